"""From the spider's item to the feed, the state and the snapshot."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from scrapy.exceptions import DropItem

from sxgh_crawler import jsonl
from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.pipelines.aliases import AliasesPipeline
from sxgh_crawler.pipelines.cleaning import CleaningPipeline
from sxgh_crawler.pipelines.duplicates import DuplicatesPipeline
from sxgh_crawler.pipelines.listings import ListingsPipeline
from sxgh_crawler.pipelines.validation import InvalidRejectError, ValidationPipeline
from sxgh_crawler.pipelines.versions import VersionsPipeline
from sxgh_crawler.rereading import Counts
from sxgh_crawler.state.archive import Archive, article_id
from tests import forked
from tests.records import LATER, NOTICE, STARTED, article, url

CASES = ("资料中心", "经验材料")


@dataclass
class Run:
    """The pipelines in their order, and what stands behind them, without a crawler."""

    archive: Archive
    stats: Counts = field(default_factory=Counts)
    delta: list[Any] = field(default_factory=list)
    drop_levels: set[str | None] = field(default_factory=set)

    def __post_init__(self) -> None:
        stats: Any = self.stats
        self.pipelines: list[Any] = [
            CleaningPipeline(stats),
            ListingsPipeline(self.archive.store),
            AliasesPipeline(self.archive, stats),
            DuplicatesPipeline(self.archive),
            VersionsPipeline(self.archive, stats),
            ValidationPipeline(self.archive, stats),
        ]

    def process(self, item: Any) -> Any:
        try:
            for pipeline in self.pipelines:
                item = pipeline.process_item(item)
        except DropItem as dropped:
            self.drop_levels.add(dropped.log_level)
            self.archive.forget(item)
            return None
        return item

    def export(self, item: Any) -> None:
        self.delta.append(item)
        if isinstance(item, ArticleItem):
            self.archive.exported(item)
            assert self.archive.remember(item)

    def take(self, *items: Any) -> list[Any]:
        """What comes through."""
        out = [self.process(item) for item in items]
        for item in filter(None, out):
            self.export(item)
        return out

    def outcomes(self) -> dict[str, int]:
        return {
            name.rpartition("/")[2]: n for name, n in self.stats.items() if name.startswith("sxgh/article/")
        }

    def finish(self) -> list[jsonl.Record]:
        """The snapshot."""
        self.archive.write_snapshot()
        self.archive.store.close()
        return list(jsonl.read(self.archive.paths.snapshot))


def start(output: Path, started: datetime = STARTED) -> Run:
    return Run(Archive.open(output, clock=lambda: started))


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    run = start(tmp_path)
    yield run
    with contextlib.suppress(sqlite3.ProgrammingError):  # closed by finish()
        run.archive.store.close()


def by_number(records: list[jsonl.Record]) -> dict[int, jsonl.Record]:
    return {int(one["url"].rpartition("=")[2]): one for one in records}


# --- added, updated, unchanged


def test_a_new_article_is_complete_when_it_leaves(run: Run) -> None:
    run.archive.store.record_listing(url(9807), CASES, "2020-02-17")
    (item,) = run.take(
        article(9807, title="　直面挑战,看工会的担当", aliases=["http://sxgh.org.cn/particular.aspx?id=9807"])
    )
    assert item.title == "直面挑战,看工会的担当"
    assert item.id == article_id(url(9807))
    assert item.listed_in == [["资料中心", "经验材料"]]
    assert (item.published, item.published_from) == ("2020-02-17", "list")
    assert (item.change, item.version, item.duplicate_of) == ("added", 1, None)
    assert item.first_seen == item.last_changed == "2026-11-23T18:38:02Z"
    assert len(item.content_sha256) == 64
    assert run.outcomes() == {"added": 1}
    (record,) = run.finish()
    assert record == jsonl.record_of(item)


def test_the_date_on_the_page_goes_before_the_list_s(run: Run) -> None:
    run.archive.store.record_listing(url(1), CASES, "2020-02-17")
    (item,) = run.take(article(1, published="2020-02-16T09:30:00+08:00", published_from="page"))
    assert (item.published, item.published_from) == ("2020-02-16T09:30:00+08:00", "page")


def test_a_second_run_over_the_same_pages_changes_nothing(tmp_path: Path) -> None:
    run = start(tmp_path)
    run.take(article(1), article(2, title="另一篇", text="另一篇的正文。" * 20))
    run.finish()
    before = [(tmp_path / name).read_bytes() for name in ("articles.jsonl", "state.sqlite")]
    run = start(tmp_path, LATER)
    assert run.take(article(1), article(2, title="另一篇", text="另一篇的正文。" * 20)) == [None, None]
    assert run.outcomes() == {"unchanged": 2}
    run.finish()
    assert [(tmp_path / name).read_bytes() for name in ("articles.jsonl", "state.sqlite")] == before


def test_a_changed_article_is_a_new_version_of_the_same(tmp_path: Path) -> None:
    run = start(tmp_path)
    run.take(article(1, aliases=["http://www.sxgh.org.cn/print.aspx?id=1"]))
    run.finish()
    run = start(tmp_path, LATER)
    (item,) = run.take(article(1, text=NOTICE + "\n补充通知如下。"))
    assert (item.change, item.version) == ("updated", 2)
    assert (item.first_seen, item.last_changed) == ("2026-11-23T18:38:02Z", "2026-11-24T18:38:02Z")
    assert item.aliases == ["http://www.sxgh.org.cn/print.aspx?id=1"]
    assert item.duplicate_of is None  # not of its own former version
    assert run.outcomes() == {"updated": 1}
    (record,) = run.finish()
    assert record["text"].endswith("补充通知如下。")


def test_what_is_learnt_of_an_unchanged_article_is_kept(tmp_path: Path) -> None:
    run = start(tmp_path)
    run.take(article(1))
    run.finish()
    run = start(tmp_path, LATER)
    run.archive.store.record_listing(url(1), CASES, None)
    run.take(article(1, aliases=["http://www.sxgh.org.cn/print.aspx?id=1"]))
    (record,) = run.finish()
    assert run.delta == []
    assert record["aliases"] == ["http://www.sxgh.org.cn/print.aspx?id=1"]
    assert record["listed_in"] == [["资料中心", "经验材料"]]
    assert (record["version"], record["last_changed"]) == (1, "2026-11-23T18:38:02Z")


# --- aliases


def test_the_same_article_under_another_number_is_an_alias(run: Run) -> None:
    run.archive.store.record_listing(url(12), CASES, "2020-02-17")
    print_view = "http://www.sxgh.org.cn/print.aspx?id=12"
    assert run.take(article(9), article(12, aliases=[print_view]))[1] is None
    assert run.outcomes() == {"added": 1, "alias": 1}
    (record,) = run.finish()
    assert record["url"] == url(9)
    assert record["aliases"] == [url(12), print_view]
    assert record["listed_in"] == [["资料中心", "经验材料"]]
    assert record["published"] == "2020-02-17"


def test_a_print_view_that_shows_all_parts_with_their_credits_is_an_alias(run: Run) -> None:
    credit = NOTICE.replace("\n", "（记者 张三 通讯员 李四）\n", 1)
    print_view = "http://www.sxgh.org.cn/print.aspx?id=9"
    assert run.take(article(9), article(9, url=print_view, text=credit))[1] is None
    (record,) = run.finish()
    assert (record["url"], record["aliases"], record["text"]) == (url(9), [print_view], NOTICE)


def test_a_print_view_of_another_article_is_none(run: Run) -> None:
    credit = NOTICE.replace("\n", "（记者 张三 通讯员 李四）\n", 1)
    run.take(article(9), article(9, url="http://www.sxgh.org.cn/print.aspx?id=10", text=credit))
    assert len(run.finish()) == 2


def test_two_at_once_are_one_article_too(run: Run) -> None:
    """With several requests in flight the second comes before the first has reached the feed."""
    first, second = run.process(article(1)), run.process(article(2))
    assert second is None
    run.export(first)
    (record,) = run.finish()
    assert record["aliases"] == [url(2)]


def test_an_article_that_is_on_its_way_does_not_come_twice(run: Run) -> None:
    first = run.process(article(1))
    assert run.process(article(1)) is None
    run.export(first)
    assert run.outcomes() == {"added": 1, "unchanged": 1}
    assert len(run.finish()) == 1


def test_what_is_dropped_is_not_in_the_log(tmp_path: Path) -> None:
    run = start(tmp_path)
    run.take(article(1), article(2))  # added, alias
    run.process(article(3, title="另一篇"))
    run.process(article(3, title="另一篇"))  # on its way
    run.take(article(1))  # unchanged
    run.finish()
    assert run.outcomes() == {"added": 2, "alias": 1, "unchanged": 2}
    assert run.drop_levels == {"DEBUG"}


def test_another_title_makes_another_article(run: Run) -> None:
    run.take(article(1), article(2, title="转发关于做好送温暖工作的通知"))
    assert run.outcomes() == {"added": 2}


def test_a_short_text_with_other_files_is_another_article(run: Run) -> None:
    def notice(number: int, name: str) -> ArticleItem:
        files = [{"url": f"http://www.sxgh.org.cn/{name}.doc", "name": "附件"}]
        return article(number, text="详见附件。", attachments=files)

    run.take(notice(1, "a"), notice(2, "b"), notice(3, "a"))
    assert run.outcomes() == {"added": 2, "alias": 1}


def test_an_alias_stays_one_when_its_article_is_edited(tmp_path: Path) -> None:
    run = start(tmp_path)
    run.take(article(1), article(2))
    run.finish()
    run = start(tmp_path, LATER)
    edited = NOTICE.replace("截留挪用", "挤占挪用")
    run.take(article(2, text=edited), article(1, text=edited))
    assert run.outcomes() == {"alias": 1, "updated": 1}
    (record,) = run.finish()
    assert (record["url"], record["aliases"], record["text"]) == (url(1), [url(2)], edited)


def test_an_alias_that_now_shows_something_else_becomes_an_article(tmp_path: Path) -> None:
    run = start(tmp_path)
    run.take(article(1), article(2))
    run.finish()
    run = start(tmp_path, LATER)
    run.take(article(2, title="另一篇", text="另一篇的正文。" * 20))
    assert run.outcomes() == {"added": 1}
    found = by_number(run.finish())
    assert (found[1]["aliases"], found[2]["aliases"]) == ([], [])


# --- duplicates


def test_a_near_duplicate_stays_and_points_to_the_earlier_article(run: Run) -> None:
    reprint = NOTICE + "\n（山西工人报记者 王泽）"
    _, item = run.take(article(1), article(2, title="转发通知", text=reprint))
    assert item.duplicate_of == article_id(url(1))
    found = by_number(run.finish())
    assert found[1]["duplicate_of"] is None
    assert found[2]["duplicate_of"] == article_id(url(1))


def test_yearly_notices_are_different_articles(run: Run) -> None:
    run.take(article(1), article(2, text=NOTICE.replace("2019", "2020")))
    assert [record["duplicate_of"] for record in run.finish()] == [None, None]


def test_the_snapshot_is_the_same_whatever_came_first(tmp_path: Path) -> None:
    def snapshot(name: str, order: list[int], *, list_last: bool) -> bytes:
        run = start(tmp_path / name)
        articles = {
            1: lambda: article(1, published="2020-02-20", published_from="page"),
            2: lambda: article(
                2, text=NOTICE + "\n（记者 王泽）", published="2020-02-17", published_from="page"
            ),
            3: lambda: article(3, text="据悉：\n" + NOTICE),
        }
        if not list_last:
            run.archive.store.record_listing(url(3), CASES, "2020-02-18")
        run.take(*(articles[number]() for number in order))
        if list_last:
            run.archive.store.record_listing(url(3), CASES, "2020-02-18")
        found = by_number(run.finish())
        assert {number: one["duplicate_of"] for number, one in found.items()} == {
            1: article_id(url(2)),
            2: None,
            3: article_id(url(2)),
        }
        return run.archive.paths.snapshot.read_bytes()

    first = snapshot("a", [1, 2, 3], list_last=False)
    assert snapshot("b", [3, 2, 1], list_last=True) == first
    assert snapshot("c", [2, 1, 3], list_last=True) == first


def test_duplicates_are_found_between_articles_on_their_way(run: Run) -> None:
    first = run.process(article(1))
    second = run.process(article(2, text=NOTICE + "\n（记者 王泽）"))
    assert second.duplicate_of == article_id(url(1))
    run.export(second)
    run.export(first)
    assert by_number(run.finish())[2]["duplicate_of"] == article_id(url(1))


# --- validation


def test_an_invalid_record_leaves_as_a_reject(run: Run) -> None:
    (reject,) = run.take(article(1, title="　"))
    assert isinstance(reject, RejectItem)
    assert reject.reason.startswith("invalid record: title ")
    assert (reject.url, reject.status, reject.fetched_at) == (url(1), 200, "2026-11-23T18:38:02Z")
    assert run.outcomes() == {"invalid": 1}
    assert run.finish() == []


def test_a_valid_page_later_is_new(run: Run) -> None:
    run.take(article(1, title=""), article(1))
    assert run.outcomes() == {"invalid": 1, "added": 1}


def test_rejects_pass_untouched_but_for_the_time(run: Run) -> None:
    reject = RejectItem(url(1), "no body", 200, "2026-11-23T19:00:00Z")
    assert run.take(reject) == [RejectItem(url(1), "no body", 200, "2026-11-23T19:00:00Z")]
    with pytest.raises(InvalidRejectError, match="reason"):
        run.process(RejectItem(url(1), ""))


def test_html_that_lost_text_is_counted(run: Run) -> None:
    run.take(article(1, html="<p>别的</p>"))
    assert run.stats["sxgh/cleaning/html_lost_text"] == 1


# --- the order of saving


def test_an_article_is_remembered_only_after_its_export(run: Run, tmp_path: Path) -> None:
    item = run.process(article(1))
    assert not run.archive.remember(item)
    assert run.archive.store.by_url(url(1)) is None
    run.archive.exported(item)
    assert run.archive.remember(item)
    assert run.archive.store.by_url(url(1)) is not None


CRAWL = """
import os, signal, sys
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from sxgh_crawler.extensions import bookkeeping
from sxgh_crawler import feeds, snapshot
from sxgh_crawler.items import ArticleItem, RejectItem
from tests.records import article

