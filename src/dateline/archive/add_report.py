"""Filing one report."""

import hashlib
import os
import sqlite3
from pathlib import Path

import msgspec
from msgspec import Struct

from dateline.archive.facets import facets_of
from dateline.archive.open_database import transaction
from dateline.archive.originals import keep_original
from dateline.archive.tombstones import erased_texts
from dateline.errors import ArchiveError
from dateline.intake import Document
from dateline.record import Record, Report


class Filed(Struct, frozen=True):
    """What is kept of a report beside its record: hashes of its input, text and bytes, and the file it came from."""

    input: str
    fingerprint: str
    origin: str


class Held(Struct, frozen=True):
    """What the archive holds under an id already."""

    number: int
    input: str
    sha256: str
    origin: str
    rank: int


def hash_input(document: Document) -> str:
    """32 hex digits over all that a reading is given: the report, what is known about it, and its layout."""
    parts = (document.report, document.blanks, document.headings, document.preambles)
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:32]


def add_report(
    database: sqlite3.Connection,
    folder: Path,
    record: Record,
    document: Document,
    *,
    fingerprint: str = "",
    repeated: bool = False,
    replace: bool = False,
) -> None:
    """File `record`, in one transaction, and the bytes of `document`.

    An id stands for one text. Where it is taken by another text, that of the same file is replaced (the file was
    corrected), unless the id is `repeated` in this run; any other raises `ArchiveError` (`id-taken`), unless
    `replace`. Of copies of one text that differ in what is known about them, the one that tells most is kept, so that
    the archive does not depend on the order of reading. A text that was erased is refused (`erased`).
    """
    if record.report.sha256 in erased_texts(folder):
        message = f"{record.report.id} was erased or blacked out here (tombstones.jsonl); it is not taken in again"
        raise ArchiveError("erased", message)
    filed = Filed(hash_input(document), fingerprint, origin_of(document))
    digest = keep_original(folder, document.original, os.path.abspath(document.original_name))
    with transaction(database):
        held = _find_held(database, record.report.id)
        if held is None:
            _insert(database, record, filed)
        elif _takes_place(
            held, record.report, filed, may_replace=replace or (held.origin == filed.origin and not repeated)
        ):
            _remove(database, record.report.id, held, keep_copies=held.sha256 == record.report.sha256)
            _insert(database, record, filed)
        copy = (record.report.id, os.path.abspath(document.original_name), filed.input, fingerprint, digest)
        database.execute("INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?, ?)", copy)


def origin_of(document: Document) -> str:
    """The file that a report was read from, in full, without the number of its line."""
    stem, colon, line = document.original_name.rpartition(":")
    return os.path.abspath(stem if colon and line.isdigit() else document.original_name)


def _find_held(database: sqlite3.Connection, report_id: str) -> Held | None:
    columns = "number, input, sha256, origin, (title IS NULL) + (publisher IS NULL) + (published IS NULL)"
    row = database.execute(f"SELECT {columns} FROM reports WHERE id = ?", (report_id,)).fetchone()  # noqa: S608
    return Held(*row) if row else None


def _takes_place(held: Held, report: Report, filed: Filed, *, may_replace: bool) -> bool:
    if held.input == filed.input or may_replace:
        return True
    if held.sha256 == report.sha256:
        return (_rank(report), filed.input) < (held.rank, held.input)
    message = (
        f"{report.id} is the id of another report, from {held.origin}; give this one an id of its own, or use --replace"
    )
    raise ArchiveError("id-taken", message)


def _rank(report: Report) -> int:
    """How much is not known about a copy."""
    return sum(value is None for value in (report.title, report.publisher, report.published))


def _remove(database: sqlite3.Connection, report_id: str, held: Held, *, keep_copies: bool) -> None:
    database.execute("DELETE FROM words WHERE rowid = ?", (held.number,))
    database.execute("DELETE FROM reports WHERE number = ?", (held.number,))
    if not keep_copies:
        database.execute("DELETE FROM copies WHERE report = ?", (report_id,))


def _insert(database: sqlite3.Connection, record: Record, filed: Filed) -> None:
    from dateline.record import to_json

    report = record.report
    values = {
        **{name: getattr(report, name) for name in ("id", "published", "publisher", "title", "language", "status")},
        "relevant": report.relevant,
        "sha256": report.sha256,
        "record": to_json(record),
        **msgspec.to_builtins(filed),
    }
    columns, marks = ", ".join(values), ", ".join(f":{name}" for name in values)
    number = database.execute(f"INSERT INTO reports ({columns}) VALUES ({marks})", values).lastrowid  # noqa: S608
    words = (number, report.title or "", report.text)
    database.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", words)
    insert_claims(database, number, record)


def insert_claims(database: sqlite3.Connection, number: int | None, record: Record) -> None:
    """File the claims of `record` with the words by which they are found, for the report with this number."""
    rows, facets = [], []
    for position, claim in enumerate(record.claims):
        event = claim.event
        state = (claim.polarity, claim.certainty, claim.status)
        rows.append((number, position, claim.id, event.root, event.mode, *state, event.from_, event.to))
        facets += [(number, position, facet, words) for facet, words in facets_of(record, claim)]
    database.executemany("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    database.executemany("INSERT INTO facets VALUES (?, ?, ?, ?)", facets)
