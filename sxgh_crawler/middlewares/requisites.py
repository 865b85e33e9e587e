"""What captured pages need to be shown whole is captured, too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self, cast

from scrapy import Request
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Response

from sxgh_crawler.adapters import page_of
from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.extensions.capture import Capture
from sxgh_crawler.frontier import Way
from sxgh_crawler.middlewares.way import WAY, onward
from sxgh_crawler.network import FetchError
from sxgh_crawler.pages.markup.requisites import is_own_script, requisites

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from scrapy.crawler import Crawler
    from twisted.python.failure import Failure

    from sxgh_crawler.spiders.sxgh import SxghSpider

#: Behind all pages that wait; a script that lists may wait for, as soon as they.
PRIORITY, SOON = -10, 10
_CSS = b"text/css"


class RequisitesMiddleware:
    """A spider middleware: adds requests for the files of each page, and for those of its style sheets.

    Each is captured once: what answered in an earlier run is not asked for again, what had not come when that
    ended is.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("SXGH_REQUISITES") or crawler.get_extension(Capture) is None:
            raise NotConfigured  # one page is looked at, and nothing archived
        self._crawler = crawler
        self._stats = crawler.stats
        self._archive = archive_of(crawler)
        self._largest = crawler.settings.getint("SXGH_REQUISITE_MAX_SIZE")
        self._seen: set[int] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    @property
    def _spider(self) -> SxghSpider:
        return cast("SxghSpider", self._crawler.spider)

    async def process_start(self, start: AsyncIterator[Any]) -> AsyncIterator[Any]:
        self._spider.files_come = True
        async for one in start:
            yield one
        for url in self._archive.store.visits.waiting("requisite"):
            if hash(url) not in self._seen:
                self._seen.add(hash(url))
                yield self._request(url, Way(hops="E"))

    def process_spider_input(self, response: Response) -> None:
        """Before the page is read: once its article is in the state, its files must be there, too.

        Straight to the engine: handing on what the spider yields would cost more than all this.
        """
        if "requisite" not in response.meta:
            for request in self._requests(response):
                self._crawler.engine.crawl(request)

    def _requests(self, response: Response) -> Iterator[Request]:
        for url in requisites(page_of(response)):
            if hash(url) in self._seen:
                continue
            self._seen.add(hash(url))
            store = self._archive.store
            if store.is_new_file(url):
                store.visits.find(url, url, "requisite", self._archive.at)
                yield self._request(url, onward(response, "E"))

    def _request(self, url: str, way: Way) -> Request:
        return Request(
            url,
            self.captured,
            errback=self.failed,
            priority=SOON if is_own_script(url) else PRIORITY,
            dont_filter=True,
            meta={"requisite": True, WAY: way, "download_maxsize": self._largest},
        )

    def captured(self, response: Response) -> Iterator[Request]:
        self._stats.inc_value("sxgh/page/requisite")
        css = (response.headers.get("Content-Type") or b"").lower().startswith(_CSS)
        if css and not response.meta[WAY].hops.endswith("EE"):  # one level: sheets could lead on for ever
            yield from self._requests(response)
        for url in (response.url, *response.meta.get("redirect_urls", ())):
            self._archive.store.visits.visit(url, "requisite", self._archive.at)
        yield from self._tell(response.meta.get("redirect_urls", [response.url])[0], response)

    def failed(self, failure: Failure) -> Iterator[Request]:
        request: Request = failure.request  # type: ignore[attr-defined]
        self._count_failed(request, failure)
        yield from self._tell(request.url, None)

    def _tell(self, url: str, response: Response | None) -> Iterator[Request]:
        if is_own_script(url):
            yield from self._spider.script_came(url, response)

    def _count_failed(self, request: Request, failure: Failure) -> None:
        if isinstance(failure.value, IgnoreRequest) and not isinstance(failure.value, FetchError):
            self._stats.inc_value("sxgh/page/refused")
            return
        self._stats.inc_value("sxgh/page/failed")
        self._archive.errors.add(request.url, str(failure.value) or type(failure.value).__name__)
