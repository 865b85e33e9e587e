"""How articles look: one function a template, with nothing in common but the words that a reader sees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from typing import Protocol

from tests.site.content import BY_KEY, Article, Block


class Site(Protocol):
    """What a template may ask of the site."""

    def title(self, url: str) -> str: ...

    def related(self, article: Article) -> list[str]: ...

    def neighbours(self, article: Article) -> tuple[str | None, str | None]: ...

    @property
    def hot(self) -> list[str]: ...


@dataclass(frozen=True)
class Template:
    """`declared` is the charset of the meta element (none: no such element), `header` that of the HTTP header."""

    render: Callable[[Site, Article, int], str]
    codec: str
    declared: str | None
    header: str | None = None


def names(article: Article) -> tuple[str, ...]:
    return BY_KEY[article.category].names


def role_groups(article: Article) -> list[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    for name, role in article.authors:
        groups.setdefault(role or "", []).append(name)
    return list(groups.items())


def blocks_of(article: Article, part: int) -> tuple[Block, ...]:
    """The blocks of one part, with the credit line where the article prints one after its text."""
    blocks = list(article.blocks)
    if article.authors and article.credit == "merged":
        blocks[-1] = _and_then(blocks[-1], "".join(role + "".join(who) for role, who in role_groups(article)))
    elif article.authors and article.credit == "brackets":
        inner = " ".join(f"{role} {' '.join(who)}" for role, who in role_groups(article))
        blocks[-1] = _and_then(blocks[-1], f"（{inner}）")
    elif article.authors and article.credit == "wentu":
        blocks.append(Block("p", " ".join(name for name, _ in article.authors) + " 文/图"))
    if not article.part_sizes:
        return tuple(blocks)
    first = sum(article.part_sizes[:part])
    return tuple(blocks[first : first + article.part_sizes[part]])


def _and_then(block: Block, credit: str) -> Block:
    return replace(block, text=block.text + credit)


def writers(article: Article) -> str:
    return " ".join(name for name, _ in article.authors) if article.credit == "strip" else ""


def chinese_day(date: str) -> str:
    return f"{date[:4]}年{date[5:7]}月{date[8:10]}日"


def slashed(date: str) -> str:
    """As ASP.NET prints a date-time: 2016/5/12 9:30:00, midnight where there is no time."""
    day, _, time = date.partition(" ")
    year, month, dom = (int(part) for part in day.split("-"))
    hour, _, minute = time.partition(":")
    return f"{year}/{month}/{dom} {int(hour or 0)}:{minute or '00'}:00"


# --- 2005: nested tables, upper case, no date ---------------------------------------------------------------


def table(site: Site, a: Article, part: int) -> str:
    gap = "&nbsp;&nbsp;&nbsp;&nbsp;"
    body = []
    for block in blocks_of(a, part):
        match block.kind:
            case "p":
                body.append(f"{gap}{escape(block.text, quote=False)}<BR><BR>")
            case "h":
                body.append(f"{gap}<STRONG>{escape(block.text, quote=False)}</STRONG><BR><BR>")
            case "img":
                caption = f"<BR>{block.text}" if block.text else ""
                body.append(
                    f'<CENTER><IMG SRC="{block.src}" ALT="{block.alt}" BORDER=0>{caption}</CENTER><BR>'
                )
            case "file":
                label = block.text.removesuffix(block.alt)
                body.append(f'{gap}{label}<A HREF="{block.src}">{block.alt}</A><BR>')
            case "raw":
                body.append(block.text)
    subtitle = f"———{a.subtitle}" if a.subtitle else ""
    repeated = f"{gap}{a.title}<BR><BR>{gap}{subtitle}<BR><BR><BR>" if subtitle else ""
    crumbs = " > ".join(names(a))
    others = sorted({a.url, *site.related(a)}, reverse=True)
    rows = "".join(
        f'<TR><TD WIDTH="12"><IMG SRC="/images/dot.gif"></TD><TD HEIGHT="22">'
        f'<A HREF="{url.lstrip("/")}" TARGET="_blank">{escape(site.title(url))}</A></TD></TR>\n'
        for url in others
    )
    hot = "".join(
        f'<TR><TD>·<A HREF="{url}">{escape(site.title(url)[:13])}...</A></TD></TR>' for url in site.hot
    )
    prints = f'<A HREF="{a.copies[0]}">打印本页</A>' if a.copies and "print" in a.copies[0] else ""
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<HTML><HEAD><TITLE>山西省总工会</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=%CHARSET%">
<META NAME="GENERATOR" CONTENT="Microsoft Visual Studio .NET 7.1">
<LINK HREF="css/css.css" TYPE="text/css" REL="stylesheet"></HEAD>
<BODY LEFTMARGIN="0" TOPMARGIN="0"><FORM NAME="Form1" METHOD="post" ACTION="particular.aspx" ID="Form1">
<INPUT TYPE="hidden" NAME="__VIEWSTATE" VALUE="dDwtMTk1NTM5Njc5Nzs7Pg==">
<TABLE WIDTH="1000" ALIGN="center" CELLPADDING="0"><TR><TD COLSPAN="2"><IMG SRC="images/top.jpg" WIDTH="1000"></TD></TR>
<TR><TD COLSPAN="2"><TABLE WIDTH="100%"><TR><TD><A HREF="/">首页</A></TD><TD><A HREF="/list.aspx?cid=3">工会新闻</A></TD>
<TD><A HREF="/material.aspx?type=8">资料中心</A></TD><TD><A HREF="/tzgg/index.html">通知公告</A></TD></TR></TABLE></TD></TR>
<TR><TD WIDTH="230" VALIGN="top"><TABLE><TR><TD BGCOLOR="#CC0000"><FONT COLOR="white">热点</FONT></TD></TR>{hot}</TABLE></TD>
<TD WIDTH="770" VALIGN="top"><TABLE WIDTH="100%"><TR><TD HEIGHT="28"><A HREF="/">首页</A> > {crumbs} >正文</TD>
<TD ALIGN="right"><A HREF="/mail/">信箱登陆</A>&nbsp; |&nbsp; <A HREF="/zxxx.aspx">主席信箱</A></TD></TR></TABLE>
<TABLE WIDTH="100%" BORDER="0"><TR><TD ALIGN="center" HEIGHT="40"><FONT SIZE="4" COLOR="#CC0000"><B>{a.title}</B></FONT></TD></TR>
<TR><TD ALIGN="center"><FONT SIZE="3">{subtitle}</FONT></TD></TR><TR><TD><HR SIZE="1"></TD></TR>
<TR><TD STYLE="LINE-HEIGHT:24px">{repeated}{"".join(body)}</TD></TR>
<TR><TD ALIGN="right">来源:{a.source or ""}<BR>(责任编辑:{a.editor or ""}) {prints}</TD></TR></TABLE>
<TABLE WIDTH="100%"><TR><TD COLSPAN="2">&nbsp;&nbsp; 其它 &nbsp; 首页 > {crumbs}&nbsp;</TD></TR>{rows}</TABLE></TD></TR>
<TR><TD COLSPAN="2" ALIGN="center"><A HREF="/">首页</A> | <A HREF="/about.aspx">关于我们</A> | <A HREF="/faq.aspx">问题答复</A>
| <A HREF="/sitemap.html">导航地图</A> | <A HREF="/contact.aspx">联系我们</A><BR>版权所有:山西省总工会<BR>
地址:山西省太原市东缉虎营1号 电话:0351-3085790<BR>晋ICP备07000843号 copyright &copy; 2005 www.sxgh.org.cn all rights reserved ini
<BR>浏览总数<SCRIPT SRC="/count.aspx"></SCRIPT></TD></TR></TABLE></FORM></BODY></HTML>"""


