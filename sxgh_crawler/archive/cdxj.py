"""`warc/index.cdxj`: where each capture lies (CDXJ 0.1.0, https://specs.webrecorder.net/cdxj/0.1.0/).

Lines are those of cdxj-indexer with `-s -p`. What a form was answered with is kept apart from the page
at the same address by what was posted (`-p`), for a `revisit` too; and a line has all the fields of the
specification, also for a response without a Content-Type or a status.
"""

from __future__ import annotations

import base64
import heapq
import json
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote_plus

from sxgh_crawler.archive.http import http_headers, status_of
from sxgh_crawler.archive.reader import Record, records
from sxgh_crawler.archive.record import warc_uri
from sxgh_crawler.archive.surt import surt
from sxgh_crawler.paths import replacing

if TYPE_CHECKING:
    from sxgh_crawler.archive.capture import Capture
    from sxgh_crawler.archive.exchange import Place

#: Lines that are sorted in memory at once.
BATCH = 50_000
#: So much of what was posted goes into a key, as in cdxj-indexer.
MAX_QUERY = 4096
#: The media type that a line gives for one, as cdxj-indexer does.
REVISIT = "warc/revisit"

_END_OF_HEAD = b"\r\n\r\n"
_FILENAME = re.compile(rb'"filename": "((?:[^"\\]|\\.)+)"')
_NO_DIGITS = re.compile(r"[^0-9]")
_PARAMETERS = re.compile(r"[;\s]")


class Spool:
    """The lines of files, taken down as these are written, so that nobody reads them again for it. Raises `OSError`.

    On the disk, without a name: gone with the process, whose files are then read.
    """

    def __init__(self, folder: Path) -> None:
        self.files: set[str] = set()
        self._folder = folder
        self._lines: BinaryIO | None = None

    def add(self, capture: Capture, place: Place, size: int) -> None:
        """`size` is that of its gzip member, in bytes."""
        exchange = capture.exchange
        head, _, body = exchange.request.partition(_END_OF_HEAD)
        line = _line(
            url=capture.uri,
            date=capture.date,
            mime=REVISIT if capture.original else media_type(exchange.head),
            status=exchange.status,
            digest=capture.payload_digest,
            length=size,
            offset=place.offset,
            file=place.file,
            posted=_posted(head, lambda: body),
        )
        if self._lines is None:
            self._lines = TemporaryFile(dir=self._folder)  # noqa: SIM115 - `close` does
        self._lines.write(line)
        self.files.add(place.file)

    def __iter__(self) -> Iterator[bytes]:
        if self._lines:
            self._lines.seek(0)
            yield from self._lines

    def close(self) -> None:
        if self._lines:
            self._lines.close()


def update(
    folder: Path,
    learn: Callable[[list[str]], None] = lambda names: None,
    spool: Spool | None = None,
) -> None:
    """Bring the index into line with the finished files: those that it lacks are read, lost ones leave it.

    Files that `spool` knows are not read; they must all be finished. `learn` gets the names of those that the
    index lacks, before it has them: whoever else must know of them is killed with them still missing here, and
    gets them again. Raises `DamagedRecord`, `OSError` and what `learn` raises; the index stays as it was then.
    """
    index = folder / "index.cdxj"
    indexed = _files_in(index)
    present = {path.name for path in folder.glob("*.warc.gz")}
    new = sorted(present - indexed)
    if indexed == present and index.exists():
        return
    learn(new)
    known = spool if spool and spool.files <= set(new) else None
    unread = [name for name in new if not known or name not in known.files]
    found = chain(known or (), *(lines(folder / name) for name in unread))
    with replacing(index) as merged:
        kept = _lines_of(index, present) if index.exists() else iter(())
        merged.writelines(heapq.merge(kept, sorted_lines(found)))


def remake(folder: Path) -> None:
    """The index from the finished files alone. Raises `DamagedRecord`, `OSError`; the old one stays as it was then."""
    found = chain.from_iterable(lines(path) for path in sorted(folder.glob("*.warc.gz")))
    with replacing(folder / "index.cdxj") as made:
        made.writelines(sorted_lines(found))


