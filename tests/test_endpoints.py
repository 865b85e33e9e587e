"""Lists that a script fetches: which endpoint is asked, what its answers say, and where that ends."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ListReading, Other
from sxgh_crawler.walks import BARREN
from tests.loopback import ROOT, SITE, Exchange, Server, scrapy

TODAY = date(2026, 11, 25)
JPAGE = (
    "$(function(){$('#49468').jpage({themeName:'default',totalRecord:1418,openCookies:false,dataBefore:'',dataStore:InitData49468,"
    "groupSize:3,proxyUrl:'/module/jslib/jquery/jpage/dataproxy.jsp',perPage:25,ajaxParam:{col:1,appid:'1',webid:60,path:'/',"
    "columnid:30067,unitid:'49468',webname:'省总',permissiontype:0}});});"
)


def shell(script: str) -> ListReading:
    """The list page whose script this is."""
    rows = "".join(
        f"<li><a href=/tzgg/{n}.html>关于第{n}号工作的通知</a> [2020-02-1{n}]</li>" for n in (1, 2, 3)
    )
    markup = f"<html><head><title>通知公告</title></head><body><p>当前位置：首页 &gt; 通知公告</p><ul>{rows}</ul><script>{script}</script></body></html>"
    said = read(Page(f"{SITE}/tzgg/index.html", markup.encode(), 200, {"content-type": "text/html"}), TODAY)
    assert isinstance(said, ListReading)
    return said


def paging(said: ListReading) -> list[str]:
    return [link.url.removeprefix(SITE) for link in said.links if link.role == "paging"]


@pytest.mark.parametrize(
    ("script", "address"),
    [
        (
            JPAGE,
            "/module/jslib/jquery/jpage/dataproxy.jsp?startrecord=1&endrecord=75&perpage=25&col=1&appid=1&webid=60&path=/"
            "&columnid=30067&unitid=49468&webname=%E7%9C%81%E6%80%BB&permissiontype=0",
        ),
        (
            """$.ajax({url: "/api/list", type: 'post', data: {channelId: 12, pageNo: 1, pageSize: 10}, success: function(r){show(r)}});""",
            "/api/list?channelId=12&pageNo=1&pageSize=10",
        ),
        (
            """var base = '/api', cid = 7; function load(page){ $.getJSON(base + "/list", {cid: cid, page: page, callback: '?'}, draw); }""",
            "/api/list?cid=7&page=1",
        ),
        (
            """function load(n){ $.get("list.ashx?type=3&page=" + n + "&t=" + Math.random(), function(d){}); }""",
            "/tzgg/list.ashx?type=3&page=1",
        ),
        ("""axios.get("/api/articles", { params: { columnId: "9", current: 1, size: 20 } })""", "/api/articles?columnId=9&current=1&size=20"),
        (
            """/* the list */ $.post('/q', { // of this column
                "columnId": "5", 'pageIndex': 1, orders: JSON.stringify(orders), returnInfos: JSON.stringify([{a: 1}]) });""",
            "/q?columnId=5&pageIndex=1",
        ),
        ("""xmlHttp.open("GET","list_data.jsp?col=5&pageNo="+n+"&rnd="+Math.random(),true);""", "/tzgg/list_data.jsp?col=5&pageNo=1"),
        # a file of all records, as it lies on the disk
        ("""$.getJSON("/zgfw/ylhz/data.json", function (d) { $.each(d.data, function (i, o) {}); });""", "/zgfw/ylhz/data.json"),
        ("""fetch("/tzgg/list.json").then(r => r.json()).then(show)""", "/tzgg/list.json"),
        # the first page's whole address, whatever takes it
        (
            """var first="/api/articles?column=7&page=1&size=10";function load(u){fetch(u).then(function(r){load("/api/articles?column=7&page="+2)})}load(first)""",
            "/api/articles?column=7&page=1&size=10",
        ),
        ("""createPageHTML('page_div', 25, 1, 'index', 'html', 500);""", "/tzgg/index_2.html"),
        ("""createPageHTML('page_div', 25, 24, 'index', 'html', 500);""", "/tzgg/index_25.html"),
    ],
)  # fmt: skip
def test_what_is_known_is_asked_for(script: str, address: str) -> None:
    assert paging(shell(script)) == [address]


@pytest.mark.parametrize(
    "script",
    [
        "$.ajax({url: '/api/list', data: {columnId: getColumn(), pageNo: 1}});",  # another list perhaps
        "$.ajax({url: '/api/list', data: {columnId: column, pageNo: 1}});",
        "$.ajax({url: '/api/list?page=1&column=' + column});",
        "$.ajax({url: host + '/api/list', data: {pageNo: 1}});",
        "$.ajax({url: '/api/list', data: JSON.stringify({pageNo: 1})});",  # takes nothing but JSON by POST
        "$.ajax({url: 'List.aspx/Get', data: '{pageIndex:1}', contentType: 'application/json'});",
        "$.ajax({url: 'http://api.example.com/list', data: {pageNo: 1}});",
        "$.post('/count', {page: location.href});",  # counts a visit
        "$.post('/count', {id: 5});",
        "$.ajax({url: '/data/list.json', data: {page: 1}});",
        "stlClient.post('/api/stl/actions/dynamic?', {value: 'sealed', page: page});",
        JPAGE.replace("webname:'省总'", "webname:name()"),
        "createPageHTML('page_div', 25, 25, 'index', 'html', 500);",
        "$.ajax({url: '/api/list', data: {pageNo: 1",
        "$.ajax(",
        "$.ajax({url: \"/api/list, data: {pageNo: 1}});",
        "$.ajax(}{)(][;,,:;)",
        "fetch(where + '/api/list?column=' + column + '&page=1')",
        "fetch('/api/list?page=1&column=' + column)",
    ],
)  # fmt: skip
def test_what_would_have_to_be_run_is_not(script: str) -> None:
    assert [url for url in paging(shell(script)) if "list," not in url] == []


def test_an_older_jpage_says_how_many_there_are() -> None:
    assert shell(JPAGE).claim.items == 1418


# --- answers ------------------------------------------------------------------------------------------------


def answer(body: str, path: str = "/api/list?cid=7&page=2", kind: str = "application/json") -> Any:
    return read(Page(SITE + path, body.encode(), 200, {"content-type": kind}), TODAY)


def items(said: ListReading) -> list[tuple[str, str, str | None]]:
    return [
        (link.url.removeprefix(SITE), link.text, link.published) for link in said.links if link.role == "item"
    ]


ENTRY = {"title": "关于召开全委会的通知", "url": "/c/12.html", "publishTime": "2020-02-14 09:30:00"}
ROW = ("/c/12.html", "关于召开全委会的通知", "2020-02-14")


@pytest.mark.parametrize(
    "said",
    [
        [ENTRY],
        {"total": 30, "data": [ENTRY]},
        {"page": {"content": [{"DOCTITLE": ENTRY["title"], "DOCPUBURL": SITE + "/c/12.html", "DOCRELTIME": "2020-02-14"}]}},
        {"code": 0, "result": {"rows": [{"title": "<em>关于</em>召开全委会的通知", "linkUrl": "/c/12.html", "createDate": 1581649800000}]}},
        {"list": [{**ENTRY, "imgUrl": "/a.jpg", "wapUrl": "/m/12.html", "updateTime": "2021-01-01", "subTitle": "通知"}]},
        {"data": {"records": [{"id": "388acc", "title": ENTRY["title"], "path": "/c/12.html", "publishedAt": "2020-02-14T09:30:00+08:00"}]}},
        {"total": 1, "html": "<ul><li><a href='/c/12.html'>关于召开全委会的通知</a> [2020-02-14]</li></ul>"},
    ],
)  # fmt: skip
def test_json(said: Any) -> None:
    assert items(answer(json.dumps(said, ensure_ascii=False))) == [ROW]


def test_a_piece_of_a_page_is_no_list() -> None:
    markup = "<ul><li><a href='/c/12.html'>关于召开全委会的通知</a> [2020-02-14]</li></ul>"
    said = answer(json.dumps({"data": {"html": markup}}), "/build/unit?pageId=5&tagId=最新信息")
    assert isinstance(said, Other)
    assert [(link.url, link.role) for link in said.links] == [(f"{SITE}/c/12.html", "other")]


def test_an_entry_that_leads_off_the_site_is_none() -> None:
    abroad = {**ENTRY, "url": "https://mp.weixin.qq.com/s/1", "columnUrl": "/tzgg/"}
    assert items(answer(json.dumps({"total": 2, "data": [abroad, ENTRY]}))) == [ROW]


def test_json_in_a_call_and_under_another_type() -> None:
    said = answer(
        f"jQuery123_4({json.dumps({'total': 9, 'data': [ENTRY]})});", kind="text/html;charset=utf-8"
    )
    assert items(said) == [ROW]
    assert said.claim.items == 9


def test_an_array_in_a_program_of_old_jcms() -> None:
    path = "/module/jslib/jquery/jpage/dataproxy.jsp?startrecord=1&endrecord=75&perpage=25"
    said = answer(
        "var dataStore = ['<tr><td><a href=\\'/c/12.html\\'>关于召开全委会的通知</a>[2020-02-14]</td></tr>'];",
        path,
        "text/html",
    )
    assert items(said) == [ROW]
    assert paging(said) == [
        "/module/jslib/jquery/jpage/dataproxy.jsp?startrecord=76&endrecord=150&perpage=25"
    ]


@pytest.mark.parametrize(
    "body",
    [
        '{"hits": 5}',
        '{"title": "关于", "url": "/c/1.html"}',
        "[]",
        "{",
        '["a", 1]',
        "[" * 50_000,
        '{"d": null}',
    ],
)
def test_other_data_is_no_list(body: str) -> None:
    assert not isinstance(answer(body), ListReading)


@pytest.mark.parametrize(
    ("said", "address", "following"),
    [
        ({"data": [ENTRY]}, "/api/list?cid=7&page=2", ["/api/list?cid=7&page=3"]),
        ({"total": 3, "data": [ENTRY]}, "/api/list?cid=7&page=2", ["/api/list?cid=7&page=3"]),
        ({"total": 2, "data": [ENTRY]}, "/api/list?cid=7&page=2", []),
        ({"pageCount": 2, "data": [ENTRY]}, "/api/list?cid=7&page=2", []),
        ({"total": "30", "data": []}, "/api/list?cid=7&page=3&size=10", []),
        (
            {"total": "30", "data": [{**ENTRY, "url": "https://mp.weixin.qq.com/s/1"}]},
            "/api/list?page=2&size=10",
            ["/api/list?page=3&size=10"],
        ),
        ({"data": []}, "/api/list?cid=7&page=2", []),
        ({"data": [ENTRY]}, "/api/list?cid=7", []),
        ({"data": [ENTRY]}, "/list?a=%CA%D0&pageNo=9&b=", ["/list?a=%CA%D0&pageNo=10&b="]),
    ],
)
def test_where_it_goes_on(said: Any, address: str, following: list[str]) -> None:
    read_as = answer(json.dumps(said), address)
    assert paging(read_as) == following


@pytest.mark.parametrize(
    ("total", "following"), [(200, ["?startrecord=151&endrecord=225&perpage=25"]), (150, []), (80, [])]
)
def test_records_are_counted_to_the_last(total: int, following: list[str]) -> None:
    body = f"<datastore><totalrecord>{total}</totalrecord><recordset><record><![CDATA[<li><a href='/c/12.html'>关于召开全委会的通知</a><span>2020-02-14</span></li>]]></record></recordset></datastore>"
    said = answer(body, "/module/jpage/dataproxy.jsp?startrecord=76&endrecord=150&perpage=25", "text/xml")
    assert items(said) == [ROW]
    assert paging(said) == [f"/module/jpage/dataproxy.jsp{query}" for query in following]


# --- bounds -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bait",
    ["$.ajax({", '$.ajax({"', "$.get('\\'", "x:'", '\\"', "/*", "a href='", ".jpage({a:", "createPageHTML(", "a+b+", "$.ajax({a:b,", "countPage'_'+", ")" + " " * 999],
)  # fmt: skip
def test_no_script_takes_long(bait: str) -> None:
    long = bait * (60_000 // len(bait))
    started = process_time()
    shell(long)
    answer(long, "/x?startrecord=1&endrecord=2", "text/html")
    answer(f"f({long}", "/x?page=2", "text/html")
    assert process_time() - started < 2


PROSE = "省总工会召开会议，传达学习有关精神，研究部署下一阶段工作，要求各级工会认真贯彻落实。" * 3


def endless() -> Server:
    """An endpoint that always gives the same two entries, and claims to have a million."""
    server = Server()

    @server.at("/")
    async def home(exchange: Exchange) -> None:
        await exchange.answer("<a href=/tzgg/>通知公告</a>".encode())

    @server.at("/tzgg/")
    async def listing(exchange: Exchange) -> None:
        script = "$.getJSON('/api/list', {cid: 7, page: 1}, draw);"
        await exchange.answer(
            f"<title>通知公告</title><p>首页 &gt; 通知公告</p><script>{script}</script>".encode()
        )

    for number in range(1, 30):

        async def records(exchange: Exchange) -> None:
            rows = [
                {"title": f"关于第{n}号工作的通知", "url": f"/c/{n}.html", "date": "2020-02-14"}
                for n in (1, 2)
            ]
            await exchange.answer(
                json.dumps({"total": 1_000_000, "rows": rows}).encode(),
                headers={"Content-Type": "application/json"},
            )

        server.handlers[f"/api/list?cid=7&page={number}"] = records
    for name in ("1", "2"):

        async def show(exchange: Exchange, name: str = name) -> None:
            await exchange.answer(
                f"<title>关于第{name}号工作的通知</title><p>首页 &gt; 通知公告 &gt; 正文</p><h1>关于第{name}号工作的通知</h1><p>{name}。{PROSE}</p>".encode()
            )

        server.handlers[f"/c/{name}.html"] = show
    return server


def test_an_endpoint_that_never_ends(tmp_path: Path) -> None:
    server = endless()
    quick = ("DOWNLOAD_DELAY=0", "AUTOTHROTTLE_ENABLED=False", f"SXGH_OUTPUT_DIR={tmp_path}")
    options = [part for setting in quick for part in ("-s", setting)]
    run = scrapy(server, "crawl", "sxgh", *options, cwd=ROOT)
    assert run.status == 0, run.err
    asked = [int(parse_qs(urlsplit(one.url).query)["page"][0]) for one in server.seen if "/api/" in one.url]
    assert asked == list(range(1, 2 + BARREN))
    lines = (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert {tuple(json.loads(line)["listed_in"][0]) for line in lines} == {("通知公告",)}
    assert "2 of 1000000 articles listed" in run.err


# --- nights -------------------------------------------------------------------------------------------------


def by_blocks(numbers: list[int]) -> Server:
    """A list whose page has two blocks, of which the second is the list: three entries a page, the highest first."""
    server = Server()
    unit = "/build/unit"

    @server.at("/")
    async def home(exchange: Exchange) -> None:
        await exchange.answer("<a href=/tzgg/>通知公告</a>".encode())

    @server.at("/tzgg/")
    async def listing(exchange: Exchange) -> None:
        blocks = "".join(
            f"<script url='{unit}' queryData=\"{{'pageId':'5','tagId':'{tag}'}}\"></script>"
            for tag in ("new", "list")
        )
        await exchange.answer(f"<title>通知公告</title><p>首页 &gt; 通知公告</p>{blocks}".encode())

    def rows(some: list[int]) -> str:
        return "".join(
            f"<li><a href='/c/{n}.html'>关于第{n}号工作的通知</a><span>2020-02-14</span></li>" for n in some
        )

    async def block(exchange: Exchange) -> None:
        await exchange.answer(json.dumps({"data": {"html": f"<ul>{rows(numbers[:1])}</ul>"}}).encode())

    async def page(exchange: Exchange) -> None:
        asked = parse_qs(urlsplit(exchange.url).query).get("paramJson", ['{"pageNo":1}'])
        number = json.loads(asked[0])["pageNo"]
        markup = f"<ul>{rows(numbers[number * 3 - 3 : number * 3])}</ul><div class='pagination' count='{len(numbers)}' pageNo='{number}' rows='3'></div>"
        await exchange.answer(json.dumps({"data": {"html": markup}}).encode())

    server.handlers[f"{unit}?pageId=5&tagId=new"] = block
    server.handlers[f"{unit}?pageId=5&tagId=list"] = page
    for number in (2, 3):
        further = f"&paramJson=%7B%22pageNo%22%3A{number}%2C%22pageSize%22%3A3%7D"
        server.handlers[f"{unit}?pageId=5&tagId=list{further}"] = page
    for number in numbers:

        async def show(exchange: Exchange, number: int = number) -> None:
            text = f"<title>关于第{number}号工作的通知</title><p>首页 &gt; 通知公告 &gt; 正文</p><h1>关于第{number}号工作的通知</h1><p>{number}。{PROSE * number}</p>"
            await exchange.answer(text.encode())

        server.handlers[f"/c/{number}.html"] = show
    return server


def test_a_night_finds_what_is_new_behind_an_endpoint(tmp_path: Path) -> None:
    quick = ("DOWNLOAD_DELAY=0", "AUTOTHROTTLE_ENABLED=False", f"SXGH_OUTPUT_DIR={tmp_path}")
    options = [part for setting in quick for part in ("-s", setting)]
    assert scrapy(by_blocks([7, 6, 5, 4, 3, 2, 1]), "crawl", "sxgh", *options, cwd=ROOT).status == 0
    night = by_blocks([8, 7, 6, 5, 4, 3, 2, 1])
    assert scrapy(night, "crawl", "sxgh", *options, cwd=ROOT).status == 0
    records = [
        json.loads(line) for line in (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert {record["url"] for record in records} == {f"{SITE}/c/{n}.html" for n in range(1, 9)}
    assert {tuple(map(tuple, record["listed_in"])) for record in records} == {(("通知公告",),)}
    assert [one.url for one in night.seen if "pageNo%22%3A3" in one.url] == []  # the end of the list is known


XML = """<?xml version="1.0" encoding="GBK"?>
<list col="6" total="9" pageNo="1">
<item><id>12</id><title><![CDATA[关于召开全委会的通知]]></title><url>/c/12.html</url><pubdate>2020-02-14</pubdate></item>
<item><id>13</id><title>职工技能大赛焊工决赛收官</title><url>/c/13.html</url><pubdate>2020-02-13</pubdate></item></list>"""


def test_xml_of_a_programmers_own() -> None:
    page = Page(
        f"{SITE}/list_data.jsp?col=6&pageNo=1&type=xml",
        XML.encode("gbk"),
        200,
        {"content-type": "text/xml;charset=GBK"},
    )
    said = read(page, TODAY)
    assert isinstance(said, ListReading)
    assert items(said) == [ROW, ("/c/13.html", "职工技能大赛焊工决赛收官", "2020-02-13")]
    assert said.claim.items == 9
    assert [link.url for link in said.links if link.role == "paging"] == [
        f"{SITE}/list_data.jsp?col=6&pageNo=2&type=xml"
    ]


@pytest.mark.parametrize(
    "xml",
    [
        '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "12"><!ENTITY b "&a;&a;&a;">]><list><item><title>&b;</title></item></list>',
        '<?xml version="1.0"?><list>' + "<item>" * 50_000,
        '<?xml version="1.0"?><list '
        + " ".join(f'a{n}="1"' for n in range(200_000))
        + "><item><title>关于召开全委会的通知</title><url>/c/12.html</url></item></list>",
        '<?xml version="1.0"?><visits><all>123</all></visits>',
        '<?xml version="1.0"?>',
    ],
)
def test_xml_that_is_no_list(xml: str) -> None:
    assert not isinstance(
        read(Page(f"{SITE}/a.xml", xml.encode(), 200, {"content-type": "text/xml"}), TODAY), ListReading
    )


def test_a_piece_of_a_page_that_a_script_fetched_by_number() -> None:
    """Its pager calls a function of the page round it: [1] [2]"""
    rows = "".join(
        f"<li><span>2007-11-2{n}</span><a href='content.jsp?id={n}'>烧了三十年锅炉的人之{n}</a></li>"
        for n in range(5)
    )
    piece = f"<ul>{rows}</ul><div><a href='javascript:loadList(1)'>[1]</a> <a href='javascript:loadList(2)'>[2]</a></div>"
    said = answer(piece, "/list_data.jsp?col=5&pageNo=1", "text/html")
    assert [link.url for link in said.links if link.role == "paging"][
        -1
    ] == f"{SITE}/list_data.jsp?col=5&pageNo=2"
