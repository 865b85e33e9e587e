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
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO
from urllib.parse import unquote_plus

from sxgh_crawler.archive.http import http_headers, status_of
from sxgh_crawler.archive.reader import Record, records
from sxgh_crawler.archive.record import warc_uri
from sxgh_crawler.archive.surt import surt
from sxgh_crawler.paths import replacing

#: Lines that are sorted in memory at once.
BATCH = 50_000
#: So much of what was posted goes into a key, as in cdxj-indexer.
MAX_QUERY = 4096

_FILENAME = re.compile(rb'"filename": "([^"]+)"')
_NO_DIGITS = re.compile(r"[^0-9]")
_PARAMETERS = re.compile(r"[;\s]")


def update(folder: Path, learn: Callable[[list[str]], None] = lambda names: None) -> None:
    """Bring the index into line with the finished files: those that it lacks are read, lost ones leave it.

    `learn` gets the names of those that it lacks, before it has them: whoever else must know of them is killed
    with them still missing here, and gets them again. Raises `DamagedRecord`, `OSError` and what `learn` raises;
    the index stays as it was then.
    """
    index = folder / "index.cdxj"
    indexed = _files_in(index)
    present = {path.name for path in folder.glob("*.warc.gz")}
    new = sorted(present - indexed)
    if indexed == present and index.exists():
        return
    learn(new)
    with replacing(index) as merged:
        kept = _lines_of(index, present) if index.exists() else iter(())
        merged.writelines(
            heapq.merge(kept, sorted_lines(line for name in new for line in lines(folder / name)))
        )


def _files_in(index: Path) -> set[str]:
    if not index.exists():
        return set()
    with index.open("rb") as file:
        return {match[1].decode() for line in file if (match := _FILENAME.search(line))}


def _lines_of(index: Path, files: set[str]) -> Iterator[bytes]:
    with index.open("rb") as file:
        for line in file:
            if (match := _FILENAME.search(line)) and match[1].decode() in files:
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
            posted = _posted(record)
            continue
        if capture:
            yield _line(capture, head, posted)
        capture = posted = None
        if record.type in ("response", "revisit"):
            capture, head = record, record.head()
    if capture:
        yield _line(capture, head, posted)


def _line(capture: Record, head: bytes, posted: tuple[str, str] | None) -> bytes:
    url = capture.get("WARC-Target-URI") or ""
    fields = {
        "url": url,
        "mime": "warc/revisit" if capture.type == "revisit" else media_type(head),
        "status": str(status_of(head) or "-"),
        "digest": capture.get("WARC-Payload-Digest") or "",
        "length": str(capture.size),
        "offset": str(capture.offset),
        "filename": capture.file,
    }
    if posted:
        method, query = posted
        url += f"{'&' if '?' in url else '?'}__wb_method={method}" + (query and f"&{query}")
        fields |= {"requestBody": query, "method": method}
    moment = _NO_DIGITS.sub("", capture.get("WARC-Date") or "")[:14]
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


def _posted(request: Record) -> tuple[str, str] | None:
    """Method and body as a query, by the rules of cdxj-indexer for forms and for what is none."""
    head = request.head()
    method = head.partition(b" ")[0].decode("latin-1")
    if method not in ("POST", "PUT"):
        return None
    body = request.read()
    if media_type(head) == "application/x-www-form-urlencoded":
        with suppress(UnicodeDecodeError):
            return method, unquote_plus(body.decode())[:MAX_QUERY]
    return method, f"__wb_post_data={base64.b64encode(body).decode()}"[:MAX_QUERY]
