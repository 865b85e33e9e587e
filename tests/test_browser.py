"""Addresses resolve as in a browser: the same odd hrefs, given to Chromium and to `resolve`."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html import escape, unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

import pytest

from sxgh_crawler.website.site import HOSTS
from sxgh_crawler.website.urls import on_site, resolve

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --disable-dev-shm-usage --no-proxy-server"
).split()
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium installed (apt install chromium)")

#: Where the page with the hrefs stands on its server.
PATH = "/old/news/page.aspx?id=1&lm=2"
HREFS = {
    "plain name": "particular.aspx?id=5",
    "rooted": "/particular.aspx?id=5",
    "spaces round it": "  /news/NewsShow.aspx?id=9602  ",
    "space in the path": "/html/2010 old/9604.html",
    "space in the query": "/list.aspx?name=a b",
    "tab inside": "/news/News\tShow.aspx?id=1",
    "line end inside": "/news/News\r\nShow.aspx?\nid=1",
    "no-break space": "\u00a0/a.aspx",
    "ideographic space before": "\u3000/a.aspx",
    "ideographic space inside": "/a\u3000b.aspx",
    "backslash": "..\\particular.aspx?id=5",
    "backslashes for slashes": "\\news\\a.aspx",
    "backslashes for host": "\\\\www.sxgh.org.cn\\a.aspx",
    "backslash in the query": "a.aspx?p=x\\y",
    "backslash in a whole address": "http:\\\\www.sxgh.org.cn\\a.aspx",
    "dot segments": "/news/../old/.././particular.aspx?id=9612",
    "dot segments above the root": "../../../../a.aspx",
    "rooted dot segments above the root": "/../../a.aspx",
    "single dot": "./a.aspx",
    "dot alone": ".",
    "two dots alone": "..",
    "dot segment at the end": "/news/list/..",
    "single dot at the end": "/news/list/.",
    "escaped dot segments": "/news/%2e%2e/a.aspx",
    "escaped single dot": "/news/%2E/a.aspx",
    "dots in the query": "a.aspx?path=../../b",
    "double slash in the path": "/news//a.aspx",
    "double slash and dots": "/news//../a.aspx",
    "three dots": "/news/.../a.aspx",
    "host without scheme": "//www.sxgh.org.cn/a.aspx",
    "host alone": "//www.sxgh.org.cn",
    "query only": "?page=2",
    "empty query": "?",
    "empty query behind a name": "a.aspx?",
    "empty": "",
    "fragment": "#top",
    "fragment behind a query": "a.aspx?id=5#top",
    "question mark in the fragment": "a.aspx#top?x=1",
    "upper-case scheme and host": "HTTP://WWW.SXGH.ORG.CN/A.aspx?ID=1",
    "default port": "http://www.sxgh.org.cn:80/a.aspx",
    "default port of https": "https://www.sxgh.org.cn:443/a.aspx",
    "other port": "http://www.sxgh.org.cn:8080/a.aspx",
    "empty port": "http://www.sxgh.org.cn:/a.aspx",
    "no path": "http://www.sxgh.org.cn",
    "no path but a query": "http://www.sxgh.org.cn?id=1",
    "scheme without slashes": "http:a.aspx",
    "scheme and one slash": "http:/www.sxgh.org.cn/a.aspx",
    "scheme and three slashes": "http:///www.sxgh.org.cn/a.aspx",
    "Chinese path": "/新闻/要闻.aspx",
    "Chinese query": "wz.aspx?lm=劳模风采&id=9606",
    "Chinese path and query": "/新闻/a.aspx?lm=工会",
    "character outside GBK in the query": "a.aspx?name=㛃",
    "character outside GB18030's two bytes": "a.aspx?name=𠮷",
    "latin letter in the query": "a.aspx?name=é",
    "GBK escapes": "/wz.aspx?lm=%B9%A4%BB%E1%B6%AF%CC%AC&id=9605",
    "lower-case escapes": "/a%2fb.aspx?x=%e5%b7%a5",
    "unneeded escape": "/%61.aspx?x=%41",
    "broken escapes": "/a%zz.aspx?x=%u6240&y=%",
    "equals signs": "doc.aspx?key=QWJj==",
    "quotes": "a.aspx?x=\"1\"&y='2'",
    "quotes in the path": "/a\"b'c.aspx",
    "angle brackets": "/a<b>.aspx?x=<1>",
    "braces and bar": "/a{b}|c^d`e.aspx?x={1}|2^3`4",
    "square brackets": "/a[1].aspx?x[]=2",
    "semicolon": "/a.aspx;jsessionid=12?x=1;y=2",
    "session in the path": "/(S(k3vq2c55bzsl1445))/particular.aspx?id=9610",
    "ampersand entity": "a.aspx?id=1&copy=2",
    "plus and tilde": "/a+b~c.aspx?x=a+b~c",
    "at sign": "/@a.aspx?x=@",
    "colon in the name": "/a:b.aspx",
    "colon in the first segment": "a:b.aspx",
    "number in place of the scheme": "5:a.aspx",
    "javascript": "javascript:__doPostBack('AspNetPager1','2')",
    "javascript in capitals": " JavaScript:void(0)",
    "javascript with a tab": "java\tscript:void(0)",
    "data": "data:text/html,x",
    "mail": "mailto:sxgh@163.com",
    "telephone": "tel:03513085790",
    "file": "file:///etc/passwd",
    "file transfer": "ftp://ftp.sxgh.org.cn/x.doc",
    "about": "about:blank",
    "control character before": "\x01/a.aspx",
    "control character inside": "/a\x01b.aspx",
    "delete character inside": "/a\x7fb.aspx?x=\x7f",
    "soft hyphen in the path": "/a\u00adb.aspx",
    "full-width letters in the path": "/ａ.aspx",
    "no host": "http://",
    "impossible port": "http://www.sxgh.org.cn:99999/a.aspx",
}  # fmt: skip
#: Addresses of hosts in disguise: where a browser would leave the site, so must ours, or give none.
HOSTS_IN_DISGUISE = {
    "decimal": "http://2130706433/",
    "octal": "http://0177.0.0.1/",
    "escaped": "http://www.sxgh%2eorg.cn/a.aspx",
    "full-width": "http://ｗｗｗ.sxgh.org.cn/a.aspx",
    "full-width dots": "http://www。sxgh。org。cn。evil。example/a.aspx",
    "Chinese": "http://山西工会.cn/a.aspx",
    "dot behind it": "http://www.sxgh.org.cn./a.aspx",
    "user": "http://user@www.sxgh.org.cn/a.aspx",
    "user and password": "http://user:word@www.sxgh.org.cn/a.aspx",
    "site's name as the user": "http://www.sxgh.org.cn@evil.example/a.aspx",
    "site's name as the user, with a backslash": "http://evil.example\\@www.sxgh.org.cn/a.aspx",
    "site's name behind a backslash": "http://evil.example\\www.sxgh.org.cn/a.aspx",
    "site's name before another": "http://www.sxgh.org.cn.evil.example/a.aspx",
    "site's name in the fragment": "http://evil.example#@www.sxgh.org.cn/a.aspx",
    "site's name behind a question mark": "http://evil.example?@www.sxgh.org.cn/a.aspx",
    "tab in it": "http://evil.ex\tample/a.aspx",
    "soft hyphen in it": "http://www.sxgh\u00ad.org.cn/a.aspx",
    "two at signs": "http://a@www.sxgh.org.cn@evil.example/a.aspx",
    "empty user": "http://@evil.example/a.aspx",
    "space in it": "http://www.sxgh .org.cn/a.aspx",
    "bracket": "http://[::1]/a.aspx",
    "three slashes": "///evil.example/a.aspx",
    "slash and backslash": "/\\evil.example/a.aspx",
}
CODECS = ["utf-8", "gb18030"]

_PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"></head><body>{links}<pre id="out"></pre><script>
var found = Array.prototype.map.call(document.links, function (a) {{
  try {{ return new URL(a.href).href; }} catch (error) {{ return ""; }}  // no address at all
}});
document.getElementById("out").textContent = "[[" + encodeURIComponent(JSON.stringify(found)) + "]]";
</script></body></html>"""


