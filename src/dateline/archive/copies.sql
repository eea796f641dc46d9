-- Which reports share words, derived from the reports by update_copies(); all of it can be thrown away and made anew.

-- By what the tables were made: a hash of the rules and the version of their engine.
CREATE TABLE copies_version (version TEXT NOT NULL);

-- Reports whose words are filed: as they were then, with their fingerprints (eight bytes each) credits and the bodies they
-- cite (JSON).
CREATE TABLE texts (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  published   TEXT,
  fingerprint TEXT NOT NULL,
  marks       BLOB NOT NULL,
  credits     BLOB NOT NULL,
  bodies      BLOB NOT NULL
);
CREATE INDEX texts_by_id ON texts (id);

-- Which reports (their numbers) hold a fingerprint.
CREATE TABLE marks (
  mark        INTEGER NOT NULL,
  report      INTEGER NOT NULL,
  PRIMARY KEY (mark, report)
) WITHOUT ROWID;

-- Pairs of reports (their numbers) that share passages, each once, and what they share, stock or not.
CREATE TABLE pairs (
  one         INTEGER NOT NULL,
  other       INTEGER NOT NULL,
  copy        BLOB NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX pairs_by_other ON pairs (other);
