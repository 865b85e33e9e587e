"""Whole crawls of the practice site on nights when something is wrong with it: who runs `scrapy crawl` is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sxgh_crawler.outcome import Exit
from sxgh_crawler.website.urls import canonical
from tests.crawls import Crawl, crawl, healthy
from tests.loopback import ROOT, scrapy
from tests.site import PracticeSite
from tests.site.faults import Answer, page
from tests.site.server import Request

LOG_IN = '<form method="post">用户名 <input name="u"> 密码 <input name="p" type="password"><input type="submit"></form>'
CHALLENGE = "<script>document.cookie='__jsl_clearance=1|-1|x';location.href=location.pathname</script>"


class TroubledSite(PracticeSite):
    """`trouble` sees each request and the answer it would get; what it returns is sent."""

    trouble: Callable[[Request, Answer], Answer] | None = None

    def _respond(self, request: Request) -> Answer:
        answer = super()._respond(request)
        if self.trouble is None or request.url.endswith("/robots.txt"):
            return answer
        return self.trouble(request, answer)


def refused(_request: Request, _answer: Answer) -> Answer:
    return Answer(403, {"Content-Type": "text/html"}, b"<h1>403 Forbidden</h1>")


def challenged(_request: Request, _answer: Answer) -> Answer:
    return page(CHALLENGE)


def firewalled(_request: Request, _answer: Answer) -> Answer:
    return page(CHALLENGE, 521)


def without_sources(_request: Request, answer: Answer) -> Answer:
    """The site calls the source by another name than any reader knows."""
    for encoding in ("utf-8", "gb18030"):
        for label in ("来源", "来 源", "出处", "稿源"):
            answer.body = answer.body.replace(label.encode(encoding), "乙栏".encode(encoding))
    return answer


@pytest.mark.parametrize("trouble", [refused, challenged, firewalled])
def test_kept_out_at_the_door(trouble: Callable[[Request, Answer], Answer], tmp_path: Path) -> None:
    with TroubledSite(faults=False) as site:
        site.trouble = trouble
        run = crawl(site, tmp_path)
    assert run.status == Exit.BLOCKED
    assert run.report["barred"]["pages"] == run.report["barred"]["asked"] > 0
    assert "The site keeps the crawler out: its robots.txt, a firewall or a log-in page." in run.said
    assert "pages were refused, or a challenge or log-in page came in their place" in run.said
    assert "to do     Look at rejects.jsonl and the log" in run.said


def test_a_log_in_page_in_place_of_articles(tmp_path: Path) -> None:
    with TroubledSite(faults=False) as site:
        articles = site.truth.articles

        def log_in(request: Request, answer: Answer) -> Answer:
            return page(LOG_IN) if canonical(request.url) in articles else answer

        site.trouble = log_in
        run = crawl(site, tmp_path)
    assert run.status == Exit.BLOCKED
    assert run.report["rejects"]["by_reason"]["log-in form"] > 200
    assert run.report["articles"]["added"] < 100


def night(site: PracticeSite, output: Path, **settings: str) -> Crawl:
    """The first hundred of the pages that IIS runs are due: of those the server says nothing but what they are."""
    with closing(sqlite3.connect(output / "state.sqlite")) as connection:
        connection.execute(
            "UPDATE pages SET due = 1 WHERE url IN"
            " (SELECT url FROM pages WHERE url LIKE '%particular.aspx?id=%' AND kind = 'article' ORDER BY url LIMIT 100)"
        )
        connection.commit()
    return crawl(site, output, **settings)


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> list[Crawl]:
    """A good one; one after which nobody calls a source a source; the site as it was; and again without sources,
    when a person has said that it is to be so."""
    good = healthy(tmp_path_factory)
    output = good.output
    with TroubledSite(faults=False) as site:
        site.trouble = without_sources
        bad = night(site, output)
        site.trouble = None
        mended = night(site, output)
        site.trouble = without_sources
        normal = night(site, output, SXGH_NEW_NORMAL=bad.report["run_id"])
    return [good, bad, mended, normal]


def test_reading_that_got_worse(nights: list[Crawl]) -> None:
    good, bad, *_ = nights
    assert good.status == Exit.OK
    assert bad.status == Exit.WORSE
    assert bad.report["exit_status"] == Exit.WORSE
    assert [one["what"] for one in bad.report["reading"]["worse"]] == ["source"]
    assert bad.report["reading"]["compared_with"] == [good.report["run_id"]]
    assert "Pages are read worse than in the runs before" in bad.said
    assert "warning   reading got worse: source was found in " in bad.said


def test_unchanged_articles_are_read_too(nights: list[Crawl]) -> None:
    """Most of what was read that night was exported on the night before."""
    mended = nights[2]
    assert mended.report["reading"]["articles"] == mended.report["pages"]["article"] > 50
    assert mended.report["articles"]["unchanged"] > 50
    assert mended.report["articles"]["added"] == 0


def test_a_mended_reader_is_no_alarm_and_the_bad_night_no_measure(nights: list[Crawl]) -> None:
    good, _, mended, _ = nights
    assert mended.status == Exit.OK
    assert mended.report["reading"]["compared_with"] == [good.report["run_id"]]


def test_what_a_person_called_normal_is_no_alarm(nights: list[Crawl]) -> None:
    assert nights[-1].status == Exit.OK


def test_people_read_of_it_in_the_report_and_in_status(nights: list[Crawl]) -> None:
    bad = nights[1]
    shown = (bad.folder / "report.html").read_text()
    assert "页面读得不如以前几次" in shown
    assert "的文章读到了来源，以前几次至少" in shown
    assert "网站确实改了样子，就设 SXGH_NEW_NORMAL。" in shown
    run = scrapy(None, "status", "-s", f"SXGH_OUTPUT_DIR={bad.output}", cwd=ROOT, COLUMNS="120")
    assert "6 worse" in run.out
