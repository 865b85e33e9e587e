"""`scrapy verify`: an archive that is sound, and every way in which it may not be."""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
import tracemalloc
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from sxgh_crawler import lock
from sxgh_crawler.archive import cdxj
from sxgh_crawler.archive.learn import learn
from sxgh_crawler.archive.reader import Record, records
from sxgh_crawler.archive.verify import Fault, verify
from sxgh_crawler.jsonl import line, record_of
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.state.store import Store
from tests.exchanges import exchange, head, later, posted, writer
from tests.loopback import ROOT, Run, scrapy
from tests.records import article

EMPTY = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.fixture
def output(tmp_path: Path) -> OutputPaths:
    """Two files; an article read from the second page, with a picture."""
    paths = OutputPaths(tmp_path)
    store = Store.open(paths.state)
    with writer(paths.warc, store) as warc:
        warc.write(exchange("/robots.txt", body=b"", head=head("404 Not Found")))
        place = warc.write(exchange())
        picture = warc.write(
            exchange("/a.jpg", body=b"jpeg", head=head("200 OK", "Content-Type: image/jpeg"))
        )
        warc.write(posted("/list.aspx", b"page=2", body=b"list"))
    with writer(paths.warc, store, new_id=iter(f"<urn:uuid:2-{n}>" for n in range(99)).__next__) as warc:
        warc.write(exchange("/other", began=later(1)))
        warc.write(exchange(began=later(2), head=head("304 Not Modified"), body=b""))
        warc.write(exchange("/cut", began=later(3), body=b"cu", truncated="length"))
    store.close()
    cdxj.update(paths.warc)
    item = article(9807, images=[{"url": "x", "alt": "", "payload_digest": picture.payload_digest}])
    item.id, item.warc = "ba27454cb95667b1", asdict(place)
    paths.snapshot.write_bytes(line(record_of(item)))
    return paths


def test_nothing_is_wrong_with_a_sound_archive(output: OutputPaths) -> None:
    read: list[int] = []
    assert list(verify(output, read.append)) == []
    assert sum(read) == 2 * sum(path.stat().st_size for path in files(output))


def files(output: OutputPaths) -> list[Path]:
    return sorted(output.warc.glob("*.warc.gz"))


def members(path: Path) -> list[bytes]:
    starts = [record.offset for record in records(path)]
    data = path.read_bytes()
    return [data[start:end] for start, end in zip(starts, [*starts[1:], len(data)], strict=True)]


def records_of(path: Path) -> list[Record]:
    return list(records(path))


# --- faults of one record: the named fields of a record are changed, its place and its id are named

