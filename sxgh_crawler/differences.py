"""What differs between two snapshots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from sxgh_crawler import jsonl
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
    """The articles of both snapshots by id, one at a time; None where one of them lacks it."""
    ours, theirs = _records(old), _records(new)
    one, other = next(ours, None), next(theirs, None)
    while one or other:
        if other is None or (one and one["id"] < other["id"]):
            yield one, None
            one = next(ours, None)
        elif one is None or other["id"] < one["id"]:
            yield None, other
            other = next(theirs, None)
        else:
            yield one, other
            one, other = next(ours, None), next(theirs, None)


def _records(path: Path) -> Iterator[Record]:
    return jsonl.read(path) if path.exists() else iter(())


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
