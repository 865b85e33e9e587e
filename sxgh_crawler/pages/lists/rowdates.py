"""The date that a list gives beside a link: in its row, in a box, under the heading of its year or month."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.facts import is_sentence, row_of
from sxgh_crawler.pages.wording.labels import labels
from sxgh_crawler.pages.wording.strip import read_strip

#: In a longer line no date belongs to one link.
_MAX_ROW = 400

#: 2016年5月, 2016年, 2016年5月12日: what stands over the rows of a month, a year or a day, which then give none of their own.
_TIME_HEADING = re.compile(
    r"^\W{0,3}(?P<year>20\d\d)年(?:\s?(?P<month>\d{1,2})月(?:\s?(?P<day>\d{1,2})日)?)?(?:\s?\d{1,4}\s?[条篇]|\W?[一二三四五六七八九十]{1,2}月)?\W{0,3}$"
)
MONTH_AND_DAY = re.compile(r"(?<![\d./-])(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?(?![\d./-])")

#: 28日, under the heading of a month.
_DAY = re.compile(r"(?:^|[\s\[(（【])(?P<day>[0-3]?\d)日(?:$|[\s\])）】:：])")


class TimeHeading(NamedTuple):
    line: int
    year: str
    month: str | None
    day: str | None


def time_headings(out: Outline) -> list[TimeHeading]:
    """The headings of stretches of time; a day heads several rows somewhere, else it is a row's own."""
    headings = [
        TimeHeading(index, match["year"], match["month"], match["day"])
        for index, line in enumerate(out.lines)
        if not line.anchors and (match := _time_of(line))
    ]
    heads_rows = any(
        len({anchor.href for line in out.lines[one.line : other.line] for anchor in line.anchors}) > 1
        for one, other in pairwise(headings)
    )
    return headings if heads_rows else [one for one in headings if not one.day]


_LONGEST_HEADING = 16


def is_time_heading(line: Line) -> bool:
    return _time_of(line) is not None


def _time_of(line: Line) -> re.Match[str] | None:
    return (
        _TIME_HEADING.match(line.text) if len(line.text) <= _LONGEST_HEADING and "年" in line.text else None
    )


def day_under(out: Outline, headings: list[TimeHeading], anchor: Anchor, today: date | None) -> str | None:
    """The day that a row names by month and day, or not at all, under the heading over it."""
    over = next((one for one in reversed(headings) if one.line < anchor.line), None)
    if over is None:
        return None
    _, year, month, day = over
    if day:
        return _day(f"{year}-{month}-{day}", today)
    line = out.lines[anchor.line]
    beside = [line.text.replace(anchor.text.strip(), " ", 1)]
    around = (
        *out.lines[anchor.line + 1 : anchor.line + 3],
        *out.lines[max(0, anchor.line - 1) : anchor.line],
    )
    beside += [other.text for other in around if 0 <= line.item == other.item and not other.anchors]
    for text in beside:
        match = MONTH_AND_DAY.search(text)
        if match and (month is None or int(month) == int(match["month"])):
            return _day(f"{year}-{match['month']}-{match['day']}", today)
        if month and (alone := _DAY.search(text)):
            return _day(f"{year}-{month}-{alone['day']}", today)
    return None


def _day(text: str, today: date | None) -> str | None:
    found = dates.find(text, today)
    return found.day if found else None


def without_day(line: Line, anchor: Anchor) -> tuple[str, str]:
    """What a link shows, and the day that stands in it, mostly in an element of its own: <a><span>…</span><em>2023-07-20</em></a>."""
    shown = anchor.text.strip()
    typed = _TYPED_DAY.search(shown, max(0, len(shown) - _DAY_ALONE)) if shown[-1:] in _ENDS_DAY else None
    if typed and typed.start() >= _TITLE:
        return shown[: typed.start()], typed["day"]
    own = (
        [run.text.strip() for run in line.runs if run.anchor is anchor] if 1 < len(line.runs) <= _RUNS else []
    )
    parts = list(filter(None, own))
    for count in range(1, min(len(parts), _PARTS)):
        for day, first, last in (
            (parts[-count:], 0, shown.rfind(parts[-count])),
            (parts[:count], shown.find(parts[count], len(parts[0])), len(shown)),
        ):
            text = " ".join(day)
            if _OWN_DAY.fullmatch(text) or (count > 1 and dates.leaf(text)):
                return shown[first:last].strip(), text
    return shown, ""


