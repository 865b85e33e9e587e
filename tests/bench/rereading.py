"""The archive read again: one process and two, and trafilatura on the same pages, where it is installed.

Whole commands in turn; what `scrapy list` takes is the start of Python, and is taken off. Compare within one run only.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from rich.console import Console

from tests.bench.__main__ import crawled
from tests.bench.measure import server
from tests.bench.pages import build
from tests.loopback import ROOT, without_proxies
from tests.quality.readers import PYTHON

#: What is asked: two processes against one, and pages a second a core against trafilatura's.
GOAL_TWO, GOAL_TRAFILATURA = 1.8, 10
PAGES, ROUNDS, SAMPLE = 3_000, 3, 60
#: Prints CPU seconds; reads the pages' files that it is given.
_TRAFILATURA = """
import sys, time
from pathlib import Path
from trafilatura import extract
pages = [Path(name).read_bytes() for name in sys.argv[1:]]
extract(pages[0], with_metadata=True)
began = time.process_time()
for page in pages:
    extract(page, with_metadata=True)
print(time.process_time() - began)
"""


class Took(NamedTuple):
    seconds: float
    cpu: float

    def less(self, start: Took) -> Took:
        return Took(self.seconds - start.seconds, self.cpu - start.cpu)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.rereading", description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES, help=f"size of the made-up site ({PAGES})")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"of each command ({ROUNDS})")
    options = parser.parse_args(arguments)
    console = Console()
    with TemporaryDirectory() as folder:
        output = Path(folder, "output")
        with console.status("crawling a made-up site"), server(options.pages) as site:
            crawled(site, output)
        with console.status("reading it again"):
            one, two = rounds(output, options.rounds)
        pages, each = options.pages, one.cpu / options.pages
        console.print(
            f"Reading {pages:,} pages again, medians of {options.rounds} rounds, without the start of Python:"
        )
        console.print(
            f"  one process    {pages / one.seconds:6,.0f} pages/s, {each * 1e6:,.0f} µs of CPU a page"
        )
        console.print(f"  two processes  {pages / two.seconds:6,.0f} pages/s")
        console.print(f"  two against one: {one.seconds / two.seconds:.2f} times (goal: {GOAL_TWO})")
        if not PYTHON.exists():
            console.print("  trafilatura is not installed: `make quality` does that")
            return 0
        with console.status("trafilatura on the same pages"):
            theirs = trafilatura(Path(folder), pages)
        console.print(
            f"  trafilatura with metadata: {theirs * 1e6:,.0f} µs of CPU a page,"
            f" {theirs / each:.1f} times all that is ours (goal: {GOAL_TRAFILATURA})"
        )
    return 0


def rounds(output: Path, count: int) -> tuple[Took, Took]:
    """Medians of `scrapy reextract` with one worker and with two."""
    all_of: dict[str, list[Took]] = {"list": [], "1": [], "2": []}
    for _ in range(count):
        all_of["list"].append(timed("list"))
        for workers in ("1", "2"):
            all_of[workers].append(
                timed("reextract", "--workers", workers, "-s", f"SXGH_OUTPUT_DIR={output}")
            )
    start, one, two = (
        Took(*(median(values) for values in zip(*took, strict=True))) for took in all_of.values()
    )
    return one.less(start), two.less(start)


def timed(*arguments: str) -> Took:
    """`scrapy …` to its end; CPU with that of its children."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=ROOT, env=without_proxies(), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Took(time.perf_counter() - began, cpu)


def trafilatura(folder: Path, count: int) -> float:
    """CPU seconds a page, on some of the articles."""
    (folder / "pages").mkdir()
    articles = (body for url, body in build(count).items() if "particular" in url)
    names = []
    for number, body in enumerate(islice(articles, SAMPLE)):
        names.append(folder / f"pages/{number}.html")
        names[-1].write_bytes(body)
    done = subprocess.run([PYTHON, "-c", _TRAFILATURA, *names], capture_output=True, text=True, check=True)
    return float(done.stdout) / len(names)


if __name__ == "__main__":
    sys.exit(main())
