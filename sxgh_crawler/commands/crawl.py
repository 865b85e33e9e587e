"""`scrapy crawl sxgh`: Scrapy's command, which checks before it starts and says how it went.

Exit status (Scrapy's own is 0 in nearly all of these):

  0  the run finished and nothing was lost
  1  something failed: an exception in the spider or in a pipeline, a limit that ended the run early
  2  a bad argument or setting; nothing was started
  3  another crawl is running on the same output
  4  the site cannot be reached: not one page came
  5  the site keeps the crawler out: robots.txt lets nothing be fetched, or most pages were refused (401, 403, 412,
     521), or a firewall's challenge or a log-in form came in their place
  6  pages are read worse than in the runs before
  7  the site looks broken: too many articles seem gone at once, none was marked as removed
  8  the archive cannot be written, or a file of it is damaged
  9  interrupted; what was fetched until then is saved

A page that could not be had after all retries is reported and does not change the status. Where several hold,
`outcome.judge` says which comes first.
"""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from scrapy import signals
from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import UsageError
from scrapy.settings import SETTINGS_PRIORITIES
from scrapy.spiderloader import get_spider_loader

from sxgh_crawler import lock, notify
from sxgh_crawler.configuration import complaints
from sxgh_crawler.garbage import collect_seldom, keep_freed
from sxgh_crawler.outcome import ADVICE, WORDS, Exit, judge, pages
from sxgh_crawler.paths import OutputPaths, run_id
from sxgh_crawler.report import warnings
from sxgh_crawler.state.database import StateError
from sxgh_crawler.state.store import Store

if TYPE_CHECKING:
    import argparse

    from scrapy import Spider
    from scrapy.settings import Settings

Report = Mapping[str, Any]

#: What `-a` may name.
ARGUMENTS = ("mode", "start", "ids")
#: So many warnings are shown at the end; the report has them all.
WARNINGS = 5


class CrawlRefusedError(Exception):
    """The crawl does not start. One line for the person who typed it."""

    def __init__(self, message: str, status: Exit) -> None:
        super().__init__(message)
        self.status = status


class Ending(NamedTuple):
    """How the command ended; `said` is why the crawl was refused."""

    status: Exit
    report: Report = MappingProxyType({})
    said: str = ""


class Command(ScrapyCrawl):
    # Scrapy would make the process, and log about it, before anything is checked.
    requires_crawler_process = False

    def syntax(self) -> str:
        return "[options] sxgh"

    def long_desc(self) -> str:
        return "Crawls the site into SXGH_OUTPUT_DIR. Arguments: -a mode=update|full, -a start=URL[,URL], -a ids=9000-9100,9807."

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        try:
            super().process_options(args, opts)
        except UsageError as error:
            print(f"crawl: {error}", file=sys.stderr)
            sys.exit(Exit.USAGE)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        ending = Ending(Exit.FAILED)  # should an exception leave here
        try:
            ending = self._run(args, opts.spargs)
        except CrawlRefusedError as refusal:
            print(f"crawl: {refusal}", file=sys.stderr)
            ending = Ending(refusal.status, said=str(refusal))
        except KeyboardInterrupt:  # before Scrapy takes signals: nothing was begun
            print(f"crawl: {WORDS[Exit.INTERRUPTED].en}", file=sys.stderr)
            ending = Ending(Exit.INTERRUPTED)
        finally:
            self._tell(ending)
        self.exitcode = ending.status

    def _tell(self, ending: Ending) -> None:
        """Outside the lock: the next crawl need not wait for a slow mail server."""
        settings = cast("Settings", self.settings)
        wanted = ending.status is not Exit.OK or settings["SXGH_NOTIFY_WHEN"] == "always"
        if settings["SXGH_NOTIFY"] and wanted:
            message = notify.of_run(ending.status, ending.report, ending.said, socket.gethostname())
            for complaint in notify.tell(settings["SXGH_NOTIFY"], message):
                print(f"notify: {complaint}", file=sys.stderr)

    def _run(self, args: list[str], arguments: dict[str, str]) -> Ending:
        settings = cast("Settings", self.settings)
        if len(args) != 1:
            raise CrawlRefusedError("name one spider: scrapy crawl sxgh [-a NAME=VALUE]", Exit.USAGE)
        for complaint in complaints(settings):
            raise CrawlRefusedError(complaint, Exit.USAGE)
        spider = spider_named(args[0], settings)
        check_arguments(spider, arguments)
        try:
            with lock.hold(settings["SXGH_OUTPUT_DIR"]) as paths:
                check_state(paths)
                return self._crawl(spider, arguments, paths)
        except lock.AlreadyRunning as error:
            raise CrawlRefusedError(str(error), Exit.RUNNING) from None
        except lock.OutputError as error:
            raise CrawlRefusedError(str(error), Exit.STORAGE) from None

    def _crawl(self, spider: type[Spider], arguments: dict[str, str], paths: OutputPaths) -> Ending:
        self._quieten_terminal()
        began = run_id(datetime.now(UTC))
        process = self.crawler_process = AsyncCrawlerProcess(self.settings)
        crawler = self._create_crawler(spider)
        crawler.signals.connect(count_item_error, signal=signals.item_error)
        process.crawl(crawler, **arguments)
        collect_seldom()
        keep_freed()
        process.start()
        stats = crawler._stats.get_stats() if crawler._stats is not None else {}
        report = latest_report(paths, began)
        status = judge(stats, report, started=not process.bootstrap_failed)
        for row in summary(stats, report, status, paths):
            print(row, file=sys.stderr)
        return Ending(status, report)

    def _quieten_terminal(self) -> None:
        """The live line replaces the log on a terminal, except for warnings; -L or --logfile keep it."""
        settings = cast("Settings", self.settings)
        names = ("LOG_LEVEL", "LOG_FILE", "LOG_ENABLED")
        chosen = any(settings.getpriority(name) == SETTINGS_PRIORITIES["cmdline"] for name in names)
        if sys.stderr.isatty() and settings.getbool("SXGH_PROGRESS") and not chosen:
            settings.set("LOG_LEVEL", "WARNING", priority="project")


