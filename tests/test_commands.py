"""`scrapy crawl` and `scrapy look` as a person meets them: what is said, and the exit status."""

from __future__ import annotations

import asyncio
import json
import signal
import textwrap
from pathlib import Path

import pytest

from sxgh_crawler import lock
from sxgh_crawler.commands.crawl import summary
from sxgh_crawler.commands.look import LookError, load
from sxgh_crawler.outcome import Exit, judge
from sxgh_crawler.paths import OutputPaths
from tests.loopback import SITE, Exchange, Server, scrapy
from tests.test_manners import page

SETTINGS = """
    from sxgh_crawler import network
    from sxgh_crawler.settings import *
    SPIDER_MODULES = ["tiny_spider"]
    ITEM_PIPELINES = {}
    FEEDS = {}
    EXTENSIONS = {"sxgh_crawler.extensions.progress.Progress": 300}
    DOWNLOAD_HANDLERS = DOWNLOAD_HANDLERS | network.UNARCHIVED
    DOWNLOAD_DELAY = 0
    AUTOTHROTTLE_ENABLED = False
    SXGH_RETRY_WAIT = 0.01
    TELNETCONSOLE_ENABLED = False
    REMOTE_CONTROL_ENABLED = False
"""
SPIDER = """
    from scrapy import Request, Spider

    class Tiny(Spider):
        name = "tiny"

        def __init__(self, start="http://www.sxgh.org.cn/", ids="", **kwargs):
            super().__init__(**kwargs)
            if ids and not ids.isdigit():
                raise ValueError(f"-a ids={ids} is not a number")
            self.urls = start.split(",")

        async def start(self):
            for url in self.urls:
                yield Request(url, errback=lambda failure: None)

        def parse(self, response):
            if b"boom" in response.body:
                raise RuntimeError("boom")
"""


def tiny_project(folder: Path) -> None:
    """The project's settings with a spider that only fetches."""
    (folder / "tiny_settings.py").write_text(textwrap.dedent(SETTINGS))
    (folder / "tiny_spider.py").write_text(textwrap.dedent(SPIDER))
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = tiny_settings\n")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    tiny_project(tmp_path)
    return tmp_path


# --- crawl: refused at once -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        ([], 2, "name one spider"),
        (["tiny", "other"], 2, "name one spider"),
        (["nobody"], 2, "there is no spider nobody; there is: tiny"),
        (["tiny", "-a", "speed=fast"], 2, "unknown argument -a speed; known are: mode, start, ids"),
        (["tiny", "-a", "start"], 2, "Invalid -a value, use -a NAME=VALUE"),
        (["tiny", "-a", "ids=many"], 2, "-a ids=many is not a number"),
        (["tiny", "-s", "DOWNLOAD_DELAY=-1"], 2, "DOWNLOAD_DELAY must be a number of at least 0, not -1"),
        (
            ["tiny", "-s", "CONCURRENT_REQUESTS=two"],
            2,
            "CONCURRENT_REQUESTS must be a whole number, not 'two'",
        ),
        (["tiny", "-s", "SXGH_OUTPUT_DIR=scrapy.cfg"], 8, "cannot write to the output folder scrapy.cfg"),
        (
            ["tiny", "-s", "SXGH_OUTPUT_DIR=/proc/archive"],
            8,
            "cannot write to the output folder /proc/archive",
        ),
    ],
)
def test_bad_request_is_refused_in_one_line(project: Path, args: list[str], status: int, said: str) -> None:
    run = scrapy(None, "crawl", *args, cwd=project)
    assert run.status == status
    assert run.err.startswith(f"crawl: {said}")
    assert run.err.count("\n") == 1


def test_second_crawl_on_the_same_output_is_refused(project: Path) -> None:
    with lock.hold(project / "output"):
        run = scrapy(None, "crawl", "tiny", cwd=project)
    assert run.status == Exit.RUNNING
    assert run.err.startswith("crawl: another crawl is already running")
    assert run.err.count("\n") == 1


# --- crawl: how it went ---------------------------------------------------------------------------------


def test_finished_crawl(project: Path) -> None:
    run = scrapy(Server(**{"/": page()}), "crawl", "tiny", cwd=project)
    assert run.status == Exit.OK
    assert "Finished; everything that was found is saved." in run.err
    assert f"files     {Path('output', 'articles.jsonl')}" in run.err


