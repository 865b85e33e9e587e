"""`scrapy reextract`: the archive read again, with the reading rules of today, without asking the site.

Exit status: 0 when the archive was read (and, with --write, the snapshot replaced), 1 when it is damaged or
empty, 2 for a bad argument, 3 when a crawl is running on it, 8 when the output cannot be written, 9 when
interrupted. Nothing is replaced but with 0.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, cast

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from sxgh_crawler import lock
from sxgh_crawler.archive.message import MissingOriginal
from sxgh_crawler.archive.reader import DamagedRecord
from sxgh_crawler.configuration import removal_rules
from sxgh_crawler.differences import Differences, pairs, text_diff
from sxgh_crawler.outcome import Exit
from sxgh_crawler.rereading import NothingArchived, put, reread
from sxgh_crawler.state.database import StateError
from sxgh_crawler.state.store import Store

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from scrapy.settings import Settings

    from sxgh_crawler.paths import OutputPaths


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def short_desc(self) -> str:
        return "Read the archive again, without asking the site"

    def long_desc(self) -> str:
        return (
            "Reads warc/ again and tells what would differ in articles.jsonl; replaces it only with --write."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        add_workers(parser)
        parser.add_argument("--write", action="store_true", help="replace articles.jsonl and state.sqlite")
        parser.add_argument("--diff", action="store_true", help="show how titles and texts differ")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError("reextract takes no arguments")
        self.exitcode = carry_out("reextract", lambda: self._reextract(opts))

    def _reextract(self, opts: argparse.Namespace) -> None:
        settings = cast("Settings", self.settings)
        limit, rules = settings.getint("DOWNLOAD_MAXSIZE"), removal_rules(settings)
        with lock.hold(settings["SXGH_OUTPUT_DIR"]) as paths:
            if opts.write:
                Store.open(paths.state).close()  # not one that is damaged, or of a later version
            with reread(paths, opts.workers, limit, rules, Console(stderr=True)) as made:
                tell_differences(paths, made, texts=opts.diff)
                if opts.write:
                    put(made, paths)
        print(f"{paths.snapshot} {'is replaced' if opts.write else 'stays as it was; --write replaces it'}.")


def add_workers(parser: argparse.ArgumentParser) -> None:
    cores = len(os.sched_getaffinity(0))
    parser.add_argument(
        "--workers",
        type=positive,
        default=cores,
        metavar="N",
        help=f"processes that read (as many as there are cores: {cores})",
    )


def positive(text: str) -> int:
    """Raises `ValueError`, which argparse tells."""
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def tell_differences(old: OutputPaths, new: OutputPaths, *, texts: bool) -> None:
    found = Differences()
    for before, after in pairs(old.snapshot, new.snapshot):
        found.add(before, after)
        if texts:
            for line in text_diff(before, after):
                print(line)
    print(f"articles: {found.gained:,} gained, {found.lost:,} lost, {found.changed:,} changed")
    for name, count in found.fields.most_common():
        print(f"  {name}: {count:,}")


def carry_out(command: str, work: Callable[[], None]) -> Exit:
    """The exit status of a command that does `work`; what went wrong is said in a line."""
    try:
        work()
    except lock.AlreadyRunning as error:
        message, status = str(error), Exit.RUNNING
    except (DamagedRecord, MissingOriginal, NothingArchived) as error:
        message, status = str(error), Exit.FAILED
    except (lock.OutputError, StateError, OSError) as error:
        message, status = str(error), Exit.STORAGE
    except KeyboardInterrupt:
        message, status = "interrupted; nothing was replaced", Exit.INTERRUPTED
    else:
        return Exit.OK
    print(f"{command}: {message}", file=sys.stderr)
    return status
