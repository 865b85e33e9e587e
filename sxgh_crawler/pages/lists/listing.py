"""List pages: which of their links are the list's own items, and what category they list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile

from sxgh_crawler.pages.body import Resolve, attachment, target
from sxgh_crawler.pages.lists.paging import is_pager_word
from sxgh_crawler.pages.lists.rowdates import (
    MONTH_AND_DAY,
    date_beside,
    day_by_address,
    day_under,
    is_time_heading,
    time_headings,
    without_day,
)
from sxgh_crawler.pages.markup.bounds import TooComplexError
from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline
from sxgh_crawler.pages.markup.outline import outline
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.facts import is_signed_date
from sxgh_crawler.pages.wording.landmarks import heading_text, heads_others, is_side_heading
from sxgh_crawler.pages.wording.names import is_known
from sxgh_crawler.pages.wording.titles import BULLETS, PAPER_PAGE, is_plainly, page_title, plain
from sxgh_crawler.website.urls import is_file, is_home, on_site, same_site, shape

_MORE = re.compile(
    r"^\W*(?:更多|more|查看更多|查看全部|>>|(?:点击|立即|我要)?下载|(?:查看|阅读|了解)?(?:详细|详情|全文)(?:内容|信息)?|继续阅读|留下评论|发表评论|(?:\d{1,5}|没有|暂无)条?评论|评论\s?[(（]\d{0,6}[)）])\W*$",
    re.IGNORECASE,
)
_MIN_TITLE = 4
#: Lines of a teaser under its title.
_CARD = 3
#: Links of one page that are looked at; a site map of the whole site has fewer.
MAX_LINKS = 5_000
#: How systems call the page itself, at the end of its breadcrumb.
_LIST_PAGES = frozenset("列表 文章列表 新闻列表 信息列表 内容列表 栏目列表 列表页".split())
_NO_CATEGORY = frozenset("首页 网站首页 主页 导航地图 网站地图 站点地图 网站导航 站内搜索 搜索结果".split())


@dataclass(slots=True)
class Item:
    """A link that could be a list's item: its address, its whole title, the date beside it.

    `anchor` is None and `line` -1 where it is no link but an entry of data.
    """

    anchor: Anchor | None
    url: str
    title: str
    line: int
    published: str | None = None
    #: A picture with the same address stands before it.
    pictured: bool = False
    #: It is a file, which belongs to the list's page and is none itself.
    document: bool = False


@dataclass(slots=True)
class Group:
    """Items that stand together, one in each branch of one block."""

    block: int
    items: list[Item] = field(default_factory=list)
    score: float = 0.0

    @property
    def dated(self) -> int:
        return sum(1 for item in self.entries if item.published)

    @property
    def entries(self) -> list[Item]:
        """Its items without what every row has once more, the link to the column they are in, and without a menu's line."""
        seen = Counter((item.url, item.title) for item in self.items)
        lines = Counter(item.line for item in self.items)
        alone = sum(count == 1 for count in lines.values()) * 2 > len(lines)
        dated = sum(item.published is not None for item in self.items) * 10 > len(self.items) * 8
        named = self._labels() if len(self.items) > _MANY else set()
        kept = [
            item
            for item in self.items
            if seen[item.url, item.title] == 1
            and not (alone and lines[item.line] > _MENU)
            and not (dated and item.published is None and len(item.title) <= _COLUMN)
            and shape(item.url) not in named
        ]
        return kept if len(kept) >= _MANY_DATED else self.items

    def _labels(self) -> set[str]:
        """The shapes of links that each row has beside its title: 维权, /tag/5"""
        titles: dict[str, list[int]] = {}
        for item in self.items:
            titles.setdefault(shape(item.url), []).append(len(item.title))
        whole = max(titles.values(), key=sum)
        return {
            of
            for of, lengths in titles.items()
            if len(lengths) * 2 > len(whole) and max(lengths) <= _COLUMN and sum(whole) > _COLUMN * len(whole)
        }


