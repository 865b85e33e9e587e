"""One record by itself: what is wrong with it, and what the others have to know of it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from sxgh_crawler.archive.digests import ALGORITHM
from sxgh_crawler.archive.http import http_headers, status_of
from sxgh_crawler.archive.learn import is_whole
from sxgh_crawler.archive.ledger import Entry
from sxgh_crawler.archive.reader import Record

#: WARC/1.1, 6.1.
TYPES = ("warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation")
_HTTP = ("response", "request", "revisit")
#: Fields that each of these types has in this archive, besides those of every record.
_REQUIRED = {
    "response": ("WARC-Target-URI",),
    "request": ("WARC-Target-URI", "WARC-Concurrent-To"),
    "metadata": ("WARC-Concurrent-To",),
    "revisit": (
        "WARC-Target-URI",
        "WARC-Profile",
        "WARC-Refers-To",
        "WARC-Refers-To-Target-URI",
        "WARC-Refers-To-Date",
    ),
}
_ID = re.compile(r"<[a-z][a-z0-9+.-]*:[!-;=?-~]+>")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z", re.ASCII)
_PIECE = 1024 * 1024


def check(record: Record) -> tuple[Entry, list[str]]:
    """`record` is fresh from the reader; its block is read, piece by piece. Raises `DamagedRecord`."""
    problems = list(_fields(record))
    head = record.head() if record.type in _HTTP else b""
    whole = record.type in ("response", "revisit") and is_whole(record, record.left > 0)
    block, payload = hashlib.sha256(head), hashlib.sha256()
    while piece := record.read(_PIECE):
        block.update(piece)
        payload.update(piece)
    problems += _digest(record, "WARC-Block-Digest", block.hexdigest())
    if record.type in _HTTP:
        # That of a revisit is of the payload it refers to.
        found = None if record.type == "revisit" else payload.hexdigest()
        problems += _digest(record, "WARC-Payload-Digest", found)
    if record.type in ("response", "revisit"):
        problems += _response(head)
    return _entry(record, whole, status_of(head)), problems


def _fields(record: Record) -> Iterator[str]:
    if record.type not in TYPES:
        yield f"WARC-Type is {record.type or 'missing'}"
    if not _ID.fullmatch(record.id):
        yield f"WARC-Record-ID is {record.id or 'missing'}"
    if not is_date(record.get("WARC-Date")):
        yield f"WARC-Date is {record.get('WARC-Date') or 'missing'}"
    for name in _REQUIRED.get(record.type, ()):
        if not record.get(name):
            yield f"{name} is missing"
    for name, number in Counter(name.lower() for name, _ in record.fields).items():
        if number > 1 and name != "warc-concurrent-to":
            yield f"{name} is there {number} times"


def is_date(value: str | None) -> bool:
    """5.4: UTC, to the second or finer."""
    if not value or not _DATE.fullmatch(value):
        return False
    with suppress(ValueError):
        return bool(datetime.fromisoformat(value[:19]))
    return False


def _digest(record: Record, name: str, found: str | None) -> Iterator[str]:
    stated = record.get(name)
    if not stated:
        yield f"{name} is missing"
    elif not re.fullmatch(rf"{ALGORITHM}:[0-9a-f]{{64}}", stated):
        yield f"{name} is no {ALGORITHM} in hexadecimal: {stated}"
    elif found and stated != f"{ALGORITHM}:{found}":
        yield f"{name} is {stated}, of the bytes it is {ALGORITHM}:{found}"


def _response(head: bytes) -> Iterator[str]:
    if any(name.lower() == b"transfer-encoding" for name, _ in http_headers(head)):
        yield "a Transfer-Encoding header stands over a body without one: readers will fail on it"


def _entry(record: Record, whole: bool, status: int) -> Entry:
    revisit = record.type == "revisit"
    return Entry(
        id=record.id,
        file=record.file,
        offset=record.offset,
        type=record.type,
        date=record.get("WARC-Date"),
        uri=record.get("WARC-Target-URI"),
        digest=record.get("WARC-Payload-Digest"),
        concurrent_to=record.get("WARC-Concurrent-To"),
        refers_to=record.get("WARC-Refers-To") if revisit else None,
        refers_to_uri=record.get("WARC-Refers-To-Target-URI"),
        refers_to_date=record.get("WARC-Refers-To-Date"),
        whole=whole,
        status=status,
    )
