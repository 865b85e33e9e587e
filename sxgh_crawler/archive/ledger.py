"""What `verify` has to remember of every record, in a temporary file: memory stays flat."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE records (
        id TEXT PRIMARY KEY, file TEXT, offset INTEGER, type TEXT, date TEXT, uri TEXT, digest TEXT,
        concurrent_to TEXT, refers_to TEXT, refers_to_uri TEXT, refers_to_date TEXT, whole INTEGER, status INTEGER
    ) WITHOUT ROWID;
"""
_INDEXES = """
    CREATE INDEX by_digest ON records (digest) WHERE type = 'response';
    CREATE INDEX by_uri ON records (uri, file, offset) WHERE status = 200 AND whole;
"""


class Entry(NamedTuple):
    """A record, by its named fields."""

    id: str
    file: str
    offset: int
    type: str
    date: str | None
    uri: str | None
    digest: str | None
    concurrent_to: str | None
    refers_to: str | None
    refers_to_uri: str | None
    refers_to_date: str | None
    #: The payload is there and whole, in this record or in the one it refers to.
    whole: bool
    status: int


class Ledger:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def temporary(cls) -> Iterator[Ledger]:
        with TemporaryDirectory(prefix="sxgh-verify-") as folder:
            connection = sqlite3.connect(Path(folder) / "ledger.sqlite", isolation_level=None)
            try:
                connection.executescript(_SCHEMA)
                yield cls(connection)
            finally:
                connection.close()

    def add(self, entry: Entry) -> Entry | None:
        """The record that has this id already, if there is one."""
        if known := self.by_id(entry.id):
            return known
        self._connection.execute(f"INSERT INTO records VALUES ({','.join('?' * len(entry))})", entry)  # noqa: S608
        return None

    def complete(self) -> None:
        """All records are in; what follows asks questions."""
        self._connection.executescript(_INDEXES)

    def by_id(self, record_id: str) -> Entry | None:
        row = self._connection.execute("SELECT * FROM records WHERE id = ?", (record_id,)).fetchone()
        return Entry(*row) if row else None

    def holds(self, digest: str) -> bool:
        """A response has this payload."""
        sql = "SELECT 1 FROM records WHERE digest = ? AND type = 'response'"
        return self._connection.execute(sql, (digest,)).fetchone() is not None

    def newest(self, uri: str) -> str | None:
        """Digest of the last whole payload that came from `uri` with status 200."""
        row = self._connection.execute(
            "SELECT digest FROM records WHERE uri = ? AND status = 200 AND whole"
            " ORDER BY file DESC, offset DESC LIMIT 1",
            (uri,),
        ).fetchone()
        return str(row[0]) if row else None

    def linked(self) -> Iterator[tuple[Entry, Entry | None]]:
        """Requests, metadata and revisits, each with the record that it belongs or refers to."""
        width = len(Entry._fields)
        rows = self._connection.execute(
            "SELECT one.*, other.* FROM records one LEFT JOIN records other"
            " ON other.id = coalesce(one.refers_to, one.concurrent_to)"
            " WHERE one.type IN ('request', 'metadata', 'revisit') ORDER BY one.file, one.offset"
        )
        for row in rows:
            yield Entry(*row[:width]), Entry(*row[width:]) if row[width] else None

    def originals(self) -> Iterator[Entry]:
        """Whole responses with a payload."""
        rows = self._connection.execute(
            "SELECT * FROM records WHERE type = 'response' AND whole ORDER BY file, offset"
        )
        yield from (Entry(*row) for row in rows)
