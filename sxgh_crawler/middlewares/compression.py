"""Content-Encoding: bounded, and strict about what is missing."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.utils._compression import _DecompressionMaxSizeExceeded

from sxgh_crawler.network import FetchError

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

#: Response flag, also Scrapy's: the body is not whole.
DATALOSS = "dataloss"
_CHUNK = 1 << 16
_GZIP_MAGIC = b"\x1f\x8b\x08"


class TruncatedError(ValueError):
    """The compressed body ends, or breaks, before its end."""


class StrictCompressionMiddleware(HttpCompressionMiddleware):
    """Scrapy's middleware gives the first half of a broken gzip body for a page: half an article.

    Here such a response is flagged, and the retry middleware asks again. A body that is whole and only has
    a wrong checksum behind it (old servers) passes, as in browsers.
    """

    def process_request(self, request: Request) -> None:  # type: ignore[override]
        """Nothing to add: Accept-Encoding is among the default headers."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        if not response.body:  # a 304, or an empty page that claims to be gzip
            return response
        try:
            return super().process_response(request, response)
        except IgnoreRequest as error:  # Scrapy's, for a body that would be too large
            raise FetchError(f"its compressed body is larger than DOWNLOAD_MAXSIZE: {error}") from None
        except TruncatedError:
            return response.replace(flags=[*response.flags, DATALOSS])

    @staticmethod
    def _decode(body: bytes, encoding: bytes, max_size: int) -> bytes:
        if encoding in (b"gzip", b"x-gzip"):
            return gunzip(body, max_size)
        if encoding == b"deflate":
            return inflate(body, max_size)
        return HttpCompressionMiddleware._decode(body, encoding, max_size)


def gunzip(body: bytes, limit: int) -> bytes:
    if not body.startswith(_GZIP_MAGIC):  # says gzip, is not: some servers forget to compress
        return body
    out = b""
    while body.startswith(_GZIP_MAGIC):  # members may follow one another
        member, rest = _inflate_raw(body[_header_length(body) :], limit - len(out))
        out += member
        body = rest[8:]  # checksum and size, which are not checked
    return out


def inflate(body: bytes, limit: int) -> bytes:
    """HTTP means zlib's format by "deflate"; IIS has sent it bare."""
    try:
        zlib.decompressobj().decompress(body[:2])
    except zlib.error:
        return _inflate_raw(body, limit)[0]
    return _inflate_raw(body[2:], limit)[0]


def _inflate_raw(data: bytes, limit: int) -> tuple[bytes, bytes]:
    """The decompressed stream and what stands behind it."""
    stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
    out = bytearray()
    while not stream.eof:
        try:
            chunk = stream.decompress(data, _CHUNK)
        except zlib.error as error:
            raise TruncatedError(str(error)) from None
        data = stream.unconsumed_tail
        out += chunk
        if len(out) > limit:
            raise _DecompressionMaxSizeExceeded(len(out), limit)
        if not chunk and not data and not stream.eof:
            raise TruncatedError("the compressed body ends too early")
    return bytes(out), stream.unused_data


def _header_length(body: bytes) -> int:
    """Of a gzip member (RFC 1952): ten bytes, then what the flags announce."""
    flags, at = body[3:4] or b"\0", 10
    has_extra, has_name, has_comment, has_crc = (flags[0] & bit for bit in (4, 8, 16, 2))
    if has_extra:
        at += 2 + int.from_bytes(body[at : at + 2], "little")
    for _ in filter(None, (has_name, has_comment)):
        at = body.find(b"\0", at) + 1 or len(body)
    return at + 2 if has_crc else at
