"""What a night costs: requests in an archive of 10,000 articles, and the state at a million URLs.

The archive is the practice site's, grown by its own generator; the state is filled by the calls that a crawl
makes. Compare within one run only.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from sxgh_crawler.state.store import Store
from tests.crawls import command, crawl
from tests.site import PracticeSite
from tests.site.content import CATEGORIES, Article, articles

ARTICLES, URLS = 10_000, 1_000_000
NEWS = (0, 1, 50)
#: Looked up and revisited among all of them.
SAMPLE = 20_000
#: Seconds for the first crawl.
PATIENCE = 3_600
_ROOT = "http://www.sxgh.org.cn"
_NOW = 1_800_000_000
#: Lists of any length whose items lead anywhere; others have one page, or name their items relative to their folder.
_GROWING = frozenset(one.key for one in CATEGORIES if one.form not in ("datastore", "single", "script"))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.nights", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="size of the archive (10000)")
    parser.add_argument("--urls", type=int, default=URLS, help="URLs in the state (1000000)")
    options = parser.parse_args(arguments)
    console = Console()
    with console.status("filling a state"), TemporaryDirectory() as folder:
        state = Path(folder, "state.sqlite")
        figures = apart(measure_state, state, options.urls)
        figures["first request after"] = f"{first_request(Path(folder)):.1f} s from the start of Python"
    console.print(rows(f"A state of {options.urls:,} URLs", figures))
    with (
        console.status(f"crawling {options.articles:,} articles, then nights"),
        TemporaryDirectory() as folder,
    ):
        console.print(nights(options.articles, Path(folder)))
    return 0


def rows(title: str, figures: dict[str, str]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), title_justify="left", title=title, show_header=False)
    for name, value in figures.items():
        table.add_row(name, value)
    return table


# --- the state


def apart(work: Callable[[Path, int], dict[str, str]], path: Path, size: int) -> dict[str, str]:
    """In a process of its own, so that its memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, (path, size))


def measure_state(path: Path, size: int) -> dict[str, str]:
    store = Store.open(path)
    visits, chance = store.visits, random.Random(1)
    urls = [f"{_ROOT}/particular.aspx?id={number}" for number in range(size)]

    def put(some: Sequence[str]) -> None:
        for url in some:
            visits.find(url, url, "article", _NOW - 86_400)
            visits.visit(url, "article", _NOW - 86_400, since=chance.randrange(_NOW - 10**9, _NOW))

    half = size // 2
    put(urls[:half])
    early = memory()
    took = timed(lambda: put(urls[half:]))
    late = memory()
    some = chance.sample(urls, min(SAMPLE, size))
    looked = timed(lambda: [visits.visited(url) for url in some])
    again = timed(lambda: [visits.visit(url, "article", _NOW, since=1) for url in some])
    due = timed(lambda: visits.due(_NOW + 10**9, 500))
    stale = timed(lambda: visits.staleness(_NOW))
    store.close()
    return {
        "new pages": f"{(size - half) / took:,.0f} a second, found and visited",
        "visits again": f"{len(some) / again:,.0f} a second",
        "look-ups": f"{len(some) / looked:,.0f} a second",
        "what is due": f"{due * 1000:,.0f} ms for 500",
        "staleness": f"{stale * 1000:,.0f} ms",
        "memory": f"{early:,.0f} MB at half of it, {late:,.0f} MB at the end",
        "on disk": f"{path.stat().st_size / 1e6:,.0f} MB",
    }


def timed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def memory() -> float:
    """In MB; what was resident at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def first_request(output: Path) -> float:
    """Of a night on that state: seconds until the first page is asked for."""
    with PracticeSite(faults=False) as site:
        started = time.perf_counter()
        with command(site, output) as process:
            while not any(not exchange.url.endswith("/robots.txt") for exchange in site.log):
                if process.poll() is not None:
                    raise RuntimeError(process.communicate()[1][-1_000:])
                time.sleep(0.005)
            passed = time.perf_counter() - started
            process.kill()
            process.communicate()
    return passed


# --- nights


@dataclass
class Grower:
    """More articles like those of the practice site, each at an address of its own."""

    numbers: Iterator[int]

    def more(self, site: PracticeSite, many: int, date: str | None = None) -> None:
        models = [
            a for a in articles()
            if a.category in _GROWING and not (a.parts or a.copies or a.near or a.href)
        ]  # fmt: skip
        for index in range(many):
            site.add(self._like(models[index % len(models)], date))

    def _like(self, model: Article, date: str | None) -> Article:
        number = next(self.numbers)
        blocks = tuple(
            replace(block, text=f"{block.text}（第{number}号）") if block.kind == "p" else block
            for block in model.blocks
        )
        return replace(
            model,
            url=f"/particular.aspx?id={number}",
            family="table",
            title=f"{model.title}之{number}",
            blocks=blocks,
            list_date=date or model.list_date,
        )


@contextmanager
def grown(many: int) -> Iterator[tuple[PracticeSite, Grower]]:
    with PracticeSite(faults=False) as site:
        grower = Grower(count(20_000))
        grower.more(site, many - len(site.articles))
        yield site, grower


def nights(many: int, folder: Path) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), title_justify="left")
    table.title = f"Nights in an archive of {many:,} articles"
    for heading in ("new articles", "found", "requests", "lists", "articles", "seconds"):
        table.add_column(heading, justify="right")
    with grown(many) as (site, grower):
        first = crawl(site, folder / "output", fresh=True, patience=PATIENCE)
        for news in NEWS:
            grower.more(site, news, date="2026-11-24")
            night = crawl(site, folder / "output", fresh=True)
            kinds = Counter({name: n for name, n in night.report["pages"].items() if n})
            table.add_row(
                f"{news}", f"{len(night.delta)}", f"{len(night.log):,}", f"{kinds['list']:,}",
                f"{kinds['article']:,}", f"{night.report['timing']['seconds']:.1f}",
            )  # fmt: skip
        table.caption = f"the first crawl: {len(first.log):,} requests, {len(first.records):,} articles"
    return table


if __name__ == "__main__":
    sys.exit(main())