output, count, event = sys.argv[1], int(sys.argv[2]), sys.argv[3]

class Practice(Spider):
    name = "practice"

    async def start(self):
        for number in range(1, count + 1):
            yield Request(f"data:,{number}")

    def parse(self, response):
        number = int(response.text)
        if number == count // 2:
            happen(bookkeeping.archive_of(self.crawler).store)
        sure = {"confidence": 0.4, "doubts": ("no date",)} if number == 7 else {"confidence": 0.9}
        yield article(number, title=f"第{number}篇", text="一二三四五六七八九十"[number % 10] * 60, **sure)
        if number == 1:
            yield RejectItem("http://www.sxgh.org.cn/a.aspx", "no body")

def happen(store):
    def full(*args):
        raise OSError(28, "No space left on device")

    def full_state(*args):
        raise bookkeeping.StateError("the disk is full")

    if event == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if event == "full disk":
        store.put = full_state
    if event == "full disk in a pipeline":
        store.by_url = full_state
    if event == "no feed":
        feeds.RecordExporter.export_item = lambda self, item: None
    if event == "feed on a full disk":
        feeds.line = full
    if event == "snapshot on a full disk":
        snapshot.line = full

process = AsyncCrawlerProcess({
    "SXGH_OUTPUT_DIR": output,
    "FEEDS": feeds.FEEDS,
    "FEED_EXPORTERS": feeds.FEED_EXPORTERS,
    "ITEM_PIPELINES": {f"sxgh_crawler.pipelines.{name}.{name.capitalize()}Pipeline": order for order, name in
        enumerate(["cleaning", "listings", "aliases", "duplicates", "versions", "validation"])},
    "EXTENSIONS": {
        "sxgh_crawler.extensions.bookkeeping.Bookkeeping": 100, "sxgh_crawler.extensions.report.RunReport": 200},
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "LOG_LEVEL": "WARNING",
})
crawler = process.create_crawler(Practice)
process.crawl(crawler)
process.start()
print(crawler.stats.get_value("finish_reason"), bookkeeping.archive_of(crawler).failure)
"""


@dataclass
class Crawl:
    """What a real crawl of Scrapy's left behind."""

    output: Path
    status: int
    said: str
    log: str

    def folder(self) -> Path:
        (folder,) = (self.output / "runs").iterdir()
        return folder

    def delta(self) -> list[jsonl.Record]:
        return list(jsonl.read(self.folder() / "articles.jsonl"))

    def report(self) -> dict[str, Any]:
        report: dict[str, Any] = json.loads((self.folder() / "report.json").read_bytes())
        return report

    def remembered(self) -> set[str]:
        connection = sqlite3.connect(self.output / "state.sqlite")
        ids = {row[0] for row in connection.execute("SELECT id FROM articles")}
        connection.close()
        return ids


