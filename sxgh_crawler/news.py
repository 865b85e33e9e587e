"""What a run brought and what the archive spans, kept small while the run goes on."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heappush, heappushpop, nlargest
from itertools import islice, pairwise
from typing import Any

from sxgh_crawler.edits import Piece, changes, shortened
from sxgh_crawler.items import ArticleItem, RejectItem, content
from sxgh_crawler.jsonl import Record
from sxgh_crawler.pages.confidence import DOUBTFUL
from sxgh_crawler.website.site import ARTICLE_URL

#: So many articles and rejects are named; the run's own files have them all.
MAX_NAMED = 300
#: So many doubtful readings are listed, the worst.
MAX_DOUBTFUL = 100
#: Characters of a title or a reason, and changes of one article.
MAX_TITLE = 200
MAX_CHANGES = 10
#: How many of the gaps are named, and into how many ranges the numbers are cut.
MAX_GAPS = 50
RANGES = 50

_NUMBERED = re.compile(re.escape(ARTICLE_URL).replace(re.escape("{number}"), r"(\d{1,9})"), re.ASCII)


@dataclass(frozen=True, slots=True)
class Named:
    """An article or a reject as people are told of it."""

    url: str
    title: str
    published: str | None = None
    category: tuple[str, ...] = ()
    changes: tuple[tuple[Piece, ...], ...] = ()


@dataclass(slots=True)
class News:
    """The first articles and rejects of a run by name; how many there are stands in report.json."""

    added: list[Named] = field(default_factory=list)
    updated: list[Named] = field(default_factory=list)
    removed: list[Named] = field(default_factory=list)
    rejects: list[Named] = field(default_factory=list)

    def add(self, record: Record, former: Record | None) -> None:
        """`former` is the version that the record replaces."""
        names = self.added if former is None else self.updated
        if len(names) < MAX_NAMED:
            names.append(_named(record, _changes(former, record) if former else ()))

    def add_removed(self, record: Record) -> None:
        if len(self.removed) < MAX_NAMED:
            self.removed.append(_named(record))

    def add_reject(self, item: RejectItem) -> None:
        if len(self.rejects) < MAX_NAMED:
            self.rejects.append(Named(item.url, shortened(item.reason, MAX_TITLE)))


def _named(record: Record, changes: tuple[tuple[Piece, ...], ...] = ()) -> Named:
    title = shortened(record["title"], MAX_TITLE)
    return Named(record["url"], title, record["published"], tuple(record["category"]), changes)


def _changes(former: Record, record: Record) -> tuple[tuple[Piece, ...], ...]:
    found = list(islice(changes(content_of(former), content_of(record)), MAX_CHANGES + 1))
    if len(found) > MAX_CHANGES:
        found[MAX_CHANGES] = (Piece("same", "…"),)
    return tuple(found)


def content_of(record: Record) -> str:
    return content(record["title"], record["subtitle"], record["text"])


@dataclass(slots=True)
class Doubtful:
    """The readings of a run that a person should look at: how many, and the worst of them by name."""

    total: int = 0
    #: The least sure last out: a heap whose first is the surest of those kept, as (−confidence, −number, item).
    _worst: list[tuple[float, int, dict[str, Any]]] = field(default_factory=list)

    def add(self, item: ArticleItem) -> None:
        if item.confidence >= DOUBTFUL:
            return
        self.total += 1
        told = {
            "url": item.url,
            "title": shortened(item.title, MAX_TITLE),
            "confidence": item.confidence,
            "doubts": list(item.doubts),
        }
        entry = (-item.confidence, -self.total, told)
        if len(self._worst) < MAX_DOUBTFUL:
            heappush(self._worst, entry)
        else:
            heappushpop(self._worst, entry)

    def worst_first(self) -> list[dict[str, Any]]:
        return [told for *_, told in sorted(self._worst, key=lambda entry: entry[:2], reverse=True)]


@dataclass(slots=True)
class Census:
    """The archive's articles by year, and the numbers that are known."""

    years: Counter[str] = field(default_factory=Counter)
    _numbers: array[int] = field(default_factory=lambda: array("L"))

    def watch(self, records: Iterable[Record]) -> Iterator[Record]:
        """Count what passes by."""
        for record in records:
            self.years[record["published"][:4] if record["published"] else "undated"] += 1
            for url in (record["url"], *record["aliases"]):
                if found := _NUMBERED.fullmatch(url):
                    self._numbers.append(int(found[1]))
            yield record

    def by_year(self) -> dict[str, int]:
        """In order, "undated" last."""
        return dict(sorted(self.years.items()))

    def numbering(self) -> dict[str, Any] | None:
        """The numbers N of `particular.aspx?id=N` against their span; None where there are none.

        A number may be missing because no list leads to it, or because the site never gave it to an article.
        """
        known = sorted(set(self._numbers))
        if not known:
            return None
        gaps = [(a + 1, b - 1) for a, b in pairwise(known) if b - a > 1]
        return {
            "first": known[0],
            "last": known[-1],
            "known": len(known),
            "missing": known[-1] - known[0] + 1 - len(known),
            "gaps": len(gaps),
            "longest_gaps": [
                {"first": a, "last": b} for a, b in nlargest(MAX_GAPS, gaps, key=lambda gap: gap[1] - gap[0])
            ],
            "ranges": _ranges(known),
        }


def _ranges(known: list[int]) -> list[dict[str, int]]:
    """The span cut into ranges of one width (the last may be shorter), and how many are known in each."""
    first, last = known[0], known[-1]
    width = -(-(last - first + 1) // RANGES)
    counts = Counter((number - first) // width for number in known)
    return [
        {"first": begin, "last": min(begin + width - 1, last), "known": counts[n]}
        for n, begin in enumerate(range(first, last + 1, width))
    ]
