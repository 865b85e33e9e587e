"""The run's two feeds, for Scrapy's FEEDS: what changed, and what could not be read."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Self

from scrapy.exporters import JsonLinesItemExporter

from sxgh_crawler.extensions.bookkeeping import archive_of, fail
from sxgh_crawler.items import ArticleItem
from sxgh_crawler.jsonl import line, record_of

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler

FORMAT = "sxgh-jsonlines"
FEED_EXPORTERS = {FORMAT: "sxgh_crawler.feeds.RecordExporter"}

_FEED = {
    "format": FORMAT,
    "encoding": "utf-8",
    "overwrite": True,  # the folder is the run's own
    "store_empty": True,  # a run without news says so
    "uri_params": "sxgh_crawler.feeds.uri_params",
}
FEEDS = {
    "%(output_dir)s/runs/%(run_id)s/articles.jsonl": {
        **_FEED,
        "item_classes": ["sxgh_crawler.items.ArticleItem", "sxgh_crawler.items.RemovedItem"],
    },
    "%(output_dir)s/runs/%(run_id)s/rejects.jsonl": {
        **_FEED,
        "item_classes": ["sxgh_crawler.items.RejectItem"],
    },
}


def uri_params(params: dict[str, Any], spider: Spider) -> dict[str, Any]:
    archive = archive_of(spider.crawler)
    return {"output_dir": str(archive.paths.root), "run_id": archive.run_id}


class RecordExporter(JsonLinesItemExporter):
    """Writes lines as the snapshot does, and tells the archive which articles have left the process.

    Flushed line by line: what the state remembers must survive the death of this process. Before the state
    is committed they are on the disk, too, so that a power cut does not leave it ahead of them.
    """

    def __init__(self, file: BytesIO, crawler: Crawler, **kwargs: Any) -> None:
        super().__init__(file, **kwargs)
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler, file: BytesIO, **kwargs: Any) -> Self:
        return cls(file, crawler, **kwargs)

    def start_exporting(self) -> None:
        archive_of(self._crawler).feeds.append(self.file)

    def finish_exporting(self) -> None:
        feeds = archive_of(self._crawler).feeds
        feeds.sync()
        feeds.remove(self.file)

    def export_item(self, item: Any) -> None:
        try:
            self.file.write(line(record_of(item)))
            self.file.flush()
        except OSError as error:
            fail(self._crawler, error)
            raise
        if isinstance(item, ArticleItem):
            archive_of(self._crawler).exported(item)
