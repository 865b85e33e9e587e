"""The values of the crawl's arguments (`-a NAME=VALUE`). What makes no sense raises ValueError, in plain words."""

from __future__ import annotations

import re

from sxgh_crawler.website import site
from sxgh_crawler.website.urls import on_site, resolve

_MODES = ("update", "full")
_MAX_SWEEP = 1_000_000
_NUMBER = re.compile(r"[0-9]{1,30}")


def is_full(mode: str) -> bool:
    """Whether `-a mode=` says that all that is known is visited."""
    if mode not in _MODES:
        raise ValueError(f"-a mode={mode}: give one of {', '.join(_MODES)}")
    return mode == "full"


def start_pages(text: str) -> list[str]:
    """The URLs of `-a start=`; raises ValueError for what is no page of the site."""
    urls = []
    for word in text.split(","):
        if not word.strip():
            continue
        url = resolve(site.START_URLS[0], word.strip())
        if url is None or not on_site(url) or "://" not in word:
            hosts = ", ".join(sorted(site.HOSTS))
            raise ValueError(f"-a start={word.strip()}: not a page of this site; give http URLs of {hosts}")
        urls.append(url)
    return urls or list(site.START_URLS)


def numbers(text: str) -> list[range]:
    """The numbers of `-a ids=9000-9100,9807`; raises ValueError for what is none."""
    spans = []
    for word in text.split(","):
        if not word.strip():
            continue
        first, dash, last = (part.strip() for part in word.partition("-"))
        if not _NUMBER.fullmatch(first) or (
            dash and not (_NUMBER.fullmatch(last) and int(last) >= int(first))
        ):
            raise ValueError(
                f"-a ids={word.strip()}: give numbers and spans of numbers, as in 9000-9100,9807"
            )
        spans.append(range(int(first), int(last or first) + 1))
    if sum(span.stop - span.start for span in spans) > _MAX_SWEEP:
        raise ValueError(f"-a ids={text}: more than {_MAX_SWEEP:,} numbers")
    return spans
