"""runs/<run_id>/report.json."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import pairwise
from typing import Any

from sxgh_crawler import report
from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.jsonl import field_names, record_of
from sxgh_crawler.news import MAX_DOUBTFUL, Census, Doubtful
from sxgh_crawler.report import MAX_ERRORS, Coverage, ErrorLog, Facts
from sxgh_crawler.state.store import Completeness
from tests.records import STARTED, article, url

STATS = {
    "sxgh/page/article": 10,
    "sxgh/page/article_part": 2,
    "sxgh/page/list": 5,
    "sxgh/page/gone": 1,
    "sxgh/page/reject": 1,
    "sxgh/page/redirect": 3,
    "sxgh/page/failed": 1,
    "sxgh/article/added": 7,
    "sxgh/article/alias": 2,
    "sxgh/article/invalid": 1,
    "scheduler/dequeued": 25,
    "retry/count": 2,
    "downloader/response_bytes": 300_000,
}


def build(**fields: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "started": STARTED,
        "finished": STARTED + timedelta(seconds=50),
        "finish_reason": "finished",
        "stats": STATS,
    }
    return report.build(Facts(**{**values, **fields}))


def test_a_run_is_named_and_timed() -> None:
    built = build()
    assert built["run_id"] == "20261123T183802Z"
    assert built["started"] == "2026-11-23T18:38:02Z"
    assert built["finished"] == "2026-11-23T18:38:52Z"
    assert built["finish_reason"] == "finished"
    assert built["timing"]["seconds"] == 50
    assert built["timing"]["pages_per_second"] == 0.46  # 23 pages
    assert built["timing"]["articles_per_second"] == 0.2
    assert built["timing"]["bytes_received"] == 300_000


def test_a_run_of_no_time_has_no_speed() -> None:
    assert build(finished=STARTED)["timing"]["pages_per_second"] is None


def test_every_kind_is_named_also_at_nothing() -> None:
    assert build()["pages"] == {
        "article": 10,
        "article_part": 2,
        "list": 5,
        "gone": 1,
        "reject": 1,
        "other": 0,
        "document": 0,
        "requisite": 0,
        "not_modified": 0,
        "redirect": 3,
        "failed": 1,
        "refused": 0,
    }
    assert build()["articles"] == {"added": 7, "updated": 0, "unchanged": 0, "alias": 2, "invalid": 1}


def test_counts_that_agree_add_up() -> None:
    built = build()
    assert built["sums"]["requests"] == {"total": 25, "pages": 23, "retried": 2, "difference": 0}
    assert built["sums"]["articles"]["difference"] == 0
    assert built["adds_up"] is True


def test_a_page_that_disappeared_shows() -> None:
    built = build(stats={**STATS, "scheduler/dequeued": 26})
    assert built["sums"]["requests"]["difference"] == 1
    assert built["adds_up"] is False


def test_an_article_page_without_an_outcome_shows() -> None:
    built = build(stats={**STATS, "sxgh/article/added": 6})
    assert built["sums"]["articles"]["difference"] == 1
    assert built["adds_up"] is False


def test_a_kind_that_is_new_is_counted_too() -> None:
    built = build(stats={**STATS, "sxgh/page/challenge": 4, "scheduler/dequeued": 29})
    assert built["pages"]["challenge"] == 4
    assert built["adds_up"] is True


def test_a_run_that_fetched_nothing_adds_up() -> None:
    built = build(stats={}, finish_reason="shutdown")
    assert built["adds_up"] is True
    assert built["coverage"] == {"run": {}, "archive": {}}


def test_coverage_is_the_share_of_records_that_say_something() -> None:
    coverage = Coverage()
    records = [
        record_of(article(1, source="山西工人报", authors=[{"name": "王泽", "role": "记者"}])),
        record_of(article(2, source="山西工人报")),
        record_of(article(3, text="", confidence=0.0)),
    ]
    assert list(coverage.watch(records)) == records
    shares = build(run_coverage=coverage)["coverage"]["run"]
    assert list(shares) == list(field_names(ArticleItem))
    assert shares["title"] == 1
    assert shares["source"] == 0.6667
    assert shares["authors"] == 0.3333
    assert shares["text"] == 0.6667
    assert shares["editor"] == 0
    assert shares["confidence"] == 1  # nought is a value


def test_a_category_is_set_against_what_the_site_claims() -> None:
    found = [
        Completeness(("资料中心", "经验材料"), 40, 2, list_pages=2, listed=40, captured=40),
        Completeness(("工会动态",), 40, 3, list_pages=2, listed=30, captured=29),
        Completeness(("公告",), None, None, list_pages=1, listed=5, captured=5),
        Completeness((), None, 1, list_pages=1, listed=3, captured=2),
    ]
    built = build(completeness=found)
    assert built["completeness"][0] == {
        "category": ["资料中心", "经验材料"],
        "claimed": {"items": 40, "pages": 2},
        "list_pages": 2,
        "listed": 40,
        "captured": 40,
        "missing": [],
    }
    assert report.warnings(built) == [
        "工会动态 is incomplete: 2 of 3 list pages seen; 30 of 40 articles listed; "
        "29 of 30 listed articles captured",
        "(no category) is incomplete: 2 of 3 listed articles captured",
    ]


def test_rejects_are_counted_by_the_kind_of_their_reason() -> None:
    rejects: Counter[str] = Counter()
    for reason in (
        "no body",
        "invalid record: title is short",
        "invalid record: url is odd",
        "no body",
        "no body",
    ):
        report.count_reject(rejects, RejectItem(url(1), reason))
    assert build(rejects=rejects)["rejects"] == {"total": 5, "by_reason": {"no body": 3, "invalid record": 2}}


def test_errors_are_bounded_and_all_counted() -> None:
    errors = ErrorLog()
    for number in range(MAX_ERRORS + 50):
        errors.add(url(number), "timeout")
    built = build(errors=errors)["errors"]
    assert built["total"] == 250
    assert len(built["listed"]) == 200
    assert built["listed"][0] == {"url": url(0), "error": "timeout"}


def test_how_the_run_ended_stands_in_the_report() -> None:
    stats = {**STATS, "response_received_count": 24, "robotstxt/response_count": 1}
    assert build(stats=stats)["exit_status"] == 0
    assert build(stats=stats, finish_reason="shutdown")["exit_status"] == 9
    assert build(stats=stats, finish_reason="storage")["exit_status"] == 8
    assert build(stats={**stats, "scheduler/dequeued": 26})["exit_status"] == 1


def test_articles_are_counted_by_year() -> None:
    census = Census()
    dates = ["2020-02-17", "2019", None, "2020-02-17T09:30:00+08:00"]
    records = [record_of(article(n, published=day)) for n, day in enumerate(dates)]
    assert list(census.watch(records)) == records
    assert build(census=census)["by_year"] == {"2019": 1, "2020": 2, "undated": 1}


def test_numbers_are_set_against_their_span() -> None:
    census = Census()
    records = [
        record_of(article(10, aliases=[url(12), "http://www.sxgh.org.cn/print.aspx?id=500"])),
        record_of(article(11)),
        record_of(article(20)),
        record_of(article(1, url="http://www.sxgh.org.cn/news/2019/3.html")),
    ]
    list(census.watch(records))
    numbering = build(census=census)["numbering"]
    ranges = numbering.pop("ranges")
    assert numbering == {
        "first": 10,
        "last": 20,
        "known": 4,
        "missing": 7,
        "gaps": 1,
        "longest_gaps": [{"first": 13, "last": 19}],
    }
    assert ranges == [{"first": n, "last": n, "known": int(n in (10, 11, 12, 20))} for n in range(10, 21)]


def test_ranges_cover_the_span_and_all_that_is_known() -> None:
    census = Census()
    list(census.watch(record_of(article(n)) for n in (1, 100, 101, 999_999_999)))
    numbering = build(census=census)["numbering"]
    ranges = numbering["ranges"]
    assert len(ranges) == 50
    assert (ranges[0]["first"], ranges[-1]["last"]) == (1, 999_999_999)
    assert [b["first"] - a["last"] for a, b in pairwise(ranges)] == [1] * 49
    assert sum(one["known"] for one in ranges) == numbering["known"] == 4
    assert numbering["longest_gaps"][0] == {"first": 102, "last": 999_999_998}


def test_no_numbers_no_numbering() -> None:
    assert build()["numbering"] is None
    assert build()["by_year"] == {}


def test_doubtful_readings_are_listed_worst_first() -> None:
    doubtful = Doubtful()
    for number, confidence in ((1, 0.65), (2, 0.7), (3, 0.2), (4, 1.0), (5, 0.65)):
        doubtful.add(article(number, confidence=confidence, doubts=("no date",)))
    built = build(doubtful=doubtful)["doubtful"]
    assert built["total"] == 3  # 0.7 is sure enough
    assert [(one["url"], one["confidence"]) for one in built["listed"]] == [
        (url(3), 0.2),
        (url(1), 0.65),
        (url(5), 0.65),
    ]
    assert built["listed"][0] == {
        "url": url(3),
        "title": article(3).title,
        "confidence": 0.2,
        "doubts": ["no date"],
    }


def test_of_many_doubtful_readings_the_worst_are_kept() -> None:
    doubtful = Doubtful()
    for number in range(10_000):
        doubtful.add(article(number, title="长" * 1000, confidence=(number * 7919 % 10_000) / 20_000))
    built = build(doubtful=doubtful)["doubtful"]
    assert built["total"] == 10_000
    assert [one["confidence"] for one in built["listed"]] == [n / 20_000 for n in range(MAX_DOUBTFUL)]
    assert len(built["listed"][0]["title"]) < 300
