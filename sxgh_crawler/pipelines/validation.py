from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.jsonl import record_of
from sxgh_crawler.schemas import ARTICLE, REJECT, Schema

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from sxgh_crawler.pipelines import Stats
    from sxgh_crawler.state.archive import Archive


class InvalidRejectError(ValueError):
    """The spider made a reject that the schema of rejects.jsonl refuses: a mistake in the program."""


class ValidationPipeline:
    """Nothing leaves that the published schemas refuse; an article that they refuse leaves as a reject."""

    def __init__(self, archive: Archive, stats: Stats) -> None:
        self._archive = archive
        self._stats = stats
        self._article = Schema(ARTICLE)
        self._reject = Schema(REJECT)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(archive_of(crawler), crawler.stats)

    def process_item(self, item: Any) -> Any:
        if isinstance(item, ArticleItem):
            complaint = self._article.complaint(record_of(item))
            if complaint is None:
                self._stats.inc_value(f"sxgh/article/{item.change}")
                return item
            self._archive.settle(item, "reject")
            self._archive.forget(item)
            self._stats.inc_value("sxgh/article/invalid")
            item = RejectItem(
                item.url, f"invalid record: {complaint}", item.http.get("status"), warc=item.warc
            )
        if isinstance(item, RejectItem):
            item.fetched_at = item.fetched_at or self._archive.time
            if complaint := self._reject.complaint(record_of(item)):
                raise InvalidRejectError(f"{complaint} in {item}")
        return item
