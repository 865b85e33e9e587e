"""List pages: one function a form of paging, each in a look of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from tests.site import viewstate
from tests.site.content import Category


@dataclass(frozen=True)
class Row:
    href: str
    title: str
    date: str | None = None
    pinned: bool = False


@dataclass(frozen=True)
class Sheet:
    """One page of a list."""

    category: Category
    rows: list[Row]
    page: int
    pages: int
    total: int
    hot: list[Row]

    @property
    def name(self) -> str:
        return self.category.names[-1]

    def crumbs(self, separator: str) -> str:
        return separator.join(self.category.names)

    def shown(self, row: Row) -> str:
        cut = self.category.cut
        return escape(row.title if len(row.title) <= cut else row.title[: cut - 1] + "…")

    def dated(self, row: Row) -> str:
        if not row.date:
            return ""
        year, month, day = row.date[:10].split("-")
        match self.category.dates:
            case "dash":
                return f"[{year}-{month}-{day}]"
            case "slash":
                return f"{year}/{int(month)}/{int(day)}"
            case "dots":
                return f"{year}.{month}.{day}"
            case "short":
                return f"({month}-{day})"
        return ""


def column(rows: list[Row], heading: str = "热点") -> str:
    items = "".join(f'<li><a href="{escape(row.href)}">{escape(row.title[:12])}</a></li>' for row in rows)
    return f"<div><h4>{heading}</h4><ul>{items}</ul></div>"


FOOT = """<div align="center"><a href="/">首页</a> | <a href="/about.aspx">关于我们</a> | <a href="/faq.aspx">问题答复</a>
| <a href="/sitemap.html">导航地图</a> | <a href="/contact.aspx">联系我们</a><br>版权所有：山西省总工会　晋ICP备07000843号</div>"""


def _page(sheet: Sheet, inner: str, head: str = "") -> str:
    return f"""<html><head><title>{sheet.name} - 山西省总工会</title>
