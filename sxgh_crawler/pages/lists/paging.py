"""The way to the other pages of a list, and to the other parts of an article (field guide, 2 and 3)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, islice

from sxgh_crawler.pages.body import Resolve, target
from sxgh_crawler.pages.markup.lines import Anchor, Field, Outline
from sxgh_crawler.pages.markup.scripted import pager
from sxgh_crawler.pages.readings import Claim, Postback
from sxgh_crawler.website.urls import canonical

_NEXT = re.compile(
    r"^[\[【(（<《]?\s*(?:下\s?一?\s?页|后\s?一?\s?页|下翻|next(?: page)?|>|＞|›|»)\s*[>＞›»]*\s*[\]】)）]?$",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"^[\[【(（<《]?\s*[<＜‹«←]{0,2}\s*(?:[上下前后末尾]\s?一?\s?页|第一页|最后一?页|最末页|prev(?:ious)?|next|first|last|(?:较?早期?|更早)的?文章|(?:较新|更新)的?文章|(?:older|newer)(?:\ posts)?|(?:点击)?(?:加载|显示|查看)更多|[<>＜＞‹›«»]{1,2}|\.{3}|…)\s*[>＞›»→]*\s*[\]】)）]?$",
    re.IGNORECASE,
)
#: A button that adds rows to those that are shown.
_MORE_ROWS = re.compile(r"^\W{0,3}(?:点击)?(?:加载|显示|查看)更多\W{0,3}$")
_NUMBER = re.compile(r"^[\[【(（第\s]*(\d{1,5})[页\s\]】)）]*$")
_ELLIPSIS = re.compile(r"^[\[【]?(?:\.{2,3}|…+)[\]】]?$")

_POSTBACK = re.compile(
    r"""__doPostBack\(\s*(?P<q>['"])(?P<target>[^'"]{0,300})(?P=q)\s*,\s*['"](?P<argument>[^'"]{0,300})['"]\s*\)"""
    r"""|WebForm_PostBackOptions\(\s*['"](?P<target2>[^'"]{1,300})['"]\s*,\s*['"](?P<argument2>[^'"]{0,300})['"]"""
)

_ITEMS = re.compile(
    r"(?:共|总计|合计)\s?(?:有|计)?\s?(?P<a>\d{1,7})\s?(?:条|篇|项|则|行|封|件|张|个(?!页)|记录)|"
    r"共\s?\d{1,5}\s?页\s?[，,/]?\s?(?P<d>\d{1,7})\s?条|(?:总记录数?|记录总数|信息总数|总条数|总数|记录数?|共有记录)\s?[:：]?\s?(?P<b>\d{1,7})|(?P<c>\d{1,7})\s?(?:条|篇)(?:记录|信息|文章|新闻)"
)
_PAGES = re.compile(
    r"第\s?(?P<p1>\d{1,5})\s?页?\s?[/／,，]?\s?(?:共|总)?\s?(?P<n1>\d{1,5})\s?页|"
    r"(?:页次|当前页|当前|页码|页数)\s?[:：]?\s?第?\s?(?P<p2>\d{1,5})\s?页?\s?[/／]\s?(?:共|总)?\s?(?P<n2>\d{1,5})|"
    r"(?:共|总计|分|总)\s?(?P<n3>\d{1,5})\s?页|(?:总页数|页数)\s?[:：]?\s?(?P<n4>\d{1,5})|"
    r"(?<!\d)(?P<p5>\d{1,4})\s?[/／]\s?(?P<n5>\d{1,4})\s?页"
)
_CURRENT = re.compile(r"第\s?(\d{1,5})\s?页|当前页(?:码|数)?\s?[:：]\s?(\d{1,5})")
_MAX_INFO = 160
#: Links between the first and the last of a pager.
_PAGER_LENGTH = 14
_MAX_LINKS = 5_000
#: Characters of a pager's word with its brackets and spaces, such as 【 最后一页 >> 】.
_MAX_WORD = 20
#: A number with what it counts, or behind what it counts: the least that a claim has.
_COUNTED = re.compile(
    r"[页条篇项则行个数录第](?:(?<=\d[页条篇项则行个])|(?<=\d\s[页条篇项则行个])|(?<=[页数录条第])\s?[:：]?\s?\d)"
)

_PART = re.compile(r"^(?P<stem>.+?)(?:[_-](?P<number>\d{1,3}))?(?P<ext>\.\w{3,6})$")
#: page2.htm beside page.htm, in a folder that is the article's
_GLUED_PART = re.compile(r"^(?P<stem>.+/(?:page|index|content))(?P<number>\d{1,3})(?P<ext>\.\w{3,6})$")
_PART_PARAMETERS = frozenset(
    {"page", "pageno", "pageindex", "articlepage", "p", "pn", "currpage", "pagenum", "curpage", "part"}
)
MAX_PARTS = 200


#: What a list says that says nothing of its size.
NO_CLAIM = Claim()


def is_pager_word(text: str) -> bool:
    return bool(_WORD.match(text))


def is_next(text: str) -> bool:
    return bool(_NEXT.match(text))


@lru_cache(maxsize=4096)
def turner(text: str) -> str:
    """Which `word` or `number` could turn the page; empty for any other. Menus bring the same texts on every page."""
    if _WORD.match(text):
        return "word"
    return "number" if _NUMBER.match(text) else ""


def pager_anchors(out: Outline) -> list[Anchor]:
    """The links of the page's pagers: words such as 下一页, and the numbers near them."""
    shown = (anchor for anchor in out.anchors if anchor.line >= 0)
    texts = [(anchor, anchor.text.strip() or anchor.title) for anchor in islice(shown, _MAX_LINKS)]
    words: list[int] = []
    numbers: list[int] = []
    for index, (anchor, text) in enumerate(texts):
        if 0 < len(text) <= _MAX_WORD and (kind := turner(text)):
            # a GridView's last page of two has nothing but a 1 to go back to
            (words if kind == "word" or "'Page$" in anchor.href else numbers).append(index)
    near = {index for run in _runs(numbers) if any(_near(words, one) for one in run) for index in run}
    if not words and len(numbers) >= 2 and numbers[-1] - numbers[0] <= _PAGER_LENGTH:
        near = set(numbers)
    return [texts[index][0] for index in sorted({*words, *near})]


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    """Links side by side: some pagers have every page's number, of a hundred pages and more."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        yield [index for _, index in run]


def _near(words: list[int], index: int) -> bool:
    """Whether one of the sorted numbers is near `index`."""
    place = bisect_left(words, index)
    return any(abs(index - word) <= _PAGER_LENGTH for word in words[max(0, place - 1) : place + 1])


#: 3/20, among the links of a pager.
_FRACTION = re.compile(r"(?<![\d/])(?P<page>\d{1,4})\s?[/／]\s?(?P<pages>\d{1,5})(?![\d/])")


def claim(out: Outline, pager_lines: Container[int] = ()) -> Claim:
    """What the list says of its size; its pager stands in `pager_lines`."""
    items = pages = page = None
    for index, line in enumerate(out.lines):
        text = line.text
        if len(text) > _MAX_INFO:
            continue
        if pages is None and index in pager_lines and (found := _FRACTION.search(text)):
            page, pages = int(found["page"]), int(found["pages"])
        if not _COUNTED.search(text):
            continue
        if items is None and (found := _ITEMS.search(text)):
            items = int(found["a"] or found["b"] or found["c"] or found["d"])
        if pages is None and (found := _PAGES.search(text)):
            groups = [found[name] for name in ("n1", "n2", "n3", "n4", "n5")]
            pages = int(next(value for value in groups if value))
            number = found["p1"] or found["p2"] or found["p5"]
            page = int(number) if number else None
        if page is None and pages is not None and (found := _CURRENT.search(text)):
            page = int(found[1] or found[2])
    if pages is None and (written := pager(out)):
        pages, page = written.total, written.current + 1
    return Claim(items, pages, page)


def counted(out: Outline) -> list[int]:
    """The lines that say how many items there are: the foot of a list of one page, whose pager has no links."""
    return [
        index
        for index, line in enumerate(out.lines)
        if len(line.text) <= _FOOT and _COUNTED.search(line.text) and _ITEMS.search(line.text)
    ]


#: Characters of such a line.
_FOOT = 60


def postback(out: Outline, url: str, said: Claim, resolve: Resolve) -> Postback | None:
    """The form post that brings the next page of the list, None on its last page or without such a pager."""
    calls = [(anchor, call) for anchor in out.anchors[-_MAX_LINKS:] if (call := _call(anchor))]
    if not calls:
        return _submit_button(out, url, resolve)
    current = said.page or _current(out, [anchor for anchor, _ in calls])
    chosen = _choose(calls, current)
    if chosen is None:
        return None
    call, number = chosen
    form = _form(out)
    sent = {**sent_by(out, form), "__EVENTTARGET": call.target, "__EVENTARGUMENT": call.argument}
    return Postback(_action(out, form, url, resolve), tuple(sent.items()), call.target, call.argument, number)


@dataclass(frozen=True, slots=True)
class _Call:
    """The arguments of a __doPostBack."""

    target: str
    argument: str

    @property
    def number(self) -> int | None:
        """The page that is asked for: 3 of '3' and of 'Page$3'."""
        digits = re.search(r"\d{1,9}", self.argument)
        return int(digits[0]) if digits else None


def _call(anchor: Anchor) -> _Call | None:
    """What a link of a pager posts, None for other links."""
    script = anchor.href if "PostBack" in anchor.href else anchor.onclick
    match = _POSTBACK.search(script) if "PostBack" in script else None
    text = anchor.text.strip() or anchor.title
    if not match or not (_WORD.match(text) or _NUMBER.match(text)):
        return None
    return _Call(match["target"] or match["target2"] or "", match["argument"] or match["argument2"] or "")


def _current(out: Outline, anchors: list[Anchor]) -> int | None:
    """The page one is on: the number among the pager's numbers that is no link."""
    lines = {anchor.line for anchor in anchors}
    if not lines:
        return None
    first, last = min(lines), max(lines)
    linked = {int(found[1]) for anchor in anchors if (found := _NUMBER.match(anchor.text.strip()))}
    bare: list[int] = []
    for line in out.lines[max(0, first - 1) : last + 2]:
        for run in line.runs:
            if run.anchor is None or not (run.anchor.href or run.anchor.onclick):
                bare.extend(int(word) for word in run.text.split() if word.isdecimal() and len(word) <= 5)
    fitting = [
        number for number in bare if number not in linked and (number + 1 in linked or number - 1 in linked)
    ]
    return fitting[0] if fitting else None


def _choose(calls: list[tuple[Anchor, _Call]], current: int | None) -> tuple[_Call, int | None] | None:
    """The call for the next page, and its number where one is given."""
    if current is not None:
        for anchor, call in calls:
            label = _NUMBER.match(anchor.text.strip())
            if label and int(label[1]) == current + 1:
                return call, current + 1
    for anchor, call in calls:
        if _NEXT.match(anchor.text.strip() or anchor.title):
            following = call.number
            if current is None or following is None or following > current:
                return call, following
    for anchor, call in calls:
        if _MORE_ROWS.match(anchor.text.strip() or anchor.title):
            return call, call.number
    for anchor, call in calls:
        if current is not None and _ELLIPSIS.match(anchor.text.strip()) and call.number == current + 1:
            return call, current + 1
    return None


def _submit_button(out: Outline, url: str, resolve: Resolve) -> Postback | None:
    """A pager of buttons: the one that says 下一页 is posted as a browser would post it."""
    for field in out.fields:
        if field.kind == "submit" and _NEXT.match(field.value.strip()):
            sent = {**sent_by(out, field.form), field.name: field.value}
            return Postback(
                _action(out, field.form, url, resolve), tuple(sent.items()), field.name, field.value
            )
    return None


def _form(out: Outline) -> int:
    """The form that ASP.NET posts back: the one with the view state, else the first."""
    with_state = next((field.form for field in out.fields if field.name.startswith("__VIEWSTATE")), -1)
    return with_state if with_state >= 0 else next(iter(out.forms), -1)


def _action(out: Outline, form: int, url: str, resolve: Resolve) -> str:
    return resolve(out.forms.get(form, "")) or url


def skipping(post: Postback) -> Postback | None:
    """The post for the page behind the one that `post` asks for, from the same page's view state.

    AspNetPager takes any number, as do forms with a field for it: the argument is the bare number. Others
    accept what the page shows.
    """
    if post.number is None or post.argument != str(post.number):
        return None
    following = str(post.number + 1)
    counting = ("__EVENTARGUMENT", post.target)
    fields = tuple((name, following if name in counting else value) for name, value in post.fields)
    return Postback(post.url, fields, post.target, following, post.number + 1)


def sent_by(out: Outline, form: int) -> dict[str, str]:
    """All hidden fields of a form as they stand; no submit button, which would press it."""
    return {field.name: field.value for field in out.fields if _is_sent(field, form)}


def _is_sent(field: Field, form: int) -> bool:
    return field.form == form and bool(field.name) and field.kind == "hidden"


def parts(out: Outline, url: str, resolve: Resolve) -> tuple[str, ...]:
    """The parts of an article split over several pages, in order, with this page among them; () for others.

    A part differs from its fellows in nothing but a page number: `c.html`, `c_2.html`, `c-3.html`,
    `?id=5&page=2`. 上一篇 and 下一篇 lead to other articles and are no parts.
    """
    if written := pager(out):
        addresses = [address for name in written.names(MAX_PARTS) if (address := resolve(name))]
        if len(addresses) > 1 and canonical(url) in map(canonical, addresses):
            return tuple(addresses)
    linked = [(address, _label(anchor)) for anchor in _turners(out) if (address := resolve(target(anchor)))]
    for stem, number in _as_part(url):
        fellows = [
            (other, address, label)
            for address, label in linked
            for other_stem, other in _as_part(address)
            if other_stem == stem and (other or 0) <= MAX_PARTS
        ]
        # Empire counts parts from zero: what is linked as 2 has page=1
        offset = int(any(label == (other or 0) + 1 for other, _, label in fellows if other))
        members = {_place(number, offset): url}
        for other, address, _ in fellows:
            members.setdefault(_place(other, offset), address)
        if len(members) > 1:
            return tuple(members[key] for key in sorted(members))
    return ()


def _place(number: int | None, offset: int) -> int:
    return 1 if number is None else number + offset


def _label(anchor: Anchor) -> int | None:
    """The number that a link shows."""
    shown = _NUMBER.match(anchor.text.strip() or anchor.title)
    return int(shown[1]) if shown else None


def _turners(out: Outline) -> list[Anchor]:
    """Links that could turn the page: numbers, words such as 下一页, pictures without words."""
    texts = ((anchor, anchor.text.strip() or anchor.title) for anchor in out.anchors if anchor.line >= 0)
    short = ((anchor, text) for anchor, text in texts if len(text) <= _MAX_WORD)
    return [anchor for anchor, text in short if not text or turner(text)]


def _as_part(url: str) -> list[tuple[str, int | None]]:
    """What a URL could be a part of, in lower case, and which: `c_2.html` 2 of `c.html`, or itself without a number."""
    path, _, query = canonical(url).lower().partition("?")
    number, rest = _without_page(query)
    found = [(f"{path}?{rest}", number)]
    split = _GLUED_PART.match(path) or _PART.match(path)
    if split and split["number"]:
        found.append((f"{split['stem']}{split['ext']}?{rest}", int(split["number"])))
    return found


def _without_page(query: str) -> tuple[int | None, str]:
    """A query's page number, if it has one, and its other parameters."""
    number, rest = None, []
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        if name in _PART_PARAMETERS and value.isdecimal() and len(value) <= 5:
            number = int(value)
        elif pair:
            rest.append(pair)
    return number, "&".join(rest)


def rank(text: str) -> tuple[int, int]:
    """Sorts the links of a pager by what should be followed first: 下一页, then the numbers, then 尾页 and the like."""
    if _NEXT.match(text):
        return 0, 0
    number = _NUMBER.match(text)
    return (1, int(number[1])) if number else (2, 0)
