"""Joint incidents, by what they tell."""

import sqlite3
from collections.abc import Iterator
from typing import Literal

import msgspec
from msgspec import Struct

from dateline.archive.facets import fold
from dateline.archive.keep_accounts import read_accounts
from dateline.errors import UsageError
from dateline.situation.joining import by_publication
from dateline.situation.joint_incident import JointIncident

_decode = msgspec.json.Decoder(JointIncident).decode
IncidentOrder = Literal["date", "deadliest", "told"]
_ORDERS: dict[IncidentOrder, str] = {
    "date": "begins IS NULL, begins, id",
    "deadliest": "killed DESC, reports DESC, begins, id",
    "told": "reports DESC, killed DESC, begins, id",
}


class IncidentFilter(Struct, frozen=True, kw_only=True):
    """Which incidents are wanted; null leaves a side open. All that is given must hold.

    `party` (on either side) and `place` match whole words of what any account says, whatever their case; `root` is a
    PLOVER root; `from_` and `to` are ISO 8601 dates: an incident is in where its interval overlaps theirs, and one
    without a date is out; `reports` is the least number of reports that tell it.
    """

    party: str | None = None
    place: str | None = None
    root: str | None = None
    from_: str | None = None
    to: str | None = None
    reports: int = 1


def find_incidents(
    database: sqlite3.Connection, wanted: IncidentFilter, order: IncidentOrder = "date"
) -> Iterator[JointIncident]:
    """Incidents that pass `wanted`, by date, the deadliest first, or those told by most reports first."""
    where, values = _compose(wanted)
    query = f"SELECT incident FROM incidents WHERE {where} ORDER BY {_ORDERS[order]}"  # noqa: S608 - own words
    for (incident,) in database.execute(query, values).fetchall():
        yield _complete(database, incident)


def list_incidents(
    database: sqlite3.Connection, wanted: IncidentFilter, order: IncidentOrder, *, first: int, most: int
) -> tuple[int, tuple[JointIncident, ...]]:
    """How many incidents pass `wanted`, and those from `first` on, up to `most`."""
    where, values = _compose(wanted)
    (count,) = database.execute(f"SELECT count(*) FROM incidents WHERE {where}", values).fetchone()  # noqa: S608
    query = f"SELECT incident FROM incidents WHERE {where} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?"  # noqa: S608
    rows = database.execute(query, [*values, most, first]).fetchall()
    return count, tuple(_complete(database, incident) for (incident,) in rows)


def find_ids(database: sqlite3.Connection, wanted: IncidentFilter) -> frozenset[str]:
    """The ids of the incidents that pass `wanted`."""
    where, values = _compose(wanted)
    return frozenset(row[0] for row in database.execute(f"SELECT id FROM incidents WHERE {where}", values))  # noqa: S608


def find_incident(database: sqlite3.Connection, wanted: str) -> JointIncident:
    """The incident with an id, or with one that begins so, or that holds the account with such an id.

    Ids of accounts that came to stand in another's incident lead there, as do those of reports that are erased.
    Raises `UsageError` with `no-incident` or `ambiguous-incident`.
    """
    for query in _BY_ID:
        found = {row[0] for row in database.execute(query, (wanted,)) if row[0] is not None} if wanted else set()
        if len(found) > 1:
            ids = ", ".join(sorted(found)[:5]) + (" ..." if len(found) > 5 else "")
            raise UsageError(
                "ambiguous-incident", f"{wanted} begins the ids of several incidents ({ids}); give more of it"
            )
        if found:
            (row,) = database.execute("SELECT incident FROM incidents WHERE id = ?", (found.pop(),)).fetchall()
            return _complete(database, row[0])
    raise UsageError("no-incident", f"there is no incident {wanted}; `dateline incidents` lists them with their ids")


_BEGINS = "substr({0}, 1, length(?1)) = ?1"
_BY_ID = (
    "SELECT incident FROM accounts WHERE id = ?1",
    "SELECT incident FROM accounts JOIN redirects ON accounts.id = redirects.account WHERE old = ?1",
    f"SELECT id FROM incidents WHERE {_BEGINS.format('id')} LIMIT 6",  # noqa: S608 - own words
    f"SELECT DISTINCT incident FROM accounts WHERE {_BEGINS.format('id')} LIMIT 6",  # noqa: S608
)


def _complete(database: sqlite3.Connection, incident: bytes) -> JointIncident:
    short = _decode(incident)
    accounts = tuple(sorted(read_accounts(database, short.id), key=by_publication))
    return msgspec.structs.replace(short, accounts=accounts)


def _compose(wanted: IncidentFilter) -> tuple[str, list[str | int]]:
    conditions, values = ["reports >= ?"], list[str | int]([wanted.reports])
    if wanted.root is not None:
        conditions.append("root = ?")
        values.append(wanted.root)
    for column in ("party", "place"):
        if (value := getattr(wanted, column)) is not None:
            conditions.append(f"{column} LIKE '%' || ? || '%'")
            values.append(fold(value))
    if wanted.from_ is not None:
        conditions.append("coalesce(ends, begins) >= substr(?, 1, length(coalesce(ends, begins)))")
        values.append(wanted.from_)
    if wanted.to is not None:
        conditions.append("substr(coalesce(begins, ends), 1, length(?)) <= ?")
        values += [wanted.to, wanted.to]
    return " AND ".join(conditions), values
