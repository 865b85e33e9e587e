"""What stands amid the text or behind it and is none of it: boxes of other articles, readers' comments, their form, advertisements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.regions.following import FAR, NEXT, is_content, is_link, prose_follows
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.wording.landmarks import (
    heads_comment,
    is_boilerplate,
    is_related_heading,
    is_side_heading,
)

#: Links in a box of other articles amid the text, and the paragraphs behind it by which one knows that it goes on.
_IN_BOX, _GOING_ON = 10, 3


def behind_box(out: Outline, heading: int, limit: int) -> int:
    """The first line behind 相关新闻 and its links, where the text goes on; 0 where it does not."""
    lines = out.lines
    if box := _box_amid(out, heading, limit):
        return out.ends[box]
    index = heading + 1
    while index < limit and index - heading <= _IN_BOX and (is_link(lines[index]) or not lines[index].text):
        index += 1
    beside = (lines[heading].block, out.parents[lines[heading].block])
    following = islice((line for line in lines[index:limit] if line.text), _GOING_ON)
    goes_on = [
        is_prose(line) and line.link_chars * 4 < len(line.text) and out.parents[line.block] in beside
        for line in following
    ]
    return index if index > heading + 1 and len(goes_on) == _GOING_ON and all(goes_on) else 0


def _box_amid(out: Outline, heading: int, limit: int) -> int:
    """The block of 相关新闻 and its links where it stands among paragraphs of the text, as they do; 0 where it does not."""
    lines = out.lines
    around = out.ancestors(lines[heading].block, _AROUND)
    for box, holder in pairwise(around):
        if out.ends[box] - out.starts[box] < 2 or out.starts[box] < heading:
            continue
        before = any(line.prose and out.parents[line.block] == holder for line in lines[:heading])
        behind = lines[out.ends[box] : min(limit, out.ends[box] + NEXT)]
        if before and any(
            line.prose and out.parents[line.block] == holder and not is_boilerplate(line.text)
            for line in behind
        ):
            return box
    return 0


#: Blocks round the heading of a box: a cell, a row, a table, what holds it.
_AROUND = 6


def _asides(out: Outline, found: Regions) -> Iterator[range]:
    """<aside>s amid the text that lead elsewhere and tell nothing: 相关服务, with its links."""
    for block, tag in enumerate(out.tags) if "aside" in out.tags else ():
        if tag == "aside" and found.start <= out.starts[block] < out.ends[block] <= found.end:
            within = out.lines[out.starts[block] : out.ends[block]]
            if any(line.anchors for line in within) and not any(
                line.prose or line.pictures for line in within
            ):
                yield range(out.starts[block], out.ends[block])


def without_boxes(out: Outline, found: Regions) -> Iterator[tuple[int, Line]]:
    """The lines of the body, numbered, but for boxes and advertisements among them."""
    behind = 0
    aside = {index for lines in _asides(out, found) for index in lines}
    for index in range(found.start, found.end):
        if index in aside:
            continue
        line = out.lines[index]
        if index >= behind and not line.link_chars and (is_related_heading(line) or is_side_heading(line)):
            behind = behind_box(out, index, found.end)
        if index >= behind and not _is_advertisement(out.lines[index]):
            yield index, out.lines[index]


#: 广告：…, in a line among the text
_ADVERTISED = re.compile(r"\W?(?:广告|推广)(?:加载中?)?(?:\W{0,3}$|\W?\s?[:：].{0,40}$)")


def _is_advertisement(line: Line) -> bool:
    if line.text:
        linked = line.text.startswith("广告 ") and line.link_chars == len(line.text)
        return linked or _ADVERTISED.match(line.text) is not None
    return bool(line.pictures) and all(picture.alt.strip() in ("广告", "推广") for picture in line.pictures)


def first_comment(lines: Sequence[Line], start: int, limit: int) -> int:
    """Where readers' comments begin, of which each has name and time over it; `limit` where none do."""
    over = [index for index in range(start + 1, limit) if heads_comment(lines[index].text)]
    if len(over) < 2:
        return limit
    heading = lines[over[0] - 1]
    if not any(is_content(lines, index) for index in range(start, over[0])):
        # under 网友评论 they are no text, though there is no other
        return over[0] - 1 if over[0] > start and is_side_heading(heading) else limit
    headed = over[0] - 1 > start and len(heading.text) <= 10
    return over[0] - 1 if headed else over[0]


def first_form(out: Outline, start: int, limit: int) -> int:
    """Where the form for comments begins, with the rules over it; `limit` where none stands behind the text.

    ASP.NET and VSB have a form round all, which begins over the text.
    """
    for block, tag in enumerate(out.tags):
        first, end = out.starts[block], out.ends[block]
        if (
            tag == "form"
            and start < first < min(end, limit)
            and any(is_content(out.lines, index) for index in range(start, first))
            and not prose_follows(out.lines, end - 1, limit, FAR)
        ):
            return first
    return limit
