"""What killed runs exported, put into the state: the feeds of all runs together then hold each change once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sxgh_crawler import jsonl
from sxgh_crawler.paths import OutputPaths, run_started
from sxgh_crawler.state.archive import Archive
from sxgh_crawler.state.store import Store


def redo(paths: OutputPaths, store: Store) -> Iterator[str]:
    """Of each run that did not end: what was put right, in words. Raises `StateError`, `OSError`.

    A feed's line is written before the state learns of it, and is on the disk before the state is: so the
    feed may have more, never less. A torn last line never left the run; its page is visited again.
    """
    for run_id in store.visits.unfinished():
        path = paths.delta(run_id)
        redone = 0
        if path.exists():
            _cut_torn_line(path)
            archive = Archive(paths, store, run_started(run_id))
            redone = sum(archive.redo(record) for record in jsonl.read(path))
        store.visits.end(run_id)
        store.commit()
        yield f"{run_id} did not end; {redone} of the articles that it exported were not remembered yet"


def _cut_torn_line(path: Path) -> None:
    with path.open("r+b") as file:
        text = file.read()
        whole = text.rfind(b"\n") + 1
        if whole < len(text):
            file.truncate(whole)
            os.fsync(file.fileno())
