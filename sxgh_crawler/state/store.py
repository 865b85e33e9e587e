"""`state.sqlite`: the only SQL of the project."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson

from sxgh_crawler import similarity
from sxgh_crawler.archive.payloads import Original
from sxgh_crawler.archive.record import warc_uri
from sxgh_crawler.jsonl import Record
from sxgh_crawler.state.database import Database, as_array
from sxgh_crawler.state.visits import Visits

#: So many texts are compared with a new one: hundreds of form letters share a frame.
CANDIDATES = 200

_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\+08:00)?$", re.ASCII)
_NUMBER = re.compile(r"\d{1,18}")


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """What is known of a text besides the record: see `similarity` and `state.archive.content_key`."""

    content_key: str | None = None
    sketch: tuple[int, ...] = ()
    #: ids of articles with nearly the same text
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Completeness:
    """A category: what its lists claim, and what came of it. None where nothing is claimed."""

    category: tuple[str, ...]
    claimed_items: int | None
    claimed_pages: int | None
    list_pages: int
    listed: int
    captured: int


def _order(moment: str) -> tuple[str, int, str]:
    """By day, then those with a time first."""
    return moment[:10], -len(moment), moment


class Store(Database):
    """What the crawler remembers of articles, lists and payloads; of pages see `visits`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        super().__init__(connection, path)
        self.visits = Visits(self)

    # --- articles

    def by_url(self, url: str) -> Record | None:
        """The article with this URL or alias."""
        rows = self.read(
            "SELECT record FROM articles WHERE url = ?1"
            " UNION ALL SELECT record FROM aliases JOIN articles USING (id) WHERE aliases.url = ?1",
            url,
        )
        return orjson.loads(rows[0][0]) if rows else None

    def by_id(self, article_id: str) -> Record | None:
        rows = self.read("SELECT record FROM articles WHERE id = ?", article_id)
        return orjson.loads(rows[0][0]) if rows else None

    def by_content(self, content_key: str) -> Record | None:
        """The article with this content that was known first."""
        rows = self.read("SELECT record FROM articles WHERE content_key = ? ORDER BY n LIMIT 1", content_key)
        return orjson.loads(rows[0][0]) if rows else None

    def put(self, record: Record, fingerprints: Fingerprints) -> None:
        """Insert the article, or replace its former version."""
        article = record["id"]
        for (n,) in self.read("SELECT n FROM articles WHERE id = ?", article):
            self._keep_version(article)
            self._forget_text(article, n)
        self.write(
            "INSERT INTO articles (id, url, content_sha256, content_key, sketch, record)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET"
            " content_sha256 = ?3, content_key = ?4, sketch = ?5, record = ?6",
            article,
            record["url"],
            record["content_sha256"],
            fingerprints.content_key,
            json.dumps(fingerprints.sketch),
            orjson.dumps(record).decode(),
        )
        self.write(
            "INSERT INTO sketches SELECT value, n FROM articles, json_each(sketch) WHERE articles.id = ?",
            article,
        )
        for other in fingerprints.near:
            self.write("INSERT OR IGNORE INTO near VALUES (?1, ?2), (?2, ?1)", article, other)
        self.write("DELETE FROM aliases WHERE url = ?", record["url"])
        for url in record["aliases"]:
            # a list may have taken a redirect for an article's own address, and its spelling for an alias
            self.write("DELETE FROM aliases WHERE url = ? AND id NOT IN (SELECT id FROM articles)", url)
            self._add_alias(url, article)
        self.written()

    def remove(self, record: Record) -> None:
        """Replace the article's record by that which says that it is gone; all else of it stays."""
        self._keep_version(record["id"])
        self.write("UPDATE articles SET record = ? WHERE id = ?", orjson.dumps(record).decode(), record["id"])
        self.written()

    def _keep_version(self, article: str) -> None:
        self.write(
            "INSERT OR IGNORE INTO versions SELECT id, record ->> 'version', record ->> 'last_changed', record"
            " FROM articles WHERE id = ?",
            article,
        )

    def versions(self, article_id: str) -> list[Record]:
        """All records of the article that left in the feed of a run, the first one first."""
        rows = self.read(
            "SELECT record FROM (SELECT record, last_changed FROM versions WHERE id = ?1 UNION ALL"
            " SELECT record, record ->> 'last_changed' AS last_changed FROM articles WHERE id = ?1)"
            " ORDER BY last_changed",
            article_id,
        )
        return [orjson.loads(text) for (text,) in rows]

    def _forget_text(self, article: str, n: int) -> None:
        self.write(
            "DELETE FROM sketches WHERE n = ?1"
            " AND key IN (SELECT value FROM articles, json_each(sketch) WHERE n = ?1)",
            n,
        )
        self.write(
            "DELETE FROM near WHERE other = ?1 AND id IN (SELECT other FROM near WHERE id = ?1)", article
        )
        self.write("DELETE FROM near WHERE id = ?", article)

    def add_alias(self, url: str, article_id: str) -> None:
        """Nothing changes for a URL that is an article's own, or an alias already."""
        self._add_alias(url, article_id)
        self.written()

    def _add_alias(self, url: str, article_id: str) -> None:
        if not self.read(
            "SELECT 1 FROM articles WHERE url = ?1 UNION SELECT 1 FROM aliases WHERE url = ?1", url
        ):
            self.write("INSERT INTO aliases VALUES (?, ?)", url, article_id)

    def drop_alias(self, url: str) -> None:
        self.write("DELETE FROM aliases WHERE url = ?", url)
        self.written()

    def aliases_of(self, article_id: str) -> list[str]:
        return [url for (url,) in self.read("SELECT url FROM aliases WHERE id = ? ORDER BY url", article_id)]

    def candidates(self, sketch: Sequence[int]) -> list[tuple[str, str, str]]:
        """Articles whose text may be nearly the same, the likeliest first, no more than `CANDIDATES`: id, title, text."""
        return self.read(
            "SELECT id, record ->> 'title', record ->> 'text' FROM"
            " (SELECT n, count(*) AS shared FROM sketches WHERE key IN (SELECT value FROM json_each(?))"
            "  GROUP BY n HAVING shared >= ? ORDER BY shared DESC, n LIMIT ?)"
            " JOIN articles USING (n) ORDER BY shared DESC, n",
            as_array(sketch),
            similarity.SHARED,
            CANDIDATES,
        )

    def records(self) -> Iterator[Record]:
        """Every article by id, as `articles.jsonl` has it: with all that is known of it by now.

        What is joined depends on what is known and not on the order in which it was learnt.
        """
        for (text,) in self.stream("SELECT record FROM articles ORDER BY id"):
            yield self._joined(orjson.loads(text))

    def _joined(self, record: Record) -> Record:
        aliases = self.aliases_of(record["id"])
        urls = [record["url"], *aliases]
        record["aliases"] = aliases
        record["listed_in"] = self.listings_of(urls)
        if record["published"] is None and (day := self.listed_date(urls)):
            record["published"], record["published_from"] = day, "list"
        record["duplicate_of"] = self.earlier(record, self._near(record["id"]))
        for file in (*record["images"], *record["attachments"]):
            file["payload_digest"] = self.latest(warc_uri(file["url"]))
        return record

    def is_new_file(self, url: str) -> bool:
        """Whether a file of a page has come in no run."""
        return self.visits.visited(url) is None and self.latest(warc_uri(url)) is None

    def earlier(self, record: Record, near: Iterable[Record]) -> str | None:
        """The id of the earliest of the articles `near`, if it is earlier than `record` itself."""
        first = min([record, *near], key=self._age)
        return None if first is record else str(first["id"])

    def _age(self, record: Record) -> tuple[bool, str, bool, int, str]:
        """Sorts by date of publication, then by number, then by URL; what is not known comes last."""
        published = record["published"] or self.listed_date([record["url"], *self.aliases_of(record["id"])])
        numbers = _NUMBER.findall(record["url"])
        number = int(numbers[-1]) if numbers else 0
        return not published, published or "", not numbers, number, record["url"]

    def _near(self, article_id: str) -> list[Record]:
        rows = self.read(
            "SELECT record FROM near JOIN articles ON articles.id = other WHERE near.id = ?", article_id
        )
        return [orjson.loads(text) for (text,) in rows]

    # --- lists

    def record_listing(self, article_url: str, category: Sequence[str], published: str | None) -> None:
        """A list page of `category` links to the article. Of several full dates the earliest counts, of one day that with a time."""
        day = published if published and _FULL_DATE.match(published) else None
        known = self.read(
            "SELECT published FROM listings WHERE url = ? AND category = ?", article_url, _as_json(category)
        )
        if known and (day is None or (known[0][0] is not None and _order(known[0][0]) <= _order(day))):
            return
        self.write("INSERT OR REPLACE INTO listings VALUES (?, ?, ?)", article_url, _as_json(category), day)
        self.written()

    def unlisted(self, category: Sequence[str], urls: Sequence[str]) -> list[str]:
        """Those of the URLs that no list of the category was known to link to."""
        rows = self.read(
            "SELECT value FROM json_each(?1) WHERE NOT EXISTS"
            " (SELECT 1 FROM listings WHERE url = value AND category = ?2)",
            as_array(urls),
            _as_json(category),
        )
        return [url for (url,) in rows]

    def listings_of(self, urls: Sequence[str]) -> list[list[str]]:
        """The categories that list any of the URLs, sorted."""
        rows = self.read(
            "SELECT DISTINCT category FROM listings WHERE url IN (SELECT value FROM json_each(?))",
            as_array(urls),
        )
        return sorted(category for (text,) in rows if (category := json.loads(text)))

    def listed_date(self, urls: Sequence[str]) -> str | None:
        """The earliest date that a list gives, with a time if one of them gives that."""
        rows = self.read(
            "SELECT published FROM listings WHERE published IS NOT NULL AND url IN (SELECT value FROM json_each(?))",
            as_array(urls),
        )
        return min((str(day) for (day,) in rows), key=_order, default=None)

    def record_claim(
        self, category: Sequence[str], list_url: str, items: int | None, pages: int | None
    ) -> None:
        """What a list page says of its list: 共 N 条, and the pages in its pager; None is no news."""
        self.write(
            "INSERT INTO claims VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " items = coalesce(excluded.items, items), pages = coalesce(excluded.pages, pages)",
            _as_json(category),
            list_url,
            items,
            pages,
        )
        self.written()

    def record_list_page(self, category: Sequence[str], list_url: str) -> None:
        """One page of a list was read; the pages of a postback list share their URL, so they are counted."""
        self.write(
            "INSERT INTO list_pages VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET seen = seen + 1",
            _as_json(category),
            list_url,
        )
        self.written()

    def completeness(self) -> list[Completeness]:
        """The categories that this run saw, by name."""
        rows = self.read(
            """
            SELECT category,
                   (SELECT max(items) FROM claims c WHERE c.category = seen.category),
                   (SELECT max(pages) FROM claims c WHERE c.category = seen.category),
                   (SELECT total(seen) FROM list_pages p WHERE p.category = seen.category),
                   (SELECT count(*) FROM listings l WHERE l.category = seen.category),
                   (SELECT count(*) FROM listings l WHERE l.category = seen.category AND
                       (EXISTS (SELECT 1 FROM articles a WHERE a.url = l.url) OR
                        EXISTS (SELECT 1 FROM aliases JOIN articles USING (id) WHERE aliases.url = l.url)))
            FROM (SELECT category FROM claims UNION SELECT category FROM list_pages) AS seen
            """
        )
        found = [
            Completeness(tuple(json.loads(row[0])), row[1], row[2], int(row[3]), row[4], row[5])
            for row in rows
        ]
        return sorted(found, key=lambda one: one.category)

    # --- payloads of the archive: `archive.payloads.Payloads`; not counted as writes, for after a kill the files tell it again

    def original(self, digest: str) -> Original | None:
        rows = self.read("SELECT record_id, uri, date, file, offset FROM originals WHERE digest = ?", digest)
        return Original(*rows[0]) if rows else None

    def latest(self, url: str) -> str | None:
        rows = self.read("SELECT digest FROM latest WHERE url = ?", url)
        return str(rows[0][0]) if rows else None

    def originals(self) -> Iterator[tuple[str, Original]]:
        """Of every payload known, by digest."""
        for digest, *rest in self.stream("SELECT * FROM originals ORDER BY digest"):
            yield digest, Original(*rest)

    def latests(self) -> Iterator[tuple[str, str]]:
        """URL and digest of every page known, by URL."""
        yield from self.stream("SELECT url, digest FROM latest ORDER BY url")

    def put_original(self, digest: str, original: Original) -> None:
        self.write(
            "INSERT OR IGNORE INTO originals VALUES (?, ?, ?, ?, ?, ?)",
            digest,
            original.record_id,
            original.uri,
            original.date,
            original.file,
            original.offset,
        )

    def put_latest(self, url: str, digest: str) -> None:
        self.write("INSERT OR REPLACE INTO latest VALUES (?, ?)", url, digest)


def _as_json(category: Sequence[str]) -> str:
    return json.dumps(list(category), ensure_ascii=False)
