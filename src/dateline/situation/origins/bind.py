"""Tellings bound into origins."""

from collections.abc import Iterator, Sequence

from dateline.situation.copies import Passage, Provenance
from dateline.situation.origins.origin import Bond
from dateline.situation.origins.telling import Telling

# A claim is copied where so much of its words lies in a shared passage.
_COVERED = 0.6
# Pairs of tellings by their numbers, with what binds them.
Bound = tuple[int, int, Bond]


def find_bonds(tellings: Sequence[Telling], provenance: Provenance) -> tuple[Bound, ...]:
    """What binds tellings together: the same named voice, the same outlet or agency, copied words, an outlet that is cited
    and has a report of its own."""
    return (*_bind_same(tellings), *_bind_own(tellings), *_bind_copied(tellings, provenance))


def _bind_same(tellings: Sequence[Telling]) -> Iterator[Bound]:
    """A named voice binds by itself; one that nobody names where outlet (or agency) and words for it are the same."""
    first: dict[str, int] = {}
    for number, telling in enumerate(tellings):
        key = telling.who.key if telling.who.named else _unnamed_key(telling)
        held = first.setdefault(key, number)
        if held != number:
            yield held, number, _name_bond(tellings[held], telling)


def _unnamed_key(telling: Telling) -> str:
    wire = telling.credit.agency if telling.credit is not None else telling.outlet.key
    return f"{wire}\x1f{telling.who.name.casefold()}"


def _name_bond(one: Telling, other: Telling) -> Bond:
    reports = one.report.id, other.report.id
    if one.own and other.own:
        credit = one.credit or other.credit
        if credit is not None:
            return Bond("credit", " ".join(credit.text.split()), *reports)
        return Bond("same outlet", one.outlet.name, *reports)
    return Bond("same voice" if one.who.named else "same outlet", one.who.name, *reports)


def _bind_own(tellings: Sequence[Telling]) -> Iterator[Bound]:
    """Who rests on an outlet rests on whom that outlet's own report rests on, where that is one voice."""
    own: dict[str, list[int]] = {}
    for number, telling in enumerate(tellings):
        if not telling.own:
            own.setdefault(telling.outlet.key, []).append(number)
    for number, telling in enumerate(tellings):
        held = own.get(telling.who.key, [])
        if held and len({tellings[one].who.key for one in held}) == 1 and number not in held:
            one = held[0]
            yield one, number, Bond("own report", telling.who.name, tellings[one].report.id, telling.report.id)


def _bind_copied(tellings: Sequence[Telling], provenance: Provenance) -> Iterator[Bound]:
    """Copied words bind unless both tell who said it, and these are two."""
    of: dict[str, list[int]] = {}
    for number, telling in enumerate(tellings):
        of.setdefault(telling.report.id, []).append(number)
    for copy in sorted(provenance.copies, key=lambda copy: (copy.one, copy.other)):
        for passage in copy.passages:
            ones = _covered(tellings, of.get(copy.one, ()), passage, other=False)
            others = _covered(tellings, of.get(copy.other, ()), passage, other=True)
            for one, other in _pair(tellings, ones, others):
                reports = tellings[one].report.id, tellings[other].report.id
                yield one, other, Bond("copied words", f"{passage.words} words", *reports)


def _covered(tellings: Sequence[Telling], numbers: Sequence[int], passage: Passage, *, other: bool) -> list[int]:
    start, end = (passage.other_start, passage.other_end) if other else (passage.start, passage.end)
    return [
        number
        for number in numbers
        if any(
            min(end, claim.end) - max(start, claim.start) >= _COVERED * (claim.end - claim.start)
            for claim in tellings[number].claims
        )
    ]


def _pair(tellings: Sequence[Telling], ones: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Who stands in the one text goes with the same voice in the other; an own account, or a voice that nobody names,
    with the other's only one."""
    for one in ones:
        same = [other for other in others if tellings[other].who.key == tellings[one].who.key]
        loose = [other for other in others if _is_loose(tellings[one]) or _is_loose(tellings[other])]
        if same:
            yield one, same[0]
        elif len(loose) == 1 and len(ones) == 1:
            yield one, loose[0]


def _is_loose(telling: Telling) -> bool:
    return telling.own or not telling.who.named
