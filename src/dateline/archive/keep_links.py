"""Links between accounts, made where something changed."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from dateline.archive.keep_accounts import Gone, drop_links, read_blocks, read_profile
from dateline.situation.joining import find_mates, is_full_member, link_pair

_HELD = 20_000  # profiles in memory at a time, some kilobytes each
_BLOCKS = 2_000  # blocks in memory at a time


class Block(msgspec.Struct, frozen=True):
    """The members of a block by id, and their numbers in the same order."""

    ids: list[str]
    numbers: list[int]


def relink(database: sqlite3.Connection, new: list[int], gone: Gone) -> set[int]:
    """Compare the accounts `new` with those they share a block with; the accounts (numbers) whose links changed.

    Where a block has grown beyond what is compared in full, or shrunk, other accounts may now stand for the rest of
    it; these are compared again too.
    """
    again = set(_find_moved(database, set(new), gone))
    touched = {*new, *again, *(number for number in gone.neighbours if _is_there(database, number))}
    for number in sorted(again):
        touched |= drop_links(database, number)
    touched |= _compare(database, sorted({*new, *again}))
    return touched


def _is_there(database: sqlite3.Connection, number: int) -> bool:
    return database.execute("SELECT 1 FROM accounts WHERE number = ?", (number,)).fetchone() is not None


def _find_moved(database: sqlite3.Connection, new: set[int], gone: Gone) -> Iterator[int]:
    """Accounts that were there before and have begun or ceased to be compared with all others of one of their blocks."""
    (count,) = database.execute("SELECT count(*) FROM accounts").fetchone()
    if count == len(new):
        return
    fresh = dict(zip(new, map(set[int], (read_blocks(database, number) for number in new)), strict=True))
    for block in sorted({*gone.blocks, *(block for blocks in fresh.values() for block in blocks)}):
        now = _read_block(database, block)
        stay = [one for one, number in zip(now.ids, now.numbers, strict=True) if number not in new]
        before = sorted({*stay, *gone.blocks.get(block, ())})
        numbers = dict(zip(now.ids, now.numbers, strict=True))
        yield from (numbers[one] for one in stay if is_full_member(one, before) != is_full_member(one, now.ids))


def _read_block(database: sqlite3.Connection, block: int) -> Block:
    rows = database.execute("SELECT id, account FROM blocks WHERE block = ? ORDER BY id", (block,)).fetchall()
    return Block([one for one, _ in rows], [number for _, number in rows])


def _compare(database: sqlite3.Connection, numbers: list[int]) -> set[int]:
    """Link each of the accounts with its mates; all that were linked."""
    profile_of = lru_cache(_HELD)(lambda number: read_profile(database, number))
    block_of = lru_cache(_BLOCKS)(lambda block: _read_block(database, block))
    done: set[int] = set()
    linked: set[int] = set()
    for number in numbers:
        done.add(number)
        rows = []
        for other in sorted(_mates(database, number, profile_of(number).id, block_of) - done):
            link = link_pair(profile_of(number), profile_of(other))
            if link is not None:
                low, high = sorted((number, other))
                rows.append((low, high, link.score, msgspec.json.encode(link.reasons).decode()))
                linked |= {number, other}
        database.executemany("INSERT INTO links VALUES (?, ?, ?, ?)", rows)
    return linked


def _mates(database: sqlite3.Connection, number: int, one: str, block_of: Callable[[int], Block]) -> set[int]:
    mates: set[int] = set()
    for block in map(block_of, read_blocks(database, number)):
        mates.update(block.numbers[: len(find_mates(one, block.ids))])
    return mates
