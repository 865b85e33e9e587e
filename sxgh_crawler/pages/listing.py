"""List pages: which of their links are the list's own items, and what category they list."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sxgh_crawler.pages import dates
from sxgh_crawler.pages.body import Resolve, target
from sxgh_crawler.pages.headline import page_title
from sxgh_crawler.pages.landmarks import Breadcrumb, is_side_heading
from sxgh_crawler.pages.outline import Anchor, Line, Outline, outline
from sxgh_crawler.pages.paging import is_pager_word
from sxgh_crawler.website.urls import is_file, on_site, same_site, shape

_MAX_RECORDS = 2_000
_MORE = re.compile(
    r"^\W*(?:更多|more|查看更多|查看全部|>>|(?:点击|立即|我要)?下载|(?:查看|阅读|了解)?(?:详细|详情|全文)(?:内容|信息)?|继续阅读)\W*$",
    re.IGNORECASE,
)
_MIN_TITLE = 4
#: Links of one page that are looked at; a site map of the whole site has fewer.
MAX_LINKS = 5_000
#: In a longer line no date belongs to one link.
_MAX_ROW = 400
_NO_CATEGORY = frozenset("首页 网站首页 主页 导航地图 网站地图 站点地图 网站导航 站内搜索 搜索结果".split())


@dataclass(slots=True)
class Item:
    """A link that could be a list's item: its address, its whole title, the date beside it."""

    anchor: Anchor
    url: str
    title: str
    line: int
    published: str | None = None
    #: A picture with the same address stands before it.
    pictured: bool = False


@dataclass(slots=True)
class Group:
    """Items that stand together, one in each branch of one block."""

    block: int
    items: list[Item] = field(default_factory=list)
    score: float = 0.0

    @property
    def dated(self) -> int:
        return sum(1 for item in self.items if item.published)


def embedded_records(out: Outline) -> str:
    """The markup of records that a list keeps in `<script type="text/xml"><datastore>…` (Hanweb JCMS)."""
    records: list[str] = []
    for script in out.data_scripts:
        for piece in script.split("<record>")[1 : _MAX_RECORDS + 1]:
            _, opened, rest = piece.partition("<![CDATA[")
            record, closed, _ = rest.partition("]]>")
            if opened and closed:
                records.append(f"<div>{record}</div>")
    return "\n".join(records)


def candidates(out: Outline, resolve: Resolve, today: date | None, page_url: str = "") -> list[Item]:
    """Links with a title's length of text that stay on the site, each address once a place.

    Of a page from elsewhere (`page_url`), those that stay on its own: only what kind of page it is depends on them.
    """
    found: list[Item] = []
    headings = _time_headings(out)
    pictured = ""
    foreign = not on_site(page_url)
    for anchor in out.anchors[:MAX_LINKS]:
        if anchor.line < 0 or anchor.line >= len(out.lines):
            continue
        shown = anchor.text.strip()
        href = target(anchor)
        url = resolve(href) if href else None
        if url is None or not (on_site(url) or (foreign and same_site(url, page_url))) or is_file(url):
            continue
        if not shown:
            pictured = url if out.lines[anchor.line].pictures else pictured
            continue
        title = anchor.whole_text
        long_enough = len(title) >= _MIN_TITLE or url == pictured
        if not long_enough or is_pager_word(title) or _MORE.match(title) or (found and url == found[-1].url):
            continue  # the same address again is a teaser's 详细, beside its title
        day = _date_beside(out, anchor, today) or _day_under(out, headings, anchor, today)
        found.append(Item(anchor, url, title, anchor.line, day, url == pictured))
    return found


#: 2016年5月, 2016年: what stands over the rows of a month or a year, which then give no year of their own.
_TIME_HEADING = re.compile(r"^\W{0,3}(?P<year>20\d\d)年(?:\s?(?P<month>\d{1,2})月)?\W{0,3}$")
_MONTH_AND_DAY = re.compile(r"(?<![\d./-])(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?(?![\d./-])")


def _time_headings(out: Outline) -> list[tuple[int, int, int | None]]:
    """Line, year and month of each heading of a stretch of time."""
    return [
        (index, int(match["year"]), int(match["month"]) if match["month"] else None)
        for index, line in enumerate(out.lines)
        if len(line.text) <= 12 and "年" in line.text and (match := _TIME_HEADING.match(line.text))
    ]


def _day_under(
    out: Outline, headings: list[tuple[int, int, int | None]], anchor: Anchor, today: date | None
) -> str | None:
    """The day that a row names by month and day, in the year of the heading over it."""
    over = next((one for one in reversed(headings) if one[0] < anchor.line), None)
    if over is None:
        return None
    _, year, month = over
    line = out.lines[anchor.line]
    beside = [line.text.replace(anchor.text.strip(), " ", 1)]
    beside += [
        other.text
        for other in out.lines[anchor.line + 1 : anchor.line + 3]
        if line.item >= 0 and other.item == line.item and not other.anchors
    ]
    for text in beside:
        match = _MONTH_AND_DAY.search(text)
        if match and month in (None, int(match["month"])):
            day = dates.find(f"{year}-{match['month']}-{match['day']}", today)
            return day.day if day else None
    return None


