"""PowerEasy (动易), ASP on IIS in GBK: Article_Class2.asp?ClassID=1&page=2, Article_Show.asp?ArticleID=12.

IIS ignores case, a page behind the last is the last again, and a link's title tells the article's facts
instead of its title. Later versions have /Article/ShowClass.asp and ShowArticle.asp.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from urllib.parse import parse_qs, urlsplit

from sxgh_crawler.frontier import CREDIT
from tests.cms.content import Article, Category, write
from tests.cms.site import NOT_FOUND, Family, Page, html
from tests.site.faults import Answer
from tests.site.server import Request

#: Paragraphs on the first of an article's two pages.
_ON_FIRST = 2


def _frame(title: str, inner: str) -> Answer:
    text = f"""<html><head><title>{escape(title)}</title><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><link href="Skin/DefaultSkin.css" rel="stylesheet"></head>
<body leftmargin=0 topmargin=0><table width="760" border="0" align="center"><tr><td class="nav_main">&nbsp;|&nbsp;<a href='/index.asp'>网站首页</a>&nbsp;|&nbsp;<a href='/Article_Class2.asp?ClassID=1'>工会新闻</a>&nbsp;|&nbsp;<a href='/Article_Class2.asp?ClassID=2'>通知公告</a>&nbsp;|&nbsp;<a href='/Article/ShowClass.asp?ClassID=5'>理论研究</a>&nbsp;|&nbsp;<a href='/GuestBook.asp'>留言板</a>&nbsp;|</td></tr></table>
{inner}
<table width="760" align="center"><tr><td class="Bottom_Copyright">| <a href="#" onClick="this.style.behavior='url(#default#homepage)'">设为首页</a> | <a href="mailto:webmaster@sxgh.org.cn">联系站长</a> |<br>版权所有：山西省总工会　站长：<a href="mailto:webmaster@sxgh.org.cn">管理员</a></td></tr></table></body></html>"""
    return html(text, codec="gb18030")


def _crumb(category: Category, last: str = "") -> str:
    steps = "&nbsp;&gt;&gt;&nbsp;".join(f"<a href='{category.url}'>{name}</a>" for name in category.names)
    return f"<table width='760' align='center'><tr><td class='nav_path'>您现在的位置：&nbsp;<a href='/index.asp'>山西省总工会</a>&nbsp;&gt;&gt;&nbsp;{steps}{last}</td></tr></table>"


def _stamp(a: Article) -> str:
    """As VBScript writes a date: 2007-5-12 9:30:00"""
    year, month, day = (int(part) for part in a.day.split("-"))
    hour, minute = (a.time or "0:00").split(":")
    return f"{year}-{month}-{day} {int(hour)}:{minute}:00"


def _article(category: Category, a: Article, part: int, program: str) -> Answer:
    """Whole, or as part 1 or 2 of an article on two pages."""
    shown = {0: a.paragraphs, 1: a.paragraphs[:_ON_FIRST], 2: a.paragraphs[_ON_FIRST:]}[part]
    body = "<BR>".join(f"&nbsp;&nbsp;&nbsp; {escape(text)}" for text in shown)
    link = f"{program}?ArticleID={a.number}&ArticlePage={{}}"
    turns = {
        0: "",
        1: f"<p align='center'><b>[1] <a href='{link.format(2)}'>[2]</a> <a href='{link.format(2)}'>下一页</a></b></p>",
        2: f"<p align='center'><b><a href='{link.format(1)}'>上一页</a> <a href='{link.format(1)}'>[1]</a> [2]</b></p>",
    }
    return _frame(
        f"{a.title} - 山西省总工会",
        f"""{_crumb(category, "&nbsp;&gt;&gt;&nbsp;正文")}<table width="760" align="center"><tr><td class="main_title_760">&nbsp;</td></tr>
<tr><td height="40" align="center"><font size="5"><strong>{escape(a.title)}</strong></font></td></tr>
<tr><td align="center">作者：{a.authors[0][0] if a.authors else "佚名"}&nbsp;&nbsp;&nbsp;&nbsp;文章来源：{a.source or ""}&nbsp;&nbsp;&nbsp;&nbsp;点击数：<script language="javascript" src="Article_GetHits.asp?ArticleID={a.number}"></script>&nbsp;&nbsp;&nbsp;&nbsp;更新时间：{_stamp(a)}&nbsp;&nbsp;【字体：<a href="javascript:fontZoomA();">小</a> <a href="javascript:fontZoomB();">大</a>】</td></tr>
<tr><td height="200" valign="top" id="fontzoom">{body}{turns[part]}</td></tr>
<tr><td align="right">文章录入：admin&nbsp;&nbsp;&nbsp;&nbsp;责任编辑：{a.editor or "admin"}&nbsp;</td></tr>
<tr><td><li>上一篇文章： 没有了</li><br><li>下一篇文章： 没有了</li></td></tr>
<tr><td align="right">【<a href="Article_Comment.asp?ArticleID={a.number}" target="_blank">发表评论</a>】【<a href="User_Favorite.asp?ArticleID={a.number}">加入收藏</a>】【<a href="SendMail.asp?ArticleID={a.number}">告诉好友</a>】【<a href="Article_Print.asp?ArticleID={a.number}">打印此文</a>】【<a href="javascript:window.close();">关闭窗口</a>】</td></tr></table>
<table width="760" align="center"><tr><td class="main_title_575">网友评论：（只显示最新10条。评论内容只代表网友观点，与本站立场无关！）</td></tr><tr><td>&nbsp;&nbsp;&nbsp;&nbsp;没有任何评论</td></tr></table>""",
    )


def _list(category: Category, page: int, program: str, show: str) -> Answer:
    rows = "".join(
        f"<tr><td width='10' valign='top'><img src='/images/article_common.gif' alt='普通文章'></td><td><a href='{show}?ArticleID={a.number}' title='文章标题：{escape(a.title)}\r\n作    者：{a.authors[0][0] if a.authors else '佚名'}\r\n更新时间：{_stamp(a)}\r\n点击次数：12' target='_blank'>{escape(a.title[:13])}{'…' if len(a.title) > 13 else ''}</a></td>"
        f"<td align='right'>[<font color=red>{_stamp(a).split()[0]}</font>]</td></tr>"
        for a in category.page(page)
    )

    def turn(number: int, word: str) -> str:
        there = 1 <= number <= category.pages and number != page
        return f"<a href='{program}&page={number}'>{word}</a>" if there else word

    words = "&nbsp;".join(
        (turn(1, "首页"), turn(page - 1, "上一页"), turn(page + 1, "下一页"), turn(category.pages, "尾页"))
    )
    options = "".join(
        f"<option value='{n}'{' selected' if n == page else ''}>第{n}页</option>"
        for n in range(1, category.pages + 1)
    )
    pager = f"""<table align='center'><form name='showpages' method='Post' action='{program}'><tr><td>共 <b>{len(category.articles)}</b> 篇文章&nbsp;&nbsp;{words}&nbsp;页次：<strong><font color=red>{page}</font>/{category.pages}</strong>页