def _files_in(index: Path) -> set[str]:
    if not index.exists():
        return set()
    with index.open("rb") as file:
        return {name for line in file if (name := _file_of(line))}


def _file_of(line: bytes) -> str | None:
    """None where that cannot be made out."""
    match = _FILENAME.search(line)
    if match and b"\\" in match[1]:  # others may have put a file there and named it 2012年.warc.gz
        with suppress(ValueError):
            return str(json.loads(b'"%s"' % match[1]))
        return None
    return match[1].decode("utf-8", "replace") if match else None


def _lines_of(index: Path, files: set[str]) -> Iterator[bytes]:
    with index.open("rb") as file:
        for line in file:
            if _file_of(line) in files:
                yield line


def sorted_lines(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Bytewise; what does not fit into memory goes through temporary files."""
    rest = iter(lines)
    with ExitStack() as stack:
        runs: list[BinaryIO] = []
        while batch := sorted(islice(rest, BATCH)):
            run = stack.enter_context(TemporaryFile())
            run.writelines(batch)
            run.seek(0)
            runs.append(run)
        yield from heapq.merge(*runs)


def lines(path: Path) -> Iterator[bytes]:
    """The captures of a file, in its order."""
    capture: Record | None = None
    head = b""
    posted: tuple[str, str] | None = None
    for record in records(path):
        if capture and record.type == "request" and record.get("WARC-Concurrent-To") == capture.id:
            posted = _posted(record.head(), record.read)
            continue
        if capture:
            yield _line_of(capture, head, posted)
        capture = posted = None
        if record.type in ("response", "revisit"):
            capture, head = record, record.head()
    if capture:
        yield _line_of(capture, head, posted)


def _line_of(capture: Record, head: bytes, posted: tuple[str, str] | None) -> bytes:
    return _line(
        url=capture.get("WARC-Target-URI") or "",
        date=capture.get("WARC-Date") or "",
        mime=REVISIT if capture.type == "revisit" else media_type(head),
        status=status_of(head),
        digest=capture.get("WARC-Payload-Digest") or "",
        length=capture.size,
        offset=capture.offset,
        file=capture.file,
        posted=posted,
    )


def _line(
    *,
    url: str,
    date: str,
    mime: str,
    status: int,
    digest: str,
    length: int,
    offset: int,
    file: str,
    posted: tuple[str, str] | None,
) -> bytes:
    fields = {
        "url": url,
        "mime": mime,
        "status": str(status or "-"),
        "digest": digest,
        "length": str(length),
        "offset": str(offset),
        "filename": file,
    }
    if posted:
        method, query = posted
        url += f"{'&' if '?' in url else '?'}__wb_method={method}" + (query and f"&{query}")
        fields |= {"requestBody": query, "method": method}
    moment = _NO_DIGITS.sub("", date)[:14]
    return f"{key(url)} {moment} {json.dumps(fields)}\n".encode()


def key(url: str) -> str:
    """Its SURT."""
    try:
        return surt(url)
    except ValueError:
        return warc_uri(url)


def media_type(head: bytes) -> str:
    """Of the HTTP Content-Type, without parameters; what no header says is taken for mere bytes."""
    for name, value in http_headers(head):
        if name.lower() == b"content-type" and (kind := _PARAMETERS.split(value.decode("latin-1"))[0]):
            return kind
    return "application/octet-stream"


def _posted(head: bytes, body: Callable[[], bytes]) -> tuple[str, str] | None:
    """Method and body of a request as a query, by the rules of cdxj-indexer for forms and for what is none."""
    method = head.partition(b" ")[0].decode("latin-1")
    if method not in ("POST", "PUT"):
        return None
    sent = body()
    if media_type(head) == "application/x-www-form-urlencoded":
        with suppress(UnicodeDecodeError):
            return method, unquote_plus(sent.decode())[:MAX_QUERY]
    return method, f"__wb_post_data={base64.b64encode(sent).decode()}"[:MAX_QUERY]
