-- A state of version 1 → version 2: payloads are known, texts have sketches in place of simhashes.
-- `sketch(title, text)` is `similarity.Comparable.sketch` as JSON, lent by the store.

ALTER TABLE articles RENAME TO former;
DROP INDEX articles_content_key;
CREATE TABLE articles (
    n              INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    url            TEXT NOT NULL UNIQUE,
    content_sha256 TEXT NOT NULL,
    content_key    TEXT,
    sketch         TEXT NOT NULL,
    record         TEXT NOT NULL
);
INSERT INTO articles
    SELECT n, id, url, content_sha256, content_key, sketch(record ->> 'title', record ->> 'text'), record FROM former;
CREATE INDEX articles_content_key ON articles (content_key);
DROP TABLE former;

DROP TABLE bands;
CREATE TABLE sketches (key INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, n)) WITHOUT ROWID;
INSERT INTO sketches SELECT value, n FROM articles, json_each(sketch);

CREATE TABLE originals (
    digest TEXT PRIMARY KEY, record_id TEXT NOT NULL, uri TEXT NOT NULL, date TEXT NOT NULL,
    file TEXT NOT NULL, offset INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE latest (url TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
