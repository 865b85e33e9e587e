"""A record of the archive → the HTTP response that it keeps."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sxgh_crawler.archive.payloads import Original
from sxgh_crawler.archive.reader import Record

#: Opens the record that holds a payload; None where there is none.
Lookup = Callable[[Original], AbstractContextManager[Record] | None]

_STATUS = re.compile(rb"HTTP/[0-9.]+ +([0-9]{3})(?![0-9])")


class MissingOriginal(Exception):  # noqa: N818 - named for the condition
    """The payload of a `revisit` is not where the record says."""


@dataclass(frozen=True, slots=True)
class Message:
    """What the server sent; the body is still content-encoded, and a revisit has its original's."""

    url: str
    #: WARC-Date.
    date: str
    #: 0 where the status line has none.
    status: int
    #: In their own case, order and repetition.
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    payload_digest: str
    record_id: str


def message(record: Record, lookup: Lookup) -> Message:
    """`record` is a `response` or a `revisit`, fresh from the reader; its block is read.

    A revisit has its own status and headers, 304 among them, and the body of its original. Raises
    `MissingOriginal`, `DamagedRecord`.
    """
    head = record.head()
    body = _original_body(record, lookup) if record.type == "revisit" else record.read()
    status = _STATUS.match(head)
    return Message(
        url=record.get("WARC-Target-URI") or "",
        date=record.get("WARC-Date") or "",
        status=int(status[1]) if status else 0,
        headers=http_headers(head),
        body=body,
        payload_digest=record.get("WARC-Payload-Digest") or "",
        record_id=record.id,
    )


def http_headers(head: bytes) -> tuple[tuple[bytes, bytes], ...]:
    """Lines without a colon are passed over; a folded one continues the line before it."""
    headers: list[tuple[bytes, bytes]] = []
    for line in head.splitlines()[1:]:
        if line[:1] in (b" ", b"\t") and headers:
            name, value = headers.pop()
            headers.append((name, value + b" " + line.strip()))
        elif b":" in line:
            name, _, value = line.partition(b":")
            headers.append((name.strip(), value.strip()))
    return tuple(headers)


def original_of(record: Record) -> Original:
    """What a revisit refers to."""
    return Original(
        record.get("WARC-Refers-To") or "",
        record.get("WARC-Refers-To-Target-URI") or "",
        record.get("WARC-Refers-To-Date") or "",
    )


def _original_body(record: Record, lookup: Lookup) -> bytes:
    found = lookup(original_of(record))
    if found is None:
        raise MissingOriginal(f"{record.id} refers to {record.get('WARC-Refers-To')}, which is not there")
    with found as original:
        if original.type == "revisit":
            raise MissingOriginal(f"{record.id} refers to a revisit")
        original.head()
        return original.read()