def candidates(out: Outline, resolve: Resolve, today: date | None, page_url: str = "") -> list[Item]:
    """Links with a title's length of text that stay on the site, each address once a place; documents where a day stands beside them."""
    found: list[Item] = []
    short: list[tuple[int, Item]] = []
    headings = time_headings(out)
    pictured = ""
    for anchor in out.anchors[:MAX_LINKS]:
        if anchor.line < 0 or anchor.line >= len(out.lines):
            continue
        shown = anchor.text.strip()
        href = target(anchor)
        url = resolve(href) if href else None
        if url is None or not stays(url, page_url):
            continue
        document = is_file(url)
        if document and not (shown and attachment(anchor, resolve)):
            continue
        if not shown:
            pictured = url if out.lines[anchor.line].pictures else pictured
            continue
        titled = _under_day(out, anchor) if _ONLY_DAY.fullmatch(shown) else ""
        title = titled or anchor.whole(without_day(out.lines[anchor.line], anchor)[0]).lstrip(BULLETS)
        long_enough = len(title) >= _MIN_TITLE or url == pictured
        if is_pager_word(title) or PAPER_PAGE.match(title) or is_signed_date(title):
            continue  # a calendar of past issues
        again = bool(found) and url == found[-1].url and anchor.line - found[-1].line <= _CARD
        if _MORE.match(title) or again:
            continue  # the same address again is a teaser's 详细, beside its title
        day = (
            date_beside(out, anchor, today)
            or day_under(out, headings, anchor, today)
            or day_by_address(out, anchor, url, today)
        )
        if document and not day:
            continue  # of an article, mostly
        item = Item(anchor, url, title, anchor.line, day, url == pictured, document)
        line = out.lines[anchor.line]
        if len(line.anchors) > 1 and len(title) <= _BRACKETED and _in_brackets(line.text, shown):
            continue
        under = (
            bool(found) and 0 < anchor.line - found[-1].line <= _CARD and shape(url) != shape(found[-1].url)
        )
        alone = len(line.anchors) == 1 and len(title) > 1
        named = day or is_known(_close(title))  # 劳模名录
        if long_enough or (alone and named and not under):  # else a column's name, by the title
            found.append(item)
        elif alone:
            short.append((len(found), item))
    return _with_short_titles(out, found, short) if short else found


def _under_day(out: Outline, anchor: Anchor) -> str:
    """The title of a card that is one link and opens with the day: <a><b>13</b><i>2020.05</i><h3>…</h3>"""
    for line in out.lines[anchor.line + 1 : anchor.line + 1 + _CARD]:
        if anchor not in line.anchors:
            break
        if len(line.text) >= _MIN_TITLE and not _ONLY_DAY.fullmatch(line.text):
            return line.text
    return ""


_ONLY_DAY = re.compile(r"[\d\s./年月日-]{1,16}")


def _in_brackets(text: str, shown: str) -> bool:
    """[职工摄影] before a title, with a link to the column."""
    start = text.find(shown)
    return text[max(0, start - 1) : start] in _OPENS and text[start + len(shown) :].lstrip()[:1] in _CLOSES


_OPENS, _CLOSES = ("[", "【", "［", "〔", "「"), ("]", "】", "］", "〕", "」")
#: Characters of a column's name in brackets.
_BRACKETED = 8


def stays(url: str, page_url: str) -> bool:
    """On the site; from a page from elsewhere, on its own, though nothing is ever fetched there."""
    return on_site(url) or (not on_site(page_url) and same_site(url, page_url))


def _with_short_titles(out: Outline, found: list[Item], short: list[tuple[int, Item]]) -> list[Item]:
    """守塔人, in a heading among those of longer titles, 终明达 among names that more people bear: the addresses are alike."""
    alike = Counter((shape(item.url), out.lines[item.line].heading) for item in found)
    names = Counter(shape(item.url) for item in found if is_known(_close(item.title)))
    for place, item in reversed(short):
        of, heading = shape(item.url), out.lines[item.line].heading
        if (heading and alike[of, heading] >= _MANY) or names[of] >= _MANY:
            found.insert(place, item)
    return found


def _close(name: str) -> str:
    """栗　彬"""
    return "".join(name.split())


#: Characters of a column's name, which may stand over its list with a link.
_COLUMN = 6
#: Links in one line, where most lines have one.
_MENU = 3
#: Items that stand alone in the branches of one block make a list from this number on; fewer where a date
#: stands beside each.
_MANY = 3
_MANY_DATED = 2
_DATED = "dated"
#: A list is no further up than this many blocks round its items: td, tr, tbody, table and the like again.
_REACH = 8
#: Elements of which every one in a list is an entry; links in others of the same block may be a menu's.
_ENTRIES = frozenset("li tr dt dd p line".split())

#: A block, and its branch in which an item stands: the child block, or -1 for a line of the block's own.
Branch = tuple[int, int]