# --- one strip with everything, divs -------------------------------------------------------------------------


def strip(site: Site, a: Article, part: int) -> str:
    body = []
    for block in blocks_of(a, part):
        match block.kind:
            case "p":
                body.append(f"<p>　　{escape(block.text)}</p>")
            case "h":
                body.append(f"<p>　　<b>{escape(block.text)}</b></p>")
            case "img":
                body.append(
                    f'<p align="center"><img src="..{block.src}" alt="{block.alt}"/></p><p>{block.text}</p>'
                )
            case "file":
                label = block.text.removesuffix(block.alt)
                body.append(f'<p>{label}<a href="..{block.src}">{block.alt}</a></p>')
            case "raw":
                body.append(block.text)
    previous, following = site.neighbours(a)
    around = "".join(
        f'<p>{word}：<a href="{url}">{escape(site.title(url))}</a></p>' if url else f"<p>{word}：没有了</p>"
        for word, url in (("上一篇", previous), ("下一篇", following))
    )
    linked = "".join(
        f'<li><a href="{url}" title="{site.title(url)}">{site.title(url)}</a></li>' for url in site.related(a)
    )
    linked = f'<div class="xgwz"><h3>相关文章</h3><ul>{linked}</ul></div>' if linked else ""
    second = f'<h4 class="fubiao">——{a.subtitle}</h4>' if a.subtitle else ""
    editor = f"　责任编辑：{a.editor}" if a.editor else ""
    hot = "".join(f'<li><a href="{url}">{site.title(url)}</a></li>' for url in site.hot)
    crumbs = "".join(f' &gt;&gt; <a href="{BY_KEY[a.category].url}">{name}</a>' for name in names(a))
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=%CHARSET%" />
<title>{a.title} - 山西省总工会</title><script type="text/javascript" src="/js/jquery.js"></script></head>
<body><div class="toubu"><h1><a href="/">山西省总工会</a></h1><div class="riqi">今天是2021年6月1日 星期二</div></div>
<div class="daohang"><a href="/">网站首页</a><a href="/list.aspx?cid=3">要闻</a><a href="/laomo/PersonList.aspx">劳模人物</a></div>
<div class="zhuti"><div class="weizhi">您当前的位置：<a href="/">首页</a>{crumbs} &gt;&gt; 正文</div>
<h2 class="biaoti">{a.title}</h2>{second}
<div class="shuxing">发布时间：{a.page_date or ""}　来源：{a.source or ""}　作者：{writers(a)}{editor}　点击：<span id="dianji">326</span>
【字体：<a href="javascript:zihao(16)">大</a> <a href="javascript:zihao(12)">小</a>】</div>
<div class="neirong">{"".join(body)}</div>
<div class="shangxia">{around}</div>{linked}</div>
<div class="ce"><h3>推荐阅读</h3><ul>{hot}</ul></div>
<div class="dibu"><a href="/sitemap.html">导航地图</a> 版权所有：山西省总工会 晋ICP备07000843号</div></body></html>"""


# --- static pages with a set of meta elements ------------------------------------------------------------------


def meta(site: Site, a: Article, part: int) -> str:
    body = []
    for block in blocks_of(a, part):
        match block.kind:
            case "p":
                body.append(f'<P style="TEXT-INDENT: 2em">{escape(block.text)}</P>')
            case "h":
                body.append(f'<P style="TEXT-INDENT: 2em"><STRONG>{escape(block.text)}</STRONG></P>')
            case "img":
                body.append(
                    f'<P align=center><IMG data-src="{block.src}" src="/images/load.gif" alt="{block.alt}"></P>'
                )
            case _:
                body.append(block.text)
    column = names(a)[-1]
    second = f"<h5>{a.subtitle}</h5>" if a.subtitle else ""
    return f"""<!doctype html><html><head><meta charset="%CHARSET%">
