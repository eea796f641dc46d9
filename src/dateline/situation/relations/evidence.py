"""What one claim says of the relation between two parties."""

from msgspec import Struct

from dateline.knowledge.relation_words import Moment, Side, StateName
from dateline.record import Certainty, Extent, Modifier, Stance, Status, Voice


class Evidence(Struct, frozen=True, rename={"from_": "from"}, omit_defaults=True):
    """One claim that speaks for or against a state between two parties.

    `one` and `other` are actor ids; of a directed state `one` is who backs or joins, else they stand in the order of
    ids. `moment` says how the interval is meant: the state began in it, was seen in it, or ended in it; with `extent`
    throughout it was so, or was not so, all through it. `from_` and `to` (ISO 8601) and their modifiers are the
    claim's own. `qualifiers` stand as written. `rule` is what read it (knowledge/relations/rules.toml); `absence` marks
    what only the lack of something else shows, `inferred` that the claim leaves the parties unsaid and they are those
    that its report is about, `indirect` that it names one by a pronoun or common noun, and that its report never names
    the pair in one claim. `start`, `end` and `text` are the claim's span.
    """

    claim: str
    report: str
    published: str | None
    one: str
    other: str
    state: StateName
    side: Side
    moment: Moment
    rule: str
    start: int
    end: int
    text: str
    from_: str | None
    from_mod: Modifier | None
    to: str | None
    to_mod: Modifier | None
    extent: Extent | None
    certainty: Certainty
    status: Status
    stance: Stance
    voices: tuple[Voice, ...]
    qualifiers: tuple[str, ...] = ()
    absence: bool = False
    inferred: bool = False
    indirect: bool = False
