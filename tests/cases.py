"""Saved pages and what a person reads on them: `tests/pages/<family>/<case>/`.

A folder holds the bytes as a server sends them (`body.bin`), the answer round them (`meta.json`) and one
of three expectations, written by hand:

- `expected.json`: an article, every field that one page can give, and `encoding`. Optional: `pages`, the
  URLs of all parts of a split article; `html_has` and `html_lacks`, fragments of its HTML.
- `list.json`: `items` in their order with what is known of each, `paging` links, `postback`, `claim`.
  Optional: `category`, `categories`, `not_items`, `not_paging`.
- `refused.json`: `kind` is gone, unreadable or other.

What an expectation leaves out is not checked.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal
from zlib import crc32

from sxgh_crawler.pages.page import Page

PAGES = Path(__file__).parent / "pages"
#: Pages made by somebody who had not seen the reader. They measured it up to reader 2; since then rules are mended with them.
HELD_OUT = Path(__file__).with_name("heldout")
#: A later set of the same kind. Up to reader 2 half of its families were never looked at when rules were mended.
UNSEEN = Path(__file__).with_name("unseen")

Kind = Literal["article", "list", "refused"]
_KINDS: dict[str, Kind] = {"expected.json": "article", "list.json": "list", "refused.json": "refused"}


@dataclass(frozen=True)
class Case:
    family: str
    name: str
    page: Page
    expected: dict[str, Any]
    kind: Kind

    def __str__(self) -> str:
        return f"{self.family}/{self.name}"


def to_mend_with(family: str) -> bool:
    """Whether a family of `UNSEEN` may be looked at when a rule is mended: its name alone decides, beforehand."""
    return crc32(family.encode()) % 2 == 0


@cache
def load(root: Path = PAGES) -> tuple[Case, ...]:
    """All cases, in the order of their folders' names."""
    return tuple(_load(meta.parent) for meta in sorted(root.glob("*/*/meta.json")))


def _load(folder: Path) -> Case:
    meta = _json(folder / "meta.json")
    page = Page(meta["url"], (folder / "body.bin").read_bytes(), meta["status"], meta["headers"])
    present = [name for name in _KINDS if (folder / name).exists()]
    if len(present) != 1:
        raise ValueError(f"{folder}: exactly one of {', '.join(_KINDS)} is needed, found {present}")
    return Case(folder.parent.name, folder.name, page, _json(folder / present[0]), _KINDS[present[0]])


def _json(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return value
