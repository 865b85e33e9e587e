"""Lists, each on its way from page to page: how far it is followed.

A list that was never walked to its end is followed until it ends. Of any other the night's walk goes only as
deep as it brings something unknown, and besides

- as deep as its newest item stood before: where all of the first page is pinned, news come on the second;
- until as many unknown items were found as the list claims to have gained (共 N 条);
- to its end every four weeks (`revisits.WALK`): an item may be put in with an old date;
- to its end if what is known on its first page stands in another order than before: it was sorted anew, or
  an item was taken away, and news may stand anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from sxgh_crawler.pages.lists.paging import rank
from sxgh_crawler.pages.readings import Link
from sxgh_crawler.revisits import walk_due
from sxgh_crawler.state.visits import Head, Visits
from sxgh_crawler.website.urls import canonical, number

#: Pages in a row of one list with no item that is new to it: behind them the list has ended.
BARREN = 2
#: Pinned items fill no more pages than this; a list whose newest item stands deeper is sorted otherwise.
DEEPEST = 3


@dataclass(slots=True)
class Walk:
    """One list in the run that began at `at`; `former` is how it was, None where it is walked to its end in any case.

    `fresh`: its latest page showed something that its pages before had not shown. `under_way` pages were
    asked for and have not come, one that is `broken` never came. What is `worth` it is looked at every night.
    """

    at: int = 0
    former: Head | None = None
    worth: bool = False
    fresh: bool = False
    under_way: int = 0
    broken: bool = False
    _pages: int = 0
    _barren: int = 0
    _unknown: int = 0
    _seen: set[int] = field(default_factory=set)
    _head: tuple[str, ...] = ()
    _claimed: int | None = None
    _newest: tuple[str, int] = ("", -1)
    _newest_on: int = 1
    _further: dict[str, Link] = field(default_factory=dict)
    _category: tuple[str, ...] = ()

    def called(self, said: tuple[str, ...]) -> tuple[str, ...]:
        """What a page of the list lists: what it says, else what the pages before have said.

        An endpoint's answer says nothing of the kind.
        """
        self._category = self._category or said
        return said or self._category

    @property
    def step_by_step(self) -> bool:
        """Whether each page decides if the next is wanted; otherwise all that are linked are."""
        return self.former is not None

    def page(self, items: Sequence[Link], claimed: int | None, known: set[str]) -> bool:
        """Take a page in; whether the walk goes on behind it.

        `known` are those of its items that were known before this run, by canonical URL.
        """
        urls = [canonical(link.url) for link in items]
        listed = {hash(url) for url in urls}
        self.fresh = not listed <= self._seen
        self._seen |= listed
        self._barren = 0 if self.fresh else self._barren + 1
        if self._barren >= BARREN:
            return False
        if not self.fresh:
            return True  # the same page by another address: it tells nothing
        self._pages += 1
        unknown = sum(url not in known for url in urls)
        self._unknown += unknown
        if self._pages == 1:
            self._head, self._claimed = tuple(urls), claimed
            if self.former and _sorted_anew([url for url in urls if url in known], self.former.urls):
                self.former = None
        self._look_for_newest(items)
        return self.former is None or unknown > 0 or self._may_bring_more(self.former)

    def _may_bring_more(self, former: Head) -> bool:
        if self._pages < min(former.newest_on, DEEPEST):
            return True
        if self._claimed is None or former.items is None:
            return False
        return self._claimed - former.items > self._unknown

    def _look_for_newest(self, items: Iterable[Link]) -> None:
        for link in items:
            age = link.published or "", number(link.url) or 0
            if age > self._newest:
                self._newest, self._newest_on = age, self._pages

    def further(self, links: Iterable[Link]) -> Link | None:
        """Of the links to other pages, those of the pages before included, the one that comes next."""
        for link in links:
            self._further.setdefault(canonical(link.url), link)
        if not self._further:
            return None
        return self._further.pop(min(self._further, key=lambda url: rank(self._further[url].text)))

    def head(self) -> Head | None:
        """How the list is now that it has been followed as far as it should be; None if no page of it came."""
        if not self._pages:
            return None
        former = self.former or Head()
        newest_on = self._newest_on if self.former is None or self._unknown else former.newest_on
        claimed = self._claimed if self._claimed is not None else former.items
        walked = self.at if self.former is None else former.walked
        return Head(True, newest_on, claimed, walked, self._head)


def _sorted_anew(known: Sequence[str], former: Sequence[str]) -> bool:
    return list(known) != list(former[: len(known)])


@dataclass(slots=True)
class Walks:
    """The walks of a run, by the canonical URL of their first page; in a full run each goes to its end."""

    visits: Visits
    at: int
    full: bool = False
    _walks: dict[str, Walk] = field(default_factory=dict)

    def of(self, url: str) -> Walk:
        if url not in self._walks:
            head = self.visits.head(url)
            by_step = head and head.whole and not self.full and self.at < walk_due(url, head.walked)
            self._walks[url] = Walk(self.at, head if by_step else None, worth=head is not None)
        return self._walks[url]

    def asked(self, url: str) -> None:
        """One more page of the list is on its way."""
        self.of(url).under_way += 1

    def came(self, url: str, broken: bool = False) -> None:
        """A page that was on its way has been dealt with, or cannot be had."""
        walk = self.of(url)
        walk.under_way -= 1
        walk.broken |= broken
        if walk.under_way:
            return
        head = walk.head()
        if head is None:
            del self._walks[url]  # no list
        elif walk.worth:  # it is kept: pages that were put off may yet come
            self.visits.put_head(url, replace(head, whole=not walk.broken))
