"""What speaks for a page to be an article, and what tells whether a list is the page's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sxgh_crawler.pages.body import leads_to_document, shows_own
from sxgh_crawler.pages.lists import groups
from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.regions.tables import written_in_rows
from sxgh_crawler.pages.trace import Evidence
from sxgh_crawler.pages.wording.facts import is_sentence, is_signed_date
from sxgh_crawler.pages.wording.landmarks import heads_others
from sxgh_crawler.pages.wording.names import names_alone
from sxgh_crawler.pages.wording.titles import plain

#: Points of a breadcrumb that ends in 正文: only articles have it.
CLOSED = 4.0
#: Shorter link texts are the names of columns, longer ones titles.
COLUMN_NAME = 8
#: Characters; an article shorter than this has something else that shows it to be one.
_LEAST_TEXT = 40
#: Lines with a picture that make a gallery; characters of a title, as columns have shorter names.
_GALLERY, _TITLE = 2, 8
#: Points of a headline that leaves little doubt.
_CLEAR = 4
#: Blocks round a list that are looked at.
_AROUND = 8
#: Beginnings of articles that make a list.
_TEASERS = 3


def is_player(line: Line) -> bool:
    return any(picture.is_player for picture in line.pictures)


def has_body(found: Regions) -> bool:
    """A headline that stands on the page, and something to read under it."""
    written = sum(len(line.text) for line in found.body)
    return found.headline is not None and found.headline.last >= 0 and written >= _LEAST_TEXT


def _is_gallery(body: Sequence[Line]) -> bool:
    """Pictures of its own, and not a bullet before each link."""
    pictures = sum(map(shows_own, body))
    linked = sum(line.link_chars * 2 > len(line.text) for line in body)
    return pictures >= _GALLERY and linked < pictures


def _says_something(body: Sequence[Line]) -> bool:
    """A sentence, and hardly anything that is a link: an article may be no longer."""
    written = sum(len(line.text) for line in body)
    linked = sum(line.link_chars for line in body)
    return linked * 5 <= written and any(is_sentence(line.text) for line in body)


def _tells_of(body: Sequence[Line], name: str) -> bool:
    """郭建民，男，汉族，1968年9月生，under 郭建民: who leads an office."""
    if not names_alone(name):
        return False
    return any(line.prose and "".join(name.split()) in "".join(line.text[:_OPENING].split()) for line in body)


#: Characters in which a text says whom it is about.
_OPENING = 12


def for_article(out: Outline, found: Regions) -> list[Evidence]:
    """How much speaks for an article: landmarks, facts, prose."""
    evidence: list[Evidence] = []
    if found.crumb and found.crumb.closed:
        evidence.append(("a breadcrumb that ends in 正文", CLOSED))
    facts = found.facts.labels - {"other"}
    if facts:
        evidence.append(("labelled facts under the headline", 2.0))
    elif found.facts.published:
        evidence.append(("a date under the headline", 1.0))
    if found.named:
        evidence.append(("who wrote it, under the headline", 2.0))
    if found.credits.labels:
        behind = not facts and bool(found.credits.published)
        evidence.append(("labelled facts behind the text", 2.0) if behind else ("credits", 1.0))
    if out.metas.get("articletitle") or out.metas.get("contentid") or out.metas.get("og:type") == "article":
        evidence.append(("an article's metadata", 2.0))
    if found.tail_marks:
        evidence.append(("a landmark behind the body", 0.5))
    names = found.crumb.names if found.crumb else ()
    columns = {plain(name) for name in names if len(name) <= COLUMN_NAME}
    if found.headline and found.headline.score >= _CLEAR and plain(found.headline.text) not in columns:
        evidence.append(("a clear headline", 1.0))
    clear = found.headline is not None and found.headline.score >= _CLEAR
    placed = clear and bool(found.crumb or found.facts.published)
    if (placed or facts) and _says_something(found.body):
        evidence.append(("a sentence under the headline", 1.0))
    if found.prose and any(is_signed_date(line.text) for line in found.body[-2:]):
        evidence.append(("signed and dated", 1.5))
    if found.headline and found.headline.linked and (found.prose or found.verse):
        evidence.append(("a headline that other lists of the page give to it", 2.0))
    if found.headline and found.headline.last >= 0 and _tells_of(found.body, found.headline.text):
        evidence.append(("a text that opens with the name over it", 2.0))
    evidence.append(("running text", min(4.0, found.prose / 120)))
    if found.verse:
        evidence.append(("lines of text", min(2.0, found.verse / 120)))
    if found.headline and found.headline.last >= 0 and (tabled := written_in_rows(found.body)):
        evidence.append(("a table under the headline", min(2.0, tabled / 120)))
    if found.headline is not None and found.headline.last < 0 and not found.prose:
        # neither headline nor text: a newspaper's page has a date and a picture, too
        return [("a title only", min(1.0, sum(points for _, points in evidence)))]
    if (
        found.headline
        and found.headline.last >= 0
        and (_is_gallery(found.body) or any(map(is_player, found.body)))
    ):
        evidence.append(("pictures of its own, or a film, under a headline", 2.0))
    if (
        found.headline
        and names
        and plain(names[-1]) == plain(found.headline.text)
        and len(names[-1]) >= _TITLE
    ):
        evidence.append(("a breadcrumb that ends in the headline", 2.0))
    if (facts or found.facts.published) and any(
        shows_own(line) or leads_to_document(line) for line in found.body
    ):
        evidence.append(("pictures or documents under the facts", 1.0))
    return evidence


def is_beside(main: groups.Group, found: Regions) -> bool:
    """Whether a list stands outside of an article: behind its end, or before or behind a headline with facts and text."""
    entries = main.entries
    first, last = entries[0].line, entries[-1].line
    if (found.tail_marks and first >= found.end) or (found.crumb and last < found.crumb.first):
        return True
    head = found.headline
    written = (
        found.prose or found.verse or any(is_sentence(line.text) or shows_own(line) for line in found.body)
    )
    stated = (
        found.named
        or (head is not None and head.linked)
        or found.facts.labels
        or found.facts.published
        or found.credits.published
        or found.credits.source
    )
    if head is None or head.last < 0 or not written or not stated:
        return False
    return last < head.first or first >= found.end


def is_in_side_column(out: Outline, main: groups.Group, found: Regions) -> bool:
    """Whether a list's heading is that of a box of other articles, or the page's markup calls it aside."""
    first = main.entries[0].line
    column = groups.column_of(out, found.crumb)
    over = [line for line in groups.above(out, first) if not groups.is_named(line, column)]
    around = out.ancestors(out.lines[first].block, _AROUND)
    return any(map(heads_others, over)) or any(out.tags[block] == "aside" for block in around)


def are_teasers(out: Outline, lists: Iterable[groups.Group], found: Regions) -> bool:
    """Whether the text is that of one of the lists: three items or more, each with the beginning of its article under it."""
    placed = found.headline is not None and found.headline.last >= 0
    if placed and found.crumb and found.crumb.closed:
        return False
    titled = [titles for group in lists if len(titles := _titles_in_text(out, group, found)) >= _TEASERS]
    if not titled:
        return False
    prose = {index for index in range(found.start, found.end) if is_prose(out.lines[index])}
    for titles in titled:
        under = prose.intersection(title + below for title in titles for below in (1, 2, 3))
        if len(under) >= _TEASERS and len(under) * 10 >= len(prose) * 8:
            return True
    return False


def _titles_in_text(out: Outline, group: groups.Group, found: Regions) -> set[int]:
    """The lines of the text that are items of a list, and hardly more than links."""
    return {
        item.line
        for item in group.items
        if found.start - 2 <= item.line < found.end
        and out.lines[item.line].link_chars * 2 > len(out.lines[item.line].text)
    }
