"""Which accounts are worth comparing: blocks of accounts that share a day and place, a toll, parties or words."""

import hashlib
from collections.abc import Iterator
from datetime import date

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.situation.joining.profile import Profile

_DAYS = 8  # an interval up to so many days is entered under each of them
_TOLL = 8  # dead; a larger toll finds its like anywhere in its month
_FEW = 3
_LONG = 400  # days; what is told of more than a year is no toll of one happening
_WORDS = 4  # rarest words with which a toll finds its like elsewhere
_PARTIES = 3


def make_keys(profile: Profile) -> frozenset[int]:
    """The blocks that an account stands in, as hashes of 63 bits. Two accounts are compared if they share one.

    A day's accounts stand under that day and the next, so that neighbours meet.
    """
    return frozenset(_hash(f"{profile.family}|{key}") for key in _keys(profile))


def _hash(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest()) >> 1


def _keys(profile: Profile) -> Iterator[str]:
    cell = _cell(profile)
    days = range(profile.first, profile.last + 2) if profile.first else range(0)
    parties = sorted(profile.doers.own)[:_PARTIES]
    if len(days) <= _DAYS + 1:
        yield from (f"day|{day}|{cell}" for day in days)
        yield from (f"who|{day}|{party}|{other}" for day in days for party in parties for other in _others(profile))
    elif profile.first and profile.spot is not None:
        yield f"span|{profile.first}|{profile.last}|{profile.spot.name}"  # all that long intervals may share
    yield from _toll_keys(profile, cell)
    yield from (f"run|{run}" for run in sorted(profile.marks))


def _toll_keys(profile: Profile, cell: str) -> Iterator[str]:
    """A toll in its months and place; a large one wherever it is placed, with the rarest words it is told in."""
    if profile.killed is None or not profile.first or profile.last - profile.first > _LONG:
        return
    dead = f"{profile.killed.number:g}"
    if profile.killed.number >= _FEW:
        yield from (f"dead|{month}|{cell}|{dead}" for month in _months(profile))
    if profile.killed.number >= _TOLL:
        told = load_joining_rules().told
        words = sorted(profile.words, key=lambda word: (word in told, told.get(word, 0.0) * -1, word))[:_WORDS]
        yield from (f"toll|{month}|{dead}|{word}" for month in _months(profile) for word in words)


def _others(profile: Profile) -> list[str]:
    return sorted(profile.done_to.own)[:_PARTIES]


def _cell(profile: Profile) -> str:
    """The first division of a place, or the degree it lies in, or its country."""
    spot = profile.spot
    if spot is None:
        return "nowhere"
    if spot.admin1 and spot.precision not in ("country", "region"):
        return f"{spot.country}/{spot.admin1}"
    if spot.lat is not None and spot.lon is not None and spot.fine:
        return f"{spot.country}/{round(spot.lat)}/{round(spot.lon)}"
    return spot.country or "nowhere"


def _months(profile: Profile) -> list[str]:
    """The months that an interval touches, at most thirteen."""
    if not profile.first:
        return []
    months = {date.fromordinal(day).isoformat()[:7] for day in range(profile.first, profile.last + 1, 27)}
    return sorted(months | {date.fromordinal(profile.last).isoformat()[:7]})[:13]
