"""The index as players want it: pywb, and replayweb.page for a WACZ file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


class IndexDamaged(Exception):  # noqa: N818 - named for the condition
    """A line of the index is out of order or none. The message says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A capture in the index."""

    #: From 1.
    number: int
    line: bytes
    #: The WARC file that it lies in.
    file: str
    #: Not so for an answer of 304: both players hand it to the browser as it is, and that shows an empty
    #: page in place of the capture before, which is the same page.
    playable: bool


def entries(index: Path) -> Iterator[Entry]:
    """In order. Raises `IndexDamaged`, also where lines are not sorted: both players search by halves."""
    before = b""
    with index.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line < before:
                raise _damaged(index, "not sorted", number)
            before = line
            try:
                fields = json.loads(line[line.index(b"{") :])
                yield Entry(number, line, fields["filename"], fields["status"] != "304")
            except (ValueError, TypeError, KeyError):
                raise _damaged(index, "damaged", number) from None


def _damaged(index: Path, how: str, number: int) -> IndexDamaged:
    return IndexDamaged(f"{index} is {how} (line {number}): scrapy rebuild makes it again")
