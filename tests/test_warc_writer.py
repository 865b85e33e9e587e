"""What the archive writes, read again by warcio and FastWARC."""

from __future__ import annotations

import gzip
import hashlib
import io
import random
import resource
import subprocess
import sys
import threading
import tracemalloc
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from sxgh_crawler.archive import cdxj
from sxgh_crawler.archive.exchange import Exchange, Place
from sxgh_crawler.archive.files import OpenFile, strangers
from sxgh_crawler.archive.reader import DamagedRecord, read_at, records
from sxgh_crawler.archive.repair import recover, repair
from sxgh_crawler.archive.verify import verify
from sxgh_crawler.archive.writer import WriteError, random_id
from sxgh_crawler.offline import answers
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.state.store import Store
from tests.exchanges import BEGAN, PAGE, SITE, exchange, head, later, posted, writer
from tests.loopback import ROOT

NAME = "SXGH-20261123183702-00000-archive.example.warc.gz"
IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "state.sqlite")
    yield store
    store.close()


def archived(folder: Path, store: Store, *exchanges: Exchange, **options: Any) -> list[Path]:
    with writer(folder, store, **options) as warc:
        for one in exchanges:
            warc.write(one)
    return sorted(folder.glob("*.warc.gz"))


def fields(path: Path, *kinds: str) -> list[dict[str, str]]:
    """Named fields of the records of these types, by warcio."""
    with path.open("rb") as file:
        return [
            dict(record.rec_headers.headers)
            for record in ArchiveIterator(file, no_record_parse=True)
            if not kinds or record.rec_type in kinds
        ]


