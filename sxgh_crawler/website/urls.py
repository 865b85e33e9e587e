"""URLs of the site: resolved as a browser does, and the one canonical form of each.

Three forms are kept apart. What a page links to is *resolved* against it. What we ask for is the
resolved URL without session and tracking parts. What a record is known by is *canonical*: besides,
http, the www host, and lower case where IIS ignores case.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit

from sxgh_crawler.website.site import CANONICAL_HOST, HOSTS

#: Longer than any URL the site could have made; IIS refuses more than 2,048 in a query.
MAX_URL = 2048

#: Pages that IIS runs: it ignores the case of their paths and of their parameters' names.
_IIS_PAGE = re.compile(r"\.(?:aspx?|ashx|asmx)$", re.IGNORECASE)

#: `/(S(abc))/page.aspx`: ASP.NET's session without cookies, also (A(..)), (F(..)) and several in a row.
_ASPNET_SESSION = re.compile(r"/\((?:[ASF]\([^()/]{1,200}\))+\)(?=/)", re.IGNORECASE)
_PATH_SESSION = re.compile(r";jsessionid=[^/?#;]*", re.IGNORECASE)

_VOLATILE_NAME = re.compile(
    r"""(?:
        utm_\w+ | spm | scm | fbclid | gclid          # campaign tracking
      | jsessionid | phpsessid | aspsessionid\w*      # sessions
      | isappinstalled | nsukey | wxshare_count       # added when shared in WeChat
      | _ | _t | rnd | rand | random | timestamp      # cache busters
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_SHARED_FROM = frozenset({"timeline", "singlemessage", "groupmessage"})
#: A firewall's one-time token, `?7OkeOa4k=qArcWQ…`: an eight-character name of mixed kinds, a long value.
_WAF_NAME = re.compile(r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[A-Za-z0-9]{8}$")
_WAF_VALUE = 40

#: hrefs that need no browser's patience, nearly all: a host in lower case, no dots as segments but in front, nothing to escape.
_PLAIN_TAIL = r"(?:[\w-][\w.-]*+/)*+(?:[\w-][\w.-]*+)?+(?:\?[\w.=&%/,:+-]*+)?$"
_PLAIN_ABSOLUTE = re.compile(rf"(https?:)?//[a-z0-9-]++(?:\.[a-z0-9-]++)++/{_PLAIN_TAIL}", re.ASCII)
_PLAIN_ROOTED = re.compile(rf"/{_PLAIN_TAIL}", re.ASCII)
_PLAIN_RELATIVE = re.compile(rf"(?![?]|$)(?P<dots>(?:\.\.?/)*+)(?P<tail>{_PLAIN_TAIL})", re.ASCII)

_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SLASHES = re.compile(r"^(https?):/{2,}", re.IGNORECASE)
_NO_HOST = re.compile(r"https?:/*", re.IGNORECASE)
#: What a browser leaves as it is in a path and in a query (WHATWG URL standard, percent-encode sets).
_PATH_SAFE = "!$%&'()*+,/:;=@[]\\"
_QUERY_SAFE = "!$%&()*+,/:;=?@[]\\^`{|}"
_HEX = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)
_C0_OR_SPACE = "".join(map(chr, range(0x21)))


def resolve(base: str, href: str, encoding: str = "utf-8") -> str | None:
    """`href` on the page `base` as a browser would ask for it; None where it is no http(s) address.

    Follows the WHATWG URL standard: white space trimmed, tabs and line ends dropped, backslashes
    before the query read as slashes, the path escaped as UTF-8, the query in the page's `encoding`.
    Escapes that stand in the href are left as they are: servers compare bytes.
    """
    if len(href) > MAX_URL:
        return None
    url = _resolve_plainly(base, href) or _resolve_slowly(base, href, encoding)
    return url if url and len(url) <= MAX_URL else None


def _resolve_plainly(base: str, href: str) -> str | None:
    """None where it takes more than putting the two together."""
    if href.startswith(("http", "//")) and (absolute := _PLAIN_ABSOLUTE.match(href)):
        return href if absolute[1] else f"{base.partition('//')[0]}{href}"
    if href.startswith("/"):
        return _origin(base) + href if _PLAIN_ROOTED.match(href) else None
    relative = _PLAIN_RELATIVE.match(href)
    if relative is None:
        return None
    start = folder(base)
    return (_climbed(start, relative["dots"]) if relative["dots"] else start) + relative["tail"]


def _climbed(start: str, dots: str) -> str:
    """The folder that `./` and `../` lead to from another; the root has none above it."""
    scheme, _, rest = start.partition("://")
    host, *folders = rest.rstrip("/").split("/")
    kept = folders[: max(0, len(folders) - dots.count("../"))]
    return "/".join([f"{scheme}:/", host, *kept, ""])


def folder(url: str) -> str:
    """Up to the last slash of the path: what nearly all links of a page are relative to."""
    path = url.partition("?")[0]
    cut = path.rfind("/") + 1
    return path[:cut] if cut > path.find("://") + 3 else path + "/"


@lru_cache(maxsize=10_000)
def _resolve_slowly(base: str, href: str, encoding: str) -> str | None:
    href = href.strip(_C0_OR_SPACE).translate({9: None, 10: None, 13: None}).partition("#")[0]
    if len(href) > MAX_URL or _OTHER_SCHEME.match(href):
        return None
    path, mark, query = href.partition("?")
    path = _SLASHES.sub(r"\1://", path.replace("\\", "/"))
    if _NO_HOST.fullmatch(path):
        return None
    page, _, page_query = base.partition("?")
    if not path and not mark:
        query = page_query
    try:
        parts = urlsplit(_joined(page, path))
        port, host = parts.port, (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or not host.isascii():
        return None
    if port and port != (443 if parts.scheme == "https" else 80):
        host = f"{host}:{port}"
    url = f"{parts.scheme}://{host}{_without_dots(quote(parts.path, safe=_PATH_SAFE))}"
    if query or mark:
        url += "?" + quote(query.encode(encoding, "xmlcharrefreplace"), safe=_QUERY_SAFE)
    return url


def _joined(page: str, path: str) -> str:
    """As urljoin, which drops the empty segment of ../..//upload; browsers ask for it."""
    if "//" not in path[1:] or path.startswith("//") or _NO_HOST.match(path):
        return urljoin(page, path)
    return (_origin(page) if path.startswith("/") else folder(page)) + path


def _without_dots(path: str) -> str:
    """A path with its dot segments gone, also such as are written %2e; no higher than the root."""
    kept: list[str] = []
    plain = ""
    for segment in path.split("/")[1:]:
        plain = segment.lower().replace("%2e", ".")
        if plain == "..":
            del kept[-1:]
        elif plain != ".":
            kept.append(segment)
    if plain in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)


_FILES = frozenset(
    """jpg jpeg gif png bmp ico webp svg tif tiff css js json woff woff2 ttf mp3 mp4 wma wmv avi flv swf rm rmvb mov
    doc docx xls xlsx ppt pptx pdf zip rar 7z wps et dps txt ofd exe apk iso""".split()
)
_AUTHORITY = re.compile(r"[^/?#]*")


def is_file(url: str) -> bool:
    """Whether the path names a picture, a style sheet, a film or a document: nothing that is read as a page."""
    return url.partition("?")[0].rpartition(".")[2].lower() in _FILES


def on_site(url: str) -> bool:
    """Whether `url` may be asked for at all: http(s), one of the site's hosts, the usual port."""
    return _is_ours(_origin(url))


def _origin(url: str) -> str:
    """Scheme and authority, of which a site's pages name few; with more behind them where no slash ends them."""
    end = url.find("/", len("https://"))
    return url if end < 0 else url[:end]


@lru_cache(maxsize=1_000)
def _is_ours(origin: str) -> bool:
    scheme, _, rest = origin.partition("://")
    host = _AUTHORITY.match(rest)
    return scheme in ("http", "https") and host is not None and host[0].lower() in HOSTS


def is_home(url: str) -> bool:
    """Whether it is the first page of its host: no path, or a file that servers give in place of one."""
    return url.count("/") <= _ROOT and _HOME_PAGE.fullmatch(url) is not None


#: Slashes of http://host/
_ROOT = 3
_HOME_PAGE = re.compile(r"https?://[^/?#]++/?(?:(?:index|default|main|home)\.\w{2,5})?", re.IGNORECASE)


def same_site(url: str, other: str) -> bool:
    """Whether two URLs share the domain that somebody registered: news.sina.com.cn and sports.sina.com.cn."""
    return _registered(_origin(url)) == _registered(_origin(other))


_SECOND_LEVEL = frozenset("com net org gov edu ac".split())


@lru_cache(maxsize=1_000)
def _registered(origin: str) -> str:
    authority = origin.partition("://")[2].partition("/")[0]
    host = re.split(r"[?#:]", authority, maxsplit=1)[0].lower()
    labels = host.split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[-2:])