<meta name="SiteName" content="山西省总工会"><meta name="SiteDomain" content="www.sxgh.org.cn">
<meta name="ColumnName" content="{column}"><meta name="ArticleTitle" content="{a.title}">
<meta name="PubDate" content="{a.page_date or ""}"><meta name="ContentSource" content="来源：{a.source or ""}">
<meta name="Author" content="{a.editor or ""}"><meta name="Maketime" content="2021-01-05 11:20:31">
<title>{a.title}_{column}_山西省总工会</title></head>
<body bgcolor="#f5f5f5"><!-- 页头 --><center><img src="/images/banner2.gif" alt="山西工会网"></center>
<section id="lujing">当前位置：<a href="/">首页</a>·{"·".join(names(a))}</section>
<section id="wz"><h3>{a.title}</h3>{second}<h6>{a.source or ""}　<a href="javascript:window.print()">打印</a></h6>
<!-- 文章正文 begin --><div id="wz-nr">
{"".join(body)}
<P align=right>（责任编辑：{a.editor or ""}）</P></div><!-- 文章正文 end -->
<div id="fenxiang">分享到：<a href="http://weibo.com/share?url=x">微博</a> 扫一扫在手机打开当前页</div></section>
<footer>主办：山西省总工会 <a href="/sitemap.html">导航地图</a></footer></body></html>"""


# --- pasted from Word ---------------------------------------------------------------------------------------------


def _word_spans(text: str) -> str:
    """Cut as Word cuts: inside words, Latin and digits in a font of their own."""
    pieces = [text[i : i + 7] for i in range(0, len(text), 7)]
    face = 'style="FONT-FAMILY: 宋体; mso-ascii-font-family: Calibri; mso-hansi-theme-font: minor-latin"'
    spans = "".join(f"<span {face}>{escape(piece)}</span>" for piece in pieces)
    return f'{spans}<span lang="EN-US"><?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /><o:p></o:p></span>'


def word(site: Site, a: Article, part: int) -> str:
    body = [
        f'<p class="MsoNormal" style="TEXT-INDENT: 32pt; mso-char-indent-count: 2.0">{_word_spans(block.text)}</p>'
        for block in blocks_of(a, part)
    ]
    empty = '<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>'
    date = slashed(a.page_date) if a.page_date else ""
    second = f"<br><small>—— {a.subtitle}</small>" if a.subtitle else ""
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>理论研究</title>
<meta http-equiv="content-type" content="text/html;charset=%CHARSET%">
<style>p.MsoNormal {{mso-style-parent:"";margin:0cm}} <!-- /* Font Definitions */ --></style></head>
<body><div id="hd1"><a href="/">山西工会网</a></div><div id="bc">首页 » {" » ".join(names(a))} » 内容</div>
<div id="ttl"><font size="5">{a.title}</font>{second}</div>
<div id="inf">时间：{date}&nbsp;&nbsp;稿源：{a.source or ""}&nbsp;&nbsp;作者：{writers(a)}&nbsp;&nbsp;浏览： 33</div>
<div id="cnt"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
{empty.join(body)}</div>
<div style="display:none">理论研究 工会网 学习资料 下载大全 理论文章网</div>
<div id="ft1">山西省总工会 <a href="/sitemap.html">导航地图</a></div></body></html>"""


