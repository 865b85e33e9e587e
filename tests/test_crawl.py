"""Whole crawls of the practice site, held against its truth.

A crawl is made once and asked many things. `whole` is the first crawl of the site with all its faults,
with a sweep by number; `healthy`, `again` and `changed` are three runs on one output, of the site without
faults, the last of them after the site has changed.
"""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from parsel import Selector

from sxgh_crawler import lock
from sxgh_crawler.archive.repair import repair
from sxgh_crawler.outcome import Exit
from sxgh_crawler.schemas import ARTICLE, REJECT, Schema
from sxgh_crawler.website.urls import canonical, is_file, on_site, shape
from tests import crawls
from tests.captures import Record, records
from tests.crawls import CONTACT, TRIES, Crawl, command, crawl, parsed, wait_until
from tests.playback import kept, shown
from tests.site import Article, ArticleTruth, Block, Exchange, PracticeSite, Truth
from tests.site.content import CATEGORIES
from tests.site.faults import faults, troubled
from tests.site.server import KEPT

ROOT = "http://www.sxgh.org.cn"
ROBOTS = ("http://www.sxgh.org.cn/robots.txt",)
#: 9500, 9507, … 9535 are six articles that nothing links to; the other numbers do not exist.
SWEEP = "ids=9500-9540"
SWEPT, MISSED = 6, 35
#: As the table of fields in the published description has them.
KEYS = (
    "schema_version id url aliases title subtitle category listed_in published published_from source authors"
    " editor text html images attachments related page_urls duplicate_of content_sha256 version change"
    " first_seen last_changed http warc via reader confidence"
).split()


class Run(NamedTuple):
    crawl: Crawl
    truth: Truth


# --- the crawls ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Run:
    with PracticeSite() as site:
        return Run(crawl(site, tmp_path_factory.mktemp("whole"), SWEEP, fresh=True), site.truth)


@pytest.fixture(scope="session")
def site() -> Iterator[PracticeSite]:
    """Serves `again` and `changed` in turn."""
    with PracticeSite(faults=False) as site:
        yield site


@pytest.fixture(scope="session")
def healthy(site: PracticeSite, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return Run(crawls.healthy(tmp_path_factory), site.truth)


@pytest.fixture(scope="session")
def again(site: PracticeSite, healthy: Run) -> Crawl:
    return crawl(site, healthy.crawl.output, "mode=full", fresh=True)


ADDED = f"{ROOT}/particular.aspx?id=9999"
_NEW_TEXT = "这一段是后来改写的，说的是另一件事，与从前登出来的文字没有一句相同。"


class Change(NamedTuple):
    crawl: Crawl
    truth: Truth
    edited: str
    removed: str


@pytest.fixture(scope="session")
def changed(site: PracticeSite, again: Crawl, healthy: Run) -> Change:
    """One article is rewritten, one is taken away, one is new."""
    members = sorted(url for url, a in healthy.truth.articles.items() if a.family == "stray")
    edited, removed = members[10], members[11]
    site.edit(edited, blocks=(Block("p", _NEW_TEXT),))
    site.remove(removed)
    site.add(
        Article(
            ADDED.removeprefix(ROOT),
            "table",
            "jy",
            "省总工会新近登出来的一篇文章",
            (Block("p", "新近登出来的文章只有这一段，讲的是山西工会近来做的一件事。"),),
            list_date="2022-01-01",
        )
    )
    return Change(crawl(site, again.output, "mode=full", fresh=True), site.truth, edited, removed)


class Stopped(NamedTuple):
    crawl: Crawl
    second_status: int
    second_said: str


@pytest.fixture(scope="session")
def stopped(healthy: Run, tmp_path_factory: pytest.TempPathFactory) -> Stopped:
    """Told to end by SIGTERM once articles have come in; before that a second crawl was tried beside it."""
    output = tmp_path_factory.mktemp("stopped")
    second: list[tuple[int, str]] = []
    with PracticeSite(faults=False) as site:

        def interrupt(process: Any) -> None:
            wait_until(lambda: exported(output) >= 1)
            with command(site, output) as other:
                _, said = other.communicate(timeout=30)
            second.append((other.returncode, said))
            process.send_signal(signal.SIGTERM)

        site.latency = 0.02  # so that it does not end before it is told to
        stopped = crawl(site, output, _start(healthy), during=interrupt)
    return Stopped(stopped, *second[0])


def _start(healthy: Run) -> str:
    """Some articles, so that a crawl begins with them and has something to save soon."""
    urls = sorted(url for url, a in healthy.truth.articles.items() if a.family == "stray")
    return f"start={','.join(urls[:12])}"


def exported(output: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in output.glob("runs/*/articles.jsonl"))


# --- what was found -----------------------------------------------------------------------------------------


def captured(run: Run, article: ArticleTruth) -> dict[str, Any] | None:
    """Its record; of the same text under two numbers either may have become the record's URL."""
    by_url = run.crawl.by_url
    return next((by_url[url] for url in (article.url, *article.aliases) if url in by_url), None)


def test_crawl_ends_well(whole: Run) -> None:
    assert whole.crawl.status == Exit.OK, whole.crawl.said[-3000:]


def test_every_article_is_there(whole: Run) -> None:
    sure = [a for url, a in whole.truth.articles.items() if url not in whole.truth.outcomes]
    assert [article.url for article in sure if captured(whole, article) is None] == []


def test_nothing_else_is(whole: Run) -> None:
    addresses = {url for a in whole.truth.articles.values() for url in (a.url, *a.aliases)}
    allowed = {url for url, outcome in whole.truth.outcomes.items() if "article" in outcome}
    assert {record["url"] for record in whole.crawl.records} - addresses - allowed == set()


def test_no_article_is_there_twice(whole: Run) -> None:
    found = [record["url"] for a in whole.truth.articles.values() if (record := captured(whole, a))]
    assert Counter(found) - Counter(set(found)) == Counter()


def _files(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"url": entry["url"], "name": entry["name"]} for entry in entries]


