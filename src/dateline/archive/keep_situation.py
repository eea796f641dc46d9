"""The situation brought up to date with the reports."""

import sqlite3

from dateline.archive.keep_accounts import drop_accounts, file_accounts
from dateline.archive.keep_incidents import rejoin
from dateline.archive.keep_links import relink
from dateline.archive.open_database import transaction
from dateline.situation.joining import joining_version

_TABLES = ("digests", "accounts", "blocks", "links", "incidents")


def is_current(database: sqlite3.Connection) -> bool:
    """Whether the situation is that of the reports, made by the rules of today."""
    (stale,) = database.execute("SELECT EXISTS (SELECT 1 FROM changed)").fetchone()
    return not stale and _version(database) == joining_version()


def keep_situation(database: sqlite3.Connection) -> int:
    """Bring what is derived from the reports up to date, in one transaction; the number of reports that it took.

    Only what new, changed and erased reports touch is computed again, with the answer that computing all of it would
    give. A process that is killed leaves the situation as it was. Rules of another version begin anew.
    """
    if is_current(database):
        return 0
    with transaction(database):
        if _version(database) != joining_version():
            _begin_anew(database)
        changed = [number for (number,) in database.execute("SELECT number FROM changed ORDER BY number")]
        gone = drop_accounts(database, changed)
        new = file_accounts(database, changed)
        touched = relink(database, new, gone)
        rejoin(database, touched, gone)
        database.execute("DELETE FROM changed")
    return len(changed)


def forget_situation(database: sqlite3.Connection) -> None:
    """Throw away what was joined, so that the next update does it all anew; ids that incidents once had are kept."""
    with transaction(database):
        _begin_anew(database)


def _version(database: sqlite3.Connection) -> str | None:
    row = database.execute("SELECT value FROM state WHERE name = 'situation'").fetchone()
    return row[0] if row else None


def _begin_anew(database: sqlite3.Connection) -> None:
    """Forget all but the ids that incidents once had."""
    for table in _TABLES:
        database.execute(f"DELETE FROM {table}")  # noqa: S608 - own names
    database.execute("INSERT OR IGNORE INTO changed SELECT number FROM reports")
    database.execute("INSERT OR REPLACE INTO state VALUES ('situation', ?)", (joining_version(),))