def sha256(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


# --- the format


def test_byte_for_byte(tmp_path: Path, store: Store) -> None:
    body = b"<p>1</p>"
    one = exchange(
        "/a.htm",
        body=body,
        request=b"GET /a.htm HTTP/1.1\r\nHost: www.sxgh.org.cn\r\n\r\n",
        head=b"HTTP/1.1 200 Yes\r\nx-AsPNeT: 1\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\n",
        via=f"{SITE}/",
        hops="L",
    )
    (path,) = archived(tmp_path / "warc", store, one)
    assert path.name == NAME
    # Digests by sha256sum of the blocks below.
    assert gzip.decompress(path.read_bytes()).decode().split("WARC/1.1\r\n")[1:] == [
        "WARC-Type: warcinfo\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        "WARC-Date: 2026-11-23T18:37:02.123456Z\r\n"
        f"WARC-Filename: {NAME}\r\n"
        "Content-Type: application/warc-fields\r\n"
        f"WARC-Block-Digest: {sha256(_INFO.encode())}\r\n"
        f"Content-Length: {len(_INFO)}\r\n"
        "\r\n" + _INFO + "\r\n\r\n",
        "WARC-Type: response\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000002>\r\n"
        "WARC-Date: 2026-11-23T18:38:02.123456Z\r\n"
        "WARC-Target-URI: http://www.sxgh.org.cn/a.htm\r\n"
        "WARC-IP-Address: 127.0.0.1\r\n"
        "WARC-Warcinfo-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        f"WARC-Payload-Digest: {sha256(body)}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"WARC-Block-Digest: {sha256(one.head + body)}\r\n"
        "Content-Length: 71\r\n"
        "\r\n"
        "HTTP/1.1 200 Yes\r\nx-AsPNeT: 1\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\n<p>1</p>\r\n\r\n",
        "WARC-Type: request\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000003>\r\n"
        "WARC-Date: 2026-11-23T18:38:02.123456Z\r\n"
        "WARC-Target-URI: http://www.sxgh.org.cn/a.htm\r\n"
        "WARC-IP-Address: 127.0.0.1\r\n"
        "WARC-Warcinfo-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        "WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000002>\r\n"
        # printf '' | sha256sum
        "WARC-Payload-Digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\r\n"
        "Content-Type: application/http; msgtype=request\r\n"
        f"WARC-Block-Digest: {sha256(one.request)}\r\n"
        "Content-Length: 46\r\n"
        "\r\n"
        "GET /a.htm HTTP/1.1\r\nHost: www.sxgh.org.cn\r\n\r\n\r\n\r\n",
        "WARC-Type: metadata\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000004>\r\n"
        "WARC-Date: 2026-11-23T18:38:02.123456Z\r\n"
        "WARC-Target-URI: http://www.sxgh.org.cn/a.htm\r\n"
        "WARC-IP-Address: 127.0.0.1\r\n"
        "WARC-Warcinfo-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        "WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000002>\r\n"
        "Content-Type: application/warc-fields\r\n"
        f"WARC-Block-Digest: {sha256(_METADATA.encode())}\r\n"
        f"Content-Length: {len(_METADATA)}\r\n"
        "\r\n" + _METADATA + "\r\n\r\n",
    ]


_INFO = (
    "software: sxgh-crawler\r\n"
    "isPartOf: 20261123T183702Z\r\n"
    "format: WARC File Format 1.1\r\n"
    "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
    "description: transfer-codings are removed from responses, together with their Transfer-Encoding header\r\n"
)
_METADATA = "via: http://www.sxgh.org.cn/\r\nhopsFromSeed: L\r\nfetchTimeMs: 250\r\n"


ODD = {
    "page": exchange(),
    "empty body": exchange("/empty", body=b"", head=head("302 Found", "Location: /")),
    "zeros": exchange("/zeros", body=bytes(100_000)),
    "header not ascii": exchange("/h", head=b"HTTP/1.1 200 OK\r\nX: \xc9\xbd\xce\xf7\r\n\r\n", body=b"0"),
    "no reason": exchange("/r", head=b"HTTP/1.1 200\r\n\r\n", body=b"1"),
    "odd status": exchange("/s", head=b"HTTP/1.1 999 \xb4\xed\xce\xf3\r\n\r\n", body=b"2"),
    "http 1.0": exchange("/o", head=b"HTTP/1.0 404 Not Found\r\n\r\n", body=b"3"),
    "no headers, empty body": exchange("/n", head=b"HTTP/1.1 204 No Content\r\n\r\n", body=b""),
    "body like a record": exchange("/w", body=b"\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\n\r\n"),
    "gzip": exchange("/z", body=gzip.compress(PAGE), head=head("200 OK", "Content-Encoding: gzip")),
    "cut": exchange("/cut", body=PAGE[:20], truncated="disconnect"),
    "posted": posted("/list.aspx?id=1", b"__EVENTTARGET=pager&__EVENTARGUMENT=2", body=b"4"),
    "same again": exchange("/particular.aspx?id=1"),
    "not modified": exchange(head=head("304 Not Modified"), body=b""),
    "long": exchange("/long", body=random.Random(4).randbytes(3_000_000)),
}


def test_other_tools_read_and_verify_everything(tmp_path: Path, store: Store) -> None:
    (path,) = archived(tmp_path, store, *ODD.values())
    blocks = [one.head + one.body for one in ODD.values()]

    with path.open("rb") as file:
        kinds = [record.rec_type for record in ArchiveIterator(file)]
    assert kinds.count("response") + kinds.count("revisit") == kinds.count("request") == len(ODD)
    assert kinds.count("revisit") == 2

    command = type("Command", (), {"inputs": [str(path)], "verbose": False})
    assert Checker(command).process_all() == 0

    seen = 0
    for record in FastIterator(io.BytesIO(path.read_bytes()), parse_http=False):
        assert record.verify_block_digest(), record.headers
        if record.record_type == WarcRecordType.response:
            assert record.reader.read() in blocks
            seen += 1
    assert seen == len(ODD) - 2
    for record in FastIterator(io.BytesIO(path.read_bytes()), parse_http=True):
        if record.record_type in (WarcRecordType.response, WarcRecordType.request):
            assert record.verify_payload_digest(), record.headers


def test_our_reader_gives_what_was_written(tmp_path: Path, store: Store) -> None:
    with writer(tmp_path, store) as warc:
        places = {name: warc.write(one) for name, one in ODD.items()}
    for name, one in ODD.items():
        with read_at(tmp_path, places[name].file, places[name].offset) as record:
            assert record.id == places[name].record_id
            assert record.get("warc-payload-digest") == places[name].payload_digest
            assert record.head() == one.head
            assert record.read() == (b"" if name == "same again" else one.body)


def test_no_field_can_be_smuggled_in(tmp_path: Path, store: Store) -> None:
    wicked = exchange("/a\r\nWARC-Type: warcinfo\r\n山", via="http://x/\r\nfetchTimeMs: 0", body=b"")
    archived(tmp_path, store, wicked, info={"operator": "工会\r\nrobots: ignore"})
    (path,) = tmp_path.glob("*.warc.gz")
    (response,) = fields(path, "response")
    assert response["WARC-Target-URI"] == f"{SITE}/a%0D%0AWARC-Type:%20warcinfo%0D%0A%E5%B1%B1"
    text = gzip.decompress(path.read_bytes()).decode()
    assert "operator: 工会 robots: ignore\r\n" in text
    assert "via: http://x/%0D%0AfetchTimeMs:%200\r\n" in text


# --- revisits


def refers_to(one: dict[str, str]) -> tuple[str, str, str]:
    return one["WARC-Refers-To"], one["WARC-Refers-To-Target-URI"], one["WARC-Refers-To-Date"]


def test_the_same_payload_is_kept_once(tmp_path: Path, store: Store) -> None:
    again = exchange(began=later(10), head=head("200 OK", "Date: later"))
    elsewhere = exchange("/particular.aspx?id=1", began=later(20))
    (path,) = archived(tmp_path, store, exchange(), again, elsewhere)
    (original,) = fields(path, "response")
    for one in fields(path, "revisit"):
        assert one["WARC-Profile"] == IDENTICAL
        assert one["WARC-Payload-Digest"] == original["WARC-Payload-Digest"] == sha256(PAGE)
        assert one["WARC-Truncated"] == "length"
        assert refers_to(one) == (
            original["WARC-Record-ID"],
            f"{SITE}/particular.aspx?id=9807",
            "2026-11-23T18:38:02.123456Z",
        )
    assert [one["WARC-Target-URI"] for one in fields(path, "revisit")] == [again.url, elsewhere.url]


def test_a_304_refers_to_the_newest_page_of_its_address(tmp_path: Path, store: Store) -> None:
    unchanged = exchange(began=later(50), head=head("304 Not Modified", 'ETag: "1"'), body=b"")
    (path,) = archived(
        tmp_path,
        store,
        exchange("/other", body=b"new"),
        exchange(began=later(1), body=b"old"),
        exchange(began=later(2), body=b"new"),  # itself a revisit of /other
        exchange(began=later(3), body=b"gone", head=head("404 Not Found")),
        exchange(began=later(4), body=b"torn", truncated="time"),
        unchanged,
    )
    first = fields(path, "response")[0]
    _, revisit = fields(path, "revisit")
    assert revisit["WARC-Profile"] == NOT_MODIFIED
    assert refers_to(revisit) == (first["WARC-Record-ID"], f"{SITE}/other", "2026-11-23T18:38:02.123456Z")
    assert revisit["WARC-Payload-Digest"] == sha256(b"new")
    assert "WARC-Truncated" not in revisit


@pytest.mark.parametrize(
    "second",
    [
        exchange("/1", body=b"", head=head("302 Found")),
        exchange("/2", body=b"half", truncated="disconnect"),
        exchange("/3", body=b"", head=head("304 Not Modified")),
    ],
    ids=["nothing in it", "cut", "304 of a page we never had"],
)
def test_no_revisit(tmp_path: Path, store: Store, second: Exchange) -> None:
    (path,) = archived(tmp_path, store, exchange("/a", body=second.body), second)
    assert fields(path, "revisit") == []
    assert len(fields(path, "response")) == 2


def test_a_cut_capture_is_no_original(tmp_path: Path, store: Store) -> None:
    (path,) = archived(tmp_path, store, exchange("/a", truncated="time"), exchange("/b"), exchange("/c"))
    cut, whole = fields(path, "response")
    assert cut["WARC-Truncated"] == "time"
    (revisit,) = fields(path, "revisit")
    assert revisit["WARC-Refers-To"] == whole["WARC-Record-ID"]


def test_originals_are_remembered_between_runs(tmp_path: Path) -> None:
    for _ in range(2):
        store = Store.open(tmp_path / "state.sqlite")
        archived(tmp_path / "warc", store, exchange())
        store.close()
    first, second = sorted((tmp_path / "warc").iterdir())
    (original,) = fields(first, "response")
    (revisit,) = fields(second, "revisit")
    assert revisit["WARC-Refers-To"] == original["WARC-Record-ID"]
    assert second.name == NAME.replace("-00000-", "-00001-")


def test_the_state_learns_of_a_payload_once_it_is_on_the_disk(tmp_path: Path, store: Store) -> None:
    warc = writer(tmp_path, store)
    place = warc.write(exchange())
    warc.write(exchange("/other", body=b"other"))
    assert store.original(place.payload_digest) is None
    warc.sync()
    warc.write(exchange("/third", body=b"third"))
    original = store.original(place.payload_digest)
    assert original
    assert (original.file, original.offset, original.record_id) == (place.file, place.offset, place.record_id)
    assert store.latest(exchange().url) == place.payload_digest
    assert store.original(sha256(b"third")) is None
    warc.close()
    assert store.original(sha256(b"third"))


# --- files


def test_a_file_is_open_until_it_is_finished(tmp_path: Path, store: Store) -> None:
    warc = writer(tmp_path, store)
    assert list(tmp_path.glob("SXGH*")) == []
    place = warc.write(exchange())
    assert [path.name for path in tmp_path.glob("SXGH*")] == [f"{NAME}.open"]
    with read_at(tmp_path, place.file, place.offset) as record:
        assert record.head() + record.read() == exchange().head + PAGE
    warc.close()
    assert [path.name for path in tmp_path.glob("SXGH*")] == [NAME]
    warc.close()


def test_files_are_rotated_by_size(tmp_path: Path, store: Store) -> None:
    bodies = [random.Random(number).randbytes(4000) for number in range(6)]
    paths = archived(tmp_path, store, *(exchange(body=one) for one in bodies), max_size=10_000)
    # Some 5,300 bytes each: the second makes a file of 10,000 full.
    assert [path.name[20:25] for path in paths] == ["00000", "00001", "00002"]
    for path in paths:
        assert [one["WARC-Type"] for one in fields(path)] == [
            "warcinfo",
            *["response", "request", "metadata"] * 2,
        ]
        assert {one["WARC-Warcinfo-ID"] for one in fields(path)[1:]} == {fields(path)[0]["WARC-Record-ID"]}


def test_archive_is_read_as_it_was_written_though_the_clock_was_put_back(tmp_path: Path) -> None:
    """Files are read in the order of their names: else a revisit comes before what it refers to, old before new."""
    paths, names = OutputPaths(tmp_path), list[str]()
    store = Store.open(paths.state)
    bodies = [b"old", b"old", b"new"]
    for run, (body, clock) in enumerate(zip(bodies, (later(0), later(-3600), later(-7200)), strict=True)):
        with writer(paths.warc, store, clock=lambda clock=clock: clock, new_id=random_id) as warc:
            names.append(warc.write(exchange(body=body, began=clock)).file)
        cdxj.update(paths.warc, lambda _: store.commit())
        assert names == sorted(names), run
    store.close()
    assert list(verify(paths)) == []
    with closing(Store.open(Path(":memory:"))) as empty:
        assert [one.message.body for one in answers(paths.warc, empty)] == bodies


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file may grow beyond `size`: a write is cut short, as on a full disk, and the next one fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_full_disk(tmp_path: Path) -> None:
    store = Store.open(Path(":memory:"))
    warc = writer(tmp_path, store)
    place = warc.write(exchange())
    warc.write(exchange("/b", body=b"b"))
    (path,) = tmp_path.glob("*.open")
    before = path.read_bytes()
    big = exchange("/big", body=random.Random(1).randbytes(50_000))
    with full_disk(20_000), pytest.raises(WriteError, match="cannot write to"):
        warc.write(big)
    assert path.read_bytes() == before
    for refused in (warc.sync, warc.close, lambda: warc.write(exchange("/c"))):
        with pytest.raises(WriteError):
            refused()
    assert repair(tmp_path) == [f"{NAME}: 7 records are kept"]
    assert (tmp_path / NAME).read_bytes() == before
    with read_at(tmp_path, place.file, place.offset) as record:
        assert record.read() == exchange().head + PAGE
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """One of 200 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_disk_that_fills_up(small_disk: Path, store: Store) -> None:
    warc = writer(small_disk, store, max_size=60_000)
    written: list[tuple[Place, Exchange]] = []

    def fill() -> None:
        for number in range(100):
            one = exchange(f"/{number}", body=random.Random(number).randbytes(7000))
            written.append((warc.write(one), one))

    with pytest.raises(WriteError, match="No space left on device"):
        fill()
    with pytest.raises(WriteError):
        warc.close()
    assert len(written) > 15
    assert len(repair(small_disk)) == 1
    for place, one in written:
        with read_at(small_disk, place.file, place.offset) as record:
            assert record.head() + record.read() == one.head + one.body
    kept = sum(len(fields(path, "response", "request", "metadata")) for path in small_disk.glob("*.warc.gz"))
    assert kept == 3 * len(written)


def test_no_folder(tmp_path: Path, store: Store) -> None:
    (tmp_path / "warc").write_text("a file")
    with pytest.raises(WriteError, match="cannot write to"):
        writer(tmp_path / "warc", store).write(exchange())


def test_the_disk_is_waited_for_while_writing_goes_on(tmp_path: Path) -> None:
    """`sync` runs in another thread, over rotations too; the state learns of everything in the end."""
    store = Store.open(Path(":memory:"))
    warc = writer(tmp_path, store, max_size=20_000)
    done = threading.Event()
    failures: list[Exception] = []

    def sync() -> None:
        while not done.is_set():
            try:
                warc.sync()
            except Exception as error:  # whatever it is, the test fails on it
                failures.append(error)
                return

    thread = threading.Thread(target=sync)
    thread.start()
    places = [warc.write(exchange(f"/{n}", body=random.Random(n).randbytes(3000))) for n in range(300)]
    done.set()
    thread.join()
    warc.close()
    assert failures == []
    assert len({place.file for place in places}) > 30
    for place in places:
        original = store.original(place.payload_digest)
        assert original
        assert (original.file, original.offset) == (place.file, place.offset)
    store.close()


def test_what_is_not_on_the_disk_yet_is_remembered_no_longer_than_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory stays flat where every sync is overtaken by a write, so that something is always on its way."""
    store = Store.open(Path(":memory:"))
    warc = writer(tmp_path, store)
    numbers = count()

    def write(*_: object) -> None:
        n = next(numbers)
        warc.write(exchange(f"/{n}", body=b"%d" % n))

    write()
    monkeypatch.setattr(OpenFile, "sync", write)
    tracemalloc.start()
    sizes = []
    for _ in range(3):
        for _ in range(300):
            warc.sync()
        sizes.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert sizes[2] - sizes[0] < 30_000
    warc.close()
    store.close()


# --- after a kill

_WRITES_FOR_EVER = """
import itertools, random, sys
from pathlib import Path
from sxgh_crawler.offline import answers
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.state.store import Store
from tests.exchanges import exchange, writer

folder = Path(sys.argv[1])
warc = writer(folder, Store.open(folder / "state.sqlite"), max_size=300_000)
for number in itertools.count():
    body = random.Random(number).randbytes(random.Random(number).randrange(60_000))
    place = warc.write(exchange(f"/{number}", body=body))
    print(place.file, place.offset, flush=True)
"""


@pytest.mark.parametrize("seed", range(6))
def test_a_killed_writer_loses_nothing_that_it_had_written(tmp_path: Path, seed: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _WRITES_FOR_EVER, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        told = [process.stdout.readline() for _ in range(random.Random(seed).randrange(3, 60))]
        process.kill()
        told += process.stdout.readlines()
    if told and not told[-1].endswith("\n"):
        del told[-1]
    (line,) = repair(tmp_path)
    assert "kept" in line or "removed" in line
    assert list(tmp_path.glob("*.open")) == []
    for number, text in enumerate(told):
        file, offset = text.split()
        with read_at(tmp_path, file, int(offset)) as record:
            assert record.get("WARC-Target-URI") == f"{SITE}/{number}"
            record.finish()
    for path in tmp_path.glob("*.warc.gz"):
        assert sum(1 for _ in records(path)) > 0


@pytest.mark.parametrize("alike", [True, False])
def test_repair_never_puts_an_unfinished_file_over_a_finished_one(
    tmp_path: Path, store: Store, alike: bool
) -> None:
    """A backup that was made during a crawl, put back over the archive that it is of."""
    (path,) = archived(tmp_path, store, exchange("/a", body=b"a"), exchange("/b", body=b"b"))
    whole = path.read_bytes()
    torn = tmp_path / f"{path.name}.open"
    if alike:
        torn.write_bytes(whole[:-30])
    else:
        archived(tmp_path / "other", store, exchange("/c", body=b"c"), new_id=random_id)[0].rename(torn)
    before = torn.read_bytes()
    (said,) = repair(tmp_path)
    assert path.read_bytes() == whole
    if alike:
        assert said == f"{NAME}: removed, the finished file of the same name has all its records"
        assert not torn.exists()
    else:
        assert said.startswith(f"{NAME}: left as it is, a finished file has the same name and other records")
        assert torn.read_bytes() == before


def test_after_a_kill_index_and_state_know_all_that_is_kept(tmp_path: Path) -> None:
    paths = OutputPaths(tmp_path)
    store = Store.open(paths.state)
    archived(paths.warc, store, exchange("/a", body=b"a"))
    store.commit()
    warc = writer(paths.warc, store, max_size=1, new_id=iter(f"<urn:x:{n}>" for n in range(99)).__next__)
    places = [warc.write(exchange(f"/{n}", body=b"%d" % n)) for n in range(3)]
    store._connection.execute("ROLLBACK")  # the kill: what was not committed is gone
    store.close()
    store = Store.open(paths.state)
    assert store.original(places[0].payload_digest) is None
    (said,) = recover(paths.warc, store)
    assert said == f"{places[2].file}: 4 records are kept"
    assert store.latest(f"{SITE}/2") == places[2].payload_digest
    store.close()
    assert list(verify(paths)) == []


def test_what_the_index_has_the_state_has_too_whenever_the_next_run_is_killed(tmp_path: Path) -> None:
    """It is learnt once only: when the index takes the file in."""
    paths = OutputPaths(tmp_path)
    store = Store.open(paths.state)
    archived(paths.warc, store, exchange("/a", body=b"a"))
    store._connection.execute("ROLLBACK")
    recover(paths.warc, store)
    if store._connection.in_transaction:
        store._connection.execute("ROLLBACK")  # the kill, right after the index was written
    store.close()
    recover(paths.warc, store := Store.open(paths.state))
    store.close()
    assert list(verify(paths)) == []


def test_a_torn_record_is_cut_off_wherever_it_is_torn(tmp_path: Path, store: Store) -> None:
    (path,) = archived(tmp_path / "whole", store, exchange(), exchange("/b", body=b"b"))
    data = path.read_bytes()
    starts = [record.offset for record in records(path)] + [len(data)]
    for size in range(0, len(data) + 1, 7):
        folder = tmp_path / str(size)
        folder.mkdir()
        (folder / f"{NAME}.open").write_bytes(data[:size])
        whole = max(start for start in starts if start <= size)
        (line,) = repair(folder)
        if whole:
            assert (folder / NAME).read_bytes() == data[:whole]
            assert line.startswith(f"{NAME}: ")
            assert line.endswith(f"{starts.index(whole)} records are kept")
            assert ("torn" in line) == (size > whole)
        else:
            assert list(folder.iterdir()) == []
            assert "removed" in line
        assert repair(folder) == []


@pytest.mark.parametrize("damaged", [0, 1])
def test_records_behind_damage_are_kept_beside_the_file(tmp_path: Path, store: Store, damaged: int) -> None:
    """A disk that lost a sector under a file which a killed run had left open."""
    exchanges = [exchange(f"/{name}", body=name.encode()) for name in "abc"]
    (path,) = archived(tmp_path, store, *exchanges)
    data = path.read_bytes()
    starts = [record.offset for record in records(path)]
    spoilt = bytearray(data)
    spoilt[starts[damaged] + 20] ^= 0xFF
    path.rename(tmp_path / f"{NAME}.open").write_bytes(spoilt)
    (said,) = repair(tmp_path)
    cut = tmp_path / f"{NAME}.cut-at-{starts[damaged]}"
    assert cut.read_bytes() == bytes(spoilt[starts[damaged] :])
    assert said.endswith(f"what is behind the damage holds records, and is kept as {cut.name}")
    assert (tmp_path / NAME).exists() == (damaged > 0)
    assert [line for line in strangers(tmp_path) if cut.name in line]


# --- reading


def test_damage_is_named_by_file_and_offset(tmp_path: Path, store: Store) -> None:
    (path,) = archived(tmp_path, store, exchange(), exchange("/b", body=b"b"))
    offsets = [record.offset for record in records(path)]
    data = bytearray(path.read_bytes())
    data[offsets[4] + 40] ^= 0xFF
    path.write_bytes(data)
    seen = []
    with pytest.raises(DamagedRecord, match=f"{NAME}, offset {offsets[4]}: "):
        seen.extend(record.offset for record in records(path))
    assert seen[:4] == offsets[:4]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"no WARC at all", "have no end"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "no WARC record begins here"),
        (b"WARC/1.1\r\nContent-Length: 5\r\n\r\nabc\r\n\r\n", "not the length of the block"),
        (b"WARC/1.1\r\nContent-Length: 2\r\n\r\nabc\r\n\r\n", "not the length of the block"),
        (b"WARC/1.1\r\nContent-Length: -1\r\n\r\nabc\r\n\r\n", "Content-Length is -1"),
        (b"WARC/1.1\r\nContent-Length: 99999999999\r\n\r\nabc\r\n\r\n", "not the length of the block"),
        (b"WARC/1.1\r\nWARC-Type: response\r\n\r\nabc\r\n\r\n", "Content-Length is None"),
        (b"WARC/1.1\r\nno field\r\n\r\nabc\r\n\r\n", "among the named fields"),
        (b"WARC/1.1\r\n" + b"A: b\r\n" * 1_000_000 + b"\r\n", "have no end"),
    ],
)
def test_what_is_no_record(tmp_path: Path, text: bytes, reason: str) -> None:
    path = tmp_path / "odd.warc.gz"
    path.write_bytes(gzip.compress(text))
    with pytest.raises(DamagedRecord, match=reason):
        list(records(path))