#: type and number of the record among those of its type, what is replaced, by what, what is said of it
RECORD_FAULTS = {
    "no block digest": ("response", 1, rb"WARC-Block-Digest: .*?\r\n", b"", "WARC-Block-Digest is missing"),
    "no payload digest": ("response", 1, rb"WARC-Payload-Digest: .*?\r\n", b"", "WARC-Payload-Digest is missing"),
    "no digest of a request": (
        "request", 0, rb"WARC-Payload-Digest: .*?\r\n", b"", "WARC-Payload-Digest is missing",
    ),
    "no digest of metadata": (
        "metadata", 0, rb"WARC-Block-Digest: .*?\r\n", b"", "WARC-Block-Digest is missing",
    ),
    "wrong block digest": (
        "response", 1, rb"Block-Digest: sha256:.{8}", b"Block-Digest: sha256:00000000", "WARC-Block-Digest is sha256:0",
    ),
    "wrong payload digest": (
        "response", 1, rb"Payload-Digest: sha256:.{8}", b"Payload-Digest: sha256:00000000",
        "WARC-Payload-Digest is sha256:00000000",
    ),
    "other algorithm": (
        "response", 1, rb"Block-Digest: .*?\r\n", b"Block-Digest: md5:00\r\n", "is no sha256",
    ),
    "changed body": ("response", 1, rb"</html>", b"</HTML>", "of the bytes it is"),
    "changed metadata": ("metadata", 0, rb"fetchTimeMs: 250", b"fetchTimeMs: 251", "of the bytes it is"),
    "chunked over a plain body": (
        "response", 1, rb"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n",
        "a Transfer-Encoding header stands over a body without one",
    ),
    "no date": ("response", 1, rb"WARC-Date: .*?\r\n", b"", "WARC-Date is missing"),
    "no such day": ("response", 1, rb"2026-11-23", b"2026-02-30", "WARC-Date is 2026-02-30T"),
    "local time": ("response", 1, rb"123456Z", b"123456+08:00", "WARC-Date is 2026-11-23T18:38:02.123456+08:00"),
    "date of another moment": ("request", 1, rb"18:38:02", b"18:38:03", "that of the record it belongs to"),
    "address of another page": ("request", 1, rb"id=9807\r\nWARC-IP", b"id=9808\r\nWARC-IP", "WARC-Target-URI is"),
    "belongs to nothing": (
        "request", 1, rb"Concurrent-To: <urn:uuid:.{8}", b"Concurrent-To: <urn:uuid:ffffffff", "which is not there",
    ),
    "belongs to nothing at all": ("request", 1, rb"WARC-Concurrent-To: .*?\r\n", b"", "WARC-Concurrent-To is missing"),
    "no id": ("metadata", 0, rb"WARC-Record-ID: .*?\r\n", b"", "WARC-Record-ID is missing"),
    "odd id": ("metadata", 0, rb"Record-ID: <urn", b"Record-ID: urn", "WARC-Record-ID is urn"),
    "odd type": ("metadata", 0, rb"Type: metadata", b"Type: metabody", "WARC-Type is metabody"),
    "field twice": ("response", 1, rb"WARC-Date: ", b"WARC-date: 2026\r\nWARC-Date: ", "warc-date is there 2 times"),
    "not its file": ("warcinfo", 0, rb"WARC-Filename: SXGH", b"WARC-Filename: HGXS", "not the warcinfo of this file"),
}  # fmt: skip


def change(path: Path, kind: str, number: int, pattern: bytes, by: bytes) -> Record:
    """Change the named fields or the block of one record; its Content-Length follows."""
    them = members(path)
    at = [n for n, record in enumerate(records_of(path)) if record.type == kind][number]
    text, found = re.subn(pattern, by, gzip.decompress(them[at]), count=1, flags=re.DOTALL)
    assert found
    fields, _, block = text.partition(b"\r\n\r\n")
    fields = re.sub(rb"Content-Length: \d+\Z", b"Content-Length: %d" % (len(block) - 4), fields)
    them[at] = gzip.compress(fields + b"\r\n\r\n" + block)
    path.write_bytes(b"".join(them))
    return records_of(path)[at]


@pytest.mark.parametrize("name", RECORD_FAULTS)
def test_fault_of_a_record(output: OutputPaths, name: str) -> None:
    kind, number, pattern, by, said = RECORD_FAULTS[name]
    path = files(output)[0]
    changed = change(path, kind, number, pattern, by)
    named = [fault for fault in verify(output) if said in fault.what]
    assert {(one.file, one.offset, one.record_id) for one in named} == {
        (f"warc/{path.name}", changed.offset, changed.id)
    }


# --- faults of revisits

REVISIT_FAULTS = {
    "original missing": (0, rb"Refers-To: <urn:uuid:.{8}", b"Refers-To: <urn:uuid:ffffffff", "is not there"),
    "refers to itself": (0, rb"Refers-To: <.*?>", b"Refers-To: <urn:uuid:2-1>", "is a revisit"),
    "refers to a request": (
        0, rb"Refers-To: <.*?>", b"Refers-To: <urn:uuid:00000000-0000-4000-8000-000000000003>", "is a request",
    ),
    "refers to half a page": (1, rb"Refers-To: <.*?>", b"Refers-To: <urn:uuid:2-7>", "is not whole"),
    "another payload": (
        0, rb"Payload-Digest: sha256:.{8}", b"Payload-Digest: sha256:00000000", "the original has sha256:",
    ),
    "another date": (1, rb"Refers-To-Date: 2026", b"Refers-To-Date: 2025", "WARC-Refers-To-Date is 2025"),
    "another address": (1, rb"To-Target-URI: http", b"To-Target-URI: https", "Refers-To-Target-URI is https"),
    "no profile": (0, rb"WARC-Profile: .*?\r\n", b"", "WARC-Profile is missing"),
    "no reference": (0, rb"WARC-Refers-To: .*?\r\n", b"", "WARC-Refers-To is missing"),
}  # fmt: skip


