"""Is everything in the archive as it should be? Each thing that is not is a `Fault`.

Other tools let nearly all of this through: `warcio check` only compares the digests that are there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sxgh_crawler import jsonl
from sxgh_crawler.archive import cdxj
from sxgh_crawler.archive.checks import check
from sxgh_crawler.archive.files import OPEN, size
from sxgh_crawler.archive.ledger import Entry, Ledger
from sxgh_crawler.archive.reader import DamagedRecord, records, unreadable
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.state.store import Store

#: Told the bytes that have been read since the last time.
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where."""

    #: Under the output folder, `warc/` included.
    file: str
    what: str
    #: Of the record in a WARC file, of the line in another; None for a file as a whole.
    offset: int | None = None
    record_id: str | None = None

    def __str__(self) -> str:
        place = self.file if self.offset is None else f"{self.file}, offset {self.offset}"
        return f"{place}, {self.record_id}: {self.what}" if self.record_id else f"{place}: {self.what}"


def verify(paths: OutputPaths, progress: Progress = lambda _: None) -> Iterator[Fault]:
    """Nobody may be writing meanwhile. `progress` comes to twice the size of the WARC files.

    Raises `OSError`, `StateError`.
    """
    files = sorted(paths.warc.glob("*.warc.gz"))
    for path in sorted(paths.warc.glob(f"*{OPEN}")):
        yield Fault(f"warc/{path.name}", "was never finished: the next crawl repairs it")
    with Ledger.temporary() as ledger:
        for path in files:
            yield from _file(path, ledger, progress)
        ledger.complete()
        yield from _links(ledger)
        yield from _index(paths, files, progress)
        if paths.snapshot.exists():
            yield from _articles(paths.snapshot, ledger)
        if paths.state.exists():
            yield from _state(paths.state, ledger)


def _file(path: Path, ledger: Ledger, progress: Progress) -> Iterator[Fault]:
    name, read = f"warc/{path.name}", 0
    if oddity := unreadable(path):
        yield Fault(name, oddity)
        progress(size(path))
        return
    try:
        for record in records(path):
            progress(record.offset - read)
            read = record.offset
            entry, problems = check(record)
            if read == 0 and (record.type, record.get("WARC-Filename")) != ("warcinfo", path.name):
                problems.append("the first record is not the warcinfo of this file")
            if known := ledger.add(entry):
                problems.append(f"this record id is also that of {known.file}, offset {known.offset}")
            for what in problems:
                yield Fault(name, what, record.offset, record.id)
    except DamagedRecord as damage:
        yield Fault(name, f"{damage.reason}; what follows cannot be read", damage.offset)
    progress(path.stat().st_size - read)


def _links(ledger: Ledger) -> Iterator[Fault]:
    for one, other in ledger.linked():
        problems = _revisit(one, other) if one.type == "revisit" else _concurrent(one, other)
        yield from (_at(one, what) for what in problems)


def _at(entry: Entry, what: str) -> Fault:
    return Fault(f"warc/{entry.file}", what, entry.offset, entry.id)


def _concurrent(one: Entry, other: Entry | None) -> Iterator[str]:
    if other is None:
        yield f"WARC-Concurrent-To is {one.concurrent_to}, which is not there"
        return
    if one.date != other.date:
        yield f"WARC-Date is {one.date}, that of the record it belongs to {other.date}"
    if one.uri != other.uri:
        yield f"WARC-Target-URI is {one.uri}, that of the record it belongs to {other.uri}"


def _revisit(one: Entry, other: Entry | None) -> Iterator[str]:
    if other is None:
        yield f"the original {one.refers_to} is not there"
        return
    if other.type != "response":
        yield f"the original {one.refers_to} is a {other.type}"
    elif not other.whole:
        yield f"the original {one.refers_to} is not whole"
    for name, stated, found in (
        ("WARC-Payload-Digest", one.digest, other.digest),
        ("WARC-Refers-To-Target-URI", one.refers_to_uri, other.uri),
        ("WARC-Refers-To-Date", one.refers_to_date, other.date),
    ):
        if stated != found:
            yield f"{name} is {stated}, the original has {found}"


