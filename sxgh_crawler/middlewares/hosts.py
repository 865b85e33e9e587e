"""Keeps every request (links, redirects, robots.txt, start pages) on the site."""

from __future__ import annotations

import logging
from collections.abc import Collection
from typing import TYPE_CHECKING, Self

from sxgh_crawler.network import Refused, refusal

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

logger = logging.getLogger(__name__)

#: All hosts of the site are one server: one queue, one delay between any two requests.
SITE_SLOT = "site"


class HostsMiddleware:
    """Refuses what is not the site's. Unlike Scrapy's OffsiteMiddleware it knows no exceptions
    (`dont_filter`, subdomains), looks at ports, and tells the errback instead of dropping silently."""

    def __init__(self, hosts: Collection[str], stats: StatsCollector) -> None:
        self.hosts = hosts
        self.stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(frozenset(crawler.settings.getlist("SXGH_HOSTS")), crawler.stats)

    def process_request(self, request: Request) -> None:
        why = refusal(request.url, self.hosts)
        if why is None:
            request.meta["download_slot"] = SITE_SLOT
            return
        came_from = request.meta.get("redirect_urls", ())
        whence = f", redirected from {came_from[-1]}" if came_from else ""
        logger.warning("Not requested, %s: %s%s", why, request.url, whence)
        self.stats.inc_value("sxgh/refused")
        raise Refused(f"not requested, {why}: {request.url}")
