"""Lists that a script fetches: the address of their first records, read out of the script.

Such scripts are written by a template or a person for one list, so the endpoint and its parameters stand in
them as literals or plain variables. Where one of them would take running the script, nothing is asked for:
a list of something else would be worse than a list that the report calls incomplete.

An endpoint is asked by GET, whatever its script does: the servlets, JSPs and ASP pages behind them take
parameters of both alike, and what is got by GET has an address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import parse_qsl, urlencode, urlsplit

from sxgh_crawler.pages.body import Resolve
from sxgh_crawler.pages.markup.lines import Outline
from sxgh_crawler.pages.markup.literals import Call, Literals, Name, Object, Part, Scope, Value
from sxgh_crawler.pages.markup.scripted import scripts
from sxgh_crawler.website.deeds import is_deed
from sxgh_crawler.website.urls import is_file, on_site

#: Endpoints of one page that are asked.
_MAX_ENDPOINTS = 10
#: Calls of a page's scripts that are looked at.
_MAX_CALLS = 30
#: Characters of its script files, all together: what else a page may be is read in the same two seconds.
_MAX_BESIDE = 200_000

#: Parameters that count pages.
PAGE_NAMES = frozenset(
    """page pageno pageindex pagenum pagenumber currpage currentpage curpage pn p current nowpage
    cpage page_no page_num page_index page.pageno page.current""".split()
)
#: Parameters that order a list or choose what is told of its entries, and such as only defeat caches.
_NEEDLESS = re.compile(
    r"order\w*|sort\w*|\w*order|returninfos?|fields?|callback|jsonp\w*|_|t|r|v|rnd|rand|random|time|timestamp|nocache",
    re.IGNORECASE,
)
_JPAGE = re.compile(r"\.jpage\(\s{0,20}\{")
_CALL = re.compile(
    r"(?:\$|jQuery|axios|layui\.\$|\$http)\.(?:ajax|getJSON|get|post)\s{0,5}\(|(?<![\w$.])fetch\s{0,5}\(|\.open\s{0,5}\((?=\s{0,5}['\"](?:GET|POST|get|post)['\"])"
)
#: "/api/articles?column=7&page=1&size=10", whatever calls it.
_FIRST_PAGE = re.compile(
    r"""["'](?P<address>/[\w./-]{1,200}\?(?:[\w.]{1,40}=[\w.,:-]{0,60}&){0,30}[\w.]{1,40}=[\w.,:-]{1,60})["']"""
)
#: A file of records that lies on the disk, and is fetched as it is.
_DATA = re.compile(r"(?:https?:/)?[\w./:-]{1,300}\.json")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a list's records come from, and how many the page says there are."""

    url: str
    total: int | None = None


def endpoints(
    out: Outline, resolve: Resolve, embedded: int, encoding: str, url: str, beside: Sequence[str]
) -> tuple[Endpoint, ...]:
    """The endpoints of a page at `url` that holds the first `embedded` records itself; `beside` are its script files."""
    script = _with_inputs(out, "\n".join((*scripts(out), "\n".join(beside)[:_MAX_BESIDE])))
    found: dict[str, Endpoint] = {}
    for asked in (
        *_units(out.units),
        *_jpages(script, embedded),
        *_calls(script, url),
        *_first_pages(script),
    ):
        address = _address(asked, encoding)
        whole = resolve(address)
        if not whole or not on_site(whole) or is_deed(whole, ""):
            continue
        if not is_file(whole) or _DATA.fullmatch(address):
            found.setdefault(whole, Endpoint(whole, asked.total))
    return tuple(islice(found.values(), _MAX_ENDPOINTS))


def _with_inputs(out: Outline, script: str) -> str:
    """What hidden inputs hold, in the place of $("#columnId").val() and its like."""
    if ".val" not in script:
        return script
    names = {one.name: one.value for one in out.fields if one.kind == "hidden"}

    def held(said: re.Match[str]) -> str:
        value = out.inputs.get(said["id"] or said["element"] or "") or names.get(said["name"] or "")
        return json.dumps(value, ensure_ascii=False) if value else said[0]

    return _INPUT.sub(held, script)


