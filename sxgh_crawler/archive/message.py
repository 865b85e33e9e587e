"""A record of the archive → the HTTP response that it keeps."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from sxgh_crawler.archive.http import http_headers, status_of
from sxgh_crawler.archive.payloads import Payloads
from sxgh_crawler.archive.reader import Record, read_at

#: Revisit → the record that holds its payload; None where that is not known.
Lookup = Callable[[Record], AbstractContextManager[Record] | None]


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
    return Message(
        url=record.get("WARC-Target-URI") or "",
        date=record.get("WARC-Date") or "",
        status=status_of(head),
        headers=http_headers(head),
        body=body,
        payload_digest=record.get("WARC-Payload-Digest") or "",
        record_id=record.id,
    )


def stored(payloads: Payloads, folder: Path) -> Lookup:
    """Originals as the state knows them."""

    def look(revisit: Record) -> AbstractContextManager[Record] | None:
        original = payloads.original(revisit.get("WARC-Payload-Digest") or "")
        return read_at(folder, original.file, original.offset) if original else None

    return look


def _original_body(record: Record, lookup: Lookup) -> bytes:
    found = lookup(record)
    if found is None:
        raise MissingOriginal(f"{record.id} refers to {record.get('WARC-Refers-To')}, which is not known")
    with found as original:
        if original.id != record.get("WARC-Refers-To") or original.type != "response":
            raise MissingOriginal(f"{record.id} refers to {record.get('WARC-Refers-To')}, which is elsewhere")
        original.head()
        return original.read()