def crawl(output: Path, count: int, event: str = "") -> Crawl:
    arguments = [str(output), str(count), event]
    done = forked.python(CRAWL, arguments, Path(__file__).parent.parent, dict(os.environ), patience=20)
    return Crawl(output, done.status, done.out.strip(), done.err)


def test_a_whole_crawl_is_quiet_and_leaves_feeds_state_snapshot_and_report(tmp_path: Path) -> None:
    done = crawl(tmp_path, 30)
    assert (done.said, done.log) == ("finished None", "")
    assert {record["title"] for record in done.delta()} == {f"第{number}篇" for number in range(1, 31)}
    (reject,) = jsonl.read(done.folder() / "rejects.jsonl")
    assert reject["reason"] == "no body"
    assert done.remembered() == {record["id"] for record in done.delta()}
    snapshot = list(jsonl.read(tmp_path / "articles.jsonl"))
    assert snapshot == sorted(done.delta(), key=lambda record: record["id"])
    assert (tmp_path / "articles.jsonl").read_bytes().splitlines() == sorted(
        (done.folder() / "articles.jsonl").read_bytes().splitlines(), key=lambda line: json.loads(line)["id"]
    )
    assert done.report()["articles"]["added"] == 30
    assert done.report()["finish_reason"] == "finished"
    assert done.report()["rejects"] == {"total": 1, "by_reason": {"no body": 1}}
    doubtful = {"url": url(7), "title": "第7篇", "confidence": 0.4, "doubts": ["no date"]}
    assert done.report()["doubtful"] == {"total": 1, "listed": [doubtful]}
    assert all("doubts" not in record for record in done.delta())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles.jsonl", "runs", "state.sqlite"]


