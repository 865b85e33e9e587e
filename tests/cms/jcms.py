"""Hanweb JCMS: /art/2020/2/14/art_3577_123.html, and lists whose records stand in the page as XML.

The page holds the first group of records, `jquery.jpage` fetches the next ones from dataproxy.jsp: newer
versions are told the next group's address with each group, older ones count records. The third list's
proxy lies where robots.txt forbids to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import parse_qs, urlsplit

from sxgh_crawler.frontier import CREDIT
from tests.cms.content import Article, Category, File, nobody, write
from tests.cms.site import NOT_FOUND, Family, Page, html
from tests.site.faults import Answer
from tests.site.server import Request

#: Pages of the browser that one group of records makes.
_GROUP = 2
_WEBNAME = "山西省总工会"


def _frame(title: str, metas: str, inner: str) -> Answer:
    return html(
        f"""<!doctype html>
<html lang="zh">
<head><title>{escape(title)}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="SiteName" content="{_WEBNAME}"><meta name="SiteDomain" content="www.sxgh.org.cn">{metas}</head>
<body><div class="top"><a href="/">首页</a> <a href="/col/col3577/index.html">工作动态</a> <a href="/col/col3601/index.html">通知公告</a>
<a href="/col/col3650/index.html">职工书屋</a> <a href="/jrobot/search.do?webid=1&amp;q=%E5%B7%A5%E4%BC%9A&amp;p=1">搜索</a></div>
{inner}
<div class="foot">版权所有：山西省总工会 <a href="https://beian.miit.gov.cn/">晋ICP备07000843号</a><script src="/script/web_front_count.js"></script></div>
</body></html>"""
    )


def _crumb(category: Category) -> str:
    steps = " &gt; ".join(f'<a href="{category.url}">{name}</a>' for name in category.names)
    return f'<table class="dqwz"><tr><td>您现在的位置：<a href="/">首页</a> &gt; {steps}</td></tr></table>'


def _article(category: Category, a: Article) -> Answer:
    body = "".join(f'<p style="text-indent:2em">{escape(text)}</p>' for text in a.paragraphs)
    if a.file:
        body += (
            f'<p>附件：<a href="{escape(a.file.url)}"><img src="/script/icon/doc.gif" />{a.file.name}</a></p>'
        )
    metas = (
        f'<meta name="ArticleTitle" content="{escape(a.title)}"><meta name="PubDate" content="{a.day} {a.time}">'
        f'<meta name="ContentSource" content="{a.source or ""}"><meta name="author" content="{a.editor or ""}">'
        f'<meta name="ColumnName" content="{category.name}">'
    )
    inner = f"""{_crumb(category)}
<div class="main-fl"><div id="title"><!--<$[标题名称(html)]>begin-->{escape(a.title)}<!--<$[标题名称(html)]>end--></div>
<p class="main-fl-gn"><span>发布日期：{a.day} {a.time}</span> <span>信息来源：{a.source or ""}</span>
<span>浏览次数：<script language='javascript' src="/module/visitcount/articlehits.jsp?colid={a.number}&artid={a.number}"></script></span>
<span>字号：[ <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a> ]</span></p>
<div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart"/>{body}<meta name="ContentEnd"/><!--ZJEG_RSS.content.end--></div>
<div class="zrbj">责任编辑：{a.editor or ""}</div>
<div class="tool">【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</div></div>"""
    return _frame(f"{_WEBNAME} {category.name} {a.title}", metas, inner)


def _records(rows: Sequence[Article]) -> str:
    return "\n".join(
        f'<record><![CDATA[\n<li><a href=\'{a.url}\' title="{escape(a.title)}" target="_blank">{escape(a.title)}</a><span>{a.day}</span></li>]]></record>'
        for a in rows
    )


def _store(category: Category, rows: Sequence[Article], following: str) -> str:
    group = f'<nextgroup><![CDATA[<a href="{following}"></a>]]></nextgroup>' if following else ""
    return (
        f"<datastore>\n<totalrecord>{len(category.articles)}</totalrecord><totalpage>{category.pages}</totalpage>"
        f"{group}<recordset>{_records(rows)}</recordset></datastore>"
    )


def _list(category: Category, first: str, script: str) -> Answer:
    inner = f"""{_crumb(category)}<div class="default_pgContainer"><div id="{category.url[8:12]}">{first}</div></div>
<script>{script}</script>"""
    metas = f'<meta name="ColumnName" content="{category.name}">'
    return _frame(f"{_WEBNAME} {category.name}", metas, inner)


# Newer: each group names the next


def _group(category: Category, number: int) -> Sequence[Article]:
    size = category.per_page * _GROUP
    return category.articles[number * size : (number + 1) * size]


def _next_group(category: Category, number: int, folder: str) -> str:
    """The address as the page writes it: the list's name in it is not escaped."""
    if not _group(category, number):
        return ""
    return f"{folder}dataproxy.jsp?page={number}&appid=1&webid=1&path=/&columnid=3577&unitid=18402&webname={_WEBNAME}&permissiontype=0"


