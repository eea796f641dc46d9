"""From an incident to what stands behind it."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.situation.copies import Provenance
from dateline.situation.joint_incident import JointIncident
from dateline.situation.origins.bind import Bound, find_bonds
from dateline.situation.origins.circles import find_circles
from dateline.situation.origins.origin import Bond, Origin, Origins
from dateline.situation.origins.relays import find_relays
from dateline.situation.origins.telling import Telling, find_tellings
from dateline.situation.origins.voice_keys import Who


def find_origins(incident: JointIncident, copies: Provenance | None = None) -> Origins:
    """How many independent origins stand behind `incident`, who had it first, who relays whom; `copies` are those among
    its reports, with the agencies they credit and the bodies they cite.

    Independent are accounts that nothing binds: no copied words, no credit of one agency, no last voice that is the same
    person or body. A voice that nobody names is the same only by copied words or in reports of one outlet.
    """
    provenance = copies or Provenance()
    tellings = find_tellings(incident, provenance)
    bonds = find_bonds(tellings, provenance)
    made = [_make(group, tellings, bonds) for group in _gather(len(tellings), bonds)]
    origins = tuple(sorted(made, key=lambda one: (-len(one.reports), one.first.published or "9999", one.id)))
    relays = find_relays(tellings, provenance)
    return Origins(
        incident=incident.id,
        reports=len({telling.report.id for telling in tellings}),
        outlets=len({telling.outlet.key for telling in tellings}),
        independent=len(origins),
        first=tellings[0].report if tellings else None,
        origins=origins,
        relays=relays,
        circles=find_circles(origins, relays),
    )


def _gather(count: int, bonds: Sequence[Bound]) -> Iterator[list[int]]:
    """The numbers of tellings that bonds hold together, each group sorted."""
    above = list(range(count))
    for one, other, _ in bonds:
        low, high = sorted((_root(above, one), _root(above, other)))
        above[high] = low
    groups: dict[int, list[int]] = {}
    for number in range(count):
        groups.setdefault(_root(above, number), []).append(number)
    yield from groups.values()


def _root(above: list[int], one: int) -> int:
    while above[one] != one:
        one = above[one]
    return one


def _make(group: Sequence[int], tellings: Sequence[Telling], bonds: Sequence[Bound]) -> Origin:
    held = [tellings[number] for number in group]
    who = _choose_who(held)
    inside = set(group)
    binding: dict[Bond, None] = {bond: None for one, _, bond in bonds if one in inside and bond.one != bond.other}
    claims = tuple(claim.id for telling in held for claim in telling.claims)
    return Origin(
        id=hashlib.sha256(f"{who.key}\x1f{claims[0]}".encode()).hexdigest()[:16],
        name=who.name,
        voices=tuple(dict.fromkeys([who.key, *(telling.who.key for telling in held)])),
        kind=who.kind,
        named=who.named,
        first=held[0].report,
        reports=tuple(dict.fromkeys(telling.report.id for telling in held)),
        outlets=tuple(dict.fromkeys(telling.outlet.name for telling in held)),
        claims=claims,
        bonds=tuple(binding),
    )


def _choose_who(held: Sequence[Telling]) -> Who:
    """The voice of most tellings, a named source before an outlet's own account and before nobody."""
    counts = Counter(telling.who.key for telling in held)
    return min(
        held,
        key=lambda telling: (
            not telling.who.named,
            telling.own,
            -counts[telling.who.key],
            telling.who.key,
        ),
    ).who
