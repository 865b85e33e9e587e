from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from scrapy.exceptions import DropItem

from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.items import ArticleItem
from sxgh_crawler.state.archive import article_id, content_sha256

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from sxgh_crawler.jsonl import Record
    from sxgh_crawler.pipelines import Stats
    from sxgh_crawler.state.archive import Archive


class VersionsPipeline:
    """New, changed or known: only what is new or changed goes on to the feed."""

    def __init__(self, archive: Archive, stats: Stats) -> None:
        self._archive = archive
        self._stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(archive_of(crawler), crawler.stats)

    def process_item(self, item: Any) -> Any:
        if isinstance(item, ArticleItem):
            item.id = article_id(item.url)
            item.content_sha256 = content_sha256(item.title, item.subtitle, item.text)
            self._compare(item, self._archive.store.by_id(item.id))
        return item

    def _compare(self, item: ArticleItem, known: Record | None) -> None:
        if known is None:
            item.change, item.version, item.first_seen = "added", 1, self._archive.time
        elif known["change"] != "removed" and _same(known, item):
            for url in item.aliases:
                self._archive.store.add_alias(url, item.id)
            self._stats.inc_value("sxgh/article/unchanged")
            raise DropItem(f"unchanged: {item.url}", log_level="DEBUG")
        else:  # changed, or there again
            item.change, item.first_seen = "updated", known["first_seen"]
            item.version = known["version"] + (not _same(known, item))
            item.aliases = sorted({*item.aliases, *self._archive.store.aliases_of(item.id)})
        item.last_changed = self._archive.time


def _same(known: Record, item: ArticleItem) -> bool:
    return known["content_sha256"] == item.content_sha256 and _files(known["attachments"]) == _files(
        item.attachments
    )


def _files(attachments: list[dict[str, str | None]]) -> list[tuple[str | None, str | None]]:
    return [(one["url"], one["name"]) for one in attachments]