&nbsp;<b>{category.per_page}</b>篇文章/页&nbsp;转到：<select name='page' size='1' onchange='javascript:submit()'>{options}</select></td></tr></form></table>"""
    return _frame(
        f"{category.name} - 山西省总工会",
        f"{_crumb(category)}<table width='575' align='center'><tr><td class='main_tdbg_575'><table width='100%'>{rows}</table>{pager}</td></tr></table>",
    )


def _asked(request: Request) -> dict[str, str]:
    return {name.lower(): values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}


def _lists(categories: dict[str, Category], name: str, show: str) -> Callable[[Request], Answer]:
    def respond(request: Request) -> Answer:
        asked = _asked(request)
        category = categories.get(asked.get("classid", ""))
        if category is None:
            return NOT_FOUND
        page = min(int(asked.get("page", 1)), category.pages)
        return _list(category, page, f"{name}?ClassID={asked['classid']}&SpecialID=0", show)

    return respond


def _shows(categories: Sequence[Category], split: int, name: str) -> Callable[[Request], Answer]:
    articles = {str(a.number): (category, a) for category in categories for a in category.articles}

    def respond(request: Request) -> Answer:
        asked = _asked(request)
        category, a = articles.get(asked.get("articleid", ""), (None, None))
        if category is None or a is None or a.dead:
            return _frame(
                "错误信息",
                "<table align='center'><tr><td><b>产生错误的可能原因：</b><li>找不到此文章</li></td></tr></table>",
            )
        part = int(asked.get("articlepage", 1)) if a.number == split else 0
        return _article(category, a, part, name)

    return respond


def _form(request: Request) -> Answer:
    return _frame(
        "发表评论",
        "<form>姓名：<input name='n'> Email：<input name='e'> <input name='c'><textarea name='t'></textarea><input type='submit' value='发表'></form>",
    )


def _url(program: str) -> Callable[[Article], str]:
    """The canonical form: IIS ignores case."""
    return lambda a: f"{program}?articleid={a.number}"


def family() -> Family:
    news = Category(
        ("工会新闻",), "/Article_Class2.asp?ClassID=1", 6, write(61, "news", 14, _url("/article_show.asp"))
    )
    notices = Category(
        ("通知公告",), "/Article_Class2.asp?ClassID=2", 4, write(62, "notice", 6, _url("/article_show.asp"))
    )
    theory = Category(
        ("理论研究",),
        "/Article/ShowClass.asp?ClassID=5",
        3,
        write(63, "theory", 7, _url("/article/showarticle.asp")),
    )
    dead = replace(news.articles[4], dead=True)
    news = replace(news, articles=(*news.articles[:4], dead, *news.articles[5:]))
    split = notices.articles[2].number
    pages: dict[str, Page] = {
        "/Article_Class2.asp": _lists({"1": news, "2": notices}, "Article_Class2.asp", "Article_Show.asp"),
        "/Article_Show.asp": _shows((news, notices), split, "Article_Show.asp"),
        "/Article/ShowClass.asp": _lists({"5": theory}, "ShowClass.asp", "ShowArticle.asp"),
        "/Article/ShowArticle.asp": _shows((theory,), 0, "ShowArticle.asp"),
        "/Article_Comment.asp": _form,
        "/SendMail.asp": _form,
        "/": _frame("山西省总工会", ""),
    }
    pages["/index.asp"] = pages["/"]
    lists = {f"/Article_Class2.asp?ClassID=1&SpecialID=0&page={n}" for n in (2, 3)}
    lists |= {"/Article_Class2.asp?ClassID=2&SpecialID=0&page=2", news.url, notices.url, theory.url}
    lists |= {f"/Article/ShowClass.asp?ClassID=5&SpecialID=0&page={n}" for n in (2, 3)}
    return Family(
        "powereasy",
        (news, notices, theory),
        pages,
        frozenset(lists),
        unnamed="admin",
        traps={"GetHits": 0, "Article_Comment": CREDIT, "SendMail": CREDIT, "Article_Print": CREDIT},
        missing={news.names: ["13 of 14 listed articles captured"]},
    )
