"""A claim as it is held against another."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from dateline.knowledge.contradiction_words import is_same_party, side_with
from dateline.knowledge.joining_rules import load_joining_rules
from dateline.knowledge.load import load_actors
from dateline.situation.account import Assertion, Head
from dateline.situation.contradictions.contradiction import Contradiction, ContradictionKind, Told
from dateline.situation.copies import Body
from dateline.situation.joint_incident import JointIncident
from dateline.situation.origins.voice_keys import outlet_who, voice_who


class Side(Struct, frozen=True):
    """A claim with its report and account, and the key of its last voice."""

    claim: Assertion
    report: Head
    account: str
    voice: str

    @property
    def stamp(self) -> tuple[bool, str, str, int, str]:
        """Order: by publication, undated last, then by report and place in it."""
        day = self.report.published
        return day is None, day or "", self.report.id, self.claim.start, self.claim.id


def find_sides(incident: JointIncident, bodies: Sequence[Body]) -> list[Side]:
    """The claims of an incident that something happened or did not, each once, in the order of publication."""
    sides = {
        (account.report.id, claim.id): Side(
            claim, account.report, account.id, _voice_key(claim, account.report, bodies)
        )
        for account in incident.accounts
        for claim in account.assertions
        if claim.status in ("occurred", "ongoing")
    }
    return sorted(sides.values(), key=lambda side: side.stamp)


def _voice_key(claim: Assertion, report: Head, bodies: Sequence[Body]) -> str:
    if len(claim.voices) == 1:
        return outlet_who(report.publisher).key
    return voice_who(claim.voices[-1], report.id, bodies).key


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
