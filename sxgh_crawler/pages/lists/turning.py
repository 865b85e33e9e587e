"""Pagers that the page's own scripts turn: gotoPage(2) on a link or a button, a select that leads on, a form sent with a number.

The function stands in the page: it goes to an address put together with the number (JEECMS' _gotoPage), or enters the
number into a field and sends the form (the pgno of the old ACFTU, hand-made JSP and ASP).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from sxgh_crawler.pages.body import Resolve
from sxgh_crawler.pages.lists.endpoints import PAGE_NAMES
from sxgh_crawler.pages.lists.paging import is_next, sent_by, turner
from sxgh_crawler.pages.markup.lines import Outline
from sxgh_crawler.pages.markup.literals import Literals, Name, Scope, Value
from sxgh_crawler.pages.markup.scripted import scripts
from sxgh_crawler.pages.readings import Claim, Postback
from sxgh_crawler.website.urls import on_site

#: Functions of a page that are looked at, and characters of one.
_MAX_FUNCTIONS, _MAX_BODY = 30, 1_500
#: Buttons and links with scripts that are looked at.
_MAX_CALLS = 2_000

_FUNCTION = re.compile(
    r"(?:\bfunction\s{1,5}(?P<name>[\w$]{1,40})|(?P<variable>[\w$]{1,40})\s{0,5}[=:]\s{0,5}function)\s{0,5}"
    r"\(\s{0,5}(?P<number>[\w$]{1,40})[^()]{0,80}\)\s{0,5}\{"
)
_GOES = re.compile(
    r"\blocation(?:\.href)?\s{0,5}=(?!=)\s{0,5}|\blocation\.(?:replace|assign)\(|\bwindow\.open\("
)
#: document.form1.pageNo.value = n, getElementById("pageNo").value = n, $("input[name='pageNo']").val(n)
_ENTERS = r"""(?:\.|["'#=])(?P<field>\w{{1,60}})["'\])]{{0,4}}(?:\.value\s{{0,5}}=\s{{0,5}}|\.val\(\s{{0,5}}){number}\b"""
_CALL = re.compile(r"(?P<name>[\w$]{1,40})\s{0,5}\(\s{0,5}['\"]?(?P<number>\d{1,5})['\"]?\s{0,5}[,)]")
_CHOOSES = re.compile(r"(?P<name>[\w$]{1,40})\s{0,5}\(\s{0,5}this(?:\.options\[[^\]]{1,60}\])?\.value\b")
_QUOTED = re.compile(r"""location(?:\.href)?\s{0,5}=\s{0,5}['"](?P<address>[^'"]{1,500})['"]\s{0,5}(?:;|$)""")


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a function does with a page's number: an address, or else the field of a form that takes it."""

    before: str = ""
    behind: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class _Call:
    turn: _Turn
    number: int
    text: str


class Turning:
    """Where a page's scripts turn to: the calls of its pagers are looked for once."""

    def __init__(self, out: Outline, url: str, resolve: Resolve) -> None:
        self._out, self._url, self._resolve = out, url, resolve
        self._calls = _calls(out, url)

    def addresses(self) -> list[tuple[str, str]]:
        """(address, text) of the pages that buttons, links and selects lead to by a script, in their order."""
        found: dict[str, str] = {}
        for href, text in (*self._of_calls(), *_of_buttons(self._out), *_of_choices(self._out)):
            address = self._resolve(href)
            if address and on_site(address):
                found.setdefault(address, text)
        return list(found.items())

    def post(self, said: Claim) -> Postback | None:
        """The form that a script sends for the next page of the list; None without one, or on the last page."""
        wanted = [call for call in self._calls if call.turn.field]
        later = [call for call in wanted if said.page is None or call.number > said.page]
        following = next((call for call in later if is_next(call.text)), None) or next(
            (call for call in later if said.page is not None and call.number == said.page + 1), None
        )
        form = _form_with(self._out, following.turn.field) if following else None
        if following is None or form is None or self._out.methods.get(form) != "post":
            return None
        field, number = following.turn.field, str(following.number)
        sent = sent_by(self._out, form) | {field: number}
        action = self._resolve(self._out.forms.get(form, "")) or self._url
        return Postback(action, tuple(sent.items()), field, number, following.number)

    def _of_calls(self) -> Iterator[tuple[str, str]]:
        out = self._out
        for call in self._calls:
            turn, number = call.turn, str(call.number)
            if not turn.field:
                yield f"{turn.before}{number}{turn.behind}", number
            elif (form := _form_with(out, turn.field)) is not None and out.methods.get(form) == "get":
                path = (out.forms.get(form, "") or self._url).partition("?")[0]
                yield f"{path}?{urlencode(sent_by(out, form) | {turn.field: number})}", number


def _of_buttons(out: Outline) -> Iterator[tuple[str, str]]:
    """<input type=button value=下一页 onclick="location.href='index_2.jhtml'">"""
    for click in out.clicks:
        if turner(click.text) and (goes := _QUOTED.search(click.script)):
            yield goes["address"], click.text


def _of_choices(out: Outline) -> Iterator[tuple[str, str]]:
    """<select onchange="location.href=this.value"><option value="index_2.jhtml">2: nothing but numbers of pages in it"""
    for choice in out.choices:
        if "location" not in choice.script or not _is_of_pages(choice.options):
            continue
        for value, text in choice.options:
            if value and not value.isdecimal():
                yield value, text


def _is_of_pages(options: list[tuple[str, str]]) -> bool:
    return len(options) > 1 and all(turner(text) == "number" for _, text in options)


def _form_with(out: Outline, field: str) -> int | None:
    return next((one.form for one in out.fields if one.name == field and one.form in out.forms), None)


def _calls(out: Outline, url: str) -> list[_Call]:
    """The calls of a page's pagers, with what the function called does."""
    functions = _functions(out, url)
    own = _turn_of(url) if not out.scripts and not out.title else None
    found: list[_Call] = []
    for script, text in _scripts_of_pagers(out) if functions or own else ():
        call = _CALL.search(script)
        turn = functions.get(call["name"], own) if call else None
        if call and turn:
            found.append(_Call(turn, int(call["number"]), text))
    for choice in out.choices if functions else ():
        chooses = _CHOOSES.search(choice.script)
        if chooses and chooses["name"] in functions and _is_of_pages(choice.options):
            found += [
                _Call(functions[chooses["name"]], int(value), text)
                for value, text in choice.options
                if value.isdecimal() and len(value) <= 5
            ]
    return found


def _turn_of(url: str) -> _Turn | None:
    """Of a piece of a page that a script fetched by number: the function stands in the page round it."""
    path, _, query = url.partition("?")
    pairs = query.split("&")
    for place, pair in enumerate(pairs):
        name, _, value = pair.partition("=")
        if name.lower() in PAGE_NAMES and value.isdecimal():
            before = "".join(f"{one}&" for one in pairs[:place])
            return _Turn(f"{path}?{before}{name}=", "".join(f"&{one}" for one in pairs[place + 1 :]))
    return None


def _scripts_of_pagers(out: Outline) -> Iterator[tuple[str, str]]:
    """(script, text) of links and buttons that say 下一页 or a number."""
    for anchor in islice(out.anchors, _MAX_CALLS):
        href = anchor.href.strip()
        calls = href[:11].lower() == "javascript:" and "(" in href and not _VOID.match(href)
        script = href if calls else anchor.onclick
        text = anchor.text.strip() or anchor.title
        if script and turner(text):
            yield script, text
    for click in out.clicks:
        if turner(click.text):
            yield click.script, click.text


#: What a link has in place of an address where its onclick does all.
_VOID = re.compile(r"javascript:\s?void\s?\(", re.IGNORECASE)


def _functions(out: Outline, url: str) -> dict[str, _Turn]:
    """By name: what a function of one number does with it."""
    found: dict[str, _Turn] = {}
    left = _MAX_FUNCTIONS
    for script in scripts(out):
        if "function" not in script or ("location" not in script and "submit" not in script):
            continue
        literals, scope = Literals(script), Scope([script])
        for match in islice(_FUNCTION.finditer(script), left):
            left -= 1
            body = script[match.end() : match.end() + _MAX_BODY]
            body = body[: nested.start()] if (nested := _FUNCTION.search(body)) else body
            turn = _address(literals, scope, body, match, url) or _entry(body, match["number"])
            if turn:
                found.setdefault(match["name"] or match["variable"], turn)
    return found


def _address(literals: Literals, scope: Scope, body: str, head: re.Match[str], url: str) -> _Turn | None:
    """The last address with the number in it: the first page is often told apart before it."""
    turns = [
        turn
        for goes in _GOES.finditer(body)
        if (turn := _template(literals.value(head.end() + goes.end()), head["number"], scope, url))
    ]
    return turns[-1] if turns else None


def _template(value: Value, number: str, scope: Scope, url: str) -> _Turn | None:
    if not isinstance(value, tuple) or value.count(Name(number)) != 1:
        return None
    place = value.index(Name(number))
    sides: list[str] = []
    for parts in (value[:place], value[place + 1 :]):
        known = [_known(part, scope, url) for part in parts]
        if None in known:
            return None
        sides.append("".join(part for part in known if part is not None))
    return _Turn(*sides) if sides[0] else None


def _known(part: object, scope: Scope, url: str) -> str | None:
    if isinstance(part, Name) and part.value.endswith("location.pathname"):
        return "/" + url.partition("://")[2].partition("?")[0].partition("/")[2]
    return scope.known((part,))  # type: ignore[arg-type]


def _entry(body: str, number: str) -> _Turn | None:
    """The field that takes the number, of a form that is sent."""
    if ".submit(" not in body:
        return None
    enters = re.search(_ENTERS.format(number=re.escape(number)), body)
    return _Turn(field=enters["field"]) if enters else None
