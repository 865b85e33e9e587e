"""The archive has what went over the wire, to the byte."""

from __future__ import annotations

import asyncio
import gzip
import re
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from scrapy import Request

from sxgh_crawler.archive.reader import MAX_HTTP_HEAD
from sxgh_crawler.archive.reader import records as read_again
from sxgh_crawler.capturing import exchange
from sxgh_crawler.extensions.capture import GroupCommit
from sxgh_crawler.settings import DOWNLOAD_HANDLERS
from sxgh_crawler.wire import Tape, without_transfer_coding
from tests.captures import Record, records
from tests.loopback import SITE, Exchange, Handler, Server, Visit, visit

CAPTURING = {
    "DOWNLOAD_HANDLERS": DOWNLOAD_HANDLERS,
    "EXTENSIONS": {
        "sxgh_crawler.extensions.capture.Capture": 50,
        "sxgh_crawler.extensions.bookkeeping.Bookkeeping": 100,
        "scrapy.extensions.telnet.TelnetConsole": None,
        "scrapy.extensions.remote_control.RemoteControl": None,
    },
    "ROBOTSTXT_OBEY": False,
    "SXGH_CONTACT": "archive@example.org",
}


@dataclass
class Captured:
    visit: Visit
    records: list[Record]

    def of(self, path: str, kind: str = "response") -> list[Record]:
        url = SITE + path
        return [one for one in self.records if one.type == kind and one.fields["WARC-Target-URI"] == url]


def capture(server: Server, output: Path, *pages: str | Request, **changes: Any) -> Captured:
    done = visit(server, *pages, **CAPTURING | {"SXGH_OUTPUT_DIR": str(output)} | changes)
    assert not list((output / "warc").glob("*.open"))
    return Captured(done, list(records(output / "warc")))


def raw(*parts: bytes, close: bool = False, pause: float = 0.0) -> Handler:
    """Sends the parts as they are, `pause` seconds apart, and hangs up or not."""

    async def handler(exchange: Exchange) -> None:
        for number, part in enumerate(parts):
            await asyncio.sleep(pause if number else 0)
            exchange.wire.write(part)
            await exchange.wire.drain()
        if close:
            exchange.wire.close()

    return handler


# --- answers ------------------------------------------------------------------------------------------------