@lru_cache(maxsize=50_000)
def without_volatile(url: str) -> str:
    """The URL without the parts that only tell who asks: sessions, tracking, firewall tokens."""
    path, mark, query = url.partition("?")
    if "(" in path:
        path = _ASPNET_SESSION.sub("", path)
    if ";" in path:
        path = _PATH_SESSION.sub("", path)
    if mark:
        query = "&".join(pair for pair in query.split("&") if pair and not _is_volatile(pair))
    return f"{path}?{query}" if query else path


def to_request(url: str) -> str:
    """The URL to ask for: without volatile parts, by the canonical scheme and host, its case as it was linked.

    Both hosts and schemes serve the same pages; one of them is enough, and the same for all.
    """
    url = without_volatile(url)
    host, slash, rest = url.partition("://")[2].partition("/")
    return f"http://{CANONICAL_HOST}/{rest}" if slash and host.lower() in HOSTS else url


def _is_volatile(pair: str) -> bool:
    name, _, value = pair.partition("=")
    if _VOLATILE_NAME.match(name):
        return True
    if name.lower() == "from":
        return value in _SHARED_FROM
    return len(value) >= _WAF_VALUE and _WAF_NAME.match(name) is not None


@lru_cache(maxsize=50_000)
def canonical(url: str) -> str:
    """The one form under which a page is known. Other hosts' URLs come back with only sessions removed."""
    url = without_volatile(url.partition("#")[0])
    scheme, _, rest = url.partition("://")
    host, _, tail = rest.partition("/")
    host = host.lower()
    if host in HOSTS:
        scheme, host = "http", CANONICAL_HOST
    path, mark, query = tail.partition("?")
    if _IIS_PAGE.search(path):
        path = path.lower()
        query = "&".join(_lower_name(pair) for pair in query.split("&"))
    if "%" in url:
        path, query = (_HEX.sub(lambda m: m[0].upper(), part) for part in (path, query))
    return f"{scheme}://{host}/{path}{mark}{query}"


