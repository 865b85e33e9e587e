"""Site maps for machines: `<urlset>` and `<sitemapindex>` (sitemaps.org protocol 0.9)."""

from __future__ import annotations

import re

from parsel import Selector

from sxgh_crawler.pages.markup.bounds import TooComplexError, check_attributes
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.readings import Link, LinkRole, ListReading
from sxgh_crawler.website.urls import on_site, resolve

_START = re.compile(
    rb"^[\s\xef\xbb\xbf]{0,16}(?:<\?xml[^>]{0,200}\?>\s{0,100})?(?:<!--.{0,500}?-->\s{0,100})?<(urlset|sitemapindex)\b",
    re.DOTALL,
)
#: The protocol's own bound for one file.
_MAX_URLS = 50_000
#: Tags of so many: libxml2 needs some 200 bytes for an element, and compares each attribute of a tag with all before it.
_MAX_TAGS = 12 * _MAX_URLS


def read_sitemap(page: Page) -> ListReading | None:
    """The pages that a site map names, None where `page` is none.

    A map of pages names articles for the most part, so they wait until the lists are through; a map of
    maps names lists.
    """
    start = _START.match(page.body[:2_000])
    if start is None:
        return None
    role: LinkRole = "item" if start[1] == b"urlset" else "category"
    if page.body.count(b"<") > _MAX_TAGS:
        return None
    try:
        check_attributes(page.body.decode("latin-1"))
    except TooComplexError:
        return None
    locations = Selector(body=page.body, type="xml").xpath("//*[local-name()='loc']/text()")
    urls = (resolve(page.url, text.get().strip()) for text in locations[:_MAX_URLS])
    links = {url: Link(url, role=role) for url in urls if url and on_site(url)}
    return ListReading((), "utf-8", tuple(links.values()))
