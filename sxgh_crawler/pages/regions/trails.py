"""Breadcrumbs that nothing announces: told by 首页, by arrows, by links over the headline."""

from __future__ import annotations

import re
from itertools import pairwise

from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline
from sxgh_crawler.pages.regions.crumb_lines import (
    HOME_HREF,
    LONGEST_COLUMN,
    TITLE,
    gathered,
    has_arrow,
    is_headline,
    is_home_link,
)
from sxgh_crawler.pages.wording.crumbs import (
    ARROW,
    END,
    HOME,
    NAMES_THE_PAGE,
    ONLY_MARKS,
    WEAK,
    Breadcrumb,
    tidy,
)
from sxgh_crawler.pages.wording.vocabulary import BREADCRUMB_END, HOME_WORDS
from sxgh_crawler.website.site import SITE_NAMES

_HOME_STARTS = frozenset(name[0] for name in (*HOME_WORDS.split(), *SITE_NAMES))
#: 人民网>>要闻: the site's name in place of 首页.
_SITE_ARROW = re.compile(r"^\w{1,10}(?:(?:网|网站|频道|首页)(?=\s?(?:>>|&gt;|»|＞|→))|首页(?=\s?[>›→]))")
#: 国内新闻 > 正文, where the home page is the logo beside it.
_SHORT = re.compile(r"[^\s>＞»›→▶►》]{2,12}\s?[>＞»›→]\s?正文")
#: → 工会新闻 → 综合新闻, behind a picture in place of 首页
_OPEN_ARROWS = re.compile(
    r"[>＞»›→]{1,2}(?:\s?[\u4e00-\u9fff]{2,8}\s?[>＞»›→]{1,2}){1,3}\s?[\u4e00-\u9fff]{2,8}"
)


def unannounced(out: Outline, index: int, text: str) -> Breadcrumb | None:
    """The breadcrumb that a line is, or begins, by its names and its place. `text` is the line's, with arrows for pictures."""
    line = out.lines[index]
    if text[-1] in _END_LETTERS and line.text.endswith(ENDS) and (ended := _links_to_the_end(out, index)):
        return ended
    if line.anchors and (
        beside := _links_at_the_headline(out, index) or _ends_in_headline(out, index) or _deeper(out, index)
    ):
        return beside
    from_home = text[0] in _HOME_STARTS
    if from_home and (parts := _parts_at_the_headline(out, index) or _links_from_home(out, index)):
        return parts
    return _with_home_or_arrows(out, index, text) if from_home or has_arrow(text) else None


def _with_home_or_arrows(out: Outline, index: int, text: str) -> Breadcrumb | None:
    line, home = out.lines[index], HOME.match(text)
    if (
        _SITE_ARROW.match(text)
        or (home and _goes_on(text[home.end() :]))
        or _opens_with_picture_of_home(line)
    ):
        return gathered(out, index, text)
    if home and home.end() == len(text):
        return _in_items(out, index) or _in_cells(out, index)
    if (
        _SHORT.fullmatch(text)
        or _is_linked(line, text)
        or _is_at_headline(out, index, text)
        or _OPEN_ARROWS.fullmatch(text)
        or (len(ARROW.findall(text)) > 1 and (END.search(_last(text)) or _ends_in_title(text, out)))
    ):
        return gathered(out, index, text)
    return None


def _opens_with_picture_of_home(line: Line) -> bool:
    """A little house that leads home, and an arrow behind it."""
    first = line.pictures[0].anchor if line.pictures else None
    return (
        first is not None and HOME_HREF.match(first.href) is not None and ARROW.match(line.text) is not None
    )


ENDS = tuple(BREADCRUMB_END)
_END_LETTERS = frozenset(end[-1] for end in ENDS)


