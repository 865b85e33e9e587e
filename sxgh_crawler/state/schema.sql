-- What the crawler knows of the site. `scrapy rebuild` makes it again from warc/.
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

-- What `articles` said before: every record that left in the feed of a run and was replaced since.
CREATE TABLE versions (
    id           TEXT NOT NULL,
    version      INTEGER NOT NULL,
    last_changed TEXT NOT NULL,
    record       TEXT NOT NULL,
    PRIMARY KEY (id, version, last_changed)
) WITHOUT ROWID;

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

-- Every page that was asked for, or is still to be. Times are seconds since 1970; a visit has its run's.
CREATE TABLE pages (
    url           TEXT PRIMARY KEY, -- canonical
    ask           TEXT NOT NULL,    -- what is asked for: its case as it was linked
    role          TEXT NOT NULL,    -- how it is asked for: list, article, requisite
    found         INTEGER NOT NULL,
    kind          TEXT,             -- what the latest answer was: article, list, gone, reject, other; null before one
    visited       INTEGER,          -- when that came
    changed       INTEGER,          -- since when it has been that
    due           INTEGER,          -- when it is to be visited again; null: not by itself
    missing       INTEGER,          -- an article: since when its page seems gone
    etag          TEXT,             -- validators of the latest whole page, for conditional requests
    last_modified TEXT
) WITHOUT ROWID;
CREATE INDEX pages_due ON pages (due) WHERE due IS NOT NULL;
CREATE INDEX pages_waiting ON pages (role) WHERE visited IS NULL;
CREATE INDEX pages_missing ON pages (missing) WHERE missing IS NOT NULL;

-- Lists that are worth a look every night, by the URL of their first page.
CREATE TABLE lists (
    url       TEXT PRIMARY KEY, -- canonical
    whole     INTEGER NOT NULL, -- 1: walked to its end, and all that is new since has been followed
    newest_on INTEGER NOT NULL, -- on which page its newest item stood: behind the first where all on that is pinned
    items     INTEGER,          -- how many items it claims
    walked    INTEGER NOT NULL, -- when it was last walked to its end
    head      TEXT NOT NULL     -- JSON array: the items of its first page, canonical URLs in their order
) WITHOUT ROWID;

-- Runs, so that one that was killed is noticed: what it exported may not be in here yet.
CREATE TABLE runs (
    run_id TEXT PRIMARY KEY,
    closed INTEGER NOT NULL
) WITHOUT ROWID;

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
