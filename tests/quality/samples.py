"""What there is to read, and in which sets it is counted."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sxgh_crawler.cleaning import clean_line
from sxgh_crawler.pages.page import Page
from tests import cases
from tests.site import ArticleTruth, PracticeSite

FIELDS = (
    "title", "subtitle", "category", "published", "source", "authors", "editor", "related", "images",
    "attachments",
)  # fmt: skip
#: Of a list: the addresses of its items, in order.
ITEMS = "list items"
#: A practice page that may be read or refused, as it comes.
_EITHER = "corrupt gzip tail"


@dataclass(frozen=True)
class Sample:
    """A page and what a person reads on it; what is not in `values` is not asked.

    `what` is what a person calls the page (`cases.READ_AS`).
    """

    family: str
    name: str
    page: Page
    kind: str
    values: dict[str, Any]
    text: str | None = None
    what: str = "article"

    def __str__(self) -> str:
        return f"{self.family}/{self.name}"


@cache
def samples() -> tuple[Sample, ...]:
    """Those that rules were made with."""
    return (*saved(), *saved(cases.HELD_OUT, mended=True), *_practised())


@cache
def held_out() -> tuple[Sample, ...]:
    """Of families that no rule was ever made or mended with: what the reader makes of pages it does not know."""
    return tuple(saved(cases.HELD_OUT, mended=False))


def saved(root: Path = cases.PAGES, *, mended: bool | None = None) -> Iterator[Sample]:
    """The confirmed cases under `root`; with `mended`, of the families that were, or were not, mended with."""
    for case in cases.load(root):
        if "unconfirmed" in case.expected or mended not in (None, case.family in cases.mended_families(root)):
            continue
        kind = case.expected["kind"] if case.kind == "refused" else case.kind
        article = case.expected if kind == "article" else {}
        values = {name: plain(name, article[name]) for name in FIELDS if name in article}
        if kind == "list" and "items" in case.expected:
            values[ITEMS] = [item["url"] for item in case.expected["items"]]
        yield Sample(case.family, case.name, case.page, kind, values, article.get("text"), case.what)


def _practised() -> Iterator[Sample]:
    """Every article at its own address, and every list's first page."""
    with PracticeSite() as site:
        truth = site.truth
        for url, article in truth.articles.items():
            if article.quirk != _EITHER:
                family = f"site: {article.family}"
                yield _of_truth(family, article, _fetched(site.proxy, url))
        for form in truth.lists.values():
            page = _fetched(site.proxy, form.url)
            yield Sample("site: lists", _short(form.url), page, "list", {}, what="list")


def _of_truth(family: str, article: ArticleTruth, page: Page) -> Sample:
    """Of a split article only what its first part says: the text, and who wrote it, end elsewhere."""
    values = {name: plain(name, getattr(article, name)) for name in FIELDS}
    if article.published_from == "list":
        values["published"] = None  # the page itself does not say
        if "/art/" in article.url:
            del values["published"]  # but its address does
    text: str | None = article.text
    if article.page_urls:
        text = None
        for name in ("authors", "editor", "images", "attachments"):
            del values[name]
    return Sample(family, _short(article.url), page, "article", values, text)


def _short(url: str) -> str:
    return url.partition("://")[2].partition("/")[2]


def _fetched(proxy: str, url: str) -> Page:
    """The page as a crawl gets it; a server that fails once is asked again."""
    for _ in range(2):
        connection = http.client.HTTPConnection(urlsplit(proxy).netloc, timeout=10)
        try:
            connection.request("GET", url)
            response = connection.getresponse()
            body = response.read()
        except (http.client.HTTPException, ConnectionError):
            continue
        finally:
            connection.close()
        headers = {name.lower(): value for name, value in response.getheaders()}
        if response.status < 500:
            packed = headers.get("content-encoding") == "gzip"
            return Page(url, gzip.decompress(body) if packed else body, response.status, headers)
    raise RuntimeError(f"the practice site does not serve {url}")


def plain(name: str, value: Any) -> Any:
    """Values of pages, of hand-written expectations and of the truth in one form."""
    if isinstance(value, str):
        return clean_line(value)
    if name == "images":  # by address: what stands in alt is asked in test_pages.py
        return [image if isinstance(image, str) else image["url"] for image in value]
    if isinstance(value, list | tuple):
        plain_ones = [plain("", one) for one in value]
        # Which article is related is told apart from where on the page it stands.
        return sorted(plain_ones, key=lambda one: str(one["url"])) if name == "related" else plain_ones
    if isinstance(value, dict):
        return {key: plain("", one) for key, one in value.items()}
    return value
