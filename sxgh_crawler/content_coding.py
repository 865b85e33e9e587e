"""Content-Encoding removed: bounded, and strict about what is missing."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence

_CHUNK = 1 << 16
_GZIP_MAGIC = b"\x1f\x8b\x08"


class TruncatedError(ValueError):
    """The compressed body ends, or breaks, before its end."""


class TooLargeError(ValueError):
    """The body would be larger than allowed."""


def decoded(body: bytes, codings: Sequence[str], limit: int) -> bytes:
    """`codings` in the order in which they were applied; below one that is not known all stays as it is.

    Raises `TruncatedError`, `TooLargeError` above `limit` bytes.
    """
    for coding in reversed(codings):
        if not body:  # an empty page that claims to be gzip
            break
        if coding not in DECODERS:
            break
        body = DECODERS[coding](body, limit)
    return body


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


#: By name; each takes a body and the bytes that it may come to.
DECODERS: Mapping[str, Callable[[bytes, int], bytes]] = {
    "gzip": gunzip,
    "x-gzip": gunzip,
    "deflate": inflate,
}


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
            raise TooLargeError(f"more than {limit:,} bytes")
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
