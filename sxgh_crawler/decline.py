"""Whether pages are read worse than in the runs before: less often a field, more often nothing at all.

What is compared is what the reader said of every article page of a run, also of those that had not changed. Where
most of them were known, the fields are compared with what the same articles had before, and not with other nights.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import sqrt
from typing import Any, Self

from sxgh_crawler.outcome import Exit

#: The fields whose filling tells something, and their Chinese names; the others are filled by the crawler itself.
FIELDS = {
    "title": "标题",
    "text": "正文",
    "category": "栏目",
    "published": "日期",
    "source": "来源",
    "authors": "作者",
    "editor": "责任编辑",
    "subtitle": "副题",
    "listed_in": "列表",
    "images": "图片",
    "attachments": "附件",
    "related": "相关文章",
}
#: Those that the page itself gives.
READ = tuple(name for name in FIELDS if name != "listed_in")
REJECTS = "rejects"

#: Fewer pages than these tell nothing: of 20, one more or less is five in a hundred.
MIN_PAGES = 20
#: A night's pages are new ones and a few old ones, a full crawl's are all: they differ without any fault. So a run
#: is set against runs that read a fifth to five times as many pages.
LIKE = 5
#: So many runs make the base line, of so many looked at: the worst of ten nights is what a night may be like.
RUNS = 10
LOOKBACK = 60
#: How far a share may fall below (or, of rejects, rise above) the worst of the base line. What hangs on one category
#: or one week's articles stays within; a template that is no longer understood goes far beyond.
MAX_FALL = 0.2
MAX_REJECTS_RISE = 0.1
#: And at least so many standard errors of the difference of two shares: of twenty pages chance alone moves a lot.
ERRORS = 3


@dataclass(frozen=True, slots=True)
class Sample:
    """How a run's pages were read."""

    run_id: str
    articles: int
    rejects: int
    #: Share of the articles that have something in a field.
    coverage: Mapping[str, float]

    @property
    def pages(self) -> int:
        return self.articles + self.rejects

    @property
    def rejected(self) -> float:
        return self.rejects / self.pages

    @classmethod
    def of(cls, report: Mapping[str, Any]) -> Self:
        """Raises KeyError for a report of a version that did not tell."""
        reading = report["reading"]
        return cls(report["run_id"], reading["articles"], reading["rejects"], reading["coverage"])


@dataclass(frozen=True, slots=True)
class Decline:
    """A share that got worse: of a field (READ), or REJECTS."""

    what: str
    before: float
    now: float


def base_line(reports: Iterable[Mapping[str, Any]], new_normal: str = "") -> list[Sample]:
    """The runs that others may be measured by, from their reports, the latest first.

    Not those that had this very alarm or were kept out, or a fault would be the measure of the next night.
    `new_normal` names a run that a person has looked at: it counts in any case, and those before it no longer do.
    """
    found = []
    for report in islice(reports, LOOKBACK):
        if report.get("run_id", "") < new_normal:
            break
        if "reading" in report and (report["run_id"] == new_normal or _is_sound(report)):
            found.append(Sample.of(report))
    return found


def _is_sound(report: Mapping[str, Any]) -> bool:
    return not report["reading"]["worse"] and report["exit_status"] not in (Exit.BLOCKED, Exit.BROKEN)


def alike(now: Sample, base: Iterable[Sample]) -> list[Sample]:
    """Of the base line what `now` can be set against; nothing where too little was read."""
    if now.pages < MIN_PAGES:
        return []
    enough = (
        one for one in base if one.pages >= MIN_PAGES and now.pages / LIKE <= one.pages <= now.pages * LIKE
    )
    return list(islice(enough, RUNS))


def declines(now: Sample, past: Sequence[Sample]) -> Iterator[Decline]:
    """What is worse than in the worst of `past`, which `alike` has chosen."""
    if not past:
        return
    most = max(past, key=lambda one: one.rejected)
    if now.rejected - most.rejected > max(
        MAX_REJECTS_RISE, _chance(most.rejected, most.pages, now.rejected, now.pages)
    ):
        yield Decline(REJECTS, round(most.rejected, 4), round(now.rejected, 4))
    past = [one for one in past if one.articles >= MIN_PAGES]
    if now.articles < MIN_PAGES or not past:
        return
    for name in READ:
        least = min(past, key=lambda one: one.coverage.get(name, 0.0))
        before, after = least.coverage.get(name, 0.0), now.coverage.get(name, 0.0)
        if before - after > max(MAX_FALL, _chance(before, least.articles, after, now.articles)):
            yield Decline(name, before, after)


def _chance(before: float, of_before: int, now: float, of_now: int) -> float:
    """How far apart two shares of the same thing may lie (two-proportion z-test, pooled)."""
    pooled = (before * of_before + now * of_now) / (of_before + of_now)
    return ERRORS * sqrt(pooled * (1 - pooled) * (1 / of_before + 1 / of_now))
