"""Pagers that scripts turn: where their buttons, links, selects and forms lead."""

from __future__ import annotations

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading, ListReading

ROOT = "http://www.sxgh.org.cn"
TITLES = (
    "省总工会部署安全生产百日攻坚",
    "我省新增三家全国模范职工之家",
    "吕梁市移动图书馆开进大山",
    "职工技能大赛焊工决赛收官",
)


def listed(pager: str, url: str = f"{ROOT}/tzgg/index.jhtml") -> ListReading:
    rows = "".join(
        f"<li><a href='/tzgg/{number}.jhtml'>{title}</a><span>2020-0{number}-14</span></li>"
        for number, title in enumerate(TITLES, 1)
    )
    markup = f"<html><head><title>通知公告</title></head><body><div>当前位置：<a href=/>首页</a> &gt; 通知公告</div><ul>{rows}</ul>{pager}</body></html>"
    reading = read(Page(url, markup.encode()))
    assert isinstance(reading, ListReading)
    return reading


def pages(pager: str, url: str = f"{ROOT}/tzgg/index.jhtml") -> list[str]:
    return [link.url for link in listed(pager, url).links if link.role == "paging"]


BUTTONS = """共 17 条 <input type="button" value="首 页" disabled onclick="{0}(1);"/> <input type="button" value="下一页" onclick="{0}(2);"/>
<input type="button" value="尾 页" onclick="{0}(3);"/> 当前 1/3 页"""


def test_buttons_that_go_to_an_address_with_the_number() -> None:
    script = """<script>function _gotoPage(pageNo) {
	if (pageNo <= 1) { location.href = "index.jhtml"; } else { location.href = "index_" + pageNo + ".jhtml"; }
}</script>"""
    assert pages(BUTTONS.format("_gotoPage") + script)[-2:] == [
        f"{ROOT}/tzgg/index_2.jhtml",
        f"{ROOT}/tzgg/index_3.jhtml",
    ]


@pytest.mark.parametrize(
    "script",
    [
        "function go(n){window.location='list.asp?cid=3&page='+n;}",
        "function go(n){ window.location.href = url + '?cid=3&page=' + n; }\nvar url = 'list.asp';",
        "var go = function (n) { document.location.replace('list.asp?cid=3&page=' + n) }",
        "function go(n){ self.location.href = location.pathname + '?cid=3&page=' + n }",
    ],
)
def test_links_that_call_a_function(script: str) -> None:
    pager = "<a href='javascript:go(1)'>1</a> <a href='javascript:go(2)'>2</a> <a href='#' onclick='go(2);return false'>下一页</a>"
    found = pages(f"<div>{pager}</div><script>{script}</script>", f"{ROOT}/list.asp?cid=3")
    assert found == [f"{ROOT}/list.asp?cid=3&page=1", f"{ROOT}/list.asp?cid=3&page=2"]


def test_button_with_the_address_itself() -> None:
    assert pages("""<input type=button value="下一页" onclick="location.href='index_2.jhtml'">""") == [
        f"{ROOT}/tzgg/index_2.jhtml"
    ]


def test_select_that_leads_on() -> None:
    pager = """<div>共9条记录 1/2页 转到第<select onchange="location.href=this.value;"><option value="index.jhtml" selected>1</option>
    <option value="index_2.jhtml">2</option></select>页</div>"""
    assert f"{ROOT}/tzgg/index_2.jhtml" in pages(pager)


def test_select_that_calls_the_function() -> None:
    pager = """<select onchange="go(this.options[this.selectedIndex].value)"><option value=1>第1页<option value=2>第2页</select>
    <script>function go(n){location.href='index_'+n+'.jhtml'}</script>"""
    assert f"{ROOT}/tzgg/index_2.jhtml" in pages(pager)


FORM = """<form name="form1" action="list.jsp" method="{}"><input type="hidden" name="cid" value="222"><input type="hidden" name="pgno" value="1"></form>
<div>第1页/共3页 <a href="javascript:turn(2)">下一页</a> <a href="javascript:turn(3)">尾页</a></div>
<script>function turn(n) {{ {} }}</script>"""


@pytest.mark.parametrize(
    "does",
    [
        "document.form1.pgno.value = n; document.form1.submit();",
        'document.getElementById("pgno").value=n; document.forms[0].submit();',
        "$(\"input[name='pgno']\").val(n); $('form').submit();",
        "var f = document.form1; f.pgno.value=n; f.submit()",
    ],
)
def test_form_that_is_posted_with_the_number(does: str) -> None:
    post = listed(FORM.format("post", does)).postback
    assert post is not None
    assert (post.url, dict(post.fields), post.number) == (
        f"{ROOT}/tzgg/list.jsp",
        {"cid": "222", "pgno": "2"},
        2,
    )


def test_form_whose_number_is_chosen() -> None:
    pager = """<form name="frmpage" method="post" action="News_List.asp">第 1 页/共 3 页 <a href="javascript:gotopage(2)">下一页</a>
    <select name="page" onchange="gotopage(this.options[this.selectedIndex].value)"><option value=1 selected>1<option value=2>2</select></form>
    <script>function gotopage(n){document.frmpage.page.value=n;document.frmpage.submit();}</script>"""
    post = listed(pager).postback
    assert post is not None
    assert (post.url, dict(post.fields)) == (f"{ROOT}/tzgg/News_List.asp", {"page": "2"})


