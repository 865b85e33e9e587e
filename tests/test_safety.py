"""What the crawler never asks for, and what no server can do to it."""

from __future__ import annotations

import asyncio
import gzip
import zlib

import pytest
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from twisted.internet.error import DNSLookupError

from sxgh_crawler.content_coding import TooLargeError, TruncatedError, gunzip, inflate
from sxgh_crawler.fingerprints import CanonicalFingerprinter
from sxgh_crawler.middlewares.retry import FetchError
from sxgh_crawler.network import PublicResolver, Refused, is_public, proxy_hosts, refusal
from sxgh_crawler.website.site import HOSTS
from tests.loopback import SITE, Exchange, Handler, Server, reactor_loop, stop_threads, visit
from tests.test_manners import page

# --- hosts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "http://www.sxgh.org.cn/",
        "https://www.sxgh.org.cn/a?b=1#c",
        "http://sxgh.org.cn",
        "http://sxgh.org.cn?id=1",
        "http://WWW.SXGH.ORG.CN/",
        "http://www.sxgh.org.cn:80/",
        "https://www.sxgh.org.cn:443/",
    ],
)
def test_site_may_be_requested(url: str) -> None:
    assert refusal(url, HOSTS) is None


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://www.acftu.org/", "another host"),
        ("http://www.sxgh.org.cn.evil.example/", "another host"),
        ("http://evil.example/www.sxgh.org.cn/", "another host"),
        ("http://evil.example?http://www.sxgh.org.cn/", "another host"),
        ("http://www.sxgh.org.cn@evil.example/", "another host"),
        ("http://user@www.sxgh.org.cn/", "another host"),
        ("http://www.sxgh.org.cn\\@127.0.0.1/", "another host"),
        ("http://bbs.sxgh.org.cn/", "another host"),
        ("http://127.0.0.1/", "another host"),
        ("http://2130706433/", "another host"),
        ("http://[::1]/", "another host"),
        ("http://169.254.169.254/latest/meta-data/", "another host"),
        ("http://localhost/", "another host"),
        ("http:///particular.aspx", "another host"),
        ("http://www.sxgh.org.cn:8080/", "an unusual port"),
        ("http://www.sxgh.org.cn:22/", "an unusual port"),
        ("http://www.sxgh.org.cn:/", "an unusual port"),
        ("file:///etc/passwd", "a file: address"),
        ("ftp://www.sxgh.org.cn/", "a ftp: address"),
        ("data:text/html,hello", "a data: address"),
        ("s3://www.sxgh.org.cn/", "a s3: address"),
    ],
)
def test_anything_else_may_not(url: str, why: str) -> None:
    assert (refusal(url, HOSTS) or "").startswith(why)


@pytest.mark.parametrize(
    "url",
    [
        "http://www.acftu.org/",
        "http://127.0.0.1/",
        "http://169.254.169.254/",
        "http://www.sxgh.org.cn:8080/",
        "file:///etc/passwd",
        "data:text/html,hello",
        "ftp://www.sxgh.org.cn/a",
    ],
)
def test_refused_request_reaches_the_errback_and_no_server(url: str) -> None:
    server = Server(**{"/a": page()})
    seen = visit(server, Request(url, dont_filter=True), "/a")
    assert isinstance(seen.failures[url], Refused)
    assert {exchange.url for exchange in server.seen} == {f"{SITE}/robots.txt", f"{SITE}/a"}
    assert seen.stats["sxgh/refused"] == 1


@pytest.mark.parametrize("scheme", ["file", "data", "ftp", "s3"])
def test_there_is_no_handler_for_other_schemes(scheme: str) -> None:
    server = Server(**{"/a": page()})
    handlers = visit(server, "/a").crawler.engine.downloader.handlers
    assert handlers._get_handler(scheme) is None


# --- redirects ------------------------------------------------------------------------------------------


def to(location: str, status: str = "302 Found") -> Handler:
    return page(b"", status, Location=location)


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/a",
        "http://169.254.169.254/",
        "//evil.example/",
        "http://www.sxgh.org.cn:81/",
        "https://evil.cn",
    ],
)
def test_redirect_off_the_site_is_refused(location: str) -> None:
    server = Server(**{"/a": to(location)})
    seen = visit(server, "/a")
    assert isinstance(seen.failures[f"{SITE}/a"], Refused)
    assert {exchange.url for exchange in server.seen} == {f"{SITE}/robots.txt", f"{SITE}/a"}


def test_redirect_to_a_file_is_not_followed() -> None:
    server = Server(**{"/a": to("file:///etc/passwd")})
    assert visit(server, "/a").answers[f"{SITE}/a"].status == 302


def test_robots_redirected_off_the_site_is_refused_and_counts_as_none() -> None:
    server = Server(**{"/robots.txt": to("http://evil.example/robots.txt"), "/a": page()})
    seen = visit(server, "/a")
    assert seen.answers.keys() == {f"{SITE}/a"}
    assert not any("evil" in exchange.url for exchange in server.seen)


