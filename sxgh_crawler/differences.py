"""What differs between two snapshots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

import orjson

from sxgh_crawler.jsonl import Record


@dataclass(slots=True)
class Differences:
    gained: int = 0
    lost: int = 0
    changed: int = 0
    #: How many articles changed in each field.
    fields: Counter[str] = field(default_factory=Counter)

    def add(self, old: Record | None, new: Record | None) -> None:
        if old is None:
            self.gained += 1
        elif new is None:
            self.lost += 1
        elif names := changed_fields(old, new):
            self.changed += 1
            self.fields.update(names)

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed)


def pairs(old: Path, new: Path) -> Iterator[tuple[Record | None, Record | None]]:
    """The articles that differ between two snapshots, by id, one at a time; None where one of them lacks it."""
    ours, theirs = _lines_of(old), _lines_of(new)
    one, other = next(ours, None), next(theirs, None)
    while one or other:
        if one == other:  # nearly all of them: not worth taking apart
            one, other = next(ours, None), next(theirs, None)
            continue
        before: Record | None = orjson.loads(one) if one else None
        after: Record | None = orjson.loads(other) if other else None
        if not after or (before and before["id"] < after["id"]):
            yield before, None
            one = next(ours, None)
        elif not before or after["id"] < before["id"]:
            yield None, after
            other = next(theirs, None)
        else:
            yield before, after
            one, other = next(ours, None), next(theirs, None)


def _lines_of(path: Path) -> Iterator[bytes]:
    if path.exists():
        with path.open("rb") as file:
            yield from file


def changed_fields(old: Record, new: Record) -> list[str]:
    return [name for name in {**old, **new} if old.get(name) != new.get(name)]


def text_diff(old: Record | None, new: Record | None) -> Iterator[str]:
    """Of title, subtitle and text, in unified format; nothing if they are equal."""
    name = (new or old or {})["url"]
    before, after = _lines(old), _lines(new)
    return unified_diff(before, after, f"{name} before", f"{name} after", lineterm="")


def _lines(record: Record | None) -> list[str]:
    if record is None:
        return []
    return [
        record["title"],
        *([record["subtitle"]] if record["subtitle"] else []),
        *record["text"].split("\n"),
    ]
