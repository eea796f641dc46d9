"""One screen about a pile of reports: the parties, who fights and who deals with whom, incidents, what is contested."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from dateline.record import Record
from dateline.situation.brief_lines import BriefIncident, Contested, Pair, Party
from dateline.situation.tally import PairKey, Tally, count_record


class Brief(Struct, frozen=True):
    """What a pile of reports holds, in the order of how much is said about it."""

    reports: int
    skipped: int
    irrelevant: int
    claims: int
    first: str | None
    last: str | None
    parties: tuple[Party, ...]
    fights: tuple[Pair, ...]
    deals: tuple[Pair, ...]
    incidents: tuple[BriefIncident, ...]
    contested: tuple[Contested, ...]


def make_brief(records: Iterable[Record], *, most: int = 8) -> Brief:
    """The brief of `records`, with up to `most` lines a section; it does not depend on their order.

    A pair fights or deals where a claim says that it did: asserted, not denied, planned or threatened.
    """
    tally = Tally()
    for record in records:
        count_record(tally, record)
    dates = sorted(tally.dates)
    return Brief(
        reports=tally.counts["reports"],
        skipped=tally.counts["skipped"],
        irrelevant=tally.counts["irrelevant"],
        claims=tally.counts["claims"],
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        parties=_rank_parties(tally, most),
        fights=_rank_pairs(tally, "fights", most),
        deals=_rank_pairs(tally, "deals", most),
        incidents=tuple(sorted(tally.incidents, key=_weight)[:most]),
        contested=tuple(sorted(tally.contested, key=lambda one: (one.report, one.incident, one.against))[:most]),
    )


def _rank_parties(tally: Tally, most: int) -> tuple[Party, ...]:
    ranked = sorted(tally.claims.items(), key=_by_count)[:most]
    return tuple(
        Party(party, *tally.names.get(party, (party, False)), claims=count, reports=tally.reports[party])
        for party, count in ranked
    )


def _rank_pairs(tally: Tally, kind: str, most: int) -> tuple[Pair, ...]:
    pairs = [(key, count) for key, count in tally.pairs.items() if key[0] == kind]
    return tuple(
        Pair(
            parties=(_name(tally, key[1][0]), _name(tally, key[1][1])),
            claims=count,
            roots=tuple(root for root, _ in sorted(tally.pair_roots[key].items(), key=_by_count)),
            reports=tally.pair_reports[key],
        )
        for key, count in sorted(pairs, key=lambda pair: _by_weight(tally, *pair))[:most]
    )


def _by_weight(tally: Tally, key: PairKey, count: int) -> tuple[int, int, PairKey]:
    """Most claims first; of as many, those between parties in our lists before words that no list holds."""
    return -count, sum(not tally.names.get(party, (party, False))[1] for party in key[1]), key


def _by_count(item: tuple[Any, int]) -> tuple[int, Any]:
    """Most first, then by key."""
    return -item[1], item[0]


def _name(tally: Tally, party: str) -> str:
    return tally.names.get(party, (party, False))[0]


def _weight(incident: BriefIncident) -> tuple[int, float, str, str]:
    """Most contested first, then deadliest, then by date and id."""
    killed = incident.killed and (incident.killed.best or incident.killed.low or incident.killed.high)
    return (-incident.contested, -(killed or 0), incident.from_ or "", incident.id)
