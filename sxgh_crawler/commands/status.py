"""`scrapy status`: the last runs, the archive's size, what is amiss. Only reads; works while a crawl runs.

Exit status: 0 when there is a run that ended well (and is younger than --max-age), 1 when there is none,
2 when the command was given wrongly. With --max-age the alarm also goes to SXGH_NOTIFY.
"""

from __future__ import annotations

import socket
import sys
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from rich.console import Console
from rich.table import Table
from rich.text import Text
from scrapy.commands import ScrapyCommand

from sxgh_crawler import notify
from sxgh_crawler.commands.crawl import duration
from sxgh_crawler.outcome import ADVICE, Words
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.report_html import size
from sxgh_crawler.revisits import DAY
from sxgh_crawler.runs import Run, Unreported, age, articles, last_good, runs, sizes
from sxgh_crawler.state.database import StateError
from sxgh_crawler.state.store import Store

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from scrapy.settings import Settings

#: So many runs and warnings are shown.
RUNS = 10
WARNINGS = 10


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        return "[--max-age 36h]"

    def short_desc(self) -> str:
        return "Show the last runs and the state of the archive"

    def long_desc(self) -> str:
        return (
            "Shows the last runs, the archive's size and the warnings of the last report. Ends with 1 when no "
            "run has ended well, or none within --max-age: an alarm for the run that never started."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--max-age", metavar="AGE", help="how old the last good run may be: 90m, 36h, 2d")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        try:
            if args:
                raise ValueError(f"takes no {args[0]}; the archive is chosen with -s SXGH_OUTPUT_DIR=…")
            limit = age(opts.max_age) if opts.max_age is not None else None
        except ValueError as error:
            print(f"status: {error}", file=sys.stderr)
            self.exitcode = 2
            return
        settings = cast("Settings", self.settings)
        paths = OutputPaths(Path(settings["SXGH_OUTPUT_DIR"]))
        show(paths, Console())
        trouble = alarm(paths, last_good(paths), limit, datetime.now(UTC))
        if trouble:
            print(f"status: {trouble.en}", file=sys.stderr)
            if limit is not None and settings["SXGH_NOTIFY"]:  # a person who only looks sees it
                message = notify.of_status(trouble, paths.root, socket.gethostname())
                for complaint in notify.tell(settings["SXGH_NOTIFY"], message):
                    print(f"notify: {complaint}", file=sys.stderr)
        self.exitcode = 1 if trouble else 0


def alarm(paths: OutputPaths, good: Run | None, limit: timedelta | None, now: datetime) -> Words | None:
    """What is wrong, in one line; None where all is well."""
    if good is None:
        return Words(
            f"no crawl has ended well yet in {paths.root}", f"{paths.root} 里还没有一次正常结束的抓取"
        )
    passed = now - good.finished
    if limit is None or passed <= limit:
        return None
    ago = duration(passed.total_seconds())
    return Words(
        f"the last good crawl ended {ago} ago ({good.run_id}), longer than --max-age",
        f"上一次正常结束的抓取（{good.run_id}）已是 {ago} 以前，超过了 --max-age",
    )


def show(paths: OutputPaths, console: Console) -> None:
    last = list(islice(runs(paths), RUNS))
    if last:
        console.print(table(last))
    for name, text in [*amiss(last), *held(paths)]:
        console.print(Text(f"{name:10}{text}"), soft_wrap=True)


def amiss(last: Sequence[Run | Unreported]) -> list[tuple[str, str]]:
    """What the last run that left a report warns of, and what to do about how it ended."""
    run = next((run for run in last if isinstance(run, Run)), None)
    if run is None:
        return []
    rows = [("warning", text) for text in run.warnings[:WARNINGS]]
    if len(run.warnings) > WARNINGS:
        rows.append(("warning", f"… and {len(run.warnings) - WARNINGS} more, see the report"))
    if run.status in ADVICE:
        rows.append(("to do", ADVICE[run.status].en))
    return rows


def held(paths: OutputPaths) -> list[tuple[str, str]]:
    """What the archive holds, a line each."""
    parts = sizes(paths.root)
    said = ", ".join(f"{name} {size(count)}" for name, count in parts.items())
    return [
        ("articles", f"{articles(paths):,}"),
        *staleness(paths, datetime.now(UTC)),
        ("on disk", f"{size(sum(parts.values()))}{f' ({said})' if said else ''}"),
    ]


def staleness(paths: OutputPaths, now: datetime) -> list[tuple[str, str]]:
    """How long ago articles were visited, and which visits come next; nothing where the state cannot tell."""
    if not paths.state.exists():
        return []
    try:
        store = Store.open_to_read(paths.state)
        try:
            found = store.visits.staleness(int(now.timestamp()))
        finally:
            store.close()
    except StateError as error:
        return [("warning", str(error))]
    if not found.articles:
        return []
    rows = [
        ("visited", f"half of them within {days(found.median)}, all within {days(found.oldest)}"),
        ("due", f"{found.due:,} now, {found.tomorrow:,} more within a day"),
    ]
    if found.missing:
        rows.append(("missing", f"{found.missing:,} seem gone and will be looked at again"))
    return rows


def days(seconds: int) -> str:
    return f"{seconds / DAY:,.1f} days"


def table(last: Sequence[Run | Unreported]) -> Table:
    shown = Table(box=None, pad_edge=False)
    for name in ("run", "outcome"):
        shown.add_column(name, no_wrap=True)
    for name in ("pages", "new", "updated", "rejects", "time"):
        shown.add_column(name, justify="right", no_wrap=True)
    for run in last:
        if isinstance(run, Unreported):
            shown.add_row(run.run_id, "no report: running, or killed")
            continue
        counts = (run.pages, run.added, run.updated, run.rejects)
        outcome = f"{run.status.value} {run.status.name.lower()}"
        shown.add_row(run.run_id, outcome, *(f"{count:,}" for count in counts), duration(run.seconds))
    return shown
