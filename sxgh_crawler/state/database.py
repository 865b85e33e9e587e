"""`state.sqlite` as a file: opened, brought up to date, committed, and its errors in plain words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

import orjson

from sxgh_crawler import similarity
from sxgh_crawler.website.urls import canonical

SCHEMA_VERSION = 3
#: Writes before they are committed without being asked.
BATCH = 1_000

_SCHEMA = Path(__file__).with_name("schema.sql")
_TABLES = (
    "articles",
    "versions",
    "aliases",
    "near",
    "sketches",
    "listings",
    "pages",
    "lists",
    "runs",
    "originals",
    "latest",
)
#: What takes a state from each version to the next.
_MIGRATIONS = {one: _SCHEMA.with_name(f"from_version_{one}.sql") for one in range(1, SCHEMA_VERSION)}
#: What list pages say is of one run: it is compared with what that run saw.
_RUN_TABLES = """
    CREATE TEMP TABLE claims (
        category TEXT, list_url TEXT, items INTEGER, pages INTEGER, PRIMARY KEY (category, list_url));
    CREATE TEMP TABLE list_pages (
        category TEXT, list_url TEXT, seen INTEGER, PRIMARY KEY (category, list_url));
"""


class StateError(Exception):
    """`state.sqlite` could not be read or written; nothing is lost that was committed before."""


class StateDamaged(StateError):  # noqa: N818 - named for the condition
    """Not a database, or a broken one: to be moved away by a person, never deleted by us."""


class StateTooNew(StateError):  # noqa: N818 - likewise
    """Written by a later version of this program: update it, or use another output folder."""


class Database:
    """Writes are committed every thousand, by `commit()` and by `close()`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._explained = Explained(path)
        self._uncommitted = 0
        #: Called before each commit: what the state says must not be on the disk before what it speaks of.
        self.before_commit: Callable[[], None] = lambda: None

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create. Raises `StateDamaged`, `StateTooNew`, or plain `StateError` (the disk is to blame)."""
        with Explained(path):
            connection = sqlite3.connect(path, isolation_level=None)
            try:
                _prepare(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    @classmethod
    def open_to_read(cls, path: Path) -> Self:
        """Open as it is, also while a crawl writes. Raises `StateError`, also where there is none."""
        with Explained(path):
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None
            )
            try:
                (version,) = connection.execute("PRAGMA user_version").fetchone()
                if version != SCHEMA_VERSION:
                    raise StateError(f"{path} is of another version: the next crawl brings it up to date")
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
        """Raises `StateError`."""
        if self._connection.in_transaction:
            self.before_commit()
            with self._explained:
                self._connection.execute("COMMIT")
        self._uncommitted = 0

    def read(self, sql: str, *values: Any) -> list[Any]:
        with self._explained:
            return self._connection.execute(sql, values).fetchall()

    def stream(self, sql: str, *values: Any) -> Iterator[Any]:
        """Row by row, for what may be long."""
        with self._explained:
            yield from self._connection.execute(sql, values)

    def write(self, sql: str, *values: Any) -> None:
        with self._explained:
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute(sql, values)

    def written(self) -> None:
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
        connection.create_function("canonical", 1, canonical)
        steps = [_MIGRATIONS[one] for one in range(version, SCHEMA_VERSION)] if version else [_SCHEMA]
        sql = "".join(step.read_text(encoding="utf-8") for step in steps)
        connection.executescript(f"BEGIN;{sql};PRAGMA user_version = {SCHEMA_VERSION};COMMIT;")
    connection.executescript(_RUN_TABLES)
    for table in _TABLES:
        connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608 - our own names


def _sketch(title: str, text: str) -> str:
    return json.dumps(similarity.Comparable(title, text).sketch)


class Explained:
    """A context in which SQLite's errors are told in our words; it may be entered any number of times."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.ProgrammingError):
            raise self._told(error) from error  # a ProgrammingError is a mistake of ours, not the file's

    def _told(self, error: sqlite3.DatabaseError) -> StateError:
        lacking = "no such table" in str(error) or "already exists" in str(error)
        if isinstance(error, sqlite3.OperationalError) and not lacking:
            # a full disk, no rights
            return StateError(
                f"cannot use {self._path}: {error}; is the disk full, or the folder not writable?"
            )
        return StateDamaged(
            f"{self._path} is damaged ({error}): `scrapy rebuild` makes it again from warc/; until then nothing is lost"
        )


def as_array(values: Sequence[str] | Sequence[int]) -> str:
    """For `json_each`: any number of values in place of one."""
    return orjson.dumps(list(values)).decode()
