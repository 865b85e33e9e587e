"""Candidates that stand together: the lists, menus and side columns of a page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sxgh_crawler.pages.lists.candidates import MANY, Item
from sxgh_crawler.pages.lists.rowdates import MONTH_AND_DAY
from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.landmarks import is_side_heading
from sxgh_crawler.pages.wording.titles import is_plainly, page_title, plain
from sxgh_crawler.website.urls import shape

#: Characters of a column's name, which may stand over its list with a link.
_COLUMN = 6
#: Links in one line, where most lines have one.
MENU = 3
#: Items that stand alone in the branches of one block make a list from `MANY` on, or from this number on where a
#: date stands beside each.
_MANY_DATED = 2
_DATED = "dated"
#: A list is no further up than this many blocks round its items: td, tr, tbody, table and the like again.
_REACH = 8
#: Elements of which every one in a list is an entry; links in others of the same block may be a menu's.
_ENTRIES = frozenset("li tr dt dd p line".split())

#: A block, and its branch in which an item stands: the child block, or -1 for a line of the block's own.
Branch = tuple[int, int]


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
        named = self._labels() if len(self.items) > MANY else set()
        kept = [
            item
            for item in self.items
            if seen[item.url, item.title] == 1
            and not (alone and lines[item.line] > MENU)
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


def gather(out: Outline, items: list[Item], crumb: Breadcrumb | None = None) -> list[Group]:
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
            days[home[0]] = days.get(home[0], 0) + (1 if item.published or _names_day(out, item) else -1)
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


def _names_day(out: Outline, item: Item) -> bool:
    """(2-12) behind the title or in the next cell: no date, as the year is missing, but other lists of the page have none."""
    own = out.lines[item.line]
    after = out.lines[item.line + 1 : item.line + 2]
    beside = [line.text for line in after if not line.anchors and len(line.text) <= _DAY_CELL]
    return any(MONTH_AND_DAY.search(text) for text in (own.text[-_DAY_CELL:], *beside))


#: Characters of (02-12)
_DAY_CELL = 8


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
            if len(branches[block, kind]) >= (_MANY_DATED if kind == _DATED else MANY):
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


def above(out: Outline, index: int) -> list[Line]:
    """The two lines over line `index`; not those of another list, as of a menu."""
    around = out.ancestors(out.lines[index].block)
    return [
        line
        for line in out.lines[max(0, index - 2) : index]
        if line.item < 0 or not line.anchors or out.parents[line.item] in around
    ]
