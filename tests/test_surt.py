"""The key of a URL, by hand and held against the library that cdxj-indexer uses."""

from __future__ import annotations

import time

import pytest
import surt as reference  # comes with cdxj-indexer

from sxgh_crawler.archive.surt import surt

ID = "0123456789abcdef0123456789abcdef"
ASP = "0123456789abcdefghijklmn"
SITE = "http://www.sxgh.org.cn"

#: What follows the site's address, and what follows `cn,org,sxgh` in the key.
PATHS = [
    ("", ")/"),
    ("/", ")/"),
    ("?q=1", ")/?q=1"),
    ("#top", ")/"),
    (":80/a", ")/a"),
    (":/a", ")/a"),
    (":8080/a", ":8080)/a"),
    ("/particular.aspx?id=9807", ")/particular.aspx?id=9807"),
    ("/List.aspx?B=2&a=1#page", ")/list.aspx?a=1&b=2"),
    ("/a/", ")/a"),
    ("/a//b", ")/a/b"),
    ("//", ")/"),
    ("/a/./b/../c", ")/a/c"),
    ("/a//../b", ")/a/b"),
    ("/../b", ")/../b"),
    ("/%2e%2e/b", ")/../b"),
    ("/a/..", ")/"),
    ("/a?", ")/a"),
    ("/a?&", ")/a?&"),
    ("/a??", ")/a??"),
    ("/a?a=1&&b=2", ")/a?&a=1&b=2"),
    ("/a?a10=1&a2=1&a=9&a-=0&a", ")/a?a&a=9&a-=0&a10=1&a2=1"),
    ("/a?x=/../b//c", ")/a?x=/../b//c"),
    ("/a?k=%26a%3D1", ")/a?a=1&k="),
    ("/images/%E5%B7%A5.JPG", ")/images/%e5%b7%a5.jpg"),
    ("/images/%e5%b7%a5.jpg", ")/images/%e5%b7%a5.jpg"),
    ("/images/工.jpg", ")/images/%e5%b7%a5.jpg"),
    ("/%B9%A4?key=%b9%A4+%BB%E1", ")/%b9%a4?key=%b9%a4+%bb%e1"),
    ("/%252541%7e", ")/a~"),
    ("/%%34%31", ")/a"),
    ("/%zz%", ")/%25zz%25"),
    ("/a b%23", ")/a%20b%23"),
    (f"/a;jsessionid={ID}", f")/a;jsessionid={ID}"),
    (f"/a?jsessionid={ID.upper()}&b=1", ")/a?b=1"),
    (f"/a?PHPSESSID={ID}", ")/a"),
    (f"/a?phpsessid={ID}0", f")/a?phpsessid={ID}0"),
    (f"/a?b=1&sid={ID}", ")/a?&b=1"),
    (f"/a?sid={ID}&sid={ID}", f")/a?&sid={ID}"),
    ("/a?sid=9", ")/a?sid=9"),
    ("/a?ASPSESSIONIDABCDEFGH=abcdefghijklmnopqrstuvwx&b", ")/a?b"),
    ("/a?ASPSESSIONIDABCDEFGH=abc", ")/a?aspsessionidabcdefgh=abc"),
    ("/a?cfid=1&cftoken=2&b", ")/a?b"),
    ("/a?cfid=1&b&cftoken=2", ")/a?b&cfid=1&cftoken=2"),
    ("/a?cfid=&cftoken=2", ")/a?cfid=&cftoken=2"),
    (f"/(S({ASP}))/a.aspx?b", ")/a.aspx?b"),
    (f"/x/({ASP})/y/A.aspx", ")/x/y/a.aspx"),
    (f"/(a({ASP})S({ASP}))/a.aspx", ")/a.aspx"),
    (f"/({ASP})/(S({ASP}))/a.aspx", ")/a.aspx"),
    (f"/(S({ASP}))/x/(S({ASP}))/a.aspx", f")/(s({ASP}))/x/a.aspx"),
    (f"/(S({ASP}))/a.html", f")/(s({ASP}))/a.html"),
    (f"/(S({ASP}))/.aspx", f")/(s({ASP}))/.aspx"),
    ("/(S(abc))/a.aspx", ")/(s(abc))/a.aspx"),
]
KEYS = [(SITE + rest, "cn,org,sxgh" + key) for rest, key in PATHS] + [
    ("HTTPS://WWW.SXGH.ORG.CN:443/A", "cn,org,sxgh)/a"),
    ("https://www.sxgh.org.cn:80/a", "cn,org,sxgh:80)/a"),
    ("http://www12.sxgh.org.cn/", "cn,org,sxgh)/"),
    ("http://www-1.sxgh.org.cn/", "cn,org,sxgh,www-1)/"),
    ("http://www.www.com/", "com,www)/"),
    ("http://sxgh..org.cn./", "cn,org,sxgh)/"),
    ("http://us@er:word@www.sxgh.org.cn/", "cn,org,sxgh)/"),
    ("http://10.0.0.1:8080/a", "1,0,0,10:8080)/a"),
    ("http://127.1/", "1,0,0,127)/"),
    ("http://017.0.0.1/", "1,0,0,15)/"),
    ("http://256.1.1.1/", "1,1,1,256)/"),
    ("http://[::1]:8080/a", "::1:8080)/a"),
    ("http://localhost/a", "localhost)/a"),
    ("http://BÜCHER.de/", "de,xn--bcher-kva)/"),
    ("http://xn--bcher-kva.de/", "de,xn--bcher-kva)/"),
    ("http://ex%41mple.com/", "com,example)/"),
    (" http://www.sxgh.org.cn/a\r\n", "cn,org,sxgh)/a"),
]


@pytest.mark.parametrize(("url", "key"), KEYS)
def test_key(url: str, key: str) -> None:
    assert surt(url) == key


@pytest.mark.parametrize("url", [url for url, _ in KEYS])
def test_key_is_that_of_the_library(url: str) -> None:
    assert surt(url) == reference.surt(url)


@pytest.mark.parametrize("url", ["", "http://", "http:///a", "http://./a", "dns:sxgh.org.cn", "/a"])
def test_no_web_page_has_no_key(url: str) -> None:
    with pytest.raises(ValueError, match="URL"):
        surt(url)


@pytest.mark.parametrize(
    "rest",
    [
        "/" + "%25" * 100_000,
        "/?" + "cfid=" * 50_000,
        "/?" + "sid=" * 50_000,
        "/" + "../" * 100_000,
        "/" + "a/../" * 50_000,
        "/" + f"(S({ASP}))/" * 10_000,
        "/(" + f"s({ASP})" * 10_000,
        "." + "工" * 100_000,
        "@" * 100_000 + "a",
    ],
)
def test_long_urls_take_linear_time(rest: str) -> None:
    began = time.process_time()
    assert surt(SITE + rest).isascii()
    assert time.process_time() - began < 2