def test_a_run_without_news_writes_empty_feeds(tmp_path: Path) -> None:
    done = crawl(tmp_path, 0)
    assert (done.folder() / "articles.jsonl").read_bytes() == b""
    assert (tmp_path / "articles.jsonl").read_bytes() == b""


def test_a_killed_crawl_remembers_nothing_that_it_did_not_export(tmp_path: Path) -> None:
    done = crawl(tmp_path, 500, "kill")
    assert done.status == -signal.SIGKILL
    exported = {record["id"] for record in done.delta()}
    assert len(exported) >= 200
    assert done.remembered() <= exported
    assert not (tmp_path / "articles.jsonl").exists()


def test_the_run_after_a_killed_one_remembers_all_that_was_exported(tmp_path: Path) -> None:
    """The feeds of both together hold each article once, and the torn line of the first is cut off."""
    killed = crawl(tmp_path, 500, "kill")
    delta = killed.folder() / "articles.jsonl"
    first = killed.delta()
    with delta.open("ab") as file:
        file.write(b'{"schema_version":"1.0","id":"')
    (began,) = (tmp_path / "runs").iterdir()
    crawl(tmp_path, 500)
    assert list(jsonl.read(delta)) == first
    (folder,) = set((tmp_path / "runs").iterdir()) - {began}
    ids = [record["id"] for record in (*first, *jsonl.read(folder / "articles.jsonl"))]
    assert len(ids) == len(set(ids)) == 500
    assert killed.remembered() == set(ids)
    assert [record["id"] for record in jsonl.read(tmp_path / "articles.jsonl")] == sorted(ids)


