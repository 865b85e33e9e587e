"""The index as players want it: pywb, and replayweb.page for a WACZ file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


class IndexDamaged(Exception):  # noqa: N818 - named for the condition
    """A line of the index is out of order or none. The message says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """A capture in the index."""

    number: int
    text: bytes
    #: The WARC file that it lies in.
    file: str


def playable(index: Path) -> Iterator[Line]:
    """The captures, in order, but for answers of 304: these both players hand to the browser as they are, and it
    shows an empty page in place of the capture before, which is the same page.

    Raises `IndexDamaged`, also where the lines are not sorted, as both search by halves.
    """
    before = b""
    with index.open("rb") as file:
        for number, text in enumerate(file, 1):
            if text < before:
                raise _damaged(index, "not sorted", number)
            before = text
            try:
                fields = json.loads(text[text.index(b"{") :])
                line, status = Line(number, text, fields["filename"]), fields["status"]
            except (ValueError, TypeError, KeyError):
                raise _damaged(index, "damaged", number) from None
            if status != "304":
                yield line


def _damaged(index: Path, how: str, number: int) -> IndexDamaged:
    return IndexDamaged(f"{index} is {how} (line {number}): scrapy rebuild makes it again")
