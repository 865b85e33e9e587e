"""Lists that go on by a script in a file of the site's own: the file is asked for, and what it fetches."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from time import process_time
from urllib.parse import parse_qs, urlsplit

import pytest

from sxgh_crawler.pages.markup.requisites import is_own_script, own_scripts
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ListReading
from tests.loopback import ROOT, SITE, Exchange, Server, scrapy

TODAY = date(2026, 11, 25)
PROSE = "省总工会召开会议，传达学习有关精神，研究部署下一阶段工作，要求各级工会认真贯彻落实。" * 3
#: Two columns, by the number that the page's own script or its address gives, and how many articles each has.
COLUMNS = {"7": ("工会要闻", 7), "8": ("通知公告", 5)}
LIST_JS = """
/* lists, 2021 */
function load(page) {
    $.ajax({ url: '/api/article/list', type: 'get', dataType: 'json',
        data: { columnId: columnId, pageNo: page, pageSize: 2 }, success: function (d) { draw(d.rows); more = d.total > page * 2; } });
}
$('#more').on('click', function () { load(++current); });
"""
BY_ADDRESS = LIST_JS.replace("columnId: columnId", "columnId: getQueryString('cid')")


def page(markup: str, *scripts: str, url: str = f"{SITE}/list.html?cid=7") -> ListReading:
    said = read(Page(url, markup.encode(), scripts=scripts), TODAY)
    assert isinstance(said, ListReading)
    return said


def shell(column: str, script: str = "") -> str:
    """A list page with its first two entries, and a button."""
    name, count = COLUMNS[column]
    rows = "".join(
        f"<li><a href=/a/{column}{n}.html>关于{name}第{n}号工作的通知</a> 2021-05-{10 + n}</li>"
        for n in range(count, count - 2, -1)
    )
    return (
        f"<html><head><title>{name}</title><script src=/js/jquery-1.12.4.min.js></script></head><body><p>首页 &gt; {name}</p>"
        f"<ul>{rows}</ul><button id=more>加载更多</button>{script}<script src=/js/list.js></script></body></html>"
    )


@pytest.mark.parametrize(
    ("own", "file"),
    [
        ("</script><input type=hidden id=col value=7><script>", "var columnId = $('#col').val();" + LIST_JS),
        (
            "</script><input type=hidden name=col value=7><script>",
            LIST_JS.replace(": columnId", """: $("input[name='col']").val()"""),
        ),
        (
            "</script><input type=hidden id=col value=7><script>",
            "var columnId=document.getElementById('col').value;" + LIST_JS,
        ),
        ("var columnId = 7;", LIST_JS),
        (
            "const columnId = 7;",
            "async function load(page) { const r = await fetch(`/api/article/list?columnId=${columnId}&pageNo=${page}&pageSize=2`); draw(await r.json()) }",
        ),
        ("", BY_ADDRESS),
        ("", "var columnId = GetUrlParam('cid');" + LIST_JS),
        ("", "const columnId = new URLSearchParams(location.search).get('cid');" + LIST_JS),
        (
            "",
            "function load(n){fetch('/api/article/list?columnId=' + getParam(\"cid\") + '&pageSize=2&pageNo=' + n)}",
        ),
    ],
)
def test_a_file_and_the_page_tell_together_what_is_asked(own: str, file: str) -> None:
    markup = shell("7", f"<script>{own}</script>")
    assert [link for link in page(markup).links if link.role == "paging"] == []
    (asked,) = (link.url for link in page(markup, file).links if link.role == "paging")
    assert urlsplit(asked).path == "/api/article/list"
    assert parse_qs(urlsplit(asked).query) == {"columnId": ["7"], "pageNo": ["1"], "pageSize": ["2"]}


@pytest.mark.parametrize(
    "file",
    [
        LIST_JS,  # nobody says which column
        "var app = {columnId: 0, init: function () { this.columnId = location.pathname.match(/(\\d+)/)[1]; }};"
        + LIST_JS,
        BY_ADDRESS.replace("'cid'", "'column'"),
        BY_ADDRESS.replace("getQueryString", "translate"),
        "$.get('/api/article/del?cid=' + getQueryString('cid') + '&page=' + n)",  # a deed
        "$.get('http://elsewhere.example/list?cid=7&page=' + n)",
    ],
)
def test_what_is_not_known_is_not_asked(file: str) -> None:
    assert [link for link in page(shell("7"), file).links if link.role == "paging"] == []


def test_only_files_of_the_sites_own_make_are_looked_into() -> None:
    names = (
        "/js/jquery.min.js", "/js/list.js", "/js/swiper-bundle.min.js", "https://cdn.example.com/list.js", "/static/js/page.js?v=3",
        "/plugins/share/a.js", "/count.aspx?id=3", "/_nuxt/entry.js", "/js/jquery-1.12.4.min.js", "/js/layui.all.js", "/js/static-list.js",
    )  # fmt: skip
    markup = "".join(f"<script src={name}></script>" for name in names)
    assert own_scripts(Page(f"{SITE}/a.html", markup.encode(), 200, {"content-type": "text/html"})) == (
        f"{SITE}/js/list.js",
        f"{SITE}/static/js/page.js?v=3",
        f"{SITE}/js/static-list.js",
    )


@pytest.mark.parametrize(
    "name", ["app" + "1" * 900, "app" + "1.1-" * 225, "app" * 300, "app" + "deadbeef" * 110]
)
def test_no_name_of_a_file_takes_long(name: str) -> None:
    started = process_time()
    assert is_own_script(f"{SITE}/js/{name}!.js")
    assert process_time() - started < 0.1


#: A call with sixty variables, each to be looked for in all files.
_MANY = "$.getJSON('/a', {" + ",".join(f"k{n}: aaaa{n}" for n in range(60)) + ", page: 1});"


@pytest.mark.parametrize(
    "bait",
    ["aaaa1 ", "aaaa5 = f(", "x = new URLSearchParams(", "y=f('cid' ", '"/a?a=1&', "$.get(a('b')+", "fetch("],
)
def test_no_file_takes_long(bait: str) -> None:
    file = bait * (190_000 // len(bait)) + _MANY
    started = process_time()
    page(shell("7"), *[file] * 6)
    assert process_time() - started < 2


def site(script: str = BY_ADDRESS) -> Server:
    server = Server()

    @server.at("/")
    async def home(exchange: Exchange) -> None:
        links = "".join(f"<a href=/list.html?cid={one}>{name}</a>" for one, (name, _) in COLUMNS.items())
        await exchange.answer(links.encode())

    @server.at("/js/list.js")
    async def file(exchange: Exchange) -> None:
        await exchange.answer(script.encode(), headers={"Content-Type": "application/javascript"})

    async def column(exchange: Exchange) -> None:
        await exchange.answer(shell(parse_qs(urlsplit(exchange.url).query)["cid"][0]).encode())

    async def records(exchange: Exchange) -> None:
        query = parse_qs(urlsplit(exchange.url).query)
        one, number = query["columnId"][0], int(query["pageNo"][0])
        name, count = COLUMNS[one]
        numbers = range(count, 0, -1)[number * 2 - 2 : number * 2]
        rows = [
            {"title": f"关于{name}第{n}号工作的通知", "url": f"/a/{one}{n}.html", "date": f"2021-05-{10 + n}"}
            for n in numbers
        ]
        body = json.dumps({"total": count, "rows": rows}).encode()
        await exchange.answer(body, headers={"Content-Type": "application/json"})

    async def show(exchange: Exchange) -> None:
        one, number = exchange.url.rpartition("/")[2][0], exchange.url.rpartition("/")[2][1:-5]
        title = f"关于{COLUMNS[one][0]}第{number}号工作的通知"
        text = f"<title>{title}</title><p>首页 &gt; {COLUMNS[one][0]} &gt; 正文</p><h1>{title}</h1><p>{one}之{number}。{PROSE}</p>"
        await exchange.answer(text.encode())

    for one, (_, count) in COLUMNS.items():
        server.handlers[f"/list.html?cid={one}"] = column
        for n in range(1, count + 1):
            server.handlers[f"/a/{one}{n}.html"] = show
            server.handlers[f"/api/article/list?columnId={one}&pageNo={n}&pageSize=2"] = records
    return server


def crawled(server: Server, output: Path, *settings: str) -> set[str]:
    quick = ("DOWNLOAD_DELAY=0", "AUTOTHROTTLE_ENABLED=False", f"SXGH_OUTPUT_DIR={output}", *settings)
    run = scrapy(server, "crawl", "sxgh", *(part for setting in quick for part in ("-s", setting)), cwd=ROOT)
    assert run.status == 0, run.err
    (report,) = sorted(output.glob("runs/*/report.json"))[-1:]
    assert json.loads(report.read_text("utf-8"))["adds_up"]
    lines = (output / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["url"].removeprefix(SITE) for line in lines}


EVERY = {f"/a/{one}{n}.html" for one, (_, count) in COLUMNS.items() for n in range(1, count + 1)}


def test_every_article_is_found_and_the_file_asked_for_once_by_lists(tmp_path: Path) -> None:
    server = site()
    assert crawled(server, tmp_path) == EVERY
    asked = [one.url for one in server.seen if one.url.endswith("/js/list.js")]
    assert len(asked) == 1  # as a file of their pages
    again = scrapy(server, "reextract", "-s", f"SXGH_OUTPUT_DIR={tmp_path}", cwd=ROOT)
    assert "0 gained, 0 lost, 0 changed" in again.out + again.err  # the columns of its answers, too
    night = site()
    assert crawled(night, tmp_path) == EVERY
    assert [one.url for one in night.seen if "pageNo=3" in one.url] == []  # nothing is new


@pytest.mark.parametrize("script", ["x" * 300_000 + BY_ADDRESS, "(" * 150_000])
def test_a_file_that_says_nothing_costs_the_rest_of_the_list_only(tmp_path: Path, script: str) -> None:
    found = crawled(site(script), tmp_path)
    assert found == {"/a/77.html", "/a/76.html", "/a/85.html", "/a/84.html"}


def test_lists_ask_for_the_file_where_files_of_pages_are_not_captured(tmp_path: Path) -> None:
    server = site()
    assert crawled(server, tmp_path, "SXGH_REQUISITES=False") == EVERY
    assert [one.url.removeprefix(SITE) for one in server.seen if one.url.endswith(".js")] == ["/js/list.js"]


def test_lists_do_without_a_file_that_cannot_be_had(tmp_path: Path) -> None:
    server = site()
    del server.handlers["/js/list.js"]
    assert crawled(server, tmp_path) == {"/a/77.html", "/a/76.html", "/a/85.html", "/a/84.html"}
