"""What a line holds, and what follows it: running text, verses, pictures, links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sxgh_crawler.pages.body import leads_to_document, shows_own
from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.wording.facts import is_sentence
from sxgh_crawler.pages.wording.labels import labels
from sxgh_crawler.pages.wording.landmarks import is_boilerplate, is_end, is_foot, is_tool_line

#: Lines behind one that are near, and those that may be a page's column of boxes away.
NEXT, FAR = 12, 40


def links_follow(lines: list[Line], index: int, limit: int) -> bool:
    """Whether a line heads links, or nothing at all."""
    following = lines[index + 1 : min(limit, index + 5)]
    return not following or sum(map(is_link, following)) >= min(2, len(following))


def is_link(line: Line) -> bool:
    return line.link_chars * 2 > len(line.text) or (not line.text and bool(line.anchors))


def prose_follows(lines: list[Line], index: int, limit: int, within: int = NEXT) -> bool:
    """Whether running text comes behind a line, within so many lines and before `limit`."""
    following = lines[index + 1 : min(limit, index + within)]
    return any(is_prose(line) and not is_boilerplate(line.text) for line in following) or _has_verses(
        following
    )


def _has_verses(lines: Sequence[Line]) -> bool:
    """A sentence, or paragraphs in a row with nothing in them but words, however few: a poem, the steps of a recipe."""
    run = 0
    for line in lines:
        run = run + 1 if _is_verse(line) else 0
        if run == _VERSES or (run and is_sentence(line.text)):
            return True
    return False


def _is_verse(line: Line) -> bool:
    text = line.text
    return (
        len(text) >= _VERSE
        and not (line.anchors or line.pictures or line.heading)
        and not (is_tool_line(text) or is_end(line) or is_foot(line) or labels(text) or is_boilerplate(text))
    )


#: Lines of a poem by which one is known, and characters of one.
_VERSES, _VERSE = 4, 4


def pictures_follow(lines: list[Line], index: int, limit: int) -> bool:
    """Two or more that are no links, as of a text that is set in pictures: 一图读懂"""
    near = lines[index + 1 : min(limit, index + NEXT)]
    return sum(map(shows_own, near)) > 1


def goes_on_behind(out: Outline, lines: list[Line], index: int, limit: int) -> bool:
    """Prose behind a list of links, in the block that holds the list: the list is part of the text."""
    around = out.ancestors(lines[index].block, 4)[1:3]
    following = lines[index + 1 : min(limit, index + 30)]
    return any(is_prose(line) and out.parents[line.block] in around for line in following)


def is_list(lines: list[Line]) -> bool:
    """Links in blocks of their own are a list; in the lines of one paragraph they are text."""
    return any(line.item >= 0 or line.row >= 0 or line.block != lines[0].block for line in lines)


def is_content(lines: Sequence[Line], index: int) -> bool:
    """Whether a line may belong to a text: words that are no link, a picture, a document."""
    line = lines[index]
    return (
        is_prose(line)
        or leads_to_document(line)
        or (bool(line.pictures) and not is_to_scan(lines, index))
        or (bool(line.text) and not line.link_chars and len(line.text) >= 8 and not says_scan(line.text))
    )


_TO_SCAN = re.compile(r"扫一扫|扫[描码]\S{0,6}(?:二维码|关注|分享|阅读)|^(?:用|打开)?微信\S{0,4}扫")


def says_scan(text: str) -> bool:
    return "扫" in text and _TO_SCAN.search(text) is not None


def is_to_scan(lines: Sequence[Line], index: int) -> bool:
    """A picture with 用微信扫描二维码 under it: the page's address, to go on with on a telephone."""
    line = lines[index]
    return not line.text and any(
        len(other.text) <= 30 and says_scan(other.text) for other in lines[index + 1 : index + 3]
    )