def _links_to_the_end(out: Outline, index: int) -> Breadcrumb | None:
    """Names of columns, each a link, and 正文 behind them, whatever stands between or nothing: 工会新闻 | 基层动态 | 正文"""
    lines = out.lines
    first = index
    if lines[index].item >= 0 and not lines[index].anchors:  # each an item of one list
        around = out.parents[lines[index].item]
        while first > 0 and lines[first - 1].item >= 0 and out.parents[lines[first - 1].item] == around:
            first -= 1
    anchors = [anchor for line in lines[first : index + 1] for anchor in line.anchors]
    names = [anchor.text.strip() for anchor in anchors]
    if not 0 < len(names) <= 6 or not all(2 <= len(name) <= 20 for name in names):
        return None
    rest = " ".join(line.text for line in lines[first : index + 1])
    for name in names:
        rest = rest.replace(name, " ", 1)
    end = _MARKS.sub("", rest)
    if not end and len(names) > 1:
        end = names.pop()
    if end not in BREADCRUMB_END:
        return None
    if len(names) > 1 and is_home_link(anchors[0]):
        names = names[1:]
    return tidy([*names, end], first, index)


_MARKS = re.compile(r"[\W_]+")


def _links_at_the_headline(out: Outline, index: int) -> Breadcrumb | None:
    """A few names of columns, each a link, right over the headline: 杂志 / 对话, 首页｜人物, 绿政公署 >

    An arrow behind a name may stand under the headline, too. Behind a bar a name must be one of the menu's.
    """
    line, lines = out.lines[index], out.lines
    if len(line.text) > _SHORT_WAY or len(line.anchors) > 3:
        return None
    over = any(is_headline(out, below) for below in lines[index + 1 : index + 3])  # a kicker between
    under = index > 0 and is_headline(out, lines[index - 1])
    names = [anchor.text.strip() for anchor in line.anchors] if over or under else []
    if not names or not all(2 <= len(name) <= 12 for name in names):
        return None
    rest = line.text
    for name in names:
        rest = rest.replace(name, "", 1)
    marks = "".join(rest.split())
    if len(names) == 1:
        return tidy(names, index, index) if marks in (">", "›", "»", ">>") else None
    if not over or not _BETWEEN_NAMES.fullmatch(marks):
        return None
    of_menu = HOME.match(names[0]) is not None and _in_menu(out, index)
    return tidy(names, index, index) if of_menu or marks[0] not in "|｜" else None


def _deeper(out: Outline, index: int) -> Breadcrumb | None:
    """Links and nothing else, the first one home and each other deeper than the one before: /, /video, /video?cat=wei.

    A style sheet draws the arrows, and perhaps a house for 首页.
    """
    line = out.lines[index]
    anchors = list(line.anchors)
    if not any(_heads(out, below) for below in out.lines[index + 1 : index + 1 + _OVER_HEADLINE]):
        return None  # a menu
    named_home = is_home_link(anchors[0]) or HOME.fullmatch(anchors[0].text.strip()) is not None
    if named_home:
        del anchors[0]
    names = [anchor.text.strip() for anchor in anchors]
    if not 1 < len(names) <= _DEEPEST or not all(2 <= len(name) <= LONGEST_COLUMN for name in names):
        return None
    linked = sum(len(anchor.text.strip()) for anchor in line.anchors)
    paths = [re.sub(r"(?:/|/index\.\w+)$", "", anchor.href) for anchor in anchors]
    deeper = all(len(one) > 1 and other.startswith(one) and other != one for one, other in pairwise(paths))
    if not deeper or linked < len(line.text.replace(" ", "")):
        return None
    return tidy(names, index, index) if named_home or _is_behind_house(out, anchors[0]) else None


def _heads(out: Outline, line: Line) -> bool:
    """Whether a line is the headline by <title>, or the heading of all the page."""
    return is_headline(out, line) or (line.heading == 1 and not line.anchors)


def _is_behind_house(out: Outline, anchor: Anchor) -> bool:
    """Whether the link before it leads home and shows no word."""
    place = next((place for place, one in enumerate(out.anchors) if one is anchor), 0)
    before = out.anchors[place - 1] if place else None
    logos = (
        picture.anchor
        for line in out.lines[max(0, anchor.line - _NEAR_LOGO) : anchor.line + 1]
        for picture in line.pictures
    )
    return (
        before is not None
        and not before.text.strip()
        and is_home_link(before)
        and not any(logo is before for logo in logos)
    )


