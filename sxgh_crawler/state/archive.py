"""One run's hold on the output folder: its name and time, the state, what is on its way to the feed."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO, Self

from sxgh_crawler import revisits, snapshot
from sxgh_crawler.items import ArticleItem, content
from sxgh_crawler.jsonl import Record, record_of
from sxgh_crawler.news import Census, News
from sxgh_crawler.paths import OutputPaths, run_id, timestamp
from sxgh_crawler.removals import Removals, Rules
from sxgh_crawler.report import Coverage, ErrorLog
from sxgh_crawler.similarity import Comparable, nearly_same, worth_comparing
from sxgh_crawler.state.store import Fingerprints, Store
from sxgh_crawler.state.visits import NONE, Kind, Validators
from sxgh_crawler.website.urls import canonical

#: Texts of fewer characters are the same article only with the same images and attachments: 详见附件。
TELLING_LENGTH = 50


def now() -> datetime:
    return datetime.now(UTC)


def article_id(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:16]


def content_sha256(title: str, subtitle: str | None, text: str) -> str:
    return hashlib.sha256(content(title, subtitle, text).encode()).hexdigest()


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
    """An article between the pipelines and the state; `fetched` are the URLs that gave it."""

    item: ArticleItem
    fetched: tuple[str, ...]
    fingerprints: Fingerprints
    exported: bool = False


class OpenFeeds(list[BinaryIO]):
    """The feeds of the run, as long as they are open."""

    def sync(self) -> None:
        """Raises `OSError`."""
        for file in self:
            file.flush()
            os.fdatasync(file.fileno())


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
    rules: Rules = field(default_factory=Rules)
    feeds: OpenFeeds = field(default_factory=OpenFeeds)
    removals: Removals = field(init=False)
    _pending: dict[str, _Pending] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.removals = Removals(self.store, self.at, self.rules)
        self.store.before_commit = self.feeds.sync

    @classmethod
    def open(
        cls,
        root: Path,
        clock: Callable[[], datetime] = now,
        sleep: Callable[[float], None] = time.sleep,
        rules: Rules | None = None,
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
        return cls(paths, store, started, rules=rules or Rules())

    @property
    def run_id(self) -> str:
        return run_id(self.started)

    @property
    def time(self) -> str:
        """The run's time, one for all its records."""
        return timestamp(self.started)

    @property
    def at(self) -> int:
        """The same in seconds since 1970: the time of all its visits."""
        return int(self.started.timestamp())

    # --- pages that are no articles

    def visit(self, url: str, kind: Kind, validators: Validators = NONE) -> None:
        """The page answered; what comes in the place of an article that is known says nothing of that."""
        if self.store.by_url(url):
            self.store.visits.postpone(url, self.at + revisits.DAY)
        else:
            self.store.visits.visit(url, kind, self.at, validators=validators)

    def gone(self, url: str) -> None:
        """The site says that the page does not exist."""
        if self.removals.is_of_an_article(url):
            return
        self.store.visits.visit(url, "gone", self.at)
        if (article := self.store.by_url(url)) and article["url"] != url:
            self.store.visits.postpone(article["url"], self.at)  # is it there itself?

    def unchanged(self, url: str) -> None:
        """The server answered 304."""
        self.store.visits.unchanged(url, self.at)
        if (article := self.store.by_url(url)) and article["url"] == url:
            self.removals.alive(url)

    # --- before the export

    def admit(self, item: ArticleItem, fetched: tuple[str, ...] = ()) -> bool:
        """False if this URL is on its way already; `fetched` are the URLs that gave it, if not its own."""
        if item.url in self._pending:
            return False
        self._pending[item.url] = _Pending(
            item, fetched or (item.url, *item.aliases), Fingerprints(content_key(item))
        )
        return True

    def settle(self, item: ArticleItem, kind: Kind = "article") -> None:
        """The pages that gave the article were visited, and what came of them is in the state, or on its way."""
        pending = self._pending.get(item.url)
        fetched = pending.fetched if pending and pending.item is item else (item.url, *item.aliases)
        record = self.store.by_url(item.url)
        self._settle(fetched, item, record, kind)

    def _settle(
        self, fetched: tuple[str, ...], item: ArticleItem, record: Record | None, kind: Kind = "article"
    ) -> None:
        since = revisits.since(record) if record else None
        own = fetched[0]
        for url in {canonical(url) for url in fetched}:
            validators = NONE
            if url == own and not item.page_urls:
                validators = Validators(item.http.get("etag"), item.http.get("last_modified"))
            self.store.visits.visit(url, kind, self.at, since, validators)
        if record and record["url"] == own and kind == "article":
            self.removals.alive(own)

    def forget(self, item: ArticleItem) -> None:
        """The item was dropped or refused: it will not come to the state."""
        if self._is_pending(item):
            del self._pending[item.url]

    def twin(self, item: ArticleItem) -> Record | None:
        """The article that another URL gave with the same title and text; it may be on its way."""
        key = content_key(item)
        if key is None:
            return None
        known = self.store.by_content(key)
        if known and known["url"] != item.url:
            return known
        for pending in self._pending.values():
            if pending.fingerprints.content_key == key and pending.item.url != item.url:
                return {**record_of(pending.item), "id": article_id(pending.item.url)}
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
        pending = self._pending.pop(item.url)
        self.store.put(record, pending.fingerprints)
        self._settle(pending.fetched, item, record)
        self.run_coverage.add(record)
        self.news.add(record, former)
        return True

    def remember_removal(self, record: Record) -> None:
        """Put the exported record of an article that is gone into the state."""
        self.store.remove(record)
        self.store.visits.visit(record["url"], "gone", self.at)
        self.news.add_removed(record)

    def redo(self, record: Record) -> bool:
        """Put a record that left in the feed of a killed run into the state; False if it is there.

        Its page is asked for again, since the links and files that were found on it are not.
        """
        known = self.store.by_id(record["id"])
        if known and known["last_changed"] >= record["last_changed"]:
            return False
        if record["change"] == "removed":
            self.remember_removal(record)
            return True
        item = ArticleItem(**record)
        self.admit(item, (item.url,))
        self.find_near(item)
        self.exported(item)
        self.remember(item)
        self.store.visits.forget(item.url)
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
