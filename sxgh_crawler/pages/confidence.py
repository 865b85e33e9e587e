"""How sure the reading of an article is: a number, made of the doubts about it.

Confidence begins at 1; each doubt takes its share of what is left, so that several small ones come to a large
one. The shares are set by hand, near what makes their product the likeliest on 795 articles as readers 6 to 13 read them
before anybody had opened them; docs/performance.md tells how well they part wrong readings from right ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

#: A reading less sure than this is one that a person should look at: it is listed in the run's report.
DOUBTFUL = 0.7


class Doubt(StrEnum):
    NO_HEADLINE = "no line of the page is its headline"
    RIVAL_HEADLINE = "another line could be the headline as well"
    SHORT_TITLE = "a title of a word or two"
    SPACED_TITLE = "a title in several pieces"
    NO_COLUMN = "no breadcrumb names its column"
    ODD_COLUMN = "a column whose name looks like none"
    NO_DATE = "no date"
    OTHER_DAY = "metadata or address give another day"
    NO_SOURCE = "no source"
    ODD_SOURCE = "a source or an editor in which signs or spaces stand"
    ODD_NAME = "an author whose name looks like no person's"
    NO_ROLE = "an author of whom nothing says what he did"
    PEOPLE_UNREAD = "the text begins or ends with words for authors, and none was read"
    NO_LANDMARK = "neither breadcrumb nor 来源 nor 上一篇: only its text shows it to be an article"
    FACTS_UNUSED = "a line behind the text states facts that were not used"
    NO_TEXT = "no text, only pictures or files"
    SHORT = "a short text"
    NO_PROSE = "no running text"
    LIKE_A_LIST = "nearly as much speaks for a list"
    MUCH_LEFT_OUT = "much running text outside the body"
    SOME_LEFT_OUT = "some running text outside the body"
    HANGING_LINE = "the text begins or ends with a short line that is no sentence"
    LABEL_AT_EDGE = "the text begins or ends with a line that opens with a label"
    FACTS_INSIDE = "a line in the text looks like date, source or author"
    LINKS = "many links in the text"
    ODD_RELATED = "a related article whose title is a word"
    BROKEN = "broken characters"


#: The share of the confidence that each takes.
SHARES = {
    Doubt.NO_HEADLINE: 0.35,
    Doubt.RIVAL_HEADLINE: 0.25,
    Doubt.SHORT_TITLE: 0.2,
    Doubt.SPACED_TITLE: 0.1,
    Doubt.NO_COLUMN: 0.3,
    Doubt.ODD_COLUMN: 0.4,
    Doubt.NO_DATE: 0.2,  # the one page that we know has none: by itself it makes no reading doubtful
    Doubt.OTHER_DAY: 0.3,
    Doubt.NO_SOURCE: 0.05,
    Doubt.ODD_SOURCE: 0.1,
    Doubt.ODD_NAME: 0.15,
    Doubt.NO_ROLE: 0.2,
    Doubt.PEOPLE_UNREAD: 0.35,
    Doubt.NO_LANDMARK: 0.1,
    Doubt.FACTS_UNUSED: 0.3,
    Doubt.NO_TEXT: 0.05,
    Doubt.SHORT: 0.05,
    Doubt.NO_PROSE: 0.2,
    Doubt.LIKE_A_LIST: 0.35,
    Doubt.MUCH_LEFT_OUT: 0.2,
    Doubt.SOME_LEFT_OUT: 0.1,
    Doubt.HANGING_LINE: 0.1,
    Doubt.LABEL_AT_EDGE: 0.3,
    Doubt.FACTS_INSIDE: 0.4,
    Doubt.LINKS: 0.2,
    Doubt.ODD_RELATED: 0.2,
    Doubt.BROKEN: 0.2,
}


def confidence(found: Iterable[Doubt]) -> float:
    """0 to 1."""
    sure = 1.0
    for doubt in found:
        sure *= 1 - SHARES[doubt]
    return round(sure, 2)
