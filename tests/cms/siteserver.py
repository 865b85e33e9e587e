"""SiteServer (SSCMS): contents/12/345.html, channels/12.html and channels/12_2.html.

A list's entries may lead over the system's own redirect, documents over its download program. A template
may also fetch a list's further pages by a call whose parameters are sealed: they are in nobody's reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from tests.cms.content import ROOT, Article, Category, File, write
from tests.cms.site import Family, Page, html
from tests.site.faults import Answer


def _frame(title: str, inner: str) -> Answer:
    return html(
        f"""<!DOCTYPE html><html><head><meta charset="utf-8" /><title>{escape(title)}</title><meta name="keywords" content="" /><meta name="description" content="" />
<script>var $pageInfo = {{siteId : 1, channelId : 12, contentId : 0, siteUrl : '', currentUrl : '', apiUrl : '/api'}};</script>
<link href="/sitefiles/assets/css/site.css" rel="stylesheet" /></head><body>
<div class="menu"><a href="/index.html">首页</a><a href="/channels/12.html">工会要闻</a><a href="/channels/15.html">通知公告</a><a href="/channels/19.html">工匠风采</a></div>
{inner}<div class="footer"><p>Copyright 山西省总工会 all rights reserved.</p><a href="https://sscms.com" target="_blank">技术支持</a></div></body></html>"""
    )


def _crumb(category: Category, last: str = "") -> str:
    steps = "".join(f' - <a href="{category.url}">{name}</a>' for name in category.names)
    return f'<div class="weizhi">当前位置：<a href="/index.html">首页</a>{steps}{last}</div>'


def _article(category: Category, a: Article) -> Answer:
    body = "".join(f'<p style="text-indent:2em;">{escape(text)}</p>' for text in a.paragraphs)
    file = f'<p>附件：<a href="{escape(a.file.url)}" target="_blank">{a.file.name}</a></p>' if a.file else ""
    inner = f"""{_crumb(category, " - 正文")}<div class="wz"><h2 class="wz_tit">{escape(a.title)}</h2>
<div class="wz_info"><span>发布时间：{a.day} {a.time}:00</span> <span>来源：{a.source or ""}</span> <span>作者：{a.authors[0][0] if a.authors else ""}</span> <span>浏览次数：<script src="/api/stl/hits/1/12/{a.number}?autoIncrease=true"></script></span></div>
<div class="wz_con" id="zoom">{body}{file}</div><p style="text-align:right">（编辑：{a.editor or ""}）</p>
<div class="wz_next"><p>上一篇：<a href="#">没有了</a></p><p>下一篇：<a href="#">没有了</a></p></div></div>"""
    return _frame(f"{a.title}-{category.name}-山西省总工会", inner)


def _list(category: Category, rows: Sequence[tuple[str, Article]], pager: str) -> Answer:
    items = "".join(
        f'<li><span class="fr">{a.day}</span><a href="{escape(href)}" target="_blank">{escape(a.title)}</a></li>'
        for href, a in rows
    )
    return _frame(
        f"{category.name}-山西省总工会", f'{_crumb(category)}<ul class="newslist">{items}</ul>{pager}'
    )


def _address(category: Category, number: int) -> str:
    return category.url if number == 1 else f"{category.url[:-5]}_{number}.html"


def _pager(category: Category, page: int) -> str:
    """As stl:pageItems writes it: words, and a box to choose from."""

    def turn(number: int, word: str) -> str:
        there = 1 <= number <= category.pages and number != page
        return f'<a href="{_address(category, number)}">{word}</a>' if there else f"<span>{word}</span>"

    words = " | ".join(
        (turn(1, "首页"), turn(page - 1, "上一页"), turn(page + 1, "下一页"), turn(category.pages, "末页"))
    )
    options = "".join(
        f'<option value="{_address(category, n)}"{" selected" if n == page else ""}>{n}</option>'
        for n in range(1, category.pages + 1)
    )
    return (
        f'<table cellpadding="0" cellspacing="0" width="90%"><tr><td align="left">{words}</td><td align="right">当前页：{page}/{category.pages} '
        f"<select onchange=\"if (this.options[this.selectedIndex].value!='') location.href=this.options[this.selectedIndex].value;\">{options}</select></td></tr></table>"
    )


def _sealed(category: Category) -> str:
    return f"""<div class="page" id="ajaxElement_1_421">当前页：1/{category.pages} <a href="javascript:;" onclick="stlDynamic_ajaxElement_1_421(2)">下一页</a></div>
<script type="text/javascript">
function stlDynamic_ajaxElement_1_421(page) {{
  stlClient.post('/api/stl/actions/dynamic?' + StlClient.getQueryString(), {{ value: 'yR1qZk0slash0Vw0add0b0equals0', page: page }}, function (err, res) {{ $('#ajaxElement_1_421').html(res.html); }});
}}
</script>"""


def _url(channel: int) -> object:
    return lambda a: f"/contents/{channel}/{a.number}.html"


def _file(a: Article) -> File | None:
    if a.number % 3:
        return None
    name = f"{a.title[:6]}汇总表.xlsx"
    sealed = f"/api/stl/actions/download?siteId=1&channelId=15&contentId={a.number}&fileUrl=2Fq0slash0{a.number}0equals0"
    return File(sealed, name, f"附件：{name}")


def family() -> Family:
    news = Category(("新闻中心", "工会要闻"), "/channels/12.html", 5, write(41, "news", 12, _url(12)))
    notices = Category(("通知公告",), "/channels/15.html", 4, write(42, "notice", 9, _url(15), file=_file))
    crafts = Category(("工匠风采",), "/channels/19.html", 3, write(43, "model", 8, _url(19)))
    led = news.articles[1]
    redirect = f"/sitefiles/services/wcm/utils.aspx?type=Redirect&channelId=12&contentId={led.number}"
    dead = replace(news.articles[3], dead=True)
    news = replace(
        news,
        articles=(
            news.articles[0],
            replace(led, aliases=(redirect,)),
            news.articles[2],
            dead,
            *news.articles[4:],
        ),
    )
    crafts = replace(
        crafts, articles=(*crafts.articles[:3], *(replace(a, dead=True) for a in crafts.articles[3:]))
    )
    pages: dict[str, Page] = {
        a.url: _article(c, a) for c in (news, notices, crafts) for a in c.articles if a is not dead
    }
    pages[redirect] = Answer(302, {"Location": ROOT + led.url, "Content-Type": "text/html"}, b"")
    lists = set()
    for category in (news, notices):
        for number in range(1, category.pages + 1):
            rows = [(a.aliases[0] if a.aliases else a.url, a) for a in category.page(number)]
            pages[_address(category, number)] = _list(category, rows, _pager(category, number))
            lists.add(_address(category, number))
    pages[crafts.url] = _list(crafts, [(a.url, a) for a in crafts.page(1)], _sealed(crafts))
    pages["/"] = pages["/index.html"] = _frame("山西省总工会", "")
    return Family(
        "siteserver",
        (news, notices, crafts),
        pages,
        frozenset(lists | {crafts.url}),
        traps={"/api/stl/(?:hits|actions/dynamic)": 0},
        missing={
            news.names: ["11 of 12 listed articles captured"],
            crafts.names: ["1 of 3 list pages seen"],
        },
    )
