"""What the endpoints of lists answer: JCMS's XML, JSON with the fields of each entry, JSON with markup in it.

An answer is a page of a list like another one, only that it does not say what it lists: that says the page
whose script asks for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from html import unescape
from itertools import islice
from typing import Any
from urllib.parse import quote

from parsel import Selector

from sxgh_crawler.pages.body import Resolve
from sxgh_crawler.pages.lists.candidates import Item, items_of
from sxgh_crawler.pages.lists.datastore import parse
from sxgh_crawler.pages.lists.endpoints import PAGE_NAMES
from sxgh_crawler.pages.markup.bounds import TooComplexError, check
from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.markup.literals import strings
from sxgh_crawler.pages.markup.outline import squeeze
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.readings import Claim, Link, ListReading, Other
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.website.urls import is_file, on_site, resolve

_XML = re.compile(rb"^[\s\xef\xbb\xbf]{0,16}(?:<\?xml[^>]{0,200}\?>\s{0,100})?<datastore\b", re.IGNORECASE)
#: A list of a programmer's own, or a feed; site maps and pages in XHTML are neither.
_OTHER_XML = re.compile(
    rb"^[\s\xef\xbb\xbf]{0,16}<\?xml[^>]{0,200}\?>\s{0,100}<(?!!DOCTYPE|html|urlset|sitemapindex)[a-z]",
    re.IGNORECASE,
)
#: Also in the call of a function, as JSONP has it.
_JSON = re.compile(rb"^[\s\xef\xbb\xbf]{0,16}(?:[\w$.]{1,80}\(\s{0,16})?[\[{]\s{0,100}[\"{\[\]}]")
_DECLARED = re.compile(r"<\?xml[^>]{0,200}\?>")
_MAX_BYTES = 4_000_000
#: Characters of XML: libxml2's tree is dear, and its time grows with the square of a tag's attributes.
_MAX_XML = 1_000_000
#: Values of an answer that are looked at, and how deep they may stand in each other.
_MAX_VALUES = 50_000
_MAX_DEPTH = 8
_MAX_ITEMS = 2_000
_MAX_TEXT = 200

_TOTALS = "total totalcount totalrecord totalrecords recordcount totalelements totalnum totalsize totalrow count".split()
_PAGES = "totalpage totalpages pagecount pages pagetotal lastpagenum pagenums".split()
_LINK = re.compile(r"(?:url|link|href)$", re.IGNORECASE)
#: Where there is no such: /rights/aid/388acc
_PATH = re.compile(r"(?:path|route)$", re.IGNORECASE)
#: Addresses of other things than the entry's page.
_OTHER_LINK = re.compile(
    r"img|image|pic|thumb|icon|logo|photo|wap|mobile|video|file|site|channel|column|source", re.IGNORECASE
)
_TITLE = re.compile(r"(?:title|subject|bt)$", re.IGNORECASE)
_OTHER_TITLE = re.compile(r"sub|short|vice|seo|list|meta|column|site|channel", re.IGNORECASE)
_DATE = re.compile(r"time|date|rq|sj|ed_?at$", re.IGNORECASE)
#: When an entry was published, before when it was entered, before anything else but its changes.
_PUBLISHED = (
    re.compile(r"pub|rel|show|issue|fb", re.IGNORECASE),
    re.compile(r"^(?:date|time)$|cr|add|input|write", re.IGNORECASE),
    re.compile(r""),
)
_CHANGED = re.compile(r"upd|mod|oper|end|exp|last|invalid", re.IGNORECASE)


def read_answer(page: Page, today: date | None) -> ListReading | Other | None:
    """The records of an answer; None where `page` is none, or holds no records."""
    if page.status != 200 or len(page.body) > _MAX_BYTES:
        return None
    if _XML.match(page.body[:600]):
        return _Answer(page, today).of_datastore()
    if _OTHER_XML.match(page.body[:600]) and (listed := _Answer(page, today).of_xml()):
        return listed
    if _JSON.match(page.body[:300]) and (said := _Answer(page, today).of_json()):
        return said
    return _Answer(page, today).of_strings() if "startrecord=" in page.url else None


class _Answer:
    def __init__(self, page: Page, today: date | None) -> None:
        self.url, self.today = page.url, today
        self.text, self.encoding = decode(page.body, page.headers.get("content-type", ""))

    def resolve(self, href: str) -> str | None:
        return resolve(self.url, href, self.encoding) if href else None

    def of_datastore(self) -> ListReading:
        store = parse([self.text])
        items = self._of_markup(store.markup)
        following = self.resolve(store.following) if store.following else None
        if following is None:
            following = _following(self.url, len(items), store.total)
        return self._reading(items, following, Claim(store.total))

    def of_xml(self) -> ListReading | None:
        """Elements with a title and an address each: <item><title>…</title><url>…</url><pubdate>2007-11-09</pubdate></item>"""
        if len(self.text) > _MAX_XML:
            return None
        try:
            check(self.text)
        except TooComplexError:
            return None
        root = Selector(_DECLARED.sub("", self.text.lstrip("\ufeff \t\r\n"), count=1), type="xml")
        rows = [
            {str(leaf.tag).rpartition("}")[2]: (leaf.text or "").strip() for leaf in row.root}
            for row in islice(root.xpath("//*[*]"), _MAX_VALUES)
        ]
        values = [dict(root.root.attrib), *rows]
        total, pages = (_number(values, names) for names in (_TOTALS, _PAGES))
        entries = self._entries([rows])
        if not entries:
            return None
        return self._reading(entries, _following(self.url, len(entries), total, pages), Claim(total, pages))

    def of_json(self) -> ListReading | Other | None:
        try:
            said = json.loads(_argument(self.text))
        except (ValueError, RecursionError):
            return None
        values = list(_values(said))
        if entries := self._entries(values):
            total, pages = (_number(values, names) for names in (_TOTALS, _PAGES))
            return self._reading(
                entries, _following(self.url, len(entries), total, pages), Claim(total, pages)
            )
        markup = "\n".join(_markup(values))
        if turn := _pagination(markup):
            return self._reading(self._of_markup(markup), turn.following(self.url), Claim(turn.total))
        items, total = self._of_markup(markup), _number(values, _TOTALS)
        if not items and total is None:
            return None  # something else than a list
        if total is None and not _counts_pages(self.url):
            return self._block(items)
        return self._reading(items, _following(self.url, len(items), total), Claim(total))

    def _block(self, items: list[Item]) -> Other:
        """A piece of a page, such as its latest news: no list of its own."""
        return Other("a piece of a page", tuple(Link(item.url, item.title[:_MAX_TEXT]) for item in items))

    def of_strings(self) -> ListReading | None:
        """Old versions of JCMS answer a program: an array of strings with markup in them."""
        items = self._of_markup(
            "\n".join(f"<div>{text}</div>" for text in strings(self.text) if "<a" in text)
        )
        return self._reading(items, _following(self.url, len(items), None), Claim()) if items else None

    def _of_markup(self, markup: str) -> list[Item]:
        return items_of(markup, self.resolve, self.today)

    def _entries(self, values: list[Any]) -> list[Item]:
        """The entries of the longest array of them."""
        best: list[Item] = []
        for value in values:
            if isinstance(value, list) and len(value) > len(best):
                rows = (
                    _entry(row, self.resolve, self.today)
                    for row in value[:_MAX_ITEMS]
                    if isinstance(row, dict)
                )
                found = [item for item in rows if item]
                best = found if len(found) > len(best) else best
        return best

    def _reading(self, items: list[Item], following: str | None, said: Claim) -> ListReading:
        links = {item.url: Link(item.url, item.title[:_MAX_TEXT], "item", item.published) for item in items}
        if following and on_site(following) and not is_file(following):
            links.setdefault(following, Link(following, "", "paging"))
        return ListReading((), self.encoding, tuple(links.values()), claim=said)


#: The element that Hanweb's pager is built from: <div class="pagination" count="484" pageNo="1" rows="24">,
#: or with the same in its queryData.
_PAGINATION = re.compile(r"<div\s[^<>]{0,500}?\bpageno\b[^<>]{0,500}>", re.IGNORECASE)
_GIVEN = r"\b{}['\"]?\s{{0,3}}[=:]\s{{0,3}}['\"]?(\d{{1,7}})"


@dataclass(frozen=True, slots=True)
class _Turn:
    """Where a pager stands: its page, and how many records there are in all and on one page."""

    page: int
    total: int
    rows: int

    def following(self, url: str) -> str | None:
        """The next page is asked for by paramJson={"pageNo":2,"pageSize":24} beside the block's own parameters."""
        if self.page * self.rows >= self.total:
            return None
        path, _, query = url.partition("?")
        own = [pair for pair in query.split("&") if not pair.startswith("paramJson=")]
        wanted = json.dumps({"pageNo": self.page + 1, "pageSize": self.rows}, separators=(",", ":"))
        return f"{path}?{'&'.join([*own, f'paramJson={quote(wanted)}'])}"