@pytest.mark.parametrize(
    ("event", "message"),
    [
        ("full disk", "the disk is full"),
        ("full disk in a pipeline", "the disk is full"),
        ("no feed", "did not reach the run's articles.jsonl"),
        ("feed on a full disk", "No space left on device"),
    ],
)
def test_a_failing_write_stops_the_crawl_and_can_be_seen(tmp_path: Path, event: str, message: str) -> None:
    done = crawl(tmp_path, 400, event)
    reason, _, failure = done.said.partition(" ")
    assert reason == "storage"
    assert message in failure
    assert done.log.count("The crawl stops") == 1
    assert len(done.delta()) < 300
    assert done.remembered() <= {record["id"] for record in done.delta()}
    assert not (tmp_path / "articles.jsonl").exists()  # the old snapshot would stay
    assert done.report()["finish_reason"] == "storage"
    assert any(message in error["error"] for error in done.report()["errors"]["listed"])


def test_a_snapshot_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_bytes(b"old\n")
    done = crawl(tmp_path, 10, "snapshot on a full disk")
    assert done.said == "storage [Errno 28] No space left on device"
    assert (tmp_path / "articles.jsonl").read_bytes() == b"old\n"
    assert len(done.remembered()) == 10
    assert done.report()["finish_reason"] == "storage"