def _related(entries: list[dict[str, str]]) -> list[tuple[str, str]]:
    return sorted((entry["url"], entry["title"]) for entry in entries)


#: field → how a record's value and the truth's are made comparable
_VIEWS: dict[str, Any] = {
    name: (lambda value: value, lambda value: value)
    for name in (
        "title subtitle category listed_in published published_from source authors editor text page_urls"
    ).split()
} | {
    "images": (lambda value: [image["url"] for image in value], lambda value: value),
    "attachments": (_files, lambda value: value),
    "related": (_related, _related),
}


@pytest.mark.parametrize("field", _VIEWS)
def test_field(whole: Run, field: str) -> None:
    of_record, of_truth = _VIEWS[field]
    wrong = {}
    for article in whole.truth.articles.values():
        record = captured(whole, article)
        if record is not None:
            got, expected = of_record(record[field]), of_truth(getattr(article, field))
            if got != expected:
                wrong[article.url] = (article.family, article.quirk, f"{expected=}", f"{got=}")
    assert wrong == {}


@pytest.mark.parametrize("field", _VIEWS)
def test_field_is_not_always_empty(whole: Run, field: str) -> None:
    assert any(record[field] for record in whole.crawl.records)


def test_other_addresses_are_aliases(whole: Run) -> None:
    lacking = {}
    for article in whole.truth.articles.values():
        record = captured(whole, article)
        if record and not {article.url, *article.aliases} <= {record["url"], *record["aliases"]}:
            lacking[article.url] = (article.aliases, record["url"], record["aliases"])
    assert lacking == {}


def test_same_text_under_another_number_is_one_record(whole: Run) -> None:
    twins = [a for a in whole.truth.articles.values() if any("particular" in url for url in a.aliases)]
    assert len(twins) == 3
    urls = {record["url"] for record in whole.crawl.records}
    assert [len({article.url, *article.aliases} & urls) for article in twins] == [1, 1, 1]


@pytest.mark.parametrize(
    ("number", "spelling"),
    [("9607", "/PARTICULAR.ASPX?ID=9607"), ("9608", "http://sxgh.org.cn/particular.aspx?id=9608")],
)
def test_spelling_that_a_list_uses_is_an_alias(whole: Run, number: str, spelling: str) -> None:
    record = whole.crawl.by_url[f"{ROOT}/particular.aspx?id={number}"]
    assert record["aliases"] == [spelling if spelling.startswith("http") else ROOT + spelling]


def test_sessions_and_tracking_are_in_no_address(whole: Run) -> None:
    addresses = [url for record in whole.crawl.records for url in (record["url"], *record["aliases"])]
    assert [url for url in addresses if "(S(" in url or "utm_" in url] == []


def test_nearly_the_same_text_is_marked(whole: Run) -> None:
    by_id = {record["id"]: record["url"] for record in whole.crawl.records}
    marked = {r["url"]: by_id[r["duplicate_of"]] for r in whole.crawl.records if r["duplicate_of"]}
    assert marked == whole.truth.duplicates


def test_split_articles_are_joined(whole: Run) -> None:
    split = [a for a in whole.truth.articles.values() if a.page_urls]
    assert len(split) == 15
    addresses = {record["url"] for record in whole.crawl.records}
    assert {url for a in split for url in a.page_urls[1:]} & addresses == set()


def test_sweep_finds_what_nothing_links_to(whole: Run) -> None:
    unlinked = [a for a in whole.truth.articles.values() if not a.linked]
    assert len(unlinked) == SWEPT
    assert [article.url for article in unlinked if captured(whole, article) is None] == []


def test_without_a_sweep_they_are_not_found(healthy: Run) -> None:
    unlinked = {a.url for a in healthy.truth.articles.values() if not a.linked}
    assert {record["url"] for record in healthy.crawl.records} & unlinked == set()


def test_healthy_site_is_found_whole(healthy: Run) -> None:
    linked = [a for a in healthy.truth.articles.values() if a.linked]
    assert [article.url for article in linked if captured(healthy, article) is None] == []
    assert len(healthy.crawl.records) == len(linked)


