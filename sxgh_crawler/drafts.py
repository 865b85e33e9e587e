"""A page as a draft of a test case: `tests/pages/<family>/<case>/`, as tests/cases.py describes it.

What a draft expects is what the program read, which proves nothing. So it says `unconfirmed`, and the tests fail
until a person has compared it with the page and taken that out.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import asdict
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from urllib.parse import urlsplit

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.readings import ArticleReading, Gone, ListReading, Reading, Unreadable

UNCONFIRMED = "The program's own reading. Open the page in a browser, put right what differs here, then delete this line."
#: Of an answer's head: what describes a transfer that is over, and what belongs to a session.
_NOT_KEPT = {
    "connection",
    "content-encoding",
    "content-length",
    "keep-alive",
    "set-cookie",
    "transfer-encoding",
}
#: What a reading has that no person can say by looking at the page.
_NOT_SEEN = ("html", "page_urls", "confidence", "origins", "doubts")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


class DraftError(Exception):
    """The case cannot be made; says why."""


def case_name(url: str) -> str:
    """Of an address: `particular-aspx-id-9807`."""
    parts = urlsplit(url)
    words = re.sub(r"[^a-z0-9]+", "-", f"{parts.path} {parts.query}".lower()).strip("-")
    return words[-60:].strip("-") or "index"


def write(root: Path, family: str, case: str, page: Page, reading: Reading) -> Path:
    """The new case's folder, whole or not at all. DraftError where it exists or has no proper name."""
    for name in (family, case):
        if not _NAME.fullmatch(name):
            raise DraftError(f"{name!r} is no name for a folder here: small letters, digits and hyphens")
    folder = root / family / case
    if folder.exists():
        raise DraftError(f"{folder} exists already; name another with --case")
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(mkdtemp(prefix=".draft-", dir=folder.parent))
    try:
        (made / "body.bin").write_bytes(page.body)
        _write_json(made / "meta.json", _meta(page))
        name, expectation = draft(reading)
        _write_json(made / name, {"unconfirmed": UNCONFIRMED, **expectation})
        made.chmod(0o755)
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return folder


def _meta(page: Page) -> dict[str, Any]:
    headers = {name: value for name, value in sorted(page.headers.items()) if name not in _NOT_KEPT}
    return {"url": page.url, "status": page.status, "headers": headers}


def _write_json(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def draft(reading: Reading) -> tuple[str, dict[str, Any]]:
    """The name of the expectation's file, and what it holds."""
    match reading:
        case ArticleReading():
            return "expected.json", _article(reading)
        case ListReading():
            return "list.json", _list(reading)
        case Gone():
            return "refused.json", {"kind": "gone"}
        case Unreadable():
            return "refused.json", {"kind": "unreadable"}
        case _:
            return "refused.json", {"kind": "other"}


def _article(reading: ArticleReading) -> dict[str, Any]:
    article = asdict(reading.article)
    seen = {name: value for name, value in article.items() if name not in _NOT_SEEN}
    parts = {"pages": list(reading.pages)} if reading.pages else {}
    return {"encoding": reading.encoding, **seen, **parts}


def _list(reading: ListReading) -> dict[str, Any]:
    post = reading.postback
    return {
        "encoding": reading.encoding,
        "category": list(reading.category),
        "items": [
            {"url": link.url, "text": link.text, "published": link.published}
            for link in reading.links
            if link.role == "item"
        ],
        "paging": [link.url for link in reading.links if link.role == "paging"],
        "postback": post and {"target": post.target, "argument": post.argument, "number": post.number},
        "claim": asdict(reading.claim),
    }
