"""What the archive is made of: an exchange with the site, and the place where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sxgh_crawler.archive.http import status_of

#: Why a body is not whole: the values of WARC-Truncated (WARC/1.1, section 5.13).
Truncation = Literal["length", "time", "disconnect", "unspecified"]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what the server sent for it, as bytes on the wire.

    Only the transfer-coding is removed, and its header with it: archive tools cannot read a `chunked`
    header over a plain body. The content-encoding stays, so `body` is what the payload digest is of.
    """

    #: As asked for: absolute, percent-encoded, no fragment.
    url: str
    #: UTC, to the microsecond: when the first byte of the request was sent.
    began: datetime
    #: From then until the last byte of the response.
    seconds: float
    #: Request line, headers, empty line, and the body of a form post.
    request: bytes
    #: Status line, headers in their own case, order and repetition, empty line.
    head: bytes
    body: bytes
    #: Address that was connected to; None behind a proxy, where it is not known.
    ip: str | None = None
    truncated: Truncation | None = None
    #: URL of the page that led here; None for a start page.
    via: str | None = None
    #: A letter for each step from the start page, as hopsFromSeed has it: L link, S form, R redirect,
    #: E embedded, M from a site map, P robots.txt.
    hops: str = ""

    @property
    def status(self) -> int:
        return status_of(self.head)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the record of a capture lies: the record's `warc`, field by field (`../shared/ARTICLE.md`)."""

    #: Name of the file under `warc/`.
    file: str
    #: Bytes from its beginning to the record's gzip member.
    offset: int
    #: `<urn:uuid:…>`, with its brackets, as WARC-Record-ID has it.
    record_id: str
    #: As WARC-Payload-Digest has it, `algorithm:digest`; of the payload, content-encoding kept.
    payload_digest: str
