"""Which links of a page could be items of its list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from sxgh_crawler.pages.body import Resolve, attachment, target
from sxgh_crawler.pages.lists.paging import is_pager_word
from sxgh_crawler.pages.lists.rowdates import (
    SNAPSHOTS,
    TAG,
    date_beside,
    day_by_address,
    day_under,
    states_facts,
    time_headings,
    without_day,
)
from sxgh_crawler.pages.markup.bounds import TooComplexError
from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline
from sxgh_crawler.pages.markup.outline import outline
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.facts import is_signed_date
from sxgh_crawler.pages.wording.names import is_known
from sxgh_crawler.pages.wording.titles import BULLETS, PAPER_PAGE
from sxgh_crawler.website.urls import is_file, is_home, on_site, same_site, shape

MORE = re.compile(
    r"^\W*(?:更多|more|查看更多|查看全部|>>|(?:点击|立即|我要)?下载|(?:查看|阅读|了解)?(?:详细|详情|全文)(?:内容|信息)?|继续阅读|留下评论|发表评论|(?:\d{1,5}|没有|暂无)条?评论|评论\s?[(（]\d{0,6}[)）])\W*$",
    re.IGNORECASE,
)
_MIN_TITLE = 4
#: Lines of a teaser under its title.
_CARD = 3
#: Links of one page that are looked at; a site map of the whole site has fewer.
MAX_LINKS = 5_000
#: Links of one kind that are a list from this number on.
MANY = 3


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


def on_page(out: Outline, resolve: Resolve, today: date | None, page_url: str = "") -> list[Item]:
    """Links with a title's length of text that stay on the site, each address once a place; documents where a day stands beside them."""
    found: list[Item] = []
    short: list[tuple[int, Item]] = []
    headings = time_headings(out)
    pictured = ""
    for number, anchor in enumerate(out.anchors[:MAX_LINKS]):
        url = _address(out, anchor, resolve, page_url)
        if url is None:
            continue
        shown = anchor.text.strip()
        if not shown or _DURATION.fullmatch(shown):
            pictured = url if out.lines[anchor.line].pictures else pictured
            continue
        title = _title(out, number, anchor)
        again = bool(found) and url == found[-1].url and anchor.line - found[-1].line <= _CARD
        if again or not _is_title(title):
            continue  # the same address again is a teaser's 详细, beside its title
        opening = dates.find(shown, today) if _ONLY_DAY.fullmatch(shown) else None
        day = (
            (opening.value if opening else None)
            or date_beside(out, anchor, today)
            or day_under(out, headings, anchor, today)
            or day_by_address(out, anchor, url, today)
        )
        document = is_file(url)
        if (document and not day) or _is_column(out.lines[anchor.line], shown, title):
            continue  # a document without a day is an article's, mostly
        item = Item(anchor, url, title, anchor.line, day, url == pictured, document)
        alone = len(out.lines[anchor.line].anchors) == 1
        named = alone and len(title) > 1 and (day or is_person(title))  # 劳模名录
        if len(title) >= _MIN_TITLE or item.pictured or (named and not _under(item, found)):
            found.append(item)
        elif alone and len(title) > 1:
            short.append((len(found), item))
    return _with_short_titles(out, found, short) if short else found


def _address(out: Outline, anchor: Anchor, resolve: Resolve, page_url: str) -> str | None:
    """Where it leads, if that is an address of the site, and no host's first page; of documents, only what has a name."""
    href = target(anchor) if 0 <= anchor.line < len(out.lines) else None
    url = resolve(href) if href else None
    if url is None or is_home(url) or not stays(url, page_url):
        return None
    unnamed = is_file(url) and not (anchor.text.strip() and attachment(anchor, resolve))
    return None if unnamed else url


def _title(out: Outline, number: int, anchor: Anchor) -> str:
    """The whole one; "" where the link is a day only, 14 over 2015-08, with the title beside it."""
    shown = anchor.text.strip()
    is_day = _ONLY_DAY.fullmatch(shown) is not None
    titled = _headed(out, anchor, shown) or (
        _under_label(out, anchor) if is_day or TAG.fullmatch(shown) else ""
    )
    beside = out.anchors[number + 1 : number + 1 + _CARD] if is_day and not titled else ()
    if any(one.href == anchor.href for one in beside):
        return ""
    return titled or anchor.whole(without_day(out.lines[anchor.line], anchor)[0]).lstrip(BULLETS)


