from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from scrapy.exceptions import DropItem

from sxgh_crawler.extensions.bookkeeping import archive_of
from sxgh_crawler.items import ArticleItem
from sxgh_crawler.similarity import Comparable, nearly_same
from sxgh_crawler.website.urls import canonical, is_view, number

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from sxgh_crawler.jsonl import Record
    from sxgh_crawler.pipelines import Stats
    from sxgh_crawler.state.archive import Archive


class AliasesPipeline:
    """One article under several URLs (print views, the same text under another number) stays one record.

    The URL that was seen first keeps the record: its id is stable for ever, also where the article has moved
    and that URL is gone. Then the others speak for it.
    """

    def __init__(self, archive: Archive, stats: Stats) -> None:
        self._archive = archive
        self._stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(archive_of(crawler), crawler.stats)

    def process_item(self, item: Any) -> Any:
        if isinstance(item, ArticleItem):
            fetched = (item.url, *item.aliases)
            article = self._article_of(item)
            if article and self._speaks_for(article, fetched):
                item.url, item.aliases = article["url"], sorted({*fetched} - {article["url"]})
            elif article and article["url"] != item.url:
                for url in fetched:
                    self._archive.store.add_alias(url, article["id"])
                self._stats.inc_value("sxgh/article/alias")
                raise DropItem(f"another URL of {article['url']}: {item.url}", log_level="DEBUG")
            if not self._archive.admit(item, fetched):
                self._stats.inc_value("sxgh/article/unchanged")
                raise DropItem(f"on its way already: {item.url}", log_level="DEBUG")
        return item

    def _article_of(self, item: ArticleItem) -> Record | None:
        """The article that the page shows, if it is known; what stands at its own URL is that, whatever it says."""
        known = self._archive.store.by_url(item.url)
        if known is None:
            return self._led_here(item) or self._archive.twin(item) or self._shown(item)
        if known["url"] == item.url or _still_the_same(known, item) or self._speaks_for(known, ()):
            return known
        self._archive.store.drop_alias(item.url)
        return self._archive.twin(item)

    def _led_here(self, item: ArticleItem) -> Record | None:
        """The article whose URL was redirected to this one, if it is still the same."""
        for url in item.aliases:
            known = self._archive.store.by_url(canonical(url))
            if known and _still_the_same(known, item):
                return known
        return None

    def _shown(self, item: ArticleItem) -> Record | None:
        """The article that a print view shows; one of several parts it may show whole, with the credits of each."""
        if not is_view(item.url):
            return None
        near = (one for one in self._archive.find_near(item) if number(one["url"]) == number(item.url))
        return next((one for one in near if one["title"] == item.title), None)

    def _speaks_for(self, article: Record, fetched: tuple[str, ...]) -> bool:
        """Whether the article's own URL leads on to what was fetched, or the site does not know it any more."""
        return (
            article["change"] == "removed"
            or article["url"] in map(canonical, fetched)
            or self._archive.store.visits.is_gone(article["url"])
        )


def _still_the_same(known: Record, item: ArticleItem) -> bool:
    """An edit shows in an alias too, perhaps before the article's own URL is visited."""
    if item.text == known["text"]:
        return True
    return nearly_same(Comparable(item.title, item.text), Comparable(known["title"], known["text"]))
