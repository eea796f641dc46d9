-- The archive's database. All of it is derived from originals/ and judgements.jsonl.
-- record: one line of `dateline read --json`, the record itself; all other columns serve to find it.

CREATE TABLE reports (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  published   TEXT,
  publisher   TEXT,
  title       TEXT,
  language    TEXT,
  status      TEXT NOT NULL,
  relevant    INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  input       TEXT NOT NULL,      -- hash of all that intake gave the reading
  fingerprint TEXT NOT NULL,      -- hash of versions, knowledge and settings
  origin      TEXT NOT NULL,      -- the file it was read from
  record      BLOB NOT NULL
);

-- Every file or line that gave a report, so that a rerun knows them all though one record is kept.
CREATE TABLE copies (
  report      TEXT NOT NULL,
  origin      TEXT NOT NULL,
  input       TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  original    TEXT NOT NULL,      -- hash of the bytes as received
  PRIMARY KEY (report, origin, input)
) WITHOUT ROWID;
CREATE INDEX copies_by_input ON copies (input, fingerprint);

CREATE TABLE claims (
  report      INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  id          TEXT NOT NULL,
  root        TEXT NOT NULL,
  mode        TEXT,
  polarity    TEXT NOT NULL,
  certainty   TEXT NOT NULL,
  status      TEXT NOT NULL,
  begins      TEXT,
  ends        TEXT,
  PRIMARY KEY (report, position)
) WITHOUT ROWID;

-- Words by which a claim is found: facet is party, place, voice or origin.
CREATE TABLE facets (
  report      INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  facet       TEXT NOT NULL,
  words       TEXT NOT NULL,      -- case folded, one space around each word
  PRIMARY KEY (report, position, facet, words)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = "porter unicode61 remove_diacritics 2");
