"""What a run did, for machines: `runs/<run_id>/report.json`. Facts in, a dictionary out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sxgh_crawler.alarms import alarms
from sxgh_crawler.barred import barred
from sxgh_crawler.decline import MIN_PAGES, READ, REJECTS, Sample, alike, declines
from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.jsonl import Record, field_names
from sxgh_crawler.news import Census, Doubtful
from sxgh_crawler.outcome import judge
from sxgh_crawler.paths import run_id, timestamp

if TYPE_CHECKING:
    from sxgh_crawler.state.store import Completeness
    from sxgh_crawler.state.visits import Staleness

#: A page is one of these, and only one of them.
PAGE_KINDS = (
    "article",
    "article_part",
    "list",
    "gone",
    "reject",
    "other",
    "document",
    "requisite",  # a file that a page needs to be shown whole
    "not_modified",  # asked for again, and as it was (304)
    "redirect",
    "failed",  # no answer, or none that could be used
    "refused",  # never asked for: robots.txt forbids it, or it is not the site's
)
#: What becomes of an article page.
ARTICLE_OUTCOMES = ("added", "updated", "unchanged", "alias", "invalid")
#: More errors than these are counted, not listed.
MAX_ERRORS = 200


@dataclass(slots=True)
class Coverage:
    """How many of the records say something in each field."""

    total: int = 0
    filled: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        self.total += 1
        self.filled.update(name for name, value in record.items() if value not in (None, "", [], {}))

    def watch(self, records: Iterable[Record]) -> Iterator[Record]:
        """Count what passes by."""
        for record in records:
            self.add(record)
            yield record

    def shares(self) -> dict[str, float]:
        """Share of filled records by field; empty without records."""
        if not self.total:
            return {}
        return {name: round(self.filled[name] / self.total, 4) for name in field_names(ArticleItem)}


@dataclass(slots=True)
class ErrorLog:
    """What went wrong where; the first in full, all of them counted."""

    total: int = 0
    listed: list[dict[str, str | None]] = field(default_factory=list)

    def add(self, url: str | None, error: str) -> None:
        self.total += 1
        if len(self.listed) < MAX_ERRORS:
            self.listed.append({"url": url, "error": error})


@dataclass(slots=True)
class Facts:
    """What a report is made of."""

    started: datetime
    finished: datetime
    finish_reason: str
    stats: Mapping[str, Any]
    run_coverage: Coverage = field(default_factory=Coverage)
    archive_coverage: Coverage = field(default_factory=Coverage)
    errors: ErrorLog = field(default_factory=ErrorLog)
    rejects: Counter[str] = field(default_factory=Counter)
    completeness: list[Completeness] = field(default_factory=list)
    snapshot_changed: bool | None = None
    census: Census = field(default_factory=Census)
    staleness: Staleness | None = None
    doubtful: Doubtful = field(default_factory=Doubtful)
    #: What the reader found in each article page of the run, unchanged ones and other addresses included.
    read_coverage: Coverage = field(default_factory=Coverage)
    #: Known articles that were read again, and the same ones as they were read before.
    read_again: Coverage = field(default_factory=Coverage)
    read_before: Coverage = field(default_factory=Coverage)
    #: The runs that it is measured by, the latest first.
    base_line: Sequence[Sample] = ()


def count_reject(rejects: Counter[str], item: RejectItem) -> None:
    """By the reason's kind: "invalid record: title …" counts as "invalid record"."""
    rejects[item.reason.partition(":")[0]] += 1


def build(facts: Facts) -> dict[str, Any]:
    seconds = (facts.finished - facts.started).total_seconds()
    pages = _counts(facts.stats, "sxgh/page/", PAGE_KINDS)
    articles = _counts(facts.stats, "sxgh/article/", ARTICLE_OUTCOMES)
    sums = _sums(facts.stats, pages, articles)
    adds_up = all(one["difference"] == 0 for one in sums.values())
    stats = {**facts.stats, "finish_reason": facts.finish_reason}
    judged = {
        "adds_up": adds_up,
        "barred": barred(facts.stats, pages, facts.rejects),
        "reading": _reading(facts),
    }
    return {
        "run_id": run_id(facts.started),
        "started": timestamp(facts.started),
        "finished": timestamp(facts.finished),
        "finish_reason": facts.finish_reason,
        "pages": pages,
        "articles": articles,
        "sums": sums,
        "adds_up": adds_up,
        "archive": {"articles": facts.archive_coverage.total, "snapshot_changed": facts.snapshot_changed},
        "coverage": {"run": facts.run_coverage.shares(), "archive": facts.archive_coverage.shares()},
        "completeness": [_category(one) for one in facts.completeness],
        "rejects": {"total": facts.rejects.total(), "by_reason": dict(facts.rejects.most_common())},
        "errors": {"total": facts.errors.total, "listed": facts.errors.listed},
        "removals": {
            "marked": facts.stats.get("sxgh/removals/marked", 0),
            "withheld": facts.stats.get("sxgh/removals/withheld", 0),
        },
        "staleness": asdict(facts.staleness) if facts.staleness else None,
        "timing": _timing(facts.stats, seconds, sum(pages.values()), sum(articles.values())),
        "exit_status": int(judge(stats, judged, started=True)),
        "by_year": facts.census.by_year(),
        "numbering": facts.census.numbering(),
        "doubtful": {"total": facts.doubtful.total, "listed": facts.doubtful.worst_first()},
        "reading": judged["reading"],
        "barred": judged["barred"],
    }