def _newer(category: Category) -> Answer:
    store = _store(category, _group(category, 0), _next_group(category, 1, "/module/web/jpage/"))
    return _list(category, f'<script type="text/xml">{store}</script>', "$(function(){jpageInit('18402');});")


def _newer_proxy(category: Category, request: Request) -> Answer:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    if (asked.get("columnid"), asked.get("unitid"), asked.get("webname")) != ("3577", "18402", _WEBNAME):
        return NOT_FOUND
    number = int(asked["page"])
    text = _store(category, _group(category, number), _next_group(category, number + 1, "./"))
    return html(text, kind="text/xml;charset=UTF-8")


# Older: records are counted


def _settings(category: Category, proxy: str, column: int) -> str:
    return (
        f"$(function(){{$('#49468').jpage({{themeName:'default',showMode:'full',totalRecord:{len(category.articles)},openCookies:false,"
        f"dataBefore:'<ul>',dataStore:InitData,dataAfter:'</ul>',groupSize:{_GROUP},proxyUrl:'{proxy}',perPage:{category.per_page},"
        f"barPosition:'bottom',ajaxParam:{{col:1,appid:'1',webid:1,path:'/',columnid:{column},sourceContentType:1,unitid:'49468',webname:'{_WEBNAME}',permissiontype:0}}}});}});"
    )


def _older(category: Category, proxy: str, column: int) -> Answer:
    store = _store(category, _group(category, 0), "")
    return _list(category, f'<script type="text/xml">{store}</script>', _settings(category, proxy, column))


def _older_proxy(category: Category, column: str, request: Request) -> Answer:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    if asked.get("columnid") != column or asked.get("unitid") != "49468":
        return NOT_FOUND
    first, last = int(asked["startrecord"]), int(asked["endrecord"])
    return html(_store(category, category.articles[first - 1 : last], ""), kind="text/xml;charset=UTF-8")


def _search(request: Request) -> Answer:
    """Has a next page for ever."""
    number = int(parse_qs(urlsplit(request.url).query)["p"][0])
    return html(
        f"<html><head><title>搜索</title></head><body><p>找到相关结果约 880 条</p>"
        f'<a href="search.do?webid=1&amp;q=%E5%B7%A5%E4%BC%9A&amp;p={number + 1}">下一页</a></body></html>'
    )


def _url(column: int) -> object:
    def of(a: Article) -> str:
        year, month, day = (int(part) for part in a.day.split("-"))
        return f"/art/{year}/{month}/{day}/art_{column}_{a.number}.html"

    return of


def _file(a: Article) -> File | None:
    name = f"关于{a.number}号文件的附件.doc"
    return (
        File(
            f"/module/download/downfile.jsp?classid=0&filename=20021409{a.number}.doc", name, f"附件：{name}"
        )
        if a.number % 4 == 1
        else None
    )


def family() -> Family:
    news = Category(
        ("新闻中心", "工作动态"),
        "/col/col3577/index.html",
        3,
        write(11, "news", 15, _url(3577), authors=nobody, file=_file),
    )
    notices = Category(
        ("通知公告",),
        "/col/col3601/index.html",
        2,
        write(12, "notice", 9, _url(3601), authors=nobody, file=_file),
    )
    shelf = Category(
        ("职工书屋",), "/col/col3650/index.html", 2, write(13, "grass", 7, _url(3650), authors=nobody)
    )
    shelf = replace(
        shelf, articles=(*shelf.articles[:4], *(replace(a, dead=True) for a in shelf.articles[4:]))
    )
    pages: dict[str, Page] = {
        a.url: _article(category, a) for category in (news, notices, shelf) for a in category.articles
    }
    pages |= {
        news.url: _newer(news),
        "/module/web/jpage/dataproxy.jsp": lambda request: _newer_proxy(news, request),
        notices.url: _older(notices, "/module/jpage/dataproxy.jsp", 3601),
        "/module/jpage/dataproxy.jsp": lambda request: _older_proxy(notices, "3601", request),
        shelf.url: _older(shelf, "/module/jslib/jquery/jpage/dataproxy.jsp", 3650),
        "/module/jslib/jquery/jpage/dataproxy.jsp": lambda request: _older_proxy(shelf, "3650", request),
        "/jrobot/search.do": _search,
        "/robots.txt": html("User-agent: *\nDisallow: /module/jslib/\n", kind="text/plain"),
        "/": _frame("山西省总工会", "", "<h2>欢迎访问</h2>"),
    }
    return Family(
        "jcms",
        (news, notices, shelf),
        pages,
        frozenset({news.url, notices.url, shelf.url}),
        traps={"/module/jslib/": 0, "articlehits": 0, "/jrobot/": CREDIT},
        missing={shelf.names: ["4 of 7 articles listed"]},
    )
