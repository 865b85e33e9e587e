"""The records that leave the project. Field order here is key order in the JSON Lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

SCHEMA_VERSION = "1.0"
#: Version of the reading rules; raise it whenever the same bytes would give another record.
READER = "16"


def content(title: str, subtitle: str | None, text: str) -> str:
    """What `content_sha256` is made of (`../shared/ARTICLE.md`)."""
    return "\n".join((title, subtitle or "", text))


@dataclass(slots=True)
class ArticleItem:
    """One article, as `../shared/ARTICLE.md` promises it and `schemas/article.schema.json` checks it.

    The spider fills what one page (or the joined parts of a split article) says; the pipelines the rest.
    """

    schema_version: str = SCHEMA_VERSION
    id: str = ""
    url: str = ""
    aliases: list[str] = field(default_factory=list)
    title: str = ""
    subtitle: str | None = None
    category: list[str] = field(default_factory=list)
    listed_in: list[list[str]] = field(default_factory=list)
    published: str | None = None
    published_from: Literal["page", "meta", "list", "url"] | None = None
    source: str | None = None
    authors: list[dict[str, str | None]] = field(default_factory=list)
    editor: str | None = None
    text: str = ""
    html: str = ""
    images: list[dict[str, str | None]] = field(default_factory=list)
    attachments: list[dict[str, str | None]] = field(default_factory=list)
    related: list[dict[str, str]] = field(default_factory=list)
    page_urls: list[str] = field(default_factory=list)
    duplicate_of: str | None = None
    content_sha256: str = ""
    version: int = 1
    change: Literal["added", "updated", "removed"] = "added"
    first_seen: str = ""
    last_changed: str = ""
    http: dict[str, Any] = field(default_factory=dict)
    warc: dict[str, Any] | None = None
    via: str = "live"
    reader: str = READER
    confidence: float = 0.0
    #: What lowered the confidence: for the run's report, no part of the record.
    doubts: tuple[str, ...] = field(default=(), metadata={"exported": False})


@dataclass(slots=True)
class RemovedItem:
    """An article that the site has taken away: its last record, with `change` and `last_changed` of now."""

    record: dict[str, Any]


@dataclass(slots=True)
class RejectItem:
    """A page that looked like an article and could not be read as one, or an article with a part missing.

    Pages that could not be had at all stand among the errors of report.json.
    """

    url: str
    reason: str
    status: int | None = None
    fetched_at: str = ""
    warc: dict[str, Any] | None = None
