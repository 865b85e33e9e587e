"""`scrapy verify`: is everything in the archive as it should be?

Exit status: 0 when all is right, 1 when something is not (each fault is a line), 2 when the command was
given wrongly, 3 when a crawl is running, 8 when something cannot be read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from sxgh_crawler import lock
from sxgh_crawler.archive.files import size, strangers
from sxgh_crawler.archive.verify import verify
from sxgh_crawler.outcome import Exit, count_of
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.state.database import StateError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def short_desc(self) -> str:
        return "Check the whole archive: files, digests, references, index, articles, state"

    def long_desc(self) -> str:
        return (
            "Reads everything under SXGH_OUTPUT_DIR and names the file, the offset and the record of each "
            "fault. Nothing is changed."
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError("verify takes no arguments; -s SXGH_OUTPUT_DIR=… names another archive")
        assert self.settings  # noqa: S101 - for mypy: a project has settings
        root = Path(self.settings["SXGH_OUTPUT_DIR"])
        self.exitcode = _verify(root)


def _verify(root: Path) -> int:
    if not root.is_dir():
        print(f"verify: there is no archive at {root}", file=sys.stderr)
        return Exit.USAGE
    try:
        with lock.hold(root) as paths, _bar(paths) as progress:
            faults = 0
            for fault in verify(paths, progress):
                print(fault, flush=True)
                faults += 1
    except lock.AlreadyRunning as running:
        print(f"verify: {running}", file=sys.stderr)
        return Exit.RUNNING
    except (OSError, StateError, lock.OutputError) as error:
        print(f"verify: {error}", file=sys.stderr)
        return Exit.STORAGE
    for line in strangers(paths.warc):
        print(f"verify: {line}", file=sys.stderr)
    files = len(list(paths.warc.glob("*.warc.gz")))
    if faults:
        print(f"{count_of(faults, 'fault')} in the archive at {root}, {count_of(files, 'WARC file')} read")
        return Exit.FAILED
    print(f"The archive at {root} is all right: {count_of(files, 'WARC file')} read")
    return Exit.OK


@contextmanager
def _bar(paths: OutputPaths) -> Iterator[Callable[[int], None]]:
    """Bytes read, for a person at a terminal. They are read twice: for the records, and for the index."""
    console = Console(stderr=True)
    total = 2 * sum(map(size, paths.warc.glob("*.warc.gz")))
    columns = (TextColumn("verify"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=total)
        yield lambda size: progress.advance(task, size)
