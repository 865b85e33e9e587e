"""Three crawls in turn, several rounds; medians. Compare within one run only: machines differ, and so do days."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rich.bar import Bar
from rich.console import Console
from rich.table import Table

from sxgh_crawler.network import UNARCHIVED
from sxgh_crawler.settings import DOWNLOAD_HANDLERS
from tests.bench import bare
from tests.bench.measure import Crawl, Server, crawl, server
from tests.bench.pages import articles_of
from tests.loopback import ROOT

#: What is asked of the crawl: times the bare spider's pages a second (both archive nothing), and with the archive
#: times its own without; MB, and growth after warm-up.
GOAL_RATIO, GOAL_ARCHIVING, GOAL_PEAK, GOAL_GROWTH = 1.5, 0.9, 200, 1.1
#: Both crawl as fast as they can; all else is as shipped, by us and by Scrapy.
_IN_A_HURRY = {
    "DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "CONCURRENT_REQUESTS": 16,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 16, "LOG_LEVEL": "INFO",
}  # fmt: skip
OURS, UNARCHIVING, BARE = "this project", "… without warc/", "bare spider"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    console = Console()
    rounds: dict[str, list[Crawl]] = {OURS: [], UNARCHIVING: [], BARE: []}
    with console.status("making pages"), server(options.pages) as site:
        console.print(f"{site.pages:,} pages of a made-up site, {options.rounds} rounds, in turn.\n")
        for number in range(options.rounds):
            for name, run in ((OURS, ours), (UNARCHIVING, unarchiving), (BARE, without_anything)):
                with console.status(f"round {number + 1}: {name}"):
                    rounds[name].append(run(site, options.pages))
                done = rounds[name][-1]
                console.print(
                    f"  round {number + 1}  {name:<15} {done.pages_a_second:6,.0f} pages/s"
                    f"  {done.cpu_a_page:5.2f} ms of CPU a page  {done.peak:4.0f} MB"
                )
    console.print(picture(rounds))
    return verdict(console, rounds, site.pages)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--pages", type=int, default=5_000, help="size of the made-up site (default: 5000)")
    parser.add_argument("--rounds", type=int, default=3, help="crawls of each kind (default: 3)")
    options = parser.parse_args(arguments)
    if options.pages < 100 or options.rounds < 1:
        parser.error("at least 100 pages and one round are needed")
    return options


def ours(site: Server, count: int, **more: object) -> Crawl:
    """The shipped crawl into an empty archive; RuntimeError where articles are missing in it."""
    with TemporaryDirectory() as folder:
        output = Path(folder, "output")
        done = crawled(site, output, **more)
        with Path(output, "articles.jsonl").open("rb") as file:
            found = sum(1 for _ in file)
    if found != articles_of(count):
        raise RuntimeError(f"{found:,} articles in the snapshot, {articles_of(count):,} on the site")
    return done


def crawled(site: Server, output: Path, **more: object) -> Crawl:
    return crawl(site, ["crawl", "sxgh", *_settings(SXGH_OUTPUT_DIR=output, **more)], ROOT)


def unarchiving(site: Server, count: int) -> Crawl:
    """The same, but for `warc/` and the search for what belongs into it besides the pages."""
    handlers = json.dumps(DOWNLOAD_HANDLERS | UNARCHIVED)
    return ours(site, count, DOWNLOAD_HANDLERS=handlers, SXGH_REQUISITES=False)


def without_anything(site: Server, count: int) -> Crawl:
    """Scrapy's own settings, but for the delay and robots.txt; nothing is written."""
    with TemporaryDirectory() as folder:
        return crawl(site, ["runspider", bare.__file__, *_settings(ROBOTSTXT_OBEY=False)], Path(folder))


def _settings(**more: object) -> list[str]:
    return [word for name, value in (_IN_A_HURRY | more).items() for word in ("-s", f"{name}={value}")]


def picture(rounds: dict[str, list[Crawl]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), title_justify="left", title="\nMedians")
    for heading in ("", "", "pages/s", "CPU a page", "peak memory"):
        table.add_column(heading, justify="right" if heading else "left")
    best = max(_median(crawls, "pages_a_second") for crawls in rounds.values())
    for name, crawls in rounds.items():
        speed = _median(crawls, "pages_a_second")
        table.add_row(
            name,
            Bar(best, 0, speed, width=30, color="cyan" if name == OURS else "bright_black"),
            f"{speed:,.0f}",
            f"{_median(crawls, 'cpu_a_page'):.2f} ms",
            f"{_median(crawls, 'peak'):.0f} MB",
        )
    return table


def _median(crawls: list[Crawl], name: str) -> float:
    return median(getattr(one, name) for one in crawls)


def verdict(console: Console, rounds: dict[str, list[Crawl]], pages: int) -> int:
    """Says whether the goals are met; 1 where one is not, or where a crawl missed pages."""
    mine, bare = rounds[UNARCHIVING], rounds[BARE]
    speed = _median(mine, "pages_a_second") / _median(bare, "pages_a_second")
    cost = _median(mine, "cpu_a_page") / _median(bare, "cpu_a_page")
    archiving = rounds[OURS]
    kept = _median(archiving, "pages_a_second") / _median(mine, "pages_a_second")
    early, late = (median(one.thirds[index] for one in archiving) for index in (0, 1))
    peak = max(one.peak for one in archiving)
    missed = [name for name, crawls in rounds.items() if any(one.pages < pages for one in crawls)]
    console.print(f"\nCPU a page: {cost:.2f} times the bare spider's, without the archive.\n")
    met = [
        (
            speed >= GOAL_RATIO,
            f"{speed:.2f} times the bare spider's pages a second, both without an archive (goal: {GOAL_RATIO})",
        ),
        (kept >= GOAL_ARCHIVING, f"{kept:.2f} times that with the archive (goal: {GOAL_ARCHIVING})"),
        (peak < GOAL_PEAK, f"{peak:.0f} MB at most (goal: under {GOAL_PEAK})"),
        (
            late <= early * GOAL_GROWTH,
            f"{early:.0f} MB early, {late:.0f} MB late: {late / early - 1:+.1%} after warm-up"
            f" (goal: under {GOAL_GROWTH - 1:+.0%})",
        ),
        (not missed, f"every page fetched{', but not by ' + ' and '.join(missed) if missed else ''}"),
    ]
    for good, text in met:
        console.print(f"[green]met[/]     {text}" if good else f"[red]missed[/]  {text}")
    return 0 if all(good for good, _ in met) else 1


if __name__ == "__main__":
    sys.exit(main())
