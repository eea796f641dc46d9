"""What one report tells of one happening."""

from typing import Literal

from msgspec import Struct

from dateline.record import Certainty, Figure, Modifier, Place, Polarity, Root, Stance, Status, Toll, Voice


class Head(Struct, frozen=True):
    """A report without its text: what names it, who published it, when (ISO 8601 date)."""

    id: str
    published: str | None
    publisher: str | None
    title: str | None
    uri: str | None


class Assertion(Struct, frozen=True, rename={"from_": "from"}):
    """One claim of a report with all that it points to, so that it can be read without its record.

    `start`, `end` and `text` are the claim's span in its report, `trigger` the event's word; `killed`, `wounded` and
    `captured` the first figure of each kind among the event's that is no toll of a war; `place` its first place,
    `more_places` the rest. `stance` is the strongest stance that a relaying voice adds ("denies" over "doubts" over
    "endorses" over "neutral"). `figures` are all of the event's, `times` the words that date it, `negations` those by
    which it is negated or denied.
    """

    id: str
    start: int
    end: int
    text: str
    root: Root
    mode: str | None
    acled: str | None
    ucdp: str | None
    cameo: str | None
    reciprocal: bool
    trigger: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: Place | None
    from_: str | None
    from_mod: Modifier | None
    to: str | None
    to_mod: Modifier | None
    killed: Toll | None
    wounded: Toll | None
    captured: Toll | None
    polarity: Polarity
    certainty: Certainty
    status: Status
    responsibility: Literal["claimed", "denied"] | None
    stance: Stance
    voices: tuple[Voice, ...]
    more_places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()


class Account(Struct, frozen=True, rename={"from_": "from"}):
    """What one report tells of one happening: an incident of its record with the claims for and against it.

    `id` is that of the record's incident; an account of claims that only deny has an id of its own and `asserted`
    false. `from_` and `to` are a closed interval (ISO 8601), null where the report does not tell. Parties are actor
    ids. `assertions` stand in the order of the text; those whose id is in `contested_by` deny or differ. `surroundings`
    are the words of the sentences about them, folded and sorted.
    """

    id: str
    report: Head
    asserted: bool
    root: Root
    mode: str | None
    acled: str | None
    from_: str | None
    to: str | None
    place: Place | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    killed: Toll | None
    wounded: Toll | None
    captured: Toll | None
    assertions: tuple[Assertion, ...]
    contested_by: tuple[str, ...]
    surroundings: tuple[str, ...] = ()
