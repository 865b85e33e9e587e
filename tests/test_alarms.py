"""What makes a run an alarm: kept out, read worse, a site that looks broken; and which of them is the exit status."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from sxgh_crawler import report
from sxgh_crawler.alarms import alarms
from sxgh_crawler.decline import LOOKBACK, READ, REJECTS, Sample, alike, base_line, declines
from sxgh_crawler.outcome import ADVICE, WITHHELD, WORDS, Exit, judge
from sxgh_crawler.report import Coverage, Facts
from tests.records import STARTED

FINISHED = {"finish_reason": "finished", "response_received_count": 10}


def read(articles: int, rejects: int = 0, **coverage: float) -> Sample:
    """A run in which every field was full but those named."""
    return Sample("20261123T183802Z", articles, rejects, dict.fromkeys(READ, 1.0) | coverage)


def worse(now: Sample, *base: Sample) -> list[str]:
    return [one.what for one in declines(now, alike(now, base))]


# --- reading got worse --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "now", "what"),
    [
        # a field is no longer found
        (read(200), read(200, source=0.0), ["source"]),
        (read(200), read(200, source=0.79), ["source"]),
        (read(200), read(200, source=0.0, authors=0.5), ["source", "authors"]),
        (read(200), read(200, text=0.7), ["text"]),
        # the ordinary ups and downs
        (read(200), read(200, source=0.81), []),
        (read(200, source=0.6), read(200, source=0.45), []),
        (read(200, subtitle=0.1), read(200, subtitle=0.0), []),
        # better
        (read(200, source=0.5), read(200), []),
        (read(200, 60), read(200, 0), []),
        # few articles: 12 of 24 are within chance of 19 of 24, none of 24 is not
        (read(24, source=0.79), read(24, source=0.5), []),
        (read(24, source=0.79), read(24, source=0.0), ["source"]),
        # too few to judge
        (read(200), read(19, source=0.0, text=0.0), []),
        (read(19), read(200, source=0.0), []),
        # pages that cannot be read
        (read(200, 2), read(170, 30), [REJECTS]),
        (read(200, 2), read(190, 12), []),
        (read(200, 30), read(200, 40), []),
        (read(200, 0), read(0, 200), [REJECTS]),
        (read(200, 0), read(3, 40), [REJECTS]),
        (read(200, 0), read(3, 10), []),
        # 3 of 20 against none of 20 may be chance
        (read(20, 0), read(17, 3), []),
        (read(200, 0), read(120, 80, source=0.2), [REJECTS, "source"]),
    ],
)
def test_a_run_against_the_one_before(before: Sample, now: Sample, what: list[str]) -> None:
    assert worse(now, before) == what


def test_what_a_list_says_is_no_reading() -> None:
    assert worse(read(200, listed_in=0.0), read(200, listed_in=1.0)) == []


def test_the_worst_of_the_last_ten_is_the_measure() -> None:
    nights = [read(100, source=share) for share in (0.95, 0.6, 0.9)]
    assert worse(read(100, source=0.45), *nights) == []
    assert worse(read(100, source=0.3), *nights) == ["source"]
    assert worse(read(100, source=0.3), *[read(100)] * 10, read(100, source=0.4)) == ["source"]
    assert worse(read(100, source=0.3), *[read(100)] * 9, read(100, source=0.4)) == []


def test_a_night_is_not_set_against_a_full_crawl() -> None:
    assert worse(read(100, source=0.2), read(10_000)) == []
    assert worse(read(100, source=0.2), read(10_000), read(500)) == ["source"]
    assert worse(read(10_000, source=0.2), read(100), read(1_900)) == []


def test_the_first_run_of_all_is_measured_by_nothing() -> None:
    assert worse(read(1000, 900, source=0.0)) == []


def reported(run_id: str, status: int = 0, worse: list[str] | None = None) -> dict[str, Any]:
    reading = {"articles": 100, "rejects": 0, "coverage": {}, "worse": worse or []}
    return {"run_id": run_id, "exit_status": status, "reading": reading}


@pytest.mark.parametrize(
    ("one", "counts"),
    [
        (reported("20261123T020000Z"), True),
        (reported("20261123T020000Z", Exit.INTERRUPTED), True),
        (reported("20261123T020000Z", Exit.FAILED), True),
        (reported("20261123T020000Z", Exit.WORSE, ["source"]), False),
        (reported("20261123T020000Z", Exit.FAILED, ["source"]), False),
        (reported("20261123T020000Z", Exit.BLOCKED), False),
        (reported("20261123T020000Z", Exit.BROKEN), False),
        ({"run_id": "20261123T020000Z", "exit_status": 0}, False),  # of a version that did not tell
    ],
)
def test_runs_that_others_are_measured_by(one: dict[str, Any], counts: bool) -> None:
    assert [sample.run_id for sample in base_line([one])] == ([one["run_id"]] if counts else [])


def test_a_person_may_name_a_new_normal() -> None:
    nights = [
        reported("20261125T020000Z", worse=["source"]),
        reported("20261124T020000Z", worse=["source"]),
        reported("20261123T020000Z"),
    ]
    assert [one.run_id for one in base_line(nights)] == ["20261123T020000Z"]
    assert [one.run_id for one in base_line(nights, "20261124T020000Z")] == ["20261124T020000Z"]


def test_years_of_reports_are_not_read_every_night() -> None:
    many = (reported(f"2026{n:04}T020000Z") for n in range(9999, 0, -1))
    assert len(base_line(many)) == LOOKBACK
    assert next(many)["run_id"] == f"2026{9999 - LOOKBACK:04}T020000Z"


# --- kept out -----------------------------------------------------------------------------------------------


def build(stats: dict[str, Any], **facts: Any) -> dict[str, Any]:
    """The report of a run that asked for what it counted."""
    asked = sum(count for name, count in stats.items() if name.startswith("sxgh/page/"))
    counts = {"scheduler/dequeued": asked, "response_received_count": asked}
    whole = {**FINISHED, **counts, "sxgh/article/unchanged": stats.get("sxgh/page/article", 0), **stats}
    return report.build(Facts(STARTED, STARTED + timedelta(minutes=1), "finished", whole, **facts))


@pytest.mark.parametrize(
    ("pages", "rejects", "status"),
    [
        ({"reject": 1}, {"HTTP 403": 1}, Exit.BLOCKED),
        ({"list": 10, "reject": 10}, {"HTTP 412": 10}, Exit.BLOCKED),
        ({"list": 10, "reject": 12}, {"a firewall's challenge instead of the page": 12}, Exit.BLOCKED),
        ({"list": 10, "reject": 30}, {"log-in form": 30}, Exit.BLOCKED),
        ({"list": 10, "reject": 30}, {"no body": 30}, Exit.OK),
        ({"list": 10, "reject": 4}, {"log-in form": 4}, Exit.OK),
        # lists are shown and articles kept back
        ({"list": 300, "article": 20, "reject": 20}, {"log-in form": 20}, Exit.BLOCKED),
        ({"list": 300, "article": 21, "reject": 20}, {"log-in form": 20}, Exit.OK),
        ({"list": 300, "article": 2, "reject": 19}, {"log-in form": 19}, Exit.OK),
        # their files are no pages
        ({"reject": 10, "requisite": 500, "redirect": 50}, {"HTTP 403": 10}, Exit.BLOCKED),
        ({"other": 1}, {}, Exit.OK),
    ],
)
def test_kept_out_of_most_pages(pages: dict[str, int], rejects: dict[str, int], status: Exit) -> None:
    built = build({f"sxgh/page/{kind}": n for kind, n in pages.items()}, rejects=Counter(rejects))
    assert built["exit_status"] == status


def test_a_firewall_s_521_is_told_from_a_server_that_fails() -> None:
    """Each is asked for four times; of 30 pages 20 stay away."""
    asked = {"sxgh/page/list": 10, "sxgh/page/failed": 20, "scheduler/dequeued": 90, "retry/count": 60}
    reason = "retry/reason_count/the server answered"
    firewall = {"downloader/response_status_count/521": 80, f"{reason} 521 Unknown Status": 60}
    failing = {"downloader/response_status_count/500": 80, f"{reason} 500 Internal Server Error": 60}
    assert build(asked | firewall)["barred"] == {"pages": 20, "asked": 30, "articles": 0}
    assert build(asked | firewall)["exit_status"] == Exit.BLOCKED
    assert build(asked | failing)["barred"] == {"pages": 0, "asked": 30, "articles": 0}
    assert build(asked | failing)["exit_status"] == Exit.OK


def test_a_firewall_before_robots_txt_is_no_missing_network() -> None:
    """robots.txt was tried four times, and nothing else was asked for."""
    stats = {
        "sxgh/page/refused": 1,
        "downloader/response_status_count/521": 4,
        "robotstxt/retry/reason_count/the server answered 521 Unknown Status": 3,
        "sxgh/robots_unreachable": 1,
        "robotstxt/forbidden": 1,
        "response_received_count": 0,
    }
    assert build(stats)["barred"] == {"pages": 1, "asked": 1, "articles": 0}
    assert build(stats)["exit_status"] == Exit.BLOCKED


# --- which comes first --------------------------------------------------------------------------------------

BARRED = {"barred": {"pages": 60, "asked": 100, "articles": 5}}
WORSE = {"reading": {"worse": [{"what": "source", "before": 1.0, "now": 0.0}]}}


@pytest.mark.parametrize(
    ("stats", "built", "status"),
    [
        ({}, {}, Exit.OK),
        ({}, WORSE, Exit.WORSE),
        ({"spider_exceptions/count": 1}, WORSE, Exit.FAILED),
        ({WITHHELD: 0}, {}, Exit.OK),
        ({WITHHELD: 40}, {}, Exit.BROKEN),
        ({WITHHELD: 40, "spider_exceptions/count": 1}, WORSE, Exit.BROKEN),
        ({WITHHELD: 40}, BARRED | WORSE, Exit.BLOCKED),
        ({"response_received_count": 0}, BARRED, Exit.BLOCKED),
        ({"finish_reason": "shutdown", WITHHELD: 40}, BARRED | WORSE, Exit.INTERRUPTED),
        ({"finish_reason": "storage", WITHHELD: 40}, BARRED | WORSE, Exit.STORAGE),
    ],
)
def test_the_first_trouble_is_the_status(stats: dict[str, Any], built: dict[str, Any], status: Exit) -> None:
    assert judge({**FINISHED, **stats}, built, started=True) == status


def test_every_status_has_words_and_every_trouble_advice() -> None:
    assert set(WORDS) == set(Exit)
    assert set(ADVICE) == set(Exit) - {Exit.OK}


# --- in the report ------------------------------------------------------------------------------------------


def test_report_tells_how_pages_were_read_and_against_what() -> None:
    reading = Coverage()
    for number in range(40):
        reading.add({**dict.fromkeys(READ, "something"), "source": None if number else "山西工人报"})
    before = Sample("20261122T183802Z", 50, 0, dict.fromkeys(READ, 1.0))
    built = build(
        {"sxgh/page/article": 40, "sxgh/article/unchanged": 40}, read_coverage=reading, base_line=[before]
    )
    assert built["exit_status"] == Exit.WORSE
    told = built["reading"]
    assert (told["articles"], told["rejects"], told["coverage"]["source"]) == (40, 0, 0.025)
    assert told["compared_with"] == ["20261122T183802Z"]
    assert told["worse"] == [{"what": "source", "before": 1.0, "now": 0.025}]


def coverage(sources: int, total: int = 40) -> Coverage:
    found = Coverage()
    for number in range(total):
        record = dict.fromkeys(READ, "something")
        found.add({**record, "source": "山西工人报" if number < sources else None})
    return found


@pytest.mark.parametrize(
    ("before", "now", "worse"),
    [(0, 0, []), (10, 10, []), (40, 4, [{"what": "source", "before": 1.0, "now": 0.1}])],
)
def test_known_articles_are_measured_by_themselves(before: int, now: int, worse: list[Any]) -> None:
    """A night may look at forty articles of a kind that never names its source."""
    base = Sample("20261122T183802Z", 50, 0, dict.fromkeys(READ, 1.0))
    built = build(
        {"sxgh/page/article": 40, "sxgh/article/unchanged": 40},
        read_coverage=coverage(now),
        read_again=coverage(now),
        read_before=coverage(before),
        base_line=[base],
    )
    assert built["reading"]["worse"] == worse


def test_every_alarm_is_a_warning_in_two_languages() -> None:
    rejects = {"what": "rejects", "before": 0.01, "now": 0.3}
    field = {"what": "source", "before": 0.98, "now": 0.1}
    built = {
        **BARRED,
        "reading": {"worse": [rejects, field]},
        "removals": {"withheld": 1200},
        "completeness": [],
    }
    assert report.warnings(built) == [
        "kept out: 60 of 100 pages were refused, or a challenge or log-in page came in their place",
        "the site looks broken: 1,200 articles seem gone at once; none of them was marked as removed",
        "reading got worse: 30% of the pages could not be read, at most 1% in the runs before",
        "reading got worse: source was found in 10% of the articles, at least 98% in the runs before",
    ]
    assert [words.zh for words in alarms(built)] == [
        "被拦：100 页里有 60 页被拒，或者来的是防火墙验证页、登录页",
        "网站像是坏了：一下子有 1,200 篇像是不见了，都没有标为已删除",
        "读得差了：30% 的页面读不出来，以前几次最多 1%",
        "读得差了：10% 的文章读到了来源，以前几次至少 98%",
    ]


def test_an_old_report_has_no_alarms() -> None:
    assert list(alarms({"run_id": "20261123T183802Z", "exit_status": 0})) == []
