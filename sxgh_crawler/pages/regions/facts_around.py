"""Facts that stand elsewhere than under the headline: over it, in a table above it, or between other things before the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from sxgh_crawler.pages.markup.lines import Outline, is_prose
from sxgh_crawler.pages.regions.regions import Regions, begin_of_page
from sxgh_crawler.pages.trace import STRIP
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.facts import (
    byline,
    is_dated,
    is_day_of_event,
    is_day_of_link,
    is_signed_date,
    leaf_in,
    row_of,
)
from sxgh_crawler.pages.wording.labels import OTHER_DATES, as_label, label_in, spoken
from sxgh_crawler.pages.wording.landmarks import has_tools, is_related_heading, is_side_heading, is_tool_line
from sxgh_crawler.pages.wording.strip import Strip, read_strip
from sxgh_crawler.pages.wording.unlabelled import is_medium, names_only

#: Characters of a link over the facts that may be a medium's name; a title there has as few as nine.
SHORT_LINK = 8
#: Characters of a value in a cell.
_LONGEST_VALUE = 30
#: Links of a line that is a menu, where their words are no tools.
_MENU = 6
#: Lines of a strip over a headline, and between the two: 字体, 分享, a rule.
_OVER = 14


def facts_over(out: Outline, found: Regions, headline: int) -> list[str]:
    """The strip right over a headline, as agencies have it: 2023 11/17 20:52:15, 来源：新华网."""
    first = headline
    while first > max(begin_of_page(found), headline - _OVER):
        line = out.lines[first - 1]
        if first > 1 and (as_label(out.lines[first - 2].text) or "").rstrip("：") in OTHER_DATES:
            break  # the last cells of a table of facts: 成文日期
        if len(line.anchors) >= _MENU and not is_tool_line(line.text):
            break
        if is_day_of_link(out, first - 1) or _is_of_rows(out, first - 1) or _is_in_card(out, first - 1):
            break
        # a title of another article with its day is none: 大同市总工会送温暖 2019-05-10
        linked = is_dated(line, linked=True) and line.link_chars <= SHORT_LINK
        dated = first - 1 in found.strips or linked
        named = (is_medium(line.text) and not line.anchors) or _is_value(out, first - 1)
        if not (dated or named or has_tools(line.text) or _NUMBERS.fullmatch(line.text)):
            break
        first -= 1
    if first == headline > 1 and _is_lone_date(out, found, headline - 2):
        first = headline - 2  # beside the breadcrumb, with a kicker below it
    over = range(first, headline)
    pieces = [leaf_in(out.lines[index]) or spoken(out.lines[index]) for index in over]
    return pieces if found.strips.intersection(over) or dates.find("\t".join(pieces)) else []


def _is_in_card(out: Outline, index: int) -> bool:
    """The last line of a block that has the linked title of another article, and nothing of this one."""
    for block in out.ancestors(out.lines[index].block, _AROUND):
        first, end = out.starts[block], out.ends[block]
        if end != index + 1 or end - first > _CARD:
            return False
        if any(
            len(anchor.text.strip()) > SHORT_LINK
            for line in out.lines[first:index]
            for anchor in line.anchors
        ):
            return True
    return False


#: Blocks round such a line, and lines of a card.
_AROUND, _CARD = 5, 6


def _is_of_rows(out: Outline, index: int) -> bool:
    """2011-04-15 入团, where rows beside it say the same of other days: the members of a board, in a box."""
    text = out.lines[index].text
    day = dates.find(text)
    beside = (text[: day.start] + text[day.end :]).strip() if day else ""
    return bool(beside) and any(
        beside in line.text and (other := dates.find(line.text)) is not None and other != day
        for line in out.lines[max(0, index - _OVER) : index + _OVER]
    )


def _is_lone_date(out: Outline, found: Regions, index: int) -> bool:
    line = out.lines[index]
    return index >= begin_of_page(found) and index in found.strips and is_signed_date(line.text)


def _is_value(out: Outline, index: int) -> bool:
    """A cell behind one that holds a label alone."""
    if index == 0 or not 0 <= row_of(out, index) == row_of(out, index - 1):
        return False
    return len(out.lines[index].text) <= _LONGEST_VALUE and as_label(out.lines[index - 1].text) is not None


_NUMBERS = re.compile(r"[\d\s/:.年月日-]{1,20}")


def read_between(out: Outline, found: Regions, between: range, today: date | None) -> None:
    """Facts that stand among other things in the lines between the strip and the text."""
    pieces: list[str] = []
    open_label = False
    for index in between:
        line = out.lines[index]
        if is_prose(line) or is_day_of_event(out.lines, index):
            continue
        label = label_in(line)
        if (
            label
            or (open_label and not is_side_heading(line) and not is_related_heading(line))
            or index in found.strips
            or names_only(spoken(line))
            or is_dated(line, linked=True)
        ):
            pieces.append(label or spoken(line))
            found.tell(STRIP, index, line.text, "read: between the headline and the body")
        elif not found.facts.authors:
            found.facts.authors = byline(out.lines, found.strips, index)
        open_label = label is not None
    if pieces:
        found.facts.fill_from(read_strip("\t".join(pieces), today))


def read_facts_above(out: Outline, found: Regions, headline: int, today: date | None) -> None:
    """State documents have their table of facts above the headline (索引号, 发文机关, 发布日期), electronic papers the issue's day."""
    above = range(begin_of_page(found), headline)
    stating = [index for index in above if index in found.strips]
    if all(_is_of_rows(out, index) or _is_in_card(out, index) for index in stating):
        return
    facts = _facts_in(out, above, today)
    if not facts.labels:  # beside the day stands the calendar of the day of the visit
        if found.facts.published or _are_of_boxes(out, above):
            return
        facts = _facts_in(out, stating, today)
    facts.fill_from(found.facts)
    for index in above:
        found.tell(STRIP, index, out.lines[index].text, "read: the table above the headline")
    found.facts = facts


def _facts_in(out: Outline, indices: Iterable[int], today: date | None) -> Strip:
    cells = (out.lines[index] for index in indices)
    return read_strip("\t".join(label_in(cell) or spoken(cell) for cell in cells), today)


def _are_of_boxes(out: Outline, above: range) -> bool:
    """Whether the lines name several days: those of other articles, in a box over this one."""
    days = (dates.find(out.lines[index].text) for index in above)
    return len({found.day for found in days if found}) > 1
