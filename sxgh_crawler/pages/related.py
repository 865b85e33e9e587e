"""The other articles that a page lists as related, under 相关文章, 其它 and the like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from sxgh_crawler.pages import body
from sxgh_crawler.pages.lists.rowdates import without_day
from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline, is_prose
from sxgh_crawler.pages.readings import Related
from sxgh_crawler.pages.regions.regions import Regions, begin_of_page
from sxgh_crawler.pages.trace import TAIL
from sxgh_crawler.pages.wording.facts import is_signed_date
from sxgh_crawler.pages.wording.landmarks import (
    heading_text,
    is_end,
    is_foot,
    is_related_heading,
    is_side_heading,
    is_tool_line,
)
from sxgh_crawler.pages.wording.titles import BULLETS, plain
from sxgh_crawler.pages.wording.vocabulary import RECOMMENDED
from sxgh_crawler.website.urls import canonical, is_home


def related(out: Outline, found: Regions, url: str, resolve: body.Resolve) -> tuple[Related, ...]:
    """The links under the headings 相关文章, 其它 and so on; not the page itself."""
    heading = _heading(out.lines, found)
    if heading is None:
        return ()
    found.tell(TAIL, heading, out.lines[heading].text, "heading of related articles")
    listed: dict[str, Related] = {}
    own, own_url = plain(found.headline.text) if found.headline else "", canonical(url)
    for line in _under(out, found, heading):
        for anchor, title in _titled(line):
            address = resolve(body.target(anchor))
            if (
                address
                and not is_home(address)
                and _is_title(title)
                and plain(title) != own
                and canonical(address) != own_url
            ):
                listed.setdefault(address, Related(address, title.lstrip(BULLETS)))
                found.tell(TAIL, -1, title, "a link under the heading")
    return tuple(listed.values())


def _heading(lines: Sequence[Line], found: Regions) -> int | None:
    """The first behind the text, or else over it."""
    text = set(map(id, found.body))
    begin = begin_of_page(found)
    for index in chain(range(found.start, len(lines)), range(begin, max(begin, found.start))):
        line = lines[index]
        if is_related_heading(line) and id(line) not in text and heading_text(line.text) not in RECOMMENDED:
            return index
    return None


def _under(out: Outline, found: Regions, heading: int) -> Iterator[Line]:
    """The lines of the box under a heading, of its column where several stand side by side."""
    lines = out.lines
    over = lines[heading]
    box, column = -1, _column(out, over)
    first = heading + 1 - _heads_its_line(over)
    for index, line in enumerate(lines[first : heading + _FAR], first):
        if box < 0 and not line.anchors and len(plain(line.text)) >= 2:
            break  # the heading of another box: this one is empty
        if line.anchors and box < 0:
            # a list of its own, or what holds the heading, too; <li> may stand in a cell of each row
            around = out.parents[line.item] if line.item >= 0 else -1
            apart = around >= 0 and out.starts[around] > heading and out.tags[around] not in _CELLS
            box = around if apart else out.common(over.block, line.block)
        outside = box >= 0 and (
            not out.starts[box] <= index < out.ends[box] or (line.heading and not line.anchors)
        )
        if (
            box >= 0
            and not outside
            and is_prose(line)
            and line.item >= 0
            and line.item == lines[index - 1].item
        ):
            continue  # what an article is about, under its title
        if line is not over and (outside or _ends_related(line)):
            found.tell(TAIL, -1, line.text, "ends the links under the heading", chosen=False)
            break
        if column < 0 or line.row == over.row or _column(out, line) in (column, -1):
            yield line


def _titled(line: Line) -> Iterator[tuple[Anchor, str]]:
    """The links of a line with their titles, without the day beside them; not [基层女工] before a title."""
    titles = [anchor.whole(without_day(line, anchor)[0]) for anchor in line.anchors]
    longest = max(map(len, titles), default=0)
    for anchor, title in zip(line.anchors, titles, strict=True):
        if not (is_tool_line(title) or (len(title) <= _TAG and longest >= 2 * len(title))):
            yield anchor, title


def _is_title(text: str) -> bool:
    bare = plain(text)
    return (
        len(bare) >= _LEAST_TITLE
        and not bare.isdecimal()
        and not text.endswith(_MIDDLE_DOTS)
        and not is_signed_date(text)
    )


def _column(out: Outline, line: Line) -> int:
    """Of a cell beside others in its row, how many stand before it; -1 of others. Under each heading is its own list."""
    before, own = 0, -1
    for block in range(line.row + 1, len(out.parents) if line.row >= 0 else 0):
        if out.parents[block] < line.row:
            break
        if out.parents[block] == line.row:
            own = before if block == line.cell else own
            before += 1
    return own if before > 1 else -1


def _heads_its_line(line: Line) -> bool:
    """相关阅读：<a>…</a>: what it heads begins in its own line."""
    return any(len(plain(anchor.text)) >= _TITLE for anchor in line.anchors) and line.runs[0].anchor is None


_CELLS = ("td", "th")
#: 中国气象爱好者 ⋅, who wrote what stands over it; behind the dot a script writes 3 评论.
_MIDDLE_DOTS = ("⋅", "·", "•")
#: Characters of a column's name beside a title.
_TAG = 6
#: Characters; 更多 is no title. With a heading in its line a title has more.
_LEAST_TITLE, _TITLE = 4, 6
#: Lines behind a heading that are looked at.
_FAR = 60


def _ends_related(line: Line) -> bool:
    return (
        _is_menu(line)
        or is_side_heading(line)
        or is_foot(line)
        or is_end(line)
        or is_related_heading(line)
        or is_prose(line)
    )


def _is_menu(line: Line) -> bool:
    """首页 | 关于我们 | 问题答复 | …"""
    return len(line.anchors) >= 3 and all(len(anchor.text.strip()) <= 6 for anchor in line.anchors)
