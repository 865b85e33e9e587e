"""WARC files → records, one after another or from a stored offset.

Strict: what is not as WARC/1.1 has it raises `DamagedRecord`. Memory is bounded: named fields have a
limit, blocks are read piece by piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from isal import isal_zlib
from isal.igzip_lib import IsalError

from sxgh_crawler.archive.files import OPEN

#: Bytes: compressed read at once, uncompressed at once, of a record's named fields, of an HTTP head.
_CHUNK = 32 * 1024
_PIECE = 1024 * 1024
MAX_FIELDS = 64 * 1024
MAX_HTTP_HEAD = 1024 * 1024

_LENGTH = re.compile(r"[0-9]{1,18}")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VERSIONS = ("WARC/1.1", "WARC/1.0")
_END = b"\r\n\r\n"
_TO_DO = "put a good copy of the file in its place, or move it out of warc/ and keep it"
_HEAD_END = re.compile(rb"\r?\n\r?\n")


class DamagedRecord(Exception):  # noqa: N818 - named for the condition
    """The record at `offset` of `file` cannot be read; those before it can."""

    def __init__(self, file: str, offset: int, reason: str) -> None:
        super().__init__(f"{file}, offset {offset}: {reason}; {_TO_DO}")
        self.file = file
        self.offset = offset
        self.reason = reason


class _Torn(Exception):  # noqa: N818 - becomes a DamagedRecord
    pass


class _Member:
    """One gzip member, uncompressed piece by piece; `rest` is what was read of the file behind its end."""

    def __init__(self, file: BinaryIO, ahead: bytes) -> None:
        self._file = file
        self._ahead = ahead
        self._inflate = isal_zlib.decompressobj(31)
        self._ready = b""

    def read(self, size: int) -> bytes:
        """At most `size` bytes, none only at the end. Raises `_Torn`."""
        while not self._ready and not self._inflate.eof:
            ahead = self._ahead or self._file.read(_CHUNK)
            try:
                self._ready = self._inflate.decompress(ahead, _PIECE)
            except IsalError as error:  # type: ignore[misc]  # its stub says `IsalError: Exception`
                raise _Torn(f"the gzip member is damaged ({error})") from error
            self._ahead = self._inflate.unconsumed_tail
            if not ahead and not self._ready and not self._inflate.eof:
                raise _Torn("the gzip member is cut off")
        if len(self._ready) <= size:
            piece, self._ready = self._ready, b""
        else:
            piece, self._ready = self._ready[:size], self._ready[size:]
        return piece

    def until(self, end: bytes, limit: int) -> bytes:
        """Everything before `end`, which is passed over. Raises `_Torn`."""
        found = b""
        while True:
            piece = self.read(_PIECE)
            found += piece
            at = found.find(end)
            if at >= 0:
                self.unread(found[at + len(end) :])
                return found[:at]
            if not piece or len(found) > limit:
                raise _Torn("the named fields have no end")

    def unread(self, data: bytes) -> None:
        self._ready = data + self._ready if self._ready else data

    @property
    def rest(self) -> bytes:
        return self._inflate.unused_data


class Record:
    """Named fields, and a block that is read once, from its beginning."""

    def __init__(self, file: str, offset: int, member: _Member) -> None:
        self.file = file
        self.offset = offset
        #: Bytes of its gzip member; known once `finish` has been there.
        self.size = 0
        self._member = member
        try:
            self.fields = _fields(member.until(_END, MAX_FIELDS))
            self._first = {name.lower(): value for name, value in reversed(self.fields)}
            self.length = _length(self.get("Content-Length"))
        except _Torn as torn:
            raise self.damaged(str(torn)) from None
        #: Bytes of the block not yet read.
        self.left = self.length

    @property
    def type(self) -> str:
        return self.get("WARC-Type") or ""

    @property
    def id(self) -> str:
        return self.get("WARC-Record-ID") or ""

    def get(self, name: str) -> str | None:
        """The first field of this name, in whatever case it is written."""
        return self._first.get(name.lower())

    def read(self, size: int = -1) -> bytes:
        """The next bytes of the block, at most `size`, all that are left with -1; none at its end."""
        left = self.left if size < 0 else min(size, self.left)
        pieces = []
        while left:
            piece = self._read(left)
            left -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)

    def head(self) -> bytes:
        """The HTTP head with its empty line; the rest of the block is the payload."""
        head = b""
        while self.left:
            head += self._read(self.left)
            if match := _HEAD_END.search(head):
                self._unread(head[match.end() :])
                return head[: match.end()]
            if len(head) > MAX_HTTP_HEAD:
                raise self.damaged("the HTTP head has no end")
        return head

    def finish(self) -> None:
        """Pass over what is left, and see that the record ends where it says."""
        while self.left:
            self._read(min(self.left, _PIECE))
        end = b""
        try:
            while len(end) <= len(_END) and (piece := self._member.read(len(_END) + 1)):
                end += piece
        except _Torn as torn:
            raise self.damaged(str(torn)) from None
        if end != _END:
            raise self.damaged("Content-Length is not the length of the block")

    def damaged(self, reason: str) -> DamagedRecord:
        return DamagedRecord(self.file, self.offset, reason)

    def _read(self, size: int) -> bytes:
        try:
            piece = self._member.read(size)
        except _Torn as torn:
            raise self.damaged(str(torn)) from None
        if not piece:
            raise self.damaged("Content-Length is not the length of the block")
        self.left -= len(piece)
        return piece

    def _unread(self, data: bytes) -> None:
        self._member.unread(data)
        self.left += len(data)


def _fields(head: bytes) -> tuple[tuple[str, str], ...]:
    version, *lines = head.decode("utf-8", "replace").split("\r\n")
    if version not in _VERSIONS:
        raise _Torn("no WARC record begins here")
    fields = []
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not _TOKEN.fullmatch(name):
            raise _Torn(f"a line among the named fields is none: {name[:40]!r}")
        fields.append((name, value.strip()))
    return tuple(fields)


def _length(value: str | None) -> int:
    if value is None or not _LENGTH.fullmatch(value):
        raise _Torn(f"Content-Length is {value}")
    return int(value)


def unreadable(path: Path) -> str | None:
    """Why there is not one record to be read at `path`, as far as that is seen without reading; None otherwise."""
    if path.is_dir():
        return "it is a folder, not a WARC file"
    if path.is_symlink() and not path.exists():
        return f"it is a link to {path.readlink()}, which is not there"
    return None if path.stat().st_size else "it is empty"


def records(path: Path) -> Iterator[Record]:
    """All records of a file, in their order. What is left of a block when the next is asked for is passed over.

    Raises `DamagedRecord` and ends there, `OSError` if the file cannot be read.
    """
    if oddity := unreadable(path):
        raise DamagedRecord(_final(path.name), 0, oddity)
    with path.open("rb", buffering=0) as file:
        offset, ahead = 0, file.read(_CHUNK)
        while ahead:
            member = _Member(file, ahead)
            record = Record(_final(path.name), offset, member)
            yield record
            record.finish()
            ahead = member.rest
            end = file.tell() - len(ahead)
            record.size = end - offset
            offset, ahead = end, ahead or file.read(_CHUNK)


@contextmanager
def read_at(folder: Path, file: str, offset: int) -> Iterator[Record]:
    """The record whose gzip member begins at `offset`; the file may still be written.

    Raises `DamagedRecord`, `OSError` if there is no such file.
    """
    path = folder / file
    if not path.exists():
        path = folder / (file + OPEN)
    with path.open("rb", buffering=0) as stream:
        stream.seek(offset)
        yield Record(file, offset, _Member(stream, b""))


def _final(name: str) -> str:
    return name.removesuffix(OPEN)
