"""What pages come to in the archive: articles, rejects, and what lists say of articles.

The crawl hands pages over as they come, the archive as they were captured: both end up with the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.pages.lists.paging import MAX_PARTS
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.readings import Article, ArticleReading, Gone, ListReading, Reading, Unreadable
from sxgh_crawler.state.archive import Archive, article_id
from sxgh_crawler.state.store import Store
from sxgh_crawler.state.visits import NONE, Kind, Validators
from sxgh_crawler.website.urls import canonical, without_volatile

#: URL and reading of each part of an article that is split over several pages.
Parts = Sequence[tuple[str, ArticleReading]]


@dataclass(frozen=True, slots=True)
class Captured:
    """A page, the redirects that led to it (URLs, first one first), and the `warc` of its capture."""

    page: Page
    redirects: tuple[str, ...] = ()
    warc: dict[str, Any] | None = None


def latest_day(started: datetime) -> date:
    """Of a run: later dates are not publication dates; a day's grace for clocks and time zones."""
    return started.date() + timedelta(days=1)


def is_trouble(status: int) -> bool:
    """The server is asked again, and in the end the page could not be had: such an answer is never read."""
    return status in (408, 429) or status >= 500


def addresses(captured: Captured) -> list[str]:
    """The canonical URLs that gave the page: its own, and those that led to it."""
    return list(dict.fromkeys(canonical(url) for url in (captured.page.url, *captured.redirects)))


def record_visit(archive: Archive, captured: Captured, reading: Reading) -> None:
    """Take down that a page answered which gave no article."""
    headers = captured.page.headers
    validators = Validators(headers.get("etag") or None, headers.get("last-modified") or None)
    for url in addresses(captured):
        if isinstance(reading, Gone) and reading.evidence:
            archive.gone(url)
        else:
            archive.visit(url, _kind(reading), validators if url == canonical(captured.page.url) else NONE)


def record_led_away(archive: Archive, captured: Captured) -> None:
    """A page was asked for, and the home page or a list came: nobody says that it is gone."""
    for url in addresses(captured)[1:]:
        archive.visit(url, "gone")


def _kind(reading: Reading) -> Kind:
    match reading:
        case ListReading():
            return "list"
        case Gone():
            return "gone"
        case Unreadable():
            return "reject"
    return "other"


# Articles


def is_first_part(url: str, reading: ArticleReading) -> bool:
    """Also of an article that is not split."""
    return not reading.pages or canonical(reading.pages[0]) == canonical(url)


def next_part(parts: Parts) -> str | None:
    """The page that the latest part leads on to; None when the article is whole.

    Never one before it: a first part may have two addresses, with its number (?id=5&ArticlePage=1) and without.
    """
    had = {canonical(url) for url, _ in parts}
    pages = parts[-1][1].pages
    here = next((n for n, url in enumerate(pages) if canonical(url) == canonical(parts[-1][0])), -1)
    following = next((url for url in pages[here + 1 :] if canonical(url) not in had), None)
    return following if len(parts) < MAX_PARTS else None


def article_item(first: Captured, parts: Parts) -> ArticleItem:
    """The article of `parts`, of which `first` is the capture that gives it its name."""
    article = joined([(url, reading.article) for url, reading in parts])
    page = first.page
    url = canonical(page.url)
    fetched = {without_volatile(other) for other in (*first.redirects, page.url)}
    fetched |= {canonical(other) for other in first.redirects}  # as lists are taken down
    return ArticleItem(
        url=url,
        aliases=sorted(fetched - {url}),
        title=article.title,
        subtitle=article.subtitle,
        category=list(article.category),
        published=article.published,
        published_from=article.published_from,  # type: ignore[arg-type]
        source=article.source,
        authors=[{"name": one.name, "role": one.role} for one in article.authors],
        editor=article.editor,
        text=article.text,
        html=article.html,
        images=[{"url": one.url, "alt": one.alt, "payload_digest": None} for one in article.images],
        attachments=[
            {"url": one.url, "name": one.name, "payload_digest": None} for one in article.attachments
        ],
        related=[{"url": one.url, "title": one.title} for one in article.related],
        page_urls=list(article.page_urls),
        http={
            "status": page.status,
            "content_type": page.headers.get("content-type") or None,
            "encoding": parts[0][1].encoding,
            "last_modified": page.headers.get("last-modified") or None,
            "etag": page.headers.get("etag") or None,
        },
        warc=first.warc,
        confidence=article.confidence,
        doubts=article.doubts,
    )


def reject_item(captured: Captured, reason: str, fetched_at: str) -> RejectItem:
    page = captured.page
    return RejectItem(page.url, reason, page.status, fetched_at, captured.warc)


def joined(parts: Sequence[tuple[str, Article]]) -> Article:
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


