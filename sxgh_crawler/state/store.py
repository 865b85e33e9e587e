"""`state.sqlite`: the only SQL of the project."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import orjson

from sxgh_crawler import similarity
from sxgh_crawler.archive.payloads import Original
from sxgh_crawler.archive.record import warc_uri
from sxgh_crawler.jsonl import Record

SCHEMA_VERSION = 2
#: Writes before they are committed without being asked.
BATCH = 100
#: So many texts are compared with a new one: hundreds of form letters share a frame.
CANDIDATES = 200

_SCHEMA = Path(__file__).with_name("schema.sql")
_TABLES = ("articles", "aliases", "near", "sketches", "listings", "originals", "latest")
#: What takes a state from each version to the next.
_MIGRATIONS = {1: _SCHEMA.with_name("from_version_1.sql")}
#: What list pages say is of one run: it is compared with what that run saw.
_RUN_TABLES = """
    CREATE TEMP TABLE claims (
        category TEXT, list_url TEXT, items INTEGER, pages INTEGER, PRIMARY KEY (category, list_url));
    CREATE TEMP TABLE list_pages (
        category TEXT, list_url TEXT, seen INTEGER, PRIMARY KEY (category, list_url));
"""
_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}$", re.ASCII)
_NUMBER = re.compile(r"\d{1,18}")


class StateError(Exception):
    """`state.sqlite` could not be read or written; nothing is lost that was committed before."""


class StateDamaged(StateError):  # noqa: N818 - named for the condition
    """Not a database, or a broken one: to be moved away by a person, never deleted by us."""


class StateTooNew(StateError):  # noqa: N818 - likewise
    """Written by a later version of this program: update it, or use another output folder."""


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


class Store:
    """All that the crawler remembers. Writes are committed every hundred, by `commit()` and by `close()`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._uncommitted = 0

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create. Raises `StateDamaged`, `StateTooNew`, or plain `StateError` (the disk is to blame)."""
        with _explained(path):
            connection = sqlite3.connect(path, isolation_level=None)
            try:
                _prepare(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    def close(self) -> None:
        """Commit and close."""
        try:
            self.commit()
        finally:
            self._connection.close()

    def commit(self) -> None:
        if self._connection.in_transaction:
            with _explained(self._path):
                self._connection.execute("COMMIT")
        self._uncommitted = 0

    # --- articles

    def by_url(self, url: str) -> Record | None:
        """The article with this URL or alias."""
        rows = self._read(
            "SELECT record FROM articles WHERE url = ?1"
            " UNION ALL SELECT record FROM aliases JOIN articles USING (id) WHERE aliases.url = ?1",
            url,
        )
        return orjson.loads(rows[0][0]) if rows else None

    def by_id(self, article_id: str) -> Record | None:
        rows = self._read("SELECT record FROM articles WHERE id = ?", article_id)
        return orjson.loads(rows[0][0]) if rows else None

    def by_content(self, content_key: str) -> Record | None:
        """The article with this content that was known first."""
        rows = self._read("SELECT record FROM articles WHERE content_key = ? ORDER BY n LIMIT 1", content_key)
        return orjson.loads(rows[0][0]) if rows else None

    def put(self, record: Record, fingerprints: Fingerprints) -> None:
        """Insert the article, or replace its former version."""
        article = record["id"]
        former = self._read("SELECT n FROM articles WHERE id = ?", article)
        for (n,) in former:
            self._forget_text(article, n)
        self._write(
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
        self._write(
            "INSERT INTO sketches SELECT value, n FROM articles, json_each(sketch) WHERE articles.id = ?",
            article,
        )
        for other in fingerprints.near:
            self._write("INSERT OR IGNORE INTO near VALUES (?1, ?2), (?2, ?1)", article, other)
        self._write("DELETE FROM aliases WHERE url = ?", record["url"])
        for url in record["aliases"]:
            # a list may have taken a redirect for an article's own address, and its spelling for an alias
            self._write("DELETE FROM aliases WHERE url = ? AND id NOT IN (SELECT id FROM articles)", url)
            self._add_alias(url, article)
        self._written()

    def _forget_text(self, article: str, n: int) -> None:
        self._write(
            "DELETE FROM sketches WHERE n = ?1"
            " AND key IN (SELECT value FROM articles, json_each(sketch) WHERE n = ?1)",
            n,
        )
        self._write(
            "DELETE FROM near WHERE other = ?1 AND id IN (SELECT other FROM near WHERE id = ?1)", article
        )
        self._write("DELETE FROM near WHERE id = ?", article)

    def add_alias(self, url: str, article_id: str) -> None:
        """Nothing changes for a URL that is an article's own, or an alias already."""
        self._add_alias(url, article_id)
        self._written()

    def _add_alias(self, url: str, article_id: str) -> None:
        if not self._read(
            "SELECT 1 FROM articles WHERE url = ?1 UNION SELECT 1 FROM aliases WHERE url = ?1", url
        ):
            self._write("INSERT INTO aliases VALUES (?, ?)", url, article_id)

    def drop_alias(self, url: str) -> None:
        self._write("DELETE FROM aliases WHERE url = ?", url)
        self._written()

    def aliases_of(self, article_id: str) -> list[str]:
        return [url for (url,) in self._read("SELECT url FROM aliases WHERE id = ? ORDER BY url", article_id)]

    def candidates(self, sketch: Sequence[int]) -> list[tuple[str, str, str]]:
        """Articles whose text may be nearly the same, the likeliest first, no more than `CANDIDATES`: id, title, text."""
        return self._read(
            "SELECT id, record ->> 'title', record ->> 'text' FROM"
            " (SELECT n, count(*) AS shared FROM sketches WHERE key IN (SELECT value FROM json_each(?))"
            "  GROUP BY n HAVING shared >= ? ORDER BY shared DESC, n LIMIT ?)"
            " JOIN articles USING (n) ORDER BY shared DESC, n",
            json.dumps(sketch),
            similarity.SHARED,
            CANDIDATES,
        )

    def records(self) -> Iterator[Record]:
        """Every article by id, as `articles.jsonl` has it: with all that is known of it by now.

        What is joined depends on what is known and not on the order in which it was learnt.
        """
        with _explained(self._path):
            for (text,) in self._connection.execute("SELECT record FROM articles ORDER BY id"):
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
        rows = self._read(
            "SELECT record FROM near JOIN articles ON articles.id = other WHERE near.id = ?", article_id
        )
        return [orjson.loads(text) for (text,) in rows]

    # --- lists

    def record_listing(self, article_url: str, category: Sequence[str], published: str | None) -> None:
        """A list page of `category` links to the article. Of several full dates the earliest counts."""
        day = published if published and _FULL_DATE.match(published) else None
        known = self._read(
            "SELECT published FROM listings WHERE url = ? AND category = ?", article_url, _as_json(category)
        )
        if known and (day is None or (known[0][0] is not None and known[0][0] <= day)):
            return
        self._write("INSERT OR REPLACE INTO listings VALUES (?, ?, ?)", article_url, _as_json(category), day)
        self._written()

    def listings_of(self, urls: Sequence[str]) -> list[list[str]]:
        """The categories that list any of the URLs, sorted."""
        rows = self._read(
            "SELECT DISTINCT category FROM listings WHERE url IN (SELECT value FROM json_each(?))",
            json.dumps(list(urls)),
        )
        return sorted(category for (text,) in rows if (category := json.loads(text)))

    def listed_date(self, urls: Sequence[str]) -> str | None:
        """The earliest date that a list gives."""
        ((day,),) = self._read(
            "SELECT min(published) FROM listings WHERE url IN (SELECT value FROM json_each(?))",
            json.dumps(list(urls)),
        )
        return day if day is None else str(day)

    def record_claim(
        self, category: Sequence[str], list_url: str, items: int | None, pages: int | None
    ) -> None:
        """What a list page says of its list: 共 N 条, and the pages in its pager; None is no news."""
        self._write(
            "INSERT INTO claims VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " items = coalesce(excluded.items, items), pages = coalesce(excluded.pages, pages)",
            _as_json(category),
            list_url,
            items,
            pages,
        )
        self._written()

    def record_list_page(self, category: Sequence[str], list_url: str) -> None:
        """One page of a list was read; the pages of a postback list share their URL, so they are counted."""
        self._write(
            "INSERT INTO list_pages VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET seen = seen + 1",
            _as_json(category),
            list_url,
        )
        self._written()

    def completeness(self) -> list[Completeness]:
        """The categories that this run saw, by name."""
        rows = self._read(
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

    # --- payloads of the archive: `archive.payloads.Payloads`

    def original(self, digest: str) -> Original | None:
        rows = self._read("SELECT record_id, uri, date, file, offset FROM originals WHERE digest = ?", digest)
        return Original(*rows[0]) if rows else None

    def latest(self, url: str) -> str | None:
        rows = self._read("SELECT digest FROM latest WHERE url = ?", url)
        return str(rows[0][0]) if rows else None

    def originals(self) -> Iterator[tuple[str, Original]]:
        """Of every payload known, by digest."""
        with _explained(self._path):
            for digest, *rest in self._connection.execute("SELECT * FROM originals ORDER BY digest"):
                yield digest, Original(*rest)

    def latests(self) -> Iterator[tuple[str, str]]:
        """URL and digest of every page known, by URL."""
        with _explained(self._path):
            yield from self._connection.execute("SELECT url, digest FROM latest ORDER BY url")

    def put_original(self, digest: str, original: Original) -> None:
        self._write(
            "INSERT OR IGNORE INTO originals VALUES (?, ?, ?, ?, ?, ?)",
            digest,
            original.record_id,
            original.uri,
            original.date,
            original.file,
            original.offset,
        )
        self._written()

    def put_latest(self, url: str, digest: str) -> None:
        self._write("INSERT OR REPLACE INTO latest VALUES (?, ?)", url, digest)
        self._written()

    # --- the connection

    def _read(self, sql: str, *values: Any) -> list[Any]:
        with _explained(self._path):
            return self._connection.execute(sql, values).fetchall()

    def _write(self, sql: str, *values: Any) -> None:
        with _explained(self._path):
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute(sql, values)

    def _written(self) -> None:
        """Called once a change is whole: a commit never falls into the middle of one."""
        if self._connection.in_transaction:
            self._uncommitted += 1
        if self._uncommitted >= BATCH:
            self.commit()


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise StateTooNew(
            f"{path} was written by a later version of this program (its schema is {version}, ours"
            f" {SCHEMA_VERSION}): update the program, or crawl into another folder"
        )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA temp_store = MEMORY")
    if version < SCHEMA_VERSION:
        connection.create_function("sketch", 2, _sketch)
        steps = [_MIGRATIONS[one] for one in range(version, SCHEMA_VERSION)] if version else [_SCHEMA]
        sql = "".join(step.read_text(encoding="utf-8") for step in steps)
        connection.executescript(f"BEGIN;{sql};PRAGMA user_version = {SCHEMA_VERSION};COMMIT;")
    connection.executescript(_RUN_TABLES)
    for table in _TABLES:
        connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608 - our own names


def _sketch(title: str, text: str) -> str:
    return json.dumps(similarity.Comparable(title, text).sketch)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """SQLite's errors in our words."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of ours, not the file's
    except sqlite3.OperationalError as error:  # a full disk, no rights, a missing table
        if "no such table" in str(error) or "already exists" in str(error):
            raise _damaged(path, error) from error
        raise StateError(
            f"cannot use {path}: {error}; is the disk full, or the folder not writable?"
        ) from error
    except sqlite3.DatabaseError as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: sqlite3.Error) -> StateDamaged:
    return StateDamaged(
        f"{path} is damaged ({error}): `scrapy rebuild` makes it again from warc/; until then nothing is lost"
    )


def _as_json(category: Sequence[str]) -> str:
    return json.dumps(list(category), ensure_ascii=False)
