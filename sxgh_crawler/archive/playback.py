"""The index as players want it: pywb, and replayweb.page for a WACZ file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sxgh_crawler.archive.cdxj import REVISIT


class IndexDamaged(Exception):  # noqa: N818 - named for the condition
    """A line of the index is out of order or none. The message says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A capture in the index."""

    #: From 1.
    number: int
    line: bytes
    #: What the line begins with: key and time, to the second.
    moment: bytes
    fields: dict[str, Any]
    #: The WARC file that it lies in, and where.
    file: str
    offset: int
    #: Not so for an answer of 304: both players hand it to the browser as it is, and that shows an empty
    #: page in place of the capture before, which is the same page.
    playable: bool

    @property
    def is_revisit(self) -> bool:
        return self.fields.get("mime") == REVISIT

    @property
    def digest(self) -> str:
        """Of the payload; empty where the record does not say."""
        return self.fields.get("digest") or ""


def entries(index: Path) -> Iterator[Entry]:
    """In order. Raises `IndexDamaged`, also where lines are not sorted: both players search by halves."""
    before = b""
    with index.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line < before:
                raise _damaged(index, "not sorted", number)
            before = line
            try:
                start = line.index(b"{")
                fields = json.loads(line[start:])
                playable = fields["status"] != "304"
                entry = Entry(
                    number, line, line[:start], fields, fields["filename"], int(fields["offset"]), playable
                )
            except (ValueError, TypeError, KeyError):
                raise _damaged(index, "damaged", number) from None
            yield entry


def for_pywb(index: Path) -> Iterator[bytes]:
    """The lines of what it can show, in an order and a form that make it show all of that. Raises `IndexDamaged`.

    Each `revisit` names the place of its payload: by itself pywb looks for that at the address which the
    revisit refers to, where it finds nothing if a form was posted there, and it never does for a redirect.
    Of the captures of an address in one second the newest comes first, for pywb takes the first.
    """
    with _payloads(index) as payloads:
        playable = (entry for entry in entries(index) if entry.playable)
        for _, together in groupby(playable, lambda entry: entry.moment):
            for entry in sorted(together, key=lambda entry: (entry.file, entry.offset), reverse=True):
                original = _original(payloads, entry) if entry.is_revisit and entry.digest else None
                yield _resolved(entry, original) if original else entry.line


@contextmanager
def _payloads(index: Path) -> Iterator[sqlite3.Connection]:
    """Where each payload lies first, in a temporary file: memory stays flat."""
    with TemporaryDirectory(prefix="sxgh-replay-") as folder:
        connection = sqlite3.connect(Path(folder) / "payloads.sqlite", isolation_level=None)
        try:
            connection.executescript(_SCHEMA)
            connection.executemany(
                "INSERT OR IGNORE INTO payloads VALUES (?, ?, ?, ?, ?)",
                (
                    (entry.digest, *(entry.fields.get(name) for name in _PLACE))
                    for entry in entries(index)
                    if entry.digest and not entry.is_revisit
                ),
            )
            yield connection
        finally:
            connection.close()


_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE payloads (digest TEXT PRIMARY KEY, length, offset, filename, mime) WITHOUT ROWID;
    BEGIN;
"""
#: Fields of a line of the index.
_PLACE = ("length", "offset", "filename", "mime")


def _original(payloads: sqlite3.Connection, revisit: Entry) -> dict[str, str] | None:
    found = payloads.execute("SELECT * FROM payloads WHERE digest = ?", (revisit.digest,)).fetchone()
    return dict(zip(_PLACE, found[1:], strict=True)) if found else None


def _resolved(revisit: Entry, original: dict[str, str]) -> bytes:
    """As pywb's own `resolveRevisits` has it, but for the status, which stays the revisit's."""
    place = {f"orig.{name}": original[name] for name in ("length", "offset", "filename")}
    return revisit.moment + json.dumps(revisit.fields | {"mime": original["mime"]} | place).encode() + b"\n"


def _damaged(index: Path, how: str, number: int) -> IndexDamaged:
    return IndexDamaged(f"{index} is {how} (line {number}): scrapy rebuild makes it again")
