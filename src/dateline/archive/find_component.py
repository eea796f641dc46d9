"""Accounts that hang together by links, as they are kept."""

import sqlite3
from collections.abc import Iterable

import msgspec
from msgspec import Struct

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.situation.joining import Link
from dateline.situation.joining.rule import Ruling


class Linked(Struct, frozen=True):
    """An account: its number, id, whether it asserts (or only denies), and the incident that holds it."""

    number: int
    id: str
    asserted: bool
    incident: str | None


_NEIGHBOURS = (
    "SELECT a.number, a.id, a.asserted, a.incident, l.score FROM"
    " (SELECT other AS number, score FROM links WHERE one = ?1 AND score >= ?2"
    " UNION ALL SELECT one, score FROM links WHERE other = ?1 AND score >= ?2) l JOIN accounts a USING (number)"
)


def read_linked(database: sqlite3.Connection, number: int) -> Linked:
    """One account by its number."""
    query = "SELECT number, id, asserted, incident FROM accounts WHERE number = ?"
    return Linked(*database.execute(query, (number,)).fetchone())


def find_attached(database: sqlite3.Connection, number: int) -> list[tuple[Linked, float]]:
    """The accounts that an account is linked to, with the scores, in no order; those alone that assert."""
    rows = database.execute(_NEIGHBOURS, (number, load_joining_rules().link))
    return [(Linked(*row[:4]), row[4]) for row in rows if row[2]]


def find_united(database: sqlite3.Connection, account: str) -> list[Linked]:
    """The asserted accounts that a reviewer holds to be of one happening with this one (its id)."""
    query = (
        "SELECT a.number, a.id, a.asserted, a.incident FROM rulings r"
        " JOIN accounts a ON a.id = CASE r.one WHEN ?1 THEN r.other ELSE r.one END"
        " WHERE r.kind = 'together' AND (r.one = ?1 OR r.other = ?1) AND a.asserted"
    )
    return [Linked(*row) for row in database.execute(query, (account,))]


def read_rulings(database: sqlite3.Connection) -> tuple[Ruling, ...]:
    """What reviewers say of happenings, in their order."""
    rows = database.execute("SELECT kind, one, other FROM rulings ORDER BY position")
    return tuple(Ruling(*row) for row in rows)


def spread(database: sqlite3.Connection, number: int) -> list[Linked]:
    """The component of an asserted account: all asserted ones that chains of links and rulings lead to."""
    found = {number: read_linked(database, number)}
    rim = [number]
    while rim:
        number = rim.pop()
        for one in [*(one for one, _ in find_attached(database, number)), *find_united(database, found[number].id)]:
            if one.number not in found:
                found[one.number] = one
                rim.append(one.number)
    return sorted(found.values(), key=lambda one: one.id)


def read_links(
    database: sqlite3.Connection, component: Iterable[Linked]
) -> tuple[dict[tuple[str, str], Link], list[Linked]]:
    """All links within a component, and the denials whose strongest link leads into it, with the links that do."""
    ids = {one.number: one.id for one in component}
    links: dict[tuple[str, str], Link] = {}
    denials: dict[int, Linked] = {}
    for number in ids:
        for one, other, score, reasons in database.execute("SELECT * FROM links WHERE one = ?1", (number,)):
            if other in ids:
                links[_pair(ids[one], ids[other])] = Link(score, tuple(msgspec.json.decode(reasons)))
        rows = database.execute(_NEIGHBOURS, (number, load_joining_rules().link))
        denials |= {row[0]: Linked(*row[:4]) for row in rows if not row[2]}
    kept = [one for one in denials.values() if _leads_into(database, one, ids)]
    for denial in kept:
        query = "SELECT * FROM links WHERE one = ?1 OR other = ?1"
        for one, other, score, reasons in database.execute(query, (denial.number,)):
            said = other if one == denial.number else one
            if said in ids:
                links[_pair(denial.id, ids[said])] = Link(score, tuple(msgspec.json.decode(reasons)))
    return links, kept


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _leads_into(database: sqlite3.Connection, denial: Linked, ids: dict[int, str]) -> bool:
    said, _ = min(find_attached(database, denial.number), key=lambda pair: (-pair[1], pair[0].id))
    return said.number in ids
