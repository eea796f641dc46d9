"""Opening the database of an archive."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from dateline.errors import ArchiveError, UsageError

FILE = "archive.sqlite"
# "DtLn": tells our databases from any other, as SQLite's documentation of the pragma proposes.
_APPLICATION = 0x44744C6E
_FORMAT = 2
_BEFORE_SITUATION = 1  # a format without the tables of the situation, which are added in place
_WAIT_SECONDS = 60.0


def open_database(folder: Path, *, create: bool) -> sqlite3.Connection:
    """The open database of the archive in `folder`, made first where `create` says so and there is none.

    Raises `UsageError` (`no-archive`) where there is none, `ArchiveError` with `broken-archive`, `foreign-archive`,
    `other-format` or `cannot-open` where it cannot be used.
    """
    path = folder / FILE
    if not path.exists() and not create:
        message = f"{folder} is no archive; read reports into it first (dateline read PATH --archive {folder})"
        raise UsageError("no-archive", message)
    with explain(path):
        if not path.exists():
            _create(path)
        # An archive that is dropped is closed by whichever thread collects it, so the connection is not bound to one.
        database = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            _check(database, path)
        except BaseException:
            database.close()
            raise
    return database


@contextmanager
def explain(path: Path) -> Iterator[None]:
    """Turns what SQLite and the system say of `path` into an `ArchiveError` that says what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise ArchiveError("cannot-open", f"{path} cannot be used ({error}); check permissions and disk") from error
    except sqlite3.DatabaseError as error:
        message = f"{path} is damaged or no database ({error}); move it away and read the reports again"
        raise ArchiveError("broken-archive", message) from error
    except OSError as error:
        raise ArchiveError("cannot-open", f"{path} cannot be used ({error.strerror or error})") from error


def _check(database: sqlite3.Connection, path: Path) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    # Up to 100 MB of pages in memory: with SQLite's 2 MB, an update of a large archive reads pages again and again.
    database.execute("PRAGMA cache_size = -100000")
    database.execute("PRAGMA synchronous = NORMAL")  # with WAL, a killed process loses nothing that was committed
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (found,) = database.execute("PRAGMA user_version").fetchone()
    if application != _APPLICATION:
        raise ArchiveError("foreign-archive", f"{path} is a database of another program; name another folder")
    if found == _BEFORE_SITUATION:
        found = _add_situation(database)
    if found != _FORMAT:
        message = f"{path} has format {found}, this dateline reads {_FORMAT}; read the reports again into a new folder"
        raise ArchiveError("other-format", message)


def _create(path: Path) -> None:
    """Lay an empty database under a name of its own, and give it its name once it is whole.

    So no process ever meets one half made. Where another was first, its database stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            for statement in (*_statements("schema.sql"), *_statements("situation.sql"), *_statements("review.sql")):
                database.execute(statement)
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {_FORMAT}")
        _name(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _name(unfinished: Path, path: Path) -> None:
    try:
        os.link(unfinished, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links, where two first runs at once are a risk that is left
        if not path.exists():
            unfinished.replace(path)


def _add_situation(database: sqlite3.Connection) -> int:
    """Give an archive of the format before this one the tables of the situation; the format it then has."""
    with transaction(database):
        (found,) = database.execute("PRAGMA user_version").fetchone()  # another process may have been first
        if found == _BEFORE_SITUATION:
            for statement in (*_statements("situation.sql"), *_statements("review.sql")):
                database.execute(statement)
            database.execute("INSERT INTO changed SELECT number FROM reports")
            database.execute(f"PRAGMA user_version = {_FORMAT}")
            found = _FORMAT
    return int(found)


def _statements(name: str) -> Iterator[str]:
    """The statements of a file; a trigger holds semicolons of its own, so SQLite says where one ends."""
    text = files("dateline.archive").joinpath(name).read_text("utf8")
    statement = ""
    for line in text.split("\n"):
        statement += line.partition("--")[0] + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """All or nothing of what is done within; waits for another writer."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
