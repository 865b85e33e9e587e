"""A breadcrumb from its first line on: its names may stand in lines, cells and items of their own."""

from __future__ import annotations

import re

from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline
from sxgh_crawler.pages.wording.crumbs import (
    ARROW,
    END,
    HOME,
    ONLY_MARKS,
    Breadcrumb,
    names_of_links,
    split,
    tidy,
    words,
)
from sxgh_crawler.pages.wording.labels import labels

HOME_HREF = re.compile(
    r"(?:https?://[^/]+)?(?:/|\./|(?:\.\./)*(?:index|default|main)\.\w+|/(?:Pages/)?(?:index|default|main)\.\w+)$",
    re.IGNORECASE,
)


def has_arrow(text: str) -> bool:
    return ">" in text or "＞" in text or "»" in text or "›" in text or "→" in text or "》" in text


_OPEN = re.compile(r"[>＞»›→/]\s*$")
_OPENING_ARROW = re.compile(r"^\s*[>＞»]\s*(?=\w)")


def gathered(out: Outline, index: int, text: str) -> Breadcrumb | None:
    """The breadcrumb that begins in line `index` with `text`; its parts may be lines of their own."""
    last = index
    # ASP.NET's SiteMapPath begins with a picture for those who do not see: > 首页 / 新闻中心
    text = _OPENING_ARROW.sub("", text) if "/" in text else text
    parts = [text] if text.strip() else []
    announced = not HOME.sub("", text.strip())
    own = _alone_in(out, index)
    joined = False
    while last + 1 < len(out.lines) and last - index < 12:
        following = out.lines[last + 1]
        around = out.ancestors(following.block, 12)
        # arrows, and names between them, may be in tables of their own
        among_arrows = not parts or ONLY_MARKS.match(parts[-1]) is not None
        apart = ARROW.match(following.text) or (among_arrows and following.anchors)
        beside = own in around[: 12 if apart else 7] or out.parents[own] in around[: 12 if apart else 4]
        if not beside or following.heading or len(following.text) > 30 or is_headline(out, following):
            break
        if following.link_chars > LONGEST_COLUMN or _DAY.search(following.text):
            break  # the first entry of a list, under 要闻 >
        next_item = _is_next_item(out, out.lines[last], following, announced)
        if (
            not (following.anchors or next_item)
            and len(following.text) >= TITLE
            and not ARROW.match(following.text)
        ):
            break  # the headline
        if _stands_over_facts(out, last + 1):
            break  # the headline, however short
        if parts and following.item >= 0 > out.lines[last].item:
            break  # Dede's ends in an arrow, 主页 > 劳模风采 >, and the list's first entry follows
        if parts and _OPEN.search(parts[-1]) and _begins_list(out, last + 1):
            break
        goes_on = (
            not parts
            or ONLY_MARKS.match(following.text)
            or ONLY_MARKS.match(parts[-1])
            or ARROW.match(following.text)
            or _OPEN.search(parts[-1])
            or next_item
        )
        if not goes_on:
            break
        parts.append(following.text)
        joined = True
        last += 1
    whole = " ".join(parts)
    names = split(whole) if not (joined and len(parts) > 1 and not ARROW.search(whole)) else words(parts)
    anchors = [a.text.strip() for line in out.lines[index : last + 1] for a in line.anchors if a.text.strip()]
    first = next((a for line in out.lines[index : last + 1] for a in line.anchors), None)
    if len(names) <= 1 and len(anchors) > 1:
        names = names_of_links(whole, anchors)
    own_name = _SITE_SUFFIX.split(out.title)[-1]
    if names and (
        (len(names) > 1 and _is_site(names[0].strip(), own_name) and _names_site(out, own_name))
        or (first and names[0].strip() == first.text.strip() and is_home_link(first))
        or (len(names) > 1 and _is_site_of_title(names[0].strip(), out.title))
    ):
        names = names[1:]  # the site's own name in place of 首页
    return tidy(names, index, last)


def _begins_list(out: Outline, index: int) -> bool:
    """A link, and another in the next line, with no arrow between: a list's entries, behind Dede's last arrow."""
    pair = out.lines[index : index + 2]
    return len(pair) == 2 and all(
        line.link_chars * 2 > len(line.text) and len(line.anchors) == 1 and not has_arrow(line.text)
        for line in pair
    )


def _stands_over_facts(out: Outline, index: int) -> bool:
    """No link, no arrow, no 正文, and a date or 来源 in the next line."""
    line, below = out.lines[index], out.lines[index + 1 : index + 2]
    if line.anchors or ARROW.search(line.text) or END.match(line.text) or not below:
        return False
    return len(below[0].text) <= _STRIP and bool(labels(below[0].text) - {"other"})


#: Characters of a line of facts.
_STRIP = 120
#: Characters of a column's name, and the least of a title's.
LONGEST_COLUMN, TITLE = 14, 8
_DAY = re.compile(r"\d[-/.年月]\d")


def is_home_link(anchor: Anchor) -> bool:
    return HOME_HREF.match(anchor.href) is not None and not is_channel(anchor)


def is_channel(anchor: Anchor) -> bool:
    return _CHANNEL.fullmatch(anchor.text.strip()) is not None


#: A portal's channel has a host, and so a home page, of its own: 新闻中心 > 国内新闻 > 正文
_CHANNEL = re.compile(r"(?:新闻|资讯|财经|体育|社会|国内|国际|教育|文化)(?:中心|频道)")


def _alone_in(out: Outline, index: int) -> int:
    """The outermost block that holds line `index` and nothing else."""
    block = out.lines[index].block
    around = out.parents[block]
    while around >= 0 and (out.starts[around], out.ends[around]) == (index, index + 1):
        block, around = around, out.parents[around]
    return block


def _is_next_item(out: Outline, before: Line, line: Line, announced: bool) -> bool:
    """A link in the next item of one list: the names of a breadcrumb may be its items, without arrows.

    Those that 当前位置： has announced need be no links.
    """
    if before.item < 0 or line.item < 0 or before.item == line.item or not (line.anchors or announced):
        return False
    return out.parents[before.item] == out.parents[line.item] and len(line.text) <= 12


def _is_site_of_title(name: str, title: str) -> bool:
    """PowerEasy's <title> is the breadcrumb once more: 黑石沟煤业集团公司工会 >> 职工文苑 >> 井口的灯"""
    return (
        title.startswith(name) and ARROW.match(title[len(name) :]) is not None and len(name) > _LONGEST_NAME
    )


#: Characters of a column's name in such a title.
_LONGEST_NAME = 6
_SITE_SUFFIX = re.compile(r"[\s_|｜—–-]+")


def _is_site(name: str, own_name: str) -> bool:
    """文匯報, of 香港文匯報."""
    of_a_paper = len(name) > 2 and name[-1] in "报報网網社台"
    return name == own_name or (of_a_paper and own_name.endswith(name))


def _names_site(out: Outline, name: str) -> bool:
    """<title> may be a column's name alone: 职工文苑"""
    return len(name) < len(out.title.strip()) or name.endswith(
        ("网", "網", "网站", "報", "工会", "在线", "门户", "之家")
    )


def is_headline(out: Outline, line: Line) -> bool:
    """Whether <title> begins with the line, or the line with all of <title> and facts behind it."""
    text, title = line.text, out.title.strip()
    if len(text) < _TITLE or line.link_chars:
        return False
    return title.startswith(text) or (len(title) >= _LONG_TITLE and text.startswith(title))


#: Characters of a title, and of one that is told by itself.
_TITLE, _LONG_TITLE = 6, 10