def spider_named(name: str, settings: Settings) -> type[Spider]:
    loader = get_spider_loader(settings)
    try:
        return loader.load(name)
    except KeyError:
        known = ", ".join(loader.list())
        raise CrawlRefusedError(f"there is no spider {name}; there is: {known}", Exit.USAGE) from None


def check_arguments(spider: type[Spider], arguments: Mapping[str, str]) -> None:
    """Names are checked here; values by the spider, whose constructor raises ValueError."""
    if unknown := sorted(set(arguments) - set(ARGUMENTS)):
        raise CrawlRefusedError(
            f"unknown argument -a {unknown[0]}; known are: {', '.join(ARGUMENTS)}", Exit.USAGE
        )
    try:
        spider(**arguments)
    except ValueError as error:
        raise CrawlRefusedError(str(error), Exit.USAGE) from None


def count_item_error(spider: Spider) -> None:
    """Scrapy logs an exception in a pipeline and counts it nowhere."""
    spider.crawler.stats.inc_value("sxgh/item_errors")


def latest_report(paths: OutputPaths, began: str) -> Report:
    """The report of the run that began then or a moment later; empty where it came to none."""
    runs = [run for run in (paths.root / "runs").glob("*/report.json") if run.parent.name >= began]
    if not runs:
        return {}
    path = max(runs)
    built: dict[str, Any] = json.loads(path.read_bytes())
    return {**built, "path": str(path)}


def check_state(paths: OutputPaths) -> None:
    """A damaged state, or one of a newer version, is named before anything is fetched."""
    try:
        Store.open(paths.state).close()
    except StateError as error:
        raise CrawlRefusedError(str(error), Exit.STORAGE) from None


def summary(stats: Mapping[str, Any], report: Report, status: Exit, paths: OutputPaths) -> list[str]:
    """The closing lines, for people."""
    rejects = report.get("rejects", {}).get("by_reason", {})
    rows = [
        ("", WORDS[status].en),
        ("pages", f"{pages(stats):,}{bracketed(listed(counted(stats, 'sxgh/page/')))}"),
        ("articles", listed(counted(stats, "sxgh/article/")) or "none"),
        ("rejects", f"{sum(rejects.values()):,}{bracketed(listed(rejects))}"),
        ("errors", ", ".join(errors(stats, report)) or "none"),
        ("time", duration(stats.get("elapsed_time_seconds", 0.0))),
        ("files", str(paths.snapshot)),
        *(
            [("", report["path"]), ("", str(Path(report["path"]).with_suffix(".html")))]
            if "path" in report
            else []
        ),
        *amiss(report),
        *([("to do", ADVICE[status].en)] if status in ADVICE else []),
    ]
    return [f"{name:10}{text}" if name or row else text for row, (name, text) in enumerate(rows)]


def counted(stats: Mapping[str, Any], prefix: str) -> dict[str, int]:
    return {name.removeprefix(prefix): count for name, count in stats.items() if name.startswith(prefix)}


def listed(counts: Mapping[str, int]) -> str:
    """The most frequent first: "280 article, 30 list"."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in ordered)


def bracketed(text: str) -> str:
    return f" ({text})" if text else ""


def errors(stats: Mapping[str, Any], report: Report) -> list[str]:
    found = (
        ("pages could not be had", stats.get("sxgh/page/failed", 0)),
        ("exceptions in the spider", stats.get("spider_exceptions/count", 0)),
        ("exceptions in pipelines", stats.get("sxgh/item_errors", 0)),
        ("addresses off the site, not requested", stats.get("sxgh/refused", 0)),
    )
    lines = [f"{what}: {count:,}" for what, count in found if count]
    return lines if report.get("adds_up", True) else [*lines, "the counts do not add up, a page was lost"]


def amiss(report: Report) -> list[tuple[str, str]]:
    """What the report warns of."""
    found = warnings(report) if report else []
    rows = [("warning" if n == 0 else "", text) for n, text in enumerate(found[:WARNINGS])]
    if len(found) > WARNINGS:
        rows.append(("", f"… and {len(found) - WARNINGS} more, see the report"))
    return rows


def duration(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min {seconds} s"
