-- A state of version 2 → version 3: pages are known by their visits, lists by their heads, versions are kept.
-- Articles count as visited when they last changed, and are due at once: how long ago that was is not known.
-- `canonical(url)` is lent by the store.

CREATE TABLE versions (
    id TEXT NOT NULL, version INTEGER NOT NULL, last_changed TEXT NOT NULL, record TEXT NOT NULL,
    PRIMARY KEY (id, version, last_changed)
) WITHOUT ROWID;

CREATE TABLE pages (
    url TEXT PRIMARY KEY, ask TEXT NOT NULL, role TEXT NOT NULL, found INTEGER NOT NULL, kind TEXT,
    visited INTEGER, changed INTEGER, due INTEGER, missing INTEGER, etag TEXT, last_modified TEXT
) WITHOUT ROWID;
CREATE INDEX pages_due ON pages (due) WHERE due IS NOT NULL;
CREATE INDEX pages_waiting ON pages (role) WHERE visited IS NULL;
CREATE INDEX pages_missing ON pages (missing) WHERE missing IS NOT NULL;
INSERT INTO pages
    SELECT url, url, 'article', at, 'article', at, at, at, NULL, NULL, NULL
    FROM (SELECT url, coalesce(unixepoch(record ->> 'last_changed'), 0) AS at FROM articles);
INSERT OR IGNORE INTO pages
    SELECT aliases.url, aliases.url, 'article', at, 'article', at, at, at, NULL, NULL, NULL
    FROM aliases JOIN (SELECT id, coalesce(unixepoch(record ->> 'last_changed'), 0) AS at FROM articles) USING (id)
    WHERE aliases.url = canonical(aliases.url);

CREATE TABLE lists (
    url TEXT PRIMARY KEY, whole INTEGER NOT NULL, newest_on INTEGER NOT NULL, items INTEGER,
    walked INTEGER NOT NULL, head TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE runs (run_id TEXT PRIMARY KEY, closed INTEGER NOT NULL) WITHOUT ROWID;