def _is_title(title: str) -> bool:
    """It is neither a pager's word, 更多, nor one of a calendar of past issues."""
    return not (
        not title
        or title in SNAPSHOTS
        or is_pager_word(title)
        or MORE.match(title)
        or PAPER_PAGE.match(title)
        or is_signed_date(title)
    )


def _is_column(line: Line, shown: str, title: str) -> bool:
    """[职工摄影] before a title, or a short name among facts, each with a link to the column."""
    if len(line.anchors) < 2 or len(title) > _BRACKETED:
        return False
    return _in_brackets(line.text, shown) or (len(title) <= _COLUMN and states_facts(line))


def _under(item: Item, found: list[Item]) -> bool:
    """It stands just under a title that leads elsewhere: a column's name."""
    if not found or not 0 < item.line - found[-1].line <= _CARD:
        return False
    return shape(item.url) != shape(found[-1].url)


def _headed(out: Outline, anchor: Anchor, shown: str) -> str:
    """The title of a card that is one link, in a heading under its column: <a><span>人物</span><h3>…</h3><p>…</p></a>"""
    if len(shown) > _BRACKETED or out.lines[anchor.line].heading:
        return ""
    lines = (line for line in _rest_of_card(out, anchor) if line.heading)
    return next((line.text for line in lines if len(line.text) >= _MIN_TITLE), "")


def _under_label(out: Outline, anchor: Anchor) -> str:
    """The title of a card that is one link and opens with the day or a column: <a><b>13</b><i>2020.05</i><h3>…</h3>"""
    lines = (line for line in _rest_of_card(out, anchor) if not _ONLY_DAY.fullmatch(line.text))
    return next((line.text for line in lines if len(line.text) >= _MIN_TITLE), "")


def _rest_of_card(out: Outline, anchor: Anchor) -> Iterator[Line]:
    """The lines behind its first that a link goes on in."""
    behind = out.lines[anchor.line + 1 : anchor.line + 1 + _CARD]
    return takewhile(lambda line: len(line.anchors) <= _FEW and anchor in line.anchors, behind)


#: Links of a line of a card; in a crowd of links each would look through all.
_FEW = 10


#: 02:08, over the picture of a film
_DURATION = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_ONLY_DAY = re.compile(r"[\d\s./年月日:：-]{1,20}")


def _in_brackets(text: str, shown: str) -> bool:
    start = text.find(shown)
    return text[max(0, start - 1) : start] in _OPENS and text[start + len(shown) :].lstrip()[:1] in _CLOSES


_OPENS, _CLOSES = ("[", "【", "［", "〔", "「"), ("]", "】", "］", "〕", "」")
#: Characters of a column's name in brackets, and of one among facts.
_BRACKETED, _COLUMN = 8, 6


def stays(url: str, page_url: str) -> bool:
    """On the site; from a page from elsewhere, on its own, though nothing is ever fetched there."""
    return on_site(url) or (not on_site(page_url) and same_site(url, page_url))


def _with_short_titles(out: Outline, found: list[Item], short: list[tuple[int, Item]]) -> list[Item]:
    """守塔人, in a heading among those of longer titles, 终明达 among names that more people bear, 简讯 between two of a list: the addresses are alike."""
    alike = Counter((shape(item.url), out.lines[item.line].heading) for item in found)
    names = Counter(shape(item.url) for item in found if is_person(item.title))
    for place, item in reversed(short):
        of, heading = shape(item.url), out.lines[item.line].heading
        if (
            (heading and alike[of, heading] >= MANY)
            or names[of] >= MANY
            or _is_between(out, item, found[max(0, place - 1) : place + 1])
        ):
            found.insert(place, item)
    return found


def _is_between(out: Outline, item: Item, fellows: list[Item]) -> bool:
    """Whether both of its neighbours are entries of the list that it is an entry of."""
    own = out.lines[item.line]
    entries = [out.lines[one.line] for one in fellows if shape(one.url) == shape(item.url)]
    return (
        len(entries) == 2
        and own.item >= 0
        and all(one.item >= 0 and out.parents[one.item] == out.parents[own.item] for one in entries)
    )


def is_person(title: str) -> bool:
    """栗　彬"""
    return is_known("".join(title.split()))


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


def items_of(markup: str, resolve: Resolve, today: date | None, page_url: str = "") -> list[Item]:
    """The items of a list whose markup stands in a script, or in an answer to one."""
    try:
        found = on_page(outline(markup), resolve, today, page_url) if markup else []
    except TooComplexError:
        return []
    return [replace(item, anchor=None, line=-1) for item in found]  # its lines are none of the page's