# --- br with ideographic indents, and pre --------------------------------------------------------------------------


def breaks(site: Site, a: Article, part: int) -> str:
    lines = "<br>\r\n<br>\r\n".join(f"　　{escape(block.text)}" for block in blocks_of(a, part))
    when = f"{chinese_day(a.page_date)}{a.page_date[11:]}" if a.page_date else ""
    second = f"<div align=center>──{a.subtitle}</div>" if a.subtitle else ""
    return f"""<html><head><title>{names(a)[-1]}</title><meta http-equiv=Content-Type content="text/html; charset=%CHARSET%">
</head><body><div align=center><a href="/"><img border=0 src="/images/logo3.gif"></a></div>
<font color=#666666>位置：<a href="/">首页</a>/{"/".join(names(a))}</font><hr>
<p align=center class=bt16><b>{a.title}</b></p>{second}
<p align=center class=s9>{when}&nbsp;&nbsp;来源于：{a.source or ""}&nbsp;&nbsp;撰稿：{writers(a)}</p>
<div class=c14>{lines}<br><br></div><hr>
<p align=center>[<a href="javascript:window.close()">关闭窗口</a>] [<a href="/sitemap.html">导航地图</a>]</p></body></html>"""


def pre(site: Site, a: Article, part: int) -> str:
    lines = "\n\n".join(f"    {escape(block.text)}" for block in blocks_of(a, part))
    date = (a.page_date or "").replace("-", ".")
    second = f"\n<BR><i>——{a.subtitle}</i>" if a.subtitle else ""
    return f"""<HTML><HEAD><META HTTP-EQUIV="CONTENT-TYPE" CONTENT="TEXT/HTML; CHARSET=%CHARSET%"><TITLE></TITLE></HEAD>
<BODY><A HREF="/">首页</A>-{"-".join(names(a))}-正文<HR WIDTH=90%>
<BIG><B>{a.title}</B></BIG>{second}
<P>【时间：{date}】【来源：{a.source or ""}】【作者：{writers(a)}】
<PRE>
{lines}
</PRE><HR><A HREF="/sitemap.html">导航地图</A></BODY></HTML>"""


