"""When two requests ask for the same page."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from sxgh_crawler.website.urls import canonical

if TYPE_CHECKING:
    from scrapy import Request


class CanonicalFingerprinter:
    """One fingerprint a page: its canonical URL and, for a form post, everything that is posted.

    The whole body, with its view state: behind a pager that says only 下一页 every page has the same
    target and argument, and two lists behind one URL differ in nothing else.
    """

    def fingerprint(self, request: Request) -> bytes:
        page = canonical(request.url).encode()
        if request.method != "GET":
            page = b"\n".join((page, request.method.encode(), request.body))
        return blake2b(page, digest_size=16).digest()