_INPUT = re.compile(
    r"""(?:\$|jQuery)\(\s{0,5}["'](?:\#(?P<id>[\w-]{1,60})|(?:input)?\[name=["']?(?P<name>[\w.-]{1,60})["']?\])["']\s{0,5}\)
        \.(?:val\(\)|attr\(["']value["']\)) | document\.getElementById\(\s{0,5}["'](?P<element>[\w-]{1,60})["']\s{0,5}\)\.value\b""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Asked:
    path: str
    parameters: tuple[tuple[str, str], ...]
    total: int | None = None


def _address(asked: _Asked, encoding: str) -> str:
    if not asked.parameters:
        return asked.path
    query = urlencode(asked.parameters, encoding=encoding, errors="replace", safe="/:,")
    return f"{asked.path}{'&' if '?' in asked.path else '?'}{query}"


# Hanweb's unitbuild.js and, before it, jquery.jpage


def _units(units: list[tuple[str, str]]) -> Iterator[_Asked]:
    """<script url="/api-gateway/…/build/unit" queryData="{'webId':'…','pageId':'…','tagId':'列表'}" src="…/unitbuild.js">"""
    for path, query in units:
        settings = Literals(query).object(query.find("{") + 1)
        known = [(name, _plain(value)) for name, value in settings.items()]
        if path and known and all(value is not None for _, value in known):
            yield _Asked(path, tuple((name, value or "") for name, value in known))


def _jpages(script: str, embedded: int) -> Iterator[_Asked]:
    """$('#49468').jpage({totalRecord:1418, proxyUrl:'/module/…/dataproxy.jsp', perPage:25, groupSize:3, ajaxParam:{…}})"""
    literals = Literals(script)
    for match in islice(_JPAGE.finditer(script), _MAX_CALLS):
        settings = literals.object(match.end())
        path, parameters = _plain(settings.get("proxyUrl")), settings.get("ajaxParam")
        total, size, group = (_count(settings.get(name)) for name in ("totalRecord", "perPage", "groupSize"))
        if not path or not isinstance(parameters, dict) or not size or (total or 0) <= embedded:
            continue
        known = [(name, _plain(value)) for name, value in parameters.items()]
        if any(value is None for _, value in known):
            continue
        span = size * (group or 1)
        records = (
            ("startrecord", str(embedded + 1)),
            ("endrecord", str(embedded + span)),
            ("perpage", str(size)),
        )
        yield _Asked(path, (*records, *((name, value or "") for name, value in known)), total)


def _plain(value: Value | None) -> str | None:
    return Scope(()).known(value) if isinstance(value, tuple) else None


def _count(value: Value | None) -> int | None:
    text = _plain(value)
    return int(text) if text and text.isdecimal() and len(text) <= 7 else None


# Calls of jQuery and its like


def _first_pages(script: str) -> Iterator[_Asked]:
    if not any(caller in script for caller in ("fetch(", "XMLHttpRequest", "ajax")):
        return
    for match in islice(_FIRST_PAGE.finditer(script), _MAX_CALLS):
        path, _, query = match["address"].partition("?")
        said = tuple(parse_qsl(query, keep_blank_values=True))
        if any(name.lower() in PAGE_NAMES and value in ("0", "1") for name, value in said):
            yield _Asked(path, said)


def _calls(script: str, url: str) -> Iterator[_Asked]:
    if not any(caller in script for caller in ("$", "jQuery", "axios", "fetch(", ".open(")):
        return
    scope, literals = Scope([script], dict(parse_qsl(urlsplit(url).query))), Literals(script)
    for match in islice(_CALL.finditer(script), _MAX_CALLS):
        given = literals.arguments(match.end())
        if ".open" in match[0]:
            given = given[1:2]  # behind the method
        first: Value = given[0] if given else ()
        second: Value = given[1] if len(given) > 1 else {}
        if isinstance(first, dict):
            second = first.get("data", first.get("params", {}))
            first = first.get("url", ())
        elif isinstance(second, dict):
            second = second.get("params", second)  # axios
        if isinstance(first, tuple) and (asked := _asked(first, second, scope)):
            yield asked


def _asked(url: tuple[Part, ...], data: Value, scope: Scope) -> _Asked | None:
    """None where it counts no pages, or where more than the page's number is unknown."""
    path, _, query = (_first_page(url, scope) or "").partition("?")
    if not path:
        return None
    if _DATA.fullmatch(path) and not query and not (isinstance(data, dict) and data):
        return _Asked(path, ())
    said: list[tuple[str, str | None]] = [*parse_qsl(query, keep_blank_values=True)]
    if isinstance(data, dict):
        said += _parameters(data, scope)
    elif data and not _is_callback(data):
        return None
    kept = [
        (name, value)
        for name, value in said
        if value != "?" and not (value is None and _NEEDLESS.fullmatch(name))
    ]
    if any(value is None for _, value in kept) or not any(name.lower() in PAGE_NAMES for name, _ in kept):
        return None
    return _Asked(path, tuple((name, value or "") for name, value in kept))


def _is_callback(value: tuple[Part, ...]) -> bool:
    """function (data) {…}, data => {…}"""
    return Call("function") in value or value[1:3] == (Call(), Call())


def _first_page(url: tuple[Part, ...], scope: Scope) -> str | None:
    """The address for the first page: a number that stands behind `page=` and is not known is 1."""
    text = ""
    for part in url:
        value = scope.known((part,))
        if value is None:
            if text.endswith("=") and re.split(r"[?&]", text)[-1][:-1].lower() in PAGE_NAMES:
                value = "1"
            elif text.endswith("=") and _NEEDLESS.fullmatch(re.split(r"[?&]", text)[-1][:-1]):
                value = "?"
            else:
                return None
        text += value
    return text


def _parameters(data: Object, scope: Scope) -> Iterator[tuple[str, str | None]]:
    for name, value in data.items():
        known = scope.known(value) if isinstance(value, tuple) else None
        if known is None and name.lower() in PAGE_NAMES and not _is_of_browser(value):
            known = "1"  # the number is an argument of the function that asks
        yield name, known


def _is_of_browser(value: Value) -> bool:
    """{page: location.href} tells a counter of visits which page is read."""
    names = (part.value for part in value if isinstance(part, Name)) if isinstance(value, tuple) else ()
    return any(re.match(r"(?:window|document|location|navigator)\b", name) for name in names)
