from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from scrapy.exceptions import DropItem

from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.items import ArticleItem
from sxgh_crawler.similarity import Comparable, nearly_same

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from sxgh_crawler.jsonl import Record
    from sxgh_crawler.pipelines import Stats
    from sxgh_crawler.state.archive import Archive


class AliasesPipeline:
    """One article under several URLs (print views, the same text under another number) stays one record.

    The URL that was seen first keeps the record: its id is stable for ever.
    """

    def __init__(self, archive: Archive, stats: Stats) -> None:
        self._archive = archive
        self._stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(archive_of(crawler), crawler.stats)

    def process_item(self, item: Any) -> Any:
        if isinstance(item, ArticleItem):
            if article := self._alias_of(item):
                for url in (item.url, *item.aliases):
                    self._archive.store.add_alias(url, article)
                self._stats.inc_value("sxgh/article/alias")
                raise DropItem(f"another URL of {article}: {item.url}", log_level="DEBUG")
            if not self._archive.admit(item):
                self._stats.inc_value("sxgh/article/unchanged")
                raise DropItem(f"on its way already: {item.url}", log_level="DEBUG")
        return item

    def _alias_of(self, item: ArticleItem) -> str | None:
        known = self._archive.store.by_url(item.url)
        if known is None:
            return self._archive.twin(item)
        if known["url"] == item.url:
            return None  # an article of its own, whatever it says by now
        if _still_the_same(known, item):
            return str(known["id"])
        self._archive.store.drop_alias(item.url)
        return self._archive.twin(item)


def _still_the_same(known: Record, item: ArticleItem) -> bool:
    """An edit shows in an alias too, perhaps before the article's own URL is visited."""
    if item.text == known["text"]:
        return True
    return nearly_same(Comparable(item.title, item.text), Comparable(known["title"], known["text"]))
