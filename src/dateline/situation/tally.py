"""Counting over records that go by."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product

from dateline.record import Claim, Incident, Record, Root
from dateline.situation.brief_lines import BriefIncident, Contested

# Kind (fights, deals) and the two parties, in the order of their ids.
PairKey = tuple[str, tuple[str, str]]

# PLOVER's quad classes (PLOVER codebook 2021, "quad code"): material conflict, and verbal and material cooperation.
# PROTEST and MOBILIZE are material conflict too, but no fight between two parties.
FIGHTS: frozenset[Root] = frozenset({"ASSAULT", "COERCE"})
DEALS: frozenset[Root] = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})


class Tally:
    """What is counted while records go by, none of which is kept."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.dates: set[str] = set()
        self.names: dict[str, tuple[str, bool]] = {}
        self.claims: Counter[str] = Counter()
        self.reports: Counter[str] = Counter()
        self.pairs: Counter[PairKey] = Counter()
        self.pair_reports: Counter[PairKey] = Counter()
        self.pair_roots: dict[PairKey, Counter[str]] = {}
        self.incidents: list[BriefIncident] = []
        self.contested: list[Contested] = []


def count_record(tally: Tally, record: Record) -> None:
    """Add what `record` says to `tally`."""
    report = record.report
    tally.counts += Counter(reports=1, skipped=report.status == "skipped", claims=len(record.claims))
    tally.counts["irrelevant"] += report.status == "read" and not report.relevant
    tally.dates |= {report.published} if report.published else set()
    names = {actor.id: actor.name for actor in record.actors}
    for actor in record.actors:
        told = (actor.name, actor.known)
        tally.names[actor.id] = min(tally.names.get(actor.id, told), told)
    involved = [{who.id for who in (*claim.event.actors, *claim.event.recipients)} for claim in record.claims]
    tally.claims.update(party for parties in involved for party in parties)
    tally.reports.update(set().union(*involved))
    found: set[PairKey] = set()
    for claim in record.claims:
        for key in _pairs(claim):
            tally.pairs[key] += 1
            tally.pair_roots.setdefault(key, Counter())[claim.event.root] += 1
            found.add(key)
    tally.pair_reports.update(found)
    tally.incidents += [_show_incident(record, incident, names) for incident in record.incidents]
    tally.contested += [one for incident in record.incidents for one in _contest(record, incident)]


def _pairs(claim: Claim) -> set[PairKey]:
    """Kind and pair for each two parties that the claim says fought or dealt; each pair in the order of ids."""
    event = claim.event
    kind = "fights" if event.root in FIGHTS else "deals" if event.root in DEALS else None
    if kind is None or claim.polarity != "positive" or claim.status not in ("occurred", "ongoing"):
        return set()
    actors, recipients = [who.id for who in event.actors], [who.id for who in event.recipients]
    couples = combinations(actors, 2) if event.reciprocal else product(actors, recipients)
    return {(kind, (min(a, b), max(a, b))) for a, b in couples if a != b}


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
            origins = said.voices[-1].name, against.voices[-1].name
            yield Contested(record.report.id, incident.id, said.text, origins[0], against.text, origins[1])
