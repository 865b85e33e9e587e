"""Exchanges → WARC/1.1 files.

https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ (sections are named below)
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sxgh_crawler.archive.capture import Captures, members
from sxgh_crawler.archive.cdxj import Spool
from sxgh_crawler.archive.exchange import Exchange, Place
from sxgh_crawler.archive.files import OpenFile
from sxgh_crawler.archive.payloads import Payloads
from sxgh_crawler.archive.record import FIELDS, Field, member, warc_date, warc_fields

#: What every `warcinfo` says (10.1), besides what the caller has to say.
_INFO = {
    "format": "WARC File Format 1.1",
    "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    "description": "transfer-codings are removed from responses, together with their Transfer-Encoding header",
}
#: How our files are named: the second in which one was begun, a number, the host.
_NAME = re.compile(r"SXGH-([0-9]{14})-([0-9]{5})-")


class WriteError(Exception):
    """Nothing more can be archived; everything written before is intact. The message names the cause."""


def random_id() -> str:
    """A version 4 UUID (RFC 9562, 5.4), spelled out: `uuid` takes ten times as long."""
    digits = os.urandom(16).hex()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"<urn:uuid:{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}>"


def now() -> datetime:
    return datetime.now(UTC)


class WarcWriter:
    """Writes into `folder`; a file is begun with the first exchange, and anew once it holds `max_size` bytes.

    `write` hands the bytes to the system; they are on the disk after the next `sync`, which may run in
    another thread while writing goes on. Everything else belongs to one thread. `info` has the fields of
    `warcinfo` that the caller knows: software, robots, operator, hostname, http-header-user-agent, isPartOf.
    `index` is told of every capture. Nothing of a failed write stays in the file, and after it every call raises `WriteError`.
    """

    def __init__(
        self,
        folder: Path,
        info: Mapping[str, str],
        *,
        host: str,
        max_size: int,
        payloads: Payloads,
        index: Spool | None = None,
        clock: Callable[[], datetime] = now,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._folder = folder
        self._info = {**info, **_INFO}
        self._host = re.sub(r"[^A-Za-z0-9.]+", "-", host)
        self._max_size = max_size
        self._captures = Captures(payloads)
        self._clock = clock
        self._new_id = new_id
        self._serial = 0
        self._index = index
        self._file: OpenFile | None = None
        self._failure: OSError | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self, exchange: Exchange) -> Place:
        """Raises `WriteError`, or what `Payloads` raises."""
        self._captures.settle()
        with self._guarded():
            if self._file and self._file.size >= self._max_size:
                self._finish(self._file)
            file = self._file or self._begin()
            capture = self._captures.of(exchange, self._new_id())
            place = Place(file.name, file.size, capture.record_id, capture.payload_digest)
            records = list(members(capture, file.info_id, self._new_id))
            file.append(b"".join(records))
            if self._index:
                self._index.add(capture, place, len(records[0]))
        self._captures.add(capture, place)
        return place

    def sync(self) -> None:
        """What was written before the call is on the disk when it returns. Raises `WriteError`."""
        with self._guarded():
            written = self._captures.written
            if file := self._file:
                file.sync()
            self._captures.synced = max(self._captures.synced, written)

    def close(self) -> None:
        """Finish the file: on the disk, under its final name. No `sync` may be under way. Raises `WriteError`."""
        if self._file and self._failure:
            self._file.abandon()
        with self._guarded():
            if self._file:
                self._finish(self._file)
        self._captures.settle()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            if self._failure:
                raise self._failure
            yield
        except OSError as error:
            self._failure = error
            raise WriteError(f"cannot write to {self._folder}: {error.strerror or error}") from error

    def _begin(self) -> OpenFile:
        moment = self._clock()
        file = self._file = OpenFile(self._folder, self._free_name(moment), self._new_id())
        fields: list[Field] = [
            ("WARC-Type", "warcinfo"),
            ("WARC-Record-ID", file.info_id),
            ("WARC-Date", warc_date(moment)),
            ("WARC-Filename", file.name),
            ("Content-Type", FIELDS),
        ]
        file.append(member(fields, warc_fields(self._info)))
        return file

    def _free_name(self, moment: datetime) -> str:
        """Behind all that are there, also where the clock has been put back: files are read in this order."""
        wanted = f"{moment:%Y%m%d%H%M%S}", f"{self._serial:05}"
        there = [match.groups() for path in self._folder.glob("*") if (match := _NAME.match(path.name))]
        stamp, serial = last = max(there, default=("", ""))
        if wanted <= last:
            wanted = stamp, f"{int(serial) + 1:05}"
        self._serial += 1
        return f"SXGH-{'-'.join(wanted)}-{self._host}.warc.gz"

    def _finish(self, file: OpenFile) -> None:
        file.finish()
        self._file = None
        self._captures.synced = self._captures.written