<meta http-equiv="Content-Type" content="text/html; charset=%CHARSET%">{head}</head><body>
<div><a href="/">首页</a> <a href="/list.aspx?cid=3">要闻</a> <a href="/tzgg/index.html">通知公告</a></div>
{inner}
{FOOT}</body></html>"""


# --- plain links ----------------------------------------------------------------------------------------


def links(sheet: Sheet) -> str:
    items = "".join(
        f'<li><a href="{escape(row.href)}">{sheet.shown(row)}</a><span>{sheet.dated(row)}</span></li>'
        for row in sheet.rows
    )
    url = escape(sheet.category.url)
    first = f'<a href="{url}">1</a>' if sheet.page > 1 else "<b>1</b>"
    others = "".join(
        f' <a href="{url}&amp;page={n}">{n}</a>' if n != sheet.page else f" <b>{n}</b>"
        for n in range(2, sheet.pages + 1)
    )
    following = f' <a href="{url}&amp;page={sheet.page + 1}">下一页</a>' if sheet.page < sheet.pages else ""
    return _page(
        sheet,
        f"<p>当前位置：首页 &gt; {sheet.crumbs(' &gt; ')}</p><table><tr><td>{column(sheet.hot)}</td>"
        f"<td><ul>{items}</ul><p>共{sheet.total}条记录 第{sheet.page}/{sheet.pages}页 {first}{others}{following}</p></td></tr></table>",
    )


def select(sheet: Sheet) -> str:
    items = "".join(
        f'<dd>· <a href="{escape(row.href)}" title="{escape(row.title)}">{sheet.shown(row)}</a></dd>'
        for row in sheet.rows
    )
    url = escape(sheet.category.url)
    options = "".join(
        f'<option value="{url}&amp;PageIndex={n}">第{n}页</option>' for n in range(1, sheet.pages + 1)
    )
    back = f'<a href="{url}&amp;PageIndex={sheet.page - 1}">上页</a>' if sheet.page > 1 else "上页"
    ahead = f'<a href="{url}&amp;PageIndex={sheet.page + 1}">下页</a>' if sheet.page < sheet.pages else "下页"
    return _page(
        sheet,
        f"<h3>首页 » {sheet.crumbs(' » ')}</h3><dl>{items}</dl><p>共有 {sheet.total} 篇文章 页次：{sheet.page}/{sheet.pages} "
        f'{back} {ahead} 转到<select onchange="location=this.value">{options}</select></p>{column(sheet.hot, "推荐")}',
    )


def nextonly(sheet: Sheet) -> str:
    """Nothing but 下一页, which on the last page leads to that page itself."""
    cells = "".join(
        f'<td><a href="{escape(row.href)}"><img src="/UploadFiles/2012/s{n}.jpg"></a><br>'
        f'<a href="{escape(row.href)}">{sheet.shown(row)}</a></td>'
        for n, row in enumerate(sheet.rows)
    )
    following = min(sheet.page + 1, sheet.pages)
    return _page(
        sheet,
        f"<p>首页 &gt; {sheet.crumbs(' &gt; ')}</p><table><tr>{cells}</tr></table>"
        f'<p align=right><a href="more.asp?cat=2&pn={following}">下一页</a></p>',
    )


def _numbered(stem: str, dot: str, offset: int) -> Callable[[int], str]:
    return lambda n: f"{stem}{dot}" if n == 1 else f"{stem}_{n - offset}{dot}"


def static(sheet: Sheet) -> str:
    at = _numbered("index", ".html", 1)
    items = "".join(
        f"<tr><td>{'<font color=red>[置顶]</font>' if row.pinned else '◇'} {sheet.dated(row)} "
        f'<a target=_blank href="{escape(row.href)}">{sheet.shown(row)}</a></td></tr>'
        for row in sheet.rows
    )
    numbers = "".join(
        f"<span>{n}</span>" if n == sheet.page else f'<a href="{at(n)}">{n}</a>'
        for n in range(1, sheet.pages + 1)
    )
    following = f'<a href="{at(sheet.page + 1)}">下页</a>' if sheet.page < sheet.pages else ""
    return _page(
        sheet,
        f"<table><tr><td>您所在的位置：<a href='/'>首页</a> / {sheet.crumbs(' / ')}</td></tr>{items}</table>"
        f"<div>共{sheet.pages}页 {sheet.total}条 {numbers} {following} <a href='{at(sheet.pages)}'>尾页</a></div>{column(sheet.hot)}",
    )


def script(sheet: Sheet) -> str:
    """The pager is written by script: nothing of it stands in the document."""
    items = "".join(
        f'<li><a href=".{escape(row.href.removeprefix("/zcfg"))}" title="{escape(row.title)}">{sheet.shown(row)}</a>'
        f" {sheet.dated(row)}</li>"
        for row in sheet.rows
    )
    return _page(
        sheet,
        f"<div>现在位置：首页>{sheet.crumbs('>')}</div><ul>{items}</ul><div><script>"
        f'createPageHTML({sheet.pages}, {sheet.page - 1}, "index", "html");</script></div>{column(sheet.hot)}',
        '<script src="/js/page.js"></script>',
    )


def webplus(sheet: Sheet) -> str:
    def at(n: int) -> str:
        return "list.htm" if n == 1 else f"list{n}.htm"

    items = "".join(
        f'<li><i>{sheet.dated(row)}</i><a href="{escape(row.href)}">{sheet.shown(row)}</a></li>'
        for row in sheet.rows
    )
    ahead = (
        f'<a href="{at(sheet.page + 1)}">下一页 &gt;&gt;</a>'
        if sheet.page < sheet.pages
        else "<span>下一页</span>"
    )
    back = f'<a href="{at(sheet.page - 1)}">&lt;&lt; 上一页</a>' if sheet.page > 1 else "<span>上一页</span>"
    return _page(
        sheet,
        f"<nav>首页 › {sheet.crumbs(' › ')}</nav><ol>{items}</ol><p>每页 {sheet.category.per_page} 记录　总共 {sheet.total} 记录　"
        f'第一页 {back} {ahead} <a href="{at(sheet.pages)}">尾页</a>　页码 {sheet.page}/{sheet.pages}</p>',
    )


def datastore(sheet: Sheet) -> str:
    """Rows that only a script would put into the document."""

    def store(rows: list[Row]) -> str:
        records = "".join(
            f'<record><![CDATA[<li><a href="{row.href}" target="_blank">{sheet.shown(row)}</a></li>]]></record>'
            for row in rows
        )
        return (
            f'<script type="text/xml"><datastore><totalrecord>{sheet.total}</totalrecord><totalpage>1</totalpage>'
            f"<recordset>{records}</recordset></datastore></script>"
        )

    half = len(sheet.rows) // 2
    return _page(
        sheet,
        f"<table><tr><td>首页&nbsp;-&nbsp;{sheet.crumbs('&nbsp;-&nbsp;')}</td></tr></table><div id='45'>{store(sheet.rows[:half])}"
        f"</div><div>{store(sheet.rows[half:])}</div>",
    )


def single(sheet: Sheet) -> str:
    items = "".join(
        f'<p>{n}. <a href="{escape(row.href)}">{sheet.shown(row)}</a> {sheet.dated(row)}</p>'
        for n, row in enumerate(sheet.rows, 1)
    )
    claim = f"<p>共 {sheet.total} 条</p>" if sheet.category.key == "old" else ""
    return _page(sheet, f"<p>位置：首页-{sheet.crumbs('-')}</p>{items}{claim}")


# --- postback -------------------------------------------------------------------------------------------

_DO_POSTBACK = """<script type="text/javascript">
//<![CDATA[
var theForm = document.forms['aspnetForm'];
function __doPostBack(eventTarget, eventArgument) { theForm.__EVENTTARGET.value = eventTarget;
 theForm.__EVENTARGUMENT.value = eventArgument; theForm.submit(); }
