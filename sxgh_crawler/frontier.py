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
from typing import Literal, NamedTuple, Protocol

from sxgh_crawler.pages.readings import Link
from sxgh_crawler.website.urls import canonical, is_view, number, shape, to_request

#: Pages of one shape of URL that may be fetched without bringing anything new: an endless calendar and
#: facets that multiply come to rest there. Every page that brings something gives two back.
CREDIT = 50
#: Longer link texts are titles, so the link probably leads to an article.
_TITLE = 9


class Way(NamedTuple):
    """How a URL was come by: the page that led to it, and the steps from a start page (WARC's hopsFromSeed)."""

    via: str | None = None
    hops: str = ""


#: Of a start page.
SEED = Way()
#: The step of hopsFromSeed to what a script would fetch, as crawlers that look into scripts write it.
BY_SCRIPT = "X"


class Parked(NamedTuple):
    """A link that may be followed later, and the list of which it is a further page ("" for none)."""

    link: Link
    walk: str


@dataclass(slots=True)
class _Shape:
    """URLs alike but for numbers and parameter values."""

    credit: int = CREDIT
    parked: deque[Parked] = field(default_factory=deque)


class Memory(Protocol):
    """What is known of pages beyond this run."""

    def has_answered(self, url: str) -> bool:
        """Whether the page needs no visit for being linked."""

    def find(self, url: str, ask: str, role: Literal["list", "article"]) -> None:
        """A page is to be asked for, under `ask`: whatever becomes of the run."""


class Frontier:
    """The known URLs of a run by their canonical form, and those that wait."""

    def __init__(self, memory: Memory | None = None) -> None:
        self._memory = memory
        self._seen: set[str] = set()
        #: Links that are not followed; the pages may yet be visited again for other reasons.
        self._passed: set[str] = set()
        self._waiting: dict[str, tuple[str, Way]] = {}
        #: Those that wait, other views of a page last, by number; entries of URLs claimed meanwhile stay until they come up.
        self._order: list[tuple[bool, int, str]] = []
        self._shapes: dict[str, _Shape] = {}
        self._listed: set[int] = set()
        self._article_shapes: set[str] = set()

    def __len__(self) -> int:
        """How many articles wait."""
        return len(self._waiting)

    @property
    def parked(self) -> dict[str, int]:
        """Links that were never followed, because pages of their shape brought nothing, by shape."""
        return {form: len(state.parked) for form, state in self._shapes.items() if state.parked}

    def lists(
        self, links: Iterable[Link], paging: bool = True, way: Way = SEED, walk: str = ""
    ) -> Iterator[Link]:
        """The links to fetch now; probable articles among the new ones are put to wait.

        `walk` is the list, by its first page, that links to further pages are of.
        """
        within_view = way.via is not None and is_view(way.via)  # a mobile version leads to its own pages
        for link in links:
            known = canonical(link.url)
            if known in self._seen or known in self._passed or (link.role == "paging" and not paging):
                continue
            if self._memory and self._memory.has_answered(known):
                self._passed.add(known)
                continue
            self._seen.add(known)
            form = shape(known)
            of_view = not within_view and link.role != "paging" and is_view(known)
            if of_view or self._is_article(link, form):
                self._put(known, link.url, way)
                continue
            state = self._shapes.setdefault(form, _Shape())
            if state.credit > 0:
                state.credit -= 1
                if self._memory and link.role != "paging":
                    self._memory.find(known, to_request(link.url), "list")
                yield link
            else:
                state.parked.append(Parked(link, walk))

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
        ask = to_request(url)
        self._waiting[known] = ask, way
        if self._memory:
            self._memory.find(known, ask, "article")
        heappush(self._order, (is_view(known), number(known) or 0, known))

    def claim(self, url: str) -> bool:
        """Take a URL out of the frontier to fetch it by other means; False if it was fetched already."""
        known = canonical(url)
        if known in self._seen:
            return self._waiting.pop(known, None) is not None
        self._seen.add(known)
        return True

    def take(self, count: int) -> dict[str, Way]:
        """The next articles, the smallest numbers first, so that a crawl's order is the site's own.

        Print views and mobile versions come when all else has: the page that they are a view of keeps the record.
        """
        chosen: dict[str, Way] = {}
        only_views = bool(self._order) and self._order[0][0]
        while self._order and len(chosen) < count and (only_views or not chosen or not self._order[0][0]):
            *_, known = heappop(self._order)
            if waiting := self._waiting.pop(known, None):
                url, chosen[url] = waiting
        return chosen

    # What pages turned out to be

    def article(self, url: str) -> list[Parked]:
        """The page at `url` is an article: links of its shape lead to articles, too.

        Returns the parked links that may be followed now.
        """
        form = shape(url)
        self._article_shapes.add(form)
        return self._earned(form)

    def list_page(self, url: str, category: Sequence[str], items: Iterable[str]) -> list[Parked] | None:
        """Take note of a list page; it earns if it lists an item that its category was not known to hold.

        Returns the parked links that may be followed now; None for a page that earns nothing.
        """
        listed = {hash((*category, canonical(item))) for item in items}
        if listed <= self._listed:
            return None
        self._listed |= listed
        return self._earned(shape(url))

    def _earned(self, form: str) -> list[Parked]:
        state = self._shapes.setdefault(form, _Shape())
        state.credit = min(CREDIT, state.credit + 2)
        released: list[Parked] = []
        while state.parked and state.credit > 0:
            state.credit -= 1
            released.append(state.parked.popleft())
        return released
