"""WebPlus (苏迪): /2020/0214/c123a4567/page.htm, lists as list.htm, list2.htm …, or fetched by generalQuery.

list1.htm is list.htm once more. A site that is one of several has its number before everything (/_s12/…), and
pages that a program makes end in .psp.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import parse_qs, urlsplit

from tests.cms.content import ROOT, Article, Category, File, nobody, nothing, write
from tests.cms.site import Family, Page, html
from tests.site.faults import Answer
from tests.site.server import Request


def _frame(title: str, inner: str) -> Answer:
    return html(
        f"""<!DOCTYPE html>
<html class="webplus-list"><head><meta charset="utf-8"><title>{escape(title)}</title><link type="text/css" href="/_css/_system/system.css" rel="stylesheet"/>
<script type="text/javascript" src="/_js/jquery.sudy.wp.visitcount.js"></script></head><body><div class="wp-navi"><ul class="wp_nav" data-nav-config="{{drop_v: 'down'}}">
<li class="nav-item"><a href="/main.htm"><span class="item-name">首页</span></a></li><li class="nav-item"><a href="/123/list.htm"><span class="item-name">工会新闻</span></a></li>
<li class="nav-item"><a href="/124/list.htm"><span class="item-name">通知公告</span></a></li><li class="nav-item"><a href="/_s12/345/list.psp"><span class="item-name">女职工工作</span></a></li></ul></div>
<div class="wp-inner">{inner}</div>
<div class="foot">Copyright © 2020 山西省总工会 All Rights Reserved <a href="http://beian.miit.gov.cn">晋ICP备07000843号</a></div></body></html>"""
    )


def _crumb(category: Category) -> str:
    steps = "".join(
        f'<span class="possplit">&nbsp;&gt;&nbsp;</span><a href="{category.url}" target="_self">{name}</a>'
        for name in category.names
    )
    return f'<div class="col_path" frag="窗口31" portletmode="simpleColumnAttri"><span>当前位置：</span><a href="/main.htm" target="_self">首页</a>{steps}</div>'


def _article(category: Category, a: Article) -> Answer:
    body = "".join(
        f'<p class="p_text_indent_2" style="text-indent:2em;"><span style="font-family:仿宋;">{escape(text)}</span></p>'
        for text in a.paragraphs
    )
    if a.file:
        body += f"""<p><img class="icon" src="/_ueditor/themes/default/images/icon_doc.gif"/><a sudyfile-attr="{{'title':'{a.file.name}'}}" textvalue="{a.file.name}" href="{a.file.url}">{a.file.name}</a></p>"""
    source = f'<span class="arti_from">来源：{a.source}</span>' if a.source else ""
    inner = f"""{_crumb(category)}<div class="article" frag="窗口3" portletmode="simpleArticleAttri">
<h1 class="arti_title">{escape(a.title)}</h1><h2 class="arti_title"></h2>
<p class="arti_metas"><span class="arti_publisher">发布者：{a.number}号管理员</span><span class="arti_update">发布时间：{a.day}</span>{source}<span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=2&type=3&articleId={a.number}">10</span></span></p>
<div class="entry"><div class="read"><div class='wp_articlecontent'>{body}</div></div></div></div>"""
    return _frame(a.title, inner)


def _rows(rows: Sequence[Article]) -> str:
    items = "".join(
        f"<li class=\"news n{n} clearfix\"><span class=\"news_title\"><a href='{a.url}' target='_blank' title='{escape(a.title)}'>{escape(a.title)}</a></span><span class=\"news_meta\">{a.day}</span></li>"
        for n, a in enumerate(rows, 1)
    )
    return f'<div id="wp_news_w6"><ul class="news_list list2">{items}</ul></div>'


def _boxes(rows: Sequence[Article]) -> str:
    """The day in a box beside the title: 14, and under it 2020-02."""
    items = "".join(
        f'<li class="list_item i{n}"><div class="news_date"><div class="news_days">{a.day[8:]}</div><div class="news_year">{a.day[:7]}</div></div>'
        f'<div class="news_con"><div class="news_title"><a href=\'{a.url}\' target=\'_blank\'>{escape(a.title)}</a></div><div class="news_text">{escape(a.paragraphs[0][:50])}</div></div></li>'
        for n, a in enumerate(rows, 1)
    )
    return f'<div id="wp_news_w7"><ul class="wp_article_list">{items}</ul></div>'


def _pager(category: Category, page: int) -> str:
    stem, _, ending = category.url.rpartition(".")

    def turn(kind: str, number: int, word: str) -> str:
        there = 1 <= number <= category.pages and number != page
        return f'<a class="{kind}" href="{f"{stem}{number}.{ending}" if there else "javascript:void(0);"}" target="_self"><span>{word}</span></a>'

    return f"""<div id="wp_paging_w6"><ul class="wp_paging clearfix"><li class="pages_count"><span class="per_page">每页&nbsp;<em class="per_count">{category.per_page}</em>&nbsp;记录&nbsp;</span>
