"""What of a page could be a list: links that stand together, their pager, what a script fetches; and the list it makes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sxgh_crawler.pages import evidence
from sxgh_crawler.pages.body import target
from sxgh_crawler.pages.links import page_links
from sxgh_crawler.pages.lists import candidates, datastore, endpoints, groups, listing, paging, turning
from sxgh_crawler.pages.markup import scripted
from sxgh_crawler.pages.markup.lines import Anchor, Outline
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.readings import Claim, Link, ListReading
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.trace import LIST, PAGER, Evidence, Trace
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.website.urls import folder, on_site, resolve

#: Rows with a day each, over a pager: a list, though the page be a host's first.
_MANY = 10
#: What a list counts for that stands beside an article.
_ASIDE = 0.3


class Listed:
    """The links of a page. Each part is looked for once, where somebody asks; its items by `gather`."""

    def __init__(
        self, page: Page, out: Outline, encoding: str, today: date | None, trace: Trace | None
    ) -> None:
        self.scripts = page.scripts
        self.url, self.out, self.encoding, self.today, self.trace = page.url, out, encoding, today, trace
        self.items: list[candidates.Item] = []
        self.embedded: list[candidates.Item] = []
        self.groups: list[groups.Group] = []
        self.pager_lines: list[int] = []
        self.main: groups.Group | None = None
        self.base = resolve(self.url, out.base, encoding) or self.url if out.base else self.url
        #: Nearly all links are the same whatever page of the folder they are on.
        self.folder = folder(self.base)
        # Looked for once, and where somebody asks. Compiled, a cached_property looks each time.
        self._pager: list[Anchor] | None = None
        self._store: datastore.Datastore | None = None
        self._endpoints: tuple[endpoints.Endpoint, ...] | None = None
        self._claim: Claim | None = None

    @property
    def pager(self) -> list[Anchor]:
        """The links of its pagers."""
        if self._pager is None:
            self._pager = paging.pager_anchors(self.out)
            if self.trace:
                self._tell_pager(self.trace, self._pager)
        return self._pager

    @property
    def store(self) -> datastore.Datastore:
        """The records in its scripts."""
        if self._store is None:
            self._store = datastore.parse(self.out.data_scripts)
        return self._store

    @property
    def endpoints(self) -> tuple[endpoints.Endpoint, ...]:
        """Where its scripts fetch a list."""
        if self._endpoints is None:
            # where the records say how they go on, that is the same endpoint
            self._endpoints = (
                ()
                if self.store.following
                else endpoints.endpoints(
                    self.out, self.resolve, self.store.count, self.encoding, self.url, self.scripts
                )
            )
        return self._endpoints

    @property
    def claim(self) -> Claim:
        """How many items and pages it says that there are."""
        if self._claim is None:
            said = paging.claim(self.out, {anchor.line for anchor in self.pager})
            totals = (self.store.total, *(one.total for one in self.endpoints), said.items)
            self._claim = replace(said, items=next((total for total in totals if total is not None), None))
        return self._claim

    def resolve(self, href: str) -> str | None:
        """The address of a link as a browser would ask for it; None where it would not."""
        if not href:
            return None
        of_the_page = href[0] <= " " or href[0] in "?#"
        return resolve(self.base if of_the_page else self.folder, href, self.encoding)

    def gather(self, crumb: Breadcrumb | None) -> None:
        """Find the runs of links, and the one that the page is about."""
        out = self.out
        self.items = candidates.on_page(out, self.resolve, self.today, self.url)
        self.embedded = candidates.items_of(self.store.markup, self.resolve, self.today, self.url)
        self.pager_lines = sorted({anchor.line for anchor in self.pager})
        self.groups = groups.gather(out, self.items, crumb)
        main = listing.main_group(out, self.groups, crumb, self.pager_lines)
        if main is None or not main.dated:
            foot = self.pager_lines or paging.counted(out)
            main = listing.last_of_list(out, self.items, self.groups, foot, crumb) or main
        self.main = main
        if self.trace:
            self._tell_groups(self.trace)

    def weigh(self, found: Regions) -> list[Evidence]:
        """How much speaks for a list, and the breadcrumb that speaks against it."""
        said: list[Evidence] = []
        if (main := self.main) is not None:
            aside = evidence.is_beside(main, found) or evidence.is_in_side_column(self.out, main, found)
            said.append(("a run of like links", main.score * (_ASIDE if aside else 1.0)))
        if self.embedded:
            said.append(("items in a data script", 3.0))
        if self.endpoints:
            said.append(("a script that fetches a list", 1.0))
        if self.pager_lines and self.claim != paging.NO_CLAIM:
            said.append(("a pager, and how many items there are", 2.0))
        if found.crumb and found.crumb.closed:
            said.append(("a breadcrumb that ends in 正文", -evidence.CLOSED))
        return said

    def read(self, found: Regions) -> ListReading:
        """The page as a list, once its links are gathered."""
        main, embedded = self.main, self.embedded
        category = listing.category(self.out, found.crumb, self.url)
        shown = self.groups
        if listing.says_empty(self.out, found.crumb, main):
            main, shown = None, []
        elif main and (category or self._is_alone(main)):
            shown = listing.boxes(self.out, main, self.groups)
        if embedded:  # the page's own list is that, if it is not shorter; boxes beside it have no days
            whole = main is None or len(embedded) >= len(main.entries)
            shown = [] if whole else [group for group in shown if group.dated]
        shown = [group for group in shown if listing.is_own(self.out, group, bool(category))]
        lead = listing.lead(self.out, self.items, self.groups, main) if category and main in shown else None
        of_page = [
            *filter(None, [lead]),
            *(item for group in shown for item in group.entries),
        ]
        of_page.sort(key=lambda item: item.line)
        items = [item for item in (*of_page, *embedded) if not item.document]
        for group in shown:
            found.tell(LIST, group.items[0].line, group.items[0].title, "its links are the page's items")
        scripts = turning.Turning(self.out, self.url, self.resolve)
        posted = paging.postback(self.out, self.url, self.claim, self.resolve)
        return ListReading(
            category=category,
            encoding=self.encoding,
            links=self.links(items, [*self._following(), *scripts.addresses()]),
            postback=posted or scripts.post(self.claim),
            claim=self.claim,
        )

    def _is_alone(self, main: groups.Group) -> bool:
        """Whether a page that names no column is one list all the same: what a search found, a host's first page."""
        return "搜索" in self.out.title or (bool(self.pager) and main.dated == len(main.entries) >= _MANY)

    def _following(self) -> list[tuple[str, str]]:
        """(address, "") of the pages of the list that a script writes links to, or fetches."""
        written = scripted.pager(self.out)
        hrefs = [written.following if written else None, self.store.following]
        found = [url for href in hrefs if href and (url := self.resolve(href)) and on_site(url)]
        return [(url, "") for url in (*found, *(one.url for one in self.endpoints))]

    def links(
        self, items: Sequence[candidates.Item] = (), following: Iterable[tuple[str, str]] = ()
    ) -> tuple[Link, ...]:
        """Where the page leads, the `items` of its list first."""
        first = candidates.by_address(self.out, items)
        return page_links(self.out, self.url, self.resolve, self.pager, first, following)

    @staticmethod
    def _tell_pager(trace: Trace, pager: list[Anchor]) -> None:
        for anchor in pager:
            text = anchor.text.strip() or anchor.title
            why = "a pager's word" if paging.is_pager_word(text) else "a number among a pager's links"
            trace.tell(PAGER, anchor.line, f"{text} {target(anchor)}", (why, 0.0), chosen=True)

    def _tell_groups(self, trace: Trace) -> None:
        for group in self.groups:
            first = group.items[0]
            why = f"{len(group.items)} links in one <{self.out.tags[group.block]}>, {group.dated} with a date"
            trace.tell(LIST, first.line, first.title, (why, group.score))