def test_dead_page_redirected_to_a_page_already_seen_still_reaches_the_spider() -> None:
    server = Server(**{"/": page(b"<p>home"), "/dead": to("/")})
    dead = Request(f"{SITE}/dead", meta={"listed_in": "a list"}, priority=-1)
    seen = visit(server, "/", dead)
    answer = seen.answers[f"{SITE}/dead"]
    assert answer.body == b"<p>home"
    assert answer.meta["redirect_urls"] == [f"{SITE}/dead"]
    assert answer.meta["listed_in"] == "a list"


def test_each_hop_is_counted_and_endless_redirects_end() -> None:
    server = Server(**{"/a": to("/b"), "/b": to("/c"), "/c": page(), "/loop": to("/loop")})
    seen = visit(server, "/a")
    assert seen.answers[f"{SITE}/a"].meta["redirect_urls"] == [f"{SITE}/a", f"{SITE}/b"]
    assert seen.stats["sxgh/page/redirect"] == 2
    seen = visit(server, "/loop")
    assert isinstance(seen.failures[f"{SITE}/loop"], IgnoreRequest)
    assert len(server.asked("/loop")) == 6


# --- addresses ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "ff0e::1",
        "::ffff:127.0.0.1",
    ],
)
def test_private_addresses(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["219.149.134.1", "8.8.8.8", "2001:4860:4860::8888"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


def test_name_that_leads_to_a_private_address_is_refused_before_connecting() -> None:
    seen = visit(None, "http://localhost/", SXGH_HOSTS=["localhost"], ROBOTSTXT_OBEY=False)
    failure = seen.failures["http://localhost/"]
    assert isinstance(failure, Refused)
    assert str(failure) == "localhost leads to 127.0.0.1, which is not a public address"
    assert "retry/count" not in seen.stats


def test_literal_private_address_is_refused_by_the_resolver_too() -> None:
    seen = visit(None, "http://127.0.0.1/", SXGH_HOSTS=["127.0.0.1"], ROBOTSTXT_OBEY=False)
    assert isinstance(seen.failures["http://127.0.0.1/"], Refused)


def test_unknown_host_is_a_failure_in_plain_words() -> None:
    seen = visit(
        None, "http://no-such-host.invalid/", SXGH_HOSTS=["no-such-host.invalid"], ROBOTSTXT_OBEY=False
    )
    failure = seen.failures["http://no-such-host.invalid/"]
    assert isinstance(failure, FetchError)
    assert failure.reason.startswith("the host's address cannot be found")


def test_proxy_of_the_operator_may_be_private(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("http_proxy", "http://user:secret@Localhost:3128/")
    monkeypatch.setenv("https_proxy", "proxy.internal:3128")
    assert proxy_hosts() >= {"localhost", "proxy.internal"}

    async def resolve() -> str:
        from twisted.internet import reactor  # noqa: PLC0415  # only once it is installed

        resolver = PublicResolver(reactor, 0, 5)
        try:
            with pytest.raises(DNSLookupError):
                await resolver.getHostByName("127.0.0.1").asFuture(asyncio.get_running_loop())
            return await resolver.getHostByName("localhost").asFuture(asyncio.get_running_loop())
        finally:
            stop_threads()

    assert reactor_loop().run_until_complete(resolve()) == "127.0.0.1"


# --- bodies ---------------------------------------------------------------------------------------------

WHOLE = "<p>" + "山西工会" * 20_000
ZIPPED = gzip.compress(WHOLE.encode(), mtime=0)


def zipped(body: bytes) -> Handler:
    return page(body, Content_Encoding="gzip")


async def hang(exchange: Exchange) -> None:
    await asyncio.sleep(30)


async def drip(exchange: Exchange) -> None:
    """A byte every tenth of a second: never idle, never done."""
    exchange.wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
    for _ in range(300):
        exchange.wire.write(b"x")
        await exchange.wire.drain()
        await asyncio.sleep(0.1)


async def drip_headers(exchange: Exchange) -> None:
    exchange.wire.write(b"HTTP/1.1 200 OK\r\n")
    for n in range(300):
        exchange.wire.write(f"X-{n}: x\r\n".encode())
        await exchange.wire.drain()
        await asyncio.sleep(0.1)


async def flood(exchange: Exchange) -> None:
    """60 MB without saying so beforehand."""
    exchange.wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(60):
        exchange.wire.write(b"x" * 1_000_000)
        await exchange.wire.drain()
    exchange.wire.close()


async def announce_60_mb(exchange: Exchange) -> None:
    exchange.wire.write(b"HTTP/1.1 200 OK\r\nContent-Length: 60000000\r\n\r\n" + b"x" * 1000)
    await exchange.wire.drain()


@pytest.mark.parametrize("handler", [hang, drip, drip_headers])
def test_slow_server_is_bounded_by_total_time(handler: Handler) -> None:
    server = Server(**{"/slow": handler, "/b": page()})
    seen = visit(server, "/slow", "/b", DOWNLOAD_TIMEOUT=0.5, RETRY_TIMES=1)
    failure = seen.failures[f"{SITE}/slow"]
    assert isinstance(failure, FetchError)
    assert failure.reason == "the server did not send the whole page in time (2 tries)"
    assert f"{SITE}/b" in seen.answers
    assert seen.stats["elapsed_time_seconds"] < 5


@pytest.mark.parametrize("handler", [flood, announce_60_mb])
def test_page_of_60_mb_is_bounded(handler: Handler) -> None:
    server = Server(**{"/big": handler, "/b": page()})
    seen = visit(server, "/big", "/b")
    failure = seen.failures[f"{SITE}/big"]
    assert isinstance(failure, FetchError)
    assert failure.reason == "the page is larger than 16,777,216 bytes (DOWNLOAD_MAXSIZE)"
    assert f"{SITE}/b" in seen.answers
    assert len(server.asked("/big")) == 1  # the page would be as large again


def test_gzip_bomb_is_bounded() -> None:
    bomb = gzip.compress(bytes(100_000_000))
    server = Server(**{"/bomb": zipped(bomb), "/b": page()})
    seen = visit(server, "/bomb", "/b")
    assert "DOWNLOAD_MAXSIZE" in str(seen.failures[f"{SITE}/bomb"])
    assert f"{SITE}/b" in seen.answers


@pytest.mark.parametrize(
    "body",
    [
        ZIPPED,
        ZIPPED[:-8],
        ZIPPED[:-8] + b"wrongsum",
        ZIPPED + b"trailing rubbish",
        gzip.compress(b"", mtime=0) + ZIPPED,
    ],
)
def test_gzip_that_is_whole_is_read_whatever_its_tail(body: bytes) -> None:
    server = Server(**{"/a": zipped(body)})
    assert visit(server, "/a").answers[f"{SITE}/a"].body.decode() == WHOLE


@pytest.mark.parametrize("body", [ZIPPED[:200], ZIPPED[:100] + b"rubbish" * 30, ZIPPED[:5]])
def test_half_a_gzip_body_is_never_taken_for_a_page(body: bytes) -> None:
    server = Server(**{"/a": zipped(body), "/b": page()})
    seen = visit(server, "/a", "/b")
    failure = seen.failures[f"{SITE}/a"]
    assert isinstance(failure, FetchError)
    assert failure.reason == "the page broke off before its end (3 tries)"
    assert f"{SITE}/b" in seen.answers


def test_page_that_says_gzip_and_is_not() -> None:
    server = Server(**{"/a": zipped(b"<p>plain")})
    assert visit(server, "/a").answers[f"{SITE}/a"].body == b"<p>plain"


def test_gzip_header_with_every_optional_field() -> None:
    flags = b"\x1f\x8b\x08\x1e" + bytes(6) + b"\x03\x00abc" + b"name\0" + b"comment\0" + b"cc"
    raw = zlib.compressobj(wbits=-15)
    assert gunzip(flags + raw.compress(b"hello") + raw.flush() + bytes(8), 100) == b"hello"


@pytest.mark.parametrize("wbits", [15, -15])
def test_deflate_with_and_without_zlib_header(wbits: int) -> None:
    packer = zlib.compressobj(wbits=wbits)
    packed = packer.compress(WHOLE.encode()) + packer.flush()
    assert inflate(packed, 10**6).decode() == WHOLE
    with pytest.raises(TruncatedError):
        inflate(packed[:50], 10**6)
    with pytest.raises(TooLargeError):
        inflate(packed, 1000)


# --- duplicates -----------------------------------------------------------------------------------------


def same(one: Request, other: Request) -> bool:
    fingerprint = CanonicalFingerprinter().fingerprint
    return fingerprint(one) == fingerprint(other)


def article(tail: str, **kwargs: str) -> Request:
    return Request(f"{SITE}/{tail}", **kwargs)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "tail", ["particular.aspx?ID=12", "Particular.aspx?id=12&utm_source=x", "(S(abc))/particular.aspx?id=12"]
)
def test_same_article_has_one_fingerprint(tail: str) -> None:
    assert same(article("particular.aspx?id=12"), article(tail))


def test_other_article_has_another_fingerprint() -> None:
    assert not same(article("particular.aspx?id=12"), article("particular.aspx?id=13"))


def test_pages_behind_one_url_are_told_apart_by_what_is_posted() -> None:
    second = article("list.aspx", method="POST", body="__EVENTTARGET=Pager&__EVENTARGUMENT=2")
    third = article("list.aspx", method="POST", body="__EVENTTARGET=Pager&__EVENTARGUMENT=3")
    assert not same(article("list.aspx"), second)
    assert not same(second, third)
    assert same(second, second.copy())


def test_next_page_posts_differ_by_their_view_state_alone() -> None:
    from_first = article("list.aspx", method="POST", body="__EVENTTARGET=Next&__VIEWSTATE=aaa")
    from_second = article("list.aspx", method="POST", body="__EVENTTARGET=Next&__VIEWSTATE=bbb")
    assert not same(from_first, from_second)
