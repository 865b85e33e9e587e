"""The fields of an article page, each read from its region."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sxgh_crawler.pages import body
from sxgh_crawler.pages.attachments import attachments
from sxgh_crawler.pages.confidence import confidence
from sxgh_crawler.pages.doubts import doubts
from sxgh_crawler.pages.markup.lines import Outline
from sxgh_crawler.pages.readings import Article, Author
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.related import related
from sxgh_crawler.pages.wording import dates, metadata
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.names import names_alone
from sxgh_crawler.pages.wording.titles import plain

T = TypeVar("T")


def read_article(
    out: Outline, found: Regions, url: str, resolve: body.Resolve, today: date | None
) -> Article:
    """The fields of an article whose regions are known."""
    origins: list[tuple[str, str]] = []
    title = found.headline.text if found.headline else ""
    if found.headline:
        origins.append(("title", found.headline.origin))
    published, published_from = _published(out, found, url, today)
    source = _first(origins, "source", *_sources(found),
                    ("meta ContentSource", metadata.source(out)))  # fmt: skip
    credited = (*found.credits.authors, *found.captioned)
    authors = _first(origins, "authors", ("info line", found.facts.authors), ("credit line", credited))
    # 作者：校工会 in the strip, and the people behind the body; an office that handed it in only where nobody is named
    named = {author.name for author in authors or ()}
    more = tuple(
        author
        for author in credited
        if author.name not in named and (not named or author.role or names_alone(author.name))
    )
    editor = _first(
        origins, "editor", ("info line", found.facts.editor), ("credit line", found.credits.editor)
    )
    if published_from:
        origins.append(
            ("published", {"page": "info line", "meta": "meta PubDate"}.get(published_from, published_from))
        )
    if found.crumb:
        origins.append(("category", "breadcrumb"))
    text = "\n".join(body.paragraphs(found.body, out))
    article = Article(
        title=title,
        subtitle=found.subtitle,
        category=_category(out, found, url, resolve),
        published=published,
        published_from=published_from,
        source=source,
        authors=_once((*_with_roles(authors or (), found.credits.authors), *more)),
        editor=editor,
        text=text,
        html=body.to_html(found.body, out, resolve),
        images=body.images(found.body, resolve),
        attachments=attachments(out, found, url, resolve),
        related=related(out, found, url, resolve),
    )
    for name, origin in _REGION_OF.items():
        if getattr(article, name):
            origins.append((name, origin))
    days = (*metadata.days(out, today), dates.in_url(url, today))
    doubted = doubts(out, found, article, days, today)
    return replace(
        article,
        confidence=confidence(doubted),
        origins=tuple(origins),
        doubts=tuple(map(str, doubted)),
    )


def _sources(found: Regions) -> tuple[tuple[str, str | None], tuple[str, str | None]]:
    """A credit with its label counts more than a name beside the date without one."""
    strip, credit = ("info line", found.facts.source), ("credit line", found.credits.source)
    labelled = "source" in found.credits.labels - found.facts.labels
    return (credit, strip) if labelled else (strip, credit)


#: Fields that come from one region only.
_REGION_OF = {
    "subtitle": "under the headline",
    "text": "body",
    "images": "body",
    "attachments": "body",
    "related": "related list",
}


def _first(origins: list[tuple[str, str]], name: str, *candidates: tuple[str, T | None]) -> T | None:
    """The first candidate with a value; its origin is noted."""
    for origin, value in candidates:
        if value:
            origins.append((name, origin))
            return value
    return None


def _published(out: Outline, found: Regions, url: str, today: date | None) -> tuple[str | None, str | None]:
    """The strip's date or the credits', else meta, else the URL's, else that of a speech; of one day the one with a time."""
    meta = metadata.published(out, today)
    page = found.facts.published or found.credits.published
    if page:
        if meta and len(meta) > len(page) and page == meta[:10]:
            return meta, "meta"
        return page, "page"
    if meta:
        return meta, "meta"
    day = dates.in_url(url, today)
    if day:
        return day, "url"
    return (found.held, "page") if found.held else (None, None)


def _with_roles(named: tuple[Author, ...], credited: tuple[Author, ...]) -> tuple[Author, ...]:
    """郭翠华 or 作者：郭翠华 in the strip, 记者郭翠华 in the dateline, which says more."""
    roles: dict[str, str | None] = {}
    for author in credited:
        roles.setdefault(author.name, author.role)
    return tuple(Author(author.name, _fuller(author.role, roles.get(author.name))) for author in named)


def _fuller(role: str | None, other: str | None) -> str | None:
    """The role that says more: any more than none, 记者 and 通讯员 more than 作者."""
    return other if role is None or (role == "作者" and other in ("记者", "通讯员")) else role


def _once(authors: Iterable[Author]) -> tuple[Author, ...]:
    """One entry a person, in the role named first."""
    first: dict[str, Author] = {}
    for author in authors:
        first.setdefault(author.name, author)
    return tuple(first.values())


def _category(out: Outline, found: Regions, url: str, resolve: body.Resolve) -> tuple[str, ...]:
    if found.crumb is None:
        return (found.facts.column,) if found.facts.column else ()
    names = list(found.crumb.names)
    title = plain(found.headline.text) if found.headline else ""
    linked = found.crumb.linked(out)
    while names and title:
        bare = plain(names[-1])
        if names[-1] in linked and (
            len(bare) <= _COLUMN_NAME or _leads_away(out, found.crumb, names[-1], url, resolve)
        ):
            break  # 讣告 is a column, too, and so is 政府工作报告
        if bare and (bare == title or (len(bare) >= 6 and title.startswith(bare))):
            names.pop()
        else:
            break
    return tuple(names)


def _leads_away(out: Outline, crumb: Breadcrumb, name: str, url: str, resolve: body.Resolve) -> bool:
    """To the top of a folder: the article's own name leads to the page itself, or nowhere."""
    anchors = (anchor for line in out.lines[crumb.first : crumb.last + 1] for anchor in line.anchors)
    targets = (resolve(anchor.href) for anchor in anchors if anchor.text.strip() == name)
    return any(target and target != url and target.endswith("/") for target in targets)


#: Characters; a link in a breadcrumb that says more is the article's own.
_COLUMN_NAME = 4
