"""What stands in `warc/`, read by warcio: other people's eyes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator


@dataclass(frozen=True)
class Record:
    file: str
    offset: int
    type: str
    #: Of the record, by their names as written.
    fields: dict[str, str]
    block: bytes

    @property
    def head(self) -> bytes:
        """Of the HTTP message in it, with the empty line."""
        lines = self.block.splitlines(keepends=True)
        end = next(number for number, line in enumerate(lines) if not line.strip())
        return b"".join(lines[: end + 1])

    @property
    def body(self) -> bytes:
        return self.block[len(self.head) :]


def records(folder: Path) -> Iterator[Record]:
    """Of all finished files, in the order of their names."""
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            iterator = ArchiveIterator(file, no_record_parse=True)
            for record in iterator:
                fields, block = dict(record.rec_headers.headers), record.content_stream().read()
                # Only once the record is read: warcio looks for its end.
                offset = iterator.get_record_offset()
                yield Record(path.name, offset, record.rec_type, fields, block)