def test_exception_in_the_spider(project: Path) -> None:
    run = scrapy(Server(**{"/": page(b"boom")}), "crawl", "tiny", cwd=project)
    assert run.status == Exit.FAILED
    assert "exceptions in the spider: 1" in run.err


def test_site_that_does_not_answer(project: Path) -> None:
    run = scrapy(None, "crawl", "tiny", cwd=project, http_proxy="http://127.0.0.1:1")
    assert run.status == Exit.UNREACHABLE
    assert "The site could not be reached" in run.err
    assert "Traceback" not in run.err


def test_site_that_forbids_everything(project: Path) -> None:
    server = Server(**{"/robots.txt": page(b"User-agent: *\nDisallow: /\n")})
    run = scrapy(server, "crawl", "tiny", cwd=project)
    assert run.status == Exit.BLOCKED
    assert server.asked("/") == []


def test_interrupt_finishes_what_is_in_flight(project: Path) -> None:
    release = asyncio.Event()

    async def slow(exchange: Exchange) -> None:
        await release.wait()
        await exchange.answer(b"<p>here")

    server = Server(**{"/": slow, "/next": page()})

    async def interrupt(process: asyncio.subprocess.Process) -> None:
        while not server.asked("/"):
            await asyncio.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        while b"Received SIGINT" not in await process.stderr.readline():
            pass
        release.set()

    run = scrapy(server, "crawl", "tiny", "-a", f"start={SITE}/,{SITE}/next", cwd=project, during=interrupt)
    assert run.status == Exit.INTERRUPTED
    assert "Interrupted; what was fetched until then is saved." in run.err
    assert "pages     1" in run.err
    assert server.asked("/next") == []


FINISHED = {"finish_reason": "finished", "response_received_count": 10, "robotstxt/response_count": 1}


@pytest.mark.parametrize(
    ("stats", "status"),
    [
        ({}, Exit.OK),
        ({"spider_exceptions/count": 1}, Exit.FAILED),
        ({"sxgh/item_errors": 1}, Exit.FAILED),
        ({"finish_reason": "closespider_timeout"}, Exit.FAILED),
        ({"finish_reason": "start_error"}, Exit.FAILED),
        ({"finish_reason": "shutdown"}, Exit.INTERRUPTED),
        ({"finish_reason": None}, Exit.INTERRUPTED),
        ({"response_received_count": 1}, Exit.UNREACHABLE),
        ({"response_received_count": 1, "robotstxt/forbidden": 1}, Exit.BLOCKED),
        (
            {"response_received_count": 1, "robotstxt/forbidden": 1, "sxgh/robots_unreachable": 1},
            Exit.UNREACHABLE,
        ),
        ({"feedexport/failed_count/FileFeedStorage": 1}, Exit.STORAGE),
        ({"finish_reason": "storage"}, Exit.STORAGE),
        ({"retry/max_reached": 3}, Exit.OK),
    ],
)
def test_exit_status(stats: dict[str, object], status: Exit) -> None:
    assert judge(FINISHED | stats, {}, started=True) == status


def test_crawl_that_never_started_failed() -> None:
    assert judge({}, {}, started=False) == Exit.FAILED


def test_lost_page_is_a_failure() -> None:
    assert judge(FINISHED, {"adds_up": True}, started=True) == Exit.OK
    assert judge(FINISHED, {"adds_up": False}, started=True) == Exit.FAILED


def test_summary() -> None:
    stats = FINISHED | {
        "sxgh/page/article": 1200,
        "sxgh/page/article_part": 2,
        "sxgh/page/list": 30,
        "sxgh/article/added": 1190,
        "sxgh/article/unchanged": 10,
        "sxgh/page/failed": 1,
        "elapsed_time_seconds": 3725.4,
    }
    missing = {"category": ["资料中心", "经验材料"], "missing": ["8 of 9 articles listed"]}
    report = {
        "path": "archive/runs/20260101T000000Z/report.json",
        "rejects": {"by_reason": {"no body": 2}},
        "completeness": [missing, {"category": ["要闻"], "missing": []}],
        "adds_up": True,
    }
    assert summary(stats, report, Exit.OK, OutputPaths(Path("archive"))) == [
        "Finished; everything that was found is saved.",
        "pages     9 (1,200 article, 30 list, 2 article part, 1 failed)",
        "articles  1,190 added, 10 unchanged",
        "rejects   2 (2 no body)",
        "errors    pages could not be had: 1",
        "time      1 h 2 min",
        "files     archive/articles.jsonl",
        "          archive/runs/20260101T000000Z/report.json",
        "          archive/runs/20260101T000000Z/report.html",
        "warning   资料中心 > 经验材料 is incomplete: 8 of 9 articles listed",
    ]


