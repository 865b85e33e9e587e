"""What a page needs beside itself to be shown whole: pictures, style sheets, scripts, and its documents.

Found in the markup by patterns and not in the tree: the outline drops what a reader does not see.
Only static files are taken, and whatever a picture's tag asks for: a script that is made anew for each
page is a counter of visits, and asking for it would count one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from itertools import islice

from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.page import Page
from sxgh_crawler.website.urls import folder, is_file, on_site, resolve

#: A page with more is refused anyhow, or made to keep a crawler busy.
MAX_REQUISITES = 500
#: So much of a page or style sheet is looked at, in bytes.
_MAX_MARKUP = 2_000_000
#: What is watched or installed is no part of a page.
_NOT_SHOWN = re.compile(r"\.(?:mp[34]|wm[av]|avi|flv|swf|rm|rmvb|mov|exe|apk|iso)$", re.IGNORECASE)

_VALUE = rb"""\s*=\s*(?:"([^"<>]{1,2048})|'([^'<>]{1,2048})|([^\s"'<>]{1,2048}))"""
_BASE = re.compile(rb"<base\s[^<>]{0,200}?\bhref" + _VALUE)
_STYLED = rb"""l\((?<=url\()\s*["']?([^"'()<>\s]{1,2048})|t(?<=@import)\s+["']([^"'<>]{1,2048})"""
#: All that is looked for has an r in its name, and one search for a letter is faster than five for words; so markup is
#: lowered for it. `src` is also the end of data-src: there a picture waits until it is scrolled to.
_NAMED = re.compile(
    rb"r(?:(?:c(?<=[\s\"'-]src)|iginal(?<=[\s\"'-]data-original))" + _VALUE
    + rb"|(?:ef(?<=[\s\"'-]href)|ound(?<=[\s\"'-]background))" + _VALUE
    + rb"|" + _STYLED + rb")"
)  # fmt: skip
#: Its groups in which the value stands where a picture may have it.
_OF_PICTURES = (1, 2, 3)
_NAMED_IN_CSS = re.compile(rb"r(?:" + _STYLED + rb")")
#: The tag of an attribute begins at most so many bytes before it.
_TAG_BEFORE = 2_048
#: Most links lead to pages, which shows without resolving them.
_TO_PAGE = re.compile(rb"[^?#]*\.(?:aspx?|s?html?|jsp|php)(?:[?#]|$)", re.IGNORECASE)


def requisites(page: Page) -> tuple[str, ...]:
    """URLs on the site's own hosts, each once, of an HTML page or a style sheet; of anything else none."""
    kind = page.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in ("", "text/html", "application/xhtml+xml", "text/css"):
        return ()
    markup = page.body[:_MAX_MARKUP]
    lowered = markup.lower()
    css = kind == "text/css"
    #: Value and whether it stands in the tag of a picture.
    found: dict[tuple[bytes, bool], None] = {}
    for match in (_NAMED_IN_CSS if css else _NAMED).finditer(lowered):
        group = match.lastindex or 0
        start, end = match.span(group)
        of_picture = not css and group in _OF_PICTURES and _in_picture(lowered, start)
        found[markup[start:end], of_picture] = None
    encoding = "ascii"
    if not b"".join([value for value, _ in found]).isascii():
        encoding = decode(page.body, page.headers.get("content-type", ""))[1]
    whole = _base(page.url, markup, lowered)
    common = folder(whole)
    urls: dict[str, None] = {}
    for value, of_picture in found:
        base = whole if value[:1] in b"?#" else common
        if url := _file(base, value, encoding, of_picture):
            urls[url] = None
    return tuple(islice(urls, MAX_REQUISITES))


def own_scripts(page: Page) -> tuple[str, ...]:
    """URLs of the script files of a page that are the site's own make, no library's: one of them may fetch a list."""
    return tuple(islice(filter(is_own_script, requisites(page)), _MAX_SCRIPTS))


def is_own_script(url: str) -> bool:
    """Whether a file of a page is a script that a library is not."""
    return _SCRIPT.search(url) is not None and not _LIBRARY.search(url)


#: Of a page's own; a site has few, and the one that fetches a list stands last.
_MAX_SCRIPTS = 6
_SCRIPT = re.compile(r"\.js(?:\?[^#]{0,40})?$", re.IGNORECASE)
#: By the names that everybody leaves them, at the end but for a version: whole libraries, sliders, players, counters, fonts, share
#: buttons, bundles of an application.
_LIBRARY = re.compile(
    r"/(?:lib|libs|vendor|vendors|plugins?|_nuxt|_next|chunks?|node_modules)/"
    r"|/[^/?]*(?:jquery|bootstrap|swiper|slides?|layer|layui|laydate|laypage|vue|vue-router|vuex|react|angular|axios|lodash|underscore|moment|require|polyfill"
    r"|html5\w*|respond|modernizr|echarts|superslide|marquee|carousel|banner|player|video|swfobject|share|qrcode|count|counter|stat|tongji|hm|analytics"
    r"|fonts?|wza|aria|ueditor|ckeditor|datepicker|wow|flexible|rem|webuploader|base64|md5|crypto|jweixin[\w-]*|runtime|chunk|bundle|app|main|entry)"
    r"(?:[.-]?(?:min|all|packed|pack|bundle|core|umd|global|prod|esm|beta|rc|[0-9a-f]{8,}+|v?\d++))*+\.js",
    re.IGNORECASE,
)


def _base(url: str, markup: bytes, lowered: bytes) -> str:
    """What the addresses on a page are relative to: its URL, or what its head says instead."""
    place = lowered.find(b"<base")
    said = _BASE.search(lowered, place) if place >= 0 else None
    if said:
        start, end = said.span(said.lastindex or 0)
        return resolve(url, unescape(markup[start:end].decode("ascii", "replace"))) or url
    return url


@lru_cache(maxsize=4_096)
def _file(base: str, value: bytes, encoding: str, of_picture: bool) -> str | None:
    """The URL; None for what is a page, or is on another site. The pages of a template share most of theirs."""
    if not of_picture and (b"." not in value or _TO_PAGE.match(value)):
        return None
    url = resolve(base, unescape(value.decode(encoding, "replace")), encoding)
    return url if url and on_site(url) and (of_picture or _is_static(url)) else None


def _in_picture(lowered: bytes, place: int) -> bool:
    tag = lowered.rfind(b"<", max(0, place - _TAG_BEFORE), place)
    return tag >= 0 and lowered.startswith(b"<img", tag) and not lowered[tag + 4 : tag + 5].isalnum()


def _is_static(url: str) -> bool:
    return is_file(url) and not _NOT_SHOWN.search(url.partition("?")[0])