# --- what goes wrong ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.why)
def test_faulty_page_becomes_what_it_may(whole: Run, fault: Any) -> None:
    url = ROOT + fault.url
    found = set()
    if any(url in (record["url"], *record["aliases"]) for record in whole.crawl.records):
        found.add("article")
    reported = [*whole.crawl.rejects, *whole.crawl.report["errors"]["listed"]]
    if url in {entry["url"] for entry in reported}:
        found.add("reject")
    silent = {"gone", "nothing"} & fault.outcome
    assert found <= fault.outcome
    assert found or silent, "neither saved nor reported"


def test_only_what_looked_like_an_article_is_rejected(whole: Run) -> None:
    allowed = {url for url, outcome in whole.truth.outcomes.items() if "reject" in outcome}
    assert {entry["url"] for entry in whole.crawl.rejects} - allowed == set()


def test_gone_pages_are_counted(whole: Run) -> None:
    """The dead articles, the numbers of the sweep that nothing has, and the site map for machines."""
    assert whole.crawl.report["pages"]["gone"] == len(whole.truth.gone) + MISSED + 1


@pytest.mark.parametrize("why", ["status 500 for ever", "truncated for ever", "drips"])
def test_failing_page_is_tried_again_and_then_left(whole: Run, why: str) -> None:
    url = next(ROOT + fault.url for fault in faults() if fault.why == why)
    assert len(whole.crawl.requests(url)) == TRIES


@pytest.mark.parametrize("why", ["60 MB", "gzip bomb"])
def test_too_large_page_is_not_tried_again(whole: Run, why: str) -> None:
    url = next(ROOT + fault.url for fault in faults() if fault.why == why)
    assert len(whole.crawl.requests(url)) == 1


def test_memory_is_bounded(whole: Run) -> None:
    """135 MB, and more where pages that are too large come at the same time."""
    assert whole.crawl.report["timing"]["peak_memory_bytes"] < 300_000_000


# --- manners ------------------------------------------------------------------------------------------------


def test_nothing_is_asked_of_other_hosts(whole: Run) -> None:
    assert (whole.crawl.foreign, whole.crawl.tunnels) == ([], [])


def test_robots_txt_is_asked_for_first(whole: Run) -> None:
    """All pages are asked of one host, whichever of the two a link names."""
    assert {exchange.url.split("/")[2] for exchange in whole.crawl.log} == {"www.sxgh.org.cn"}
    assert whole.crawl.log[0].url == "http://www.sxgh.org.cn/robots.txt"


def test_nothing_is_asked_that_would_vote_or_delete(whole: Run) -> None:
    asked = [exchange.url for exchange in whole.crawl.log]
    assert any("/faq.aspx" in url for url in asked)  # the page with the link
    assert not [url for url in asked if "bookdel" in url or "act=vote" in url]


def test_what_robots_txt_forbids_is_never_asked_for(whole: Run) -> None:
    assert [exchange.url for exchange in whole.crawl.log if "/admin/" in exchange.url.lower()] == []


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("user-agent", rf"sxgh-crawler/\d+\.\d+\.\d+ \(\+{re.escape(CONTACT)}\)"),
        ("accept-encoding", "gzip, deflate"),
    ],
)
def test_every_request_carries(whole: Run, header: str, value: str) -> None:
    odd = {
        e.headers.get(header) for e in whole.crawl.log if not re.fullmatch(value, e.headers.get(header, ""))
    }
    assert odd == set()


@pytest.mark.parametrize("header", ["referer", "cookie"])
def test_no_request_carries(whole: Run, header: str) -> None:
    assert [exchange.url for exchange in whole.crawl.log if header in exchange.headers] == []


def _asked_twice(log: list[Exchange]) -> dict[tuple[str, str, bytes], int]:
    pages = Counter((e.method, canonical(e.url), e.body) for e in log if e.url not in ROBOTS)
    return {page: count for page, count in pages.items() if count > 1}


def test_no_page_is_asked_for_twice(healthy: Run) -> None:
    assert _asked_twice(healthy.crawl.log) == {}


def test_only_failures_and_redirects_make_it_ask_twice(whole: Run) -> None:
    excused = {ROOT + fault.url for fault in faults()} | {f"{ROOT}/"}
    excused |= {a.url for a in whole.truth.articles.values() if a.quirk and a.quirk.endswith("once")}
    assert {page for _, page, _ in _asked_twice(whole.crawl.log)} - excused == set()


@pytest.mark.parametrize("path", ["/calendar.aspx", "/search.aspx"])
def test_trap_is_bounded(healthy: Run, path: str) -> None:
    inside = [exchange.url for exchange in healthy.crawl.log if exchange.url.startswith(ROOT + path)]
    shapes = Counter(map(shape, inside))
    assert shapes, "the trap is not on the way any more"
    assert max(shapes.values()) < 150
    assert len(inside) < 500