def _date_beside(out: Outline, anchor: Anchor, today: date | None) -> str | None:
    """The date in the link's own line, else in its table row or list item, else alone in the next line."""
    lines = out.lines
    line = lines[anchor.line]
    if len(line.text) > _MAX_ROW:
        return None
    if found := dates.find(line.text.replace(anchor.text.strip(), " ", 1), today, short=True):
        return found.day
    near = range(max(0, anchor.line - 3), min(len(lines), anchor.line + 4))
    for index in near:
        other = lines[index]
        same = (line.row >= 0 and other.row == line.row) or (line.item >= 0 and other.item == line.item)
        bare = same and index != anchor.line and len(other.text) <= 40 and not other.anchors
        if bare and (found := dates.find(other.text, today, short=True)):
            return found.day
    following = lines[anchor.line + 1] if anchor.line + 1 < len(lines) else None
    alone = line.item < 0 or out.tags[line.item] == "dt"
    if following and line.row < 0 and alone and len(following.text) <= 24 and not following.anchors:
        found = dates.find(following.text, today, short=True)
    return found.day if found else None


#: Items that stand alone in the branches of one block make a list from this number on; fewer where a date
#: stands beside each.
_MANY, _MANY_DATED = 3, 2
_DATED = "dated"
#: A list is no further up than this many blocks round its items: td, tr, tbody, table and the like again.
_REACH = 8
#: Elements of which every one in a list is an entry; links in others of the same block may be a menu's.
_ENTRIES = frozenset("li tr dt dd p line".split())

#: A block, and its branch in which an item stands: the child block, or -1 for a line of the block's own.
Branch = tuple[int, int]


def groups(out: Outline, items: list[Item]) -> list[Group]:
    """The items by the block that holds them, one a branch: rows of a table, items of a list, lines."""
    paths = [_path(out, item) for item in items]
    branches: dict[tuple[int, str], set[int]] = {}
    for item, path in zip(items, paths, strict=True):
        for block, child in path:
            for kind in _kinds(item):
                branches.setdefault((block, kind), set()).add(child if child >= 0 else -1 - item.line)
    homes = [_home(item, path, branches) for item, path in zip(items, paths, strict=True)]
    entries: dict[int, set[str]] = {}
    for home in homes:
        if home is not None:
            entries.setdefault(home[0], set()).add(_entry(out, home[1]))
    lists = _side_by_side(out, set(entries))
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
    for block, child in path:
        for kind in _kinds(item):
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


def _side_by_side(out: Outline, blocks: set[int]) -> dict[int, int]:
    """Rows of several items each, and lists beside each other, are one list: the block around them."""
    siblings: dict[int, list[int]] = {}
    for block in blocks:
        siblings.setdefault(out.parents[block], []).append(block)
    return {
        block: parent
        for parent, fellows in siblings.items()
        if len(fellows) > 1 and len({out.tags[block] for block in fellows}) == 1
        for block in fellows
        if out.tags[block] in ("tr", "ul", "dl", "li")
    }


def main_group(
    out: Outline, found: list[Group], crumb: Breadcrumb | None, pager_lines: list[int]
) -> Group | None:
    """The list that the page is about, not its menus and side columns."""
    best: Group | None = None
    for group in found:
        group.score = _score(out, group, crumb, pager_lines)
        if group.score > 0 and (best is None or group.score > best.score):
            best = group
    return best


def boxes(out: Outline, main: Group, found: list[Group]) -> list[Group]:
    """The list that the page is about, with its fellows where the page shows the tops of several lists.

    更多 over a box says that it is only the beginning of a list; a page's own list has none.
    """
    if not _leads_to_more(out, main):
        return [main]
    return [group for group in found if group.score > 0 and _leads_to_more(out, group)]


def _leads_to_more(out: Outline, group: Group) -> bool:
    above = _above(out, group.items[0].line)
    if any(map(is_side_heading, above)):
        return False
    return any(_MORE.match(anchor.text.strip()) for line in above for anchor in line.anchors)


def last_of_list(out: Outline, items: list[Item], found: list[Group], pager_lines: list[int]) -> Group | None:
    """The one item that the last page of a list may hold: dated, above the pager, in no other group."""
    grouped = {id(item) for group in found for item in group.items}
    for item in items:
        above = any(0 < line - item.line <= 12 for line in pager_lines)
        if item.published and above and id(item) not in grouped:
            return Group(out.lines[item.line].block, [item], score=5.0)
    return None


def _score(out: Outline, group: Group, crumb: Breadcrumb | None, pager_lines: list[int]) -> float:
    count = len(group.items)
    mean = sum(len(item.title) for item in group.items) / count
    pictured = sum(item.pictured for item in group.items)
    if mean < 7 and not group.dated and pictured * 2 < count:
        return 0.0  # a menu
    score = min(count, 20) / 4 + 3 * group.dated / count + min(mean, 20) / 10
    first, last = group.items[0].line, group.items[-1].line
    if any(is_side_heading(line) for line in _above(out, first)):
        score -= 2
    if crumb and first > crumb.last:
        score += 1
    if any(0 < line - last <= 12 for line in pager_lines):
        score += 3
    return score


def _above(out: Outline, index: int) -> list[Line]:
    return out.lines[max(0, index - 2) : index]


def category(out: Outline, crumb: Breadcrumb | None) -> tuple[str, ...]:
    """The category that a list page shows: its breadcrumb, else the name before the site's in <title>."""
    if crumb and crumb.names:
        return tuple(re.sub(r"(?:列表|首页)$", "", name) or name for name in crumb.names)
    title = page_title(out)
    return (title,) if title and len(title) <= 20 and title not in _NO_CATEGORY else ()


def embedded_items(out: Outline, resolve: Resolve, today: date | None) -> list[Item]:
    """The items of lists that stand in data scripts."""
    markup = embedded_records(out)
    return candidates(outline(markup), resolve, today) if markup else []
