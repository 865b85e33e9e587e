"""A page cut into regions: headline, facts under it, body, credits after it.

The finders fill this in: `head`, then `extent`, then `credits`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sxgh_crawler.pages.markup.lines import Line, is_prose
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.regions.headline import Headline
from sxgh_crawler.pages.trace import BODY, Trace
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.strip import Strip

#: Lines that make a poem.
_VERSES = 6
_GOOD_HEADLINE, _SURE_HEADLINE, _MUCH_PROSE = 4.0, 8.0, 3


@dataclass(slots=True)
class Regions:
    """Which lines of the page are what. Ends are exclusive."""

    crumb: Breadcrumb | None
    strips: set[int]
    headline: Headline | None
    #: Where the page's running text begins (`main_text`); -1 where there is not much.
    text: int
    start: int
    end: int
    #: The block that holds headline and body both.
    scope: int
    #: The block that holds the text.
    container: int = 0
    facts: Strip = field(default_factory=Strip)
    #: A line under the headline names who wrote it.
    named: bool = False
    subtitle: str | None = None
    #: A day alone in brackets under the headline: when a speech was held, mostly.
    held: str | None = None
    body: list[Line] = field(default_factory=list)
    credits: Strip = field(default_factory=Strip)
    #: Whom captions name, and an office that handed the text in.
    captioned: tuple[Author, ...] = ()
    tail_marks: int = 0
    #: What speaks for a list, as a share of what speaks for an article; 0 where nobody asked.
    rival: float = 0.0
    #: Who is told what the finders weigh; nobody in a crawl.
    trace: Trace | None = None

    def tell(self, region: str, line: int, text: str, why: str, *, chosen: bool = True) -> None:
        if self.trace and chosen:
            self.trace.choose(region, line, text, why)
        elif self.trace:
            self.trace.tell(region, line, text, (why, 0.0))

    def tell_taken(self, why: str) -> None:
        """Which lines the body has lost since the last time."""
        if self.trace:
            kept = {id(line) for line in self.body}
            for line in self.trace.body:
                if id(line) not in kept:
                    self.tell(BODY, -1, line.text, f"taken off: {why}", chosen=False)
            self.trace.body = self.body[:]

    @property
    def prose(self) -> int:
        """Characters of running text in the body."""
        return sum(len(line.text) - line.link_chars for line in self.body if is_prose(line))

    @property
    def verse(self) -> int:
        """Characters of a body that has no running text but several lines without a link: a poem, names."""
        lines = [line.text for line in self.body if line.text and not line.anchors]
        return sum(map(len, lines)) if len(lines) >= _VERSES and not self.prose else 0

    @property
    def unmistakable(self) -> bool:
        """An article beyond doubt: a headline with facts under it or known to <title>, and prose in a row with hardly a link."""
        stated = bool(self.facts.labels - {"other"})
        if not self.headline or self.headline.score < (_GOOD_HEADLINE if stated else _SURE_HEADLINE):
            return False
        prose = sum(map(is_prose, self.body))
        linked = sum(1 for line in self.body if line.anchors)
        return prose >= _MUCH_PROSE and linked * 5 <= len(self.body)


def begin_of_page(found: Regions) -> int:
    """The first line behind the breadcrumb."""
    return found.crumb.last + 1 if found.crumb else 0
