"""`scrapy history URL|ID`: every version of an article, when it left, its capture, and what changed. Only reads.

Exit status: 0 when the article is known, 1 when it is not, 2 when the command was given wrongly, 8 when the
state cannot be read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

from rich.console import Console
from rich.text import Text
from scrapy.commands import ScrapyCommand

from sxgh_crawler.edits import Piece, changes
from sxgh_crawler.jsonl import Record
from sxgh_crawler.news import content_of
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.state.database import StateError
from sxgh_crawler.state.store import Store
from sxgh_crawler.website.site import START_URLS
from sxgh_crawler.website.urls import canonical, resolve

if TYPE_CHECKING:
    import argparse

    from scrapy.settings import Settings

_ID = re.compile(r"[0-9a-f]{16}", re.ASCII)
#: As wdiff marks them; colours besides on a terminal.
_MARKS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
_STYLES = {"same": "", "removed": "red", "added": "green"}


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        return "URL|ID"

    def short_desc(self) -> str:
        return "Show all versions of an article and what changed"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            print("history: give the URL or the id of one article", file=sys.stderr)
            self.exitcode = Exit.USAGE
            return
        paths = OutputPaths(Path(cast("Settings", self.settings)["SXGH_OUTPUT_DIR"]))
        try:
            versions = versions_of(paths, args[0])
        except StateError as error:
            print(f"history: {error}", file=sys.stderr)
            self.exitcode = Exit.STORAGE
            return
        if not versions:
            print(f"history: {paths.state} knows no article {args[0]}", file=sys.stderr)
            self.exitcode = Exit.FAILED
            return
        show(versions, Console())
        self.exitcode = Exit.OK


def versions_of(paths: OutputPaths, name: str) -> list[Record]:
    """By URL, in any spelling, or by id; the first one first. Raises `StateError`."""
    if not paths.state.exists():
        return []
    store = Store.open_to_read(paths.state)
    try:
        if _ID.fullmatch(name):
            return store.versions(name)
        url = resolve(START_URLS[0], name)
        article = store.by_url(canonical(url)) if url else None
        return store.versions(article["id"]) if article else []
    finally:
        store.close()


def show(versions: list[Record], console: Console) -> None:
    latest = versions[-1]
    console.print(Text(f"{latest['title']}\n{latest['url']}  {latest['id']}"), soft_wrap=True)
    console.print(row(versions[0]), soft_wrap=True)
    for former, record in pairwise(versions):
        console.print(row(record), soft_wrap=True)
        for line in differences(former, record):
            console.print(line, soft_wrap=True)


def row(record: Record) -> Text:
    warc = record["warc"]
    capture = f"{warc['file']} at {warc['offset']}" if warc else "not captured"
    return Text(f"version {record['version']}  {record['change']:8} {record['last_changed']}  {capture}")


def differences(former: Record, record: Record) -> Iterator[Text]:
    """Of the content, place by place, then of the attachments."""
    for pieces in changes(content_of(former), content_of(record)):
        yield drawn(pieces)
    before, after = (dict.fromkeys(a["url"] for a in one["attachments"]) for one in (former, record))
    for url in before:
        if url not in after:
            yield drawn((Piece("removed", url),))
    for url in after:
        if url not in before:
            yield drawn((Piece("added", url),))


def drawn(pieces: tuple[Piece, ...]) -> Text:
    text = Text("    ")
    for piece in pieces:
        begin, end = _MARKS[piece.kind]
        text.append(begin + piece.text + end, _STYLES[piece.kind])
    return text
