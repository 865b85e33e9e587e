"""List pages: which run of links is the list's own items, and what category they list."""

from __future__ import annotations

import re
from itertools import takewhile

from sxgh_crawler.pages.lists.candidates import MANY, Item, is_person
from sxgh_crawler.pages.lists.groups import MENU, Group, above, column_of, is_named
from sxgh_crawler.pages.lists.rowdates import MONTH_AND_DAY, is_time_heading, without_day
from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.facts import is_signed_date
from sxgh_crawler.pages.wording.landmarks import heading_text, heads_others, is_side_heading
from sxgh_crawler.pages.wording.titles import page_title
from sxgh_crawler.pages.wording.vocabulary import SITE_ENDS
from sxgh_crawler.website.urls import is_home

#: How systems call the page itself, at the end of its breadcrumb.
_LIST_PAGES = frozenset("列表 文章列表 新闻列表 信息列表 内容列表 栏目列表 列表页".split())
_NO_CATEGORY = frozenset("首页 网站首页 主页 导航地图 网站地图 站点地图 网站导航 站内搜索 搜索结果".split())


def main_group(
    out: Outline, found: list[Group], crumb: Breadcrumb | None, pager_lines: list[int]
) -> Group | None:
    """The list that the page is about, not its menus and side columns."""
    for group in found:
        group.score = _score(out, group, crumb)
    likely = [group for group in found if group.score > 0]
    for group in _over_pagers(likely, pager_lines):
        group.score += 3
    return max(likely, key=lambda group: group.score, default=None)


def _over_pagers(found: list[Group], pager_lines: list[int]) -> list[Group]:
    """Those under which a pager stands, with no other between."""
    over: dict[int, Group] = {}
    for line in pager_lines:
        near = [group for group in found if 0 < line - group.items[-1].line <= _NEAR_PAGER]
        if near:
            nearest = max(near, key=lambda group: group.items[-1].line)
            over[nearest.block] = nearest
    return list(over.values())


def lead(out: Outline, items: list[Item], found: list[Group], main: Group | None) -> Item | None:
    """The story that stands over the list in a heading, with its beginning or a picture: 头条."""
    if main is None:
        return None
    first = main.items[0].line
    grouped = {id(item) for group in found if len(group.items) > 1 for item in group.items}
    near = (
        item
        for item in items
        if 0 < first - item.line <= _NEAR_LEAD and (out.lines[item.line].heading > 0 or item.pictured)
    )
    over = next((item for item in near if id(item) not in grouped and len(item.title) >= _A_TITLE), None)
    if over is None or any(line.heading for line in out.lines[over.line + 1 : first]):
        return None
    return None if any(map(heads_others, above(out, over.line))) else over


#: Lines between the story over a list and its first row: its beginning, a picture, 详细.
_NEAR_LEAD = 5


def boxes(out: Outline, main: Group, found: list[Group]) -> list[Group]:
    """The list that the page is about, with its fellows where the page shows the tops of several lists.

    更多 over a box says that it is only the beginning of a list; a page's own list has none.
    """
    if not _leads_to_more(out, main):
        others = [
            group
            for group in found
            if group is not main and (_are_of_time(out, group, main) or _is_next_to(out, group, main))
        ]
        return sorted([main, *others], key=lambda group: group.items[0].line)
    return [
        group
        for group in found
        if group.score > 0 and _leads_to_more(out, group, _is_set_as(out, group, main))
    ]


def is_own(out: Outline, group: Group, of_column: bool) -> bool:
    """Whether a list is one of the page's own. On a page that is not `of_column`, as the home page, 通知公告 heads one like others."""
    if group.score > 0 or of_column:
        return group.score > 0
    return group.score + _OF_OTHERS > 0 and any(map(_names_column, above(out, group.items[0].line)))


#: What a list loses under the heading of a side box.
_OF_OTHERS = 3.5


def _are_of_time(out: Outline, *groups: Group) -> bool:
    """Whether each stands under the heading of its month or year."""
    return all(any(is_time_heading(line) for line in above(out, group.items[0].line)) for group in groups)


def _is_next_to(out: Outline, *groups: Group) -> bool:
    """Rows of a table right over or under others, with a day each: behind 置顶 a template closes a table too many."""
    first, second = sorted((group.entries for group in groups), key=lambda entries: entries[0].line)
    if any(item.published is None or out.lines[item.line].row < 0 for item in (*first, *second)):
        return False
    if any(map(heads_others, above(out, first[0].line))):
        return False
    between = out.lines[first[-1].line + 1 : second[0].line]
    return len(between) <= _ROW and all(
        not line.text or is_signed_date(line.text.strip("()（）[] ")) for line in between
    )


#: Lines of a row beside its title: a mark before it, its day.
_ROW = 3


def _leads_to_more(out: Outline, group: Group, as_others: bool = False) -> bool:
    """By a word or a picture over it. 通知公告 heads a side box, or a column's that is set `as_others` are."""
    over = above(out, group.items[0].line)
    if any(is_side_heading(line) and not (as_others and _names_column(line)) for line in over):
        return False
    return any(map(_has_more, over))


def _names_column(line: Line) -> bool:
    return heading_text(line.text) in _COLUMNS_TOO


#: Headings of side boxes that sites have columns of, too.
_COLUMNS_TOO = frozenset("通知公告 图片新闻 专题专栏 专题 最新通知 最新公告 视频新闻".split())


def _has_more(line: Line) -> bool:
    return any(_ALL.match(anchor.text.strip() or anchor.title) for anchor in line.anchors) or any(
        picture.anchor is not None and "more" in picture.src.rpartition("/")[2].lower()
        for picture in line.pictures
    )


#: 更多>>; the story over a list has its [详细].
_ALL = re.compile(r"\W*(?:(?:查看|浏览|点击)?(?:更多|全部)|more\b|>>)", re.IGNORECASE)


