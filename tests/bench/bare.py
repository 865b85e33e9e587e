"""What most people would write first: every link a Request, every page an item with its URL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.linkextractors import LinkExtractor


class BareSpider(Spider):
    name = "bare"
    allowed_domains = ("www.sxgh.org.cn",)
    start_urls = ("http://www.sxgh.org.cn/",)
    links = LinkExtractor()

    def parse(self, response: Response) -> Iterator[Any]:
        yield {"url": response.url}
        for link in self.links.extract_links(response):
            yield Request(link.url)
