"""The spider: what pages say becomes requests and items. What a page is, `pages.reading` decides."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlencode

from scrapy import Request, Spider, signals
from scrapy.exceptions import DontCloseSpider, IgnoreRequest

from sxgh_crawler.adapters import captured_of
from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.frontier import Frontier
from sxgh_crawler.harvest import (
    Captured,
    Parts,
    article_item,
    is_first_part,
    latest_day,
    next_part,
    record_listings,
    reject_item,
)
from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.middlewares.way import WAY, onward
from sxgh_crawler.network import FetchError
from sxgh_crawler.pages.paging import skipping
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import (
    ArticleReading,
    Gone,
    ListReading,
    Other,
    Postback,
    Reading,
    Unreadable,
)
from sxgh_crawler.website import site
from sxgh_crawler.website.urls import canonical, on_site, resolve, to_request

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from sxgh_crawler.state.archive import Archive

#: Articles handed to the engine at a time.
BATCH = 500
#: The scheduler takes higher priorities first.
_LISTS, _PARTS = 10, 5
_MAX_SWEEP = 1_000_000
#: Pages in a row of one list that are given up before the list is.
_MAX_SKIPPED = 3
_NUMBER = re.compile(r"[0-9]{1,30}")

Output = Iterator[Request | ArticleItem | RejectItem]


class SxghSpider(Spider):
    """Follows the category pages to the articles.

    Arguments: `start` (URLs, comma-separated) begins elsewhere than at the home page; `ids`
    (`9000-9100,9807`) fetches articles by number besides.
    """

    name = "sxgh"
    archive: Archive

    def __init__(self, start: str = "", ids: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.start_urls = start_pages(start)
        self.ids = numbers(ids)
        self.frontier = Frontier()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.archive = archive_of(crawler)
        crawler.signals.connect(spider.next_articles, signal=signals.spider_idle)
        crawler.signals.connect(spider.tell_parked, signal=signals.spider_closed)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        for url in self.start_urls:
            if self.frontier.claim(url):
                yield self._list_request(url, canonical(url))
        for span in self.ids:
            for number in span:
                self.frontier.wait(site.ARTICLE_URL.format(number=number))

    def next_articles(self) -> None:
        """When the lists are through, and again whenever what was handed out is."""
        urls = self.frontier.take(BATCH)
        for url, way in urls.items():
            self.crawler.engine.crawl(
                Request(url, self.parse, errback=self.failed, meta={"expect": "article", WAY: way})
            )
        if urls:
            raise DontCloseSpider

    def tell_parked(self) -> None:
        """Say which pages were left alone as a trap: they are the one thing that is not fetched."""
        for form, count in sorted(self.frontier.parked.items()):
            self.crawler.stats.inc_value("sxgh/parked", count)
            self.logger.info("Left alone, as pages of this form brought nothing new: %d of %s", count, form)

    # Pages

    def parse(self, response: Response, walk: str = "") -> Output:
        captured = captured_of(response)
        reading = read(captured.page, latest_day(self.archive.started))
        news = not response.meta.get("redirect_urls") or self.frontier.claim(response.url)
        match reading:
            case ListReading() if response.meta.get("expect") == "article" and not news:
                self._count("gone")  # dead articles lead to the home page, or to their list
                record_listings(self.archive.store, reading)
                self.logger.info("Gone: %s leads to %s", response.meta["redirect_urls"][0], response.url)
            case ArticleReading():
                yield from self._article(response, captured, reading)
            case ListReading():
                yield from self._list(response, reading, walk or canonical(response.url))
            case Gone():
                self._count("gone")
                self.logger.info("Gone: %s (%s)", response.url, reading.reason)
            case Unreadable():
                self._count("reject")
                yield self._reject(captured, reading.reason)
                yield from self._follow(reading, response)
            case Other(kind="hardly any text" | "log-in form") if response.meta.get("expect") == "article":
                self._count("reject")
                yield self._reject(captured, reading.kind)
            case Other():
                self._count("document" if reading.kind.startswith("document") else "other")
                yield from self._follow(reading, response)

    def failed(self, failure: Failure) -> None:
        """A page that could not be had; the middlewares have said why and counted the tries."""
        request: Request = failure.request  # type: ignore[attr-defined]
        if isinstance(failure.value, IgnoreRequest) and not isinstance(failure.value, FetchError):
            self._count("refused")
            return
        self._count("failed")
        self.archive.errors.add(request.url, str(failure.value) or type(failure.value).__name__)

    # Lists

    def _list(self, response: Response, reading: ListReading, walk: str) -> Output:
        self._count("list")
        urls = [link.url for link in reading.links if link.role == "item"]
        goes_on = self.frontier.goes_on(walk, urls)
        self._record_list(response.url, reading, counts=self.frontier.is_fresh(walk))
        for link in self.frontier.list_page(response.url, reading.category, urls):
            yield self._list_request(link.url, canonical(link.url))
        for link in self.frontier.lists(reading.links, goes_on, onward(response)):
            same = link.role == "paging"
            yield self._list_request(link.url, walk if same else canonical(link.url))
        if goes_on and reading.postback:
            yield self._postback_request(reading.postback, reading.encoding, walk)

    def list_failed(self, failure: Failure) -> Iterator[Request]:
        """A page of a list that cannot be had must not cost the pages behind it."""
        self.failed(failure)
        request: Request = failure.request  # type: ignore[attr-defined]
        post, encoding, skipped = request.meta["post"]
        following = skipping(post)
        if following and skipped < _MAX_SKIPPED:
            yield self._postback_request(following, encoding, request.cb_kwargs["walk"], skipped + 1)

    def _record_list(self, url: str, reading: ListReading, counts: bool) -> None:
        """Take down what the list says; a page that only shows another one again does not count as a page."""
        store = self.archive.store
        record_listings(store, reading)
        if not reading.category:
            return
        if counts:
            store.record_list_page(reading.category, canonical(url))
        store.record_claim(reading.category, canonical(url), reading.claim.items, reading.claim.pages)

    def _list_request(self, url: str, walk: str) -> Request:
        """Lists may keep their place in the server's session: a cookie jar for each."""
        return Request(
            to_request(url),
            self.parse,
            errback=self.failed,
            priority=_LISTS,
            cb_kwargs={"walk": walk},
            meta={"cookiejar": walk},
        )

    def _postback_request(self, post: Postback, encoding: str, walk: str, skipped: int = 0) -> Request:
        body = urlencode(post.fields, encoding=encoding, errors="replace")
        request = self._list_request(post.url, walk)
        return request.replace(
            method="POST",
            body=body,
            headers={"Content-Type": "application/x-www-form-urlencoded"},
            errback=self.list_failed,
            meta={**request.meta, "post": (post, encoding, skipped)},
        )

    def _follow(self, reading: Reading, response: Response) -> Iterator[Request]:
        links = getattr(reading, "links", ())
        for link in self.frontier.lists(links, way=onward(response)):
            yield self._list_request(link.url, canonical(link.url))

    # Articles

    def _article(self, response: Response, captured: Captured, reading: ArticleReading) -> Output:
        url = response.url
        for link in self.frontier.article(url):
            yield self._list_request(link.url, canonical(link.url))
        for part in reading.pages[1:]:
            self.frontier.claim(part)  # they are fetched in order, for the article
        yield from self._follow(reading, response)
        if not is_first_part(url, reading):
            self._count("article_part")
            self.frontier.wait(reading.pages[0], onward(response))
            return
        yield from self._next_part(captured, [(url, reading)])

    def part(self, response: Response, first: Captured, parts: Parts) -> Output:
        """A further part of an article split over several pages."""
        self._count("article_part")
        reading = read(captured_of(response).page, latest_day(self.archive.started))
        if isinstance(reading, ArticleReading):
            yield from self._next_part(first, [*parts, (response.url, reading)])
        else:
            self._count("reject")
            yield self._reject(first, f"its part {response.url} cannot be read")

    def _next_part(self, first: Captured, parts: Parts) -> Output:
        following = next_part(parts)
        if following is None:
            self._count("article")
            yield article_item(first, parts)
            return
        self.frontier.claim(following)
        yield Request(
            to_request(following),
            self.part,
            errback=self.part_failed,
            priority=_PARTS,
            dont_filter=True,
            cb_kwargs={"first": first, "parts": parts},
        )

    def part_failed(self, failure: Failure) -> Iterator[RejectItem]:
        """An article without one of its parts is no article."""
        self.failed(failure)
        request: Request = failure.request  # type: ignore[attr-defined]
        self._count("reject")
        yield self._reject(
            request.cb_kwargs["first"], f"its part {request.url} could not be had: {failure.value}"
        )

    def _reject(self, captured: Captured, reason: str) -> RejectItem:
        return reject_item(captured, reason, self.archive.time)

    def _count(self, kind: str) -> None:
        self.crawler.stats.inc_value(f"sxgh/page/{kind}")


