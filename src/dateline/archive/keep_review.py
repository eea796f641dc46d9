"""What judgements change of the records, kept beside them so that everything derived follows."""

import hashlib
import sqlite3
from pathlib import Path

import msgspec

from dateline.archive.add_report import insert_claims
from dateline.archive.judgement_log import FILE, read_judgements
from dateline.archive.open_database import transaction
from dateline.archive.read_lines import read_line
from dateline.record import Record, from_json, to_json
from dateline.situation.review import Review, apply_review, make_review
from dateline.situation.review.merge_actors import find_merged


def keep_review(database: sqlite3.Connection, folder: Path) -> bool:
    """Bring the reviewed records up to date with the log of judgements, in one transaction; whether any was touched.

    Only reports that new, undone or merged judgements touch are looked at, and reports that came since.
    """
    stamp = _stamp_of(folder / FILE)
    (came,) = database.execute("SELECT EXISTS (SELECT 1 FROM unreviewed)").fetchone()
    known = _state(database, "review")
    if (known == stamp and not came) or (not stamp and not known):  # an archive that nobody judges is never written to
        return False
    with transaction(database):
        review = make_review(read_judgements(folder / FILE))
        merged = [*find_merged(review).items(), *((one.target, one.id) for one in review.about("actor", "split"))]
        names = hashlib.sha256(msgspec.json.encode(sorted(merged))).hexdigest()
        merged_anew = _state(database, "merged") not in (names, *(() if merged else (None,)))
        touched = _candidates(database, review, everywhere=merged_anew or (came and bool(merged)))
        done = [_refile(database, number, review) for number in touched]
        ruled = _rule(database, review)
        database.execute("DELETE FROM unreviewed")
        database.execute("INSERT OR REPLACE INTO state VALUES ('review', ?)", (stamp,))
        database.execute("INSERT OR REPLACE INTO state VALUES ('merged', ?)", (names,))
    return ruled or any(done)


def _stamp_of(path: Path) -> str:
    """What tells one state of the log from another: it only grows, so its size and time do."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"


def _state(database: sqlite3.Connection, name: str) -> str | None:
    row = database.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def _candidates(database: sqlite3.Connection, review: Review, *, everywhere: bool) -> list[int]:
    """Numbers of the reports whose reviewed record may have to be made anew."""
    if everywhere:
        return [number for (number,) in database.execute("SELECT number FROM reports ORDER BY number")]
    found = {number for (number,) in database.execute("SELECT report FROM reviews")}
    for report in review.by_report:
        found |= {number for (number,) in database.execute("SELECT number FROM reports WHERE id = ?", (report,))}
    return sorted(found)


def _refile(database: sqlite3.Connection, number: int, review: Review) -> bool:
    """Make the reviewed record of one report anew where what makes it has changed; whether it had."""
    if not database.execute("SELECT 1 FROM reports WHERE number = ?", (number,)).fetchone():
        return False
    line = read_line(database, number)
    record = from_json(line)
    reviewed = apply_review(record, review).record
    held = database.execute("SELECT stamp FROM reviews WHERE report = ?", (number,)).fetchone()
    if reviewed == record:
        if held is None:
            return False
        database.execute("DELETE FROM reviews WHERE report = ?", (number,))
        _replace_claims(database, number, record)
        return True
    made = to_json(reviewed)
    stamp = hashlib.sha256(line + made).hexdigest()
    if held is not None and held[0] == stamp:
        return False
    database.execute("DELETE FROM reviews WHERE report = ?", (number,))
    database.execute("INSERT INTO reviews VALUES (?, ?, ?)", (number, stamp, made))
    _replace_claims(database, number, reviewed)
    return True


def _replace_claims(database: sqlite3.Connection, number: int, record: Record) -> None:
    database.execute("DELETE FROM facets WHERE report = ?", (number,))
    database.execute("DELETE FROM claims WHERE report = ?", (number,))
    insert_claims(database, number, record)


def _rule(database: sqlite3.Connection, review: Review) -> bool:
    """File what reviewers say of happenings; reports of accounts that this concerns are marked as changed."""
    now = [
        ("together" if one.decision == "merge" else "apart", other, one.target)
        for one in review.standing
        if one.subject == "incident" and one.decision in ("merge", "split")
        for other in one.others
    ]
    before = database.execute("SELECT kind, one, other FROM rulings ORDER BY position").fetchall()
    if now == before:
        return False
    database.execute("DELETE FROM rulings")
    database.executemany("INSERT INTO rulings (kind, one, other) VALUES (?, ?, ?)", now)
    for account in sorted({account for _, *pair in set(now) ^ set(before) for account in pair}):
        database.execute("INSERT OR IGNORE INTO changed SELECT report FROM accounts WHERE id = ?", (account,))
    return True
