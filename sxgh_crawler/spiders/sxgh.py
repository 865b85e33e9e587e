"""The spider: what pages say becomes requests and items. What a page is, `pages.reading` decides."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlencode

from scrapy import Request, Spider, signals
from scrapy.exceptions import DontCloseSpider, IgnoreRequest
from scrapy.utils.defer import deferred_from_coro

from sxgh_crawler.adapters import captured_of
from sxgh_crawler.agenda import Agenda, Visit
from sxgh_crawler.arguments import is_full, numbers, start_pages
from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.frontier import BY_SCRIPT, SEED, Frontier, Parked, Way
from sxgh_crawler.harvest import (
    Captured,
    Parts,
    addresses,
    article_item,
    is_first_part,
    latest_day,
    new_to_the_list,
    next_part,
    record_led_away,
    record_listings,
    record_visit,
    reject_item,
)
from sxgh_crawler.items import ArticleItem, RejectItem, RemovedItem
from sxgh_crawler.middlewares.revalidation import CONDITIONAL
from sxgh_crawler.middlewares.way import WAY, onward
from sxgh_crawler.network import FetchError
from sxgh_crawler.pages.lists.paging import skipping
from sxgh_crawler.pages.markup.requisites import own_scripts
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import (
    ArticleReading,
    Gone,
    Link,
    ListReading,
    Other,
    Postback,
    Reading,
    Unreadable,
)
from sxgh_crawler.revisits import DAY
from sxgh_crawler.scriptfiles import ScriptFiles
from sxgh_crawler.state.visits import Memory
from sxgh_crawler.walks import Walk, Walks
from sxgh_crawler.website import site
from sxgh_crawler.website.urls import canonical, to_request

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from sxgh_crawler.state.archive import Archive

#: Articles handed to the engine at a time.
BATCH = 500
#: The scheduler takes higher priorities first.
_LISTS, _PARTS = 10, 5
#: Pages in a row of one list that are given up before the list is.
_MAX_SKIPPED = 3
#: What `Other.kind` says of a page whose list a script may yet bring.
_SHELLS = ("nothing that reads as an article or a list", "hardly any text")

Output = Iterator[Request | ArticleItem | RejectItem]


class SxghSpider(Spider):
    """Follows the category pages to the articles.

    Arguments: `mode` is `update` (what is new, and what is due to be visited again) or `full` (all that is
    known); `start` (URLs, comma-separated) begins elsewhere than at the home page and the known lists; `ids`
    (`9000-9100,9807`) fetches articles by number besides.

    Articles wait until the lists are through: first those that are unknown, then those to be visited again, in
    the end those that seem gone.
    """

    name = "sxgh"
    archive: Archive
    frontier: Frontier
    #: Files of pages are captured in this run, and come by themselves (`middlewares.requisites`).
    files_come = False
    _walks: Walks
    _agenda: Iterator[Visit]

    def __init__(self, start: str = "", ids: str = "", mode: str = "update", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.start_urls = start_pages(start)
        self.ids = numbers(ids)
        self.full = is_full(mode)
        self._elsewhere = bool(start)
        #: Pages of lists wait for them, each with its walk.
        self._scripts: ScriptFiles[tuple[Response, str]] = ScriptFiles()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.archive = archive_of(crawler)
        visits = spider.archive.store.visits
        spider._walks = Walks(visits, spider.archive.at, spider.full)
        spider.frontier = Frontier(Memory(visits, spider.archive.at, again=spider.full))
        most = sys.maxsize if spider.full else crawler.settings.getint("SXGH_REVISITS")
        spider._agenda = iter(Agenda(visits, spider.archive.removals, spider.archive.at, most, spider.full))
        crawler.signals.connect(spider.next_articles, signal=signals.spider_idle)
        crawler.signals.connect(spider.request_dropped, signal=signals.request_dropped)
        crawler.signals.connect(spider.tell_parked, signal=signals.spider_closed)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        visits = self.archive.store.visits
        heads = [] if self._elsewhere else visits.heads()
        for url in (*self.start_urls, *heads, *visits.waiting("list")):
            if self.frontier.claim(url):
                yield self._list_request(url, canonical(url))
        for span in self.ids:
            for number in span:
                self.frontier.wait(site.ARTICLE_URL.format(number=number))
        for url in visits.waiting("article"):
            self.frontier.wait(url)

    def next_articles(self) -> None:
        """When the lists are through, and again whenever what was handed out is."""
        if waiting := self.frontier.take(BATCH):
            for url, way in reversed(waiting.items()):  # Scrapy asks for what it got last first
                self._crawl(url, way=way)
            raise DontCloseSpider
        for visit in self._agenda:
            urls = [url for url in visit.urls if visit.repeated or self.frontier.claim(url)]
            for url in urls:
                self._crawl(url, dont_filter=visit.repeated)
            if urls:
                raise DontCloseSpider
        self._take_down()

    def _crawl(self, url: str, way: Way = SEED, dont_filter: bool = False) -> None:
        meta = {"expect": "article", WAY: way, CONDITIONAL: True}
        request = Request(url, self.parse, errback=self.failed, meta=meta, dont_filter=dont_filter)
        self.crawler.engine.crawl(request)

    def _take_down(self) -> None:
        """The records of articles that are gone, at the end of the run."""
        removals = self.archive.removals
        removed = [RemovedItem(record) for record in removals.decide(self.archive.time)]
        if removals.withheld:
            self.crawler.stats.set_value("sxgh/removals/withheld", removals.withheld)
        for item in removed:
            deferred_from_coro(self.crawler.engine.scraper.start_itemproc_async(item, response=None))
        if removed:
            raise DontCloseSpider

    def tell_parked(self) -> None:
        """Say which pages were left alone as a trap: they are the one thing that is not fetched."""
        for form, count in sorted(self.frontier.parked.items()):
            self.crawler.stats.inc_value("sxgh/parked", count)
            self.logger.info("Left alone, as pages of this form brought nothing new: %d of %s", count, form)

    # Pages. What a page leads to is put into the state before the page counts as visited: a run may be killed.

    def parse(self, response: Response, walk: str = "") -> Output:
        if not walk:
            walk = canonical(response.url)
            self._walks.asked(walk)
        if response.status == 304:
            self._not_modified(response)
        else:
            yield from self._read_page(response, walk)
        self._walks.came(walk)

    def _read_page(self, response: Response, walk: str) -> Output:
        captured = captured_of(response)
        reading = read(captured.page, latest_day(self.archive.started))
        news = not response.meta.get("redirect_urls") or self.frontier.claim(response.url)
        match reading:
            case ListReading() if response.meta.get("expect") == "article" and not news:
                self._count("gone")  # dead articles lead to the home page, or to their list
                record_listings(self.archive.store, reading)
                record_led_away(self.archive, captured)
                self.logger.info("Gone: %s leads to %s", response.meta["redirect_urls"][0], response.url)
            case ArticleReading():
                yield from self._article(response, captured, reading)
            case ListReading():
                yield from self._list(response, captured, reading, walk)
            case Gone():
                self._count("gone")
                record_visit(self.archive, captured, reading)
                self.logger.info("Gone: %s (%s)", response.url, reading.reason)
            case Unreadable():
                self._count("reject")
                yield self._reject(captured, reading.reason)
                yield from self._follow(reading, response)
                record_visit(self.archive, captured, reading)
            case Other(kind="hardly any text" | "log-in form") if response.meta.get("expect") == "article":
                self._count("reject")
                yield self._reject(captured, reading.kind)
                record_visit(self.archive, captured, reading)
            case Other():
                self._count("document" if reading.kind.startswith("document") else "other")
                yield from self._follow(reading, response)
                yield from self._next_page(walk, ())
                if reading.kind in _SHELLS:
                    yield from self._by_scripts(response, walk)
                record_visit(self.archive, captured, reading)

    def _not_modified(self, response: Response) -> None:
        """What the page says and links to is known."""
        self._count("not_modified")
        for url in addresses(captured_of(response)):
            self.archive.unchanged(url)

    def failed(self, failure: Failure) -> Output:
        """A page that could not be had; the middlewares have said why and counted the tries."""
        self._count_failed(failure)
        request: Request = failure.request  # type: ignore[attr-defined]
        if walk := request.cb_kwargs.get("walk"):
            yield from self._next_page(walk, ())
            self._walks.came(walk, broken=True)

    def _count_failed(self, failure: Failure) -> None:
        request: Request = failure.request  # type: ignore[attr-defined]
        if isinstance(failure.value, IgnoreRequest) and not isinstance(failure.value, FetchError):
            self._count("refused")
            return
        self._count("failed")
        self.archive.errors.add(request.url, str(failure.value) or type(failure.value).__name__)
        self.archive.store.visits.postpone(canonical(request.url), self.archive.at + DAY)

    def request_dropped(self, request: Request) -> None:
        """The scheduler knows the page: a pager's button may lead to where another has led."""
        if walk := request.cb_kwargs.get("walk"):
            self._walks.came(walk)

    # Lists

    def _list(self, response: Response, captured: Captured, reading: ListReading, walk: str) -> Output:
        self._count("list")
        list_ = self._walks.of(walk)
        reading = replace(reading, category=list_.called(reading.category))
        goes_on, released = self._take_list(captured, reading, walk)
        yield from self._released(released)
        for link in self.frontier.lists(reading.links, paging=False, way=onward(response)):
            yield self._list_request(link.url, canonical(link.url))
        if walk in addresses(captured):
            record_visit(self.archive, captured, reading)
        if not goes_on:
            return
        if list_.worth:
            self.archive.store.visits.begin_walk(walk)
        paging = [link for link in reading.links if link.role == "paging"]
        yield from self._further(walk, paging)
        if reading.postback:
            yield self._postback_request(reading.postback, reading.encoding, walk)
        elif not paging:
            yield from self._by_scripts(response, walk)

    def _take_list(
        self, captured: Captured, reading: ListReading, walk: str
    ) -> tuple[bool, Sequence[Parked]]:
        """Take down what a page of a list says; whether the list is followed further, and links let go by that."""
        store, list_ = self.archive.store, self._walks.of(walk)
        items = [link for link in reading.links if link.role == "item"]
        urls = [canonical(link.url) for link in items]
        known = store.visits.found_before(self.archive.at, urls)
        news = new_to_the_list(self.archive, reading.category, urls)
        goes_on = list_.page(items, reading.claim.items, known)
        released = self.frontier.list_page(captured.page.url, reading.category, news)
        list_.worth |= released is not None
        self._record_list(captured.page.url, reading, list_)
        if not list_.worth and not self.full and store.visits.visited(walk) is not None:
            goes_on = False  # visited again as any page: it has brought nothing before, nor does it now
        return goes_on, released or ()

    def _further(self, walk: str, paging: Sequence[Link]) -> Iterator[Request]:
        """The pages that a page of a list leads to: one at a time, or all."""
        if self._walks.of(walk).step_by_step:
            yield from self._next_page(walk, paging)
        else:
            for link in self.frontier.lists(paging, walk=walk):
                yield self._list_request(link.url, walk)

    def _next_page(self, walk: str, paging: Iterable[Link]) -> Iterator[Request]:
        """Of a list that is followed step by step."""
        on_its_way = self._walks.of(walk)
        while link := on_its_way.further(paging):
            if self.frontier.claim(link.url):
                yield self._list_request(link.url, walk)
                return
            paging = ()

    def list_failed(self, failure: Failure) -> Iterator[Request]:
        """A page of a list that cannot be had must not cost the pages behind it."""
        self._count_failed(failure)
        request: Request = failure.request  # type: ignore[attr-defined]
        post, encoding, skipped = request.meta["post"]
        walk = request.cb_kwargs["walk"]
        following = skipping(post)
        if following and skipped < _MAX_SKIPPED:
            yield self._postback_request(following, encoding, walk, skipped + 1)
        self._walks.came(walk, broken=True)

    def _by_scripts(self, response: Response, walk: str) -> Iterator[Request]:
        """Of a page that shows no way on: the list that a script file of the site's fetches, once the files are there."""
        page = captured_of(response).page
        files = own_scripts(page)
        if missing := self._scripts.missing(files):
            self._walks.asked(walk)
            if self._scripts.wait(missing, (response, walk)) and not self._comes_by_itself(missing):
                yield self._script_request(missing, onward(response, "E"))
            return
        if not (texts := self._scripts.texts(files)):
            return
        reading = read(replace(page, scripts=texts), latest_day(self.archive.started))
        links = reading.links if isinstance(reading, ListReading) else ()
        for request in self._further(walk, [link for link in links if link.role == "paging"]):
            request.meta[WAY] = onward(response, BY_SCRIPT)
            yield request

    def _comes_by_itself(self, url: str) -> bool:
        """As a file of its page; one that a run before has captured does not."""
        return self.files_come and self.archive.store.is_new_file(url)

    def _script_request(self, url: str, way: Way) -> Request:
        return Request(
            url,
            self.script,
            errback=self.script_failed,
            priority=_LISTS,
            dont_filter=True,
            cb_kwargs={"file": url},
            meta={"requisite": True, WAY: way},
        )

    def script(self, response: Response, file: str) -> Iterator[Request]:
        """A script file that a run before has captured."""
        self._count("requisite")
        yield from self.script_came(file, response)

    def script_failed(self, failure: Failure) -> Iterator[Request]:
        """Lists do without a file that cannot be had."""
        self._count_failed(failure)
        yield from self.script_came(failure.request.cb_kwargs["file"], None)  # type: ignore[attr-defined]

    def script_came(self, file: str, response: Response | None) -> Iterator[Request]:
        """The lists that wait for a script file go on."""
        body = response.body if response is not None and response.status == 200 else None
        for page, walk in self._scripts.came(file, body):
            yield from self._by_scripts(page, walk)
            self._walks.came(walk)

    def _record_list(self, url: str, reading: ListReading, list_: Walk) -> None:
        """Of a list that is not followed to its end, the number of its pages cannot be held against those seen."""
        store = self.archive.store
        record_listings(store, reading)
        if not reading.category:
            return
        if list_.fresh and not list_.step_by_step:
            store.record_list_page(reading.category, canonical(url))
        pages = None if list_.step_by_step else reading.claim.pages
        store.record_claim(reading.category, canonical(url), reading.claim.items, pages)

    def _list_request(self, url: str, walk: str) -> Request:
        """Lists may keep their place in the server's session: a cookie jar for each."""
        self._walks.asked(walk)
        return Request(
            to_request(url),
            self.parse,
            errback=self.failed,
            priority=_LISTS,
            cb_kwargs={"walk": walk},
            meta={"cookiejar": walk, CONDITIONAL: self._walks.of(walk).step_by_step},
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

    def _released(self, links: Iterable[Parked]) -> Iterator[Request]:
        for link, walk in links:
            yield self._list_request(link.url, walk or canonical(link.url))

    def _follow(self, reading: Reading, response: Response) -> Iterator[Request]:
        links = getattr(reading, "links", ())
        for link in self.frontier.lists(links, way=onward(response)):
            yield self._list_request(link.url, canonical(link.url))

    # Articles

    def _article(self, response: Response, captured: Captured, reading: ArticleReading) -> Output:
        url = response.url
        yield from self._released(self.frontier.article(url))
        for part in reading.pages[1:]:
            self.frontier.claim(part)  # they are fetched in order, for the article
        yield from self._follow(reading, response)
        if not is_first_part(url, reading):
            self._count("article_part")
            list(self.frontier.lists([Link(reading.pages[0], role="item")], way=onward(response)))
            record_visit(self.archive, captured, reading)
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
            record_visit(self.archive, first, reading)
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
        self._count_failed(failure)
        request: Request = failure.request  # type: ignore[attr-defined]
        self._count("reject")
        yield self._reject(
            request.cb_kwargs["first"], f"its part {request.url} could not be had: {failure.value}"
        )

    def _reject(self, captured: Captured, reason: str) -> RejectItem:
        return reject_item(captured, reason, self.archive.time)

    def _count(self, kind: str) -> None:
        self.crawler.stats.inc_value(f"sxgh/page/{kind}")
