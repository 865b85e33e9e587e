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
        if record.type in ("response", "revisit"):
            head = record.head()
            learn_answer(record, status_of(head), record.left > 0, payloads)


def learn_answer(record: Record, status: int, has_body: bool, payloads: Payloads) -> None:
    """The same for one `response` or `revisit`, of which somebody has read the head."""
    uri, payload_digest = record.get("WARC-Target-URI") or "", record.get("WARC-Payload-Digest") or ""
    if not payload_digest or not is_whole(record, has_body):
        return
    if record.type == "response":
        date = record.get("WARC-Date") or ""
        payloads.put_original(payload_digest, Original(record.id, uri, date, record.file, record.offset))
    if status == 200:
        payloads.put_latest(uri, payload_digest)


def is_whole(record: Record, has_body: bool) -> bool:
    """The payload is there, nothing of it is missing, and later captures may refer to it."""
    if record.type == "revisit":
        return record.get("WARC-Profile") == IDENTICAL
    return has_body and record.get("WARC-Truncated") is None