# --- the lists ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [category.names for category in CATEGORIES], ids=" > ".join)
def test_list_is_walked_to_its_end(whole: Run, names: tuple[str, ...]) -> None:
    truth = whole.truth.lists[names]
    rows = [one for one in whole.crawl.report["completeness"] if tuple(one["category"]) == names]
    assert len(rows) == 1
    assert rows[0]["claimed"]["items"] == truth.claimed
    assert rows[0]["claimed"]["pages"] in (truth.pages, None)
    assert (rows[0]["listed"], rows[0]["list_pages"]) == (truth.rows, truth.pages)


def test_no_other_category_is_invented(whole: Run) -> None:
    seen = {tuple(one["category"]) for one in whole.crawl.report["completeness"]}
    assert seen == set(whole.truth.lists)


def test_only_the_list_of_faults_lacks_articles(whole: Run) -> None:
    incomplete = [one["category"] for one in whole.crawl.report["completeness"] if one["missing"]]
    assert incomplete == [["资料中心", "旧站文章"]]


# --- the report ---------------------------------------------------------------------------------------------


def test_pages_by_kind_sum_to_the_answers(healthy: Run) -> None:
    """Nothing fails on this site, but what robots.txt forbids is counted and never asked for."""
    kinds = healthy.crawl.report["pages"]
    answers = [exchange for exchange in healthy.crawl.log if exchange.url not in ROBOTS]
    assert (kinds["failed"], kinds["refused"]) == (0, 1)
    assert sum(kinds.values()) - kinds["refused"] == len(answers)


def test_article_pages_are_counted(healthy: Run) -> None:
    kinds, linked = healthy.crawl.report["pages"], [a for a in healthy.truth.articles.values() if a.linked]
    assert kinds["article"] == sum(1 + len(article.aliases) for article in linked)
    assert kinds["article_part"] == sum(len(article.page_urls[1:]) for article in linked)


@pytest.mark.parametrize("name", ["whole", "healthy", "again", "changed", "stopped"])
def test_report_adds_up(name: str, request: pytest.FixtureRequest) -> None:
    run = request.getfixturevalue(name)
    report = (run if isinstance(run, Crawl) else run.crawl).report
    assert report["adds_up"], report["sums"]


@pytest.mark.parametrize("name", ["whole", "healthy", "again", "changed", "stopped"])
def test_report_says_how_the_command_ended(name: str, request: pytest.FixtureRequest) -> None:
    run = request.getfixturevalue(name)
    run = run if isinstance(run, Crawl) else run.crawl
    assert run.report["exit_status"] == run.status


def test_report_counts_the_archive_by_year_and_number(whole: Run) -> None:
    report, records = whole.crawl.report, whole.crawl.records
    years = Counter(record["published"][:4] if record["published"] else "undated" for record in records)
    assert report["by_year"] == dict(years)
    assert sum(report["by_year"].values()) == report["archive"]["articles"]
    urls = {url for record in records for url in (record["url"], *record["aliases"])}
    numbers = {int(url.partition("particular.aspx?id=")[2] or 0) for url in urls if url.startswith(ROOT)} - {
        0
    }
    assert report["numbering"]["known"] == len(numbers)
    assert report["numbering"]["first"] == min(numbers)
    assert report["numbering"]["last"] == max(numbers)


def test_report_counts_what_was_exported(whole: Run) -> None:
    report = whole.crawl.report
    assert report["articles"]["added"] == len(whole.crawl.delta)
    assert report["archive"]["articles"] == len(whole.crawl.records)
    assert report["rejects"]["total"] == len(whole.crawl.rejects)


def test_closing_summary_tells_what_happened(whole: Run) -> None:
    assert "Finished; everything that was found is saved." in whole.crawl.said
    assert f"{len(whole.crawl.delta)} added" in whole.crawl.said
    assert str(whole.crawl.output / "articles.jsonl") in whole.crawl.said


# --- the files ----------------------------------------------------------------------------------------------


def test_lines_end_in_line_feeds_and_escape_nothing(whole: Run) -> None:
    assert whole.crawl.snapshot.endswith(b"}\n")
    assert b"\r" not in whole.crawl.snapshot
    assert re.search(rb"\\u[0-9a-f]{4}", whole.crawl.snapshot) is None
    assert "山西".encode() in whole.crawl.snapshot


def test_snapshot_is_sorted_by_id(whole: Run) -> None:
    ids = [record["id"] for record in whole.crawl.records]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("part", ["records", "delta"])
def test_keys_stand_in_the_promised_order(whole: Run, part: str) -> None:
    assert {tuple(record) for record in getattr(whole.crawl, part)} == {tuple(KEYS)}


@pytest.mark.parametrize(("part", "schema"), [("records", ARTICLE), ("delta", ARTICLE), ("rejects", REJECT)])
def test_records_are_valid(whole: Run, part: str, schema: Path) -> None:
    complaint = Schema(schema).complaint
    found = {record["url"]: complaint(record) for record in getattr(whole.crawl, part)}
    assert found
    assert {url: why for url, why in found.items() if why} == {}


