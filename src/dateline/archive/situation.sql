-- The situation, derived from the reports by Archive.update(); all of it can be thrown away and made anew.

-- By what the situation was made: name is situation, value a hash of the rules and the version of their engine.
CREATE TABLE state (
  name        TEXT PRIMARY KEY,
  value       TEXT NOT NULL
) WITHOUT ROWID;

-- Numbers of reports that came, went or changed since the last update. Numbers may be used again, so none is trusted.
CREATE TABLE changed (number INTEGER PRIMARY KEY);
CREATE TRIGGER report_came AFTER INSERT ON reports BEGIN
  INSERT OR IGNORE INTO changed VALUES (new.number);
END;
CREATE TRIGGER report_went AFTER DELETE ON reports BEGIN
  INSERT OR IGNORE INTO changed VALUES (old.number);
END;
CREATE TRIGGER report_was_changed AFTER UPDATE ON reports BEGIN
  INSERT OR IGNORE INTO changed VALUES (old.number);
  INSERT OR IGNORE INTO changed VALUES (new.number);
END;

-- What the situation needs of a report, without its accounts.
CREATE TABLE digests (
  report      INTEGER PRIMARY KEY,
  published   TEXT,
  id          TEXT NOT NULL,
  digest      BLOB NOT NULL
);

-- What a report tells of one happening; incident is the id of the joint incident that holds it.
CREATE TABLE accounts (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  report      INTEGER NOT NULL,
  asserted    INTEGER NOT NULL,
  account     BLOB NOT NULL,
  profile     BLOB NOT NULL,
  incident    TEXT
);
CREATE INDEX accounts_by_report ON accounts (report);
CREATE INDEX accounts_by_incident ON accounts (incident);

-- Accounts that are worth comparing share a block (situation/joining/make_keys.py); block is a hash of its key.
CREATE TABLE blocks (
  block       INTEGER NOT NULL,
  id          TEXT NOT NULL,      -- of the account
  account     INTEGER NOT NULL,
  PRIMARY KEY (block, id)
) WITHOUT ROWID;
CREATE INDEX blocks_by_account ON blocks (account);

-- Pairs of accounts that are one happening, or not far from it; each stands once, the lesser number first.
CREATE TABLE links (
  one         INTEGER NOT NULL,
  other       INTEGER NOT NULL,
  score       REAL NOT NULL,
  reasons     TEXT NOT NULL,      -- a JSON list
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX links_by_other ON links (other);

-- Joint incidents without their accounts; the other columns serve to find them.
CREATE TABLE incidents (
  id          TEXT PRIMARY KEY,
  root        TEXT NOT NULL,
  begins      TEXT,
  ends        TEXT,
  killed      REAL NOT NULL,
  reports     INTEGER NOT NULL,
  party       TEXT NOT NULL,      -- folded words, as in facets
  place       TEXT NOT NULL,
  incident    BLOB NOT NULL
) WITHOUT ROWID;

-- Ids that incidents once had and whose account is gone, with an account of what they led to.
CREATE TABLE redirects (
  old         TEXT PRIMARY KEY,
  account     TEXT NOT NULL
) WITHOUT ROWID;
