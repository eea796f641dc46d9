"""A file of UCDP GED or ACLED to rows."""

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from dateline.errors import ReadError
from dateline.intake.event_table.cells import CellError
from dateline.intake.event_table.columns import Columns, guess_columns, name_columns
from dateline.intake.event_table.make_row import make_row
from dateline.intake.failure import IntakeError, IntakeFailure
from dateline.intake.json_lines import split_lines
from dateline.intake.limits import Limits
from dateline.intake.source import stream
from dateline.knowledge.event_table_words import TableFormat
from dateline.record.event_row import EventRow

_SAMPLE = 100
_SEPARATORS = (",", "\t", ";")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
Cells = tuple[int, list[str] | None]


class TableLimits(Struct, frozen=True):
    """Bounds on one record: bytes once expanded, bytes of a line, rows. All of UCDP GED is 0.3 million rows."""

    bytes: int = 2_000_000_000
    line_bytes: int = 1_000_000
    rows: int = 1_000_000


class EventTable(Struct, frozen=True):
    """The rows of a record in the order of its file, and what was wrong with those passed over.

    `header` is false where the file had none and its columns were told by the shape of their values.
    """

    path: str
    format: TableFormat
    header: bool
    rows: tuple[EventRow, ...]
    problems: tuple[IntakeFailure, ...]


def read_event_table(path: Path, limits: TableLimits | None = None) -> EventTable:
    """The rows of a UCDP GED or ACLED export: CSV or tab-separated, gzip or not, any version, with or without header.

    Rows that cannot be read stand in `problems` (`bad-row`). Raises `ReadError` with `not-found`, `unreadable`,
    `too-large`, `bad-gzip`, `encoding`, `empty` or `not-a-record`.
    """
    limits = limits or TableLimits()
    try:
        with path.open("rb") as file:
            return _read(path, stream(file, Limits(expanded_bytes=limits.bytes)), limits)
    except FileNotFoundError as error:
        raise ReadError("not-found", f"{path}: is not there; check the name") from error
    except OSError as error:
        raise ReadError("unreadable", f"{path}: cannot be opened ({error.strerror}); check its permissions") from error
    except IntakeError as error:
        raise ReadError(error.code, f"{path}: {error.message}") from error


def _read(path: Path, chunks: Iterator[bytes], limits: TableLimits) -> EventTable:
    lines = _decode(split_lines(chunks, limits.line_bytes))
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        raise IntakeError("empty", "holds no rows; export it again")
    told = _split(itertools.chain([first], lines), max(_SEPARATORS, key=first.count))
    sample = list(itertools.islice(told, _SAMPLE))
    form, columns, header = _tell(sample)
    rows, problems = list[EventRow](), list[IntakeFailure]()
    for line, cells in itertools.chain(sample[header:], told):
        if cells == []:
            continue
        if len(rows) >= limits.rows:
            raise IntakeError("too-large", f"holds over {limits.rows:,} rows; cut it by country or year")
        row = _make(path, form, columns, (line, cells), named=header)
        (rows if isinstance(row, EventRow) else problems).append(row)  # type: ignore[arg-type] # by its own kind
    return EventTable(str(path), form, header, tuple(rows), tuple(problems))


def _make(path: Path, form: TableFormat, columns: Columns, row: Cells, *, named: bool) -> EventRow | IntakeFailure:
    line, cells = row
    try:
        if cells is None:
            raise CellError("is no row: a quotation mark is left open, or a cell is longer than 131,072 characters")
        return make_row(form, columns, cells, line, named=named)
    except CellError as error:
        message = f"{error}; the row is passed over: mend it or export again"
        return IntakeFailure(f"{path}:{line}", "bad-row", message)


def _tell(sample: list[Cells]) -> tuple[TableFormat, Columns, bool]:
    rows = [cells for _, cells in sample if cells]
    named = name_columns(rows[0]) if rows else None
    if named is not None:
        return *named, True
    guessed = guess_columns(rows)
    if guessed is None:
        raise IntakeError(
            "not-a-record",
            "is neither UCDP GED nor ACLED: no header with their columns, nor values of their shape; "
            "give an export as CSV or tab-separated text",
        )
    return *guessed, False


def _decode(lines: Iterator[tuple[int, bytes | None]]) -> Iterator[str]:
    """Lines as text: UTF-8, else cp1252, line by line, as older versions mix them; one too long is left empty."""
    for number, line in lines:
        if number == 1 and line and line.startswith(_WIDE_MARKS):
            raise IntakeError("encoding", "is UTF-16; save it again as CSV in UTF-8")
        raw = (line or b"").removeprefix(b"\xef\xbb\xbf") if number == 1 else line or b""
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text = raw.decode("cp1252", errors="replace")
        yield text.replace("\0", "") + "\n"


def _split(lines: Iterator[str], separator: str) -> Iterator[Cells]:
    """The cells of each row with the number of its last line; null for a row that is none."""
    reader = csv.reader(lines, delimiter=separator)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield reader.line_num, None
            continue
        yield reader.line_num, cells