def _pagination(markup: str) -> _Turn | None:
    element = _PAGINATION.search(markup)
    if element is None:
        return None
    page, total, rows = (
        int(match[1]) if (match := re.search(_GIVEN.format(name), element[0], re.IGNORECASE)) else 0
        for name in ("pageno", "count", "rows")
    )
    return _Turn(page, total, rows) if page and rows else None


def _counts_pages(url: str) -> bool:
    names = {pair.partition("=")[0].lower() for pair in url.partition("?")[2].split("&")}
    return bool(names & (PAGE_NAMES | {"startrecord"}))


def _argument(text: str) -> str:
    """Without the call round it that JSONP has."""
    text = text.strip("\ufeff \t\r\n")
    return text if text[:1] in "[{" else text.partition("(")[2].rpartition(")")[0]


#: Parameters that say how many records a page has.
_SIZES = ("pagesize", "rows", "size", "limit", "perpage", "pernum", "ps")


def _following(url: str, count: int, total: int | None, pages: int | None = None) -> str | None:
    """The address of the next records: this one, counted on. None behind the last, or without a number in it.

    `count` are the site's own among its records.
    """
    path, _, query = url.partition("?")
    pairs = [pair.partition("=") for pair in query.split("&")]
    numbers = {name.lower(): int(value) for name, _, value in pairs if value.isdecimal() and len(value) <= 7}
    first, last = numbers.get("startrecord"), numbers.get("endrecord")
    if first is not None and last is not None and last >= first:
        changed = {"startrecord": last + 1, "endrecord": 2 * last - first + 1}
        behind = last
    else:
        name = next(
            (name for name, _, _ in pairs if name.lower() in PAGE_NAMES and name.lower() in numbers), None
        )
        if name is None:
            return None
        number = numbers[name.lower()]
        if pages is not None and number >= pages:
            return None
        changed = {name.lower(): number + 1}
        # Counted from zero the last page is asked for once more, and is empty.
        behind = number * next((numbers[size] for size in _SIZES if numbers.get(size)), count)
    # Where all entries of a page lead off the site, those behind them may not.
    if (total is None and not count) or (total is not None and behind >= total):
        return None
    query = "&".join(f"{name}{mark}{changed.get(name.lower(), value)}" for name, mark, value in pairs)
    return f"{path}?{query}"


