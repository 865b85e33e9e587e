"""Where a line stands on its page: over the facts or the text, under the breadcrumb, or among other things."""

from __future__ import annotations

import re

from sxgh_crawler.pages.body import leads_to_document, shows_own
from sxgh_crawler.pages.markup.lines import Outline, is_prose
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.facts import is_sentence
from sxgh_crawler.pages.wording.labels import labels
from sxgh_crawler.pages.wording.landmarks import (
    has_tools,
    is_tool_line,
)
from sxgh_crawler.pages.wording.names import names_alone
from sxgh_crawler.pages.wording.titles import (
    is_document_number,
    is_subtitle,
)

#: 一、指导思想, 1. 招标条件
SECTION = re.compile(
    r"[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条编]\s|\d{1,2}\s?[.．、]\s?(?=[\u4e00-\u9fff])|[（(][一二三四五六七八九十]{1,3}[）)]"
)
#: Lines between a headline and the text: a subtitle, names, tools.
_NEAR = 5
#: Characters of several names.
NAMES = 12
#: Characters of a cell in a table of facts, or of a verse, at most.
CELL = 30
#: Cells of a table of facts that are looked at.
_CELLS = 8
#: Lines of a block that holds a headline: it, what stands over and under it, the facts.
_HEADING_LINES = 5
#: Lines over the text among which it is.
FAR = 20
#: What may stand over it there.
_KICKER = 2
#: Lines of a poem that are looked at; lines between breadcrumb and title.
_VERSES, _TITLE_BELOW = 4, 2
#: Characters of one.
_VERSE = 4
#: Links in a row under the heading of a box.
BOX = 3
#: Characters of a link that is none to share with: 新浪微博
_LINKED = 5


