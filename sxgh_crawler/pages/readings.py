"""What a page can turn out to be. Frozen values: safe to hand between threads and processes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

LinkRole = Literal["item", "category", "paging", "other"]


class Link(NamedTuple):
    """A link as a browser would resolve it; of these a page has most, and a tuple is made in half of the time.

    `role` is what its place on the page suggests; the linked page itself decides what it is.
    `published` is the date that a list row gives beside the link, `YYYY-MM-DD`, with the time where the row has one.
    """

    url: str
    text: str = ""
    role: LinkRole = "other"
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Postback:
    """The next page of a list that ASP.NET serves only to a form post.

    `fields` are the form's hidden fields as they stood on the page, with target and argument set.
    `number` is the page asked for, None where the pager only says 下一页.
    """

    url: str
    fields: tuple[tuple[str, str], ...]
    target: str
    argument: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a list says of its own size: 共 N 条, 第 p/n 页; None where it does not."""

    items: int | None = None
    pages: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Author:
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    url: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    url: str
    name: str


@dataclass(frozen=True, slots=True)
class Related:
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Article:
    """The fields of `../shared/ARTICLE.md` that one page can give, same names, same meaning."""

    title: str
    subtitle: str | None = None
    category: tuple[str, ...] = ()
    published: str | None = None
    published_from: str | None = None
    source: str | None = None
    authors: tuple[Author, ...] = ()
    editor: str | None = None
    text: str = ""
    html: str = ""
    images: tuple[Image, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    related: tuple[Related, ...] = ()
    page_urls: tuple[str, ...] = ()
    confidence: float = 0.0
    #: field → where it was read: "info line", "meta ArticleTitle", "breadcrumb", "credit line", …
    origins: tuple[tuple[str, str], ...] = ()
    #: What lowered the confidence, in words.
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """An article page. `pages` are the URLs of all its parts, in order, when it is split over several."""

    article: Article
    encoding: str
    links: tuple[Link, ...] = ()
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListReading:
    """A category page, the home page or the site map: links, some of them items or paging."""

    category: tuple[str, ...]
    encoding: str
    links: tuple[Link, ...] = ()
    postback: Postback | None = None
    claim: Claim = field(default_factory=Claim)


@dataclass(frozen=True, slots=True)
class Gone:
    """The site says that this page does not exist (any more).

    An error page that also other trouble brings is no `evidence` of that.
    """

    reason: str
    evidence: bool = True


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Looks like an article, or like a page that stands in an article's place, and cannot be read as one."""

    reason: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Other:
    """Nothing to keep: a log-in form, an empty frame, a document that is not HTML."""

    kind: str
    links: tuple[Link, ...] = ()


Reading = ArticleReading | ListReading | Gone | Unreadable | Other
