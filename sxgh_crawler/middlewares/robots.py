"""robots.txt as RFC 9309 has it, with Crawl-delay."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle
from twisted.internet.defer import Deferred

from sxgh_crawler.middlewares.hosts import SITE_SLOT
from sxgh_crawler.network import FetchError

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser

logger = logging.getLogger(__name__)

_ALLOW_ALL = b""
_DISALLOW_ALL = b"User-agent: *\nDisallow: /\n"


class PoliteRobotsMiddleware(RobotsTxtMiddleware):
    """Scrapy's middleware, which takes a robots.txt that cannot be had for permission.

    RFC 9309, 2.3.1: a 4xx says that there are no rules; while the server fails (5xx, no answer), nothing
    may be fetched.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._longest = crawler.settings.getfloat("SXGH_CRAWL_DELAY_MAX")
        crawler.signals.connect(self._apply_crawl_delay, signal=signals.robots_parsed)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status != 200:  # what comes with a 404 is a page for people
            response = response.replace(body=_ALLOW_ALL)
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        waiting = self._parsers[netloc]
        failed = isinstance(exc, FetchError) or not isinstance(exc, IgnoreRequest)
        if not failed or not isinstance(waiting, Deferred):
            # It redirects without end or to another host: as good as none.
            super()._robots_error(exc, netloc)
            return
        logger.error(
            "robots.txt of %s cannot be had (%s). Until it can, nothing may be fetched: run again later.",
            netloc,
            exc,
        )
        self._stats.inc_value("sxgh/robots_unreachable")
        parser: RobotParser = self._parserimpl.from_crawler(self.crawler, _DISALLOW_ALL)
        self._parsers[netloc] = parser
        waiting.callback(parser)

    def _apply_crawl_delay(self, robotparser: RobotParser, request: Request) -> None:
        asked = robotparser.crawl_delay(self._robotstxt_useragent or self._default_useragent)
        if not asked:
            return
        delay = min(asked, self._longest)
        logger.info("robots.txt asks for %g s between requests, keeping %g s", asked, delay)
        self._raise_delay(delay)

    def _raise_delay(self, delay: float) -> None:
        """Never lowers it; AutoThrottle may go above, no longer below."""
        downloader = self.crawler.engine.downloader
        downloader._delay = max(downloader._delay, delay)
        if slot := downloader.slots.get(SITE_SLOT):
            slot.delay = max(slot.delay, delay)
        throttle = self.crawler.get_extension(AutoThrottle)
        if throttle is not None:
            throttle.mindelay = max(throttle.mindelay, delay)
            throttle.maxdelay = max(throttle.maxdelay, delay)