<span class="all_count">总共&nbsp;<em class="all_count">{len(category.articles)}</em>&nbsp;记录&nbsp;</span></li>
<li class="page_nav">{turn("first", 1, "第一页")}{turn("prev", page - 1, "&lt;&lt;上一页")}{turn("next", page + 1, "下一页&gt;&gt;")}{turn("last", category.pages, "尾页")}</li>
<li class="page_jump"><span class="pages">页码&nbsp;<em class="curr_page">{page}</em>/<em class="all_pages">{category.pages}</em></span><span><input class="pageNum" type="text" /><input type="hidden" class="currPageURL" value=""></span>
<span><a class="pagingJump" href="javascript:void(0);" target="_self">跳转到&nbsp;</a></span></li></ul></div>"""


def _list(category: Category, inner: str) -> Answer:
    return _frame(
        category.name,
        f'{_crumb(category)}<div class="col_news"><h2 class="column-title">{category.name}</h2>{inner}</div>',
    )


_SCRIPT = """<div id="wp_news_w8"><ul class="news_list"></ul></div>
<script type="text/javascript">
$(function() {
    var articleUrl = "/_wp3services/generalQuery?queryObj=articles";
    loadContents();
    function loadContents() {
        var orderData = [{ field: 'top', type: 'desc' }, { field: 'publishTime', type: 'desc' }];
        var returnInfos = JSON.stringify(returnData());
        var orders = JSON.stringify(orderData);
        $.ajax({
            url: articleUrl,
            type: 'POST',
            contentType: "application/x-www-form-urlencoded; charset=utf-8",
            dataType: 'json',
            data: { siteId: 2, columnId: 124, pageIndex: 1, rows: %d, orders: orders, returnInfos: returnInfos },
            success: function(result) { show(result.data, result.total); }
        });
    }
    function returnData() { return [{ field: "title", name: "title" }, { field: "publishTime", pattern: [{ name: "d", value: "yyyy-MM-dd" }], name: "publishTime" }]; }
});
</script>"""


def _query(category: Category, request: Request) -> Answer:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    if (asked.get("queryObj"), asked.get("siteId"), asked.get("columnId")) != ("articles", "2", "124"):
        return html('{"total":0,"data":[]}', kind="application/json")
    number, size = int(asked["pageIndex"]), int(asked["rows"])
    rows = category.articles[(number - 1) * size : number * size]
    pages = -(-len(category.articles) // size)
    data = [
        {
            "id": a.number,
            "title": a.title,
            "publishTime": a.day,
            "createTime": "2021-12-31",
            "url": ROOT + a.url,
            "wapUrl": f"{ROOT}/_wap{a.url}",
            "columnName": category.name,
            "columnUrl": ROOT + category.url,
            "mircImgPath": "/_upload/article/images/1.jpg",
        }
        for a in rows
    ]
    said = {
        "total": len(category.articles),
        "data": data,
        "lastPageNum": pages,
        "pageCount": pages,
        "endExeTime": "1ms",
    }
    return html(json.dumps(said), kind="application/json;charset=UTF-8")


def _url(site: str, column: int, ending: str) -> object:
    return lambda a: f"{site}/{a.day[:4]}/{a.day[5:7]}{a.day[8:]}/c{column}a{a.number}/page.{ending}"


def _file(a: Article) -> File | None:
    name = f"附件{a.number}.doc"
    return File(f"/_upload/article/files/3f/ab/{a.number:08x}.doc", name, name) if a.number % 3 == 0 else None


def family() -> Family:
    plain = {"time": nothing, "authors": nobody, "editor": nothing}
    news = Category(("工会新闻",), "/123/list.htm", 5, write(31, "news", 14, _url("", 123, "htm"), **plain))
    notices = Category(
        ("通知公告",), "/124/list.htm", 3, write(32, "notice", 8, _url("", 124, "htm"), file=_file, **plain)
    )
    women = Category(
        ("群众工作", "女职工工作"),
        "/_s12/345/list.psp",
        3,
        write(33, "grass", 8, _url("/_s12", 345, "psp"), **plain),
    )
    dead = replace(news.articles[7], dead=True)
    news = replace(news, articles=(*news.articles[:7], dead, *news.articles[8:]))
    pages: dict[str, Page] = {
        a.url: _article(c, a) for c in (news, notices, women) for a in c.articles if not a.dead
    }
    lists = set()
    for category, rows in ((news, _rows), (women, _boxes)):
        stem, _, ending = category.url.rpartition(".")
        for number in range(1, category.pages + 1):
            pages[f"{stem}{number}.{ending}"] = _list(
                category, rows(category.page(number)) + _pager(category, number)
            )
            lists.add(f"{stem}{number}.{ending}")
        lists.remove(f"{stem}1.{ending}")
        pages[category.url] = pages[f"{stem}1.{ending}"]
    pages[notices.url] = _list(notices, _SCRIPT % notices.per_page)
    pages["/_wp3services/generalQuery"] = lambda request: _query(notices, request)
    pages["/"] = pages["/main.htm"] = _frame("山西省总工会", "")
    return Family(
        "webplus",
        (news, notices, women),
        pages,
        frozenset(lists | {news.url, notices.url, women.url}),
        traps={"_visitcountdisplay": 0, "_wp3services": 3},
        missing={news.names: ["13 of 14 listed articles captured"]},
    )