@pytest.mark.parametrize("name", REVISIT_FAULTS)
def test_fault_of_a_revisit(output: OutputPaths, name: str) -> None:
    number, pattern, by, said = REVISIT_FAULTS[name]
    path = files(output)[1]
    changed = change(path, "revisit", number, pattern, by)
    named = [fault for fault in verify(output) if said in fault.what]
    assert (f"warc/{path.name}", changed.offset, changed.id) in [
        (one.file, one.offset, one.record_id) for one in named
    ]


# --- faults of files


def cut(output: OutputPaths) -> tuple[str, int]:
    path = files(output)[1]
    last = records_of(path)[-1].offset
    path.write_bytes(path.read_bytes()[:-5])
    return f"warc/{path.name}", last


def flipped(output: OutputPaths) -> tuple[str, int]:
    path = files(output)[0]
    second = records_of(path)[2].offset
    data = bytearray(path.read_bytes())
    data[second + 60] ^= 0x55
    path.write_bytes(data)
    return f"warc/{path.name}", second


def doubled(output: OutputPaths) -> tuple[str, int]:
    path = files(output)[0]
    size, last = path.stat().st_size, members(path)[-1]
    path.write_bytes(path.read_bytes() + last)
    return f"warc/{path.name}", size


def copied(output: OutputPaths) -> tuple[str, int]:
    first = files(output)[0]
    other = first.with_name("SXGH-29990101000000-00000-x.warc.gz")
    other.write_bytes(first.read_bytes())
    return f"warc/{other.name}", 0


def wrong_length(output: OutputPaths) -> tuple[str, int]:
    path = files(output)[0]
    them = members(path)
    text = gzip.decompress(them[1])
    them[1] = gzip.compress(
        re.sub(rb"Content-Length: (\d+)\r\n\r\nHTTP", rb"Content-Length: 1\1\r\n\r\nHTTP", text)
    )
    path.write_bytes(b"".join(them))
    return f"warc/{path.name}", len(them[0])


def two_in_one_member(output: OutputPaths) -> tuple[str, int]:
    path = files(output)[0]
    them = members(path)
    them[1:3] = [gzip.compress(gzip.decompress(them[1] + them[2]))]
    path.write_bytes(b"".join(them))
    return f"warc/{path.name}", len(them[0])


def tail(output: OutputPaths) -> tuple[str, int]:
    path = files(output)[0]
    size = path.stat().st_size
    path.write_bytes(path.read_bytes() + b"\0\0\0")
    return f"warc/{path.name}", size


FILE_FAULTS: list[tuple[Callable[[OutputPaths], tuple[str, int]], str]] = [
    (cut, "the gzip member is cut off"),
    (flipped, "cannot be read"),
    (doubled, "this record id is also that of SXGH-20261123183702-00000-"),
    (copied, "this record id is also that of SXGH-20261123183702-00000-"),
    (wrong_length, "Content-Length is not the length of the block"),
    (two_in_one_member, "Content-Length is not the length of the block"),
    (tail, "cannot be read"),
]


@pytest.mark.parametrize(("spoil", "said"), FILE_FAULTS, ids=[one.__name__ for one, _ in FILE_FAULTS])
def test_fault_of_a_file(
    output: OutputPaths, spoil: Callable[[OutputPaths], tuple[str, int]], said: str
) -> None:
    place = spoil(output)
    assert place in [(one.file, one.offset) for one in verify(output) if said in one.what]