#: Runs of a row; a line of more is a crowd of links, each of which would look through all.
_RUNS = 200
#: Elements of a link, of which some are a day: month and year over each other, and the title.
_PARTS = 4
_OWN_DAY = re.compile(
    r"\W{0,2}(?:(?:(?:19|20)?\d\d\s?[-/.年]\s?)\d{1,2}\s?[-/.月]\s?\d{1,2}|\d\d[-/月]\d\d)\s?日?(?:\s{1,2}\d{1,2}:\d\d(?::\d\d)?)?\W{0,2}"
)


#: 新公司名称变更通知书　2012-09-03, typed behind the title; 2012年9月3日 may be a part of it.
_TYPED_DAY = re.compile(r"\s[\[(（]?(?P<day>(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})[\])）]?$")


_ENDS_DAY = tuple("0123456789])）")


def date_beside(out: Outline, anchor: Anchor, today: date | None) -> str | None:
    """The date in the link's own line, else in its table row or list item, else alone in the next line."""
    lines = out.lines
    line = lines[anchor.line]
    if len(line.text) > _MAX_ROW:
        return None
    shown, day = without_day(line, anchor)
    if day and (written := dates.find(day, today, short=True) or dates.leaf(day, today)):
        return written.value
    if headed := _day_under_label(out, anchor, today):
        return headed
    if anchor.facts and (stated := read_strip(anchor.facts, today).published):
        return stated
    whole = anchor.whole(shown)
    title = whole if shown.startswith(whole) else shown
    if found := dates.find(line.text.replace(title, " ", 1), today, short=True):
        return found.value
    near = _own_lines(out, anchor)
    # a day by itself before one that opens a teaser
    for index in sorted(near, key=lambda index: _OWN_DAY.fullmatch(lines[index].text) is None):
        other = lines[index]
        text = other.text
        if len(other.runs) > 1 and text.isascii():
            text = " ".join(run.text for run in other.runs)  # <i>8812</i><b>2021.08.18</b>
        text = _ADDRESS.sub("", text) if "://" in text else text
        bare = index != anchor.line and len(text) <= _LONGEST_FACTS and _leads_nowhere_else(other, anchor)
        if (
            bare
            and (found := dates.find(text, today, short=True))
            and (len(text) <= _SHORT_LINE or found.start <= _LABEL)
            and _is_near(out, anchor.line, index)
        ):
            return found.value
    if stated := _stated_day(out, near, today):
        return stated
    if boxed := _boxed_day(out, anchor, near, today) or _day_in_next_cell(out, anchor.line, today):
        return boxed
    following = lines[anchor.line + 1] if len(line.anchors) == 1 and anchor.line + 1 < len(lines) else None
    own = out.tags[line.item] == "dt" if line.item >= 0 else row_of(out, anchor.line) < 0
    if following and own and len(following.text) <= _SHORT_LINE and not following.anchors:
        found = None if "今天" in following.text else dates.find(following.text, today, short=True)
        # Drupal: 周五, 2010-11-12 15:22 — 宣传员
        if found and len(following.text) > _DAY_ALONE and not (found.start <= _LABEL and "T" in found.value):
            return None
    return found.value if found else None


def day_by_address(out: Outline, anchor: Anchor, url: str, today: date | None) -> str | None:
    """05-14 in the row, of the year that the link's address has with the same month: /2013/05/14/28811.html, /201407/8810.htm"""
    of_address = _MONTH_IN_ADDRESS.search(url)
    if of_address is None:
        return None
    year, month, day = of_address.groups()
    title = anchor.text.strip()
    for index in _own_lines(out, anchor):
        text = out.lines[index].text
        beside = text.replace(title, " ", 1) if index == anchor.line else text
        longest = _MAX_ROW if index == anchor.line else _DAY_ALONE  # a teaser tells of days, too
        shown = MONTH_AND_DAY.search(beside) if len(beside) <= longest else None
        if shown and int(shown["month"]) == int(month) and day in (None, shown["day"].zfill(2)):
            return _day(f"{year}-{month}-{shown['day']}", today)
    return None


