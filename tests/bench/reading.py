"""Reading one page against lxml's tree of the same bytes: on the saved articles, which differ, and on made-up ones, which repeat.

Least of several rounds for each page. The saved ones count only from a size that real pages have.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import islice

import lxml.html
from lxml.etree import LxmlError
from rich.console import Console

from sxgh_crawler.garbage import collect_seldom, keep_freed
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from tests import cases
from tests.bench.pages import build

#: What is asked: times lxml's tree.
GOAL = 3
ROUNDS, MADE_UP = 9, 40
#: Bytes of a saved page, at least.
_SIZE = 8_000


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.reading", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"of each page ({ROUNDS})")
    rounds = parser.parse_args(arguments).rounds
    console = Console()
    collect_seldom()
    keep_freed()
    for name, pages in (("saved articles", saved()), ("made-up articles", made_up())):
        with console.status(f"reading {len(pages)} {name}"):
            tree, reading = least(lxml_tree, pages, rounds), least(read, pages, rounds)
        console.print(
            f"{len(pages)} {name}, {sum(len(page.body) for page in pages) / len(pages) / 1000:.0f} kB each:"
            f" lxml's tree {tree * 1e6:,.0f} µs, reading {reading * 1e6:,.0f} µs,"
            f" {reading / tree:.1f} times (goal: {GOAL})",
            soft_wrap=True,
        )
    return 0


def saved() -> list[Page]:
    return [case.page for case in cases.load() if case.kind == "article" and len(case.page.body) > _SIZE]


def made_up() -> list[Page]:
    articles = ((url, body) for url, body in build(MADE_UP * 10).items() if "particular" in url)
    return [Page(url, body, 200, {"content-type": "text/html"}) for url, body in islice(articles, MADE_UP)]


def lxml_tree(page: Page) -> None:
    with suppress(LxmlError, ValueError):  # markup that it refuses costs it little
        lxml.html.document_fromstring(page.body)


def least(work: Callable[[Page], object], pages: Iterable[Page], rounds: int) -> float:
    """Seconds a page, each at its fastest."""
    fastest = [min(_seconds(work, page) for _ in range(rounds)) for page in pages]
    return sum(fastest) / len(fastest)


def _seconds(work: Callable[[Page], object], page: Page) -> float:
    began = time.perf_counter()
    work(page)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
