"""Exchanges with the site as a crawl hands them to the archive, and a memory that stands for the state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sxgh_crawler.archive.exchange import Exchange
from sxgh_crawler.archive.writer import WarcWriter
from sxgh_crawler.state.store import Store

BEGAN = datetime(2026, 11, 23, 18, 38, 2, 123456, tzinfo=UTC)
SITE = "http://www.sxgh.org.cn"
PAGE = "<html><title>山西省总工会</title><p>各市总工会、各省级产业工会：</p></html>".encode("gb18030")


def exchange(path: str = "/particular.aspx?id=9807", **fields: Any) -> Exchange:
    body = fields.setdefault("body", PAGE)
    values: dict[str, Any] = {
        "url": SITE + path,
        "began": BEGAN,
        "seconds": 0.25,
        "request": f"GET {path} HTTP/1.1\r\nHost: www.sxgh.org.cn\r\n\r\n".encode(),
        "head": f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gb2312\r\nContent-Length: {len(body)}\r\n\r\n".encode(),
        "ip": "127.0.0.1",
    }
    return Exchange(**{**values, **fields})


def head(status: str, *lines: str) -> bytes:
    return "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", *lines, "")).encode("latin-1")


def posted(path: str, form: bytes, **fields: Any) -> Exchange:
    request = (
        f"POST {path} HTTP/1.1\r\nHost: www.sxgh.org.cn\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n\r\n"
    )
    return exchange(path, request=request.encode() + form, **fields)


def ids() -> Callable[[], str]:
    """The first is <urn:uuid:00000000-0000-4000-8000-000000000001>."""
    numbers = count(1)
    return lambda: f"<urn:uuid:00000000-0000-4000-8000-{next(numbers):012}>"


def writer(folder: Path, store: Store, **options: Any) -> WarcWriter:
    """The clock stands at the minute before the first exchange."""
    values: dict[str, Any] = {
        "info": {"software": "sxgh-crawler", "isPartOf": "20261123T183702Z"},
        "host": "archive.example",
        "max_size": 1_000_000_000,
        "payloads": store,
        "clock": lambda: BEGAN - timedelta(minutes=1),
        "new_id": ids(),
    }
    return WarcWriter(folder, **{**values, **options})


def later(number: int) -> datetime:
    return BEGAN + timedelta(seconds=number)
