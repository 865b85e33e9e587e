"""What the archive has to know of an HTTP head."""

from __future__ import annotations

import re

_STATUS = re.compile(rb"\S+ +([0-9]{3})(?![0-9])")


def status_of(head: bytes) -> int:
    """0 for a status line without one."""
    found = _STATUS.match(head)
    return int(found[1]) if found else 0


def http_headers(head: bytes) -> tuple[tuple[bytes, bytes], ...]:
    """Lines without a colon are passed over; a folded one continues the line before it."""
    headers: list[tuple[bytes, bytes]] = []
    for line in head.splitlines()[1:]:
        if line[:1] in (b" ", b"\t") and headers:
            name, value = headers.pop()
            headers.append((name, value + b" " + line.strip()))
        elif b":" in line:
            name, _, value = line.partition(b":")
            headers.append((name.strip(), value.strip()))
    return tuple(headers)
