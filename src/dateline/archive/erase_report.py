"""Taking a report out for good: database, bytes, and every line of a log that quotes it; a tombstone stays."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from dateline.archive.journal import now, read_lines
from dateline.archive.judgement_log import FILE as JUDGEMENTS
from dateline.archive.judgement_log import read_judgements, write_judgements
from dateline.archive.open_database import transaction
from dateline.archive.originals import LOG, path_of
from dateline.archive.tombstones import Tombstone, raise_tombstone
from dateline.errors import UsageError
from dateline.record import Judgement


def erase_report(
    database: sqlite3.Connection, folder: Path, report: str, *, reason: str | None, update: Callable[[], Any]
) -> Tombstone:
    """Erase the report with this id: its record, text, original bytes, and its words in the logs.

    `update` brings what is derived up to date, so that nothing of it is left there. The database is then written
    anew, since SQLite would keep deleted pages. Raises `UsageError` (`no-report`).
    """
    row = database.execute("SELECT number, sha256 FROM reports WHERE id = ?", (report,)).fetchone()
    if row is None:
        raise UsageError("no-report", f"{folder} holds no report {report}; give its id in full")
    tombstone = Tombstone(report, row[1], now(), reason)
    raise_tombstone(folder, tombstone)
    with transaction(database):
        digests = [digest for (digest,) in database.execute("SELECT original FROM copies WHERE report = ?", (report,))]
        database.execute("DELETE FROM words WHERE rowid = ?", (row[0],))
        database.execute("DELETE FROM reports WHERE number = ?", (row[0],))
        database.execute("DELETE FROM copies WHERE report = ?", (report,))
    _forget_words(folder, report)
    update()
    drop_originals(database, folder, digests)
    purge(database)
    return tombstone


def drop_originals(database: sqlite3.Connection, folder: Path, digests: list[str]) -> None:
    """Delete kept bytes that no report of the archive needs any more, and the lines that tell of their arrival."""
    gone = {
        digest
        for digest in digests
        if not database.execute("SELECT 1 FROM copies WHERE original = ?", (digest,)).fetchone()
    }
    for digest in sorted(gone):
        path_of(folder, digest).unlink(missing_ok=True)
    log = folder / LOG
    if gone and log.exists():
        kept = [value for value in read_lines(log) if value.get("sha256") not in gone]
        unfinished = log.with_suffix(".part")
        unfinished.write_bytes(b"".join(msgspec.json.encode(value) + b"\n" for value in kept))
        unfinished.replace(log)


def purge(database: sqlite3.Connection) -> None:
    """Write the database anew, so that no page of it or of its log of writes holds what was deleted."""
    gone = "SELECT 1 FROM facets f WHERE f.facet = facet_words.facet AND f.words = facet_words.words"
    database.execute(f"DELETE FROM facet_words WHERE NOT EXISTS ({gone})")  # noqa: S608 - own words
    database.execute("INSERT INTO words (words) VALUES ('optimize')")  # merges FTS5's deleted entries away
    database.execute("VACUUM")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _forget_words(folder: Path, report: str) -> None:
    """Judgements of the report keep who decided what and when; the report's words in them go."""
    log = folder / JUDGEMENTS
    judgements = read_judgements(log)
    if any(one.report == report for one in judgements):
        write_judgements(log, tuple(_without_words(one) if one.report == report else one for one in judgements))


def _without_words(one: Judgement) -> Judgement:
    return msgspec.structs.replace(one, anchor=None, changes=(), reason=None)
