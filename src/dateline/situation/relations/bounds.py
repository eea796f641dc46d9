"""By whom the beginning and the end of a stretch are bounded."""

from collections.abc import Iterable, Iterator
from typing import Literal

from dateline.situation.relations.episodes import Episode
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.held_time import time_of
from dateline.situation.relations.origins_of import key_of, name_of
from dateline.situation.relations.relation import Bound

_What = Literal["onset", "end"]
_Side = Literal["not before", "not later"]


def find_bounds(episode: Episode) -> tuple[Bound, ...]:
    """Every day that an origin gives as a bound, the tightest of each origin, beginnings first, tightest first."""
    found: dict[tuple[_What, _Side, str], tuple[str, list[Evidence]]] = {}
    for what, side, day, one in _bounds(episode):
        key = what, side, key_of(one)
        held = found.get(key)
        if held is None or (day < held[0] if side == "not later" else day > held[0]):
            found[key] = day, [one]
        elif day == held[0]:
            held[1].append(one)
    bounds = [
        Bound(what, side, day, name_of(ones[0]), tuple(sorted({one.claim for one in ones})))
        for (what, side, _), (day, ones) in sorted(found.items())
    ]
    return tuple(
        sorted(sorted(bounds, key=_tightest), key=lambda bound: (bound.what != "onset", bound.side != "not before"))
    )


def _tightest(bound: Bound) -> tuple[int, str]:
    """Sorts the soonest "not later" and the latest "not before" first."""
    days = int(bound.date.replace("-", ""))
    return days if bound.side == "not later" else -days, bound.origin


def _bounds(episode: Episode) -> Iterator[tuple[_What, _Side, str, Evidence]]:
    for one in episode.seen:
        time = time_of(one)
        if time.start is not None:
            yield "onset", "not later", time.start, one
        if one.moment == "onset" and time.begin is not None:
            yield "onset", "not before", time.begin, one
    for one in episode.ends:
        time = time_of(one)
        if time.begin is not None:
            yield "end", "not before", time.begin, one
        if time.end is not None:
            yield "end", "not later", time.end, one


def soonest(bounds: Iterable[Bound], what: _What, side: _Side) -> str | None:
    """The soonest day of a kind of bound."""
    return min((bound.date for bound in bounds if (bound.what, bound.side) == (what, side)), default=None)


def latest(bounds: Iterable[Bound], what: _What, side: _Side) -> str | None:
    """The latest day of a kind of bound that does not contradict those on its other side."""
    most = soonest(bounds, what, "not later")
    days = (bound.date for bound in bounds if (bound.what, bound.side) == (what, side))
    return max((day for day in days if most is None or day <= most), default=None)