def test_html_is_harmless(whole: Run) -> None:
    markup = "".join(record["html"] for record in whole.crawl.records).lower()
    forbidden = (
        "<script",
        "<style",
        "<iframe",
        "onerror",
        "onclick",
        "javascript:",
        "data:",
        "class=",
        "style=",
    )
    assert [word for word in forbidden if word in markup] == []


def test_delta_of_a_first_run_is_the_snapshot(healthy: Run) -> None:
    """But for what came later: other addresses, which of two alike was the earlier, captures of files."""
    told_later = {"aliases", "duplicate_of"}

    def told(records: list[dict[str, Any]]) -> dict[str, Any]:
        records = deepcopy(records)
        files = [file for r in records for file in (*r["images"], *r["attachments"])]
        assert files
        for file in files:
            del file["payload_digest"]
        return {r["id"]: {k: v for k, v in r.items() if k not in told_later} for r in records}

    assert len(healthy.crawl.delta) == len(healthy.crawl.records)
    assert told(healthy.crawl.delta) == told(healthy.crawl.records)


# --- later runs ---------------------------------------------------------------------------------------------


def test_run_without_news_exports_nothing(again: Crawl) -> None:
    assert again.status == Exit.OK
    assert (again.delta, again.rejects) == ([], [])
    assert (again.folder / "articles.jsonl").exists()


def test_run_without_news_leaves_the_snapshot_alone(healthy: Run, again: Crawl) -> None:
    assert again.snapshot == healthy.crawl.snapshot
    assert again.written == healthy.crawl.written
    assert again.report["archive"]["snapshot_changed"] is False


def test_run_without_news_says_so(healthy: Run, again: Crawl) -> None:
    """What the server says is as it was need not be read to be unchanged."""
    articles = again.report["articles"]
    assert {name for name, count in articles.items() if count} == {"unchanged", "alias"}
    seen = articles["unchanged"] + articles["alias"] + again.report["pages"]["not_modified"]
    assert seen == healthy.crawl.report["pages"]["article"]


def test_only_what_changed_is_exported(changed: Change) -> None:
    assert {record["url"]: record["change"] for record in changed.crawl.delta} == {
        changed.edited: "updated",
        ADDED: "added",
    }


def test_edited_article_is_a_second_version(healthy: Run, changed: Change) -> None:
    (before,) = [record for record in healthy.crawl.records if record["url"] == changed.edited]
    (after,) = [record for record in changed.crawl.records if record["url"] == changed.edited]
    assert (before["version"], before["change"]) == (1, "added")
    assert (after["version"], after["change"]) == (2, "updated")
    assert after["id"] == before["id"]
    assert after["first_seen"] == before["first_seen"]
    assert after["last_changed"] == changed.crawl.report["started"] > before["last_changed"]
    assert after["text"] == _NEW_TEXT
    assert after["content_sha256"] != before["content_sha256"]


def test_people_are_shown_what_changed(healthy: Run, changed: Change) -> None:
    (before,) = [record for record in healthy.crawl.records if record["url"] == changed.edited]
    page = Selector((changed.crawl.folder / "report.html").read_text("utf-8"))
    assert "正常结束" in page.xpath("string(//h1)").get(default="")
    new, updated = page.xpath("//section[h2[contains(., '的文章')]]")[:2]
    assert new.xpath(".//li/a[1]/@href").getall() == [ADDED]
    assert new.xpath(".//li/a[1]//text()").getall() == ["省总工会新近登出来的一篇文章"]
    assert updated.xpath(".//li/a[1]/@href").getall() == [changed.edited]
    assert _NEW_TEXT.rstrip("。") in "".join(updated.xpath(".//ins/text()").getall())
    assert before["text"][:50] in "".join(updated.xpath(".//del/text()").getall())


def test_new_article_is_a_first_version(changed: Change) -> None:
    (record,) = [record for record in changed.crawl.records if record["url"] == ADDED]
    assert (record["version"], record["change"]) == (1, "added")
    assert record["first_seen"] == record["last_changed"] == changed.crawl.report["started"]
    assert (record["title"], record["published"]) == ("省总工会新近登出来的一篇文章", "2022-01-01")


def test_all_others_stay_as_they_were(healthy: Run, changed: Change) -> None:
    """Also the one that the site has taken away."""
    before = {record["url"]: record for record in healthy.crawl.records}
    after = {record["url"]: record for record in changed.crawl.records}
    assert changed.removed in after
    assert set(after) - set(before) == {ADDED}
    assert {url for url, record in before.items() if after[url] != record} == {changed.edited}


# --- the archive --------------------------------------------------------------------------------------------


def answered(run: Run) -> list[Exchange]:
    """What the site answered, in its order; where it reset the line it sent nothing."""
    return [exchange for exchange in run.crawl.log if exchange.sent_head]


def captures(output: Path) -> list[Record]:
    return [one for one in records(output / "warc") if one.type in ("response", "revisit")]


