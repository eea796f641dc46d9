"""How two parties stand to each other, as a line of dated states."""

from typing import Literal

from msgspec import Struct

from dateline.knowledge.relation_words import Side, StateName
from dateline.situation.relations.evidence import Evidence

# How a state stands on a day: it held; nobody said that it ended, and the last report of it is not too old; it may have
# begun by then; it may not have ended yet.
Standing = Literal["held", "presumed", "may have begun", "may have ended"]


class Bound(Struct, frozen=True):
    """A day (ISO 8601) before or after which a state began or ended, and the claims of one origin that say so."""

    what: Literal["onset", "end"]
    side: Literal["not before", "not later"]
    date: str
    origin: str
    claims: tuple[str, ...]


class Weighed(Struct, frozen=True):
    """What one independent origin adds: its name, which side it speaks for, its weight (0 to 1), and by which claims.

    The weightiest claim comes first; its weight alone counts.
    """

    origin: str
    side: Side
    weight: float
    claims: tuple[str, ...]


class Confidence(Struct, frozen=True):
    """How far the evidence warrants a state: belief that it held, that it did not, and what is left open; they add to 1.

    `origins` tells what each independent origin adds. Dempster's rule combines them (docs/relations.md).
    """

    held: float
    not_held: float
    open: float
    origins: tuple[Weighed, ...]


class Qualified(Struct, frozen=True):
    """A qualifier as written ("shaky"), by which origin, in which claim."""

    word: str
    origin: str
    claim: str


class RelationState(Struct, frozen=True):
    """One stretch of one state between two parties.

    The state began between `onset_from` and `onset_to`, was last told of for `last`, and ended between `end_from` and
    `end_to`; an end that nobody tells is null, `open` says that no end is told of. `bounds` tell who bounds them.
    `contested` says that some evidence speaks against it: denials, and evidence for a state that cannot well hold at
    the same time (`opposed` lists which claims those are). `standing` is how it stands on the day asked for.
    """

    one: str
    other: str
    state: StateName
    directed: bool
    onset_from: str | None
    onset_to: str | None
    last: str | None
    end_from: str | None
    end_to: str | None
    open: bool
    bounds: tuple[Bound, ...]
    qualifiers: tuple[Qualified, ...]
    contested: bool
    confidence: Confidence
    evidence: tuple[Evidence, ...]
    against: tuple[Evidence, ...]
    opposed: tuple[str, ...] = ()
    standing: Standing | None = None


class Relation(Struct, frozen=True):
    """Two parties by id and name, with the states between them in the order in which they began."""

    one: str
    other: str
    names: tuple[str, str]
    states: tuple[RelationState, ...]