# Lists


def record_listings(store: Store, reading: ListReading) -> None:
    """Which articles the list names, when it says they were published, how else it spells their URLs."""
    for link in reading.links:
        if link.role != "item":
            continue
        known, other = canonical(link.url), without_volatile(link.url)
        if reading.category:
            store.record_listing(known, reading.category, link.published)
        if other != known:  # another case, another host, https
            store.add_alias(other, article_id(known))


def new_to_the_list(archive: Archive, category: Sequence[str], urls: Sequence[str]) -> list[str]:
    """Those of a list's items that no list of its category held; of a list without a name, those unknown till now."""
    if category:
        return archive.store.unlisted(category, urls)
    known = archive.store.visits.found_before(archive.at, urls)
    return [url for url in urls if url not in known]


# A run that is over


@dataclass(frozen=True, slots=True)
class Redirect:
    """An answer that leads on to `url`."""

    url: str


@dataclass(frozen=True, slots=True)
class NotModified:
    """A page is as it was (304)."""


@dataclass(slots=True)
class Harvest:
    """What the captures of the run of `archive` come to, handed over in their order.

    What the spider knows of its requests shows in the captures: a redirect is followed by what it leads to,
    the first part of an article by the others.
    """

    archive: Archive
    #: Canonical URL → the URLs that lead there.
    _led: dict[str, tuple[str, ...]] = field(default_factory=dict)
    #: Canonical URL of the part that comes next → first part, and those that have come. A first part may have two
    #: addresses, and then two wait: the spider asks last for what it wanted first.
    _split: dict[str, list[tuple[Captured, Parts]]] = field(default_factory=dict)
    #: Canonical URL of a list's further page → what its pages before have said that it lists; () if nothing.
    _listed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    #: Canonical URL of a list's page that shows no other → what it lists.
    _alone: dict[str, tuple[str, ...]] = field(default_factory=dict)
    #: What lists were seen to hold, by category and URL.
    _items: set[int] = field(default_factory=set)

    def take(
        self, captured: Captured, reading: Reading | Redirect | NotModified, of_list: str = ""
    ) -> ArticleItem | None:
        """The article that is whole now. What a script file fetches is `of_list`, the page that loads it."""
        url = captured.page.url
        led = self._led.pop(canonical(url), ())
        if isinstance(reading, Redirect):
            self._led[canonical(reading.url)] = (*led, url)
            return None
        asked = (*led, url)[0]
        if waiting := self._split.pop(canonical(asked), None):
            first, parts = waiting.pop()
            if waiting:
                self._split[canonical(asked)] = waiting
            if isinstance(reading, ArticleReading):
                return self._article(first, [*parts, (url, reading)])
            return None
        captured = replace(captured, redirects=led)
        if of_list:
            self._listed.setdefault(canonical(asked), self._alone.get(canonical(of_list), ()))
        is_first = canonical(asked) not in self._listed
        if isinstance(reading, ListReading):
            reading = self._named(asked, reading)
        match reading:
            case NotModified():
                for address in addresses(captured):
                    self.archive.unchanged(address)
            case ArticleReading() if is_first_part(url, reading):
                return self._article(captured, [(url, reading)])
            case ListReading() if led and self.archive.store.by_url(canonical(led[0])):
                record_listings(self.archive.store, reading)
                record_led_away(self.archive, captured)
            case ListReading():
                self._list(captured, reading, is_first)
            case _:
                record_visit(self.archive, captured, reading)
        return None

    def _list(self, captured: Captured, reading: ListReading, is_first: bool) -> None:
        """The first page of a list that brings something is looked at every night from then on."""
        store = self.archive.store
        items = [canonical(link.url) for link in reading.links if link.role == "item"]
        news = new_to_the_list(self.archive, reading.category, items)
        news = [url for url in news if hash((*reading.category, url)) not in self._items]
        self._items.update(hash((*reading.category, url)) for url in items)
        record_listings(store, reading)
        if is_first:
            if news:
                store.visits.begin_walk(canonical(captured.page.url))
            record_visit(self.archive, captured, reading)

    def _named(self, url: str, reading: ListReading) -> ListReading:
        """A page of a list that does not say what it lists: so have said the pages that lead to it."""
        category = reading.category or self._listed.get(canonical(url), ())
        if not any(link.role == "paging" for link in reading.links):
            self._alone[canonical(url)] = category
        for link in reading.links:
            if link.role == "paging":
                self._listed.setdefault(canonical(link.url), category)
        return replace(reading, category=category)

    def _article(self, first: Captured, parts: Parts) -> ArticleItem | None:
        following = next_part(parts)
        if following is None:
            return article_item(first, parts)
        self._split.setdefault(canonical(following), []).append((first, parts))
        return None
