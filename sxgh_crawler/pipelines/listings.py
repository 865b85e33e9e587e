from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.items import ArticleItem

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from sxgh_crawler.state.store import Store


class ListingsPipeline:
    """What lists say of the article: their categories, and a date where the page has none."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(archive_of(crawler).store)

    def process_item(self, item: Any) -> Any:
        if isinstance(item, ArticleItem):
            urls = [item.url, *item.aliases]
            item.listed_in = self._store.listings_of(urls)
            if item.published is None and (day := self._store.listed_date(urls)):
                item.published, item.published_from = day, "list"
        return item