def _values(said: Any) -> Iterator[Any]:
    """All values of an answer, the outermost first."""
    level = [said]
    count = 0
    for _ in range(_MAX_DEPTH):
        deeper: list[Any] = []
        for value in level:
            count += 1
            if count > _MAX_VALUES:
                return
            yield value
            if isinstance(value, dict):
                deeper += value.values()
            elif isinstance(value, list):
                deeper += value
        level = deeper


def _markup(values: list[Any]) -> Iterator[str]:
    return (value for value in values if isinstance(value, str) and "<a" in value and "href" in value)


def _number(values: list[Any], names: list[str]) -> int | None:
    """The first number of one of these names, as a number or written out."""
    for value in values:
        if not isinstance(value, dict):
            continue
        lowered = {str(key).lower(): number for key, number in value.items()}
        for name in names:
            number = lowered.get(name)
            if isinstance(number, str) and number.isdecimal() and len(number) <= 7:
                return int(number)
            if isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 10_000_000:
                return number
    return None


def _entry(row: dict[str, Any], resolve: Resolve, today: date | None) -> Item | None:
    """An entry of a list: its address, its title, its day."""
    written = {key: value.strip() for key, value in row.items() if isinstance(value, str) and value.strip()}
    named = _named(written, _LINK, _OTHER_LINK) or _named(written, _PATH, _OTHER_LINK)
    addresses = (written[key] for key in named)
    url = next(
        (url for value in addresses if (url := resolve(value)) and on_site(url) and not is_file(url)), None
    )
    titles = (
        squeeze(unescape(re.sub(r"<[^<>]{0,200}>", "", written[key])))
        for key in _named(written, _TITLE, _OTHER_TITLE)
    )
    title = next(filter(None, titles), None)
    return Item(None, url, title, -1, _day(row, today)) if url and title else None


def _named(written: dict[str, str], wanted: re.Pattern[str], other: re.Pattern[str]) -> list[str]:
    """The keys that are called so, the plain word first; those of something else only where there is no other."""
    keys = [key for key in written if wanted.search(key)]
    return sorted([key for key in keys if not other.search(key)] or keys, key=len)


def _day(row: dict[str, Any], today: date | None) -> str | None:
    keys = [key for key in row if _DATE.search(key) and not _CHANGED.search(key)]
    for kind in _PUBLISHED:
        for key in keys:
            if kind.search(key) and (found := dates.find(_as_written(row[key]), today)):
                return found.day
    return None


def _as_written(value: Any) -> str:
    """Milliseconds since 1970 as a day in China."""
    if isinstance(value, int) and 10**11 < value < 10**13:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=value, hours=8)).date().isoformat()
    return value if isinstance(value, str) and len(value) <= 40 else ""
