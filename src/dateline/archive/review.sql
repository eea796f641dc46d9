-- Records as reviewers left them, for reports whose record their judgements change; derived from judgements.jsonl.
-- stamp is a hash of what was applied to what. A row that comes or goes marks its report as changed.
CREATE TABLE reviews (
  report      INTEGER PRIMARY KEY REFERENCES reports (number) ON DELETE CASCADE,
  stamp       TEXT NOT NULL,
  record      BLOB NOT NULL
);
CREATE TRIGGER review_came AFTER INSERT ON reviews BEGIN
  INSERT OR IGNORE INTO changed VALUES (new.report);
END;
CREATE TRIGGER review_went AFTER DELETE ON reviews BEGIN
  INSERT OR IGNORE INTO changed VALUES (old.report);
END;

-- Numbers of reports that came since the judgements were last applied.
CREATE TABLE unreviewed (number INTEGER PRIMARY KEY);
CREATE TRIGGER report_to_review AFTER INSERT ON reports BEGIN
  INSERT OR IGNORE INTO unreviewed VALUES (new.number);
END;

-- Every facet and its words once, so that words are looked for among thousands and not among millions.
CREATE TABLE IF NOT EXISTS facet_words (
  facet       TEXT NOT NULL,
  words       TEXT NOT NULL,
  PRIMARY KEY (facet, words)
) WITHOUT ROWID;
INSERT OR IGNORE INTO facet_words SELECT DISTINCT facet, words FROM facets;
CREATE TRIGGER IF NOT EXISTS facet_came AFTER INSERT ON facets BEGIN
  INSERT OR IGNORE INTO facet_words VALUES (new.facet, new.words);
END;
CREATE INDEX IF NOT EXISTS facets_by_words ON facets (facet, words);

-- What reviewers said of happenings: accounts (ids) that are one, or apart, in the order in which they said it.
CREATE TABLE IF NOT EXISTS rulings (
  position    INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,      -- together or apart
  one         TEXT NOT NULL,
  other       TEXT NOT NULL
);
