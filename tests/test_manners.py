"""How the crawler behaves towards the server: identity, robots.txt, delays, pauses, retries."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest
from scrapy.exceptions import IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response

from sxgh_crawler.middlewares.hosts import SITE_SLOT
from sxgh_crawler.middlewares.retry import FetchError, retry_after
from tests.loopback import SITE, Exchange, Handler, Server, visit


def page(body: bytes = b"<p>here", status: str = "200 OK", **headers: str) -> Handler:
    async def handler(exchange: Exchange) -> None:
        await exchange.answer(
            body, status, {name.replace("_", "-"): value for name, value in headers.items()}
        )

    return handler


def in_turn(*handlers: Handler) -> Handler:
    """The first request gets the first answer, and so on; the last answer stays."""
    left = list(handlers)

    async def handler(exchange: Exchange) -> None:
        await (left.pop(0) if len(left) > 1 else left[0])(exchange)

    return handler


async def hang_up(exchange: Exchange) -> None:
    exchange.wire.transport.abort()


async def break_off(exchange: Exchange) -> None:
    exchange.wire.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>half a page")
    await exchange.wire.drain()
    exchange.wire.close()


def test_request_says_who_asks_and_what_it_can_read() -> None:
    server = Server(**{"/a": page()})
    visit(server, "/a", SXGH_CONTACT="archive@example.org")
    (asked,) = server.asked("/a")
    assert asked.headers["user-agent"] == "sxgh-crawler/0.1.0 (+archive@example.org)"
    assert asked.headers["accept-encoding"] == "gzip, deflate"
    assert asked.headers["accept-language"].startswith("zh-CN")
    assert "referer" not in asked.headers


def test_page_forbidden_by_robots_is_not_requested() -> None:
    server = Server(**{"/robots.txt": page(b"User-agent: *\nDisallow: /no/\n"), "/yes": page()})
    seen = visit(server, "/yes", "/no/a")
    assert list(seen.answers) == [f"{SITE}/yes"]
    assert server.asked("/no/a") == []
    assert "robots.txt" in str(seen.failures[f"{SITE}/no/a"])


def test_rules_for_this_crawler_by_name_are_obeyed() -> None:
    rules = b"User-agent: *\nAllow: /\n\nUser-agent: sxgh-crawler\nDisallow: /\n"
    server = Server(**{"/robots.txt": page(rules), "/a": page()})
    visit(server, "/a")
    assert server.asked("/a") == []


def test_missing_robots_allows_all_whatever_the_error_page_says() -> None:
    server = Server(**{"/robots.txt": page(b"User-agent: *\nDisallow: /\n", "404 Not Found"), "/a": page()})
    assert visit(server, "/a").answers.keys() == {f"{SITE}/a"}


@pytest.mark.parametrize("trouble", [page(status="503 Service Unavailable"), hang_up])
def test_robots_that_cannot_be_had_forbids_all_for_now(
    trouble: Handler, caplog: pytest.LogCaptureFixture
) -> None:
    server = Server(**{"/robots.txt": trouble, "/a": page()})
    seen = visit(server, "/a")
    assert server.asked("/a") == []
    assert len(server.asked("/robots.txt")) == 3
    assert isinstance(seen.failures[f"{SITE}/a"], IgnoreRequest)
    assert "robots.txt of www.sxgh.org.cn cannot be had" in caplog.text


def test_robots_that_comes_at_the_second_try_is_used() -> None:
    rules = in_turn(page(status="500 Oops"), page(b"User-agent: *\nDisallow: /no\n"))
    server = Server(**{"/robots.txt": rules, "/a": page()})
    assert visit(server, "/a", "/no").answers.keys() == {f"{SITE}/a"}


@pytest.mark.parametrize("throttled", [True, False])
def test_crawl_delay_stands_between_requests(throttled: bool) -> None:
    server = Server(**{"/robots.txt": page(b"User-agent: *\nCrawl-delay: 0.4\n"), "/a": page(), "/b": page()})
    visit(server, "/a", "/b", "/c", AUTOTHROTTLE_ENABLED=throttled)
    times = [exchange.at for exchange in server.seen if "robots" not in exchange.url]
    assert all(later - earlier >= 0.39 for earlier, later in pairwise(times))
    assert len(times) == 3


def test_crawl_delay_is_bounded() -> None:
    server = Server(**{"/robots.txt": page(b"User-agent: *\nCrawl-delay: 86400\n"), "/a": page()})
    seen = visit(server, "/a", SXGH_CRAWL_DELAY_MAX=0.1)
    assert seen.crawler.engine.downloader.slots[SITE_SLOT].delay == 0.1


def test_crawl_delay_never_lowers_the_delay() -> None:
    server = Server(**{"/robots.txt": page(b"User-agent: *\nCrawl-delay: 0.1\n"), "/a": page()})
    seen = visit(server, "/a", DOWNLOAD_DELAY=0.3, AUTOTHROTTLE_ENABLED=True)
    throttle = seen.crawler.get_extension(AutoThrottle)
    assert throttle is not None
    assert throttle.mindelay == 0.3
    assert seen.crawler.engine.downloader.slots[SITE_SLOT].delay == 0.3


def test_both_hosts_of_the_site_share_one_delay() -> None:
    server = Server(**{"/a": page(), "http://sxgh.org.cn/b": page()})
    visit(server, "/a", "http://sxgh.org.cn/b", DOWNLOAD_DELAY=0.3)
    times = [exchange.at for exchange in server.seen]
    assert len(times) == 4  # two robots.txt, two pages
    assert all(later - earlier >= 0.29 for earlier, later in pairwise(times))


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_retry_after_pauses_everything(status: str) -> None:
    busy = page(status=status, Retry_After="1")
    server = Server(**{"/a": in_turn(busy, page()), "/b": page()})
    seen = visit(server, "/a", "/b")
    assert seen.answers.keys() == {f"{SITE}/a", f"{SITE}/b"}
    first, second = server.asked("/a")
    assert second.at - first.at >= 0.99
    assert server.asked("/b")[0].at - first.at >= 0.99
    assert seen.stats["sxgh/pause"] == 1


def test_retry_after_is_bounded() -> None:
    server = Server(**{"/a": in_turn(page(status="429 Slow", Retry_After="86400"), page())})
    seen = visit(server, "/a", SXGH_PAUSE_MAX=0.2)
    assert seen.answers.keys() == {f"{SITE}/a"}


def answered(**headers: str) -> Response:
    return Response(SITE, 503, {name.replace("_", "-"): value for name, value in headers.items()})


def test_retry_after_in_seconds() -> None:
    assert retry_after(answered(Retry_After="120")) == 120


def test_retry_after_as_a_date_is_read_by_the_servers_clock() -> None:
    date, until = "Fri, 14 Feb 2020 01:00:00 GMT", "Fri, 14 Feb 2020 01:02:30 GMT"
    assert retry_after(answered(Date=date, Retry_After=until)) == 150


def test_retry_after_as_a_date_without_a_servers_clock() -> None:
    until = datetime.now(UTC) + timedelta(seconds=100)
    wait = retry_after(answered(Retry_After=format_datetime(until, usegmt=True)))
    assert wait == pytest.approx(100, abs=5)


@pytest.mark.parametrize("value", ["", "soon", "-5", "1.5", "²"])
def test_retry_after_that_means_nothing(value: str) -> None:
    assert retry_after(answered(Retry_After=value.encode("latin-1").decode("latin-1"))) is None


def test_retry_after_in_the_past_is_now() -> None:
    assert retry_after(answered(Retry_After="Fri, 14 Feb 2020 01:00:00 GMT")) == 0


@pytest.mark.parametrize(
    "trouble", [page(status="500 Oops"), page(status="521 Down"), page(status="408 Late"), hang_up, break_off]
)
def test_passing_trouble_is_retried(trouble: Handler) -> None:
    server = Server(**{"/a": in_turn(trouble, page(b"<p>whole"))})
    seen = visit(server, "/a")
    assert seen.answers[f"{SITE}/a"].body == b"<p>whole"


@pytest.mark.parametrize(
    ("trouble", "reason", "status"),
    [
        (page(status="500 Oops"), "the server answered 500 Internal Server Error (3 tries)", 500),
        (page(status="404 Not Found"), None, 404),
        (break_off, "the page broke off before its end (3 tries)", None),
        (hang_up, "the connection broke before the page came (3 tries)", None),
    ],
)
def test_lasting_trouble_is_a_failure_with_a_plain_reason(
    trouble: Handler, reason: str | None, status: int | None
) -> None:
    server = Server(**{"/a": trouble, "/b": page()})
    seen = visit(server, "/a", "/b")
    assert f"{SITE}/b" in seen.answers
    if reason is None:
        assert seen.answers[f"{SITE}/a"].status == status
        return
    # Twisted itself asks once more where a kept-alive connection turns out to be closed.
    assert 3 <= len(server.asked("/a")) <= 6
    failure = seen.failures[f"{SITE}/a"]
    assert isinstance(failure, FetchError)
    assert failure.reason.startswith(reason)
    assert failure.status == status


@pytest.mark.parametrize("status", ["400 Bad", "401 No", "403 No", "404 No", "410 Gone", "304 Same"])
def test_other_answers_reach_the_spider(status: str) -> None:
    server = Server(**{"/a": page(b"", status)})
    seen = visit(server, "/a")
    assert seen.answers[f"{SITE}/a"].status == int(status[:3])
    assert len(server.asked("/a")) == 1


def test_waits_grow_and_other_pages_go_on_meanwhile() -> None:
    server = Server(**{"/a": page(status="500 Oops")} | {f"/{n}": page() for n in range(5)})
    seen = visit(server, "/a", *(f"/{n}" for n in range(5)), SXGH_RETRY_WAIT=0.3)
    first, second, third = (exchange.at for exchange in server.asked("/a"))
    assert 0.29 <= second - first < 0.8
    assert 0.89 <= third - second < 1.8
    assert all(server.asked(f"/{n}")[0].at < second for n in range(5))
    assert len(seen.answers) == 5


def test_stopping_does_not_wait_for_the_end_of_a_pause() -> None:
    server = Server(**{"/a": page(status="503 Busy", Retry_After="300")})

    async def stop(crawler: object) -> None:
        while not server.asked("/a"):
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.1)
        await crawler.stop_async()  # type: ignore[attr-defined]

    seen = visit(server, "/a", "/b", during=stop)
    assert seen.stats["finish_reason"] == "shutdown"
    assert seen.stats["elapsed_time_seconds"] < 10
