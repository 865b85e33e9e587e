"""A site of one family on the loopback interface, as a proxy."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.cms.content import ROOT, Article, Category
from tests.site.faults import Answer
from tests.site.server import Request, ServedSite

#: What answers an address: a page, or who makes it.
Page = Answer | Callable[[Request], Answer]


@dataclass(frozen=True)
class Family:
    """A family's site. `lists` are the list pages that must be asked for; an endpoint's, too."""

    name: str
    categories: tuple[Category, ...]
    pages: Mapping[str, Page]
    lists: frozenset[str]
    #: What goes on for ever or leads away, as a pattern of addresses, and how often it may be asked for.
    traps: Mapping[str, int] = field(default_factory=dict)
    #: What the system prints behind 责任编辑 where nobody was entered.
    unnamed: str | None = None
    #: By category what the report must say is missing; everything else is complete.
    missing: Mapping[tuple[str, ...], list[str]] = field(default_factory=dict)

    @property
    def articles(self) -> dict[str, Article]:
        return {ROOT + a.url: a for category in self.categories for a in category.articles if not a.dead}


def truth(family: Family) -> dict[str, dict[str, Any]]:
    """By URL what a careful archivist would write down; names and meanings are those of ARTICLE.md."""
    listed: dict[str, list[list[str]]] = {}
    for category in family.categories:
        for article in category.articles:
            listed.setdefault(ROOT + article.url, []).append(list(category.names))
    return {
        url: {
            "title": article.title,
            "text": article.text,
            "published": article.published,
            "source": article.source,
            "authors": [{"name": name, "role": role} for name, role in article.authors],
            "editor": article.editor or family.unnamed,
            "category": listed[url][0],
            "listed_in": sorted(listed[url]),
            "attachments": [(ROOT + article.file.url, article.file.name)] if article.file else [],
        }
        for url, article in family.articles.items()
    }


def html(text: str, codec: str = "utf-8", kind: str = "text/html") -> Answer:
    return Answer(headers={"Content-Type": kind}, body=text.encode(codec))


NOT_FOUND = Answer(404, {"Content-Type": "text/html"}, b"<html><body><h1>404 Not Found</h1></body></html>")


class CmsSite(ServedSite):
    """`with CmsSite(family) as site: crawl(site, output)`."""

    def __init__(self, family: Family) -> None:
        self._pages = family.pages
        super().__init__()

    def _respond(self, request: Request) -> Answer:
        """By the whole address, else by its path alone: a program that looks at its parameters itself."""
        address = re.sub(r"^http://[^/?#]*", "", request.url) or "/"
        page = self._pages.get(address) or self._pages.get(address.partition("?")[0]) or NOT_FOUND
        return page if isinstance(page, Answer) else page(request)
