"""The archive read again comes to what the crawl came to, and all but `warc/` can be made again from it."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from sxgh_crawler import lock, rereading, settings
from sxgh_crawler.archive.exchange import Exchange
from sxgh_crawler.offline import BATCH, Workers, answers, readings
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.removals import Rules
from sxgh_crawler.rereading import Counts, remember
from sxgh_crawler.state.store import Store
from tests import exchanges, forked
from tests.crawls import crawl, parsed
from tests.exchanges import SITE, exchange, head, later
from tests.forked import Run
from tests.loopback import ROOT, without_proxies
from tests.records import NOTICE, STARTED
from tests.site import PracticeSite
from tests.site.content import Block


def scrapy(command: str, output: Path, *options: str) -> Run:
    arguments = [command, *options, "-s", f"SXGH_OUTPUT_DIR={output}"]
    return forked.run(arguments, ROOT, without_proxies(), patience=120)


# --- whole crawls -------------------------------------------------------------------------------------------

_NEW_TEXT = "这一段是后来改写的，说的是另一件事，与从前登出来的文字没有一句相同。"


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> OutputPaths:
    """Two runs over every fault of the practice site, in many small files; between them an edit, a removal."""
    output = tmp_path_factory.mktemp("archived")
    with PracticeSite() as site:
        crawl(site, output, "ids=9795-9810", SXGH_WARC_MAX_SIZE="100000")
        edited, removed = sorted(url for url, a in site.truth.articles.items() if a.family == "stray")[10:12]
        site.edit(edited, blocks=(Block("p", _NEW_TEXT),))
        site.remove(removed)
        again = crawl(site, output, "mode=full", SXGH_WARC_MAX_SIZE="100000")
    assert again.by_url[edited]["version"] == 2
    assert len(list((output / "warc").glob("*.warc.gz"))) > 10
    return OutputPaths(output)


@pytest.fixture
def copy(archived: OutputPaths, tmp_path: Path) -> OutputPaths:
    return OutputPaths(shutil.copytree(archived.root, tmp_path / "copy"))


def tables(state: Path) -> dict[str, list[Any]]:
    """What the state holds, whatever the order in which it was learnt."""
    selections = {
        "articles": "SELECT id, url, content_sha256, content_key, sketch, record FROM articles ORDER BY id",
        "sketches": "SELECT key, id FROM sketches JOIN articles USING (n) ORDER BY key, id",
        **{name: f"SELECT * FROM {name} ORDER BY 1, 2"  # noqa: S608
           for name in ("aliases", "near", "listings", "originals", "latest")},
    }  # fmt: skip
    connection = sqlite3.connect(state)
    try:
        return {name: connection.execute(sql).fetchall() for name, sql in selections.items()}
    finally:
        connection.close()


@pytest.mark.parametrize("workers", ["1", "3"])
def test_archive_read_again_is_the_live_result(
    archived: OutputPaths, copy: OutputPaths, workers: str
) -> None:
    copy.snapshot.unlink()
    said = scrapy("reextract", copy.root, "--write", "--workers", workers)
    assert said.status == Exit.OK, said.err
    assert copy.snapshot.read_bytes() == archived.snapshot.read_bytes()
    assert tables(copy.state) == tables(archived.state)


def test_all_but_the_captures_comes_back(archived: OutputPaths, copy: OutputPaths) -> None:
    scrapy("rebuild", copy.root)  # the crawl may have left no index
    index = copy.index.read_bytes()
    for path in (copy.state, copy.index, copy.snapshot):
        path.unlink()
    said = scrapy("rebuild", copy.root)
    assert said.status == Exit.OK, said.err
    assert copy.snapshot.read_bytes() == archived.snapshot.read_bytes()
    assert tables(copy.state) == tables(archived.state)
    assert copy.index.read_bytes() == index
    assert {path.name for path in copy.root.iterdir()} == {
        "articles.jsonl", "runs", "state.sqlite", "warc", ".lock"
    }  # fmt: skip


def test_without_write_nothing_is_replaced(copy: OutputPaths) -> None:
    before = copy.snapshot.read_bytes(), tables(copy.state)
    said = scrapy("reextract", copy.root)
    assert said.status == Exit.OK
    assert said.out.splitlines()[0] == "articles: 0 gained, 0 lost, 0 changed"
    assert (copy.snapshot.read_bytes(), tables(copy.state)) == before


def test_differences_are_told(copy: OutputPaths) -> None:
    """As if today's rules found a title that yesterday's had not, an article more, and one less."""
    lines = copy.snapshot.read_bytes().splitlines(keepends=True)
    (record,) = [one for one in parsed(copy.snapshot.read_bytes()) if _NEW_TEXT in one["text"]]
    foreign = lines[0].replace(parsed(lines[0])[0]["id"].encode(), b"0" * 16)
    edited = [line.replace(_NEW_TEXT.encode(), "旧读法。".encode()) for line in lines[1:]]
    copy.snapshot.write_bytes(foreign + b"".join(edited))
    said = scrapy("reextract", copy.root, "--diff")
    assert "articles: 1 gained, 1 lost, 1 changed" in said.out
    assert "  text: 1\n" in said.out
    assert f"--- {record['url']} before\n" in said.out
    assert f"\n-旧读法。\n+{_NEW_TEXT}\n" in said.out


def test_damaged_state_is_moved_aside(archived: OutputPaths, copy: OutputPaths) -> None:
    copy.state.write_bytes(b"not a database " * 1000)
    said = scrapy("rebuild", copy.root)
    assert said.status == Exit.OK
    (aside,) = copy.root.glob("state.sqlite.damaged-*")
    assert aside.read_bytes() == b"not a database " * 1000
    assert f"{copy.state} was damaged; it is kept as {aside}" in said.out
    assert tables(copy.state) == tables(archived.state)


@pytest.mark.parametrize("command", ["reextract", "rebuild"])
def test_damaged_archive_replaces_nothing(copy: OutputPaths, command: str) -> None:
    path = sorted(copy.warc.glob("*.warc.gz"))[3]
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2 :] = b"?" * (len(damaged) - len(damaged) // 2)
    path.write_bytes(damaged)
    before = copy.snapshot.read_bytes(), tables(copy.state)
    said = scrapy(command, copy.root, *(["--write"] if command == "reextract" else []))
    assert said.status == Exit.FAILED
    assert said.err.startswith(f"{command}: {path.name}, offset ")
    assert (copy.snapshot.read_bytes(), tables(copy.state)) == before
    assert not (copy.root / ".rereading").exists()


@pytest.mark.parametrize("command", ["reextract", "rebuild"])
def test_refusals(tmp_path: Path, command: str) -> None:
    said = scrapy(command, tmp_path)
    assert said.status == Exit.FAILED
    assert f"{command}: there are no WARC files in {tmp_path / 'warc'}" in said.err
    with lock.hold(tmp_path):
        assert scrapy(command, tmp_path).status == Exit.RUNNING
    assert scrapy(command, tmp_path, "--workers", "0").status == Exit.USAGE


# --- single captures ----------------------------------------------------------------------------------------

_ARTICLE = """<html><head><title>{title}</title></head><body><div>当前位置：首页 &gt; 要闻 &gt; 正文</div>
<h1>{title}</h1><div>发布时间：2016-05-12 来源：山西工人报</div><div>{text}</div>{more}</body></html>"""


def page(path: str, title: str = "全省工会工作会议在太原召开", more: str = "", **fields: Any) -> Exchange:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in NOTICE.split("\n"))
    body = fields.pop("body", None)
    if body is None:
        body = _ARTICLE.format(title=title, text=text, more=more).encode("gb18030")
    return exchange(path, body=body, **fields)


def moved(path: str, target: str, hops: str = "") -> Exchange:
    return exchange(path, head=head("302 Found", f"Location: {target}"), body=b"moved", hops=hops)


@pytest.fixture
def paths(tmp_path: Path) -> OutputPaths:
    return OutputPaths(tmp_path)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "made.sqlite")
    yield store
    store.close()


def records_of(paths: OutputPaths, store: Store, *captures: Exchange) -> list[dict[str, Any]]:
    """What comes of one run with these captures."""
    written = Store.open(paths.state)
    with exchanges.writer(paths.warc, written) as writer:
        for number, capture in enumerate(captures):
            writer.write(_began(capture, number))
    written.close()
    remember(readings(answers(paths.warc, store), Workers(1), 1_000_000), paths, store, lambda read: None)
    return list(store.records())


def _began(capture: Exchange, number: int) -> Exchange:
    return replace(capture, began=later(number))


def test_record_has_the_time_of_its_run_and_the_place_of_its_capture(
    paths: OutputPaths, store: Store
) -> None:
    (record,) = records_of(paths, store, page("/a.aspx?id=1"))
    assert record["first_seen"] == "2026-11-23T18:37:02Z"
    assert record["url"] == f"{SITE}/a.aspx?id=1"
    (one,) = [answer for answer in answers(paths.warc, store) if answer.message.url == record["url"]]
    assert record["warc"] == {
        "file": one.place.file,
        "offset": one.place.offset,
        "record_id": one.place.record_id,
        "payload_digest": one.place.payload_digest,
    }


def test_redirects_become_aliases(paths: OutputPaths, store: Store) -> None:
    captures = (moved("/1.html", "/2.html"), moved("/2.html", f"{SITE}/3.html"), page("/3.html"))
    (record,) = records_of(paths, store, *captures)
    assert (record["url"], record["aliases"]) == (f"{SITE}/3.html", [f"{SITE}/1.html", f"{SITE}/2.html"])


def test_redirect_holds_over_a_failing_answer(paths: OutputPaths, store: Store) -> None:
    failing = page("/3.html", head=head("503 Service Unavailable"))
    (record,) = records_of(paths, store, moved("/1.html", "/3.html"), failing, page("/3.html"))
    assert record["aliases"] == [f"{SITE}/1.html"]


@pytest.mark.parametrize(
    "capture",
    [
        page("/1.html", head=head("503 Service Unavailable")),
        page("/1.html", head=head("429 Too Many Requests")),
        page("/1.html", truncated="length"),
        page("/1.html", head=head("200 OK", "Content-Encoding: gzip"), body=b"\x1f\x8b\x08\x00broken"),
        page("/show.aspx", hops="LLE"),
        page("/robots.txt", hops="P"),
    ],
    ids=["trouble", "too many", "truncated", "broken gzip", "requisite", "robots"],
)
def test_what_a_crawl_does_not_read_is_not_read(paths: OutputPaths, store: Store, capture: Exchange) -> None:
    assert records_of(paths, store, capture) == []


@pytest.mark.parametrize("hops", ["PR", "LLER"])
def test_what_no_page_leads_to_is_no_page(paths: OutputPaths, store: Store, hops: str) -> None:
    captures = moved("/robots.txt", "/1.html", hops=hops[:-1]), page("/1.html", hops=hops)
    assert records_of(paths, store, *captures) == []


def test_revisit_is_read_with_the_payload_of_its_original(paths: OutputPaths, store: Store) -> None:
    """Edited, and set back as it was: the third capture is a revisit, and the third version."""
    first, second = page("/1.html"), page("/1.html", title="全省工会工作会议闭幕")
    (record,) = records_of(paths, store, first, second, first)
    assert (record["title"], record["version"]) == ("全省工会工作会议在太原召开", 3)


def test_parts_are_joined(paths: OutputPaths, store: Store) -> None:
    pager = '<div><a href="/5.html">1</a> <a href="/5_2.html">2</a> <a href="/5_2.html">下一页</a></div>'
    first, second = page("/5.html", more=pager), page("/5_2.html", more=pager)
    failing = page("/5_2.html", head=head("500 Internal Server Error"))
    between = page("/8.html", title="另一篇")
    split, other = sorted(
        records_of(paths, store, first, between, failing, second), key=lambda one: one["url"]
    )
    assert other["page_urls"] == []
    assert split["page_urls"] == [f"{SITE}/5.html", f"{SITE}/5_2.html"]


# --- the machinery ------------------------------------------------------------------------------------------


def test_pipelines_are_those_of_the_crawl(paths: OutputPaths, store: Store) -> None:
    used = [
        f"{type(one).__module__}.{type(one).__name__}"
        for one in rereading.Run(paths, store, STARTED, Counts(), Rules()).pipelines
    ]
    assert used == sorted(settings.ITEM_PIPELINES, key=lambda name: settings.ITEM_PIPELINES[name])


@pytest.mark.parametrize("count", [1, 2])
def test_results_come_in_order(count: int) -> None:
    with Workers(count) as workers:
        assert list(workers.in_order(range(1000), abs)) == list(range(1000))


@pytest.mark.parametrize("count", [1, 2])
def test_nobody_runs_far_ahead(count: int) -> None:
    work = iter(range(10_000))
    with Workers(count) as workers:
        results = workers.in_order(work, abs)
        assert list(islice(results, 100)) == list(range(100))
        assert next(work) < 100 + (2 * count + 2) * BATCH


_KILLED = """
import os, signal
from pathlib import Path
from sxgh_crawler import lock
from sxgh_crawler.offline import Workers
with lock.hold({folder!r}), Workers(3) as workers:
    next(workers.in_order(range(1000), abs))
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_worker_outlives_a_kill(tmp_path: Path) -> None:
    """They have the lock's file open, too: it would stay locked."""
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED.format(folder=str(tmp_path))], cwd=ROOT, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    # Waits for the last of them.
    wait = "import fcntl, sys; fcntl.flock(open(sys.argv[1]), fcntl.LOCK_EX)"
    subprocess.run([sys.executable, "-c", wait, str(tmp_path / ".lock")], check=True, timeout=60)
