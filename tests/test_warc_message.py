"""From a record back to what the server sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sxgh_crawler.archive.exchange import Place
from sxgh_crawler.archive.http import http_headers, status_of
from sxgh_crawler.archive.message import Message, MissingOriginal, message, stored
from sxgh_crawler.archive.payloads import Original
from sxgh_crawler.archive.reader import read_at
from sxgh_crawler.state.store import Store
from tests.exchanges import PAGE, SITE, exchange, head, later, writer


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "state.sqlite")
    yield store
    store.close()


def read(folder: Path, store: Store, place: Place) -> Message:
    with read_at(folder, place.file, place.offset) as record:
        return message(record, stored(store, folder))


def test_what_the_server_sent(tmp_path: Path, store: Store) -> None:
    sent = head("200 Sehr gut", "x-AsPNeT: 1", "Set-Cookie: a=1", "SET-COOKIE: b=2", "Empty:")
    with writer(tmp_path, store) as warc:
        place = warc.write(exchange("/a?b=1", head=sent))
    assert read(tmp_path, store, place) == Message(
        url=f"{SITE}/a?b=1",
        date="2026-11-23T18:38:02.123456Z",
        status=200,
        headers=((b"x-AsPNeT", b"1"), (b"Set-Cookie", b"a=1"), (b"SET-COOKIE", b"b=2"), (b"Empty", b"")),
        body=PAGE,
        payload_digest=place.payload_digest,
        record_id=place.record_id,
    )


def test_a_revisit_has_its_own_headers_and_its_originals_body(tmp_path: Path, store: Store) -> None:
    with writer(tmp_path, store) as warc:
        warc.write(exchange())
        again = warc.write(exchange("/b", began=later(1), head=head("404 Not Found", "A: b")))
        unchanged = warc.write(exchange(began=later(2), head=head("304 Not Modified", "C: d"), body=b""))
    first = read(tmp_path, store, again)
    assert (first.url, first.status, first.headers, first.body) == (
        f"{SITE}/b",
        404,
        ((b"A", b"b"),),
        PAGE,
    )
    second = read(tmp_path, store, unchanged)
    assert (second.status, second.headers, second.body) == (304, ((b"C", b"d"),), PAGE)


def test_an_original_that_is_not_there(tmp_path: Path, store: Store) -> None:
    with writer(tmp_path / "warc", store) as warc:
        warc.write(exchange())
        other = warc.write(exchange("/other", body=b"other"))
        again = warc.write(exchange("/b"))
    empty = Store.open(tmp_path / "empty.sqlite")
    with pytest.raises(MissingOriginal, match="which is not known"):
        read(tmp_path / "warc", empty, again)
    empty.put_original(again.payload_digest, Original("<urn:x:1>", SITE, "", other.file, other.offset))
    with pytest.raises(MissingOriginal, match="which is elsewhere"):
        read(tmp_path / "warc", empty, again)
    empty.close()


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (b"HTTP/1.1 200 OK", 200),
        (b"HTTP/1.0 404", 404),
        (b"HTTP/1.1  302 Found", 302),
        (b"ICY 200 OK", 200),
        (b"HTTP/1.1 2000 OK", 0),
        (b"HTTP/1.1 OK", 0),
        (b"HTTP/1.1", 0),
        (b"", 0),
    ],
)
def test_status(line: bytes, status: int) -> None:
    assert status_of(line + b"\r\n\r\n") == status


def test_odd_headers() -> None:
    odd = b"HTTP/1.1 200 OK\r\n folded too early\r\nno colon\r\nA: b\r\n\tc\r\n: no name\r\nD : e:f\nG: \xc9\xbd\r\n\r\n"
    assert http_headers(odd) == ((b"A", b"b c"), (b"", b"no name"), (b"D", b"e:f"), (b"G", b"\xc9\xbd"))
