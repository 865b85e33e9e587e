"""Lists of which a page cannot be had: the pages behind it are found all the same."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from sxgh_crawler.pages.lists.paging import skipping
from sxgh_crawler.pages.readings import Postback
from tests.loopback import ROOT, SITE, Exchange, Server, scrapy

PAGES = 6
BROKEN = {2, 3}
PROSE = "省总工会召开会议，传达学习有关精神，研究部署下一阶段工作，要求各级工会认真贯彻落实。" * 3


def list_page(number: int) -> bytes:
    """Two articles, and an AspNetPager that shows the number behind its own."""
    rows = "".join(
        f'<li><a href="/particular.aspx?id={100 * number + step}">关于第{number}批第{step}项工作的通知</a>[2016-05-1{step}]</li>'
        for step in (1, 2)
    )
    following = (
        f"""<a href="javascript:__doPostBack('P','{number + 1}')">下一页</a>""" if number < PAGES else ""
    )
    return (
        f"<html><head><title>通知公告</title></head><body><p>首页 &gt; 通知公告</p><form action=list.aspx method=post>"
        f'<input type=hidden name=__VIEWSTATE value="v{number}"><ul>{rows}</ul>第{number}/{PAGES}页 {following}</form></body></html>'
    ).encode()


def article(number: str) -> bytes:
    return (
        f"<html><head><title>关于第{number}号工作的通知</title></head><body><p>首页 &gt; 通知公告 &gt; 正文</p>"
        f"<h1>关于第{number}号工作的通知</h1><p>来源：第{number}科</p><p>{number}。{PROSE}</p></body></html>"
    ).encode()


def site() -> Server:
    server = Server()

    @server.at("/")
    async def home(exchange: Exchange) -> None:
        await exchange.answer("<a href=/list.aspx>通知公告</a>".encode())

    @server.at("/list.aspx")
    async def listing(exchange: Exchange) -> None:
        asked = parse_qs(exchange.body.decode()).get("__EVENTARGUMENT", ["1"])
        number = int(asked[0])
        if number in BROKEN:
            await exchange.answer(status="500 Internal Server Error")
        else:
            await exchange.answer(list_page(number))

    for number in range(1, PAGES + 1):
        for step in (1, 2):
            name = str(100 * number + step)

            async def show(exchange: Exchange, name: str = name) -> None:
                await exchange.answer(article(name), headers={"Content-Type": "text/html; charset=utf-8"})

            server.handlers[f"/particular.aspx?id={name}"] = show
    return server


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    output = tmp_path_factory.mktemp("archive")
    quick = ("DOWNLOAD_DELAY=0", "AUTOTHROTTLE_ENABLED=False", "SXGH_RETRY_WAIT=0.01", "RETRY_TIMES=1")
    options = [part for setting in (*quick, f"SXGH_OUTPUT_DIR={output}") for part in ("-s", setting)]
    run = scrapy(site(), "crawl", "sxgh", *options, cwd=Path(ROOT))
    assert run.status == 0, run.err
    lines = (output / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["url"].removeprefix(SITE) for line in lines}


def test_pages_behind_a_broken_one_are_found(found: set[str]) -> None:
    there = [number for number in range(1, PAGES + 1) if number not in BROKEN]
    assert found == {f"/particular.aspx?id={100 * number + step}" for number in there for step in (1, 2)}


FIELDS = (("__EVENTTARGET", "P"), ("__EVENTARGUMENT", "3"), ("__VIEWSTATE", "v2"))


def test_a_page_number_can_be_passed_over() -> None:
    post = skipping(Postback("http://x/", FIELDS, "P", "3", 3))
    assert post == Postback("http://x/", (FIELDS[0], ("__EVENTARGUMENT", "4"), FIELDS[2]), "P", "4", 4)


@pytest.mark.parametrize(("argument", "number"), [("Page$3", 3), ("", None), ("3", None)])
def test_other_pagers_accept_only_what_they_show(argument: str, number: int | None) -> None:
    assert skipping(Postback("http://x/", FIELDS, "P", argument, number)) is None
