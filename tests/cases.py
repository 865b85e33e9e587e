"""Saved pages and what a person reads on them: `tests/pages/<family>/<case>/`.

A folder holds the bytes as a server sends them (`body.bin`), the answer round them (`meta.json`: `url`, `status`,
`headers`; optional: `what` a person calls the page, `mended` where a rule was mended with it) and one of three
expectations, written by hand:

- `expected.json`: an article, every field that one page can give, and `encoding`. Optional: `pages`, the
  URLs of all parts of a split article; an image may be its address alone; `html_has` and `html_lacks`, fragments of its HTML.
- `list.json`: `items` in their order with what is known of each, `paging` links, `postback`, `claim`.
  Optional: `category`, `categories`, `not_items`, `not_paging`.
- `refused.json`: `kind` is gone, unreadable or other.

What an expectation leaves out is not checked. One that says `unconfirmed` is a draft (`scrapy savepage`): it fails.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from sxgh_crawler.pages.page import Page

PAGES = Path(__file__).parent / "pages"
#: Pages made by somebody who had not seen the reader, to measure it with; not there while none are left unopened.
HELD_OUT = Path(__file__).with_name("heldout")


#: What people call a page, and what the reader should read it as: the kinds that it tells apart are fewer.
READ_AS = {
    "article": "article",
    "gallery": "article",
    "attachment notice": "article",
    "video page": "article",
    "board message": "article",
    "list": "list",
    "home page": "list",
    "missing": "gone",
    "error": "error",
    "challenge": "challenge",
    "log-in": "log-in",
    "form": "other",
    "poll": "other",
    "other": "other",
}
#: What a page is called where its `meta.json` does not say: by its kind.
_WHAT = {"gone": "missing", "unreadable": "error"}

Kind = Literal["article", "list", "refused"]
_KINDS: dict[str, Kind] = {"expected.json": "article", "list.json": "list", "refused.json": "refused"}


@dataclass(frozen=True)
class Case:
    family: str
    name: str
    page: Page
    expected: dict[str, Any]
    kind: Kind
    #: One of `READ_AS`.
    what: str
    #: A rule was made or changed by somebody who had looked at the page.
    mended: bool

    def __str__(self) -> str:
        return f"{self.family}/{self.name}"


@cache
def mended_families(root: Path) -> frozenset[str]:
    """Those that no longer tell how well the reader does on pages that it does not know."""
    return frozenset(case.family for case in load(root) if case.mended)


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
    expected, kind = _json(folder / present[0]), _KINDS[present[0]]
    name = expected["kind"] if kind == "refused" else kind
    what = meta.get("what", _WHAT.get(name, name))
    if what not in READ_AS:
        raise ValueError(f"{folder}: {what} is none of {', '.join(READ_AS)}")
    return Case(folder.parent.name, folder.name, page, expected, kind, what, meta.get("mended", False))


def _json(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return value
