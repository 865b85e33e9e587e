"""The run's hold on `warc/`: repairs what a killed run left, writes every exchange, finishes the files."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Self

import scrapy
from scrapy import signals
from scrapy.exceptions import IgnoreRequest

from sxgh_crawler.archive import cdxj
from sxgh_crawler.archive.files import strangers
from sxgh_crawler.archive.reader import DamagedRecord
from sxgh_crawler.archive.repair import recover
from sxgh_crawler.archive.writer import WarcWriter, WriteError
from sxgh_crawler.configuration import project_version
from sxgh_crawler.extensions.bookkeeping import archive_of, fail
from sxgh_crawler.state.database import StateError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

    from sxgh_crawler.archive.exchange import Exchange

logger = logging.getLogger(__name__)


class Unsaved(IgnoreRequest):
    """The exchange took place and could not be archived: its page is not used."""


class Capture:
    """Belongs before the bookkeeping: the archive is finished before the snapshot refers to it."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._archive = archive_of(crawler)
        self._folder = self._archive.paths.warc
        self._index = cdxj.Spool(self._folder)
        self._writer = WarcWriter(
            self._folder,
            {**about(crawler.settings), "isPartOf": self._archive.run_id},
            host=socket.gethostname(),
            max_size=crawler.settings.getint("SXGH_WARC_MAX_SIZE"),
            payloads=self._archive.store,
            index=self._index,
        )
        self._synced = GroupCommit(self._writer.sync)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        capture = cls(crawler)
        crawler.signals.connect(capture.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(capture.spider_closed, signal=signals.spider_closed)
        return capture

    def spider_opened(self) -> None:
        if not self._folder.exists():
            return
        for line in strangers(self._folder):
            logger.warning("%s", line)
        try:
            for line in recover(self._folder, self._archive.store):
                logger.warning("A run was killed; repaired %s", line)
        except (StateError, DamagedRecord, OSError) as error:
            fail(self._crawler, error)

    async def keep(self, exchange: Exchange) -> dict[str, Any]:
        """The record's `warc`, once the record is on the disk. Raises `Unsaved`, and the crawl ends."""
        if self._archive.failure is not None:
            raise Unsaved(f"nothing is saved any more: {exchange.url}")
        try:
            place = self._writer.write(exchange)
            await self._synced.wait()
        except (WriteError, StateError) as error:
            fail(self._crawler, error)
            raise Unsaved(f"{error}: {exchange.url}") from error
        self._crawler.stats.inc_value("sxgh/captures")
        return asdict(place)

    def spider_closed(self) -> None:
        self._synced.close()
        try:
            self._writer.close()
            if self._folder.exists():  # not where nothing was ever captured
                # Of its payloads the writer has told the state already.
                cdxj.update(self._folder, lambda _: self._archive.store.commit(), self._index)
        except (WriteError, StateError, DamagedRecord, OSError) as error:
            fail(self._crawler, error)
        finally:
            self._index.close()


class GroupCommit:
    """One sync for all who wait for one; it runs in a thread, and the reactor goes on."""

    def __init__(self, sync: Callable[[], None]) -> None:
        self._sync = sync
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sync")
        self._running: asyncio.Future[None] | None = None
        self._next: asyncio.Future[None] | None = None

    async def wait(self) -> None:
        """Until a sync that began after the call has ended. Raises what it raises."""
        if self._next is None:
            self._next = asyncio.ensure_future(self._round(self._running))
        await asyncio.shield(self._next)

    async def _round(self, before: asyncio.Future[None] | None) -> None:
        if before is not None:
            await asyncio.wait([before])
        self._running, self._next = self._next, None
        await asyncio.get_running_loop().run_in_executor(self._thread, self._sync)

    def close(self) -> None:
        self._thread.shutdown()


def about(settings: BaseSettings) -> dict[str, str]:
    """The fields of `warcinfo` (WARC/1.1, 10.1) that only the crawl knows."""
    values = {
        "software": f"{settings['BOT_NAME']}/{project_version()} Scrapy/{scrapy.__version__}",
        "operator": str(settings["SXGH_CONTACT"]),
        "hostname": socket.gethostname(),
        "http-header-user-agent": str(settings["USER_AGENT"]),
        "robots": "obey" if settings.getbool("ROBOTSTXT_OBEY") else "ignore",
    }
    return {name: value for name, value in values.items() if value}
