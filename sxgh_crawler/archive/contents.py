"""What goes into a package, whichever kind it is; refused while the archive is not whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sxgh_crawler.archive.cdxj import lines
from sxgh_crawler.archive.files import size
from sxgh_crawler.archive.playback import entries
from sxgh_crawler.archive.reader import unreadable
from sxgh_crawler.paths import OutputPaths

#: Is told the number of bytes each time some more have been packed.
Advance = Callable[[int], None]

_CHUNK = 1 << 20


class PackError(Exception):
    """The archive cannot be packed as it is. One line that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The files that every package holds."""

    paths: OutputPaths
    #: `warc/*.warc.gz`, by name.
    warcs: tuple[Path, ...]
    #: The newest run's report.json; None where no run came to one.
    report: Path | None

    @property
    def size(self) -> int:
        """Bytes, the report aside."""
        files = (self.paths.snapshot, self.paths.index, *self.warcs)
        return sum(map(size, files))


def contents(paths: OutputPaths) -> Contents:
    """Looks the archive over; PackError where a part of it is missing or not finished."""
    warcs = tuple(sorted(paths.warc.glob("*.warc.gz")))
    for torn in sorted(paths.warc.glob("*.open")):
        raise PackError(
            f"{torn} was left by a crawl that was killed: the next crawl mends it, pack after that"
        )
    for path in warcs:
        if oddity := unreadable(path):
            raise PackError(f"{path}: {oddity}; move it out of warc/")
    if not warcs:
        raise PackError(f"there is no archive in {paths.root}: crawl first")
    if not paths.index.exists():
        raise PackError(f"{paths.index} is missing: scrapy rebuild makes it again")
    if not paths.snapshot.exists():
        raise PackError(f"{paths.snapshot} is missing: it is written at the end of a crawl")
    reports = (paths.root / "runs").glob("*/report.json")
    return Contents(paths, warcs, max(reports, default=None))


def captures(contents: Contents) -> Iterator[bytes]:
    """The lines of index.cdxj that a player wants; PackError unless index and files are about the same captures."""
    index = contents.paths.index
    files = {warc.name: warc for warc in contents.warcs}
    seen: set[str] = set()
    for entry in entries(index):
        if entry.file not in files:
            raise PackError(
                f"{index} names {entry.file} (line {entry.number}), which is missing: see scrapy verify"
            )
        seen.add(entry.file)
        if entry.playable:
            yield entry.line
    for name in sorted(files.keys() - seen):
        if next(lines(files[name]), None):
            raise PackError(f"{index} lacks the captures of {name}: scrapy rebuild makes it again")


class Hashed:
    """A file to write into that keeps the digest and the size of what went through."""

    def __init__(self, sink: BinaryIO, algorithm: str) -> None:
        self._sink = sink
        self._hash = hashlib.new(algorithm)
        self.size = 0

    @property
    def digest(self) -> str:
        """In hexadecimal, lower case."""
        return self._hash.hexdigest()

    def write(self, data: bytes) -> None:
        self._sink.write(data)
        self._hash.update(data)
        self.size += len(data)

    def copy(self, source: Path, advance: Advance) -> None:
        with source.open("rb") as file:
            while chunk := file.read(_CHUNK):
                self.write(chunk)
                advance(len(chunk))
