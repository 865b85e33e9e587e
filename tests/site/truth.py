"""What a careful archivist would write down after reading the whole practice site.

Taken from the values in `content` and `faults` alone: never from a rendered page, nor with the crawler.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.site.content import BY_KEY, CATEGORIES, Article
from tests.site.faults import ARTICLE, GONE, REJECT, Fault, Outcome, outcome

ROOT = "http://www.sxgh.org.cn"
#: Templates with nothing but a meta element to tell the date.
_DATE_IN_META = frozenset({"meta"})
_DAY_IN_URL = re.compile(r"/art/(\d+)/(\d+)/(\d+)/")


@dataclass(frozen=True)
class ArticleTruth:
    """Field names and meanings of ARTICLE.md.

    `aliases` are other addresses of the same article; other spellings of `url` are not told here. Where
    one of them is a particular.aspx number (the same text twice), the crawler may have chosen it as `url`.
    """

    url: str
    aliases: list[str]
    title: str
    subtitle: str | None
    category: list[str]
    listed_in: list[list[str]]
    published: str | None
    published_from: str | None
    source: str | None
    authors: list[dict[str, str | None]]
    editor: str | None
    text: str
    images: list[str]
    attachments: list[dict[str, str]]
    related: list[dict[str, str]]
    page_urls: list[str]
    #: Which template it is printed in, and what is odd about it.
    family: str
    quirk: str | None
    #: Whether any list or page links to it.
    linked: bool


@dataclass(frozen=True)
class ListTruth:
    """`claimed`: what the list itself says it holds (None: does not say); `rows` and `pages`: what it has."""

    url: str
    claimed: int | None
    rows: int
    pages: int


@dataclass(frozen=True)
class Truth:
    articles: dict[str, ArticleTruth]
    gone: set[str]
    rejects: dict[str, str]
    #: Every page that need not become an article → what may: article, gone, reject, nothing.
    outcomes: dict[str, Outcome]
    lists: dict[tuple[str, ...], ListTruth]
    duplicates: dict[str, str] = field(default_factory=dict)


def tell(articles: Iterable[Article], faults: Iterable[Fault], rows: dict[str, int]) -> Truth:
    """`rows` is how many entries each list has, by category key."""
    articles, faults = list(articles), list(faults)
    titles = {article.url: article.title for article in articles}
    unsure = {ROOT + article.url: outcome(article) for article in articles if outcome(article) != ARTICLE}
    outcomes = {ROOT + fault.url: fault.outcome for fault in faults} | unsure
    return Truth(
        articles={ROOT + article.url: _article(article, titles) for article in articles},
        gone={ROOT + fault.url for fault in faults if fault.outcome == GONE},
        rejects={ROOT + fault.url: fault.why for fault in faults if fault.outcome == REJECT},
        outcomes=outcomes,
        lists={category.names: _list(category.key, rows[category.key]) for category in CATEGORIES},
        duplicates={ROOT + article.url: ROOT + article.near for article in articles if article.near},
    )


def _article(a: Article, titles: dict[str, str]) -> ArticleTruth:
    published, published_from = _published(a)
    return ArticleTruth(
        url=ROOT + a.url,
        aliases=sorted(ROOT + copy for copy in a.copies),
        title=a.title,
        subtitle=a.subtitle,
        category=list(BY_KEY[a.category].names),
        listed_in=sorted(list(BY_KEY[key].names) for key in (a.category, *a.also_in)) if a.listed else [],
        published=published,
        published_from=published_from,
        source=a.source,
        authors=[{"name": name, "role": role} for name, role in a.authors],
        editor=a.editor,
        text="\n".join(block.text for block in a.blocks if block.kind != "raw" and block.text),
        images=[ROOT + block.src for block in a.blocks if block.kind in ("img", "raw") and block.src],
        attachments=[
            {"url": ROOT + block.src, "name": block.alt} for block in a.blocks if block.kind == "file"
        ],
        related=[{"url": ROOT + url, "title": titles[url]} for url in a.related if url in titles],
        page_urls=[ROOT + url for url in a.parts],
        family=a.family,
        quirk=a.quirk,
        linked=a.listed,
    )


def _published(a: Article) -> tuple[str | None, str | None]:
    if a.page_date:
        day, _, time = a.page_date.partition(" ")
        return (f"{day}T{time}:00+08:00" if time else day), "meta" if a.family in _DATE_IN_META else "page"
    if a.listed and a.list_date:
        return a.list_date, "list"
    if day_in_url := _DAY_IN_URL.search(a.url):
        year, month, dom = (int(number) for number in day_in_url.groups())
        return f"{year}-{month:02}-{dom:02}", "url"
    return None, None


#: Lists that say how many entries they hold.
_CLAIMING = frozenset({"yw", "jc", "mt", "tz", "ll", "lm", "bf", "fl", "ng", "old"})


def _list(key: str, rows: int) -> ListTruth:
    category = BY_KEY[key]
    pages = max(1, -(-rows // category.per_page))
    return ListTruth(ROOT + category.url, rows if key in _CLAIMING else None, rows, pages)
