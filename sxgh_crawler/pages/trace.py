"""What the finders considered on a page, told to a person who asks (`scrapy look --explain`).

A finder tells its candidates where it weighs them, to a trace that is there only when somebody asks:
nothing that is read depends on it, and in a crawl there is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sxgh_crawler.pages.markup.lines import Line

#: Why, and how many points it gives or takes; 0 where a finder weighs nothing.
Evidence = tuple[str, float]

KIND = "kind of page"
BREADCRUMB = "breadcrumb"
HEADLINE = "headline"
SUBTITLE = "subtitle"
STRIP = "info strip"
BODY = "body"
CREDITS = "credits"
TAIL = "tail, related"
PAGER = "pager"
LIST = "list"
#: In the order in which they are shown.
REGIONS = (KIND, BREADCRUMB, HEADLINE, SUBTITLE, STRIP, BODY, CREDITS, TAIL, PAGER, LIST)


@dataclass(slots=True)
class Candidate:
    """What could have been a region: its line (-1 where none is its own), its text, its points and why."""

    region: str
    line: int
    text: str
    evidence: tuple[Evidence, ...]
    chosen: bool = False

    @property
    def score(self) -> float:
        return sum(points for _, points in self.evidence)


@dataclass(slots=True)
class Trace:
    """The candidates of one page, in the order in which they were weighed."""

    candidates: list[Candidate] = field(default_factory=list)
    #: The lines of the body when it was last told of.
    body: list[Line] = field(default_factory=list)
    _by_line: dict[tuple[str, int], Candidate] = field(default_factory=dict)

    def tell(self, region: str, line: int, text: str, *evidence: Evidence, chosen: bool = False) -> None:
        known = tuple(one for one in evidence if one[1] or len(evidence) == 1)
        candidate = Candidate(region, line, text, known, chosen)
        self.candidates.append(candidate)
        if line >= 0:
            self._by_line[region, line] = candidate

    def overrule(self, region: str) -> None:
        """Another finder knows better than the one that chose."""
        for one in self.candidates:
            if one.region == region:
                one.chosen = False

    def choose(self, region: str, line: int, text: str, why: str) -> None:
        """It is this line, told of before or not, for a reason that has no points."""
        if known := self._by_line.get((region, line)):
            known.chosen, known.evidence = True, (*known.evidence, (why, 0.0))
        else:
            self.tell(region, line, text, (why, 0.0), chosen=True)