# --- photographs with captions -----------------------------------------------------------------------------------------


def gallery(site: Site, a: Article, part: int) -> str:
    cells = []
    for block in blocks_of(a, part):
        if block.kind == "img":
            cells.append(
                f'<dl><dt><img src="..{block.src}" alt="{block.alt}" width=600></dt><dd>{escape(block.text)}</dd></dl>'
            )
        else:
            cells.append(f"<div>　　{escape(block.text)}</div>")
    second = f"<br><em>——{a.subtitle}</em>" if a.subtitle else ""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=%CHARSET%"><title>{a.title}</title></head>
<body class="g-body"><div class="g-nav"><a href="/">首页</a> <img src="/images/arrow.gif"> <a href="#">{names(a)[0]}</a>
<img src="/images/arrow.gif"> <a href="more.asp?cat=2">{names(a)[-1]}</a></div>
<div class="g-main"><strong class="g-tt">{a.title}</strong>{second}
<div class="g-by">日期：{a.page_date}　出处：{a.source or ""}　摄影：{writers(a)}</div>
<div class="g-pics">{"".join(cells)}</div></div>
<div class="g-foot"><a href="/">返回首页</a>｜<a href="/sitemap.html">导航地图</a></div></body></html>"""


# --- a notice that is mostly its attachment -------------------------------------------------------------------------------


def notice(site: Site, a: Article, part: int) -> str:
    lines = []
    for block in blocks_of(a, part):
        if block.kind == "file":
            label = block.text.removesuffix(block.alt)
            lines.append(
                f'<div>{label}<a class="fj" href="{block.src}"><font color="blue">{block.alt}</font></a></div>'
            )
        else:
            lines.append(f'<div align="left">{escape(block.text)}</div>')
    return f"""<html><head><title>通知公告--{a.title}</title><meta charset="%CHARSET%"></head><body>
<form id="form1" action="./InfoDetail.aspx"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKMTY1NDU2MTA1MmRk">
<table class="tb0" width="960"><tr><td class="tdnav">现在位置：<a href="/">首页</a> → <a href="/tzgg/index.html">通知公告</a></td></tr>
<tr><td class="tdtitle" align="center">{a.title}</td></tr>
<tr><td class="tdinfo">发布单位：{a.source or ""} | 发布日期：{(a.page_date or "").replace("-", ".")} | 阅读 {len(a.title) * 7} 次</td></tr>
<tr><td class="tdbody">{"".join(lines)}</td></tr></table>
<span>版权所有 山西省总工会</span> <a href="/sitemap.html">导航地图</a></form></body></html>"""


# --- in several parts ---------------------------------------------------------------------------------------------------------


def _part_links(a: Article, part: int, pattern: str, here: str) -> str:
    return "".join(
        here.format(n=n) if n == part + 1 else pattern.format(url=url, n=n)
        for n, url in enumerate(a.parts, 1)
    )


def split_static(site: Site, a: Article, part: int) -> str:
    body = "\n".join(f"<p>{escape(block.text)}</p>" for block in blocks_of(a, part))
    numbers = _part_links(a, part, '<a href="{url}">【{n}】</a>', "<span>【{n}】</span>")
    following = (
        f'<a href="{a.parts[part + 1]}"><img src="/images/next.gif"></a>' if part + 1 < len(a.parts) else ""
    )
    previous, after = site.neighbours(a)
    around = "".join(
        f'<li>{word}：<a href="{url}">{site.title(url)}</a></li>'
        for word, url in (("上一篇", previous), ("下一篇", after))
        if url
    )
    second = f"<h2>——{a.subtitle}</h2>" if a.subtitle else ""
    return f"""<!DOCTYPE html><html><head><meta charset="%CHARSET%"><title>{a.title}--{names(a)[-1]}--山西工会网</title></head>
