"""What speaks against the reading of an article: what its page holds besides, and what it was made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from sxgh_crawler.pages.body import leads_to_document
from sxgh_crawler.pages.confidence import Doubt
from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.oddities import oddities
from sxgh_crawler.pages.readings import Article
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.strip import read_strip

#: Characters of text that are little for an article.
_SHORT = 80
#: A longer line is a paragraph, however it ends.
_SHORT_LINE = 40
#: So ends what is neither cut off nor a heading.
_ENDED = re.compile(r"[。！？；”）)：:…]$")


def doubts(
    out: Outline, found: Regions, article: Article, days: Iterable[str | None], today: date | None
) -> tuple[Doubt, ...]:
    """What speaks against the reading. `days` are those that metadata and address give the page."""
    return (
        *_of_headline(found),
        *_of_facts(out, found, article, days, today),
        *_of_body(out, found, article),
        *oddities(article),
    )


def _of_headline(found: Regions) -> Iterator[Doubt]:
    head = found.headline
    if head is None or head.last < 0:
        yield Doubt.NO_HEADLINE
    elif head.rival:
        yield Doubt.RIVAL_HEADLINE


def _of_facts(
    out: Outline, found: Regions, article: Article, days: Iterable[str | None], today: date | None
) -> Iterator[Doubt]:
    if not article.published:
        yield Doubt.NO_DATE
    elif any(day and day[:10] != article.published[:10] for day in days):
        yield Doubt.OTHER_DAY
    if not ((found.facts.labels | found.credits.labels) - {"other"} or found.crumb or found.tail_marks):
        yield Doubt.NO_LANDMARK
    if any(_unused(out.lines[index], article, today) for index in found.strips if index >= found.end):
        yield Doubt.FACTS_UNUSED


def _unused(line: Line, article: Article, today: date | None) -> bool:
    """It has a value for a field that is without one."""
    if not _has_colon(line):
        return False
    facts = read_strip(line.text, today)
    return bool(
        (facts.source and not article.source)
        or (facts.editor and not article.editor)
        or (facts.authors and not article.authors)
    )


def _has_colon(line: Line) -> bool:
    """A date alone is a signature."""
    return ":" in line.text or "：" in line.text


def _of_body(out: Outline, found: Regions, article: Article) -> Iterator[Doubt]:
    body = found.body
    if not article.text:
        yield Doubt.NO_TEXT
        return
    prose = found.prose
    if not prose:
        yield Doubt.NO_PROSE
    elif len(article.text) < _SHORT:
        yield Doubt.SHORT
    if found.rival > 0.5:
        yield Doubt.LIKE_A_LIST
    outside = sum(map(_prose, (*out.lines[: found.start], *out.lines[found.end :])))
    if outside * 4 > prose:
        yield Doubt.MUCH_LEFT_OUT
    elif outside * 19 > prose:
        yield Doubt.SOME_LEFT_OUT
    if _hangs(body[0]) or _hangs(body[-1]):
        yield Doubt.HANGING_LINE
    inside = {id(line) for line in body}
    if any(_has_colon(line := out.lines[index]) and id(line) in inside for index in found.strips):
        yield Doubt.FACTS_INSIDE
    if sum(line.link_chars for line in body if not leads_to_document(line)) * 10 > len(article.text):
        yield Doubt.LINKS
    if "\ufffd" in article.text:
        yield Doubt.BROKEN


def _prose(line: Line) -> int:
    """Characters of running text in it."""
    return len(line.text) - line.link_chars if is_prose(line) else 0


def _hangs(line: Line) -> bool:
    text = line.text
    if not 0 < len(text) <= _SHORT_LINE or _ENDED.search(text) or dates.find(text):
        return False
    return not leads_to_document(line)
