from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from sxgh_crawler.cleaning import clean_article, lost_text
from sxgh_crawler.items import ArticleItem

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from sxgh_crawler.pipelines import Stats


class CleaningPipeline:
    """One Unicode form, plain white space, safe HTML. A body that the sanitiser cut is counted."""

    def __init__(self, stats: Stats) -> None:
        self._stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler.stats)

    def process_item(self, item: Any) -> Any:
        if isinstance(item, ArticleItem):
            clean_article(item)
            if lost_text(item.text, item.html):
                self._stats.inc_value("sxgh/cleaning/html_lost_text")
        return item
