"""The archive read again: captures in their order → what they say, read in several processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import partial
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Any, Self, TypeVar
from urllib.parse import urljoin

from w3lib.url import safe_url_string

from sxgh_crawler.archive.exchange import Place
from sxgh_crawler.archive.learn import learn_answer
from sxgh_crawler.archive.message import Message, message, stored
from sxgh_crawler.archive.reader import Record, records
from sxgh_crawler.content_coding import TooLargeError, TruncatedError, decoded
from sxgh_crawler.frontier import BY_SCRIPT
from sxgh_crawler.harvest import Captured, NotModified, Redirect, is_trouble, latest_day
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ListReading, Reading
from sxgh_crawler.paths import run_started
from sxgh_crawler.state.store import Store

#: Answers handed to a process at a time.
BATCH = 16
_REDIRECTS = frozenset({301, 302, 303, 307, 308})

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server sent, as captured in the run that started then; `of_list`: a script file of that page fetches it."""

    started: datetime
    message: Message
    place: Place
    of_list: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """An answer as read: `captured` without its body, a reading without the links that nobody needs again."""

    started: datetime
    captured: Captured
    reading: Reading | Redirect | NotModified
    of_list: str = ""


def answers(folder: Path, store: Store) -> Iterator[Answer]:
    """All whole answers to requests for pages, run after run; `store` learns of the payloads on the way.

    Raises `DamagedRecord`, `MissingOriginal`, `OSError`.
    """
    lookup = stored(store, folder)
    for path in sorted(folder.glob("*.warc.gz")):
        started = waiting = None
        for record in records(path):
            if record.type == "warcinfo":
                started = _run_of(record)
            elif record.type in ("response", "revisit"):
                if started is None:
                    raise record.damaged("no warcinfo before it says which run it is of")
                if waiting:
                    yield waiting
                waiting = None
                if record.type == "response" and record.get("WARC-Truncated"):
                    continue
                said = message(record, lookup)
                learn_answer(record, said.status, bool(said.body), store)
                waiting = Answer(
                    started, said, Place(record.file, record.offset, record.id, said.payload_digest)
                )
            elif waiting and _is_of(record, waiting):
                waiting = _with_way(waiting, _fields(record))
        if waiting:
            yield waiting


def _is_of(record: Record, answer: Answer) -> bool:
    return record.type == "metadata" and record.get("WARC-Concurrent-To") == answer.place.record_id


def _with_way(answer: Answer, metadata: Mapping[str, str]) -> Answer | None:
    """By the last step to it but redirects: E, what a page needs to be shown whole, and P, robots.txt, are no pages."""
    step = metadata.get("hopsFromSeed", "").rstrip("R")[-1:]
    if step in ("E", "P"):
        return None
    return replace(answer, of_list=metadata.get("via", "")) if step == BY_SCRIPT else answer


def _fields(record: Record) -> dict[str, str]:
    return dict(
        line.split(": ", 1) for line in record.read().decode("utf-8", "replace").splitlines() if ": " in line
    )


def _run_of(info: Record) -> datetime:
    try:
        return run_started(_fields(info).get("isPartOf", ""))
    except ValueError:
        raise info.damaged("isPartOf of its warcinfo is no run's name") from None


def readings(answers: Iterable[Answer], workers: Workers, limit: int) -> Iterator[Read]:
    """In the order of the answers; `limit` bounds a body without its content-encoding, in bytes."""
    each = partial(read_answer, limit=limit)
    return (one for one in workers.in_order(answers, each) if one is not None)


def read_answer(answer: Answer, limit: int) -> Read | None:
    """None for what a crawl reads neither: server trouble, broken bodies."""
    said = answer.message
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in said.headers}
    captured = Captured(Page(said.url, b"", said.status, headers), warc=asdict(answer.place))
    if said.status in _REDIRECTS and "location" in headers:
        target = urljoin(said.url, safe_url_string(headers["location"].encode("latin-1")))
        return Read(answer.started, captured, Redirect(target))
    if said.status == 304:
        return Read(answer.started, captured, NotModified())
    if is_trouble(said.status):
        return None
    codings = [
        coding.strip().lower()
        for name, value in said.headers
        if name.lower() == b"content-encoding"
        for coding in value.decode("latin-1").split(",")
    ]
    try:
        body = decoded(said.body, codings, limit)
    except (TruncatedError, TooLargeError):
        return None
    reading = read(Page(said.url, body, said.status, headers), latest_day(answer.started), onward=False)
    return Read(answer.started, captured, _without_links(reading), answer.of_list)


def _without_links(reading: Reading) -> Reading:
    """Only a list's items and paging say something; handing over the others to another process takes its time."""
    if isinstance(reading, ListReading):
        kept = tuple(link for link in reading.links if link.role in ("item", "paging"))
        return replace(reading, links=kept, postback=None)
    return reading


class Workers:
    """Processes that do a part of the work each, or none: one worker is whoever asks.

    They are copies of the process as it is when this is made, which costs next to nothing; that is before it
    has threads, an open database or half a line of output, of which a copy is no good.
    """

    def __init__(self, count: int) -> None:
        self._pool = ProcessPoolExecutor(count, get_context("fork"), _begin) if count > 1 else None
        self._ahead = 2 * count
        if self._pool:
            self._pool.submit(os.getpid)  # the first task starts them all

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def in_order(self, work: Iterable[T], function: Callable[[T], R]) -> Iterator[R]:
        """`map`, never far ahead of who takes the results."""
        if not self._pool:
            yield from map(function, work)
            return
        rest = iter(work)
        running: deque[Future[list[R]]] = deque()
        while batch := list(islice(rest, BATCH)):
            running.append(self._pool.submit(_each, function, batch))
            if len(running) > self._ahead:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()


def _begin() -> None:
    """Ctrl-C is for the process that began this one, and that ends it; so does its death, of whatever kind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _each(function: Callable[[Any], R], batch: list[Any]) -> list[R]:
    return [function(one) for one in batch]
