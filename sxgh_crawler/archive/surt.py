"""The key under which an index files a URL: its SURT, "Sort-friendly URI Reordering Transform".

The host is turned round, so that a site's pages stand together, and URLs that mean the same page share a key
(CDXJ 0.1.0, "Searchable URL"; http://crawler.archive.org/articles/user_manual/glossary.html#surt). How much is
taken for the same is what cdxj-indexer and pywb do, for they look pages up by this key. All takes linear time.
"""

from __future__ import annotations

import re
import socket
from contextlib import suppress

_URL = re.compile(r"(https?)://([^/?#]+)([^?#]*)\??([^#]*)", re.IGNORECASE)
_DEFAULT_PORTS = {"http": "80", "https": "443"}
_NUMBERS = re.compile(r"[0-9.]+")
_WWW = re.compile(r"www[0-9]*\.")
#: Longer names no resolver knows (RFC 1035, 2.3.4).
_MAX_HOST = 253

_HEX = frozenset(b"0123456789abcdefABCDEF")
_ESCAPED = {byte: f"%{byte:02x}" for byte in (*range(0x21), *b"#%", *range(0x7F, 0x100))}

#: ASP.NET keeps a session in a segment of the path, where cookies are refused.
_ASP_NET = [
    re.compile(r"(?<=/)\([0-9a-z]{24}\)/"),
    re.compile(r"(?<=/)\((?:[a-z]\([0-9a-z]{24}\))+\)/"),
]
#: Of every kind one is left out, the last.
_SESSIONS = [
    re.compile(rf"{parameter}(?:&|$)")
    for parameter in (
        r"jsessionid=[0-9a-z]{32}",
        r"phpsessid=[0-9a-z]{32}",
        r"sid=[0-9a-z]{32}",
        r"aspsessionid[a-z]{8}=[a-z]{24}",
    )
]


def surt(url: str) -> str:
    """Such as `cn,org,sxgh)/list.aspx?a=1&b=2`, in ASCII. Raises `ValueError` for what is no http(s) URL."""
    match = _URL.match(re.sub(r"[\r\n\t]", "", url).strip())
    if not match:
        raise ValueError(f"no http(s) URL: {url[:100]!r}")
    scheme, authority, path, query = match.groups()
    host, port = _host_and_port(authority.rpartition("@")[2])
    place = host if port in ("", _DEFAULT_PORTS[scheme.lower()]) else f"{host}:{port}"
    query = _query(_escaped(query))
    return f"{place}){_path(_unescaped(path))}" + (query and f"?{query}")


def _host_and_port(authority: str) -> tuple[str, str]:
    if authority.startswith("["):
        host, _, rest = authority[1:].partition("]")
        return _ascii(host), _ascii(rest.removeprefix(":"))
    host, _, port = authority.partition(":")
    name = _ascii(_unescaped(host).decode("utf-8", "surrogateescape").lower())
    labels = [label for label in _dotted(_without_www(name)).split(".") if label]
    if not labels:
        raise ValueError("a URL without a host")
    return ",".join(reversed(labels)), _ascii(port)


def _without_www(name: str) -> str:
    www = _WWW.match(name)
    return name[www.end() :] if www else name


def _dotted(name: str) -> str:
    """An IPv4 address in full: `127.1` is 127.0.0.1."""
    if _NUMBERS.fullmatch(name):
        with suppress(OSError):
            return socket.inet_ntoa(socket.inet_aton(name))
    return name


def _ascii(name: str) -> str:
    """As the resolver is asked for it (RFC 3490); what is no name is percent-encoded."""
    if not name.isascii() and len(name) <= _MAX_HOST:
        with suppress(UnicodeError):
            return name.encode("idna").decode()
    return _encoded(name.lower().encode("utf-8", "surrogateescape"))


def _path(path: bytes) -> str:
    segments: list[str] = []
    for segment in _encoded(path).lower().split("/")[1:]:
        if segment == ".." and segments and segments[-1] != "..":
            segments.pop()
        elif segment != ".":
            segments.append(segment)
    return _without_asp_net("/" + "/".join(filter(None, segments)))


def _without_asp_net(path: str) -> str:
    for session in _ASP_NET:
        page = path.rfind(".aspx")
        for last in [match for match in session.finditer(path) if match.end() < page][-1:]:
            path = path[: last.start()] + path[last.end() :]
    return path


def _query(query: str) -> str:
    """Sorted by name, then by value, without what only names a session."""
    query = query.lower()
    for session in _SESSIONS:
        for last in list(session.finditer(query))[-1:]:
            query = query[: last.start()] + query[last.end() :]
    parameters = _without_coldfusion(query).split("&")
    return "&".join(sorted(parameters, key=lambda parameter: parameter.split("=", 1)))


def _without_coldfusion(query: str) -> str:
    """Its session is two parameters, one behind the other."""
    before, _, token = query.rpartition("&cftoken=")
    value, _, after = token.partition("&")
    start = before.rfind("cfid=", before.rfind("&") + 1)
    if not value or start < 0 or start + len("cfid=") == len(before):
        return query
    return before[:start] + after


def _escaped(text: str) -> str:
    return _encoded(_unescaped(text))


def _encoded(text: bytes) -> str:
    return text.decode("latin-1").translate(_ESCAPED)


def _unescaped(text: str) -> bytes:
    """Until nothing is left to decode: `%2541` is an `A`. One pass, for `%252525…` would take as many as it is long."""
    data = text.encode("utf-8", "surrogatepass")
    if b"%" not in data:
        return data
    done = bytearray()
    for byte in data:
        done.append(byte)
        while len(done) > 2 and done[-3] == 0x25 and done[-2] in _HEX and done[-1] in _HEX:
            done[-3:] = bytes.fromhex(done[-2:].decode())
    return bytes(done)
