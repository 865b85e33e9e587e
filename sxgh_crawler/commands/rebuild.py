"""`scrapy rebuild`: state.sqlite, index.cdxj and articles.jsonl again, from warc/ alone.

Exit status: as of `scrapy reextract`. A damaged state is moved aside, never deleted.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from sxgh_crawler import lock
from sxgh_crawler.archive import cdxj
from sxgh_crawler.commands.reextract import add_workers, carry_out
from sxgh_crawler.configuration import removal_rules
from sxgh_crawler.rereading import move_aside, put, reread
from sxgh_crawler.state.database import StateDamaged
from sxgh_crawler.state.store import Store

if TYPE_CHECKING:
    import argparse

    from scrapy.settings import Settings

    from sxgh_crawler.paths import OutputPaths


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def short_desc(self) -> str:
        return "Make state, index and snapshot again from the archive"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        add_workers(parser)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError("rebuild takes no arguments")
        self.exitcode = carry_out("rebuild", lambda: self._rebuild(opts.workers))

    def _rebuild(self, workers: int) -> None:
        settings = cast("Settings", self.settings)
        limit = settings.getint("DOWNLOAD_MAXSIZE")
        with (
            lock.hold(settings["SXGH_OUTPUT_DIR"]) as paths,
            reread(paths, workers, limit, removal_rules(settings), Console(stderr=True)) as made,
        ):
            cdxj.remake(paths.warc)
            clear_away(paths)
            put(made, paths)
        print(f"{paths.state}, {paths.index} and {paths.snapshot} are made again.")


def clear_away(paths: OutputPaths) -> None:
    """Raises `StateTooNew` for the state of a later version."""
    try:
        Store.open(paths.state).close()
    except StateDamaged:
        aside = move_aside(paths.state, datetime.now(UTC))
        print(f"{paths.state} was damaged; it is kept as {aside}")