def test_an_empty_file_and_an_unfinished_one(output: OutputPaths) -> None:
    (output.warc / "a.warc.gz").touch()
    (output.warc / "b.warc.gz.open").touch()
    assert {(one.file, one.what) for one in verify(output)} == {
        ("warc/a.warc.gz", "it is empty"),
        ("warc/b.warc.gz.open", "was never finished: the next crawl repairs it"),
    }


def test_a_lost_file(output: OutputPaths) -> None:
    files(output)[0].unlink()
    said = [str(fault) for fault in verify(output)]
    assert sum("the original <urn:uuid:" in one and "is not there" in one for one in said) == 2
    assert sum("no capture is as this line says" in one for one in said) == 4
    assert sum("that it was read from is not there" in one for one in said) == 1
    assert sum("no capture holds x" in one for one in said) == 1


# --- faults of the index, the snapshot and the state


def only(output: OutputPaths) -> Fault:
    (fault,) = verify(output)
    return fault


def test_index_without_a_line(output: OutputPaths) -> None:
    lines = output.index.read_bytes().splitlines(keepends=True)
    output.index.write_bytes(b"".join(lines[:2] + lines[3:]))
    fault = only(output)
    assert (fault.file, fault.offset) == ("warc/index.cdxj", len(lines[0] + lines[1]))
    assert fault.what.startswith(f"a line is missing: {lines[2].decode()[:40]}")


def test_index_with_a_line_too_many(output: OutputPaths) -> None:
    lines = output.index.read_bytes().splitlines(keepends=True)
    more = lines[0].replace(b'"offset": "', b'"offset": "9')
    output.index.write_bytes(b"".join([lines[0], more, *lines[1:]]))
    assert "no capture is as this line says" in only(output).what


def test_index_with_a_changed_offset(output: OutputPaths) -> None:
    text = output.index.read_text()
    output.index.write_text(re.sub(r'"offset": "', '"offset": "1', text, count=1))
    assert {fault.what.partition(":")[0] for fault in verify(output)} == {
        "no capture is as this line says",
        "a line is missing",
    }


def test_index_that_is_not_sorted(output: OutputPaths) -> None:
    lines = output.index.read_bytes().splitlines(keepends=True)
    output.index.write_bytes(b"".join(reversed(lines)))
    assert any("the lines are not sorted" in fault.what for fault in verify(output))


def test_no_index(output: OutputPaths) -> None:
    output.index.unlink()
    assert only(output) == Fault("warc/index.cdxj", "is missing")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("offset", 1, "warc.offset is 1, the record has "),
        ("file", "x.warc.gz", "warc.file is x.warc.gz, the record has SXGH-"),
        ("payload_digest", EMPTY, f"warc.payload_digest is {EMPTY}, the record has sha256:"),
        ("record_id", "<urn:uuid:9>", "the record <urn:uuid:9> that it was read from is not there"),
        ("record_id", "<urn:uuid:00000000-0000-4000-8000-000000000001>", "is a warcinfo"),
        ("record_id", None, "the record None that it was read from is not there"),
    ],
)
def test_fault_of_an_article(output: OutputPaths, field: str, value: Any, said: str) -> None:
    one = json.loads(output.snapshot.read_text())
    one["warc"][field] = value
    output.snapshot.write_bytes(line(one))
    fault = only(output)
    assert fault.file == "articles.jsonl"
    assert fault.what.startswith("article ba27454cb95667b1: ")
    assert said in fault.what


def test_an_article_without_a_capture(output: OutputPaths) -> None:
    one = json.loads(output.snapshot.read_text())
    output.snapshot.write_bytes(line(one | {"warc": None}))
    assert "is not there" in only(output).what


def test_a_picture_without_a_capture(output: OutputPaths) -> None:
    one = json.loads(output.snapshot.read_text())
    one["images"][0]["payload_digest"] = "sha256:1"
    output.snapshot.write_bytes(line(one))
    assert only(output).what == "article ba27454cb95667b1: no capture holds x (sha256:1)"