class Standing:
    """The landmarks that a headline stands near, to see where each line is."""

    def __init__(self, out: Outline, crumb: Breadcrumb | None, strips: set[int], text: int) -> None:
        self.out, self.crumb, self.strips = out, crumb, strips
        #: Where the running text begins; -1 where there is not much.
        self.text = text
        #: By line: asked for each of the lines over it.
        self.openers: dict[int, bool] = {}

    def place(self, index: int) -> float:
        """Just above the facts, or with none above the text; just below the breadcrumb."""
        lines = self.out.lines
        below_crumb = index - self.crumb.last if self.crumb else 0
        over_subtitle = (
            index + 1 < len(lines)
            and is_subtitle(lines[index + 1].text)
            and not is_subtitle(lines[index].text)
        )
        behind_text = index and is_prose(lines[index - 1]) and index - 1 not in self.strips
        behind_text = behind_text or self._ends_verses(index)
        if behind_text and below_crumb != 1 and not (over_subtitle and below_crumb == _TITLE_BELOW):
            return 0.0  # a line of the text; its credits stand under it
        score = self.over_facts(index)
        if 0 < below_crumb <= 4:
            score += 2.6 if self.crumb and self.crumb.closed else 1.5
        if self.over_text(index) and self._under_facts(index):
            score += 1.5
        if self._heads_text(index):
            score += 1.5
        if 0 < below_crumb <= _TITLE_BELOW:
            score += 1.5 if self.over_verse(index) else 0.0
        if index and any(picture.is_player for picture in lines[index - 1].pictures):
            score += 1.0  # under a film
        if not score and index + 1 < len(lines) and shows_own(lines[index + 1]):
            score += 1.0  # over the picture that is all there is
        if over_subtitle:
            score += 2.0
        return score

    def over_facts(self, index: int) -> float:
        """The nearer to a strip below the better, subtitles left out; without one, right above the text."""
        distance = 0
        lines = self.out.lines
        if self._over_table_of_facts(index + 1):
            return 2.5
        for below in range(index + 1, min(index + 6, len(lines))):
            if below in self.strips or is_document_number(lines[below].text):
                return 2.5 - 0.5 * distance
            if lines[below].text and not self._opens_text(below):
                if distance == 0 and is_prose(lines[below]):
                    return 1.5
                distance += 1
                if distance > 2:
                    break
        return 0.0

    def _over_table_of_facts(self, first: int) -> bool:
        """Cells of a table in which labels and values take turns; a fact is among its first."""
        out = self.out
        if first >= len(out.lines) or out.lines[first].cell < 0 or not out.lines[first].row >= 0:
            return False
        table = out.parents[out.lines[first].row]
        cells = range(first, min(out.ends[table], first + _CELLS))
        return (
            out.starts[table] == first
            and not self.strips.isdisjoint(cells)
            and all(len(out.lines[cell].text) <= CELL and not out.lines[cell].anchors for cell in cells)
        )

    def _ends_verses(self, index: int) -> bool:
        """Behind two paragraphs that look as it does, in one block with them."""
        out, line = self.out, self.out.lines[index]
        before = out.lines[max(0, index - 2) : index]
        return len(before) == 2 and all(
            out.tags[one.block] == "p" == out.tags[line.block]
            and out.parents[one.block] == out.parents[line.block]
            and not (one.anchors or one.pictures or one.heading or line.heading)
            and (one.centred, one.size, one.strong) == (line.centred, line.size, line.strong)
            and len(one.text) >= _VERSE
            for one in before
        )

    def _heads_text(self, index: int) -> bool:
        """First, or after a breadcrumb or a kicker, in the smallest block that holds it and the page's running text, and no column of boxes."""
        if not self.text - FAR <= index < self.text:
            return False
        out = self.out
        common = out.common(out.lines[index].block, out.lines[self.text].block)
        branch = out.lines[index].block
        while branch != common and out.parents[branch] not in (common, -1):
            branch = out.parents[branch]
        column = branch != common and out.ends[branch] - out.starts[branch] > _HEADING_LINES
        return common > 0 and not column and index - out.starts[common] <= _KICKER

    def stands_over_links(self, index: int) -> bool:
        """Titles of other things, and nothing written, between it and the page's running text."""
        if index >= self.text:
            return False
        between = self.out.lines[index + 1 : self.text]
        titles = sum(line.link_chars >= _LINKED and not has_tools(line.text) for line in between)
        return titles >= BOX and not any(line.prose or line.pictures for line in between)

    def _under_facts(self, index: int) -> bool:
        """Right under a strip, but for tools."""
        for above in range(index - 1, max(-1, index - 4), -1):
            if above in self.strips:
                return True
            text = self.out.lines[above].text
            if not (has_tools(text) or labels(text)):
                break
        return False

    def _opens_text(self, index: int) -> bool:
        known = self.openers.get(index)
        if known is None:
            known = self.openers[index] = opens_text(self.out.lines[index].text)
        return known

    def over_content(self, index: int) -> bool:
        """Right over the text, or over what a page may have in its place: a picture, a document."""
        below = self.out.lines[index + 1] if index + 1 < len(self.out.lines) else None
        shown = below is not None and (shows_own(below) or leads_to_document(below))
        return shown or self.over_text(index)

    def over_text(self, index: int) -> bool:
        """Right over the text, or over a subtitle or a picture before it."""
        lines = self.out.lines
        below = next(
            (
                lines[near]
                for near in range(index + 1, min(len(lines), index + 1 + _NEAR))
                if lines[near].text and not (self._opens_text(near) or is_tool_line(lines[near].text))
            ),
            None,
        )
        return below is not None and (is_prose(below) or is_sentence(below.text))

    def over_verse(self, index: int) -> bool:
        """Right under the breadcrumb, and over lines of one block that are short and nothing but text: a poem."""
        out, first = self.out, index + 1
        if not self.crumb or index - self.crumb.last > _TITLE_BELOW or first >= len(out.lines):
            return False
        block = out.lines[first].block
        if out.ends[block] - out.starts[block] < _VERSES:
            block = out.parents[block]
        verses = out.lines[first : first + _VERSES]
        return (
            block >= 0
            and out.starts[block] == first
            and out.ends[block] >= first + _VERSES
            and all(
                1 < len(verse.text) <= CELL
                and not (verse.anchors or verse.pictures or verse.heading)
                and not (labels(verse.text) or is_tool_line(verse.text))
                for verse in verses
            )
        )


def opens_text(text: str) -> bool:
    """What may stand between a headline and the first paragraph: a subtitle, who speaks, whom he addresses, the text's first section."""
    return (
        is_subtitle(text)
        or SECTION.match(text) is not None
        or _ADDRESSES.fullmatch(text) is not None
        or (len(text) <= NAMES and bool(names_alone(text)))
    )


#: 各市总工会，各省级产业工会：
_ADDRESSES = re.compile(r"(?:各|全[省市国体]|尊敬的|亲爱的|同志们|朋友们).{0,80}[:：]")
