"""The spider: what pages say becomes requests and items. What a page is, `pages.reading` decides."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlencode

from scrapy import Request, Spider, signals
from scrapy.exceptions import DontCloseSpider, IgnoreRequest

from sxgh_crawler.adapters import page_of
from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.frontier import Frontier
from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.middlewares.way import WAY, onward
from sxgh_crawler.network import FetchError
from sxgh_crawler.pages.paging import MAX_PARTS, skipping
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import (
    Article,
    ArticleReading,
    Gone,
    ListReading,
    Other,
    Postback,
    Reading,
    Unreadable,
)
from sxgh_crawler.state.archive import article_id
from sxgh_crawler.website import site
from sxgh_crawler.website.urls import canonical, on_site, resolve, to_request, without_volatile

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
        self._variants: set[str] = set()

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
        reading = read(page_of(response), self._latest_day())
        news = not response.meta.get("redirect_urls") or self.frontier.claim(response.url)
        match reading:
            case ListReading() if response.meta.get("expect") == "article" and not news:
                self._count("gone")  # dead articles lead to the home page, or to their list
                self.logger.info("Gone: %s leads to %s", response.meta["redirect_urls"][0], response.url)
            case ArticleReading():
                yield from self._article(response, reading)
            case ListReading():
                yield from self._list(response, reading, walk or canonical(response.url))
            case Gone():
                self._count("gone")
                self.logger.info("Gone: %s (%s)", response.url, reading.reason)
            case Unreadable():
                self._count("reject")
                yield self._reject(response, reading.reason)
                yield from self._follow(reading, response)
            case Other(kind="hardly any text") if response.meta.get("expect") == "article":
                self._count("reject")
                yield self._reject(response, reading.kind)
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

    def _latest_day(self) -> date:
        """Later dates are not publication dates; a day's grace for clocks and time zones."""
        return self.archive.started.date() + timedelta(days=1)

    # Lists

    def _list(self, response: Response, reading: ListReading, walk: str) -> Output:
        self._count("list")
        items = [link for link in reading.links if link.role == "item"]
        urls = [link.url for link in items]
        goes_on = self.frontier.goes_on(walk, urls)
        self._record_list(response.url, reading, counts=self.frontier.is_fresh(walk))
        for link in self.frontier.list_page(response.url, reading.category, urls):
            yield self._list_request(link.url, canonical(link.url))
        for link in self.frontier.lists(reading.links, goes_on, onward(response)):
            same = link.role == "paging"
            yield self._list_request(link.url, walk if same else canonical(link.url))
        for link in items:
            self._note_variant(link.url)
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
        if not reading.category:
            return
        store = self.archive.store
        if counts:
            store.record_list_page(reading.category, canonical(url))
        store.record_claim(reading.category, canonical(url), reading.claim.items, reading.claim.pages)
        for link in reading.links:
            if link.role == "item":
                store.record_listing(canonical(link.url), reading.category, link.published)

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

    def _article(self, response: Response, reading: ArticleReading) -> Output:
        for link in self.frontier.article(response.url):
            yield self._list_request(link.url, canonical(link.url))
        for url in reading.pages[1:]:
            self.frontier.claim(url)  # they are fetched in order, for the article
        yield from self._follow(reading, response)
        first = canonical(reading.pages[0]) if reading.pages else canonical(response.url)
        if first != canonical(response.url):
            self._count("article_part")
            self.frontier.wait(reading.pages[0], onward(response))
            return
        yield from self._next_part(response, reading, [(response.url, reading)])

    def part(self, response: Response, first: Response, parts: list[tuple[str, ArticleReading]]) -> Output:
        """A further part of an article split over several pages."""
        reading = read(page_of(response), self._latest_day())
        if not isinstance(reading, ArticleReading):
            self._count("article_part")
            self._count("reject")
            yield self._reject(first, f"its part {response.url} cannot be read")
            return
        self._count("article_part")
        yield from self._next_part(first, reading, [*parts, (response.url, reading)])

    def _next_part(
        self, first: Response, latest: ArticleReading, parts: list[tuple[str, ArticleReading]]
    ) -> Output:
        had = {canonical(url) for url, _ in parts}
        following = next((url for url in latest.pages if canonical(url) not in had), None)
        if following is None or len(parts) >= MAX_PARTS:
            self._count("article")
            yield self._item(first, parts)
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

    def _item(self, response: Response, parts: list[tuple[str, ArticleReading]]) -> ArticleItem:
        article = joined([(url, reading.article) for url, reading in parts])
        url = canonical(response.url)
        fetched = [*response.meta.get("redirect_urls", ()), response.url]
        return ArticleItem(
            url=url,
            aliases=sorted({without_volatile(other) for other in fetched} - {url}),
            title=article.title,
            subtitle=article.subtitle,
            category=list(article.category),
            published=article.published,
            published_from=article.published_from,  # type: ignore[arg-type]
            source=article.source,
            authors=[asdict(author) for author in article.authors],
            editor=article.editor,
            text=article.text,
            html=article.html,
            images=[{**asdict(image), "payload_digest": None} for image in article.images],
            attachments=[{**asdict(document), "payload_digest": None} for document in article.attachments],
            related=[asdict(related) for related in article.related],
            page_urls=list(article.page_urls),
            http=_http(response, parts[0][1].encoding),
            warc=response.meta.get("warc"),
            confidence=article.confidence,
        )

    def _reject(self, response: Response, reason: str) -> RejectItem:
        return RejectItem(
            url=response.url,
            reason=reason,
            status=response.status,
            fetched_at=self.archive.time,
            warc=response.meta.get("warc"),
        )

    def _note_variant(self, url: str) -> None:
        """The same article under another spelling: other case, other host, https."""
        other, known = without_volatile(url), canonical(url)
        if other != known and other not in self._variants:
            self._variants.add(other)
            self.archive.store.add_alias(other, article_id(known))

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


def joined(parts: list[tuple[str, Article]]) -> Article:
    """One article of its parts: texts in order, each other fact from the first part that has it."""
    articles = [article for _, article in parts]
    if len(articles) == 1:
        return articles[0]
    first = articles[0]
    return replace(
        first,
        subtitle=_first(article.subtitle for article in articles),
        published=first.published,
        source=_first(article.source for article in articles),
        authors=_first(article.authors for article in articles) or (),
        editor=_first(article.editor for article in articles),
        text="\n".join(article.text for article in articles if article.text),
        html="\n".join(article.html for article in articles if article.html),
        images=_union(article.images for article in articles),
        attachments=_union(article.attachments for article in articles),
        related=_union(article.related for article in articles),
        page_urls=tuple(url for url, _ in parts),
    )


def _first(values: Iterable[Any]) -> Any:
    return next((value for value in values if value), None)


def _union(values: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(value for group in values for value in group))


def _http(response: Response, encoding: str) -> dict[str, Any]:
    def header(name: str) -> str | None:
        value = response.headers.get(name)
        return value.decode("latin-1") if value else None

    return {
        "status": response.status,
        "content_type": header("Content-Type"),
        "encoding": encoding,
        "last_modified": header("Last-Modified"),
        "etag": header("ETag"),
    }