_MONTH_IN_ADDRESS = re.compile(
    r"/t?(20\d\d)[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?=[/_]|\d{6}\.)"
)


def _stated_day(out: Outline, near: range, today: date | None) -> str | None:
    """<time datetime=2027-01-18T09:20:00+08:00>今天 09:20</time>, in a line of the card."""
    moment = next((value for line, value in out.times if line in near), None)
    found = dates.find(moment, today) if moment else None
    return found.day if found else None


def _is_near(out: Outline, title: int, day: int) -> bool:
    """Nothing but a picture and, below the title, the beginning of its text stands between the two, or all are cells of a row."""
    if 0 <= row_of(out, title) == row_of(out, day):
        return True
    between = out.lines[title + 1 : day] if day > title else out.lines[day + 1 : title]
    return all(
        not line.text or (day > title and (line.prose or is_sentence(line.text) or _TEASES.search(line.text)))
        for line in between
    )


#: Characters of a line that may be about the day, of one that goes on with other facts, and of a label before the day.
_SHORT_LINE, _LONGEST_FACTS, _LABEL = 40, 120, 6
#: What a search has found is shown with its address.
_ADDRESS = re.compile(r"https?://[\x21-\x7e]{4,300}")
#: The beginning of a text, however short.
_TEASES = re.compile(r"(?:…|\.{3})\W{0,3}(?:\[?详细\]?)?$")


#: Blocks round a link, and lines beside it, that may be of its own row, item or card; lines of a card.
_AROUND = 4
_BESIDE = 4
_CARD = 8


def _own_lines(out: Outline, anchor: Anchor) -> range:
    """The lines of the largest block round a link that holds no other title: its row, its item, its card."""
    end = anchor.line + 1
    while end < len(out.lines) and _goes_on_in(out.lines[end], anchor):
        end += 1  # a card, all of which is one link
    own = range(anchor.line, end)
    for block in out.ancestors(out.lines[anchor.line].block, _AROUND):
        first, end = out.starts[block], out.ends[block]
        if end - first > _CARD:
            break
        lines = range(max(first, anchor.line - _BESIDE), min(end, anchor.line + _BESIDE + 1))
        if len(lines) > len(own) and any(_is_of_another(out.lines[index], anchor) for index in lines):
            break
        own = max(own, lines, key=len)
    above = own.start - 1
    over = (
        own.start == anchor.line > 0
        and 0 <= out.lines[above].item == out.lines[anchor.line].item
        and _OWN_DAY.fullmatch(out.lines[above].text)
    )
    return range(above, own.stop) if over else own  # the day, over a long card


def _goes_on_in(line: Line, anchor: Anchor) -> bool:
    return 0 < len(line.text) <= line.link_chars and all(_leads_to_same(one, anchor) for one in line.anchors)


def _is_of_another(line: Line, anchor: Anchor) -> bool:
    """A heading without the link, or the title of something else."""
    if line.heading and anchor not in line.anchors:
        return True
    if states_facts(line):
        return False
    longer = len(anchor.whole_text) > _LONGER and anchor in line.anchors
    least = _COLUMN if longer else _TITLE  # [工作动态] before a title
    return any(
        not (_leads_to_same(one, anchor) or text in SNAPSHOTS)
        and len(text) >= least
        and not TAG.fullmatch(text)
        for one in line.anchors
        if (text := one.text.strip())
    )


#: [散文], the column with a link, or at the head of one
TAG = re.compile(r"[\[【]\w{1,8}[\]】]")


#: A link text of so many characters may be a title; beside one longer than this, so many.
_TITLE, _LONGER, _COLUMN = 4, 8, 7


#: Characters of a line on a leaf of a calendar.
_LEAF = 9