def _is_set_as(out: Outline, group: Group, main: Group) -> bool:
    """Whether a list stands in a box beside that of the page's main one, of the same make."""
    own, other = ([block, *out.ancestors(block, _BOX)] for block in (group.block, main.block))
    tags = [(out.tags[one], out.tags[two]) for one, two in zip(own, other, strict=False)]
    alike = takewhile(lambda pair: pair[0][0] == pair[0][1], zip(tags, own, other, strict=False))
    return any(out.parents[one] == out.parents[two] for _, one, two in alike)


#: Blocks round a list that make its box.
_BOX = 3


def last_of_list(
    out: Outline, items: list[Item], found: list[Group], pager_lines: list[int], crumb: Breadcrumb | None
) -> Group | None:
    """The one or two items that the last page of a list may hold, above the pager and in no other group.

    A day stands beside them, though it may have no year; else they are entries between breadcrumb and pager.
    """
    grouped = {id(item) for group in found for item in group.items}
    left = [
        item
        for item in items
        if id(item) not in grouped and any(0 < line - item.line <= _NEAR_PAGER for line in pager_lines)
    ]
    if dated := [item for item in left if item.published or _has_day(out, item)]:
        return Group(out.lines[dated[0].line].block, dated[:MANY], score=5.0)
    entries = [item for item in left if crumb and item.line > crumb.last and _is_entry(out, item)]
    first = entries[0].line if entries else 0
    if any(crumb and crumb.last < item.line < first for group in found for item in group.items):
        return None  # the list is above them
    return Group(out.lines[first].block, entries, score=3.0) if 0 < len(entries) < MANY else None


def says_empty(out: Outline, crumb: Breadcrumb | None, main: Group | None) -> bool:
    """暂无信息, between the breadcrumb and the first list: that is a box beside a column which has nothing yet."""
    first = main.items[0].line if main else len(out.lines)
    if crumb is None or first <= crumb.last:
        return False
    over = takewhile(lambda line: not is_side_heading(line), out.lines[crumb.last + 1 : first])
    return any(len(line.text) <= _SHORT and _EMPTY.fullmatch(line.text) for line in over)


#: Characters of what an empty list says.
_SHORT = 20
_EMPTY = re.compile(
    r"\W{0,3}(?:本?栏目|此栏目|该栏目)?(?:暂无|暂时没有|没有找到|没有|尚无|无)(?:任何|相关|符合条件的)?(?:信息|内容|数据|文章|记录|新闻|资料)(?:发布)?\W{0,3}"
)


def is_dated(out: Outline, group: Group) -> bool:
    """Whether days stand beside the entries, with a year or without."""
    return group.dated > 0 or _days_without_year(out, group.entries) * 2 > len(group.entries)


def _days_without_year(out: Outline, entries: list[Item]) -> int:
    return sum(not item.published and item.line >= 0 and _has_day(out, item) for item in entries)


#: Lines between the last item and the pager.
_NEAR_PAGER = 12


def _has_day(out: Outline, item: Item) -> bool:
    title = without_day(out.lines[item.line], item.anchor)[0] if item.anchor else ""
    line = out.lines[item.line]
    below = out.lines[item.line + 1 : item.line + 2] if len(line.anchors) < MENU else []
    facts = [
        one.text for one in below if not one.anchors and len(one.text) <= _FACTS and "今天" not in one.text
    ]
    return any(map(MONTH_AND_DAY.search, [line.text.replace(title, " ", 1), *facts]))


#: Characters of a line under a title that may have its day.
_FACTS = 40


def _is_entry(out: Outline, item: Item) -> bool:
    line = out.lines[item.line]
    return (line.item >= 0 or line.row >= 0) and len(item.title) >= _A_TITLE


#: Characters; the names of columns are shorter.
_A_TITLE = 9


def _score(out: Outline, group: Group, crumb: Breadcrumb | None) -> float:
    entries = group.entries
    count = len(entries)
    mean = sum(len(item.title) for item in entries) / count
    pictured = sum(item.pictured for item in entries)
    dated = sum(item.published is not None for item in entries)
    if mean < 7 and not dated and pictured * 2 < count and not _are_people(entries):
        return 0.0  # a menu
    days = _days_without_year(out, entries)
    score = min(count, 20) / 4 + (3 * dated + 2 * days) / count + min(mean, 20) / 10
    first = entries[0].line
    column = column_of(out, crumb)
    for line in above(out, first):
        if is_named(line, column):
            score += 1
        elif heads_others(line) and line.heading != 1:
            score -= _OF_OTHERS
    if crumb and first > crumb.last:
        score += 1
    return score


def _are_people(entries: list[Item]) -> bool:
    """劳模名录: their names, and no column's."""
    named = sum(is_person(item.title) for item in entries)
    return named >= _ROLL and named * 10 >= len(entries) * 7


#: Names that make a roll.
_ROLL = 6


def category(out: Outline, crumb: Breadcrumb | None, page_url: str) -> tuple[str, ...]:
    """The category that a list page shows: its breadcrumb, else the name before the site's in <title>.

    What a search has found is no category, nor is what the home page is called.
    """
    if "搜索" in out.title or (crumb is None and is_home(page_url)):
        return ()
    if crumb and crumb.names:
        if crumb.names[-1] in _NO_CATEGORY:
            return ()
        kept = [name for name in crumb.names if name not in _LIST_PAGES]
        names = [re.sub(r"(?:列表|首页)$", "", name) for name in kept]
        return tuple(filter(None, names))
    title = page_title(out)
    is_column = title and len(title) <= 20 and title not in _NO_CATEGORY and not title.endswith(SITE_ENDS)
    return (title,) if is_column else ()