#: Lines between such a line and the headline: a kicker, a film, another article.
_OVER_HEADLINE = 8
#: Names in such a line; lines over it in which the house, or a logo, stands.
_DEEPEST, _NEAR_LOGO = 4, 4
_SHORT_WAY = 40
_BETWEEN_NAMES = re.compile(r"[/／]{1,2}|[|｜]{1,2}")


def _parts_at_the_headline(out: Outline, index: int) -> Breadcrumb | None:
    """首页, 工会新闻, 基层工会: elements of one line with icons between that only a font shows, over the headline.

    Such a line may end in 详情, too.
    """
    line = out.lines[index]
    names = [run.text.strip() for run in line.runs]
    if line.anchors or not 2 < len(names) <= 4 or not all(2 <= len(name) <= 8 for name in names):
        return None
    ends = names[-1] in BREADCRUMB_END or any(
        is_headline(out, below) for below in out.lines[index + 1 : index + 4]
    )
    return tidy(names, index, index) if ends and HOME.fullmatch(names[0]) else None


def _links_from_home(out: Outline, index: int) -> Breadcrumb | None:
    """首页  通知通告, links with nothing between them but icons, as WebPlus has them: the column stands over them, or the headline near below.

    Layui's script draws what stands between, and the last of them is the headline without an address.
    """
    line, lines = out.lines[index], out.lines
    names = [anchor.text.strip() for anchor in line.anchors]
    if not 1 < len(names) <= 4 or "".join(line.text.split()) != "".join("".join(names).split()):
        return None
    if not HOME.fullmatch(names[0]) or not is_home_link(line.anchors[0]):
        return None
    ended = not line.anchors[-1].href and any(line.text == names[-1] for line in lines[index + 1 : index + 5])
    if not all(2 <= len(name) <= LONGEST_COLUMN for name in (names[:-1] if ended else names)):
        return None
    near = index > 0 and lines[index - 1].text == names[-1]
    near = near or any(is_headline(out, below) for below in lines[index + 1 : index + 5])
    return tidy(names, index, index) if ended or (near and _in_menu(out, index)) else None


def _in_menu(out: Outline, index: int) -> bool:
    """Whether the line's last link stands on the page before it, too."""
    last = out.lines[index].anchors[-1]
    return any(
        anchor.href == last.href and 0 <= anchor.line < index
        for anchor in out.anchors[: out.anchors.index(last)]
    )


def _in_cells(out: Outline, index: int) -> Breadcrumb | None:
    """首页, an arrow and a name, each in a cell or a table of its own; Hanweb's arrows stand in the names' cells."""
    behind = out.lines[index + 1].text if index + 1 < len(out.lines) else ""
    arrow = ARROW.match(behind)
    return gathered(out, index, out.lines[index].text) if arrow and arrow[0].strip() else None


def _is_linked(line: Line, text: str) -> bool:
    """评论 > 海外观察: nothing but names of columns, each a link, with arrows between."""
    names = [ARROW.sub("", anchor.text.strip()) for anchor in line.anchors]
    return (
        2 <= len(names) <= 5
        and list(filter(None, ARROW.split(text))) == names
        and all(2 <= len(name) <= 12 and not _NO_COLUMN.search(name) for name in names)
    )


#: What else is linked in pairs: 更多, 上一版 > 下一版.
_NO_COLUMN = re.compile(r"更多|[上下前后]一")


def _is_at_headline(out: Outline, index: int, text: str) -> bool:
    """央广网 > 央广网湖北 > 要闻: short names with arrows between, right over the headline."""
    names = ARROW.split(text)
    return (
        2 < len(names) <= 5
        and all(2 <= len(name.strip()) <= 12 for name in names)
        and any(is_headline(out, below) for below in out.lines[index + 1 : index + 3])
    )


def _ends_in_title(text: str, out: Outline) -> bool:
    """Boards have no 首页: 职工论坛 » 职工维权 » the thread's title"""
    last = ARROW.split(text)[-1].strip()
    return len(last) >= 4 and (out.title.startswith(last) or out.title.endswith(last))


