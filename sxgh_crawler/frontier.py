"""What is still to be fetched: lists at once, articles when the lists are through.

Articles wait because what the lists say of them (their categories, their dates) has to be known when
they are exported. Asking here before a Request is made is also what keeps the crawl fast: a page has
dozens of links, nearly all of them known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sxgh_crawler.pages.readings import Link
from sxgh_crawler.website.urls import canonical, number, shape, without_volatile

#: Pages of one shape of URL that may bring nothing new before the rest of them is left alone: an endless
#: calendar, facets that multiply. Every page with a new item earns one.
CREDIT = 100
#: Pages in a row of one list with no item that is new to it: behind them the list has ended.
BARREN = 2
#: Longer link texts are titles, so the link probably leads to an article.
_TITLE = 9


@dataclass(slots=True)
class _Walk:
    """One list on its way through its pages."""

    items: set[int] = field(default_factory=set)
    barren: int = 0


class Frontier:
    """The known URLs of a run by their canonical form, and those that wait."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._waiting: dict[str, str] = {}
        self._credit: Counter[str] = Counter()
        self._shape_items: dict[str, set[int]] = {}
        self._walks: dict[str, _Walk] = {}
        self._article_shapes: set[str] = set()
        #: URLs left alone for want of credit, by shape.
        self.left: Counter[str] = Counter()

    def __len__(self) -> int:
        """How many articles wait."""
        return len(self._waiting)

    def lists(self, links: Iterable[Link], paging: bool = True) -> Iterator[Link]:
        """The new links that should be fetched now; probable articles among them are put to wait."""
        for link in links:
            known = canonical(link.url)
            if known in self._seen:
                continue
            if link.role == "paging" and not paging:
                continue
            form = shape(known)
            if (
                link.role == "item"
                or form in self._article_shapes
                or (link.role == "other" and len(link.text) >= _TITLE)
            ):
                self._seen.add(known)
                self._waiting[known] = without_volatile(link.url)
            elif self._credit[form] <= -CREDIT:
                self.left[form] += 1
            else:
                self._seen.add(known)
                yield link

    def wait(self, url: str) -> None:
        """Put an article to wait, unless it is known."""
        known = canonical(url)
        if known not in self._seen:
            self._seen.add(known)
            self._waiting[known] = without_volatile(url)

    def claim(self, url: str) -> bool:
        """Take a URL out of the frontier to fetch it by other means; False if it was fetched already."""
        known = canonical(url)
        if known in self._seen:
            return self._waiting.pop(known, None) is not None
        self._seen.add(known)
        return True

    def take(self, count: int) -> list[str]:
        """The next articles, the smallest numbers first, so that a crawl's order is the site's own."""
        chosen = sorted(self._waiting, key=lambda known: (number(known) or 0, known))[:count]
        return [self._waiting.pop(known) for known in chosen]

    # What pages turned out to be

    def article(self, url: str) -> None:
        """The page at `url` is an article: links of its shape are, too."""
        self._article_shapes.add(shape(url))

    def list_page(self, walk: str, url: str, items: Iterable[str]) -> bool:
        """Take note of a list page; False where the list has ended and its paging leads nowhere.

        `walk` names the list: the URL of its first page.
        """
        form = shape(url)
        listed = {hash(canonical(item)) for item in items}
        known = self._shape_items.setdefault(form, set())
        if listed - known:
            known |= listed
            self._credit[form] += 1
        elif walk == canonical(url):
            self._credit[form] -= 1
        state = self._walks.setdefault(walk, _Walk())
        if listed - state.items:
            state.items |= listed
            state.barren = 0
        else:
            state.barren += 1
        return state.barren < BARREN

    def nothing(self, url: str) -> None:
        """The page at `url` brought neither an article nor a list."""
        self._credit[shape(url)] -= 1
