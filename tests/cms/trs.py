"""TRS WCM: static pages, dated file names, pagers written by script, a gateway (IGS) that answers JSON.

A list's later pages are index_1.html, index_2.html …, counted from zero. Some templates call the
system's `createPageHTML`, others write their links out of `countPage` and `currentPage` themselves.
Articles carry the State Council's meta elements; names of documents stand in a script behind the body.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import parse_qs, urlsplit

from tests.cms.content import ROOT, Article, Category, File, write
from tests.cms.site import NOT_FOUND, Family, Page, html
from tests.site.faults import Answer
from tests.site.server import Request

#: Paragraphs on the first of an article's two pages.
_ON_FIRST = 2
_MENU = '<div class="nav"><a href="/">首页</a><a href="/xwdt/ghyw/">工会要闻</a><a href="/tzgg/">通知公告</a><a href="/zcfg/">政策法规</a></div>'
_FOOT = (
    '<div class="footer">主办：山西省总工会　<a href="https://beian.miit.gov.cn/">晋ICP备07000843号</a></div>'
)


def _head(title: str, metas: dict[str, str]) -> str:
    lines = "".join(f'<meta name="{name}" content="{escape(value)}">' for name, value in metas.items())
    return f'<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{escape(title)}</title>{lines}</head><body>{_MENU}'


def _site_metas(category: Category) -> dict[str, str]:
    return {
        "SiteName": "山西省总工会",
        "SiteDomain": "www.sxgh.org.cn",
        "SiteIDCode": "",
        "ColumnName": category.name,
        "ColumnType": "工作动态",
    }


def _crumb(category: Category, *, article: bool) -> str:
    steps = "".join(
        f'<a href="../" class="CurrChnlCls">{name}</a>&nbsp;&gt;&nbsp;' for name in category.names
    )
    steps = steps if article else steps.removesuffix("&nbsp;&gt;&nbsp;")
    return f'<div class="position">当前位置：<a href="/" class="CurrChnlCls">首页</a>&nbsp;&gt;&nbsp;{steps}{"正文" if article else ""}</div>'


def _article(category: Category, a: Article, part: int = 0) -> Answer:
    """Whole, or as part 1 or 2 of an article on two pages."""
    shown = {0: a.paragraphs, 1: a.paragraphs[:_ON_FIRST], 2: a.paragraphs[_ON_FIRST:]}[part]
    stem = a.url.rpartition("/")[2].removesuffix(".html")
    pager = (
        f'<div class="page"><script>createPageHTML(2, {part - 1}, "{stem}", "html");</script></div>'
        if part
        else ""
    )
    metas = {
        **_site_metas(category),
        "ArticleTitle": a.title,
        "PubDate": f"{a.day} {a.time}",
        "ContentSource": a.source or "",
        "Keywords": "",
        "Author": a.editor or "",
        "Description": a.paragraphs[0][:40],
    }
    body = "".join(f'<p style="text-indent: 2em;">　　{escape(text)}</p>' for text in shown)
    file = f'<a href=".{a.file.url[a.file.url.rindex("/") :]}">{a.file.name}</a>' if a.file else ""
    by = f"<span>作者：{a.authors[0][0]}</span>" if a.authors else ""
    return html(
        f"{_head(f'{a.title}_{category.name}_山西省总工会', metas)}{_crumb(category, article=True)}"
        f'<div class="xl"><h1>{escape(a.title)}</h1><div class="xl_info"><span>发布时间：{a.day} {a.time}</span>'
        f"<span>来源：{a.source or ''}</span>{by}<span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>"
        f'<div class="view TRS_UEDITOR trs_paper_default trs_web">{body}</div>{pager}'
        f"<div class=\"fj\"><script>var file_appendix='{file}';if(file_appendix!=''){{document.write('附件：'+file_appendix);}}</script></div>"
        f'<div class="bj">（责任编辑：{a.editor or ""}）</div></div>{_FOOT}</body></html>'
    )


def _list(category: Category, number: int, rows: Sequence[Article], pager: str) -> Answer:
    items = "".join(
        f'<li><a href=".{a.url.removeprefix(category.url.rstrip("/"))}" target="_blank" title="{escape(a.title)}">'
        f"{escape(a.title[:16])}{'...' if len(a.title) > 16 else ''}</a><span>{a.day}</span></li>"
        for a in rows
    )
    return html(
        f"{_head(f'{category.name}_山西省总工会', _site_metas(category))}{_crumb(category, article=False)}"
        f'<ul class="list">{items}</ul><div class="page">{pager}</div>{_FOOT}</body></html>'
    )


def _create_page(category: Category, number: int) -> str:
    return f'<script>createPageHTML({category.pages}, {number - 1}, "index", "html");</script>'


def _own_script(category: Category, number: int) -> str:
    """A template's own pager, as many sites have it."""
    return f"""<script language="javascript">
var currentPage = {number - 1};//所在页从0开始
var prevPage = currentPage-1//上一页
var nextPage = currentPage+1//下一页
var countPage = {category.pages}//共多少页
document.write("共"+countPage+"页&nbsp;&nbsp;");
if(countPage>1&&currentPage!=(countPage-1))
document.write("<a href=\\"index"+"_" + nextPage + "."+"html\\">下一页</a>&nbsp;");
</script>"""


