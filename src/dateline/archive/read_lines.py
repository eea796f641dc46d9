"""Records as they were filed."""

import sqlite3
from collections.abc import Iterator


def read_lines(database: sqlite3.Connection, *, reviewed: bool = False) -> Iterator[bytes]:
    """Every record as its line of JSON, as read or as `reviewed`, in the order of publication, undated ones last."""
    # Records are fetched one by one: sorted with the rest of the row, they would all pass through memory. As long as
    # the outer query is open, SQLite shows the inner ones the same state.
    for (number,) in database.execute("SELECT number FROM reports ORDER BY published IS NULL, published, id"):
        yield read_reviewed(database, number) if reviewed else read_line(database, number)


def read_line(database: sqlite3.Connection, number: int) -> bytes:
    """The record of the report that has this number in the database."""
    (line,) = database.execute("SELECT record FROM reports WHERE number = ?", (number,)).fetchone()
    return bytes(line)


def read_reviewed(database: sqlite3.Connection, number: int) -> bytes:
    """The record of the report that has this number as reviewers left it; as it was read where they changed nothing."""
    query = "SELECT record FROM reviews WHERE report = ?"
    row = database.execute(query, (number,)).fetchone()
    return bytes(row[0]) if row else read_line(database, number)
