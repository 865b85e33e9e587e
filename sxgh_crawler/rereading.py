"""Readings from the archive through the pipelines of the crawl, without an engine."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import accumulate, groupby
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from scrapy.exceptions import DropItem

from sxgh_crawler import snapshot
from sxgh_crawler.archive.files import size, strangers
from sxgh_crawler.archive.repair import repair
from sxgh_crawler.garbage import collect_seldom, keep_freed
from sxgh_crawler.harvest import Harvest
from sxgh_crawler.items import ArticleItem
from sxgh_crawler.offline import Read, Workers, answers, readings
from sxgh_crawler.paths import OutputPaths, run_id, sync_folder
from sxgh_crawler.pipelines.aliases import AliasesPipeline
from sxgh_crawler.pipelines.cleaning import CleaningPipeline
from sxgh_crawler.pipelines.duplicates import DuplicatesPipeline
from sxgh_crawler.pipelines.listings import ListingsPipeline
from sxgh_crawler.pipelines.validation import ValidationPipeline
from sxgh_crawler.pipelines.versions import VersionsPipeline
from sxgh_crawler.removals import Rules
from sxgh_crawler.state.archive import Archive
from sxgh_crawler.state.store import Store


class NothingArchived(Exception):  # noqa: N818 - named for the condition
    """There is nothing to read again."""


class Counts(Counter[str]):
    """Scrapy's stats, as far as pipelines use them."""

    def inc_value(self, key: str) -> None:
        self[key] += 1


class Run:
    """The pipelines as they were for the articles of one run."""

    def __init__(
        self, paths: OutputPaths, store: Store, started: datetime, counts: Counts, rules: Rules
    ) -> None:
        self._archive = archive = Archive(paths, store, started, rules=rules)
        self._harvest = Harvest(archive)
        self.pipelines = (
            CleaningPipeline(counts),
            ListingsPipeline(store),
            AliasesPipeline(archive, counts),
            DuplicatesPipeline(archive),
            VersionsPipeline(archive, counts),
            ValidationPipeline(archive, counts),
        )

    def take(self, read: Read) -> None:
        item = self._harvest.take(read.captured, read.reading, read.of_list)
        if item is None:
            return
        try:
            left = item
            for pipeline in self.pipelines:
                left = pipeline.process_item(left)
        except DropItem:
            self._archive.settle(item)
            self._archive.forget(item)
            return
        if isinstance(left, ArticleItem):
            self._archive.exported(left)
            self._archive.remember(left)

    def finish(self) -> None:
        """Take down what seemed gone."""
        for record in self._archive.removals.decide(self._archive.time):
            self._archive.remember_removal(record)


def remember(
    readings: Iterable[Read],
    paths: OutputPaths,
    store: Store,
    seen: Callable[[Read], None],
    rules: Rules | None = None,
) -> None:
    """Put everything that the readings say into `store`, as the runs did that captured it."""
    counts = Counts()
    for started, of_run in groupby(readings, key=lambda read: read.started):
        run = Run(paths, store, started, counts, rules or Rules())
        for read in of_run:
            run.take(read)
            seen(read)
        run.finish()


@contextmanager
def reread(
    paths: OutputPaths, workers: int, limit: int, rules: Rules, console: Console
) -> Iterator[OutputPaths]:
    """State and snapshot made anew of `paths.warc`, in a folder that is removed afterwards.

    `limit` bounds a page, in bytes. Needs the lock. Raises what `offline.answers` raises, `StateError`,
    and `NothingArchived`.
    """
    for line in repair(paths.warc) if paths.warc.exists() else ():
        console.print(f"A run was killed; repaired {line}", highlight=False, soft_wrap=True)
    for line in strangers(paths.warc):
        console.print(line, highlight=False, soft_wrap=True, markup=False)
    sizes = {path.name: size(path) for path in sorted(paths.warc.glob("*.warc.gz"))}
    if not sizes:
        raise NothingArchived(f"there are no WARC files in {paths.warc}")
    made = OutputPaths(paths.root / ".rereading")
    shutil.rmtree(made.root, ignore_errors=True)
    made.root.mkdir()
    try:
        collect_seldom()
        keep_freed()
        with Workers(workers) as processes, closing(Store.open(made.state)) as store:
            with shown(sizes, console) as seen:
                remember(readings(answers(paths.warc, store), processes, limit), made, store, seen, rules)
            store.commit()
            snapshot.write(made.snapshot, store.records())
        yield made
    finally:
        shutil.rmtree(made.root, ignore_errors=True)


@contextmanager
def shown(sizes: Mapping[str, int], console: Console) -> Iterator[Callable[[Read], None]]:
    """How much of the files has been read, on a terminal."""
    before = dict(zip(sizes, accumulate(sizes.values(), initial=0), strict=False))
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Reading the archive", total=sum(sizes.values()))

        def seen(read: Read) -> None:
            warc = read.captured.warc or {}
            progress.update(task, completed=before[warc["file"]] + warc["offset"])

        yield seen


def put(made: OutputPaths, paths: OutputPaths) -> None:
    """Let `made` take the place of state and snapshot; the state that is there is closed, or gone."""
    for leftover in _companions(paths.state):
        leftover.unlink(missing_ok=True)
    made.state.replace(paths.state)
    made.snapshot.replace(paths.snapshot)
    sync_folder(paths.root)


def move_aside(state: Path, moment: datetime) -> Path:
    """Keep a damaged state under another name, with what SQLite keeps beside it."""
    aside = state.with_name(f"{state.name}.damaged-{run_id(moment)}")
    for path in (state, *_companions(state)):
        if path.exists():
            path.rename(path.with_name(path.name.replace(state.name, aside.name, 1)))
    return aside


def _companions(state: Path) -> list[Path]:
    """SQLite's write-ahead log and its index: they belong to one database, and spoil another."""
    return [state.with_name(state.name + end) for end in ("-wal", "-shm")]