def test_every_exchange_is_archived(whole: Run) -> None:
    kinds = Counter(record.type for record in records(whole.crawl.output / "warc"))
    count = len(answered(whole))
    assert kinds["response"] + kinds["revisit"] == kinds["request"] == kinds["metadata"] == count
    asked = Counter(exchange.url for exchange in answered(whole))
    assert Counter(one.fields["WARC-Target-URI"] for one in captures(whole.crawl.output)) == asked


def test_the_archive_has_what_the_site_sent(whole: Run) -> None:
    """Byte for byte; of a `revisit` the payload in the record it refers to."""
    found = captures(whole.crawl.output)
    bodies = {one.fields["WARC-Record-ID"]: one.body for one in found if one.type == "response"}
    sent = sorted(answered(whole), key=lambda one: (one.url, one.time))
    kept = sorted(found, key=lambda one: (one.fields["WARC-Target-URI"], one.fields["WARC-Date"]))
    for exchange, record in zip(sent, kept, strict=True):
        framing = b"Transfer-Encoding: chunked\r\n"
        assert record.head == exchange.sent_head.replace(framing, b"")
        body = bodies[record.fields.get("WARC-Refers-To", record.fields["WARC-Record-ID"])]
        if why := record.fields.get("WARC-Truncated") if record.type == "response" else None:
            assert why in ("length", "time", "disconnect")
            assert exchange.sent_body.startswith(body[:KEPT])
        else:
            assert body == exchange.sent_body


def test_each_capture_says_which_page_led_to_it(whole: Run) -> None:
    """And over how many steps; only the start pages, robots.txt and the sweep were led to by none."""
    site = f"{ROOT}/particular.aspx?id="
    led: dict[str, str] = {}
    unled: set[str] = set()
    for record in records(whole.crawl.output / "warc"):
        if record.type == "metadata":
            said = dict(line.split(": ", 1) for line in record.block.decode().splitlines())
            url = record.fields["WARC-Target-URI"]
            if "via" in said:
                assert said["hopsFromSeed"]
                led[url] = said["via"]
            else:
                unled.add(url)
    swept = {f"{site}{number}" for number in range(9500, 9541)}
    assert unled - swept == {f"{ROOT}/", f"{ROOT}/sitemap.xml", *ROBOTS}
    assert set(led.values()) <= led.keys() | unled


def test_files_of_an_article_are_traced_to_their_captures(whole: Run) -> None:
    held = {
        (one.fields["WARC-Target-URI"], one.fields["WARC-Payload-Digest"])
        for one in captures(whole.crawl.output)
    }
    files = [file for r in whole.crawl.records for file in (*r["images"], *r["attachments"])]
    ours = [file for file in files if on_site(file["url"])]
    assert {file["payload_digest"] for file in files if file not in ours} <= {None}
    assert len(ours) > 20
    assert [file["url"] for file in ours if (file["url"], file["payload_digest"]) not in held] == []


def test_files_of_a_page_are_asked_for_once(whole: Run, again: Crawl) -> None:
    asked = Counter(exchange.url for exchange in whole.crawl.log if is_file(exchange.url))
    assert asked.keys() >= {f"{ROOT}/css/css.css", f"{ROOT}/js/jquery.js", f"{ROOT}/images/dot.gif"}
    assert whole.crawl.report["pages"]["requisite"] > 20
    assert {url: count for url, count in asked.items() if count > 1} == {}
    # a list without a pager waits for the site's own script, as when all was new
    asked_again = [one.url for one in again.log if is_file(one.url) and one.status == 200]
    assert asked_again == [*ROBOTS, f"{ROOT}/js/page.js"]


def test_posted_forms_are_archived(whole: Run) -> None:
    posts = [exchange.body for exchange in answered(whole) if exchange.method == "POST"]
    kept = [one for one in records(whole.crawl.output / "warc") if one.block.startswith(b"POST ")]
    assert posts
    assert sorted(one.body for one in kept) == sorted(posts)


def test_warcio_finds_no_fault(whole: Run) -> None:
    files = list((whole.crawl.output / "warc").glob("*.warc.gz"))
    check = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", *files], capture_output=True, check=False, timeout=60
    )
    assert (check.returncode, check.stdout, check.stderr) == (0, b"", b"")


def test_articles_and_rejects_name_their_captures(whole: Run) -> None:
    at = {(one.file, one.offset): one for one in captures(whole.crawl.output)}
    assert whole.crawl.records
    assert whole.crawl.rejects
    for record in (*whole.crawl.records, *whole.crawl.rejects):
        place = record["warc"]
        capture = at[place["file"], place["offset"]]
        assert canonical(capture.fields["WARC-Target-URI"]) == canonical(record["url"])
        assert capture.fields["WARC-Record-ID"] == place["record_id"]
        assert capture.fields["WARC-Payload-Digest"] == place["payload_digest"]


def test_index_has_every_capture(whole: Run) -> None:
    lines = (whole.crawl.output / "warc" / "index.cdxj").read_bytes().splitlines()
    assert lines == sorted(lines)
    places = {(entry["filename"], int(entry["offset"])) for line in lines for entry in [cdxj_fields(line)]}
    assert places == {(one.file, one.offset) for one in captures(whole.crawl.output)}
    assert len(places) == len(lines)