def groups(out: Outline, items: list[Item], crumb: Breadcrumb | None = None) -> list[Group]:
    """The items by the block that holds them, one a branch: rows of a table, items of a list, lines."""
    if crumb:
        items = [item for item in items if not crumb.first <= item.line <= crumb.last]
    paths = [_path(out, item) for item in items]
    branches: dict[tuple[int, str], set[int]] = {}
    for item, path in zip(items, paths, strict=True):
        kinds = _kinds(item)
        for block, child in path:
            for kind in kinds:
                branches.setdefault((block, kind), set()).add(child if child >= 0 else -1 - item.line)
    homes = [_home(item, path, branches) for item, path in zip(items, paths, strict=True)]
    entries: dict[int, set[str]] = {}
    days: dict[int, int] = {}
    for item, home in zip(items, homes, strict=True):
        if home is not None:
            entries.setdefault(home[0], set()).add(_entry(out, home[1]))
            days[home[0]] = days.get(home[0], 0) + (-1 if item.published is None else 1)
    lists = _side_by_side(
        out, {block: more > 0 for block, more in days.items()}, entries, column_of(out, crumb)
    )
    grouped: dict[int, Group] = {}
    for item, path, home in zip(items, paths, homes, strict=True):
        place = home[0] if home else _joined(out, path, entries)
        if place is not None:
            whole = lists.get(place, place)
            grouped.setdefault(whole, Group(whole)).items.append(item)
    return list(grouped.values())


def _path(out: Outline, item: Item) -> list[Branch]:
    """The blocks round an item, innermost first, each with its branch towards it."""
    around = out.ancestors(out.lines[item.line].block, _REACH)
    return list(zip(around, [-1, *around], strict=False))


def _kinds(item: Item) -> list[str]:
    return [shape(item.url), _DATED] if item.published else [shape(item.url)]


def _home(item: Item, path: list[Branch], branches: dict[tuple[int, str], set[int]]) -> Branch | None:
    """The innermost block in which the item has enough fellows."""
    kinds = _kinds(item)
    for block, child in path:
        for kind in kinds:
            if len(branches[block, kind]) >= (_MANY_DATED if kind == _DATED else _MANY):
                return block, child
    return None


def _entry(out: Outline, child: int) -> str:
    return out.tags[child] if child >= 0 else "line"


def _joined(out: Outline, path: list[Branch], entries: dict[int, set[str]]) -> int | None:
    """The list that an item without fellows of its kind belongs to: it stands there as the others do."""
    for block, child in path:
        if block in entries:
            entry = _entry(out, child)
            return block if entry in entries[block] and entry in _ENTRIES else None
    return None


def _side_by_side(
    out: Outline, blocks: dict[int, bool], entries: dict[int, set[str]], column: str
) -> dict[int, int]:
    """Rows of several items each, and lists beside each other, are one list: the block around them.

    Either days stand in all of them or in none (`blocks`). The last may hold one item only: then its place among the
    others is the item's own (`entries`).
    """
    siblings: dict[tuple[int, int, bool], list[int]] = {}
    for block, dated in blocks.items():
        if not _is_side_box(out, block, column):
            siblings.setdefault((*_column_of(out, block), dated), []).append(block)
    joined: dict[int, int] = {}
    for (parent, _, dated), fellows in siblings.items():
        tags = {out.tags[_table(out, block)] for block in fellows}
        last = blocks.get(parent) == dated and not tags.isdisjoint(entries[parent])
        if len(tags) == 1 and not tags.isdisjoint(_LISTS) and (len(fellows) > 1 or last):
            joined.update(dict.fromkeys(fellows, parent))
    return joined


_LISTS = frozenset("tr ul ol dl li table".split())


def _table(out: Outline, block: int) -> int:
    """The table that a block of rows is the whole of, else the block."""
    around = out.parents[block]
    return around if out.tags[block] == "tbody" and out.tags[around] == "table" else block


def _column_of(out: Outline, block: int) -> tuple[int, int]:
    """The block round a list, or round the column of which it is the whole; and how deep in that it stands."""
    block, deep = _table(out, block), 0
    while out.parents[block] >= 0 and _lines(out, out.parents[block]) == _lines(out, block):
        block, deep = out.parents[block], deep + 1
    return out.parents[block], deep


def _lines(out: Outline, block: int) -> tuple[int, int]:
    return out.starts[block], out.ends[block]


def _is_side_box(out: Outline, block: int, column: str) -> bool:
    """点击排行 stands over the list or, in a <dl>, at its head; the name of the page's own `column` is none."""
    first = out.starts[block]
    over = [*above(out, first)[-1:], out.lines[first]]
    return any(is_side_heading(line) and not is_named(line, column) for line in over)


def is_named(line: Line, column: str) -> bool:
    """Whether a line is the name of the page's own column (`column_of`): 通知公告 heads a box on other pages."""
    return bool(column) and is_plainly(line.text, column)


