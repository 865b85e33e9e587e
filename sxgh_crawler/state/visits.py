"""What is known of the site's pages: which were visited when, which are due, which still wait."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sxgh_crawler import revisits
from sxgh_crawler.state.database import Database, as_array

#: How a page is asked for that nobody has seen yet.
Role = Literal["list", "article", "requisite"]
#: What an answer was; of `reject` an article may come one day, `other` is nothing to keep.
Kind = Literal["article", "list", "gone", "reject", "other", "requisite"]


@dataclass(frozen=True, slots=True)
class Validators:
    """ETag and Last-Modified as the server gave them (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


NONE = Validators()


@dataclass(frozen=True, slots=True)
class Head:
    """The first page of a list, as it was when it was seen last."""

    whole: bool = False
    newest_on: int = 1
    items: int | None = None
    walked: int = 0
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Staleness:
    """How old the archive's knowledge of its articles is, at a moment: seconds since their last visits."""

    articles: int
    median: int
    oldest: int
    #: So many are due now, or will be in the next 24 hours; so many seem gone and wait for another look.
    due: int
    tomorrow: int
    missing: int


@dataclass(frozen=True, slots=True)
class Memory:
    """`frontier.Memory`. In a full run (`again`) everything is asked for again."""

    visits: Visits
    at: int
    again: bool = False

    def has_answered(self, url: str) -> bool:
        return not self.again and self.visits.visited(url) is not None

    def find(self, url: str, ask: str, role: Role) -> None:
        self.visits.find(url, ask, role, self.at)


class Visits:
    """Pages by canonical URL. Times are seconds since 1970, and those of the run, not of the exchange."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- pages

    def find(self, url: str, ask: str, role: Role, at: int) -> None:
        """The page is linked, and to be asked for; nothing changes for one that is known."""
        self._database.write(
            "INSERT OR IGNORE INTO pages (url, ask, role, found) VALUES (?, ?, ?, ?)", url, ask, role, at
        )
        self._database.written()

    def found_before(self, at: int, urls: Sequence[str]) -> set[str]:
        """Those of the URLs that were known before."""
        rows = self._database.read(
            "SELECT url FROM pages WHERE url IN (SELECT value FROM json_each(?)) AND found < ?",
            as_array(urls),
            at,
        )
        return {url for (url,) in rows}

    def visited(self, url: str) -> int | None:
        """When the page answered last."""
        rows = self._database.read("SELECT visited FROM pages WHERE url = ?", url)
        return rows[0][0] if rows else None

    def visit(
        self, url: str, kind: Kind, at: int, since: int | None = None, validators: Validators = NONE
    ) -> None:
        """The page answered; `since` when it has been as it is, if that is known better than by its visits."""
        rows = self._database.read("SELECT kind, changed FROM pages WHERE url = ?", url)
        known, changed = rows[0] if rows else (None, None)
        if since is not None:
            changed = since
        elif known != kind or changed is None:
            changed = at
        due = None if kind == "requisite" else revisits.due(url, kind, at, changed)
        self._database.write(
            "INSERT INTO pages (url, ask, role, found, kind, visited, changed, due, etag, last_modified)"
            " VALUES (?1, ?1, 'article', ?3, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (url) DO UPDATE SET"
            " kind = ?2, visited = ?3, changed = ?4, due = ?5, missing = NULL, etag = ?6, last_modified = ?7",
            url,
            kind,
            at,
            changed,
            due,
            validators.etag,
            validators.last_modified,
        )
        self._database.written()

    def forget(self, url: str) -> None:
        """It is asked for again as if it had never answered: what it leads to may not be in here."""
        self._database.write("UPDATE pages SET visited = NULL, kind = NULL WHERE url = ?", url)
        self._database.written()

    def unchanged(self, url: str, at: int) -> None:
        """The server says that the page is as it was (304)."""
        for kind, changed in self._database.read("SELECT kind, changed FROM pages WHERE url = ?", url):
            self._database.write(
                "UPDATE pages SET visited = ?, due = ?, missing = NULL WHERE url = ?",
                at,
                revisits.due(url, kind, at, changed),
                url,
            )
        self._database.written()

    def postpone(self, url: str, until: int) -> None:
        """It could not be had, or what came says nothing of it."""
        self._database.write("UPDATE pages SET due = ? WHERE url = ? AND due IS NOT NULL", until, url)
        self._database.written()

    def miss(self, url: str, at: int, until: int) -> None:
        """The page of an article seems gone; the first time counts."""
        self._database.write(
            "UPDATE pages SET missing = coalesce(missing, ?), due = ? WHERE url = ?", at, until, url
        )
        self._database.written()

    def missing_since(self, url: str) -> int | None:
        rows = self._database.read("SELECT missing FROM pages WHERE url = ?", url)
        return rows[0][0] if rows else None

    def validators(self, url: str) -> Validators:
        rows = self._database.read("SELECT etag, last_modified FROM pages WHERE url = ?", url)
        return Validators(*rows[0]) if rows else NONE

    def waiting(self, role: Role) -> list[str]:
        """What has never answered, as it is to be asked for."""
        rows = self._database.read(
            "SELECT ask FROM pages WHERE visited IS NULL AND role = ? ORDER BY url", role
        )
        return [ask for (ask,) in rows]

    def due(self, at: int, most: int) -> list[str]:
        """What is to be visited again, the longest due first; articles that seem gone are not among them."""
        rows = self._database.read(
            "SELECT ask FROM pages WHERE due <= ? AND visited < ? AND missing IS NULL ORDER BY due, url LIMIT ?",
            at,
            at,
            most,
        )
        return [ask for (ask,) in rows]

    def others(self, at: int, most: int) -> list[str]:
        """Articles that are not due: those next to be."""
        rows = self._database.read(
            "SELECT ask FROM pages WHERE due > ?1 AND visited < ?1 AND missing IS NULL AND kind = 'article'"
            " ORDER BY due, url LIMIT ?2",
            at,
            most,
        )
        return [ask for (ask,) in rows]

    def known(self, before: int, behind: str, most: int) -> list[tuple[str, str]]:
        """Visited pages that were not visited since `before`, by URL from `behind` on: URL, what to ask for."""
        return self._database.read(
            "SELECT url, ask FROM pages WHERE visited < ? AND due IS NOT NULL AND url > ? ORDER BY url LIMIT ?",
            before,
            behind,
            most,
        )

    def missing(self, before: int) -> list[str]:
        """Articles that have seemed gone since `before` or longer."""
        rows = self._database.read("SELECT ask FROM pages WHERE missing <= ? ORDER BY url", before)
        return [ask for (ask,) in rows]

    def is_gone(self, url: str) -> bool:
        return bool(self._database.read("SELECT 1 FROM pages WHERE url = ? AND kind = 'gone'", url))

    def is_alive(self, urls: Sequence[str]) -> bool:
        """Whether one of the URLs gave an article when it was visited last."""
        rows = self._database.read(
            "SELECT 1 FROM pages WHERE url IN (SELECT value FROM json_each(?))"
            " AND kind = 'article' AND missing IS NULL LIMIT 1",
            as_array(urls),
        )
        return bool(rows)

    def staleness(self, at: int) -> Staleness:
        ((count, oldest, due, tomorrow, missing),) = self._database.read(
            "SELECT count(*), min(visited), count(*) FILTER (WHERE due <= ?1),"
            " count(*) FILTER (WHERE due > ?1 AND due <= ?2), count(missing)"
            " FROM pages WHERE kind = 'article'",
            at,
            at + revisits.DAY,
        )
        middle = self._database.read(
            "SELECT visited FROM pages WHERE kind = 'article' ORDER BY visited LIMIT 1 OFFSET ?", count // 2
        )
        return Staleness(
            count, at - middle[0][0] if middle else 0, at - oldest if count else 0, due, tomorrow, missing
        )

    # --- lists

    def heads(self) -> Iterator[str]:
        """The first page of each list, as it is to be asked for.

        Not of one that has been gone for a day or longer: that is visited again as any page that is gone.
        """
        rows = self._database.read(
            "SELECT coalesce(ask, lists.url) FROM lists LEFT JOIN pages USING (url)"
            " WHERE kind IS NOT 'gone' OR visited - changed < ? ORDER BY lists.url",
            revisits.NIGHT,
        )
        yield from (ask for (ask,) in rows)

    def head(self, url: str) -> Head | None:
        rows = self._database.read(
            "SELECT whole, newest_on, items, walked, head FROM lists WHERE url = ?", url
        )
        if not rows:
            return None
        whole, newest_on, items, walked, urls = rows[0]
        return Head(bool(whole), newest_on, items, walked, tuple(json.loads(urls)))

    def put_head(self, url: str, head: Head) -> None:
        self._database.write(
            "INSERT OR REPLACE INTO lists VALUES (?, ?, ?, ?, ?, ?)",
            url,
            head.whole,
            head.newest_on,
            head.items,
            head.walked,
            json.dumps(head.urls),
        )
        self._database.written()

    def begin_walk(self, url: str) -> None:
        """It is to be followed to its end; a run that is killed meanwhile leaves it so."""
        self._database.write(
            "INSERT INTO lists VALUES (?, 0, 1, NULL, 0, '[]') ON CONFLICT (url) DO UPDATE SET whole = 0", url
        )
        self._database.written()

    # --- runs

    def begin(self, run_id: str) -> None:
        self._database.write("INSERT INTO runs VALUES (?, 0)", run_id)
        self._database.commit()

    def end(self, run_id: str) -> None:
        """All that the run exported is in the state, with the next commit."""
        self._database.write("INSERT OR REPLACE INTO runs VALUES (?, 1)", run_id)
        self._database.written()

    def unfinished(self) -> list[str]:
        """Runs that began and did not end, the first one first."""
        rows = self._database.read("SELECT run_id FROM runs WHERE closed = 0 ORDER BY run_id")
        return [run_id for (run_id,) in rows]
