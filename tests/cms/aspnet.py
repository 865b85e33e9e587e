"""ASP.NET WebForms with UpdatePanels: GridView (Page$2), ListView with DataPager, a button for more.

A script posts its forms behind the scenes and gets pieces of the page (`…|updatePanel|…`); a post without
__ASYNCPOST gets a whole page. Each post is refused unless it is one that the page offers. The fourth list is
fetched from a page method, which takes nothing but JSON by POST.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from urllib.parse import parse_qs, urlsplit

from tests.cms.content import ROOT, Article, Category, File, write
from tests.cms.site import NOT_FOUND, Family, Page, html
from tests.site import viewstate
from tests.site.faults import Answer
from tests.site.server import Request

_PANEL = "ctl00$Main$UpdatePanel1"


def _frame(title: str, inner: str, hidden: str = "", action: str = "") -> Answer:
    return html(
        f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head id="ctl00_Head1"><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>
	{escape(title)}
</title></head><body><form name="aspnetForm" method="post" action="{escape(action)}" id="aspnetForm"><div>{hidden}</div>
<script type="text/javascript">
//<![CDATA[
function __doPostBack(eventTarget, eventArgument) {{ theForm.__EVENTTARGET.value = eventTarget; theForm.submit(); }}
Sys.WebForms.PageRequestManager._initialize('ctl00$ScriptManager1', 'aspnetForm', ['t{_PANEL}',''], [], [], 90, 'ctl00');
//]]>
</script>
<div id="header"><ul><li><a href="/Default.aspx">首页</a></li><li><a href="/NewsList.aspx?cid=3">工会新闻</a></li><li><a href="/Notice.aspx">通知公告</a></li><li><a href="/Models.aspx">劳模风采</a></li><li><a href="/Law.aspx">法律援助</a></li></ul>
<input name="ctl00$txtKey" type="text" id="ctl00_txtKey" /><input type="submit" name="ctl00$btnSearch" value="搜索" id="ctl00_btnSearch" /></div>
{inner}
<div id="footer">版权所有：山西省总工会 技术支持：某某公司</div></form></body></html>"""
    )


def _crumb(category: Category, last: str = "") -> str:
    steps = "".join(
        f'<span> &gt; </span><span><a href="{escape(category.url)}">{name}</a></span>'
        for name in category.names
    )
    return f'<span id="ctl00_SiteMapPath1"><a href="#ctl00_SiteMapPath1_SkipLink"><img alt="跳过导航链接" src="/WebResource.axd?d=x&amp;t=1" width="0" height="0" /></a><span><a href="/Default.aspx">首页</a></span>{steps}{last}<a id="ctl00_SiteMapPath1_SkipLink"></a></span>'


def _stamp(a: Article) -> str:
    """As .NET writes a date in China: 2020/2/14 9:30:00"""
    year, month, day = (int(part) for part in a.day.split("-"))
    hour, minute = (a.time or "0:00").split(":")
    return f"{year}/{month}/{day} {int(hour)}:{minute}:00"


def _article(category: Category, a: Article) -> Answer:
    body = "".join(f"<p>&nbsp;&nbsp;&nbsp;&nbsp;{escape(text)}</p>" for text in a.paragraphs)
    file = (
        f'<div>附件下载：<a id="ctl00_Main_rptFiles_ctl00_lnkFile" href="{a.file.url}">{a.file.name}</a></div>'
        if a.file
        else ""
    )
    return _frame(
        f"{a.title} - 山西省总工会",
        f"""{_crumb(category, "<span> &gt; </span><span>正文</span>")}<div class="detail"><div style="text-align:center;font-size:22px;font-weight:bold"><span id="ctl00_Main_lblTitle">{escape(a.title)}</span></div>
<div style="text-align:center"><span id="ctl00_Main_lblInfo">来源：{a.source or ""}&nbsp;&nbsp;作者：{a.authors[0][0] if a.authors else ""}&nbsp;&nbsp;发布时间：{_stamp(a)}&nbsp;&nbsp;浏览次数：<span id="ctl00_Main_lblHits">128</span>次</span></div>
<div><span id="ctl00_Main_lblContent">{body}</span></div>{file}
<div style="text-align:right"><span id="ctl00_Main_lblEditor">责任编辑：{a.editor or ""}</span></div>
<div>【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</div></div>""",
        viewstate.hidden_fields("detail", a.number, []),
        f"NewsDetail.aspx?nid={a.number}",
    )


