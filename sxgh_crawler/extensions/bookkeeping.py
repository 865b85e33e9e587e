"""Remembering, and stopping the crawl when that fails.

Scrapy logs what a signal handler raises and goes on. A crawl that cannot save goes on for nothing,
so every failure to write ends here: it is kept on the archive, and the spider is closed.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from weakref import WeakKeyDictionary

from scrapy import signals
from scrapy.utils.defer import deferred_from_coro

from sxgh_crawler.configuration import removal_rules
from sxgh_crawler.items import ArticleItem, RemovedItem
from sxgh_crawler.outcome import STORAGE_FAILED
from sxgh_crawler.redo import redo
from sxgh_crawler.state.archive import Archive
from sxgh_crawler.state.database import StateError

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler
    from twisted.python.failure import Failure

logger = logging.getLogger(__name__)

_archives: WeakKeyDictionary[Crawler, Archive] = WeakKeyDictionary()


def archive_of(crawler: Crawler) -> Archive:
    """The one archive of this crawl; the first component that asks opens it."""
    if crawler not in _archives:
        settings = crawler.settings
        _archives[crawler] = Archive.open(Path(settings["SXGH_OUTPUT_DIR"]), rules=removal_rules(settings))
    return _archives[crawler]


def fail(crawler: Crawler, error: Exception) -> None:
    """Keep the first failure and close the spider, once."""
    archive = archive_of(crawler)
    if archive.failure is not None:
        return
    archive.failure = error
    archive.errors.add(None, f"cannot save: {error}")
    logger.critical("The crawl stops: what it fetches cannot be saved. %s", error)
    if crawler.crawling:
        deferred_from_coro(crawler.engine.close_spider_async(reason=STORAGE_FAILED))


class Bookkeeping:
    """Puts articles into the state once they are exported, and writes the snapshot at the end.

    Belongs behind the feed exporter, whose handlers run first, and before the report.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._archive = archive_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        bookkeeping = cls(crawler)
        for handler, signal in (
            (bookkeeping.spider_opened, signals.spider_opened),
            (bookkeeping.item_scraped, signals.item_scraped),
            (bookkeeping.item_dropped, signals.item_dropped),
            (bookkeeping.item_error, signals.item_error),
            (bookkeeping.spider_error, signals.spider_error),
            (bookkeeping.spider_closed, signals.spider_closed),
            (bookkeeping.engine_stopped, signals.engine_stopped),
        ):
            crawler.signals.connect(handler, signal=signal)
        return bookkeeping

    def spider_opened(self) -> None:
        visits = self._archive.store.visits
        try:
            for line in redo(self._archive.paths, self._archive.store):
                logger.warning("Put right after a run that was killed: %s", line)
            visits.begin(self._archive.run_id)
        except (StateError, OSError) as error:
            fail(self._crawler, error)

    def item_scraped(self, item: Any) -> None:
        if self._archive.failure is not None:
            return
        try:
            if isinstance(item, RemovedItem):
                self._archive.remember_removal(item.record)
                self._crawler.stats.inc_value("sxgh/removals/marked")
            elif isinstance(item, ArticleItem) and not self._archive.remember(item):
                fail(self._crawler, StateError(f"{item.url} did not reach the run's articles.jsonl"))
        except (StateError, OSError) as error:
            fail(self._crawler, error)

    def item_dropped(self, item: Any) -> None:
        if isinstance(item, ArticleItem):
            try:
                self._archive.settle(item)
            except (StateError, OSError) as error:
                fail(self._crawler, error)
            self._archive.forget(item)

    def item_error(self, item: Any, failure: Failure) -> None:
        if isinstance(item, ArticleItem):
            self._archive.forget(item)
        self._archive.errors.add(getattr(item, "url", None), _told(failure))
        self._stop_if_storage(failure)

    def spider_error(self, failure: Failure, response: Any) -> None:
        self._archive.errors.add(getattr(response, "url", None), _told(failure))
        self._stop_if_storage(failure)

    def _stop_if_storage(self, failure: Failure) -> None:
        if isinstance(failure.value, StateError):
            fail(self._crawler, failure.value)

    def spider_closed(self, spider: Spider) -> None:
        """A failed crawl leaves the old snapshot: a whole one is worth more than a newer one."""
        if self._archive.failure is None:
            try:
                self._archive.store.visits.end(self._archive.run_id)
                changed = self._archive.write_snapshot()
            except (StateError, OSError) as error:
                fail(self._crawler, error)
            else:
                self._crawler.stats.set_value("sxgh/snapshot/changed", changed)
        if self._archive.failure is not None:
            self._crawler.stats.set_value("finish_reason", STORAGE_FAILED)

    def engine_stopped(self) -> None:
        try:
            self._archive.store.close()
        except (StateError, OSError) as error:
            fail(self._crawler, error)


def _told(failure: Failure) -> str:
    return f"{type(failure.value).__name__}: {failure.value}"