def column_of(out: Outline, crumb: Breadcrumb | None) -> str:
    """What the page is called, plain."""
    return plain(crumb.names[-1] if crumb and crumb.names else page_title(out))


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
        others = [group for group in found if group is not main and _are_of_time(out, group, main)]
        return sorted([main, *others], key=lambda group: group.items[0].line)
    return [
        group
        for group in found
        if group.score > 0 and _leads_to_more(out, group, _is_set_as(out, group, main))
    ]


def _are_of_time(out: Outline, *groups: Group) -> bool:
    """Whether each stands under the heading of its month or year."""
    return all(any(is_time_heading(line) for line in above(out, group.items[0].line)) for group in groups)


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
    return any(_MORE.match(anchor.text.strip() or anchor.title) for anchor in line.anchors) or any(
        picture.anchor is not None and "more" in picture.src.rpartition("/")[2].lower()
        for picture in line.pictures
    )


def _is_set_as(out: Outline, group: Group, main: Group) -> bool:
    """Whether a list stands in a box beside that of the page's main one, of the same make."""
    own, other = ([block, *out.ancestors(block, _BOX)] for block in (group.block, main.block))
    tags = [(out.tags[one], out.tags[two]) for one, two in zip(own, other, strict=False)]
    alike = takewhile(lambda pair: pair[0][0] == pair[0][1], zip(tags, own, other, strict=False))
    return any(out.parents[one] == out.parents[two] for _, one, two in alike)


#: Blocks round a list that make its box.
_BOX = 3


def by_address(out: Outline, items: Iterable[Item]) -> dict[str, Item]:
    """One item an address: the one in a heading, else the first, with a day that stands beside any of them."""
    chosen: dict[str, Item] = {}
    for item in items:
        known = chosen.setdefault(item.url, item)
        if known is not item:
            better = item if _in_heading(out, item) and not _in_heading(out, known) else known
            chosen[item.url] = replace(better, published=known.published or item.published)
    return chosen


def _in_heading(out: Outline, item: Item) -> bool:
    return item.line >= 0 and item.anchor is not None and out.lines[item.line].heading > 0


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
        return Group(out.lines[dated[0].line].block, dated[:_MANY], score=5.0)
    entries = [item for item in left if crumb and item.line > crumb.last and _is_entry(out, item)]
    first = entries[0].line if entries else 0
    if any(crumb and crumb.last < item.line < first for group in found for item in group.items):
        return None  # the list is above them
    return Group(out.lines[first].block, entries, score=3.0) if 0 < len(entries) < _MANY else None


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
    below = out.lines[item.line + 1 : item.line + 2] if len(line.anchors) < _MENU else []
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
            score -= 3.5
    if crumb and first > crumb.last:
        score += 1
    return score


def _are_people(entries: list[Item]) -> bool:
    """劳模名录: their names, and no column's."""
    named = sum(is_known(_close(item.title)) for item in entries)
    return named >= _ROLL and named * 10 >= len(entries) * 7


#: Names that make a roll.
_ROLL = 6


def above(out: Outline, index: int) -> list[Line]:
    """The two lines over line `index`; not those of another list, as of a menu."""
    around = out.ancestors(out.lines[index].block)
    return [
        line
        for line in out.lines[max(0, index - 2) : index]
        if line.item < 0 or out.parents[line.item] in around
    ]


def category(out: Outline, crumb: Breadcrumb | None, page_url: str) -> tuple[str, ...]:
    """The category that a list page shows: its breadcrumb, else the name before the site's in <title>.

    What a search has found is no category, nor is what the home page is called.
    """
    if "搜索结果" in out.title or (crumb is None and is_home(page_url)):
        return ()
    if crumb and crumb.names:
        if crumb.names[-1] in _NO_CATEGORY:
            return ()
        kept = [name for name in crumb.names if name not in _LIST_PAGES]
        names = [re.sub(r"(?:列表|首页)$", "", name) for name in kept]
        return tuple(filter(None, names))
    title = page_title(out)
    return (title,) if title and len(title) <= 20 and title not in _NO_CATEGORY else ()


def items_of(markup: str, resolve: Resolve, today: date | None, page_url: str = "") -> list[Item]:
    """The items of a list whose markup stands in a script, or in an answer to one."""
    try:
        found = candidates(outline(markup), resolve, today, page_url) if markup else []
    except TooComplexError:
        return []
    return [replace(item, anchor=None, line=-1) for item in found]  # its lines are none of the page's