//]]>
</script>"""


def _form(sheet: Sheet, events: list[str], inner: str) -> str:
    action = "./" + sheet.category.url.rpartition("/")[2]
    hidden = viewstate.hidden_fields(sheet.category.key, sheet.page, events)
    return _page(
        sheet,
        f'<form name="aspnetForm" method="post" action="{action}" id="aspnetForm">\n{hidden}\n{_DO_POSTBACK}\n'
        f'<div>站内搜索 <input type="text" name="ctl00$txtKey"><input type="submit" name="ctl00$btnSearch" value="搜索"></div>'
        f"\n{inner}\n</form>{column(sheet.hot, '推荐')}",
    )


def _post(target: str, argument: str, text: str, quote: str = "'") -> str:
    return f'<a href="javascript:__doPostBack({quote}{target}{quote},{quote}{argument}{quote})">{text}</a>'


_PAGER = "AspNetPager1"
_GROUP = 3


def aspnetpager(sheet: Sheet) -> str:
    def to(n: int, text: str) -> str:
        if n == sheet.page or not 1 <= n <= sheet.pages:
            return f'<a disabled="disabled">{text}</a>'
        return _post(_PAGER, str(n), text, "&#39;")

    first = (sheet.page - 1) // _GROUP * _GROUP + 1
    numbers = "".join(
        f'<span style="font-weight:bold;color:red">{n}</span>' if n == sheet.page else to(n, str(n))
        for n in range(first, min(first + _GROUP, sheet.pages + 1))
    )
    before = to(first - 1, "...") if first > 1 else ""
    after = to(first + _GROUP, "...") if first + _GROUP <= sheet.pages else ""
    rows = "".join(
        f'<tr><td>{sheet.dated(row)}</td><td><a href="{escape(row.href)}" title="{escape(row.title)}">{sheet.shown(row)}</a></td></tr>'
        for row in sheet.rows
    )
    return _form(
        sheet,
        [],
        f"<table><tr><td colspan=2>首页 > {sheet.crumbs(' > ')}</td></tr>{rows}</table>"
        f'<!-- AspNetPager 7.2 Copyright:2003-2008 Webdiyer (www.webdiyer.com) -->\n<div id="{_PAGER}">'
        f"<div>共 {sheet.total} 行/每页{sheet.category.per_page}行 第{sheet.page}/{sheet.pages}页</div>"
        f"{to(1, '首页')}{to(sheet.page - 1, '上一页')}{before}{numbers}{after}{to(sheet.page + 1, '下一页')}{to(sheet.pages, '尾页')}"
        f'<input type="text" value="{sheet.page}" name="{_PAGER}_input"><input type="submit" value="go" name="{_PAGER}"></div>',
    )


_GRID = "ctl00$Main$GridView1"
_WINDOW = 10


def _grid_window(sheet: Sheet) -> list[tuple[int, str]]:
    first = (sheet.page - 1) // _WINDOW * _WINDOW + 1
    last = min(first + _WINDOW - 1, sheet.pages)
    window = [(n, str(n)) for n in range(first, last + 1)]
    before = [(first - 1, "...")] if first > 1 else []
    after = [(last + 1, "...")] if last < sheet.pages else []
    return before + window + after


def gridview(sheet: Sheet) -> str:
    """Only the numbers on the page can be posted; ten of them at a time."""
    rows = "".join(
        f'<tr><td><a href="{escape(row.href)}">{sheet.shown(row)}</a></td><td>{sheet.dated(row)}</td></tr>'
        for row in sheet.rows
    )
    window = _grid_window(sheet)
    numbers = "".join(
        f"<td><span>{text}</span></td>" if n == sheet.page else f"<td>{_post(_GRID, f'Page${n}', text)}</td>"
        for n, text in window
    )
    events = [f"{_GRID} Page${n}" for n, _ in window if n != sheet.page]
    return _form(
        sheet,
        events,
        f'<p>首页 > {sheet.crumbs(" > ")}</p><table cellspacing="0" id="ctl00_Main_GridView1"><tr><th>标题</th><th>日期</th></tr>{rows}'
        f"<tr><td colspan=2><table><tr>{numbers}</tr></table></td></tr></table><p>共{sheet.total}条信息，每页{sheet.category.per_page}条</p>",
    )


def linkbutton(sheet: Sheet) -> str:
    """上一页 and 下一页 only; the control's name depends on how many rows there are."""
    row_control = f"ctl00$Main$dlNews$ctl{len(sheet.rows) + 1:02}"
    rows = "".join(
        f'<tr><td><img src="/images/dot.gif"> <a href="{escape(row.href)}">{sheet.shown(row)}</a>{sheet.dated(row)}</td></tr>'
        for row in sheet.rows
    )
    back, ahead, events = "<a disabled>上一页</a>", "<a disabled>下一页</a>", []
    if sheet.page > 1:
        back = _post(f"{row_control}$lnkPrev", "", "上一页")
        events.append(f"{row_control}$lnkPrev ")
    if sheet.page < sheet.pages:
        ahead = _post(f"{row_control}$lnkNext", "", "下一页")
        events.append(f"{row_control}$lnkNext ")
    return _form(
        sheet,
        events,
        f'<table id="ctl00_Main_dlNews"><tr><td>首页 > {sheet.crumbs(" > ")}</td></tr>{rows}'
        f"<tr><td>第{sheet.page}页/共{sheet.pages}页 {back} {ahead}</td></tr></table>",
    )