def _lower_name(pair: str) -> str:
    name, equals, value = pair.partition("=")
    return name.lower() + equals + value


_DIGITS = re.compile(r"[0-9]+")
#: 6641f0a2c3, once its digits are folded: letters among them are part of a number that is written otherwise.
_ID = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]*0(?:[A-Za-z]+0)+[A-Za-z]*(?![A-Za-z0-9])")


@lru_cache(maxsize=20_000)
def shape(url: str) -> str:
    """What a URL has in common with its fellows: digits in the path folded, parameters' names only.

    `http://…/particular.aspx?id=9807` and `…?id=12` have one shape, so have all pages of a calendar.
    """
    path, _, query = canonical(url).partition("?")
    names = sorted(pair.partition("=")[0] for pair in query.split("&")) if query else []
    scheme, _, rest = path.partition("://")
    host, _, tail = rest.partition("/")
    return f"{scheme}://{host}/{_ID.sub('0', _DIGITS.sub('0', tail))}?{'&'.join(names)}"


#: What the address of a print view or a mobile version says, in a folder, a program's name or a parameter.
_VIEW = re.compile(
    r"[/=?&_](?:(?:do|page)?print(?:er|page|view|news|article)?|dayin|wap|mobile|mob|3g|amp|wza)(?=[/=&_.?]|$)|(?<=\w)/m/|(?<=\w)/m(?=show|view|news|post|content)",
    re.IGNORECASE,
)


def is_view(url: str) -> bool:
    """Whether it is a print view or a mobile version of a page that has an address of its own."""
    return _VIEW.search(url.partition("://")[2]) is not None


def number(url: str) -> int | None:
    """The number that tells an article from its fellows: the last run of digits, None without one."""
    digits = re.findall(r"\d{1,18}", url.partition("://")[2].partition("/")[2])
    return int(digits[-1]) if digits else None
