"""Digests as the archive writes them.

SHA-256 in hexadecimal: no two different pages can be made to look the same (SHA-1 no longer promises that),
and it is a `token` of the WARC grammar, which padded base 32 is not. warcio and FastWARC verify it.
"""

from __future__ import annotations

import hashlib

ALGORITHM = "sha256"


def digest(*parts: bytes) -> str:
    """Of the parts joined: `sha256:…`, for WARC-Block-Digest and WARC-Payload-Digest."""
    value = hashlib.sha256()
    for part in parts:
        value.update(part)
    return f"{ALGORITHM}:{value.hexdigest()}"
