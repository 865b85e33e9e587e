"""A whole crawl of sites that the crawler was not made with: every article found, once, read right; nothing done to the site."""

from __future__ import annotations

import re
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from rich.console import Console

from sxgh_crawler.frontier import CREDIT
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.removals import Rules
from sxgh_crawler.rereading import reread
from tests.crawls import Crawl, crawl
from tests.site.faults import Answer
from tests.site.server import Request, ServedSite

SITES = (
    "dtcms phpcms epoint oldasp jeecms empire kaipuyun modern asp2003 jsplist vsb2008 trs2015 webforms2010 spa_mixed "
    "siteserver webplus jcms dede powereasy"
).split()
#: Set by our own server.
FRAMING = {"content-length", "transfer-encoding", "connection", "server", "x-powered-by"}
#: What would vote, delete, bookmark, report or log out.
DEEDS = re.compile(
    r"(?i)bookdel|_Del|_Reply|act=(?!view)|digg|/fava/|/report/|ClickAd|content_(?:up|down)|a=(?:post|support|logout|login|register)|log(?:in|out)\.(?:aspx|jspx)|"
    r"register|exit\.aspx|/login\?|/api/(?:like|poll)|add_favorite"
)
#: Pages of a column that is one page: a person would not call them articles, and would not miss them.
SINGLE = re.compile(r"(?:机构|工会)概况")
#: Lists whose column only the state of an application names; what is on them is found by other ways.
UNREAD = re.compile(r"/gateway/content/page\?")
FIELDS = ("title", "published", "source", "authors", "editor", "category")
#: By site and URL's end, what is known to be read otherwise.
KNOWN_WRONG = {
    # the dateline names others than the photographer, and is taken for the authors', too
    ("empire", "1396.html", "authors"),
    ("modern", "f8e1f1", "authors"),
    # Source: in English
    ("trs2015", "t20191022_21557.html", "source"),
    ("trs2015", "t20191105_21639.html", "source"),
    ("trs2015", "t20191127_21777.html", "source"),
    ("trs2015", "t20191217_21899.html", "source"),
    # names of documents under the last paragraph: lines of the text, as the field guide has it
    ("oldasp", "id=9682", "text"),
    ("webplus", "c1220a60639/page.htm", "text"),
    # and as lines by this author
    ("powereasy", "ArticleID=29", "text"),
    # two columns have it: the record is of the one that was seen first
    ("webplus", "c1231a61455/page.htm", "category"),
    ("webplus", "c1232a60126/page.htm", "category"),
    ("jcms", "art_1142_70119.html", "category"),
}
#: A bracket or a line of credits at the end of a text, which some of the authors keep and others do not.
_CREDIT = re.compile(
    r"[（(](?:[^（）()]{0,14}(?:记者|通讯员|作者|撰稿|供稿|摄影?)[^（）()]{0,24}|[\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3})?)[）)](?=\n|$)"
    r"|(?<=[。！”])(?:本报)?(?:记者|通讯员)[\u4e00-\u9fff]{2,20}(?=\n|$)"
)


class StrangeSite(ServedSite):
    def __init__(self, module: ModuleType) -> None:
        self._respond_to = module.respond
        super().__init__()

    def _respond(self, request: Request) -> Answer:
        status, headers, body = self._respond_to(request.method, request.url, request.headers, request.body)
        return Answer(
            status, {name: value for name, value in headers.items() if name.lower() not in FRAMING}, body
        )


class Run(NamedTuple):
    name: str
    module: ModuleType
    crawl: Crawl

    @property
    def found(self) -> dict[str, list[dict[str, Any]]]:
        """The records by the article's URL, under "" those of no article; IIS ignores case."""
        urls = {url.lower(): url for url in self.module.TRUTH}
        urls |= {other.lower(): url for other, url in self.module.ALIASES.items()}
        found: dict[str, list[dict[str, Any]]] = {}
        for record in self.crawl.records:
            own = (record["url"], *record["aliases"], *record["page_urls"])
            article = next((urls[url.lower()] for url in own if url.lower() in urls), "")
            found.setdefault(article, []).append(record)
        return found


@pytest.fixture(scope="module", params=SITES)
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    module = import_module(f"tests.strangers.{request.param}")
    with StrangeSite(module) as site:
        return Run(
            request.param,
            module,
            crawl(site, tmp_path_factory.mktemp(request.param), SXGH_CRAWL_DELAY_MAX="0"),
        )


def test_crawl_ends_well(run: Run) -> None:
    assert run.crawl.status == Exit.OK, run.crawl.said[-3000:]
    assert run.crawl.report["adds_up"]


def test_every_article_is_there_once_and_nothing_else(run: Run) -> None:
    found = run.found
    others = [one["url"] for one in found.pop("", []) if not SINGLE.fullmatch(one["title"])]
    assert set(found) == set(run.module.TRUTH)
    assert others == []
    assert {url: len(records) for url, records in found.items() if len(records) > 1} == {}


def test_all_pages_of_lists_are_asked_for(run: Run) -> None:
    asked = {exchange.url for exchange in run.crawl.log}
    lists = {url for url in run.module.LISTS if "#" not in url and not UNREAD.search(url)}
    assert lists <= asked


@pytest.mark.parametrize("field", [*FIELDS, "text"])
def test_field(run: Run, field: str) -> None:
    """But for those of `KNOWN_WRONG`, which are still wrong."""
    wrong = {
        url: (run.module.TRUTH[url][field], records[0][field])
        for url, records in run.found.items()
        if url and _value(run.module.TRUTH[url], field) != _value(records[0], field)
    }
    ends = [end for name, end, what in KNOWN_WRONG if (name, what) == (run.name, field)]
    known = {url for url in wrong if url.endswith(tuple(ends))}
    assert {url: values for url, values in wrong.items() if url not in known} == {}
    assert len(known) == len(ends)


def _value(said: dict[str, Any], field: str) -> Any:
    value = said[field]
    if field == "text":
        return "".join(_CREDIT.sub("", value).split())
    if field == "category" and isinstance(value, str):
        return [name.strip() for name in value.split(">") if name.strip()]
    return value or [] if field in ("authors", "category") else value


def test_nothing_is_done_to_the_site(run: Run) -> None:
    assert [exchange.url for exchange in run.crawl.log if DEEDS.search(exchange.url)] == []
    assert run.crawl.foreign == []


def test_what_goes_on_for_ever_is_left(run: Run) -> None:
    """A pattern may match addresses of two shapes, of which each has its credit."""
    asked = {exchange.url for exchange in run.crawl.log}
    for pattern in run.module.MUST_NOT:
        assert sum(re.search(pattern, url) is not None for url in asked) <= 2 * CREDIT, pattern


def test_archive_read_again_comes_to_the_same(run: Run) -> None:
    paths = OutputPaths(run.crawl.output)
    with reread(paths, 1, 8_000_000, Rules(), Console(quiet=True)) as made:
        assert made.snapshot.read_bytes() == run.crawl.snapshot
