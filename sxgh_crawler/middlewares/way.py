"""The way from a start page to each request, for the archive: `via` and `hopsFromSeed` of its metadata."""

from __future__ import annotations

from scrapy import Request
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from sxgh_crawler.frontier import SEED, Way

#: Key of `request.meta`.
WAY = "way"


class WayMiddleware(BaseSpiderMiddleware):
    """A spider middleware: marks what a page leads to with the way to it."""

    def get_processed_request(self, request: Request, response: Response | None) -> Request:
        if isinstance(response, Response):  # no page led to a start page
            request.meta.setdefault(WAY, onward(response, "S" if request.method == "POST" else "L"))
        return request


def onward(response: Response, step: str = "L") -> Way:
    """The way to what the page leads to; `step` is a letter of hopsFromSeed."""
    assert response.request is not None  # noqa: S101 - the engine sets it
    return Way(response.url, way_of(response.request).hops + step)


def way_of(request: Request) -> Way:
    """With the redirects on it; robots.txt is a precondition and on no way."""
    if request.callback is NO_CALLBACK:
        return Way(hops="P")
    way: Way = request.meta.get(WAY, SEED)
    led: list[str] = request.meta.get("redirect_urls", [])
    return Way(led[-1], way.hops + "R" * len(led)) if led else way
