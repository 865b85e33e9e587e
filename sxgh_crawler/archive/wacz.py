"""The archive as one WACZ 1.1.1 file (https://specs.webrecorder.net/wacz/1.1.1/).

Written here and not by py-wacz 0.6: that reads and indexes every WARC anew although the index is at hand,
holds all pages with their texts in memory, takes texts by rules of its own where ours are in
articles.jsonl, and brings some forty packages. Its `wacz validate` is one of the proofs in the tests; as
that is content with a package without pages, index or WARC, they look for these themselves.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from sxgh_crawler.archive.contents import Advance, Contents, Hashed, PackError, captures
from sxgh_crawler.archive.reader import DamagedRecord, read_at
from sxgh_crawler.jsonl import Record, line
from sxgh_crawler.paths import timestamp
from sxgh_crawler.website.site import CANONICAL_HOST

VERSION = "1.1.1"
TITLE = f"山西省总工会 {CANONICAL_HOST}"
#: Lines of the index in one gzip member, as in the packages of the format's own tools.
BLOCK = 1024


@dataclass(slots=True)
class Packed:
    """What went in."""

    captures: int = 0
    pages: int = 0
    #: Articles from before pages were archived: they cannot be replayed and are not among the pages.
    without_capture: int = 0


@dataclass(slots=True)
class _Package:
    """The ZIP file, and the list of what is in it: `resources` of datapackage.json."""

    zip: ZipFile
    created: datetime
    resources: list[dict[str, Any]] = field(default_factory=list)

    @contextmanager
    def member(self, path: str, compression: int) -> Iterator[Hashed]:
        info = ZipInfo(path, self.created.timetuple()[:6])
        info.compress_type = compression
        info.external_attr = 0o644 << 16
        info.extra = _extended_timestamp(self.created)
        with self.zip.open(info, "w", force_zip64=True) as file:
            sink = Hashed(cast("BinaryIO", file), "sha256")
            yield sink
        name = path.rpartition("/")[2].lower()
        self.resources.append(
            {"name": name, "path": path, "hash": f"sha256:{sink.digest}", "bytes": sink.size}
        )


def _extended_timestamp(moment: datetime) -> bytes:
    """Info-ZIP's extra field UT: time of modification in UTC, which the ZIP format's own time is not.

    It is also for wabac.js (replayweb.page): where the central directory has no extra field for a member,
    that takes it for granted that the member's own header has none, and misses the beginning of every
    member that may grow past 4 GiB (whose header has one for the sizes).
    """
    return struct.pack("<2sHBL", b"UT", 5, 1, int(moment.timestamp()))


def pack(contents: Contents, file: BinaryIO, *, created: datetime, software: str, advance: Advance) -> Packed:
    """Write the package into `file`, which can be sought in.

    Memory does not grow with the archive, but for a short line per 1,024 captures. PackError,
    IndexDamaged and DamagedRecord where index, files and articles do not fit together.
    """
    packed = Packed()
    with ZipFile(file, "w") as archive:
        package = _Package(archive, created)
        with package.member("indexes/index.cdx.gz", ZIP_STORED) as sink:
            blocks = [_block(block, sink, packed, advance) for block in _blocks(captures(contents))]
        with package.member("indexes/index.idx", ZIP_DEFLATED) as sink:
            sink.write(b'!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}\n')
            sink.write(b"".join(blocks))
        with package.member("pages/pages.jsonl", ZIP_DEFLATED) as sink:
            sink.write(line({"format": "json-pages-1.0", "id": "pages", "title": TITLE, "hasText": True}))
            for page in _pages(contents, packed, advance):
                sink.write(line(page))
        for warc in contents.warcs:
            with package.member(f"archive/{warc.name}", ZIP_STORED) as sink:
                sink.copy(warc, advance)
        _describe(package, software)
    return packed


def _describe(package: _Package, software: str) -> None:
    description = {
        "profile": "data-package",
        "wacz_version": VERSION,
        "title": TITLE,
        "created": timestamp(package.created),
        "software": software,
        "resources": package.resources,
    }
    text = json.dumps(description, ensure_ascii=False, indent=2).encode()
    digest = {"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(text).hexdigest()}"}
    with package.member("datapackage.json", ZIP_DEFLATED) as sink:
        sink.write(text)
    with package.member("datapackage-digest.json", ZIP_DEFLATED) as sink:
        sink.write(json.dumps(digest, indent=2).encode())


# --- the index: blocks of lines, each a gzip member, and a line about each (ZipNum) ----------------------


def _blocks(captures: Iterator[bytes]) -> Iterator[list[bytes]]:
    while block := list(islice(captures, BLOCK)):
        yield block


def _block(block: list[bytes], sink: Hashed, packed: Packed, advance: Advance) -> bytes:
    """Writes one gzip member; the line of index.idx that leads to it."""
    text = b"".join(block)
    member = gzip.compress(text, mtime=0)
    digest = f"sha256:{hashlib.sha256(member).hexdigest()}"
    place = json.dumps({"offset": sink.size, "length": len(member), "digest": digest}).encode()
    sink.write(member)
    packed.captures += len(block)
    advance(len(text))
    return block[0].partition(b" {")[0] + b" " + place + b"\n"


# --- the pages: articles, at the address and the time of their captures ------------------------------------


def _pages(contents: Contents, packed: Packed, advance: Advance) -> Iterator[Record]:
    with contents.paths.snapshot.open("rb") as file:
        for text in file:
            article: Record = json.loads(text)
            if article["warc"] is None:
                packed.without_capture += 1
            else:
                url, date = _capture(contents, article)
                packed.pages += 1
                yield {
                    "id": article["id"],
                    "url": url,
                    # Whole seconds, as the index has them: a player compares the two.
                    "ts": f"{date[:19]}Z",
                    "title": article["title"],
                    "text": article["text"],
                }
            advance(len(text))


def _capture(contents: Contents, article: Record) -> tuple[str, str]:
    """Address and date of the record that an article was read from, as the record itself has them.

    The article's own `url` is its canonical one, which was not always what was asked for.
    """
    place = article["warc"]
    folder = contents.paths.warc
    try:
        if folder / place["file"] in contents.warcs:
            with read_at(folder, place["file"], place["offset"]) as record:
                if record.id == place["record_id"]:
                    return record.get("WARC-Target-URI") or "", record.get("WARC-Date") or ""
    except DamagedRecord:
        pass
    where = f"{place['file']}, offset {place['offset']}"
    raise PackError(
        f"the page of article {article['id']} is not where it should be ({where}): see scrapy verify"
    )
