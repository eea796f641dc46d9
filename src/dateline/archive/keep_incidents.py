"""Joint incidents, gathered anew where accounts or their links changed."""

import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from dateline.archive.find_component import Linked, find_attached, read_linked, read_links, read_rulings, spread
from dateline.archive.keep_accounts import Gone, read_account, read_digest, read_profile
from dateline.archive.search_columns import search_columns
from dateline.situation.joining import gather, make_incident
from dateline.situation.joining.rule import apply_rulings
from dateline.situation.joint_incident import JointIncident

_DIGESTS = 1_000  # in memory at a time


def rejoin(database: sqlite3.Connection, touched: Iterable[int], gone: Gone) -> None:
    """Gather anew the happenings of the accounts `touched` (numbers), and of those that shared an incident with them
    or with an account that is gone."""
    _redirect(database, gone)
    left, stale = _widen(database, touched, gone)
    components = []
    for first in sorted(left):
        if first not in left:
            continue
        component = spread(database, first)
        left.difference_update(one.number for one in component)
        components.append(component)
    for component in components:
        _forget(database, component, stale)
    database.executemany("DELETE FROM incidents WHERE id = ?", [(old,) for old in sorted(stale)])
    digest_of = lru_cache(_DIGESTS)(lambda report: read_digest(database, report))
    for component in components:
        for incident, numbers in _gather(database, component):
            columns = search_columns(incident, [digest_of(report) for report in _reports_of(database, numbers)])
            _file(database, incident, numbers, columns)


def _widen(database: sqlite3.Connection, touched: Iterable[int], gone: Gone) -> tuple[set[int], set[str]]:
    """The asserted accounts to begin from, and the incidents that are to be made anew.

    Accounts that only deny give way to those that they are linked to.
    """
    stale = {incident for incident in gone.incidents.values() if incident is not None}
    around: dict[int, Linked] = {}
    for number in touched:
        one = read_linked(database, number)
        around[number] = one
        stale |= {one.incident} if one.incident is not None else set()
    for incident in sorted(stale):
        for row in database.execute(
            "SELECT number, id, asserted, incident FROM accounts WHERE incident = ?", (incident,)
        ):
            around[row[0]] = Linked(*row)
    begin = {number for number, one in around.items() if one.asserted}
    for number in sorted(around.keys() - begin):
        database.execute("UPDATE accounts SET incident = NULL WHERE number = ?", (number,))
        begin.update(one.number for one, _ in find_attached(database, number))
    return begin, stale


def _forget(database: sqlite3.Connection, component: Iterable[Linked], stale: set[str]) -> None:
    """Take the accounts of a component out of their incidents, which are `stale` from now on."""
    for one in component:
        if one.incident is not None:
            stale.add(one.incident)
            database.execute("UPDATE accounts SET incident = NULL WHERE number = ?", (one.number,))


def _gather(database: sqlite3.Connection, component: list[Linked]) -> Iterator[tuple[JointIncident, list[int]]]:
    """The incidents of a component with the numbers of their accounts; denials stand with what they deny."""
    links, denials = read_links(database, component)
    numbers = {one.id: one.number for one in (*component, *denials)}
    several = component if len(component) > 1 else []
    profiles = {one.id: read_profile(database, one.number) for one in several}
    groups = gather((one.id for one in component), (one.id for one in denials), links, profiles)
    for group in apply_rulings(groups, read_rulings(database)):
        told = {one: read_account(database, numbers[one]) for one in group}
        yield make_incident(group, told, links), [numbers[one] for one in group]


def _reports_of(database: sqlite3.Connection, numbers: Iterable[int]) -> list[int]:
    rows = (database.execute("SELECT report FROM accounts WHERE number = ?", (number,)) for number in numbers)
    return list(dict.fromkeys(report for row in rows for (report,) in row))


def _file(
    database: sqlite3.Connection, incident: JointIncident, numbers: Iterable[int], columns: tuple[str, str]
) -> None:
    dead = incident.killed
    killed = next((value for value in (dead.best, dead.low, dead.high) if value is not None), 0) if dead else 0
    reports = len({account.report.id for account in incident.accounts})
    kept = msgspec.json.encode(msgspec.structs.replace(incident, accounts=()))
    values = (incident.id, incident.root, incident.from_, incident.to, killed, reports, *columns, kept)
    database.execute("INSERT INTO incidents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    database.executemany("UPDATE accounts SET incident = ? WHERE number = ?", [(incident.id, one) for one in numbers])


def _redirect(database: sqlite3.Connection, gone: Gone) -> None:
    """Let the ids of accounts that are gone lead to an account that stays of the same incident, the first by its id.

    An id that no account stays for leads nowhere any more.
    """
    for account, incident in sorted(gone.incidents.items()):
        if database.execute("SELECT 1 FROM accounts WHERE id = ?", (account,)).fetchone():
            continue  # read again
        query = "SELECT min(id) FROM accounts WHERE incident = ? AND asserted"
        (stays,) = database.execute(query, (incident,)).fetchone()
        if stays is None:
            database.execute("DELETE FROM redirects WHERE account = ?", (account,))
            continue
        database.execute("UPDATE redirects SET account = ? WHERE account = ?", (stays, account))
        if incident == account:
            database.execute("INSERT OR REPLACE INTO redirects VALUES (?, ?)", (account, stays))
