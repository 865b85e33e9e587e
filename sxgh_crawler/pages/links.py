"""Where a page leads: its links as a browser would resolve them, each with the role that its place suggests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from sxgh_crawler.pages import evidence
from sxgh_crawler.pages.body import Resolve, target
from sxgh_crawler.pages.lists import candidates
from sxgh_crawler.pages.markup.lines import Anchor, Outline
from sxgh_crawler.pages.readings import Link, LinkRole
from sxgh_crawler.website.deeds import is_deed
from sxgh_crawler.website.urls import is_file, on_site

#: Characters that are kept of a link's text.
_MAX_TEXT = 200
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\">\s]{1,500})", re.IGNORECASE)


def page_links(
    out: Outline,
    url: str,
    resolve: Resolve,
    pager: Sequence[Anchor],
    items: Mapping[str, candidates.Item],
    following: Iterable[tuple[str, str]],
) -> tuple[Link, ...]:
    """Every link of the page at `url` that stays on the site and does nothing to it, each address once, a list's `items` first.

    `following` are (address, text) of pages of the list that only a script leads to.
    """
    found: dict[str, Link] = {}
    for item in items.values():
        if is_deed(item.url, item.title):
            continue  # [删除], in each row of a guest book
        found[item.url] = Link(item.url, item.title[:_MAX_TEXT], "item", item.published)
    paging = {resolve(target(anchor)) for anchor in pager}
    for anchor in out.anchors[: candidates.MAX_LINKS]:
        href = target(anchor)
        address = resolve(href) if href else None
        if address is None or address in found or not candidates.stays(address, url) or is_file(address):
            continue
        text = anchor.text.strip() or anchor.title
        role: LinkRole = (
            "paging" if address in paging else "category" if len(text) <= evidence.COLUMN_NAME else "other"
        )
        if role != "paging" and is_deed(address, text):
            continue
        found[address] = Link(address, text[:_MAX_TEXT], role)
    for address, text in following:
        found.setdefault(address, Link(address, text, "paging"))
    for src in out.frames:
        framed = resolve(src)
        if framed and on_site(framed):
            found.setdefault(framed, Link(framed, "", "category"))
    return tuple(found.values())


def refreshes_to(out: Outline, resolve: Resolve) -> str | None:
    """Where a browser is sent by <meta http-equiv=refresh>."""
    refresh = _REFRESH.search(out.refresh)
    return resolve(refresh[1]) if refresh else None
