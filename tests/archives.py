"""Small archives on the disk, as a crawl leaves them: warc/, its index, articles.jsonl, a report."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sxgh_crawler.archive import cdxj
from sxgh_crawler.archive.exchange import Exchange, Place
from sxgh_crawler.archive.payloads import Original
from sxgh_crawler.archive.writer import WarcWriter
from sxgh_crawler.jsonl import Record, line, record_of
from sxgh_crawler.paths import OutputPaths
from tests.records import STARTED, article
from tests.site import PracticeSite

RUN = "20261123T183802Z"


def exchange(
    url: str, body: bytes, content_type: str = "text/html", status: str = "200 OK", after: float = 0
) -> Exchange:
    """An answer of the site's kind, `after` seconds from the start of the run."""
    head = f"HTTP/1.1 {status}\r\nServer: Microsoft-IIS/6.0\r\nContent-Type: {content_type}\r\n"
    head += f"Content-Length: {len(body)}\r\n\r\n"
    return Exchange(url, STARTED + timedelta(seconds=after), 0.1, _request(url), head.encode(), body)


def recorded(site: PracticeSite, url: str) -> Exchange:
    """What the practice site sends, byte for byte, read off the wire."""
    request = _request(url)
    address = urlsplit(site.proxy)
    with socket.create_connection((address.hostname, address.port), timeout=10) as wire:
        wire.sendall(request.replace(b"GET /", f"GET {url[: url.index('/', 8)]}/".encode()))
        head, _, body = b"".join(iter(lambda: wire.recv(65_536), b"")).partition(b"\r\n\r\n")
    return Exchange(url, datetime.now(UTC), 0.1, request, head + b"\r\n\r\n", body)


def _request(url: str) -> bytes:
    path = url[url.index("/", 8) :]
    return f"GET {path} HTTP/1.1\r\nHost: {urlsplit(url).netloc}\r\nConnection: close\r\n\r\n".encode()


class NoPayloads:
    """Remembers nothing: what `Captures` holds of this one run is enough."""

    def original(self, digest: str) -> Original | None:
        return None

    def latest(self, url: str) -> str | None:
        return None

    def put_original(self, digest: str, original: Original) -> None: ...

    def put_latest(self, url: str, digest: str) -> None: ...

    def commit(self) -> None: ...


def write(root: Path, exchanges: Iterable[Exchange]) -> list[Place]:
    """warc/ and its index under `root`; where each exchange's response lies."""
    paths = OutputPaths(root)
    writer = WarcWriter(
        paths.warc,
        {"isPartOf": RUN},
        host="example",
        max_size=10**9,
        payloads=NoPayloads(),
        clock=lambda: STARTED,
    )
    with writer:
        places = [writer.write(one) for one in exchanges]
    cdxj.update(paths.warc)
    return places


def captured(number: int, place: Place | None, **fields: Any) -> Record:
    """A line of articles.jsonl; `place` None: from before pages were archived."""
    warc = place and {
        "file": place.file, "offset": place.offset,
        "record_id": place.record_id, "payload_digest": place.payload_digest,
    }  # fmt: skip
    return record_of(article(number, id=f"{number:016x}", warc=warc, **fields))


def snapshot(root: Path, records: Iterable[Record]) -> None:
    """articles.jsonl, and the report of the run that wrote it."""
    paths = OutputPaths(root)
    paths.snapshot.write_bytes(b"".join(map(line, records)))
    paths.run(RUN).mkdir(parents=True)
    paths.report(RUN).write_text('{"run_id": "20261123T183802Z"}\n')