def _file(a: Article) -> File | None:
    folder = a.url.rpartition("/")[0]
    return (
        File(f"{folder}/P0{a.day.replace('-', '')}3{a.number}.doc", f"{a.title}.doc")
        if a.number % 6 == 0
        else None
    )


def _url(folder: str) -> object:
    return lambda a: f"{folder}{a.day[:4]}{a.day[5:7]}/t{a.day.replace('-', '')}_{a.number}.html"


def _written(seed: int, topic: str, count: int, folder: str) -> tuple[Article, ...]:
    return tuple(replace(a, file=_file(a)) for a in write(seed, topic, count, _url(folder)))


#: The gateway's parameters, as its script has them.
_QUERY = "index=sxgh_news&type=infomation&siteId=67&orderProperty=DOCRELTIME&orderDirection=desc"


def _by_gateway(category: Category) -> Answer:
    script = f"""<script>
var pageNo = 1;
function loadList(){{
  $.ajax({{
    url: "/igs/front/search/publish/data/list.html",
    type: "get",
    dataType: "json",
    data: {{ index: "sxgh_news", type: "infomation", siteId: 67, pageSize: {category.per_page}, orderProperty: "DOCRELTIME",
             orderDirection: "desc", "filter[CHANNELID]": "5127", pageNumber: pageNo }},
    success: function(res) {{ render(res.page.content); laypage(res.page.total); }}
  }});
}}
loadList();
</script>"""
    return _list(category, 1, (), script)


def _gateway(category: Category, request: Request) -> Answer:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    if asked.get("filter[CHANNELID]") != "5127" or asked.get("siteId") != "67":
        return NOT_FOUND
    number, size = int(asked.get("pageNumber", 1)), int(asked.get("pageSize", 10))
    rows = category.articles[(number - 1) * size : number * size]
    content = [
        {
            "DOCID": str(a.number),
            "DOCTITLE": a.title,
            "DOCPUBURL": ROOT + a.url,
            "DOCRELTIME": f"{a.day} {a.time}:00",
            "CRTIME": "2021-12-30 08:00:00",
            "CHNLDESC": category.name,
            "DOCCONTENT": a.paragraphs[0],
            "SITEID": "67",
        }
        for a in rows
    ]
    total = len(category.articles)
    page = {
        "content": content,
        "total": total,
        "totalPages": -(-total // size),
        "size": size,
        "number": number,
    }
    return html(json.dumps({"page": page, "code": 0}, ensure_ascii=False), kind="text/html;charset=UTF-8")


def family() -> Family:
    news = Category(("新闻动态", "工会要闻"), "/xwdt/ghyw/", 5, _written(1, "news", 13, "/xwdt/ghyw/"))
    notices = Category(("通知公告",), "/tzgg/", 4, _written(2, "notice", 7, "/tzgg/"))
    laws = Category(("政策法规",), "/zcfg/", 3, _written(3, "law", 8, "/zcfg/"))
    dead = replace(news.articles[4], dead=True)
    news = replace(news, articles=(*news.articles[:4], dead, *news.articles[5:]))
    pages: dict[str, Page] = {
        a.url: _article(category, a)
        for category in (news, notices, laws)
        for a in category.articles
        if not a.dead
    }
    split = news.articles[7]
    pages[split.url] = _article(news, split, 1)
    pages[split.url.replace(".html", "_1.html")] = _article(news, split, 2)
    lists = set()
    for category, pager in ((news, _create_page), (notices, _own_script)):
        for number in range(1, category.pages + 1):
            address = category.url + (f"index_{number - 1}.html" if number > 1 else "")
            pages[address] = _list(category, number, category.page(number), pager(category, number))
            lists.add(address)
    pages["/zcfg/"] = _by_gateway(laws)
    pages["/igs/front/search/publish/data/list.html"] = lambda request: _gateway(laws, request)
    pages["/"] = html(f"{_head('山西省总工会', {})}{_FOOT}</body></html>")
    return Family(
        "trs",
        (news, notices, laws),
        pages,
        frozenset(lists),
        missing={news.names: ["12 of 13 listed articles captured"]},
    )
