-- What the crawler knows of the site. Deleting the file costs another crawl, nothing else.
-- user_version counts the versions of this schema; raise it with every change.

-- The latest version of each article. `record` is its line of articles.jsonl without what is joined
-- when that is written: aliases, listed_in, duplicate_of, a date that only a list gives.
CREATE TABLE articles (
    n              INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    url            TEXT NOT NULL UNIQUE,
    content_sha256 TEXT NOT NULL,
    content_key    TEXT,     -- what makes two URLs the same article; null where there is too little to tell
    sketch         TEXT NOT NULL, -- JSON array: keys of the text, see similarity.sketch; [] where it is short
    record         TEXT NOT NULL
);
CREATE INDEX articles_content_key ON articles (content_key);

-- Other URLs of an article. No foreign key: an alias may be known before its article is exported.
CREATE TABLE aliases (
    url TEXT PRIMARY KEY,
    id  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX aliases_id ON aliases (id);

-- Pairs of articles with nearly the same text, each pair both ways.
CREATE TABLE near (
    id    TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (id, other)
) WITHOUT ROWID;

-- Which text has which key: the index that finds candidates without comparing all with all.
CREATE TABLE sketches (
    key INTEGER NOT NULL,
    n   INTEGER NOT NULL,
    PRIMARY KEY (key, n)
) WITHOUT ROWID;

-- Which category's list pages link to which article, and the date they give.
CREATE TABLE listings (
    url       TEXT NOT NULL,
    category  TEXT NOT NULL,  -- JSON array; [] for a list that names none
    published TEXT,
    PRIMARY KEY (url, category)
) WITHOUT ROWID;
CREATE INDEX listings_category ON listings (category);

-- Which record holds a payload: what a revisit refers to. `uri` and `date` as that record has them.
CREATE TABLE originals (
    digest    TEXT PRIMARY KEY,
    record_id TEXT NOT NULL,
    uri       TEXT NOT NULL,
    date      TEXT NOT NULL,
    file      TEXT NOT NULL,
    offset    INTEGER NOT NULL
) WITHOUT ROWID;

-- The newest payload that came from a URL with status 200: what a 304 is about.
CREATE TABLE latest (
    url    TEXT PRIMARY KEY,
    digest TEXT NOT NULL
) WITHOUT ROWID;
