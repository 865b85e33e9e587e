"""A page that is known is asked for only if it has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.website.urls import canonical

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler

#: Key of `request.meta`: what the page said before need not be said again.
CONDITIONAL = "conditional"


class RevalidationMiddleware:
    """A downloader middleware: conditional requests (RFC 9110, 13.1) where the server gave validators.

    The spider gets the 304. Scrapy's own HTTP cache would answer in the site's place.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        if CONDITIONAL not in request.meta:
            return
        request.headers.pop("If-None-Match", None)  # of what a redirect came from
        request.headers.pop("If-Modified-Since", None)
        if not request.meta[CONDITIONAL] or request.method != "GET":
            return
        validators = archive_of(self._crawler).store.visits.validators(canonical(request.url))
        if validators.etag:
            request.headers["If-None-Match"] = validators.etag
        if validators.last_modified:
            request.headers["If-Modified-Since"] = validators.last_modified
