"""Scrapy's scheduler, able to keep a request back until its time has come."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, cast

from scrapy.core.scheduler import Scheduler
from scrapy.utils.asyncio import CallLaterResult, call_later

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred

#: Request.meta key: the `time.monotonic()` before which it must not be sent.
NOT_BEFORE = "not_before"


class WaitingScheduler(Scheduler):
    """A request that is to be retried later waits here, beside the queue, not in the downloader.

    With one request at a time, a wait in the downloader would hold up the whole crawl. What waits counts
    as pending, so that the spider is not idle before the last retry.
    """

    _waiting: dict[Request, CallLaterResult]

    def open(self, spider: Spider) -> Deferred[None] | None:
        self._waiting = {}
        return super().open(spider)

    def close(self, reason: str) -> Deferred[None] | None:
        for timer in self._waiting.values():
            timer.cancel()
        self._waiting.clear()
        return super().close(reason)

    def enqueue_request(self, request: Request) -> bool:
        wait = request.meta.get(NOT_BEFORE, 0) - monotonic()
        if wait <= 0:
            return super().enqueue_request(request)
        self._waiting[request] = call_later(wait, self._release, request)
        return True

    def _release(self, request: Request) -> None:
        del self._waiting[request]
        request.meta.pop(NOT_BEFORE, None)
        cast("Crawler", self.crawler).engine.crawl(request)

    def __len__(self) -> int:
        return super().__len__() + len(self._waiting)