def _index(paths: OutputPaths, files: list[Path], progress: Progress) -> Iterator[Fault]:
    """Both are read line by line, in order; a line that only one of them has is a fault."""
    name = "warc/index.cdxj"
    if not paths.index.exists():
        if files:
            yield Fault(name, "is missing")
        return
    with paths.index.open("rb") as stated:
        yield from _compared(name, stated, cdxj.sorted_lines(_captures(files, progress)))


def _captures(files: list[Path], progress: Progress) -> Iterator[bytes]:
    for path in files:
        with suppress(DamagedRecord):  # named already
            yield from cdxj.lines(path)
        progress(size(path))


def _compared(name: str, stated: Iterator[bytes], found: Iterator[bytes]) -> Iterator[Fault]:
    ours, truth = next(stated, None), next(found, None)
    offset, before = 0, b""
    while ours is not None or truth is not None:
        if ours is not None and ours < before:
            yield Fault(name, "the lines are not sorted: it has to be made again", offset)
            return
        if ours == truth:
            before, offset = ours or b"", offset + len(ours or b"")
            ours, truth = next(stated, None), next(found, None)
        elif truth is None or (ours is not None and ours < truth):
            yield Fault(name, f"no capture is as this line says: {_shown(ours)}", offset)
            before, offset = ours or b"", offset + len(ours or b"")
            ours = next(stated, None)
        else:
            yield Fault(name, f"a line is missing: {_shown(truth)}", offset)
            truth = next(found, None)


def _shown(line: bytes | None) -> str:
    text = (line or b"").decode("utf-8", "replace").strip()
    return text if len(text) < 400 else f"{text[:150]} … {text[-200:]}"


def _articles(snapshot: Path, ledger: Ledger) -> Iterator[Fault]:
    try:
        for article in jsonl.read(snapshot):
            for what in _traced(article, ledger):
                yield Fault("articles.jsonl", f"article {article['id']}: {what}")
    except (ValueError, KeyError, TypeError) as error:
        yield Fault("articles.jsonl", f"a line is no article, and what follows is not read: {error!r}")


def _traced(article: dict[str, Any], ledger: Ledger) -> Iterator[str]:
    warc = article["warc"] or {}
    entry = ledger.by_id(warc.get("record_id") or "")
    if entry is None:
        yield f"the record {warc.get('record_id')} that it was read from is not there"
    elif entry.type not in ("response", "revisit"):
        yield f"the record {entry.id} that it was read from is a {entry.type}"
    else:
        found = {"file": entry.file, "offset": entry.offset, "payload_digest": entry.digest}
        for field, value in found.items():
            if warc[field] != value:
                yield f"warc.{field} is {warc[field]}, the record has {value}"
    for one in (*article["images"], *article["attachments"]):
        if (digest := one["payload_digest"]) and not ledger.holds(digest):
            yield f"no capture holds {one['url']} ({digest})"


def _state(path: Path, ledger: Ledger) -> Iterator[Fault]:
    store = Store.open(path)
    try:
        for payload, original in store.originals():
            entry = ledger.by_id(original.record_id)
            known = entry and (entry.type, entry.digest, entry.file, entry.offset, entry.uri, entry.date)
            if known != ("response", payload, original.file, original.offset, original.uri, original.date):
                yield Fault("state.sqlite", f"the original of {payload} is not as it says: {original}")
        for one in ledger.originals():
            if one.digest and store.original(one.digest) is None:
                yield _at(one, f"state.sqlite does not know of its payload {one.digest}")
        for url, payload in store.latests():
            if ledger.newest(url) != payload:
                yield Fault("state.sqlite", f"the newest payload of {url} is not {payload}")
    finally:
        store.close()
