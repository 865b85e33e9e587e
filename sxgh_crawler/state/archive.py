"""One run's hold on the output folder: its name and time, the state, what is on its way to the feed."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from sxgh_crawler import snapshot
from sxgh_crawler.items import ArticleItem
from sxgh_crawler.jsonl import Record, record_of
from sxgh_crawler.news import Census, News
from sxgh_crawler.paths import OutputPaths, run_id, timestamp
from sxgh_crawler.report import Coverage, ErrorLog
from sxgh_crawler.similarity import Comparable, nearly_same, worth_comparing
from sxgh_crawler.state.store import Fingerprints, Store

#: Texts of fewer characters are the same article only with the same images and attachments: 详见附件。
TELLING_LENGTH = 50


def now() -> datetime:
    return datetime.now(UTC)


def article_id(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:16]


def content_sha256(title: str, subtitle: str | None, text: str) -> str:
    return hashlib.sha256("\n".join((title, subtitle or "", text)).encode()).hexdigest()


def content_key(item: ArticleItem) -> str | None:
    """Equal for pages that show the same article; None for a page with nothing to tell it by."""
    text = "".join(item.text.split())
    parts = ["".join(item.title.split()), text]
    if len(text) < TELLING_LENGTH:
        files = [str(file["url"]) for file in (*item.images, *item.attachments)]
        if not text and not files:
            return None
        parts += files
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@dataclass(slots=True)
class _Pending:
    """An article between the pipelines and the state."""

    item: ArticleItem
    fingerprints: Fingerprints
    exported: bool = False


@dataclass(slots=True)
class Archive:
    """What the components of a crawl share.

    An article is remembered in three steps, so that a crawl killed between any two loses nothing:
    `admit` when the pipelines first see it (others of the same content find it from then on),
    `exported` when its line is in the run's feed, `remember` after that.
    """

    paths: OutputPaths
    store: Store
    started: datetime
    #: Why nothing more can be saved: set once, and the crawl stops.
    failure: Exception | None = None
    run_coverage: Coverage = field(default_factory=Coverage)
    coverage: Coverage = field(default_factory=Coverage)
    news: News = field(default_factory=News)
    census: Census = field(default_factory=Census)
    errors: ErrorLog = field(default_factory=ErrorLog)
    _pending: dict[str, _Pending] = field(default_factory=dict)

    @classmethod
    def open(
        cls, root: Path, clock: Callable[[], datetime] = now, sleep: Callable[[float], None] = time.sleep
    ) -> Self:
        """Open the state and make the run's own folder.

        A run is named by the second in which it starts: a second run in the same one waits for the next.
        """
        paths = OutputPaths(root)
        root.mkdir(parents=True, exist_ok=True)
        store = Store.open(paths.state)
        started = clock().replace(microsecond=0)
        while not _made(paths.run(run_id(started))):
            sleep(max(0.01, (started + timedelta(seconds=1) - clock()).total_seconds()))
            started = max(clock().replace(microsecond=0), started)
        return cls(paths, store, started)

    @property
    def run_id(self) -> str:
        return run_id(self.started)

    @property
    def time(self) -> str:
        """The run's time, one for all its records."""
        return timestamp(self.started)

    # --- before the export

    def admit(self, item: ArticleItem) -> bool:
        """False if this URL is on its way already."""
        if item.url in self._pending:
            return False
        self._pending[item.url] = _Pending(item, Fingerprints(content_key(item)))
        return True

    def forget(self, item: ArticleItem) -> None:
        """The item was dropped or refused: it will not come to the state."""
        if self._is_pending(item):
            del self._pending[item.url]

    def twin(self, item: ArticleItem) -> str | None:
        """The id of the article that another URL gave with the same title and text."""
        key = content_key(item)
        if key is None:
            return None
        known = self.store.by_content(key)
        if known and known["url"] != item.url:
            return str(known["id"])
        for pending in self._pending.values():
            if pending.fingerprints.content_key == key and pending.item.url != item.url:
                return article_id(pending.item.url)
        return None

    def find_near(self, item: ArticleItem) -> list[Record]:
        """Articles with nearly the same text; kept for `remember`."""
        text = Comparable(item.title, item.text)
        own = article_id(item.url)
        near: list[Record] = []
        if text.sketch:
            near = [
                record
                for other, title, body in self._candidates(text.sketch)
                if other != own
                and nearly_same(text, Comparable(title, body))
                and (record := self.known(other))
            ]
        if pending := self._pending.get(item.url):
            pending.fingerprints = replace(
                pending.fingerprints, sketch=text.sketch, near=tuple(str(record["id"]) for record in near)
            )
        return near

    def _candidates(self, sketch: tuple[int, ...]) -> Iterator[tuple[str, str, str]]:
        yield from self.store.candidates(sketch)
        for pending in self._pending.values():
            if worth_comparing(sketch, pending.fingerprints.sketch):
                yield article_id(pending.item.url), pending.item.title, pending.item.text

    def known(self, article: str) -> Record | None:
        """The article's record, exported or on its way."""
        for pending in self._pending.values():
            if article_id(pending.item.url) == article:
                return {**record_of(pending.item), "id": article}
        return self.store.by_id(article)

    # --- after it

    def exported(self, item: ArticleItem) -> None:
        if self._is_pending(item):
            self._pending[item.url].exported = True

    def remember(self, item: ArticleItem) -> bool:
        """Put an exported article into the state; False if no feed has taken it."""
        if not self._is_pending(item) or not self._pending[item.url].exported:
            return False
        record = record_of(item)
        former = self.store.by_id(item.id) if item.change == "updated" else None
        self.store.put(record, self._pending.pop(item.url).fingerprints)
        self.run_coverage.add(record)
        self.news.add(record, former)
        return True

    def _is_pending(self, item: ArticleItem) -> bool:
        return item.url in self._pending and self._pending[item.url].item is item

    def write_snapshot(self) -> bool:
        """False if it was as it should be."""
        self.store.commit()
        records = self.census.watch(self.coverage.watch(self.store.records()))
        return snapshot.write(self.paths.snapshot, records)


def _made(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        return False
    return True
