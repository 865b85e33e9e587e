"""Records → what the state knows of payloads: after a repair, and when the state is made again."""

from __future__ import annotations

from pathlib import Path

from sxgh_crawler.archive.capture import IDENTICAL
from sxgh_crawler.archive.http import status_of
from sxgh_crawler.archive.payloads import Original, Payloads
from sxgh_crawler.archive.reader import Record, records


def learn(path: Path, payloads: Payloads) -> None:
    """Put into `payloads` what the writer did when it wrote this file; files in the order of their names.

    Raises `DamagedRecord`, `OSError`, and what `Payloads` raises.
    """
    for record in records(path):
        if record.type not in ("response", "revisit"):
            continue
        uri, payload_digest = record.get("WARC-Target-URI") or "", record.get("WARC-Payload-Digest") or ""
        head = record.head()
        if not is_whole(record):
            continue
        if record.type == "response":
            date = record.get("WARC-Date") or ""
            payloads.put_original(payload_digest, Original(record.id, uri, date, record.file, record.offset))
        if status_of(head) == 200:
            payloads.put_latest(uri, payload_digest)


def is_whole(record: Record) -> bool:
    """The payload is there, nothing of it is missing, and later captures may refer to it. After `head`."""
    if record.type == "revisit":
        return record.get("WARC-Profile") == IDENTICAL
    return record.left > 0 and record.get("WARC-Truncated") is None
