from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.items import ArticleItem
from sxgh_crawler.jsonl import record_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from sxgh_crawler.state.archive import Archive


class DuplicatesPipeline:
    """Nearly the same text as an earlier article's: the record stays and says so.

    In the run's delta as far as is known by then; the snapshot looks again when all is known.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(archive_of(crawler))

    def process_item(self, item: Any) -> Any:
        if isinstance(item, ArticleItem):
            near = self._archive.find_near(item)
            item.duplicate_of = self._archive.store.earlier(record_of(item), near) if near else None
        return item
