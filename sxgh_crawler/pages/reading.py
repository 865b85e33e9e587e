"""`read`: one page in, what it is and says out. The whole of page reading stands behind this door."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from sxgh_crawler.pages import evidence, kinds
from sxgh_crawler.pages.article import read_article
from sxgh_crawler.pages.body import shows_own
from sxgh_crawler.pages.links import refreshes_to
from sxgh_crawler.pages.listed import Listed
from sxgh_crawler.pages.lists import listing, paging
from sxgh_crawler.pages.lists.answers import read_answer
from sxgh_crawler.pages.lists.sitemap import read_sitemap
from sxgh_crawler.pages.markup.bounds import TooComplexError
from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.markup.lines import Outline
from sxgh_crawler.pages.markup.outline import outline
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.readings import (
    ArticleReading,
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
from sxgh_crawler.pages.trace import BODY, HEADLINE, KIND, Trace
from sxgh_crawler.pages.wording.titles import plain
from sxgh_crawler.website.urls import on_site

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
_EMPTY = "an empty template: neither headline nor body"
#: Letters of a list under which one may be written; fewer are the latest, in a box.
_LETTERS = 6
#: Points of a list beside which a form is a box.
_LISTED = 2.0
#: Links that make a list where nothing else is there, and characters of a page without content.
_LINKS, _HARDLY_ANY = 3, 40
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
        self.listed = Listed(page, out, encoding, today, trace)

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
        return self._weigh(found, visible)

    def _weigh(self, found: Regions, visible: int) -> Reading:
        """An article where as much speaks for it as for a list, and enough."""
        listed = self.listed
        listed.gather(found.crumb)
        article_evidence, list_evidence = evidence.for_article(self.out, found), listed.weigh(found)
        for_article = sum(points for _, points in article_evidence)
        for_list = sum(points for _, points in list_evidence)
        found.rival = for_list / for_article if for_article > 0 else 0.0
        if self.trace:
            needs = f"article? It needs {_ENOUGH} points, and no fewer than a list"
            self.trace.tell(KIND, -1, needs, *article_evidence)
            needs = f"list? Beyond doubt from {_CERTAINLY_LIST} points on"
            self.trace.tell(KIND, -1, needs, *list_evidence)
        closed = found.crumb is not None and found.crumb.closed
        if listed.main is not None and evidence.are_teasers(self.out, (listed.main, *listed.groups), found):
            return (
                Gone(_EMPTY) if closed else self._list(found, "the beginnings of articles under their titles")
            )
        stated = found.facts.published or found.facts.labels - {"other"}
        if not stated and (settled := kinds.to_fill_in(self.out, self._named(found))):
            return self._with_links(settled)
        if closed and self._is_blank(found):
            return Gone(_EMPTY)
        headed = found.headline is not None or closed or for_list <= 0  # teasers are text, too
        if headed and for_article >= _ENOUGH and for_article >= for_list:
            found.tell(KIND, -1, "article", "enough points, and no fewer than a list")
            return self._article(found)
        return self._no_clear_article(found, visible, for_article, for_list)

    def _no_clear_article(self, found: Regions, visible: int, for_article: float, for_list: float) -> Reading:
        """A notice that there is none, a form, a list, a page without content; an article for want of these."""
        main, out = self.listed.main, self.out
        certain = for_list >= _CERTAINLY_LIST
        if (not certain or kinds.says_gone(out.title) or kinds.apologises(out)) and (
            gone := kinds.soft_404(out.lines, out.title, found.prose)
        ):
            return gone
        if failed := kinds.trouble(out, visible):
            return failed
        if settled := kinds.forwards(out):
            return self._with_links(settled)
        dated = main is not None and certain and listing.is_dated(out, main)
        like_list = for_list >= _LISTED or (main is not None and main.score >= _CERTAINLY_LIST)
        goes_on = main is not None and (bool(self.listed.pager_lines) or len(main.entries) >= _LETTERS)
        if settled := kinds.form(out, visible, self._named(found), dated, like_list, goes_on):
            return self._with_links(settled)
        written = found.prose > 0 or found.verse > 0
        read_on = main is None and for_article > 1 and written and evidence.has_body(found)
        if for_list > 0 or (len(self.listed.items) >= _LINKS and not read_on):
            return self._list(found, "no article, no notice, no form: links that could be items")
        if out.frames or out.refresh or visible < _HARDLY_ANY:
            return self._without_content(visible)
        if for_article > 1 or evidence.has_body(found):
            return self._article(found)
        return Other("nothing that reads as an article or a list", self._onward_links())

    def _list(self, found: Regions, why: str) -> ListReading:
        found.tell(KIND, -1, "list", why)
        return self.listed.read(found)

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

    def _article(self, found: Regions, is_of_messages: bool = False) -> Reading:
        article = read_article(self.out, found, self.page.url, self.listed.resolve, self.today)
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
        parts = paging.parts(self.out, self.page.url, self.listed.resolve)
        if parts:  # each part is headed with its number
            article = replace(article, title=re.sub(r"\s*[（(]\d{1,3}[)）]$", "", article.title))
        return ArticleReading(article, self.encoding, links, parts)

    def _notice(self, found: Regions) -> Gone | None:
        """The page says in the body's place that there is none; what boxes beside it say does not count."""
        head = found.headline
        lines = self.out.lines[head.first : head.last + 1] if head and head.last >= 0 else []
        return kinds.soft_404([*lines, *found.body], self.out.title, found.prose)

    def _onward_links(self) -> tuple[Link, ...]:
        """Of a page that is no list."""
        return self.listed.links() if self.onward else ()

    def _without_content(self, visible: int) -> Reading:
        onward = refreshes_to(self.out, self.listed.resolve)
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