def cdxj_fields(line: bytes) -> dict[str, str]:
    return dict(json.loads(line.split(b" ", 2)[2]))


def test_run_without_news_archives_no_payload_twice(healthy: Run, again: Crawl) -> None:
    """What has not changed since is a `revisit` of a record that holds it."""
    first = len(answered(healthy))
    both = captures(again.output)[: first + len(again.log)]
    later = both[first:]
    assert len(later) == len(again.log)
    assert later[0].file != both[0].file
    before = {one.fields["WARC-Target-URI"] for one in both[:first]}
    anew = [one for one in later if one.type == "response" and one.fields["WARC-Target-URI"] in before]
    assert [one.fields["WARC-Target-URI"] for one in anew if one.body] == []
    assert len(anew) < len(later) / 10
    originals = {one.fields["WARC-Record-ID"] for one in both if one.type == "response"}
    assert {one.fields["WARC-Refers-To"] for one in later if one.type == "revisit"} <= originals


def test_full_disk_ends_the_crawl_and_keeps_what_was_written(healthy: Run, tmp_path: Path) -> None:
    """No file may grow beyond 100 kB here; the log of a state in WAL mode stays below that in this crawl."""
    limit = 100_000
    with PracticeSite(faults=False) as site:
        run = crawl(site, tmp_path, _start(healthy), limit=limit)
    assert run.status == Exit.STORAGE
    assert f"cannot write to {tmp_path / 'warc'}" in run.said
    repair(tmp_path / "warc")
    kept = captures(tmp_path)
    assert kept
    assert 0 <= len(run.log) - len(kept) <= 1  # one at a time is asked for
    at = {(one.file, one.offset) for one in kept}
    assert {(r["warc"]["file"], r["warc"]["offset"]) for r in run.delta} <= at


# --- replay -------------------------------------------------------------------------------------------------

#: One address to pywb, as to cdxj-indexer: the keys of an index are in lower case, and pywb looks at nothing but keys.
#: By their times each of the two is shown, if these differ by a second.
DIFFER_IN_CASE = {f"{ROOT}/doc.aspx?key=QWJj==", f"{ROOT}/doc.aspx?Key=qWJJ=="}
#: Asked for once more in the same second, for an answer that was none, or by a redirect: the later answer is shown.
ASKED_AGAIN = {f"{ROOT}/", *(ROOT + fault.url for fault in faults())} | {
    ROOT + article.url for article in troubled() if article.quirk and article.quirk.endswith("once")
}


@pytest.mark.parametrize("name", ["whole", "changed"])
def test_pywb_shows_each_answer_as_the_site_sent_it(name: str, request: pytest.FixtureRequest) -> None:
    """Errors too, and what forms were answered with: status, media type and every byte.

    The newest is asked for without a time, those before it by theirs. An answer of 304 is not shown, the page
    that it is about is.
    """
    names = {"whole": ["whole"], "changed": ["healthy", "again", "changed"]}[name]
    runs = [request.getfixturevalue(one) for one in names]
    crawled: list[Crawl] = [run if isinstance(run, Crawl) else run.crawl for run in runs]
    output, log = crawled[-1].output, [exchange for run in crawled for exchange in run.log]
    playable = sorted(
        (one for one in kept(output, log) if one.sent.status != 304),
        key=lambda one: (one.moment, one.file, one.offset),
    )
    by_time = {one.moment: one for one in playable}
    newest = {one.moment[0]: one for one in playable}
    with shown(output) as port:
        wrong = [
            fault
            for one in by_time.values()
            for fault in one.faults(port, newest=newest[one.moment[0]] is one)
        ]
    assert wrong == []
    outdone = {one.url for one in playable if by_time[one.moment] is not one}
    assert outdone <= DIFFER_IN_CASE | (ASKED_AGAIN if name == "whole" else set())
    kinds = {(one.sent.method, one.sent.status) for one in by_time.values()}
    assert kinds >= {("GET", 200), ("POST", 200), ("GET", 302), ("GET", 404)}
    if name == "whole":
        assert kinds >= {("GET", 410), ("GET", 500), ("GET", 503), ("GET", 521)}
        assert sum(one.cut for one in by_time.values()) >= 3
    else:
        assert len(by_time) > 2 * len(newest)
        assert len({one.sent.sent_body for one in by_time.values() if one.url == runs[-1].edited}) == 2


# --- a crawl that is stopped, or is not alone -----------------------------------------------------------------


def test_stopped_crawl_says_so(stopped: Stopped) -> None:
    assert stopped.crawl.status == Exit.INTERRUPTED
    assert "Interrupted; what was fetched until then is saved." in stopped.crawl.said


def test_stopped_crawl_has_saved_what_it_read(stopped: Stopped) -> None:
    assert stopped.crawl.delta
    assert {r["id"] for r in stopped.crawl.delta} == {r["id"] for r in stopped.crawl.records}
    assert stopped.crawl.report["finish_reason"] == "shutdown"


