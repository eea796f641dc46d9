"""Events as somebody asserts them."""

from typing import Literal

from msgspec import Struct

from dateline.record.span import Span

Root = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "MOBILIZE",
    "SANCTION",
    "COERCE",
    "ASSAULT",
]
Modifier = Literal["exact", "approx", "before", "after"]
Extent = Literal["within", "throughout"]
Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible", "unstated"]
Status = Literal["occurred", "ongoing", "planned", "threatened", "hypothetical"]
VoiceKind = Literal["outlet", "official", "party", "organisation", "person", "expert", "witness", "document", "unnamed"]
VoiceRelation = Literal["publisher", "cited", "told"]
Stance = Literal["neutral", "endorses", "doubts", "denies"]


class Participant(Struct, frozen=True):
    """A party in an event: the actor's id, the named person who acts for it, and the words that name it."""

    id: str
    person: str | None
    start: int
    end: int
    text: str


class Event(Struct, frozen=True, rename={"from_": "from"}):
    """A typed happening: PLOVER root, mode and context; CAMEO, ACLED and UCDP types; who, to whom, where, when, how many.

    `places`, `times` and `figures` are indices into the reading's lists. The interval is closed, ISO 8601;
    `from_mod` and `to_mod` say how its ends are meant; `extent` tells an event within it from a state throughout it.
    """

    root: Root
    mode: str | None
    context: str | None
    cameo: str | None
    acled: str | None
    ucdp: str | None
    reciprocal: bool
    trigger: Span
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    places: tuple[int, ...]
    times: tuple[int, ...]
    figures: tuple[int, ...]
    from_: str | None
    from_mod: Modifier | None
    to: str | None
    to_mod: Modifier | None
    extent: Extent | None


class Cue(Struct, frozen=True):
    """Words that show doubt, negation, modality or the like, and which of these they show."""

    kind: str
    start: int
    end: int
    text: str


class Voice(Struct, frozen=True):
    """One link of the chain from the reader to the origin of a claim.

    `actor` is who the voice is, `party` whom it speaks for; `role` the words of its office as written; `stance` what
    it adds to what it relays; `cue` the words by which it is brought in. A publisher known only from outside the text
    has `start` and `end` null.
    """

    name: str
    actor: str | None
    party: str | None
    kind: VoiceKind
    role: str | None
    relation: VoiceRelation
    stance: Stance
    attribution: str | None
    cue: Span | None
    start: int | None
    end: int | None


class Claim(Struct, frozen=True):
    """One event as asserted at one place in one report, with its doubt and its chain of voices, publisher first."""

    id: str
    start: int
    end: int
    text: str
    event: Event
    polarity: Polarity
    certainty: Certainty
    status: Status
    responsibility: Literal["claimed", "denied"] | None
    cues: tuple[Cue, ...]
    voices: tuple[Voice, ...]
