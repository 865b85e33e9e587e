"""Hanweb JPAAS, what JCMS has become: pages of blocks, each fetched as JSON with markup in it.

A script element names the block's address and parameters. The list's block has a pager, whose next page is
asked for by one parameter more; the block of the latest news has none. Articles have long names.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import md5
from html import escape
from urllib.parse import parse_qs, urlsplit

from tests.cms.content import Article, Category, File, nobody, write
from tests.cms.site import NOT_FOUND, Family, Page, html
from tests.site.faults import Answer
from tests.site.server import Request

_UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit"
_WEB, _TEMPLATES = "86ca573ec4df405db627fdc2493677f3", "fc259c381af3496d85e61997ea7771cb"
_LIST, _LATEST = "当前栏目_list", "最新信息"


def _block(tag: str, page: str) -> str:
    query = f"{{'parseType':'bulidstatic','webId':'{_WEB}','tplSetId':'{_TEMPLATES}','pageType':'column','tagId':'{tag}','editType':'null','pageId':'{page}'}}"
    return f'<script parseType="bulidstatic" src="/cms_files/default/script/AuthorizedRead/unitbuild.js" url="{_UNIT}" queryData="{query}"></script>'


def _frame(title: str, metas: str, inner: str) -> Answer:
    return html(
        f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{escape(title)}</title><meta name="SiteName" content="山西省总工会">{metas}</head>
<body><div class="nav"><a href="/index.html">首页</a><a href="/xwzx/ghyw/index.html">工会要闻</a><a href="/tzgg/index.html">通知公告</a></div>
{inner}<div class="footer">主办单位：山西省总工会</div></body></html>"""
    )


def _crumb(category: Category, last: str = "") -> str:
    steps = "".join(f" &gt; <a href='{category.url}'>{name}</a>" for name in category.names)
    return f"<div class='mnav'>当前位置：<a href='/index.html'>首页</a>{steps}{last}</div>"


def _article(category: Category, a: Article) -> Answer:
    body = "".join(f'<p style="text-indent: 2em;">{escape(text)}</p>' for text in a.paragraphs)
    if a.file:
        body += f'<p>附件：<a href="{a.file.url}" title="{a.file.name}">{a.file.name}</a></p>'
    metas = f'<meta name="ArticleTitle" content="{escape(a.title)}"><meta name="PubDate" content="{a.day} {a.time}"><meta name="ContentSource" content="{a.source or ""}">'
    inner = f"""{_crumb(category, " &gt; 正文")}<h1 id="con_title">{escape(a.title)}</h1><div class="cinfo"><span id="con_time">发布时间：{a.day} {a.time}</span> <span>来源：{a.source or ""}</span></div>
<div class="ccontent" id="con_con">{body}</div><div class="editor">责任编辑：{a.editor or ""}</div>"""
    return _frame(a.title, metas, inner)


def _rows(rows: Sequence[Article]) -> str:
    return "".join(
        f'<li class="cf"><a class="fl" href="{a.url}" title="{escape(a.title)}" target="_blank">{escape(a.title[:14])}...</a><span class="fr">{a.day}</span></li>'
        for a in rows
    )


def _unit(categories: dict[str, Category], request: Request) -> Answer:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    category = categories.get(asked.get("pageId", ""))
    if category is None or (asked["webId"], asked["tplSetId"], asked["parseType"]) != (
        _WEB,
        _TEMPLATES,
        "bulidstatic",
    ):
        return NOT_FOUND
    if asked["tagId"] == _LATEST:
        latest = [a for other in categories.values() for a in other.articles[:2]]
        inner = f"<ul>{_rows(latest)}</ul>"
    else:
        turn = json.loads(asked.get("paramJson", "{}"))
        page, rows = turn.get("pageNo", 1), turn.get("pageSize", category.per_page)
        inner = f'<div class="page-content"><ul>{_rows(category.articles[(page - 1) * rows : page * rows])}</ul></div>'
        inner += (
            f'<div class="pagination" count="{len(category.articles)}" pageNo="{page}" rows="{rows}"></div>'
        )
    said = {
        "success": True,
        "code": "200",
        "message": None,
        "data": {"html": f'<div id="{asked["tagId"]}">{inner}</div>'},
    }
    return html(json.dumps(said, ensure_ascii=False), kind="application/json;charset=UTF-8")


def _url(folder: str) -> Callable[[Article], str]:
    return lambda a: (
        f"{folder}art/{a.day[:4]}/art_{md5(str(a.number).encode(), usedforsecurity=False).hexdigest()}.html"
    )


def _file(a: Article) -> File | None:
    name = f"{a.number}号附件.pdf"
    return (
        File(f"/cms_files/filemanager/1/attach/{a.number}.pdf", name, f"附件：{name}")
        if a.number % 3 == 0
        else None
    )


def family() -> Family:
    news = Category(
        ("新闻中心", "工会要闻"),
        "/xwzx/ghyw/index.html",
        4,
        write(81, "news", 13, _url("/xwzx/ghyw/"), authors=nobody),
    )
    notices = Category(
        ("通知公告",),
        "/tzgg/index.html",
        3,
        write(82, "notice", 8, _url("/tzgg/"), authors=nobody, file=_file),
    )
    dead = replace(news.articles[6], dead=True)
    news = replace(news, articles=(*news.articles[:6], dead, *news.articles[7:]))
    by_page = {"vhiC3JxmPC8o7Lqg4Jw0E": news, "7449": notices}
    pages: dict[str, Page] = {
        a.url: _article(c, a) for c in (news, notices) for a in c.articles if not a.dead
    }
    for page, category in by_page.items():
        inner = f'{_crumb(category)}<div class="left">{_block(_LATEST, page)}</div><div class="right">{_block(_LIST, page)}</div>'
        pages[category.url] = _frame(
            category.name, f'<meta name="ColumnName" content="{category.name}">', inner
        )
    pages[_UNIT] = lambda request: _unit(by_page, request)
    pages["/"] = pages["/index.html"] = _frame("山西省总工会", "", "")
    return Family(
        "jpaas",
        (news, notices),
        pages,
        frozenset({news.url, notices.url}),
        traps={"build/unit": 2 + 4 + 3},
        missing={news.names: ["12 of 13 listed articles captured"]},
    )