<body><div id="p_nav">山西工会网&gt;&gt;{"&gt;&gt;".join(names(a))}</div><div id="p_content">
<h1>{a.title}</h1>{second}<p class="sou">{chinese_day(a.page_date or "")}{(a.page_date or "")[11:]}&nbsp;&nbsp;来源：{a.source or ""}</p>
<div class="text_con">{body}</div><div class="zdfy">{numbers}{following}</div>
<ul class="sxp">{around}</ul></div><div class="ce_bottom"><a href="/sitemap.html">导航地图</a></div></body></html>"""


def split_query(site: Site, a: Article, part: int) -> str:
    body = "<br/>".join(f"&emsp;&emsp;{escape(block.text)}" for block in blocks_of(a, part))
    numbers = _part_links(a, part, '&nbsp;<a href="{url}">{n}</a>', "&nbsp;<b>{n}</b>").replace(
        "&page", "&amp;page"
    )
    back = a.parts[part - 1].replace("&", "&amp;") if part else ""
    ahead = a.parts[part + 1].replace("&", "&amp;") if part + 1 < len(a.parts) else ""
    back = f'<a href="{back}">上一页</a>' if back else "上一页"
    ahead = f'<a href="{ahead}">下一页</a>' if ahead else "下一页"
    second = f"<h5>{a.subtitle}</h5>" if a.subtitle else ""
    return f"""<html><head><title>{a.title}</title><meta http-equiv="Content-Type" content="text/html; charset=%CHARSET%"></head><body>
<div class="w980"><div class="mbx">您所在的位置：<a href="/">首页</a> &gt; {" &gt; ".join(names(a))} &gt; 正文</div>
<div class="dabiao">{a.title}</div>{second}<div class="xiaozi">文章来源：{a.source or ""} 添加时间：{slashed(a.page_date or "")} 点击：119</div>
<div class="wenzi" style="font-size:14px">{body}</div><div class="fanye">{back}{numbers}&nbsp;{ahead}</div></div>
<div class="w980b">主办单位 山西省总工会 <a href="/sitemap.html">导航地图</a></div></body></html>"""


# --- a date in nothing but the URL ------------------------------------------------------------------------------------------------


def dated(site: Site, a: Article, part: int) -> str:
    body = "".join(
        f'<div style="text-indent:2em;line-height:2"><font face="仿宋_GB2312">{escape(block.text)}</font></div>'
        for block in blocks_of(a, part)
    )
    second = f'<br><span class="b12h">——{a.subtitle}</span>' if a.subtitle else ""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=%CHARSET%"><title>帮扶救助 {a.title}</title></head>
<body><table id="c1"><tr><td><a href="/">首页</a>&nbsp;-&nbsp;{"&nbsp;-&nbsp;".join(names(a))}</td></tr></table>
<table id="article" width="90%" align="center"><tr><td class="b20" align="center">{a.title}{second}</td></tr>
<tr><td class="f12" align="center">信息来源：{a.source or ""}　【字体：大 中 小】　浏览次数：<script src="/visit/count.jsp?id=1"></script></td></tr>
<tr><td class="bt_content"><!--ZJEG_RSS.content.begin-->{body}<!--ZJEG_RSS.content.end--></td></tr></table>
<table id="c2"><tr><td>技术支持：省总网络中心</td><td><a href="/sitemap.html">导航地图</a></td></tr></table></body></html>"""


# --- HTML5 ----------------------------------------------------------------------------------------------------------------------------------


