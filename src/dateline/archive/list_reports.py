"""Reports by what is known of them and by what their claims say."""

import sqlite3
from collections.abc import Collection

from msgspec import Struct

from dateline.archive.facets import fold
from dateline.archive.search_words import quote_words


class ReportFilter(Struct, frozen=True, kw_only=True):
    """Which reports are wanted; null leaves a side open. All that is given must hold.

    `words` are searched for in title and text (phrases in quotation marks, a final `*` finds beginnings); `party` and
    `place` are those of a claim, as in `ClaimFilter`; `publisher` matches part of its name; `from_` and `to` are ISO dates
    of publication; `among` and `without` name ids.
    """

    words: str | None = None
    party: str | None = None
    place: str | None = None
    publisher: str | None = None
    from_: str | None = None
    to: str | None = None
    among: Collection[str] | None = None
    without: Collection[str] = ()


class ListedReport(Struct, frozen=True):
    """A report of a list: its head and how many claims it holds."""

    id: str
    published: str | None
    publisher: str | None
    title: str | None
    status: str
    relevant: bool
    claims: int
    beginning: str


def list_reports(
    database: sqlite3.Connection, wanted: ReportFilter, *, first: int = 0, most: int = 50
) -> tuple[int, tuple[ListedReport, ...]]:
    """How many reports pass, and those from `first` on, up to `most`: latest first, undated last; with words, best first.

    Raises `UsageError` (`no-words`) for words without a letter or digit.
    """
    source, where, values = _compose(database, wanted)
    order = "bm25(words), r.id" if wanted.words else "r.published IS NULL, r.published DESC, r.id"
    query = f"SELECT r.number FROM {source} WHERE {where} ORDER BY {order}"  # noqa: S608 - own words
    numbers = [number for (number,) in database.execute(query, values)]
    return len(numbers), tuple(_read(database, number) for number in numbers[first : first + most])


_COLUMNS = (
    "SELECT r.id, r.published, r.publisher, r.title, r.status, r.relevant,"
    " (SELECT count(*) FROM claims c WHERE c.report = r.number),"
    " substr((SELECT w.text FROM words w WHERE w.rowid = r.number), 1, 160) FROM reports r WHERE r.number = ?"
)


def _read(database: sqlite3.Connection, number: int) -> ListedReport:
    return _list(*database.execute(_COLUMNS, (number,)).fetchone())


def _list(
    id: str,  # noqa: A002 - the column's own name
    published: str | None,
    publisher: str | None,
    title: str | None,
    status: str,
    relevant: int,
    claims: int,
    beginning: str | None,
) -> ListedReport:
    return ListedReport(id, published, publisher, title, status, bool(relevant), claims, beginning or "")


# Folded words hold nothing but letters, digits and spaces, so they stand in a LIKE pattern as they are.
_FACET = (
    "r.number IN (SELECT f.report FROM facet_words w JOIN facets f ON f.facet = w.facet AND f.words = w.words"
    " WHERE w.facet = ? AND w.words LIKE '%' || ? || '%')"
)


def _compose(database: sqlite3.Connection, wanted: ReportFilter) -> tuple[str, str, list[str]]:
    source, conditions, values = "reports r", ["1"], list[str]()
    if wanted.words:
        source = "words JOIN reports r ON r.number = words.rowid"
        conditions.append("words MATCH ?")
        values.append(quote_words(wanted.words))
    for facet in ("party", "place"):
        if (value := getattr(wanted, facet)) is not None:
            conditions.append(_FACET)
            values += [facet, fold(value)]
    if wanted.publisher is not None:
        conditions.append("instr(lower(coalesce(r.publisher, '')), lower(?)) > 0")
        values.append(wanted.publisher)
    if wanted.from_ is not None:
        conditions.append("r.published >= ?")
        values.append(wanted.from_)
    if wanted.to is not None:
        conditions.append("substr(r.published, 1, length(?)) <= ?")
        values += [wanted.to, wanted.to]
    _keep(database, conditions, "IN", wanted.among)
    _keep(database, conditions, "NOT IN", wanted.without or None)
    return source, " AND ".join(conditions), values


def _keep(database: sqlite3.Connection, conditions: list[str], word: str, ids: Collection[str] | None) -> None:
    """Only ids that are, or are not, among these; they stand in a table of this connection, however many they are."""
    if ids is None:
        return
    table = "wanted_ids" if word == "IN" else "other_ids"
    database.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY)")
    database.execute(f"DELETE FROM {table}")  # noqa: S608 - own name
    database.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?)", [(one,) for one in ids])  # noqa: S608
    conditions.append(f"r.id {word} (SELECT id FROM {table})")  # noqa: S608