def test_a_bomb_is_read_in_pieces(tmp_path: Path) -> None:
    size = 300_000_000
    path = tmp_path / "bomb.warc.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(f"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: {size}\r\n\r\n".encode())
        for _ in range(size // 1_000_000):
            file.write(bytes(1_000_000))
        file.write(b"\r\n\r\n")
    tracemalloc.start()
    assert [record.length for record in records(path)] == [size]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_wherever_the_pieces_fall(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = archived(tmp_path, store, *ODD.values())
    whole = [(record.offset, record.read()) for record in records(path)]
    for size in (1, 7, 512):
        monkeypatch.setattr("sxgh_crawler.archive.reader._CHUNK", max(size, 64))
        monkeypatch.setattr("sxgh_crawler.archive.reader._PIECE", size * 40)
        assert [(record.offset, record.read()) for record in records(path)] == whole


def test_members_are_the_same_again(tmp_path: Path, store: Store) -> None:
    """No time and no name in the gzip headers."""
    (path,) = archived(tmp_path, store, exchange(began=BEGAN))
    other = Store.open(tmp_path / "other.sqlite")
    (again,) = archived(tmp_path / "again", other, exchange(began=BEGAN))
    other.close()
    assert again.read_bytes() == path.read_bytes()


def test_record_ids_are_random_uuids() -> None:
    ids = {random_id() for _ in range(1_000)}
    assert len(ids) == 1_000
    for one in ids:
        parsed = uuid.UUID(one.removeprefix("<urn:uuid:").removesuffix(">"))
        assert (parsed.version, parsed.variant, f"<{parsed.urn}>") == (4, uuid.RFC_4122, one)
