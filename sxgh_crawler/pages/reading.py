"""`read`: one page in, what it is and says out. The whole of page reading stands behind this door."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sxgh_crawler.pages import evidence, kinds
from sxgh_crawler.pages.article import read_article
from sxgh_crawler.pages.body import shows_own, target
from sxgh_crawler.pages.links import page_links, refreshes_to
from sxgh_crawler.pages.lists import candidates, datastore, endpoints, groups, listing, paging, turning
from sxgh_crawler.pages.lists.answers import read_answer
from sxgh_crawler.pages.lists.sitemap import read_sitemap
from sxgh_crawler.pages.markup import scripted
from sxgh_crawler.pages.markup.bounds import TooComplexError
from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.markup.lines import Anchor, Outline
from sxgh_crawler.pages.markup.outline import outline
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.readings import (
    ArticleReading,
    Claim,
    Gone,
    Link,
    ListReading,
    Other,
    Reading,
    Unreadable,
)
from sxgh_crawler.pages.regions.boards import is_guest_book, take_messages
from sxgh_crawler.pages.regions.credits import take_credits
from sxgh_crawler.pages.regions.extent import find_body
from sxgh_crawler.pages.regions.facts_around import read_between
from sxgh_crawler.pages.regions.head import find_head
from sxgh_crawler.pages.regions.headline import Headline
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.regions.running import main_text
from sxgh_crawler.pages.regions.trimming import trim_end
from sxgh_crawler.pages.trace import BODY, HEADLINE, KIND, LIST, PAGER, Evidence, Trace
from sxgh_crawler.pages.wording.titles import plain
from sxgh_crawler.website.urls import folder, on_site, resolve

_HTML = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|table|div|p|script|meta|title|font|a|br|span)\b", re.IGNORECASE
)
_TYPES = ("text/html", "application/xhtml", "text/plain", "application/xml", "text/xml")
#: An article needs as much evidence as a breadcrumb with 正文, or a strip of facts, or a screen of prose.
_ENOUGH = 2.0
#: Dates beside the items, or a pager under them; a few hot links under a notice do not come to this.
_CERTAINLY_LIST = 4.5
#: Characters of running text that no box beside a picture or a poem has.
_MUCH_TEXT = 200
#: Lines over a text among which its headline is, or its facts where the headline is far above.
_OVER = 12
#: Rows with a day each, over a pager: a list, though the page be a host's first.
_MANY = 10
_EMPTY = "an empty template: neither headline nor body"
#: Letters of a list under which one may be written; fewer are the latest, in a box.
_LETTERS = 6
#: Points of a list beside which a form is a box.
_LISTED = 2.0
_FORWARDS = re.compile(r"location(?:\.href)?\s*=\s*['\"]|location\.replace\(")


def read(
    page: Page, today: date | None = None, trace: Trace | None = None, *, onward: bool = True
) -> Reading:
    """What a page is and says. Never raises for what a page holds.

    `today` refuses publication dates that lie after it; give the day of the capture. `trace` is told what was
    considered; it changes nothing. Who goes nowhere from here does without the links `onward`, a tenth of the
    work: a list has all of its own, other pages none.
    """
    if settled := kinds.by_status(page):
        return settled
    if other := read_sitemap(page) or read_answer(page, today) or _no_html(page):
        return other
    text, encoding = decode(page.body, page.headers.get("content-type", ""))
    try:
        out = outline(text)
    except TooComplexError as error:
        return Unreadable(f"too complex to read: {error}")
    return _Reader(page, out, encoding, today, trace, onward).read()


def _no_html(page: Page) -> Reading | None:
    kind = page.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not page.body.strip(b"\x00 \r\n\t\xef\xbb\xbf"):
        return Unreadable("an empty answer") if page.status < 400 else Unreadable(f"HTTP {page.status}")
    if kind and not kind.startswith(_TYPES):
        return Other(f"document: {kind}")
    if not _HTML.search(page.body[:20_000].replace(b"\x00", b"")):
        return Other("document: no HTML in it")
    return None


class _Reader:
    """One page on its way from outline to reading."""

    def __init__(
        self, page: Page, out: Outline, encoding: str, today: date | None, trace: Trace | None, onward: bool
    ) -> None:
        self.page, self.out, self.encoding, self.today, self.trace = page, out, encoding, today, trace
        self.onward = onward
        self.groups: list[groups.Group] = []
        self.base = resolve(page.url, out.base, encoding) or page.url if out.base else page.url
        #: Nearly all links are the same whatever page of the folder they are on.
        self.folder = folder(self.base)
        # Looked for once, and where somebody asks. Compiled, a cached_property looks each time.
        self._pager: list[Anchor] | None = None
        self._store: datastore.Datastore | None = None
        self._endpoints: tuple[endpoints.Endpoint, ...] | None = None
        self._claim: Claim | None = None

    @property
    def pager(self) -> list[Anchor]:
        if self._pager is None:
            self._pager = paging.pager_anchors(self.out)
            if self.trace:
                self._tell_pager(self.trace, self._pager)
        return self._pager

    @property
    def store(self) -> datastore.Datastore:
        if self._store is None:
            self._store = datastore.parse(self.out.data_scripts)
        return self._store

    @property
    def endpoints(self) -> tuple[endpoints.Endpoint, ...]:
        if self._endpoints is None:
            # where the records say how they go on, that is the same endpoint
            self._endpoints = (
                ()
                if self.store.following
                else endpoints.endpoints(self.out, self.resolve, self.store.count, self.encoding)
            )
        return self._endpoints

    @property
    def claim(self) -> Claim:
        if self._claim is None:
            said = paging.claim(self.out, {anchor.line for anchor in self.pager})
            totals = (self.store.total, *(one.total for one in self.endpoints), said.items)
            self._claim = replace(said, items=next((total for total in totals if total is not None), None))
        return self._claim

    def resolve(self, href: str) -> str | None:
        if not href:
            return None
        of_the_page = href[0] <= " " or href[0] in "?#"
        return resolve(self.base if of_the_page else self.folder, href, self.encoding)

    def read(self) -> Reading:
        visible = sum(len(line.text) for line in self.out.lines)
        if settled := kinds.by_wording(self.page, self.out, visible):
            return settled
        if settled := kinds.poll(self.out):
            return self._with_links(settled)
        found = find_head(self.out, self.today, self.trace, self.page.url)
        if is_guest_book(self.out, found.headline):
            return self._with_links(Other("a guest book"))
        if take_messages(self.out, found, self.today):
            found.tell(KIND, -1, "article", "messages: a letter with its answer, or a thread")
            return self._article(found, is_of_messages=True)
        self._find_text(found)
        if not found.prose and found.text >= 0:
            found = self._regions_over_text(found, range(max(0, found.text - _OVER), found.text))
        if found.unmistakable:
            found.tell(
                KIND, -1, "article", "a clear headline, facts under it, prose in a row: no list is looked for"
            )
            return self._article(found)
        article_evidence = evidence.for_article(self.out, found)
        for_article = sum(points for _, points in article_evidence)
        items = candidates.on_page(self.out, self.resolve, self.today, self.page.url)
        embedded = candidates.items_of(self.store.markup, self.resolve, self.today, self.page.url)
        pager_lines = sorted({anchor.line for anchor in self.pager})
        self.groups = groups.gather(self.out, items, found.crumb)
        main = listing.main_group(self.out, self.groups, found.crumb, pager_lines)
        if main is None or not main.dated:
            foot = pager_lines or paging.counted(self.out)
            main = listing.last_of_list(self.out, items, self.groups, foot, found.crumb) or main
        list_evidence = self._list_evidence(main, embedded, found, pager_lines)
        for_list = sum(points for _, points in list_evidence)
        found.rival = for_list / for_article if for_article > 0 else 0.0
        if self.trace:
            self._tell_weighed(self.trace, article_evidence, list_evidence)
        closed = found.crumb is not None and found.crumb.closed
        if main is not None and evidence.are_teasers(self.out, (main, *self.groups), found):
            if closed:
                return Gone(_EMPTY)
            found.tell(KIND, -1, "list", "the beginnings of articles under their titles")
            return self._list(main, items, embedded, found)
        stated = found.facts.published or found.facts.labels - {"other"}
        if not stated and (settled := kinds.to_fill_in(self.out, self._named(found))):
            return self._with_links(settled)
        if closed and self._is_blank(found):
            return Gone(_EMPTY)
        headed = found.headline is not None or closed or for_list <= 0  # teasers are text, too
        if headed and for_article >= _ENOUGH and for_article >= for_list:
            found.tell(KIND, -1, "article", "enough points, and no fewer than a list")
            return self._article(found)
        certain = for_list >= _CERTAINLY_LIST
        if (not certain or kinds.says_gone(self.out.title) or kinds.apologises(self.out)) and (
            gone := kinds.soft_404(self.out.lines, self.out.title, found.prose)
        ):
            return gone
        dated = main is not None and certain and listing.is_dated(self.out, main)
        if failed := kinds.trouble(self.out, visible):
            return failed
        listed = for_list >= _LISTED or (main is not None and main.score >= _CERTAINLY_LIST)
        goes_on = main is not None and (bool(pager_lines) or len(main.entries) >= _LETTERS)
        if settled := kinds.form(self.out, visible, self._named(found), dated, listed, goes_on):
            return self._with_links(settled)
        written = found.prose > 0 or found.verse > 0
        read_on = main is None and for_article > 1 and written and evidence.has_body(found)
        if for_list > 0 or (len(items) >= 3 and not read_on):
            return self._list(main, items, embedded, found)
        if self.out.frames or self.out.refresh or visible < 40:
            return self._without_content(visible)
        if for_article > 1 or evidence.has_body(found):
            return self._article(found)
        return Other("nothing that reads as an article or a list", self._onward_links())

    def _is_blank(self, found: Regions) -> bool:
        """作者： 来源： 时间：, and nothing behind them nor under them: what a number out of range gives."""
        said = found.facts
        named = found.headline is not None and found.headline.last >= 0
        stated = said.published or said.source or said.authors or said.editor
        return len(said.labels - {"other"}) > 1 and not (
            named or stated or any(map(shows_own, found.body)) or found.prose
        )

    def _with_links(self, settled: Other) -> Other:
        """What stands round a form leads on as on any page."""
        return replace(settled, links=self._onward_links())

    def _find_text(self, found: Regions) -> None:
        find_body(self.out, found, self.today)
        take_credits(self.out, found, self.today)
        trim_end(found)

    def _regions_over_text(self, found: Regions, over: range) -> Regions:
        """A headline without running text under it was none if one is found `over` the page's running text."""
        again = find_head(self.out, self.today, None, self.page.url, over)
        if again.headline is None or (
            again.headline.last < 0 and not _is_same(again.headline, found.headline)
        ):
            return found
        self._find_text(again)
        if not again.prose:
            return found
        if again.headline.last < 0:  # 来源：… over what a film is about, far below the film's name
            read_between(self.out, again, range(self._over_text(found.text), again.start), self.today)
        again.trace = self.trace
        if self.trace:
            self.trace.overrule(HEADLINE)
            self.trace.overrule(BODY)
            head = again.headline
            again.tell(HEADLINE, head.first, head.text, "what had more points has no running text under it")
            for line in again.body:
                again.tell(BODY, -1, line.text, "the running text")
        return again

    def _over_text(self, text: int) -> int:
        """Where what stands right over the running text begins: behind a heading or a link, but the text's own heading."""
        first = text
        while first > max(0, text - _OVER):
            line = self.out.lines[first - 1]
            if line.anchors or (line.heading and first < text):
                break
            first -= 1
        return first

    def _named(self, found: Regions) -> str:
        """What the page calls itself."""
        crumb = found.crumb.names[-1:] if found.crumb else ()
        return " ".join((self.out.title, found.headline.text if found.headline else "", *crumb))

    # Articles

    def _article(self, found: Regions, is_of_messages: bool = False) -> Reading:
        article = read_article(self.out, found, self.page.url, self.resolve, self.today)
        links = self._onward_links()
        if not (article.published or article.source) and (gone := self._notice(found)):
            return gone
        if not article.title and not (article.text or article.images):
            return Gone("an empty template: neither headline nor body")
        if not article.title:
            return Unreadable("no headline found", links)
        if not (
            article.text or article.images or article.attachments or any(map(evidence.is_player, found.body))
        ):
            return Unreadable("no body found under the headline", links)
        if not found.prose and not is_of_messages and main_text(self.out, _MUCH_TEXT) >= 0:
            return Unreadable(
                "a headline without running text, and running text elsewhere on the page", links
            )
        if garbled := _garbled(article.title + article.text):
            return Unreadable(garbled, links)
        parts = paging.parts(self.out, self.page.url, self.resolve)
        if parts:  # each part is headed with its number
            article = replace(article, title=re.sub(r"\s*[（(]\d{1,3}[)）]$", "", article.title))
        return ArticleReading(article, self.encoding, links, parts)

    def _notice(self, found: Regions) -> Gone | None:
        """The page says in the body's place that there is none; what boxes beside it say does not count."""
        head = found.headline
        lines = self.out.lines[head.first : head.last + 1] if head and head.last >= 0 else []
        return kinds.soft_404([*lines, *found.body], self.out.title, found.prose)

    # Lists

    def _list_evidence(
        self,
        main: groups.Group | None,
        embedded: list[candidates.Item],
        found: Regions,
        pager_lines: list[int],
    ) -> list[Evidence]:
        said: list[Evidence] = []
        if main is not None:
            aside = evidence.is_beside(main, found) or evidence.is_in_side_column(self.out, main, found)
            said.append(("a run of like links", main.score * (0.3 if aside else 1.0)))
        if embedded:
            said.append(("items in a data script", 3.0))
        if self.endpoints:
            said.append(("a script that fetches a list", 1.0))
        if pager_lines and self.claim != paging.NO_CLAIM:
            said.append(("a pager, and how many items there are", 2.0))
        if found.crumb and found.crumb.closed:
            said.append(("a breadcrumb that ends in 正文", -evidence.CLOSED))
        return said

    @staticmethod
    def _tell_pager(trace: Trace, pager: list[Anchor]) -> None:
        for anchor in pager:
            text = anchor.text.strip() or anchor.title
            why = "a pager's word" if paging.is_pager_word(text) else "a number among a pager's links"
            trace.tell(PAGER, anchor.line, f"{text} {target(anchor)}", (why, 0.0), chosen=True)

    def _tell_weighed(self, trace: Trace, article: list[Evidence], items: list[Evidence]) -> None:
        trace.tell(KIND, -1, f"article? It needs {_ENOUGH} points, and no fewer than a list", *article)
        trace.tell(KIND, -1, f"list? Beyond doubt from {_CERTAINLY_LIST} points on", *items)
        for group in self.groups:
            first = group.items[0]
            why = f"{len(group.items)} links in one <{self.out.tags[group.block]}>, {group.dated} with a date"
            trace.tell(LIST, first.line, first.title, (why, group.score))

    def _list(
        self,
        main: groups.Group | None,
        could_be: list[candidates.Item],
        embedded: list[candidates.Item],
        found: Regions,
    ) -> ListReading:
        category = listing.category(self.out, found.crumb, self.page.url)
        shown = self.groups
        if listing.says_empty(self.out, found.crumb, main):
            main, shown = None, []
        elif main and (category or self._is_alone(main)):
            shown = listing.boxes(self.out, main, self.groups)
        if embedded:  # the page's own list is that, if it is not shorter; boxes beside it have no days
            whole = main is None or len(embedded) >= len(main.entries)
            shown = [] if whole else [group for group in shown if group.dated]
        lead = listing.lead(self.out, could_be, self.groups, main) if category and main in shown else None
        of_page = [
            *filter(None, [lead]),
            *(item for group in shown for item in group.entries if group.score > 0),
        ]
        of_page.sort(key=lambda item: item.line)
        items = [item for item in (*of_page, *embedded) if not item.document]
        found.tell(KIND, -1, "list", "no article, no notice, no form: links that could be items")
        for group in shown:
            found.tell(LIST, group.items[0].line, group.items[0].title, "its links are the page's items",
                       chosen=group.score > 0)  # fmt: skip
        scripts = turning.Turning(self.out, self.page.url, self.resolve)
        posted = paging.postback(self.out, self.page.url, self.claim, self.resolve)
        return ListReading(
            category=category,
            encoding=self.encoding,
            links=self._links(items, [*self._following(), *scripts.addresses()]),
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

    def _links(
        self, items: Sequence[candidates.Item] = (), following: Iterable[tuple[str, str]] = ()
    ) -> tuple[Link, ...]:
        first = candidates.by_address(self.out, items)
        return page_links(self.out, self.page.url, self.resolve, self.pager, first, following)

    def _onward_links(self) -> tuple[Link, ...]:
        """Of a page that is no list."""
        return self._links() if self.onward else ()

    def _without_content(self, visible: int) -> Reading:
        onward = refreshes_to(self.out, self.resolve)
        links = self._onward_links()
        if onward and on_site(onward):
            links = (*links, Link(onward, "", "category"))
        if self.out.frames or onward or _FORWARDS.search("\n".join(self.out.scripts[:5])[:5_000]):
            return Other("a frame set or a forwarding page", links)
        if not visible:
            return Unreadable("no text at all: a script application, or an empty page", links)
        return Other("hardly any text", links)


def _is_same(title: Headline, below: Headline | None) -> bool:
    """Whether <title> calls the page as the line does that stands under its text."""
    return below is not None and plain(title.text) == plain(below.text)


def _garbled(text: str) -> str | None:
    """Text that no decoding made sense of."""
    bad = text.count("\ufffd") + text.count("锟斤拷") * 3
    if bad * 20 > len(text):  # fewer are pictographs that the page itself has lost
        return f"garbled text: {bad} broken characters of {len(text)}"
    return None
