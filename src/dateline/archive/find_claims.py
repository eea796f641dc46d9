"""Claims across reports, by what they say and who says so."""

import sqlite3
from collections.abc import Iterator

from msgspec import Struct

from dateline.archive.facets import fold
from dateline.archive.read_lines import read_reviewed
from dateline.record import Claim, Record, from_json


class ClaimFilter(Struct, frozen=True, kw_only=True):
    """Which claims are wanted; null leaves a side open. All that is given must hold.

    `party` (as actor or recipient), `place`, `origin` (who first said it) and `voice` (anyone in the chain) match whole
    words of ids, names or the report's own words, whatever their case. `from_` and `to` are ISO 8601 dates: a claim is
    in where its interval overlaps theirs, and one without a date is out. The rest match exactly.
    """

    party: str | None = None
    place: str | None = None
    origin: str | None = None
    voice: str | None = None
    root: str | None = None
    from_: str | None = None
    to: str | None = None
    polarity: str | None = None
    certainty: str | None = None
    status: str | None = None
    report: str | None = None


class FoundClaim(Struct, frozen=True):
    """A claim with the record it stands in, which its indices point into."""

    record: Record
    claim: Claim


def find_claims(database: sqlite3.Connection, wanted: ClaimFilter) -> Iterator[FoundClaim]:
    """Claims that pass `wanted`, by date and id of their report and in the order of its text."""
    where, values = _compose(wanted)
    query = (
        "SELECT r.number, c.position FROM claims c JOIN reports r ON r.number = c.report"  # noqa: S608 - own words
        f" WHERE {where} ORDER BY r.published IS NULL, r.published, r.id, c.position"
    )
    held: tuple[int, Record] | None = None
    for number, position in database.execute(query, values):
        if held is None or held[0] != number:
            held = number, from_json(read_reviewed(database, number))
        yield FoundClaim(held[1], held[1].claims[position])


def _compose(wanted: ClaimFilter) -> tuple[str, list[str]]:
    conditions, values = ["1"], list[str]()
    for column in ("root", "polarity", "certainty", "status"):
        if (value := getattr(wanted, column)) is not None:
            conditions.append(f"c.{column} = ?")
            values.append(value)
    if wanted.report is not None:
        conditions.append("r.id = ?")
        values.append(wanted.report)
    for facet in ("party", "place", "origin", "voice"):
        if (value := getattr(wanted, facet)) is not None:
            conditions.append(_FACET)
            values += [facet, fold(value)]
    _add_dates(wanted, conditions, values)
    return " AND ".join(conditions), values


# Folded words hold nothing but letters, digits and spaces, so they stand in a LIKE pattern as they are.
_FACET = (
    "(c.report, c.position) IN (SELECT f.report, f.position FROM facet_words w"
    " JOIN facets f ON f.facet = w.facet AND f.words = w.words WHERE w.facet = ? AND w.words LIKE '%' || ? || '%')"
)


def _add_dates(wanted: ClaimFilter, conditions: list[str], values: list[str]) -> None:
    """Overlap of closed intervals. Dates are compared as text, up to the length of the shorter."""
    if wanted.from_ is not None:
        conditions.append("coalesce(c.ends, c.begins) >= substr(?, 1, length(coalesce(c.ends, c.begins)))")
        values.append(wanted.from_)
    if wanted.to is not None:
        conditions.append("substr(coalesce(c.begins, c.ends), 1, length(?)) <= ?")
        values += [wanted.to, wanted.to]
