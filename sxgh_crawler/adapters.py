"""Between Scrapy's values and ours; what page reading sees is the same wherever a page came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sxgh_crawler.harvest import Captured
from sxgh_crawler.pages.page import Page

if TYPE_CHECKING:
    from scrapy.http import Response


def page_of(response: Response) -> Page:
    """The page in a response, its content-encoding already removed by the downloader."""
    headers = {
        name.decode("latin-1").lower(): values[-1].decode("latin-1")
        for name, values in response.headers.items()
        if values
    }
    return Page(response.url, response.body, response.status, headers)


def captured_of(response: Response) -> Captured:
    return Captured(
        page_of(response), tuple(response.meta.get("redirect_urls", ())), response.meta.get("warc")
    )