def _call(target: str, argument: str) -> str:
    return escape(f"javascript:__doPostBack('{target}','{argument}')")


def _rows(rows: Sequence[Article]) -> str:
    return "".join(
        f'<tr><td align="left"><a href="NewsDetail.aspx?nid={a.number}" target="_blank">{escape(a.title)}</a></td><td style="width:90px;">{a.day}</td></tr>'
        for a in rows
    )


def _items(rows: Sequence[Article]) -> str:
    return "".join(
        f'<li><a href="NewsDetail.aspx?nid={a.number}">{escape(a.title)}</a> <span>({a.day})</span></li>'
        for a in rows
    )


Events = list[tuple[str, str]]


def _grid(category: Category, page: int) -> tuple[str, Events]:
    """A GridView, the pager its last row; it accepts the numbers that it shows."""
    grid = "ctl00$Main$GridView1"
    numbers = [n for n in range(1, category.pages + 1) if n != page]
    cells = "".join(
        f"<td><span>{n}</span></td>"
        if n == page
        else f'<td><a href="{_call(grid, f"Page${n}")}">{n}</a></td>'
        for n in range(1, category.pages + 1)
    )
    inner = f'<table cellspacing="0" id="ctl00_Main_GridView1" style="width:100%;border-collapse:collapse;">{_rows(category.page(page))}<tr align="center"><td colspan="2"><table border="0"><tr>{cells}</tr></table></td></tr></table>'
    return inner, [(grid, f"Page${n}") for n in numbers]


def _buttons(category: Category, page: int) -> list[tuple[str, str, int]]:
    """Target, word and page of each button of a DataPager: its first, its numbers, its last."""
    first = [("首页", 1), ("上一页", page - 1)]
    numbers = [(str(n), n) for n in range(1, category.pages + 1)]
    last = [("下一页", page + 1), ("尾页", category.pages)]
    return [
        (f"ctl00$Main$DataPager1$ctl{field:02}$ctl{place:02}", word, number)
        for field, words in enumerate((first, numbers, last))
        for place, (word, number) in enumerate(words)
    ]


def _data_pager(category: Category, page: int) -> tuple[str, Events]:
    """A ListView with a DataPager: buttons without arguments, whose names tell their places."""
    words, events = [], []
    for target, word, number in _buttons(category, page):
        if number == page and word.isdecimal():
            words.append(f"<span>{word}</span>")
        elif number == page or not 1 <= number <= category.pages:
            words.append(f'<a disabled="disabled" class="aspNetDisabled">{word}</a>')
        else:
            words.append(f'<a href="{_call(target, "")}">{word}</a>')
            events.append((target, ""))
    inner = f'<ul id="ctl00_Main_ListView1">{_items(category.page(page))}</ul><span id="ctl00_Main_DataPager1">{"&nbsp;".join(words)}&nbsp;</span><span>共{len(category.articles)}条记录</span>'
    return inner, events


def _more(category: Category, page: int) -> tuple[str, Events]:
    """All rows so far, and a button for more of them."""
    button = "ctl00$Main$lbtnMore"
    rows = [a for number in range(1, page + 1) for a in category.page(number)]
    more = (
        f'<div class="more"><a id="ctl00_Main_lbtnMore" href="{_call(button, "")}">加载更多</a></div>'
        if page < category.pages
        else ""
    )
    inner = f'<ul id="ctl00_Main_ListView2">{_items(rows)}</ul>{more}<div id="ctl00_UpdateProgress1" style="display:none;">正在加载，请稍候……</div>'
    return inner, [(button, "")] if more else []