def test_form_that_is_sent_by_get_has_an_address() -> None:
    found = pages(FORM.format("GET", "document.form1.pgno.value=n;document.form1.submit();"))
    assert found == [f"{ROOT}/tzgg/list.jsp?cid=222&pgno=2", f"{ROOT}/tzgg/list.jsp?cid=222&pgno=3"]


def test_last_page_posts_nothing() -> None:
    last = FORM.replace("第1页/共3页", "第3页/共3页").format(
        "post", "document.form1.pgno.value=n;document.form1.submit();"
    )
    assert listed(last).postback is None


@pytest.mark.parametrize(
    "pager",
    [
        # the sites of the cities, and the columns of a search
        '<select onchange="if(this.value)window.location=this.value"><option value="">--各市总工会--<option value="/ty/">太原市总工会</select>',
        '<select onchange="location.href=this.value"><option value="/a/">全部<option value="/b/">2019年</select>',
        # what would take running the script
        "<a href='javascript:go(2)'>下一页</a><script>function go(n){location.href=base()+n}</script>",
        "<a href='javascript:go(2)'>下一页</a><script>function go(n){$('#list').load(where, {page: n})}</script>",
        # no pager
        "<a href='javascript:show(2)'>高温津贴</a><script>function show(n){location.href='show.asp?id='+n}</script>",
        "<a href='javascript:go(2)'>下一页</a><script>function go(n){location.href='http://www.example.com/?p='+n}</script>",
    ],
)
def test_others_lead_nowhere(pager: str) -> None:
    assert pages(f"<div>{pager}</div>") == []


def test_hostile_scripts_are_bounded() -> None:
    script = "function f(n){location.href='a'+" * 20_000 + "function g(n){" * 20_000
    assert pages(f"<a href='javascript:f(2)'>下一页</a><script>{script}</script>") == []


# --- parts of an article -----------------------------------------------------------------------------------------


TEXT = "全省各级工会组织要把思想和行动统一到会议精神上来，切实维护职工的合法权益，推动各项工作落到实处。"


def parts(pager: str, address: str) -> tuple[str, ...]:
    markup = f"""<html><head><title>省总工会召开全委会</title></head><body><div>当前位置：<a href=/>首页</a> &gt; <a href=/yw/>要闻</a> &gt; 正文</div>
    <h1>省总工会召开全委会</h1><p>2020-02-14 09:30 来源：山西工人报</p><div>{f"<p>{TEXT}</p>" * 4}</div><div>{pager}</div></body></html>"""
    reading = read(Page(ROOT + address, markup.encode()))
    assert isinstance(reading, ArticleReading)
    return tuple(part.removeprefix(ROOT) for part in reading.pages)


@pytest.mark.parametrize(
    ("address", "pager", "expected"),
    [
        ("/c.html", "<b>1</b> <a href=c_2.html>2</a> <a href=c_3.html>3</a>", ("/c.html", "/c_2.html", "/c_3.html")),
        ("/c_2.html", "<a href=c.html>1</a> <b>2</b> <a href=c_3.html>下一页</a>", ("/c.html", "/c_2.html", "/c_3.html")),
        ("/s?id=5", "<b>1</b> <a href='/s?id=5&page=2'>2</a>", ("/s?id=5", "/s?id=5&page=2")),
        ("/news/dc4763", "<b>1</b> <a href='?part=2'>2</a>", ("/news/dc4763", "/news/dc4763?part=2")),
        # Empire counts from zero
        ("/ShowInfo.php?id=5", "<b>1</b> <a href='?id=5&page=1'>2</a>", ("/ShowInfo.php?id=5", "/ShowInfo.php?id=5&page=1")),
        ("/ShowInfo.php?id=5&page=1", "<a href='?id=5'>1</a> <b>2</b> <a href='?id=5&page=2'>3</a>",
         ("/ShowInfo.php?id=5", "/ShowInfo.php?id=5&page=1", "/ShowInfo.php?id=5&page=2")),
        ("/t2020_14.html", "<b>1</b> <a href=t2020_14_1.html>2</a> <a href=t2020_14_1.html>下一页</a>",
         ("/t2020_14.html", "/t2020_14_1.html")),
        # one page in two spellings
        ("/detail/?infoid=a1&cat=3", "<b>1</b> <a href='/Detail/?InfoID=a1&Cat=3&page=2'>2</a>",
         ("/detail/?infoid=a1&cat=3", "/Detail/?InfoID=a1&Cat=3&page=2")),
        # other articles
        ("/c.html", "上一篇：<a href=d_2.html>省总工会召开党组会</a>", ()),
        ("/c_12.html", "<a href=c_11.html>上一篇</a> <a href=c_13.html>下一篇</a>", ()),
    ],
)  # fmt: skip
def test_parts_in_their_order(address: str, pager: str, expected: tuple[str, ...]) -> None:
    assert parts(pager, address) == expected
