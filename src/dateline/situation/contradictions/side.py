"""A claim as it is held against another."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from dateline.knowledge.contradiction_words import is_same_party, load_contradiction_words, side_with
from dateline.knowledge.joining_rules import load_joining_rules
from dateline.knowledge.load import load_actors
from dateline.situation.account import Account, Assertion, Head
from dateline.situation.contradictions.contradiction import Contradiction, ContradictionKind, Told
from dateline.situation.copies import Body
from dateline.situation.joint_incident import JointIncident
from dateline.situation.origins.voice_keys import Who, outlet_who, voice_who


class Side(Struct, frozen=True):
    """A claim with its report and account, and the key and name of its last voice.

    `source` is whom it rests on before other reports: where a report cites one named voice alone for the happening,
    what it tells in its own name is that voice's.
    """

    claim: Assertion
    report: Head
    account: str
    voice: str
    name: str
    source: str

    @property
    def stamp(self) -> tuple[bool, str, str, int, str]:
        """Order: by publication, undated last, then by report and place in it."""
        day = self.report.published
        return day is None, day or "", self.report.id, self.claim.start, self.claim.id


class Placed(Struct, frozen=True):
    """A side with the incident that holds it, None for a denial that none holds."""

    incident: JointIncident | None
    side: Side


def find_sides(accounts: Sequence[Account], bodies: Sequence[Body]) -> list[Side]:
    """The claims of some accounts that something happened or did not, each once, in the order of publication."""
    told = {
        (account.report.id, claim.id): (account, claim)
        for account in accounts
        for claim in account.assertions
        if claim.status in ("occurred", "ongoing")
    }
    whos = {key: _find_who(claim, account.report, bodies) for key, (account, claim) in told.items()}
    cited: dict[str, set[str]] = {}
    for (report, one), who in whos.items():
        if who.key != _outlet(told, report) and told[report, one][1].polarity == "positive":
            cited.setdefault(report, set()).add(who.key)
    keyed = {who.key: who for who in whos.values()}
    sides = []
    for key, (account, claim) in told.items():
        who, only = whos[key], cited.get(key[0], set())
        own = len(claim.voices) == 1 and claim.polarity == "positive"
        source = min(only) if own and len(only) == 1 and keyed[min(only)].named else who.key
        sides.append(Side(claim, account.report, account.id, who.key, who.name, source))
    return sorted(sides, key=lambda side: side.stamp)


def _outlet(told: Mapping[tuple[str, str], tuple[Account, Assertion]], report: str) -> str:
    return next(outlet_who(account.report.publisher).key for (one, _), (account, _) in told.items() if one == report)


def _find_who(claim: Assertion, report: Head, bodies: Sequence[Body]) -> Who:
    return outlet_who(report.publisher) if len(claim.voices) == 1 else voice_who(claim.voices[-1], report.id, bodies)


def is_same_voice(one: Side, other: Side) -> bool:
    """Whether two claims rest on one voice: by its key, by a part of its name in one report ("El-Sayeh"), or where the
    words of one claim name the voice of the other."""
    if one.voice == other.voice or (one.report.id != other.report.id and one.source == other.source):
        return True
    words, others = (set(side.name.casefold().split()) for side in (one, other))
    if one.report.id == other.report.id and (words <= others or others <= words):
        return True
    monitors = load_contradiction_words().monitors
    if words & monitors and others & monitors and (words <= monitors or others <= monitors):
        return True  # "a monitor" is the Observatory that another report names
    return any(
        a.name in b.claim.text and any(map(str.isupper, a.name)) for a, b in ((one, other), (other, one)) if a.name
    )


def make_contradiction(
    incident: JointIncident, kind: ContradictionKind, reason: str, one: Side, other: Side, values: tuple[str, str]
) -> Contradiction:
    """The two sides, in the order given."""
    return Contradiction(incident.id, kind, reason, _tell(one, values[0]), _tell(other, values[1]))


def _tell(side: Side, value: str) -> Told:
    claim = side.claim
    return Told(claim.id, side.report, claim.start, claim.end, claim.text, value, side.voice, claim.voices)


def known(parties: Sequence[str]) -> list[str]:
    """Those of the parties that our lists hold; outlets and their photographers fight nobody."""
    actors = load_actors().actors
    return [party for party in parties if party in actors and actors[party].kind not in ("outlet", "agency")]


def are_same(ones: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a party of the one side is one of the other's, or part of it."""
    return any(is_same_party(one, other) for one in ones for other in others)


def names_party(text: str, parties: Sequence[str]) -> bool:
    """Whether a text holds a telling word of the name of one of the parties: then both claims may mean the same."""
    actors = load_actors().actors
    said = set(text.casefold().replace("-", " ").split())
    names = (actors[party].name for party in parties if party in actors)
    return any(word in said for name in names for word in name.casefold().replace("-", " ").split() if len(word) > 3)


def overlap(one: Side, other: Side) -> bool:
    """Whether two claims of a report are read from the same words."""
    same = one.report.id == other.report.id
    return same and one.claim.start < other.claim.end and other.claim.start < one.claim.end


def meet(ones: Sequence[str], others: Sequence[str]) -> bool:
    """Whether parties of two sides are the same, or on one side of the war."""
    return any(one == other or side_with(one, other) for one in ones for other in others)


def same_kind(one: Assertion, other: Assertion) -> bool:
    """Whether two claims may be of one act: of one family of roots, and of one means where both tell it."""
    rules = load_joining_rules()
    families = [rules.families.get(claim.root, claim.root) for claim in (one, other)]
    kinds = [rules.kinds.get(claim.acled or "") for claim in (one, other)]
    return families[0] == families[1] and (kinds[0] == kinds[1] or "attack" in kinds or None in kinds)


def pairs(sides: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Every two sides, the earlier first."""
    for at, one in enumerate(sides):
        for other in sides[at + 1 :]:
            yield one, other