def _list(
    category: Category, show: Callable[[Category, int], tuple[str, Events]]
) -> Callable[[Request], Answer]:
    def respond(request: Request) -> Answer:
        page = 1
        if request.method == "POST":
            try:
                page = _posted(category, request)
            except viewstate.InvalidPostError as error:
                return Answer(
                    500,
                    {"Content-Type": "text/html; charset=utf-8"},
                    f"<html><head><title>回发或回调参数无效。</title></head><body><h1>“/”应用程序中的服务器错误。</h1>{error}</body></html>".encode(),
                )
        inner, events = show(category, page)
        hidden = viewstate.hidden_fields(
            category.url, page, [f"{target} {argument}" for target, argument in events]
        )
        panel = f'<div id="ctl00_Main_UpdatePanel1">{inner}</div>'
        if b"__ASYNCPOST=true" in request.body:
            return html(f"{len(inner)}|updatePanel|ctl00_Main_UpdatePanel1|{inner}|", kind="text/plain")
        return _frame(
            f"{category.name} - 山西省总工会", f"{_crumb(category)}{panel}", hidden, category.url.lstrip("/")
        )

    return respond


def _posted(category: Category, request: Request) -> int:
    page, target, argument = viewstate.posted(category.url, request.body, frozenset({"ctl00$btnSearch"}))
    if argument.startswith("Page$"):
        return int(argument[5:])
    if target.endswith("lbtnMore"):
        return page + 1
    return next(number for button, _, number in _buttons(category, page) if button == target)


def _method(category: Category) -> Answer:
    script = """<script type="text/javascript">
var pageIndex = 1;
function bind() {
  $.ajax({ type: "POST", url: "Law.aspx/GetList", contentType: "application/json; charset=utf-8", dataType: "json",
    data: "{pageIndex:" + pageIndex + ",pageSize:3}", success: function (msg) { $("#list").append(msg.d); } });
}
</script>"""
    inner = f'{_crumb(category)}<ul id="list">{_items(category.page(1))}</ul><div>共{len(category.articles)}条记录 <a href="javascript:bind()">加载更多</a></div>{script}'
    return _frame(f"{category.name} - 山西省总工会", inner)


def _file(a: Article) -> File | None:
    name = f"{a.title[:6]}名单.doc"
    return File(f"/DownFile.ashx?id={a.number}", name) if a.number % 3 == 0 else None


def family() -> Family:
    def url(a: Article) -> str:
        return f"/newsdetail.aspx?nid={a.number}"  # the canonical form: IIS ignores case

    news = Category(("工会新闻",), "/NewsList.aspx?cid=3", 4, write(71, "news", 14, url))
    notices = Category(("通知公告",), "/Notice.aspx", 3, write(72, "notice", 8, url, file=_file))
    models = Category(("劳模风采",), "/Models.aspx", 3, write(73, "model", 8, url))
    laws = Category(("法律援助",), "/Law.aspx", 3, write(74, "law", 5, url))
    dead = replace(news.articles[9], dead=True)
    news = replace(news, articles=(*news.articles[:9], dead, *news.articles[10:]))
    laws = replace(laws, articles=(*laws.articles[:3], *(replace(a, dead=True) for a in laws.articles[3:])))
    answers = {
        str(a.number): _article(c, a) for c in (news, notices, models, laws) for a in c.articles if not a.dead
    }
    error = Answer(
        302, {"Location": f"{ROOT}/Error.aspx?aspxerrorpath=/NewsDetail.aspx", "Content-Type": "text/html"}
    )

    def detail(request: Request) -> Answer:
        asked = {name.lower(): values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
        return answers.get(asked.get("nid", ""), error)

    pages: dict[str, Page] = {
        "/NewsDetail.aspx": detail,
        "/NewsList.aspx": _list(news, _grid),
        "/Notice.aspx": _list(notices, _data_pager),
        "/Models.aspx": _list(models, _more),
        "/Law.aspx": _method(laws),
        "/Law.aspx/GetList": NOT_FOUND,
        "/Error.aspx": _frame("出错了", "<h2>对不起，您访问的页面出错了</h2>"),
        "/": _frame("山西省总工会", ""),
    }
    pages["/Default.aspx"] = pages["/"]
    return Family(
        "aspnet",
        (news, notices, models, laws),
        pages,
        frozenset({news.url, notices.url, models.url, laws.url}),
        traps={"GetList": 0, "Models.aspx": 4, "Notice.aspx": 4, "NewsList.aspx": 5},
        missing={news.names: ["13 of 14 listed articles captured"], laws.names: ["3 of 5 articles listed"]},
    )