_OK = b"HTTP/1.1 200 OK\r\n"
_GZIPPED = gzip.compress("网页".encode() * 50)
#: What the server sends, and what of it is archived.
WHOLE: dict[str, tuple[tuple[bytes, ...], bool, bytes]] = {
    "names keep their case, order and repetition": (
        (
            b"HTTP/1.1 200 All Is Well\r\nSeRvEr: IIS\r\nset-cookie: b=2\r\nX-A:1\r\nset-cookie: a=1\r\n"
            b'ETAG:  "x" \r\ncontent-LENGTH: 2\r\n\r\nhi',
        ),
        False,
        b"HTTP/1.1 200 All Is Well\r\nSeRvEr: IIS\r\nset-cookie: b=2\r\nX-A:1\r\nset-cookie: a=1\r\n"
        b'ETAG:  "x" \r\ncontent-LENGTH: 2\r\n\r\nhi',
    ),
    "no reason phrase": (
        (b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi",),
        False,
        b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi",
    ),
    "bare line feeds": (
        (b"HTTP/1.0 200 OK\nContent-Length: 2\n\nhi",),
        False,
        b"HTTP/1.0 200 OK\nContent-Length: 2\n\nhi",
    ),
    "a folded header and one without a colon": (
        (_OK + b"X-Long: one\r\n two\r\nnonsense\r\nContent-Length: 2\r\n\r\nhi",),
        False,
        _OK + b"X-Long: one\r\n two\r\nnonsense\r\nContent-Length: 2\r\n\r\nhi",
    ),
    "the content-encoding stays": (
        (_OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s" % (len(_GZIPPED), _GZIPPED),),
        False,
        _OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s" % (len(_GZIPPED), _GZIPPED),
    ),
    "chunks, with an extension and a trailer": (
        (
            _OK + b"Server: IIS\r\nTransfer-Encoding:\r\n chunked\r\nX-A: 1\r\n\r\n2;x=y\r\nhi\r\n",
            b"3\r\nhi!\r\n0\r\nX-Checksum: 1\r\n\r\n",
        ),
        False,
        _OK + b"Server: IIS\r\nX-A: 1\r\n\r\nhihi!",
    ),
    "ended by hanging up": (
        (_OK + b"Server: IIS\r\n\r\n", b"one", b"two"),
        True,
        _OK + b"Server: IIS\r\n\r\nonetwo",
    ),
    "an interim response before it": (
        (b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + _OK, b"Content-Length: 2\r\n\r\nhi"),
        False,
        _OK + b"Content-Length: 2\r\n\r\nhi",
    ),
    "nothing to say": (
        (b"HTTP/1.1 204 No Content\r\nServer: IIS\r\n\r\n",),
        False,
        b"HTTP/1.1 204 No Content\r\nServer: IIS\r\n\r\n",
    ),
    "not modified, though it gives a length": (
        (b'HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\nETag: "a"\r\n\r\n',),
        False,
        b'HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\nETag: "a"\r\n\r\n',
    ),
    "an empty page": (
        (_OK + b"Content-Length: 0\r\n\r\n",),
        False,
        _OK + b"Content-Length: 0\r\n\r\n",
    ),
    "missing": (
        (b"HTTP/1.1 404 Nicht da\r\nContent-Length: 3\r\n\r\nno!",),
        False,
        b"HTTP/1.1 404 Nicht da\r\nContent-Length: 3\r\n\r\nno!",
    ),
}


@pytest.mark.parametrize("case", WHOLE)
def test_answer_is_archived_as_sent(case: str, tmp_path: Path) -> None:
    parts, close, expected = WHOLE[case]
    server = Server(**{"/page": raw(*parts, close=close, pause=0.02)})
    (record,) = capture(server, tmp_path, "/page").of("/page")
    assert record.block == expected
    assert "WARC-Truncated" not in record.fields


#: The parts, whether the server hangs up after them, settings, what is archived and why it is cut.
CUT: dict[str, tuple[tuple[bytes, ...], bool, dict[str, Any], bytes, str]] = {
    "shorter than announced": (
        (_OK + b"Content-Length: 9\r\n\r\nhalf",),
        True,
        {},
        _OK + b"Content-Length: 9\r\n\r\nhalf",
        "disconnect",
    ),
    "no last chunk": (
        (_OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",),
        True,
        {},
        _OK + b"\r\nhalf",
        "disconnect",
    ),
    "a chunk that is none": (
        (_OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n", b"zz\r\n"),
        False,
        {},
        _OK + b"\r\nhalf",
        "disconnect",
    ),
    "too slow": (
        (_OK + b"Content-Length: 9\r\n\r\nhalf",),
        False,
        {"DOWNLOAD_TIMEOUT": 0.2},
        _OK + b"Content-Length: 9\r\n\r\nhalf",
        "time",
    ),
    "announced as too large": (
        (_OK + b"Content-Length: 999\r\n\r\n",),
        False,
        {"DOWNLOAD_MAXSIZE": 100},
        _OK + b"Content-Length: 999\r\n\r\n",
        "length",
    ),
    "found to be too large": (
        (_OK + b"\r\n" + b"a" * 80, b"b" * 80),
        False,
        {"DOWNLOAD_MAXSIZE": 100},
        _OK + b"\r\n" + b"a" * 80 + b"b" * 80,
        "length",
    ),
}


@pytest.mark.parametrize("case", CUT)
def test_what_came_of_a_cut_answer_is_archived(case: str, tmp_path: Path) -> None:
    parts, close, changes, expected, why = CUT[case]
    server = Server(**{"/page": raw(*parts, close=close, pause=0.05)})
    done = capture(server, tmp_path, "/page", RETRY_TIMES=0, **changes)
    (record,) = done.of("/page")
    assert record.block == expected
    assert record.fields["WARC-Truncated"] == why
    assert "/page" in next(iter(done.visit.failures))  # the crawl's own handling stays as it is


@pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 200 OK\r\nServer: I"])
def test_no_answer_is_no_record(sent: bytes, tmp_path: Path) -> None:
    server = Server(**{"/page": raw(sent, close=True)})
    done = capture(server, tmp_path, "/page", RETRY_TIMES=0)
    assert done.records == []
    assert len(done.visit.failures) == 1


@pytest.mark.parametrize(("spare", "kept"), [(0, True), (-1, False)])
def test_head_that_could_not_be_read_again_is_no_answer(spare: int, kept: bool, tmp_path: Path) -> None:
    """One such record, and nothing behind it in its file would be read, whatever wrote it."""
    length = b"Content-Length: 2\r\n\r\n"
    filler = MAX_HTTP_HEAD - len(_OK) - len(length) - spare
    lines = b"X-Filler: %s\r\n" % (b"x" * 87) * (filler // 99 - 1)
    last = b"X-Filler: %s\r\n" % (b"x" * (filler - len(lines) - 12))
    server = Server(**{"/page": raw(_OK + lines + last + length + b"hi"), "/other": answered(b"other")})
    done = capture(server, tmp_path, "/page", "/other", RETRY_TIMES=0, CONCURRENT_REQUESTS=1)
    assert [record.body for record in done.of("/other")] == [b"other"]
    assert len(done.of("/page")) == kept
    assert len(done.visit.failures) == (not kept)
    (path,) = (tmp_path / "warc").glob("*.warc.gz")
    heads = [len(record.head()) for record in read_again(path) if record.type == "response"]
    assert heads == ([MAX_HTTP_HEAD] if kept else []) + [len(done.of("/other")[0].head)]


# --- requests -----------------------------------------------------------------------------------------------


def test_request_is_archived_as_a_server_would_get_it(tmp_path: Path) -> None:
    """Asked through a proxy, which is given the whole URL and a password."""
    path = "/list.aspx?cid=3&name=%B9%A4&q=a/b?c"
    post = Request(
        SITE + path + "#here",
        method="POST",
        body=b"__VIEWSTATE=abc&x=%B9%A4",
        headers={"Content-Type": "application/x-www-form-urlencoded", "Proxy-Authorization": "Basic secret"},
    )
    server = Server(**{path: raw(_OK + b"Content-Length: 2\r\n\r\nhi")})
    (request,) = capture(server, tmp_path, post).of(path, "request")
    line, *fields = request.head.split(b"\r\n")
    assert line == b"POST /list.aspx?cid=3&name=%B9%A4&q=a/b?c HTTP/1.1"
    assert b"Host: www.sxgh.org.cn" in fields
    assert b"Content-Length: 24" in fields
    assert b"User-Agent: sxgh-crawler/0.1.0 (+archive@example.org)" in fields
    assert b"secret" not in request.block
    assert request.body == b"__VIEWSTATE=abc&x=%B9%A4"
    assert "WARC-IP-Address" not in request.fields  # the proxy's is not the site's
    (asked,) = server.seen
    assert (asked.url, asked.body) == (SITE + path, request.body)


def test_address_of_the_server_is_kept_where_no_proxy_stands_between() -> None:
    tape = Tape(ip="203.0.113.5", head=[b"HTTP/1.1 200 OK\r\n", b"\r\n"], answered=True)
    assert exchange(Request(SITE), tape, None).ip == "203.0.113.5"
    assert exchange(Request(SITE, meta={"proxy": "http://proxy"}), tape, None).ip is None


def test_transfer_encoding_is_found_however_it_is_written() -> None:
    head = [b"HTTP/1.1 200 OK\r\n", b"TRANSFER-encoding : chunked\r\n", b"\tx\r\n", b"A: b\r\n", b"\r\n"]
    assert list(without_transfer_coding(head)) == [b"HTTP/1.1 200 OK\r\n", b"A: b\r\n", b"\r\n"]


# --- exchanges ----------------------------------------------------------------------------------------------


def answered(body: bytes, status: str = "200 OK", **headers: str) -> Handler:
    async def handler(exchange: Exchange) -> None:
        await exchange.answer(body, status, headers)

    return handler


def test_every_exchange_of_a_page_is_archived(tmp_path: Path) -> None:
    """robots.txt, a redirect, an error that goes away; on one connection."""
    left = [answered(b"wait", "503 Service Unavailable"), answered(b"here")]

    async def at_last(exchange: Exchange) -> None:
        await left.pop(0)(exchange)

    server = Server(
        **{
            "/robots.txt": answered(b"User-agent: *\nDisallow: /no/\n"),
            "/old": answered(b"moved", "302 Found", Location="/new"),
            "/new": at_last,
        }
    )
    done = capture(server, tmp_path, "/old", ROBOTSTXT_OBEY=True)
    kept = [one for one in done.records if one.type == "response"]
    asked = [(one.fields["WARC-Target-URI"].removeprefix(SITE), one.block.split(b"\r\n")[0]) for one in kept]
    assert asked == [
        ("/robots.txt", b"HTTP/1.1 200 OK"),
        ("/old", b"HTTP/1.1 302 Found"),
        ("/new", b"HTTP/1.1 503 Service Unavailable"),
        ("/new", b"HTTP/1.1 200 OK"),
    ]
    assert [one.body for one in kept[1:]] == [b"moved", b"wait", b"here"]
    steps = [one.block for one in done.records if one.type == "metadata"]
    assert b"hopsFromSeed: P\r\n" in steps[0]
    assert f"via: {SITE}/old\r\nhopsFromSeed: R\r\n".encode() in steps[3]
    assert len({exchange.wire for exchange in server.seen}) == 1


def test_page_carries_the_place_of_its_capture(tmp_path: Path) -> None:
    server = Server(
        **{
            "/old": answered(b"moved", "302 Found", Location="/new"),
            "/new": answered(b"here"),
            "/same": answered(b"here"),
        }
    )
    done = capture(server, tmp_path, "/old", "/same", CONCURRENT_REQUESTS_PER_DOMAIN=1)
    at = {(one.file, one.offset): one for one in done.records}
    for page, url, kind in (("/old", "/new", "response"), ("/same", "/same", "revisit")):
        place = done.visit.answers[SITE + page].meta["warc"]
        record = at[place["file"], place["offset"]]
        assert record.fields["WARC-Target-URI"] == SITE + url
        assert record.type == kind
        assert record.fields["WARC-Record-ID"] == place["record_id"]
        assert record.fields["WARC-Payload-Digest"] == place["payload_digest"]


def test_stale_connection_is_replaced_and_the_answer_archived_once(tmp_path: Path) -> None:
    """Twisted asks again by itself where a kept connection turns out to be dead."""

    async def hang_up_later(exchange: Exchange) -> None:
        await exchange.answer(b"first")
        line = exchange.wire
        server.handlers["/b"] = refuse_once(line)

    def refuse_once(line: asyncio.StreamWriter) -> Handler:
        async def handler(exchange: Exchange) -> None:
            if exchange.wire is line:
                exchange.wire.transport.abort()
            else:
                await exchange.answer(b"second")

        return handler

    server = Server(**{"/a": hang_up_later})
    done = capture(server, tmp_path, "/a", "/b", CONCURRENT_REQUESTS=1)
    assert [one.body for one in done.of("/b")] == [b"second"]
    assert len(server.asked("/b")) == 2


# --- writing ------------------------------------------------------------------------------------------------


def test_sync_is_shared_by_those_who_wait_and_begins_after_their_call() -> None:
    gate, began = threading.Event(), []

    def sync() -> None:
        began.append(written)
        gate.wait(5)

    written = 0

    async def main() -> None:
        nonlocal written
        commit = GroupCommit(sync)
        written = 1
        first = asyncio.ensure_future(commit.wait())
        await asyncio.sleep(0.05)
        written = 2
        others = [asyncio.ensure_future(commit.wait()) for _ in range(10)]
        await asyncio.sleep(0.05)
        assert not first.done()  # the loop goes on meanwhile
        written = 3
        gate.set()
        await asyncio.gather(first, *others)
        commit.close()

    asyncio.run(main())
    assert began == [1, 3]


def test_failed_sync_is_told_to_everyone() -> None:
    def sync() -> None:
        raise OSError("disk full")

    async def main() -> list[object]:
        commit = GroupCommit(sync)
        found = await asyncio.gather(*(commit.wait() for _ in range(3)), return_exceptions=True)
        commit.close()
        return list(found)

    assert [str(error) for error in asyncio.run(main())] == ["disk full"] * 3


def test_warcinfo_says_who_crawled_and_how(tmp_path: Path) -> None:
    done = capture(Server(**{"/a": answered(b"here")}), tmp_path, "/a", SXGH_WARC_MAX_SIZE=1)
    info = done.records[0]
    assert info.type == "warcinfo"
    said = info.block.decode()
    assert re.search(r"^software: sxgh-crawler/0\.1\.0 Scrapy/2\.\d+", said)
    assert "\r\noperator: archive@example.org\r\n" in said
    assert "\r\nrobots: ignore\r\n" in said
    assert re.search(r"\r\nisPartOf: 20\d{6}T\d{6}Z\r\n", said)  # the run


def test_files_are_rotated_by_size(tmp_path: Path) -> None:
    server = Server(**{f"/{name}": answered(name.encode()) for name in "abc"})
    done = capture(server, tmp_path, "/a", "/b", "/c", SXGH_WARC_MAX_SIZE=1)
    assert len({one.file for one in done.records}) == 3
