"""What is still to be fetched: lists at once, articles when the lists are through.

Articles wait because what the lists say of them (their categories, their dates) has to be known when
they are exported. Asking here before a Request is made is also what keeps the crawl fast: a page has
dozens of links, nearly all of them known.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import NamedTuple

from sxgh_crawler.pages.readings import Link
from sxgh_crawler.website.urls import canonical, number, shape, to_request

#: Pages of one shape of URL that may be fetched without bringing anything new: an endless calendar and
#: facets that multiply come to rest there. Every page that brings something gives two back.
CREDIT = 50
#: Pages in a row of one list with no item that is new to it: behind them the list has ended.
BARREN = 2
#: Longer link texts are titles, so the link probably leads to an article.
_TITLE = 9


class Way(NamedTuple):
    """How a URL was come by: the page that led to it, and the steps from a start page (WARC's hopsFromSeed)."""

    via: str | None = None
    hops: str = ""


#: Of a start page.
SEED = Way()


@dataclass(slots=True)
class _Walk:
    """One list on its way through its pages."""

    items: set[int] = field(default_factory=set)
    barren: int = 0
    category: tuple[str, ...] = ()


@dataclass(slots=True)
class _Shape:
    """URLs alike but for numbers and parameter values."""

    credit: int = CREDIT
    parked: deque[Link] = field(default_factory=deque)


class Frontier:
    """The known URLs of a run by their canonical form, and those that wait."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._waiting: dict[str, tuple[str, Way]] = {}
        #: Those that wait, by number; entries of URLs claimed meanwhile stay in it until they come up.
        self._order: list[tuple[int, str]] = []
        self._shapes: dict[str, _Shape] = {}
        self._listed: set[int] = set()
        self._walks: dict[str, _Walk] = {}
        self._article_shapes: set[str] = set()

    def __len__(self) -> int:
        """How many articles wait."""
        return len(self._waiting)

    @property
    def parked(self) -> dict[str, int]:
        """Links that were never followed, because pages of their shape brought nothing, by shape."""
        return {form: len(state.parked) for form, state in self._shapes.items() if state.parked}

    def lists(self, links: Iterable[Link], paging: bool = True, way: Way = SEED) -> Iterator[Link]:
        """The links to fetch now; probable articles among the new ones are put to wait."""
        for link in links:
            known = canonical(link.url)
            if known in self._seen or (link.role == "paging" and not paging):
                continue
            self._seen.add(known)
            form = shape(known)
            if self._is_article(link, form):
                self._put(known, link.url, way)
                continue
            state = self._shapes.setdefault(form, _Shape())
            if state.credit > 0:
                state.credit -= 1
                yield link
            else:
                state.parked.append(link)

    def _is_article(self, link: Link, form: str) -> bool:
        titled = link.role == "other" and len(link.text) >= _TITLE
        return link.role == "item" or titled or form in self._article_shapes

    def wait(self, url: str, way: Way = SEED) -> None:
        """Put an article to wait, unless it is known."""
        known = canonical(url)
        if known not in self._seen:
            self._seen.add(known)
            self._put(known, url, way)

    def _put(self, known: str, url: str, way: Way) -> None:
        self._waiting[known] = to_request(url), way
        heappush(self._order, (number(known) or 0, known))

    def claim(self, url: str) -> bool:
        """Take a URL out of the frontier to fetch it by other means; False if it was fetched already."""
        known = canonical(url)
        if known in self._seen:
            return self._waiting.pop(known, None) is not None
        self._seen.add(known)
        return True

    def take(self, count: int) -> dict[str, Way]:
        """The next articles, the smallest numbers first, so that a crawl's order is the site's own."""
        chosen: dict[str, Way] = {}
        while self._order and len(chosen) < count:
            _, known = heappop(self._order)
            if waiting := self._waiting.pop(known, None):
                url, chosen[url] = waiting
        return chosen

    # What pages turned out to be

    def article(self, url: str) -> list[Link]:
        """The page at `url` is an article: links of its shape lead to articles, too.

        Returns the parked links that may be followed now.
        """
        form = shape(url)
        self._article_shapes.add(form)
        return self._earned(form)

    def list_page(self, url: str, category: Sequence[str], items: Iterable[str]) -> list[Link]:
        """Take note of a list page; it earns if it lists an item that its category was not known to hold.

        Returns the parked links that may be followed now.
        """
        listed = {hash((*category, canonical(item))) for item in items}
        if listed <= self._listed:
            return []
        self._listed |= listed
        return self._earned(shape(url))

    def goes_on(self, walk: str, items: Iterable[str]) -> bool:
        """Whether the paging of a list leads anywhere; `walk` names it by the URL of its first page."""
        listed = {hash(canonical(item)) for item in items}
        state = self._walks.setdefault(walk, _Walk())
        state.barren = state.barren + 1 if listed <= state.items else 0
        state.items |= listed
        return state.barren < BARREN

    def category(self, walk: str, said: Sequence[str]) -> tuple[str, ...]:
        """What a page of the list lists: what it says, else what its pages before have said."""
        state = self._walks.setdefault(walk, _Walk())
        state.category = state.category or tuple(said)
        return tuple(said) or state.category

    def is_fresh(self, walk: str) -> bool:
        """Whether the list's latest page showed anything that its pages before had not shown."""
        return self._walks[walk].barren == 0

    def _earned(self, form: str) -> list[Link]:
        state = self._shapes.setdefault(form, _Shape())
        state.credit = min(CREDIT, state.credit + 2)
        released: list[Link] = []
        while state.parked and state.credit > 0:
            state.credit -= 1
            released.append(state.parked.popleft())
        return released