# --- look -----------------------------------------------------------------------------------------------

ARTICLE = """<html><head><meta charset="gb2312"><title>山西省总工会</title></head><body>
<div>首页 &gt; 资料中心 &gt; 经验材料 &gt;正文</div>
<h1>太原市总工会开展送温暖活动</h1>
<div>发布时间：2020-02-14　来源：山西工人报　作者：王小明</div>
<div><p>　　2月13日，太原市总工会来到一线慰问职工，为他们送去口罩、消毒液和牛奶等物资。</p>
<p>　　职工们表示，一定不辜负工会组织的关怀，坚守岗位，为打赢疫情防控阻击战贡献力量。</p></div>
</body></html>"""


@pytest.fixture
def article(project: Path) -> str:
    (project / "article.html").write_bytes(ARTICLE.encode("gb18030"))
    return "article.html"


def test_look_at_a_file(project: Path, article: str) -> None:
    run = scrapy(None, "look", article, "--url", f"{SITE}/particular.aspx?id=5", cwd=project, COLUMNS="200")
    assert run.status == 0, run.err
    for said in (
        "particular.aspx?id=5",
        "article",
        "太原市总工会开展送温暖活动",
        "2020-02-14",
        "山西工人报",
        "王小明",
    ):
        assert said in run.out


def test_look_as_json(project: Path, article: str) -> None:
    run = scrapy(None, "look", article, "--json", cwd=project)
    reading = json.loads(run.out)
    assert reading["kind"] == "article"
    assert reading["article"]["title"] == "太原市总工会开展送温暖活动"
    assert reading["article"]["published"] == "2020-02-14"


def test_look_explains_what_was_considered(project: Path, article: str) -> None:
    run = scrapy(None, "look", article, "--explain", cwd=project, COLUMNS="200")
    assert run.status == 0, run.err
    assert "looks like a heading +2.5" in run.out
    assert "states facts, by labels or a date alone" in run.out
    assert "\x1b" not in run.out
    told = json.loads(scrapy(None, "look", article, "--explain", "--json", cwd=project).out)["considered"]
    headlines = [one for one in told if one["region"] == "headline" and one["chosen"]]
    assert [one["text"] for one in headlines] == ["太原市总工会开展送温暖活动"]
    assert headlines[0]["score"] > 2.4


def test_look_at_the_site_with_manners(project: Path) -> None:
    server = Server(**{"/particular.aspx?id=5": page(ARTICLE.encode("gb18030"))})
    run = scrapy(server, "look", f"{SITE}/particular.aspx?id=5", cwd=project, COLUMNS="200")
    assert run.status == 0, run.err
    assert "太原市总工会开展送温暖活动" in run.out
    assert [exchange.url for exchange in server.seen] == [
        f"{SITE}/robots.txt",
        f"{SITE}/particular.aspx?id=5",
    ]
    assert server.seen[1].headers["user-agent"].startswith("sxgh-crawler/")
    assert not (project / "output").exists()


def test_look_at_a_page_that_is_gone(project: Path) -> None:
    run = scrapy(Server(), "look", f"{SITE}/particular.aspx?id=5", cwd=project)
    assert run.status == 1
    assert "gone" in run.out
    assert "404" in run.out


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (["no-such.html"], 1, "there is no file no-such.html (a web address begins with http://)"),
        (["."], 1, ". cannot be read: Is a directory"),
        (["http://www.acftu.org/"], 2, "http://www.acftu.org/ is not of this site: another host"),
        ([], 2, "name one page"),
    ],
)
def test_look_in_vain(project: Path, args: list[str], status: int, said: str) -> None:
    run = scrapy(None, "look", *args, cwd=project)
    assert run.status == status
    assert run.err.startswith(f"look: {said}")
    assert run.err.count("\n") == 1


def test_look_at_what_robots_forbids(project: Path) -> None:
    server = Server(**{"/robots.txt": page(b"User-agent: *\nDisallow: /\n")})
    run = scrapy(server, "look", f"{SITE}/a", cwd=project)
    assert run.status == 1
    assert run.err == f"look: {SITE}/a cannot be had: Forbidden by robots.txt\n"


def test_file_that_is_not_there() -> None:
    with pytest.raises(LookError):
        load(Path("no-such.html"), SITE)