def _goes_on(rest: str) -> bool:
    """Behind 首页: arrows, or another divider and at most three names, as no menu is so short."""
    rest = rest.lstrip()
    if ARROW.match(rest):
        return True
    if rest[:1] not in WEAK or rest[:1] in "|—":
        return False
    names = [name for name in WEAK[rest[0]].split(rest)[1:] if name]
    return bool(END.search(_last(rest))) or (len(names) <= 3 and all(2 <= len(name) <= 20 for name in names))


def _in_items(out: Outline, index: int) -> Breadcrumb | None:
    """A breadcrumb whose names are the items of a list: each behind an arrow, or the last the page's own."""
    lines = out.lines
    home = lines[index]
    if home.item < 0:
        return None
    parts, last = [home.text], index
    for line in lines[index + 1 : index + 8]:
        if line.item < 0 or out.parents[line.item] != out.parents[home.item]:
            break
        parts.append(line.text)
        last += 1
    if marked := any(map(ONLY_MARKS.match, parts)):
        parts = [part for part in parts if not ONLY_MARKS.match(part)]
    own = (
        last > index
        and bool(lines[last].text)
        and not lines[last].link_chars
        and out.title.startswith(lines[last].text[:20])
    )
    arrows = last > index and all(map(ARROW.match, parts[1:]))
    if arrows:
        parts = [ARROW.sub("", part) for part in parts]
    ended = last > index and (END.match(parts[-1]) or NAMES_THE_PAGE.fullmatch(parts[-1]))
    whole = _is_ordered(out, index, last) or _is_whole_list_at_headline(out, index, last)
    if own or arrows or marked or ended or whole:
        return tidy(parts, index, last)
    return None


def _is_ordered(out: Outline, first: int, last: int) -> bool:
    """首页, columns and the page's own, the only one without a link, are all of an ordered list: Bootstrap's breadcrumb."""
    *ways, own = out.lines[first : last + 1]
    around = out.parents[own.item]
    return (
        out.tags[around] == "ol"
        and (out.starts[around], out.ends[around]) == (first, last + 1)
        and bool(ways and own.text)
        and not own.anchors
        and all(line.link_chars == len(line.text) for line in ways)
    )


def _is_whole_list_at_headline(out: Outline, first: int, last: int) -> bool:
    """Two or three columns, all but perhaps the last a link, are all that the list holds; the headline stands under it.

    The menu has them, too, or the list is an ordered one, as Bootstrap and WAI-ARIA have breadcrumbs.
    """
    lines = out.lines[first : last + 1]
    around = out.parents[lines[0].item]
    return (
        1 < len(lines) <= 4
        and (out.starts[around], out.ends[around]) == (first, last + 1)
        and all(line.link_chars == len(line.text) for line in lines[:-1])
        and all(len(line.text) <= LONGEST_COLUMN for line in lines)
        and any(is_headline(out, below) for below in out.lines[last + 1 : last + 6])
        and (
            out.tags[around] == "ol"
            or any(
                anchor.text.strip() == lines[1].text
                for anchor in out.anchors[:_MENU]
                if 0 <= anchor.line < first
            )
        )
    )


def _ends_in_headline(out: Outline, index: int) -> Breadcrumb | None:
    """The items of a short list: columns, each a link, and behind them the headline that stands below, too."""
    lines = out.lines
    item = lines[index].item
    if item < 0:
        return None
    around = out.parents[item]
    first, end = out.starts[around], out.ends[around]
    if first != index or not 1 < end - first <= 4:
        return None
    *columns, own = lines[first:end]
    if own.anchors or len(own.text) < TITLE or own.item == item:
        return None
    if not all(line.anchors and line.link_chars == len(line.text) <= LONGEST_COLUMN for line in columns):
        return None
    title = _MARKS.sub("", own.text)
    again = (_MARKS.sub("", line.text) for line in lines[end : end + _FAR] if not line.anchors)
    if not any(len(text) >= TITLE and title.startswith(text) for text in again):
        return None
    return tidy([line.text for line in columns], first, end - 1)


#: Links of a page among which its menu is.
_MENU = 200
#: Lines between a breadcrumb in a head of the page and the headline.
_FAR = 40
_BETWEEN = re.compile(r"[>＞»›→/·|\\\s-]+")


def _last(text: str) -> str:
    return _BETWEEN.split(text)[-1]