def start_pages(text: str) -> list[str]:
    """The URLs of `-a start=`; raises ValueError for what is no page of the site."""
    urls = []
    for word in text.split(","):
        if not word.strip():
            continue
        url = resolve(site.START_URLS[0], word.strip())
        if url is None or not on_site(url) or "://" not in word:
            hosts = ", ".join(sorted(site.HOSTS))
            raise ValueError(f"-a start={word.strip()}: not a page of this site; give http URLs of {hosts}")
        urls.append(url)
    return urls or list(site.START_URLS)


def numbers(text: str) -> list[range]:
    """The numbers of `-a ids=9000-9100,9807`; raises ValueError for what is none."""
    spans = []
    for word in text.split(","):
        if not word.strip():
            continue
        first, dash, last = (part.strip() for part in word.partition("-"))
        if not _NUMBER.fullmatch(first) or (
            dash and not (_NUMBER.fullmatch(last) and int(last) >= int(first))
        ):
            raise ValueError(
                f"-a ids={word.strip()}: give numbers and spans of numbers, as in 9000-9100,9807"
            )
        spans.append(range(int(first), int(last or first) + 1))
    if sum(span.stop - span.start for span in spans) > _MAX_SWEEP:
        raise ValueError(f"-a ids={text}: more than {_MAX_SWEEP:,} numbers")
    return spans