def warnings(report: Mapping[str, Any]) -> list[str]:
    """A line for each alarm, then one for each category that is not complete."""
    return [words.en for words in alarms(report)] + [
        f"{' > '.join(one['category']) or '(no category)'} is incomplete: {'; '.join(one['missing'])}"
        for one in report["completeness"]
        if one["missing"]
    ]


def _counts(stats: Mapping[str, Any], prefix: str, names: Iterable[str]) -> dict[str, int]:
    """All known names, also at 0, then any other that was counted: none is left out of a sum."""
    found = {name.removeprefix(prefix): count for name, count in stats.items() if name.startswith(prefix)}
    return {name: int(found.pop(name, 0)) for name in names} | dict(sorted(found.items()))


def _sums(stats: Mapping[str, Any], pages: Mapping[str, int], articles: Mapping[str, int]) -> dict[str, Any]:
    """Counts made in different places that must agree, or a page was lost between them.

    Every request that left the queue comes back as a page of some kind or goes into the queue again
    for another try. Every article page has an outcome.
    """
    requests, retried = stats.get("scheduler/dequeued", 0), stats.get("retry/count", 0)
    return {
        "requests": _equation(requests, {"pages": sum(pages.values()), "retried": retried}),
        "articles": _equation(pages["article"], articles),
    }


def _equation(total: int, parts: Mapping[str, int]) -> dict[str, int]:
    return {"total": total, **parts, "difference": total - sum(parts.values())}


def _reading(facts: Facts) -> dict[str, Any]:
    """How the run's pages were read, and what of it got worse against the runs named in `compared_with`."""
    now = _sample(facts, facts.read_coverage, facts.rejects.total())
    past = alike(now, facts.base_line)
    again, before = _sample(facts, facts.read_again), _sample(facts, facts.read_before)
    worse = list(declines(now, past))
    if again.articles >= max(
        MIN_PAGES, now.articles / 2
    ):  # the same articles tell better than other nights' do
        worse = [one for one in worse if one.what == REJECTS] + list(declines(again, [before]))
    return {
        "articles": now.articles,
        "rejects": now.rejects,
        "coverage": now.coverage,
        "compared_with": [one.run_id for one in past],
        "worse": [asdict(one) for one in worse],
    }


def _sample(facts: Facts, coverage: Coverage, rejects: int = 0) -> Sample:
    shares = coverage.shares()
    read = {name: shares[name] for name in READ if name in shares}
    return Sample(run_id(facts.started), coverage.total, rejects, read)


def _category(one: Completeness) -> dict[str, Any]:
    return {
        "category": list(one.category),
        "claimed": {"items": one.claimed_items, "pages": one.claimed_pages},
        "list_pages": one.list_pages,
        "listed": one.listed,
        "captured": one.captured,
        "missing": list(_missing(one)),
    }


def _missing(one: Completeness) -> Iterator[str]:
    if one.claimed_pages is not None and one.list_pages < one.claimed_pages:
        yield f"{one.list_pages} of {one.claimed_pages} list pages seen"
    if one.claimed_items is not None and one.listed < one.claimed_items:
        yield f"{one.listed} of {one.claimed_items} articles listed"
    if one.captured < one.listed:
        yield f"{one.captured} of {one.listed} listed articles captured"


def _timing(stats: Mapping[str, Any], seconds: float, pages: int, articles: int) -> dict[str, Any]:
    return {
        "seconds": round(seconds, 1),
        "pages_per_second": round(pages / seconds, 2) if seconds else None,
        "articles_per_second": round(articles / seconds, 2) if seconds else None,
        "bytes_received": stats.get("downloader/response_bytes", 0),
        "peak_memory_bytes": stats.get("memusage/max"),
    }