def asked_page(category: Category, body: bytes) -> int:
    """The page that a post asks for; viewstate.InvalidPostError where the server would not have it."""
    buttons = frozenset({"ctl00$btnSearch", _PAGER})
    free = _PAGER if category.form == "aspnetpager" else None
    page, target, argument = viewstate.posted(category.key, body, buttons, free)
    if target.endswith("$lnkNext"):
        return page + 1
    if target.endswith("$lnkPrev"):
        return page - 1
    if not (number := re.fullmatch(r"(?:Page\$)?(\d{1,6})", argument)):
        raise viewstate.InvalidPostError("输入字符串的格式不正确。")
    return int(number[1])


@dataclass(frozen=True)
class Form:
    """How a list is paged: by a parameter (`parameter`), by a file name (`file`) or by a post."""

    render: Callable[[Sheet], str]
    codec: str
    parameter: str | None = None
    file: Callable[[int], str] | None = None

    @property
    def posts(self) -> bool:
        return self.render in (aspnetpager, gridview, linkbutton)


FORMS = {
    "links": Form(links, "gb18030", "page"),
    "select": Form(select, "utf-8", "pageindex"),
    "nextonly": Form(nextonly, "gb18030", "pn"),
    "static": Form(static, "gb18030", file=_numbered("index", ".html", 1)),
    "script": Form(script, "utf-8", file=_numbered("index", ".html", 1)),
    "webplus": Form(webplus, "utf-8", file=lambda n: "list.htm" if n == 1 else f"list{n}.htm"),
    "datastore": Form(datastore, "utf-8"),
    "single": Form(single, "gb18030"),
    "aspnetpager": Form(aspnetpager, "gb18030"),
    "gridview": Form(gridview, "utf-8"),
    "linkbutton": Form(linkbutton, "gb18030"),
}
