"""WARC records as bytes: named fields, block, each record a gzip member of its own (WARC/1.1, 4 and annex D)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from isal import igzip_lib

from sxgh_crawler.archive.digests import digest

VERSION = b"WARC/1.1"
FIELDS = "application/warc-fields"
#: A field without a value is left out.
Field = tuple[str, str | None]

#: igzip's: three times as fast as zlib's 6.
_LEVEL = 2
_NOT_IN_A_URI = re.compile(rb"[^!-~]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def member(fields: Iterable[Field], block: bytes) -> bytes:
    """The record; its block digest and length are added."""
    ends: list[Field] = [("WARC-Block-Digest", digest(block)), ("Content-Length", str(len(block)))]
    lines = [f"{name}: {value}\r\n" for name, value in (*fields, *ends) if value is not None]
    head = VERSION + b"\r\n" + "".join(lines).encode() + b"\r\n"
    return igzip_lib.compress(b"".join((head, block, b"\r\n\r\n")), _LEVEL, igzip_lib.COMP_GZIP)


def warc_fields(values: Mapping[str, str]) -> bytes:
    """A block of `application/warc-fields`; a value stays on its line."""
    return "".join(f"{name}: {one_line(value)}\r\n" for name, value in values.items()).encode()


def one_line(value: str) -> str:
    return _CONTROLS.sub(" ", value)


def warc_uri(url: str) -> str:
    """What no URI may hold is percent-encoded: a line break would begin another field."""
    return _NOT_IN_A_URI.sub(lambda byte: b"%%%02X" % byte[0][0], url.encode("utf-8", "replace")).decode()


def warc_date(moment: datetime) -> str:
    """UTC, always to the microsecond (5.4), so that equal instants are equal strings."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
