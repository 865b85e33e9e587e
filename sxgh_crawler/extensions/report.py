"""Collects a run's facts and writes its report, however the run ended."""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals

from sxgh_crawler import report, report_html, runs
from sxgh_crawler.decline import base_line
from sxgh_crawler.extensions.bookkeeping import archive_of, fail
from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.jsonl import Record, record_of
from sxgh_crawler.news import Doubtful
from sxgh_crawler.outcome import STORAGE_FAILED
from sxgh_crawler.paths import replacing
from sxgh_crawler.state.archive import Archive, now
from sxgh_crawler.state.database import StateError

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


class RunReport:
    """Belongs behind `Bookkeeping`: it tells what the snapshot came to."""

    def __init__(self, crawler: Crawler, clock: Callable[[], datetime] = now) -> None:
        self._crawler = crawler
        self._archive: Archive = archive_of(crawler)
        self._clock = clock
        self._rejects: Counter[str] = Counter()
        self._doubtful = Doubtful()
        self._read, self._again, self._before = report.Coverage(), report.Coverage(), report.Coverage()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.item_scraped, signal=signals.item_scraped)
        crawler.signals.connect(extension.item_dropped, signal=signals.item_dropped)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def item_scraped(self, item: Any) -> None:
        if isinstance(item, RejectItem):
            report.count_reject(self._rejects, item)
            self._archive.news.add_reject(item)
            self._archive.errors.add(item.url, item.reason)
        elif isinstance(item, ArticleItem):
            self._doubtful.add(item)
        self._count_reading(item)

    def item_dropped(self, item: Any) -> None:
        """Unchanged, or an article under another address: it was read all the same."""
        self._count_reading(item)
        former = self._archive.store.by_url(item.url) if isinstance(item, ArticleItem) else None
        if former and former["url"] == item.url and not self._crawler.settings["SXGH_NEW_NORMAL"]:
            self._before.add(given(former))
            self._again.add(given(record_of(item)))

    def _count_reading(self, item: Any) -> None:
        if isinstance(item, ArticleItem):
            self._read.add(given(record_of(item)))

    def spider_closed(self, spider: Spider, reason: str) -> None:
        archive = self._archive
        built = report.build(self._facts(STORAGE_FAILED if archive.failure else reason))
        for warning in report.warnings(built):
            logger.warning("%s", warning)
        try:
            with replacing(archive.paths.report(archive.run_id)) as file:
                file.write(json.dumps(built, ensure_ascii=False, indent=2).encode() + b"\n")
            with replacing(archive.paths.report_html(archive.run_id)) as file:
                file.write(report_html.render(built, archive.news))
        except OSError as error:
            fail(self._crawler, error)
            self._crawler.stats.set_value("finish_reason", STORAGE_FAILED)

    def _facts(self, reason: str) -> report.Facts:
        archive, stats = self._archive, self._crawler.stats.get_stats()
        try:
            completeness = archive.store.completeness()
            staleness = archive.store.visits.staleness(archive.at)
        except StateError as error:
            archive.errors.add(None, str(error))
            completeness, staleness = [], None
        return report.Facts(
            started=archive.started,
            finished=self._clock(),
            finish_reason=reason,
            stats=stats,
            run_coverage=archive.run_coverage,
            archive_coverage=archive.coverage,
            errors=archive.errors,
            rejects=self._rejects,
            completeness=completeness,
            snapshot_changed=stats.get("sxgh/snapshot/changed"),
            census=archive.census,
            staleness=staleness,
            doubtful=self._doubtful,
            read_coverage=self._read,
            read_again=self._again,
            read_before=self._before,
            base_line=base_line(runs.reports(archive.paths), self._crawler.settings["SXGH_NEW_NORMAL"]),
        )


def given(record: Record) -> Record:
    """What the page itself gave of an article: not the date that only a list gave."""
    return {**record, "published": record["published"] if record["published_from"] != "list" else None}
