"""One screen about a pile of reports: the parties, who fights and who deals with whom, incidents, what is contested."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from msgspec import Struct

from dateline.record import Claim, Incident, Record, Root, Toll

# PLOVER's quad classes (PLOVER codebook 2021, "quad code"): material conflict, and verbal and material cooperation.
# PROTEST and MOBILIZE are material conflict too, but no fight between two parties.
FIGHTS: frozenset[Root] = frozenset({"ASSAULT", "COERCE"})
DEALS: frozenset[Root] = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})


class Party(Struct, frozen=True):
    """A party that acts or is acted on: how many claims it stands in, in how many reports."""

    id: str
    name: str
    known: bool
    claims: int
    reports: int


class Pair(Struct, frozen=True):
    """Two parties that fight or deal: in how many claims, of which roots (most first), in how many reports."""

    parties: tuple[str, str]
    claims: int
    roots: tuple[str, ...]
    reports: int


class BriefIncident(Struct, frozen=True):
    """An incident of one report, with the names of its place and parties."""

    report: str
    id: str
    root: Root
    mode: str | None
    from_: str | None
    to: str | None
    place: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    killed: Toll | None
    wounded: Toll | None
    captured: Toll | None
    contested: int


class Contested(Struct, frozen=True):
    """What one voice asserts and another denies or tells otherwise: the words of both, and who says so."""

    report: str
    incident: str
    said: str
    by: str
    against: str
    against_by: str


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
    tally = _Tally()
    for record in records:
        _count(tally, record)
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


class _Tally:
    """What is counted while records go by, none of which is kept."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.dates: set[str] = set()
        self.names: dict[str, tuple[str, bool]] = {}
        self.claims: Counter[str] = Counter()
        self.reports: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, tuple[str, str]]] = Counter()
        self.pair_reports: Counter[tuple[str, tuple[str, str]]] = Counter()
        self.pair_roots: dict[tuple[str, tuple[str, str]], Counter[str]] = {}
        self.incidents: list[BriefIncident] = []
        self.contested: list[Contested] = []


def _count(tally: _Tally, record: Record) -> None:
    report = record.report
    tally.counts += Counter(reports=1, skipped=report.status == "skipped", claims=len(record.claims))
    tally.counts["irrelevant"] += report.status == "read" and not report.relevant
    tally.dates |= {report.published} if report.published else set()
    names = {actor.id: actor.name for actor in record.actors}
    tally.names |= {actor.id: min(tally.names.get(actor.id, (actor.name, actor.known)), (actor.name, actor.known)) for actor in record.actors}
    involved = [{who.id for who in (*claim.event.actors, *claim.event.recipients)} for claim in record.claims]
    tally.claims.update(party for parties in involved for party in parties)
    tally.reports.update(set().union(*involved))
    found: set[tuple[str, tuple[str, str]]] = set()
    for claim in record.claims:
        for key in _pairs(claim):
            tally.pairs[key] += 1
            tally.pair_roots.setdefault(key, Counter())[claim.event.root] += 1
            found.add(key)
    tally.pair_reports.update(found)
    tally.incidents += [_show_incident(record, incident, names) for incident in record.incidents]
    tally.contested += [one for incident in record.incidents for one in _contest(record, incident)]


def _pairs(claim: Claim) -> set[tuple[str, tuple[str, str]]]:
    """Kind and pair for each two parties that the claim says fought or dealt; each pair in the order of ids."""
    event = claim.event
    kind = "fights" if event.root in FIGHTS else "deals" if event.root in DEALS else None
    if kind is None or claim.polarity != "positive" or claim.status not in ("occurred", "ongoing"):
        return set()
    actors, recipients = [who.id for who in event.actors], [who.id for who in event.recipients]
    couples = combinations(actors, 2) if event.reciprocal else product(actors, recipients)
    return {(kind, (min(a, b), max(a, b))) for a, b in couples if a != b}


def _rank_parties(tally: _Tally, most: int) -> tuple[Party, ...]:
    ranked = sorted(tally.claims.items(), key=lambda item: (-item[1], item[0]))[:most]
    return tuple(
        Party(party, *tally.names.get(party, (party, False)), claims=count, reports=tally.reports[party])
        for party, count in ranked
    )


def _rank_pairs(tally: _Tally, kind: str, most: int) -> tuple[Pair, ...]:
    ranked = sorted(((key, count) for key, count in tally.pairs.items() if key[0] == kind), key=lambda item: (-item[1], item[0]))
    return tuple(
        Pair(
            parties=(_name(tally, key[1][0]), _name(tally, key[1][1])),
            claims=count,
            roots=tuple(root for root, _ in sorted(tally.pair_roots[key].items(), key=lambda item: (-item[1], item[0]))),
            reports=tally.pair_reports[key],
        )
        for key, count in ranked[:most]
    )


def _name(tally: _Tally, party: str) -> str:
    return tally.names.get(party, (party, False))[0]


def _weight(incident: BriefIncident) -> tuple[int, float, str, str]:
    """Most contested first, then deadliest, then by date and id."""
    killed = incident.killed and (incident.killed.best or incident.killed.low or incident.killed.high)
    return (-incident.contested, -(killed or 0), incident.from_ or "", incident.id)


def _show_incident(record: Record, incident: Incident, names: dict[str, str]) -> BriefIncident:
    return BriefIncident(
        report=record.report.id,
        id=incident.id,
        root=incident.root,
        mode=incident.mode,
        from_=incident.from_,
        to=incident.to,
        place=incident.place.name if incident.place else None,
        actors=tuple(names.get(party, party) for party in incident.actors),
        recipients=tuple(names.get(party, party) for party in incident.recipients),
        killed=incident.killed,
        wounded=incident.wounded,
        captured=incident.captured,
        contested=len(incident.contested_by),
    )


def _contest(record: Record, incident: Incident) -> Iterator[Contested]:
    claims = {claim.id: claim for claim in record.claims}
    said = next((claims[one] for one in incident.claims if one in claims), None)
    for other in incident.contested_by:
        if said is not None and other in claims:
            against = claims[other]
            yield Contested(record.report.id, incident.id, said.text, said.voices[-1].name, against.text, against.voices[-1].name)