def test_a_broken_snapshot(output: OutputPaths) -> None:
    with output.snapshot.open("ab") as file:
        file.write(b'{"id": "')
    assert "a line is no article" in only(output).what


def sql(output: OutputPaths, statement: str) -> None:
    with closing(sqlite3.connect(output.state)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE originals SET offset = 1 WHERE uri LIKE '%9807'", "is not as it says"),
        ("UPDATE originals SET record_id = '<urn:uuid:9>' WHERE uri LIKE '%9807'", "is not as it says"),
        ("DELETE FROM originals WHERE uri LIKE '%9807'", "state.sqlite does not know of its payload sha256:"),
        ("UPDATE latest SET digest = 'sha256:1' WHERE url LIKE '%9807'", "id=9807 is not sha256:1"),
    ],
)
def test_fault_of_the_state(output: OutputPaths, statement: str, said: str) -> None:
    sql(output, statement)
    assert said in only(output).what


def test_the_state_is_learnt_again_from_the_files(output: OutputPaths) -> None:
    sql(output, "DELETE FROM originals")
    sql(output, "DELETE FROM latest")
    assert len(list(verify(output))) == 3
    store = Store.open(output.state)
    for path in files(output):
        learn(path, store)
    store.close()
    assert list(verify(output)) == []
    with closing(sqlite3.connect(output.state)) as connection:
        assert connection.execute("SELECT count(*) FROM latest").fetchone() == (4,)


def test_a_payload_without_a_digest_is_no_original(output: OutputPaths) -> None:
    """Records of other tools may have none: as originals they would all be one."""
    path = files(output)[0]
    change(path, "response", 1, rb"WARC-Payload-Digest: .*?\r\n", b"")
    with closing(Store.open(Path(":memory:"))) as store:
        learn(path, store)
        assert store.original("") is None
        assert "" not in dict(store.latests()).values()


def test_memory_is_flat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cdxj, "BATCH", 100)
    paths = OutputPaths(tmp_path)
    store = Store.open(paths.state)

    def peak(start: int, number: int) -> int:
        ids = iter(f"<urn:x:{start}-{n}>" for n in range(10**6))
        with writer(paths.warc, store, new_id=ids.__next__) as warc:
            for n in range(number):
                warc.write(exchange(f"/{start}-{n}", body=b"%d-%d" % (start, n)))
        store.commit()
        tracemalloc.start()
        cdxj.update(paths.warc)
        assert list(verify(paths)) == []
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    few, many = peak(1, 100), peak(2, 800)
    store.close()
    assert many - few < 150_000


# --- the command


def run(output: Path) -> Run:
    return scrapy(None, "verify", "-s", f"SXGH_OUTPUT_DIR={output}", cwd=ROOT)


def test_command(output: OutputPaths) -> None:
    done = run(output.root)
    assert (done.status, done.out) == (
        0,
        f"The archive at {output.root} is all right: 2 WARC files read\n",
    )
    changed = change(files(output)[0], "metadata", 0, rb"fetchTimeMs: 250", b"fetchTimeMs: 251")
    done = run(output.root)
    assert done.status == 1
    first, *_, last = done.out.splitlines()
    assert first.startswith(
        f"warc/{files(output)[0].name}, offset {changed.offset}, {changed.id}: WARC-Block-Digest"
    )
    assert re.fullmatch(rf"\d+ faults? in the archive at {output.root}, 2 WARC files read", last)


def test_command_while_a_crawl_is_running(output: OutputPaths) -> None:
    with lock.hold(output.root):
        done = run(output.root)
    assert done.status == 3
    assert "already running" in done.err


def test_command_without_an_archive(tmp_path: Path) -> None:
    done = run(tmp_path / "nothing")
    assert done.status == 2
    assert "there is no archive" in done.err
    assert not (tmp_path / "nothing").exists()


def test_command_with_a_damaged_state(output: OutputPaths) -> None:
    output.state.write_bytes(b"no database" * 1000)
    done = run(output.root)
    assert done.status == 8
    assert "is damaged" in done.err