def _boxed_day(out: Outline, anchor: Anchor, near: range, today: date | None) -> str | None:
    """The day that stands in two lines of the item, or in two elements of one: <b>27</b><span>2023-09</span>"""
    short = (
        line
        for line in (out.lines[index] for index in near)
        if len(line.text) <= _LEAF and all(_leads_to_same(one, anchor) for one in line.anchors)
    )
    beside = [run.text.strip() for line in short for run in line.runs]
    for parts in (beside, _unlinked(out.lines[anchor.line])):
        if len(parts) > 1 and (found := dates.leaf(" ".join(parts), today)):
            return found.day
    return None


def _unlinked(line: Line) -> list[str]:
    """What stands beside the links of a row, where it is no more than a day: <b>16</b><i>2017-11</i><a>…</a>"""
    if not 1 < len(line.runs) <= _RUNS or len(line.text) - line.link_chars > _LEAF + 2:
        return []
    return [text for run in line.runs if run.anchor is None and (text := run.text.strip())]


def _day_under_label(out: Outline, anchor: Anchor, today: date | None) -> str | None:
    """In a row with several days, the one under 发布日期; a document has another on which it was drawn up: 成文日期"""
    row = row_of(out, anchor.line)
    cells = _cells(out, row) if row >= 0 else []
    days = [line for line in cells if len(line.text) <= _DAY_ALONE and _OWN_DAY.fullmatch(line.text)]
    if len(days) < 2:
        return None
    table = next((block for block in out.ancestors(row, _DEEP) if out.tags[block] == "table"), -1)
    heads = out.lines[out.starts[table]].row if table >= 0 else -1
    labelled = [line for line in _cells(out, heads) if _PUBLISHED.fullmatch(line.text)] if heads >= 0 else []
    columns = {_column(out, line) for line in labelled} - {-1}
    day = next((line for line in days if _column(out, line) in columns), None)
    found = dates.find(day.text, today, short=True) if day else None
    return found.value if found else None


def _cells(out: Outline, row: int) -> list[Line]:
    """The lines of a row of data; none of one that lays out a page, nor those of a table within."""
    first, last = out.starts[row], out.ends[row]
    return [line for line in out.lines[first:last] if line.row == row] if last - first <= _CELLS else []


def _column(out: Outline, line: Line) -> int:
    """Which of its row's cells a line is in, empty ones counted; -1 where that is too far to count."""
    blocks = range(line.row + 1, line.cell + 1)
    return sum(out.parents[block] == line.row for block in blocks) if 0 < len(blocks) <= _BLOCKS else -1


_PUBLISHED = re.compile(r"(?:发布|公开|发文|公布|上网|更新)(?:日期|时间)")
#: Lines of a row of data, blocks round it up to its table, and blocks in it, at most.
_CELLS, _DEEP, _BLOCKS = 30, 3, 200


def _day_in_next_cell(out: Outline, index: int, today: date | None) -> str | None:
    """In a row of several titles, each with its day behind it: nothing else is in that cell."""
    row = row_of(out, index)
    if row < 0 or index + 1 == len(out.lines) or row != row_of(out, index + 1):
        return None
    first, text = out.lines[out.starts[row]].text, out.lines[index + 1].text
    if len(text) > _DAY_ALONE or _OWN_DAY.fullmatch(first) or not _OWN_DAY.fullmatch(text):
        return None
    found = dates.find(text, today, short=True)
    return found.value if found else None


#: Characters of a cell that holds a day.
_DAY_ALONE = 24


def states_facts(line: Line) -> bool:
    """发表于 2014年3月24日 | 作者：经济部 | 分类：系统动态, each of them a link."""
    return (":" in line.text or "：" in line.text) and bool(labels(line.text) & {"date", "people"})


def _leads_nowhere_else(line: Line, anchor: Anchor) -> bool:
    """Of a line in a card, all of which is one link; or a line without links but to a column: 2016.04.28 维权"""
    return states_facts(line) or all(
        _leads_to_same(one, anchor) or len(text := one.text.strip()) < _TITLE or text in SNAPSHOTS
        for one in line.anchors
    )


#: What a search engine sets behind each of its finds.
SNAPSHOTS = ("网页快照", "百度快照", "相似网页")


def _leads_to_same(one: Anchor, other: Anchor) -> bool:
    """Or to a place in it: 评论(0), #comments"""
    return one.href == other.href or one.href.partition("#")[0] == other.href