def html5(site: Site, a: Article, part: int) -> str:
    body = []
    for block in blocks_of(a, part):
        tag = "h2" if block.kind == "h" else "p"
        body.append(f"<{tag}>{escape(block.text)}</{tag}>")
    linked = "".join(f'<li><a href="{url}">{site.title(url)}</a></li>' for url in site.related(a))
    linked = f"<aside><h2>延伸阅读</h2><ul>{linked}</ul></aside>" if linked else ""
    second = f'<p role="doc-subtitle">——{a.subtitle}</p>' if a.subtitle else ""
    by = f"<address>作者 {writers(a)}</address>" if writers(a) else ""
    crumbs = "".join(f'<li><a href="{BY_KEY[a.category].url}">{name}</a></li>' for name in names(a))
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="%CHARSET%"><title>{a.title} | 山西工会</title><meta name="viewport" content="width=device-width"></head>
<body><header><nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li>{crumbs}<li>正文</li></ol></nav></header>
<main><article><header><h1>{a.title}</h1>{second}<p><time datetime="{a.page_date}">{a.page_date}</time> · 来源：{a.source or "—"}</p>{by}</header>
{"".join(body)}</article>{linked}</main><footer><p>© 山西省总工会</p><a href="/sitemap.html">导航地图</a></footer></body></html>"""


# --- an included header that brings its own end of document -------------------------------------------------------------------------------


def stray(site: Site, a: Article, part: int) -> str:
    body = "".join(f"<p>{escape(block.text)}</p>" for block in blocks_of(a, part))
    hot = "".join(f'<td><a href="{url}">{site.title(url)[:10]}</a></td>' for url in site.hot[:4])
    second = f'<div class="lm_sub">—{a.subtitle}</div>' if a.subtitle else ""
    return f"""<html><head><title>劳模人物</title><meta http-equiv="Content-Type" content="text/html; charset=%CHARSET%"></head>
<body><table class="lm_top"><tr><td><a href="/">首页</a></td>{hot}</tr></table></body></html>
<div class="lm_path">首页 &gt; {" &gt; ".join(names(a))} &gt; 详细内容</div>
<div class="lm_h">{a.title}</div>{second}<div class="lm_i">[ 发稿时间: {a.page_date} ] [ 来源: {a.source or ""} ] [ 作者: {writers(a)} ]</div>
<div class="lm_c">{body}</div>
<div class="lm_b">山西省总工会版权所有 <a href="/sitemap.html">导航地图</a></div></body></html>"""


def print_view(site: Site, a: Article) -> str:
    """The print version of a page: text, source and nothing around it."""
    body = "".join(
        f"<p>{escape(block.text, quote=False)}</p>" for block in blocks_of(a, 0) if block.kind != "img"
    )
    second = f"<p align=center>———{a.subtitle}</p>" if a.subtitle else ""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=%CHARSET%"><title>打印</title></head>
<body onload="window.print()"><p>首页 > {" > ".join(names(a))} >正文</p><h3 align=center>{a.title}</h3>{second}{body}
<p align=right>来源:{a.source or ""}<br>(责任编辑:{a.editor or ""})</p></body></html>"""


TEMPLATES = {
    "table": Template(table, "gb18030", "gb2312"),
    "strip": Template(strip, "utf-8", "utf-8", "utf-8"),
    "meta": Template(meta, "gb18030", "gbk", "gbk"),
    "word": Template(word, "utf-8", "utf-8", "utf-8"),
    "breaks": Template(breaks, "gb18030", "gb2312"),
    "pre": Template(pre, "gb18030", "GB2312", "gb2312"),
    "gallery": Template(gallery, "gb18030", "gb2312"),
    "notice": Template(notice, "utf-8", "utf-8", "utf-8"),
    "split_static": Template(split_static, "gb18030", "GB2312"),
    "split_query": Template(split_query, "utf-8", "utf-8", "utf-8"),
    "dated": Template(dated, "utf-8", "utf-8"),
    "html5": Template(html5, "utf-8", "utf-8", "utf-8"),
    "stray": Template(stray, "gb18030", "gb2312"),
}
