"""The accounts of reports, filed and taken out."""

import sqlite3
from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from dateline.archive.read_lines import read_reviewed
from dateline.record import from_json
from dateline.situation.account import Account
from dateline.situation.digest import Digest
from dateline.situation.joining import Profile, make_keys, make_profile
from dateline.situation.make_digest import make_digest

_encode = msgspec.json.Encoder().encode
_decode_digest = msgspec.json.Decoder(Digest).decode
_decode_account = msgspec.json.Decoder(Account).decode
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(Profile).decode


class Gone(Struct):
    """What went with reports: the accounts' ids with the incidents that held them, the numbers of those they were
    linked to, and who went from which block."""

    incidents: dict[str, str | None]
    neighbours: set[int]
    blocks: dict[int, set[str]]


def drop_accounts(database: sqlite3.Connection, reports: Sequence[int]) -> Gone:
    """Take out all that is kept of the accounts of `reports` (numbers), links and blocks too; what that touches."""
    gone = Gone({}, set(), {})
    for report in reports:
        query = "SELECT number, id, incident FROM accounts WHERE report = ?"
        for number, account, incident in database.execute(query, (report,)).fetchall():
            gone.incidents[account] = incident
            gone.neighbours |= drop_links(database, number)
            for block in read_blocks(database, number):
                gone.blocks.setdefault(block, set()).add(account)
            database.execute("DELETE FROM blocks WHERE account = ?", (number,))
            database.execute("DELETE FROM accounts WHERE number = ?", (number,))
        database.execute("DELETE FROM digests WHERE report = ?", (report,))
    return gone


def read_blocks(database: sqlite3.Connection, number: int) -> list[int]:
    """The blocks that an account stands in."""
    return [block for (block,) in database.execute("SELECT block FROM blocks WHERE account = ?", (number,))]


def drop_links(database: sqlite3.Connection, number: int) -> set[int]:
    """Take out the links of an account; whom they led to."""
    rows = database.execute("SELECT one, other FROM links WHERE one = ?1 OR other = ?1", (number,)).fetchall()
    database.execute("DELETE FROM links WHERE one = ?1 OR other = ?1", (number,))
    return {end for row in rows for end in row} - {number}


def file_accounts(database: sqlite3.Connection, reports: Sequence[int]) -> list[int]:
    """File digest, accounts and blocks of those of `reports` (numbers) that are there; the numbers of the accounts."""
    new: list[int] = []
    for report in reports:
        if database.execute("SELECT 1 FROM reports WHERE number = ?", (report,)).fetchone():
            digest = make_digest(from_json(read_reviewed(database, report)))
            short = _encode(msgspec.structs.replace(digest, accounts=()))
            values = (report, digest.report.published, digest.report.id, short)
            database.execute("INSERT INTO digests VALUES (?, ?, ?, ?)", values)
            new += _file_accounts(database, report, digest)
    return new


def _file_accounts(database: sqlite3.Connection, report: int, digest: Digest) -> Iterator[int]:
    actors = {actor.id: actor for actor in digest.actors}
    for account in digest.accounts:
        profile = make_profile(account, actors)
        values = (account.id, report, account.asserted, _encode(account), _pack(profile))
        cursor = database.execute(_INSERT, values)
        if cursor.rowcount == 0 or (number := cursor.lastrowid) is None:
            continue  # ids are hashes over their report's; a record that repeats another's was not made by a reading
        rows = [(block, account.id, number) for block in sorted(make_keys(profile))]
        database.executemany("INSERT INTO blocks VALUES (?, ?, ?)", rows)
        yield number


_INSERT = "INSERT OR IGNORE INTO accounts (id, report, asserted, account, profile) VALUES (?, ?, ?, ?, ?)"


def read_profile(database: sqlite3.Connection, number: int) -> Profile:
    """The profile of an account."""
    (profile,) = database.execute("SELECT profile FROM accounts WHERE number = ?", (number,)).fetchone()
    return _unpack(profile)


def read_accounts(database: sqlite3.Connection, incident: str) -> list[Account]:
    """The accounts that an incident holds, in no order."""
    rows = database.execute("SELECT account FROM accounts WHERE incident = ?", (incident,))
    return [_decode_account(account) for (account,) in rows]


def read_denials(database: sqlite3.Connection) -> list[Account]:
    """The accounts that only deny, by id."""
    rows = database.execute("SELECT account FROM accounts WHERE NOT asserted ORDER BY id")
    return [_decode_account(account) for (account,) in rows]


def read_account(database: sqlite3.Connection, number: int) -> Account:
    """One account by its number."""
    (account,) = database.execute("SELECT account FROM accounts WHERE number = ?", (number,)).fetchone()
    return _decode_account(account)


def read_digest(database: sqlite3.Connection, report: int) -> Digest:
    """The digest of a report (its number) without its accounts."""
    (digest,) = database.execute("SELECT digest FROM digests WHERE report = ?", (report,)).fetchone()
    return _decode_digest(digest)


def read_digests(database: sqlite3.Connection) -> Iterator[Digest]:
    """Every digest with its accounts, in the order of publication, undated ones last."""
    query = "SELECT report FROM digests ORDER BY published IS NULL, published, id"
    for (report,) in database.execute(query).fetchall():
        rows = database.execute("SELECT account FROM accounts WHERE report = ? ORDER BY number", (report,))
        accounts = tuple(_decode_account(account) for (account,) in rows)
        yield msgspec.structs.replace(read_digest(database, report), accounts=accounts)


class _Named(Struct):
    id: str
    name: str


class _Cast(Struct):
    actors: tuple[_Named, ...]


def read_names(database: sqlite3.Connection) -> dict[str, str]:
    """The names of all actors of digests by id; where reports call one by several, the first in order."""
    decode = msgspec.json.Decoder(_Cast).decode
    names: dict[str, str] = {}
    for (digest,) in database.execute("SELECT digest FROM digests"):
        for actor in decode(digest).actors:
            names[actor.id] = min(names.get(actor.id, actor.name), actor.name)
    return names