def test_second_crawl_beside_it_is_refused(stopped: Stopped) -> None:
    assert stopped.second_status == Exit.RUNNING
    assert stopped.second_said.startswith("crawl: another crawl is already running")
    assert stopped.second_said.count("\n") == 1


def test_second_crawl_leaves_no_trace(stopped: Stopped) -> None:
    assert len(list((stopped.crawl.output / "runs").iterdir())) == 1


def test_killed_crawl_leaves_whole_lines_and_no_lock(healthy: Run, tmp_path: Path) -> None:
    with PracticeSite(faults=False) as site, command(site, tmp_path, _start(healthy)) as process:
        wait_until(lambda: exported(tmp_path) >= 1)
        process.kill()
        process.communicate()
    (delta,) = tmp_path.glob("runs/*/articles.jsonl")
    assert delta.read_bytes().endswith(b"}\n")
    assert parsed(delta.read_bytes())
    with lock.hold(tmp_path):
        pass


def test_run_after_a_killed_one_repairs_the_archive(healthy: Run, tmp_path: Path) -> None:
    with PracticeSite(faults=False) as site:
        with command(site, tmp_path, _start(healthy)) as process:
            wait_until(lambda: exported(tmp_path) >= 1)
            process.kill()
            process.communicate()
        (torn,) = (tmp_path / "warc").glob("*.open")
        with torn.open("ab") as file:
            file.write(torn.read_bytes()[:300])  # as if the disk had taken half a record
        (delta,) = tmp_path.glob("runs/*/articles.jsonl")
        exported_before = parsed(delta.read_bytes())
        run = crawl(site, tmp_path, _start(healthy), CLOSESPIDER_PAGECOUNT="1")
    assert (
        f"A run was killed; repaired {torn.name.removesuffix('.open')}: a torn record of 300 bytes"
        in run.said
    )
    at = {(one.file, one.offset) for one in captures(tmp_path)}
    assert exported_before
    assert {(r["warc"]["file"], r["warc"]["offset"]) for r in exported_before} <= at
    lines = (tmp_path / "warc" / "index.cdxj").read_bytes().splitlines()
    assert {(entry["filename"], int(entry["offset"])) for entry in map(cdxj_fields, lines)} == at


# --- arguments ----------------------------------------------------------------------------------------------


def test_start_begins_elsewhere(healthy: Run, tmp_path: Path) -> None:
    first, second = f"{ROOT}/nvgong/list.htm", f"{ROOT}/audit.asp?bid=6"
    with PracticeSite(faults=False) as site:
        run = crawl(site, tmp_path, f"start={first},{second}", CLOSESPIDER_PAGECOUNT="4")
    assert [exchange.url for exchange in run.log[:3]] == [ROBOTS[0], first, second]
    assert run.status == Exit.FAILED  # it was cut short, and says so


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("start=http://www.acftu.org/", "crawl: -a start=http://www.acftu.org/: not a page of this site"),
        ("start=list.aspx", "crawl: -a start=list.aspx: not a page of this site"),
        ("ids=9-1", "crawl: -a ids=9-1: give numbers and spans of numbers"),
        ("mode=fast", "crawl: -a mode=fast: give one of update, full"),
        ("ids=ten", "crawl: -a ids=ten: give numbers and spans of numbers"),
        ("ids=1-9999999", "crawl: -a ids=1-9999999: more than 1,000,000 numbers"),
    ],
)
def test_bad_argument_is_refused_before_anything_is_asked(tmp_path: Path, argument: str, said: str) -> None:
    with PracticeSite(faults=False) as site:
        run = crawl(site, tmp_path / "output", argument)
    assert (run.status, run.log) == (Exit.USAGE, [])
    assert run.said.startswith(said)
    assert run.said.count("\n") == 1
    assert not (tmp_path / "output").exists()


def test_records_of_the_seed_article(whole: Run) -> None:
    """The one page that is known, as a careful archivist would write it down."""
    (record,) = [r for r in whole.crawl.records if r["url"] == f"{ROOT}/particular.aspx?id=9807"]
    assert record["title"] == "直面挑战,看工会的担当"
    assert record["subtitle"] == "朔州市各级工会抗击新冠肺炎疫情工作纪实"
    assert record["category"] == ["资料中心", "经验材料"]
    assert record["authors"] == [{"name": "王泽", "role": "记者"}, {"name": "高新富", "role": "通讯员"}]
    assert (record["source"], record["editor"]) == ("山西工人报", None)
    assert record["text"].startswith("“2020年1月31日,农历正月初七,晴。在岗第四天。")
    assert record["text"].endswith("全市职工身后 “十项全能”的 “娘家人”。")
    assert [entry["title"] for entry in record["related"]] == ["我省通报表扬32项复工复产典型经验做法"]
    assert json.dumps(record, ensure_ascii=False).count("疫情就是命令") == 2  # in text and html, a heading
