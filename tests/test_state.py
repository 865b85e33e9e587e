"""What the crawler remembers: the store, one run's archive, the lock."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sxgh_crawler.archive.payloads import Original
from sxgh_crawler.items import ArticleItem
from sxgh_crawler.jsonl import Record, record_of
from sxgh_crawler.lock import AlreadyRunning, OutputError, hold
from sxgh_crawler.similarity import Comparable
from sxgh_crawler.state.archive import Archive, article_id, content_key, content_sha256
from sxgh_crawler.state.database import BATCH, StateDamaged, StateError, StateTooNew
from sxgh_crawler.state.store import CANDIDATES, Completeness, Fingerprints, Store
from tests.records import NOTICE, STARTED, article, url

CASES = ("资料中心", "经验材料")
NEWS = ("工会动态",)


@pytest.fixture
def store(tmp_path: Path) -> Any:
    store = Store.open(tmp_path / "state.sqlite")
    yield store
    store.close()


def record(number: int, **fields: Any) -> Record:
    item = article(number, **fields)
    item.id = article_id(item.url)
    item.content_sha256 = content_sha256(item.title, item.subtitle, item.text)
    return record_of(item)


def by_number(store: Store) -> dict[int, Record]:
    return {int(one["url"].rpartition("=")[2]): one for one in store.records()}


# --- identity


def test_ids_and_digests() -> None:
    # printf %s 'http://www.sxgh.org.cn/particular.aspx?id=9807' | sha256sum
    assert article_id(url(9807)) == "ba27454cb95667b1"
    # printf '标题\n副题\n正文' | sha256sum and printf '标题\n\n正文' | sha256sum
    assert (
        content_sha256("标题", "副题", "正文")
        == "c06be7310d872ba1700434022846175c31190f6d6654ec994a0e96a33482de43"
    )
    assert (
        content_sha256("标题", None, "正文")
        == "08cd81452303c97eb8901e095508a0cbbc3d2c01ef289944e93b445b94103eca"
    )


def test_the_same_article_has_the_same_title_and_text() -> None:
    key = content_key(article(1))
    assert content_key(article(2)) == key
    assert content_key(article(2, text=NOTICE.replace("\n", "\n ").replace("，", "， "))) == key
    assert content_key(article(2, title="另一个通知")) != key
    assert content_key(article(2, text=NOTICE + "。")) != key
    pictures = [{"url": "http://www.sxgh.org.cn/a.jpg", "alt": "", "payload_digest": None}]
    assert content_key(article(2, images=pictures)) == key  # the text tells enough


def test_a_short_text_tells_only_together_with_its_files() -> None:
    def notice(name: str) -> ArticleItem:
        file = {"url": f"http://www.sxgh.org.cn/{name}.doc", "name": "附件", "payload_digest": None}
        return article(1, text="详见附件。", attachments=[file])

    assert content_key(notice("a")) == content_key(notice("a"))
    assert content_key(notice("a")) != content_key(notice("b"))
    assert content_key(article(1, text="")) is None


# --- the store


def test_an_article_is_found_by_url_alias_id_and_content(store: Store) -> None:
    one = record(1, aliases=["http://www.sxgh.org.cn/print.aspx?id=1"])
    store.put(one, Fingerprints("key"))
    assert store.by_url(url(1)) == one
    assert store.by_url("http://www.sxgh.org.cn/print.aspx?id=1") == one
    assert store.by_id(one["id"]) == one
    assert store.by_content("key") == one
    assert store.by_url(url(2)) is None
    assert store.by_content("other key") is None


def test_a_new_version_replaces_the_old_one_everywhere(store: Store) -> None:
    store.put(record(1), Fingerprints("old", sketch=(1, 2)))
    store.put(record(1, text="新的正文"), Fingerprints("new", sketch=(3, 4)))
    assert store.by_content("old") is None
    assert (store.by_content("new") or {})["text"] == "新的正文"
    assert store.candidates((1, 2)) == []
    assert store.candidates((3, 4)) == [(article_id(url(1)), "关于做好送温暖工作的通知", "新的正文")]
    assert len(list(store.records())) == 1


def test_candidates_share_two_keys_and_those_that_share_more_come_first(store: Store) -> None:
    for number, sketch in ((1, (1, 2, 9)), (2, (1, 2, 3)), (3, (1, 8, 9)), (4, ())):
        store.put(record(number), Fingerprints(None, sketch))
    assert [found[0] for found in store.candidates((1, 2, 3))] == [article_id(url(2)), article_id(url(1))]


def test_a_crowd_of_candidates_is_cut_after_those_that_share_most(store: Store) -> None:
    for number in range(1, CANDIDATES + 2):
        store.put(record(number), Fingerprints(None, (1, 2)))
    store.put(record(1000), Fingerprints(None, (1, 2, 3)))
    found = store.candidates((1, 2, 3))
    assert len(found) == CANDIDATES
    assert found[0][0] == article_id(url(1000))


def test_an_alias_of_an_article_that_is_not_there_leads_nowhere(store: Store) -> None:
    store.add_alias(url(2), article_id(url(1)))
    assert store.by_url(url(2)) is None
    store.put(record(1), Fingerprints())
    assert (store.by_url(url(2)) or {})["url"] == url(1)


def test_an_article_is_nobodys_alias(store: Store) -> None:
    store.put(record(1), Fingerprints())
    store.put(record(2), Fingerprints())
    store.add_alias(url(2), article_id(url(1)))
    assert (store.by_url(url(2)) or {})["url"] == url(2)
    assert store.aliases_of(article_id(url(1))) == []


def test_of_the_dates_that_lists_give_the_earliest_day_counts_with_its_time(store: Store) -> None:
    store.record_listing(url(1), NEWS, "2020-02-17")
    store.record_listing(url(1), NEWS, "2020-02-17T09:30:00+08:00")
    store.record_listing(url(1), NEWS, "2020-02-17")
    store.record_listing(url(1), CASES, "2020-02-18T08:00:00+08:00")
    assert store.listed_date([url(1)]) == "2020-02-17T09:30:00+08:00"
    store.record_listing(url(1), CASES, "2020-02-16")
    assert store.listed_date([url(1)]) == "2020-02-16"
    assert store.listed_date([url(2)]) is None


def test_listings_keep_every_category_and_the_earliest_full_date(store: Store) -> None:
    store.record_listing(url(1), NEWS, "2020-02-18")
    store.record_listing(url(1), CASES, "2020-02-17")
    store.record_listing(url(1), CASES, "2020-03-01")
    store.record_listing(url(1), CASES, None)
    store.record_listing(url(2), NEWS, "02-17")
    store.record_listing(url(3), (), "2020-05-01")
    assert store.listings_of([url(1)]) == [["工会动态"], ["资料中心", "经验材料"]]
    assert store.listed_date([url(1)]) == "2020-02-17"
    assert store.listed_date([url(2)]) is None
    assert store.listed_date([url(1), url(2)]) == "2020-02-17"
    assert store.listings_of([url(3)]) == []  # the home page lists it, and is no category
    assert store.listed_date([url(3)]) == "2020-05-01"


def test_completeness_sets_claims_against_what_was_seen(store: Store) -> None:
    for number in (1, 2, 3):
        store.record_listing(url(number), CASES, None)
    store.record_listing(url(1), ("去年的栏目",), None)  # no list of it was read in this run
    store.record_claim(CASES, "http://www.sxgh.org.cn/list.aspx?id=3", 40, 2)
    store.record_list_page(CASES, "http://www.sxgh.org.cn/list.aspx?id=3")
    store.record_list_page(CASES, "http://www.sxgh.org.cn/list.aspx?id=3")
    store.record_list_page(NEWS, "http://www.sxgh.org.cn/news.aspx")
    store.put(record(1), Fingerprints())
    store.add_alias(url(2), article_id(url(1)))
    assert store.completeness() == [
        Completeness(NEWS, None, None, list_pages=1, listed=0, captured=0),
        Completeness(CASES, 40, 2, list_pages=2, listed=3, captured=2),
    ]


def test_a_page_without_a_claim_takes_none_back(store: Store) -> None:
    store.record_claim(CASES, url(0), 40, 2)
    store.record_claim(CASES, url(0), None, None)  # the second page of a postback list, at the same URL
    assert store.completeness() == [Completeness(CASES, 40, 2, list_pages=0, listed=0, captured=0)]


def test_claims_are_of_one_run(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "state.sqlite")
    store.record_claim(CASES, url(0), 40, 2)
    store.close()
    store = Store.open(tmp_path / "state.sqlite")
    assert store.completeness() == []
    store.close()


# --- records as the snapshot has them


def test_records_come_by_id_with_all_that_is_known(store: Store) -> None:
    for number in (1, 2, 3):
        store.put(record(number), Fingerprints())
    store.add_alias("http://www.sxgh.org.cn/b", article_id(url(2)))
    store.add_alias("http://www.sxgh.org.cn/a", article_id(url(2)))
    store.record_listing(url(2), NEWS, None)
    store.record_listing("http://www.sxgh.org.cn/a", CASES, "2020-02-17")
    ids = [one["id"] for one in store.records()]
    assert ids == sorted(ids)
    two = by_number(store)[2]
    assert two["aliases"] == ["http://www.sxgh.org.cn/a", "http://www.sxgh.org.cn/b"]
    assert two["listed_in"] == [["工会动态"], ["资料中心", "经验材料"]]
    assert (two["published"], two["published_from"]) == ("2020-02-17", "list")
    assert list(two) == list(record(2))


def test_the_page_s_own_date_stands(store: Store) -> None:
    store.put(record(1, published="2020-02-20", published_from="page"), Fingerprints())
    store.record_listing(url(1), NEWS, "2020-02-17")
    assert by_number(store)[1]["published"] == "2020-02-20"


@pytest.mark.parametrize("order", [(1, 2, 3, 4), (4, 3, 2, 1), (3, 1, 4, 2)])
def test_duplicate_of_is_the_earlier_one_whatever_the_order_of_the_crawl(
    store: Store, order: tuple[int, ...]
) -> None:
    dates = {1: None, 2: "2020-02-20", 3: "2020-02-17", 4: "2020-02-17"}
    seen: list[str] = []
    for number in order:
        day = dates[number]
        fields = {"published": day, "published_from": "page"} if day else {}
        store.put(record(number, **fields), Fingerprints(near=tuple(seen)))
        seen.append(article_id(url(number)))
    found = {number: one["duplicate_of"] for number, one in by_number(store).items()}
    first = article_id(url(3))  # the earliest day, and the smaller number of that day
    assert found == {1: first, 2: first, 3: None, 4: first}


def test_a_date_from_a_list_counts_for_what_is_earlier(store: Store) -> None:
    store.put(record(1), Fingerprints())
    store.put(record(2), Fingerprints(near=(article_id(url(1)),)))
    store.record_listing(url(2), NEWS, "2020-02-17")
    found = by_number(store)
    assert found[1]["duplicate_of"] == article_id(url(2))
    assert found[2]["duplicate_of"] is None


def test_a_changed_text_is_no_duplicate_any_more(store: Store) -> None:
    store.put(record(1), Fingerprints())
    store.put(record(2), Fingerprints(near=(article_id(url(1)),)))
    store.put(record(2, text="别的"), Fingerprints())
    assert {one["duplicate_of"] for one in store.records()} == {None}


# --- the file


def test_writes_are_seen_by_others_once_committed(tmp_path: Path, store: Store) -> None:
    other = sqlite3.connect(tmp_path / "state.sqlite")

    def visible() -> int:
        return int(other.execute("SELECT count(*) FROM articles").fetchone()[0])

    store.put(record(1), Fingerprints())
    assert visible() == 0
    store.commit()
    assert visible() == 1
    for number in range(2, 2 + BATCH):
        store.put(record(number), Fingerprints(near=(article_id(url(1)),), sketch=(number, number + 1)))
    assert visible() == 1 + BATCH
    other.close()


def test_what_is_known_already_changes_nothing(tmp_path: Path) -> None:
    def run() -> bytes:
        store = Store.open(tmp_path / "state.sqlite")
        store.record_listing(url(1), NEWS, "2020-02-17")
        store.add_alias(url(2), article_id(url(1)))
        store.record_claim(NEWS, url(0), 40, 2)
        store.record_list_page(NEWS, url(0))
        store.close()
        return (tmp_path / "state.sqlite").read_bytes()

    assert run() == run()


def test_what_was_written_is_there_the_next_time(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "state.sqlite")
    store.put(record(1), Fingerprints())
    store.close()
    store = Store.open(tmp_path / "state.sqlite")
    assert store.by_url(url(1)) == record(1)
    store.close()


def test_a_database_from_a_later_version_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "state.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StateTooNew, match="later version"):
        Store.open(tmp_path / "state.sqlite")


def test_a_damaged_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    path.write_bytes(b"not a database " * 1000)
    with pytest.raises(StateDamaged, match="scrapy rebuild"):
        Store.open(path)
    assert path.read_bytes() == b"not a database " * 1000


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "state.sqlite")
    connection.execute("CREATE TABLE articles (x)")
    connection.close()
    with pytest.raises(StateDamaged):
        Store.open(tmp_path / "state.sqlite")


def test_a_cut_off_database_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    store = Store.open(path)
    for number in range(200):
        store.put(record(number), Fingerprints())
    store.close()
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(StateDamaged):  # noqa: PT012 - on opening or on first use, as the cut falls
        store = Store.open(path)
        try:
            list(store.records())
        finally:
            store.close()


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "state.sqlite").mkdir()
    with pytest.raises(StateError, match=r"state\.sqlite"):
        Store.open(tmp_path / "state.sqlite")


# --- a run


def test_a_run_has_its_start_for_a_name_and_for_all_its_records(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path, clock=lambda: STARTED + timedelta(milliseconds=700))
    assert archive.run_id == "20261123T183802Z"
    assert archive.time == "2026-11-23T18:38:02Z"
    assert (tmp_path / "runs" / "20261123T183802Z").is_dir()
    archive.store.close()


def test_a_second_run_in_the_same_second_waits_for_the_next(tmp_path: Path) -> None:
    class Clock:
        now = datetime(2026, 11, 23, 18, 38, 2, 250_000, tzinfo=UTC)
        slept = 0.0

        def sleep(self, seconds: float) -> None:
            self.slept += seconds
            self.now += timedelta(seconds=seconds)

    clock = Clock()
    first = Archive.open(tmp_path, lambda: clock.now, clock.sleep)
    second = Archive.open(tmp_path, lambda: clock.now, clock.sleep)
    assert (first.run_id, second.run_id) == ("20261123T183802Z", "20261123T183803Z")
    assert clock.slept == pytest.approx(0.75)
    first.store.close()
    second.store.close()


# --- the lock

HOLDER = """
import sys
from sxgh_crawler.lock import hold
with hold(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_crawl_is_refused_until_the_first_is_dead(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunning, match=f"process {holder.pid}") as refused, hold(tmp_path):
            pass
        assert str(tmp_path) in str(refused.value)
        holder.kill()
        holder.wait()
        with hold(tmp_path):
            pass


def test_the_folder_is_made_and_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(2):
        with hold(tmp_path / "new" / "output") as paths:
            assert paths.root.is_dir()
            assert paths.lock.read_text() == f"{os.getpid()}\n"


def test_an_output_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with (
        pytest.raises(OutputError, match="cannot write to the output folder"),
        hold(tmp_path / "file" / "output"),
    ):
        pass


# --- former versions of the state


def columns(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: connection.execute(f"PRAGMA table_info({name})").fetchall() for (name,) in tables}


def test_a_state_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    old, new = tmp_path / "old.sqlite", tmp_path / "new.sqlite"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(Path(__file__).with_name("state_version_1.sql").read_text())
        connection.execute("INSERT INTO aliases VALUES ('http://www.sxgh.org.cn/a', 'ba27454cb95667b1')")
        record = {"title": "关于做好送温暖工作的通知", "text": NOTICE}
        connection.execute(
            "INSERT INTO articles VALUES (7, 'ba27454cb95667b1', 'http://www.sxgh.org.cn/b', 'c', 'k', 5, ?)",
            [json.dumps(record)],
        )
        connection.execute("INSERT INTO bands VALUES (1, 7)")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    Store.open(new).close()
    store = Store.open(old)
    assert store.by_id("ba27454cb95667b1") == record
    assert store.candidates(Comparable(record["title"], NOTICE).sketch) == [
        ("ba27454cb95667b1", record["title"], NOTICE)
    ]
    assert store.aliases_of("ba27454cb95667b1") == ["http://www.sxgh.org.cn/a"]
    original = Original(
        "<urn:uuid:1>", "http://www.sxgh.org.cn/", "2026-11-23T18:38:02.000000Z", "a.warc.gz", 7
    )
    store.put_original("sha256:1", original)
    store.close()
    assert columns(old) == columns(new)
    store = Store.open(old)
    assert store.original("sha256:1") == original
    store.close()


# --- payloads


def test_the_first_original_stays_and_the_latest_changes(store: Store) -> None:
    first, second = (
        Original(f"<urn:uuid:{n}>", "http://www.sxgh.org.cn/", "2026-11-23T18:38:02.000000Z", "a.warc.gz", n)
        for n in (1, 2)
    )
    store.put_original("sha256:1", first)
    store.put_original("sha256:1", second)
    assert store.original("sha256:1") == first
    assert store.original("sha256:2") is None
    assert store.latest("http://www.sxgh.org.cn/") is None
    store.put_latest("http://www.sxgh.org.cn/", "sha256:1")
    store.put_latest("http://www.sxgh.org.cn/", "sha256:2")
    assert store.latest("http://www.sxgh.org.cn/") == "sha256:2"


def test_a_state_of_version_2_is_brought_up_to_date(tmp_path: Path) -> None:
    """Its articles and their other addresses count as visited when they last changed, and are due at once."""
    old, new = tmp_path / "old.sqlite", tmp_path / "new.sqlite"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(Path(__file__).with_name("state_version_2.sql").read_text())
        record = json.dumps({"title": "题", "text": "文", "last_changed": "2026-11-23T18:38:02Z"})
        connection.execute(
            "INSERT INTO articles VALUES (7, 'ba27454cb95667b1', ?, 'c', 'k', '[]', ?)", [url(1), record]
        )
        aliases = [(url(2), "ba27454cb95667b1"), (url(1).upper(), "ba27454cb95667b1")]
        connection.executemany("INSERT INTO aliases VALUES (?, ?)", aliases)
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    Store.open(new).close()
    store = Store.open(old)
    moment = int(STARTED.timestamp())
    assert store.visits.due(moment + 1, 10) == [url(1), url(2)]
    assert store.visits.visited(url(1)) == moment
    assert store.by_url(url(1)) == json.loads(record)
    store.close()
    assert columns(old) == columns(new)
