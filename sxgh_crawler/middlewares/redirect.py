"""Redirects, each of which the spider gets to see the end of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.http.request import NO_CALLBACK

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class CountedRedirectMiddleware(RedirectMiddleware):
    """Follows redirects past the duplicate filter, and counts them.

    A dead page that leads to the home page must reach the spider (`redirect_urls` in its meta), although
    the home page has been seen; so must `/Page.aspx` that leads to its own canonical form `/page.aspx`.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        # Without the parent's search for a RefererMiddleware: this project sends no Referer.
        middleware = cls(crawler.settings)
        middleware.crawler = crawler
        return middleware

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        result = super().process_response(request, response)
        if isinstance(result, Request):
            result.dont_filter = True
            if request.callback is not NO_CALLBACK:  # robots.txt is not a page
                self.crawler.stats.inc_value("sxgh/page/redirect")
        return result