@contextmanager
def _served(body: bytes) -> Iterator[str]:
    """The root URL of a server with this page at every address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def _link(href: str) -> str:
    """Control characters, tabs and line ends are written as references, so that no editor or parser eats them."""
    written = escape(href)
    return '<a href="{}">x</a>'.format(
        "".join(f"&#{ord(char)};" if ord(char) < 0x20 or ord(char) == 0x7F else char for char in written)
    )


@cache
def _browsed(codec: str) -> tuple[str, list[str]]:
    """The page's URL, and every href as Chromium resolves it, in order."""
    assert CHROMIUM is not None
    links = "\n".join(map(_link, (*HREFS.values(), *HOSTS_IN_DISGUISE.values())))
    body = _PAGE.format(charset="utf-8" if codec == "utf-8" else "gb18030", links=links).encode(codec)
    with _served(body) as root, TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        done = subprocess.run(
            [CHROMIUM, *OPTIONS, f"--user-data-dir={Path(profile)}", "--dump-dom", root + PATH],
            capture_output=True, check=True, timeout=60,
        )  # fmt: skip
    out = re.search(r"\[\[(.+?)\]\]", unescape(done.stdout.decode()))
    assert out, done.stderr.decode(errors="replace")[-2000:]
    return root + PATH, _unescaped(out[1])


def _unescaped(text: str) -> list[str]:
    found: list[str] = json.loads(unquote(text))
    return found


def _expected(href: str) -> str | None:
    """What we keep of a browser's answer: http and https only, without the fragment."""
    return href.partition("#")[0] if re.match(r"https?://[^/?#]", href) else None


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("name", HREFS)
def test_href_resolves_as_in_a_browser(codec: str, name: str) -> None:
    base, found = _browsed(codec)
    expected = _expected(found[list(HREFS).index(name)])
    assert resolve(base, HREFS[name], codec) == expected


@pytest.mark.parametrize("name", HOSTS_IN_DISGUISE)
def test_host_in_disguise_is_never_taken_for_the_site(name: str) -> None:
    base, found = _browsed("utf-8")
    browsed = found[len(HREFS) + list(HOSTS_IN_DISGUISE).index(name)]
    ours = resolve(base, HOSTS_IN_DISGUISE[name])
    host = urlsplit(browsed).hostname or ""
    assert ours is None or not on_site(ours) or host.rstrip(".") in HOSTS, (ours, browsed)


@pytest.mark.parametrize("codec", CODECS)
def test_browser_has_seen_every_href(codec: str) -> None:
    base, found = _browsed(codec)
    assert len(found) == len(HREFS) + len(HOSTS_IN_DISGUISE)
    assert (
        found[list(HREFS).index("plain name")] == f"{base.partition('/old')[0]}/old/news/particular.aspx?id=5"
    )
