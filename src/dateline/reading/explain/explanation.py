"""The reasons behind one claim."""

from typing import Literal

from msgspec import Struct

from dateline.record import Actor, Claim, Span, VoiceRelation


class RuleCited(Struct, frozen=True):
    """A rule of `knowledge/` that applied: its id and file, the example it was written for, and what it follows."""

    id: str
    file: str
    example: str
    source: str | None


class GoverningWord(Struct, frozen=True):
    """A word that the event stands under ("denied", "plans to"), what it does to it, and by which rule."""

    word: Span
    kind: str
    effect: str
    rule: RuleCited | None


class RunnerUp(Struct, frozen=True):
    """An actor that the same name may mean, and why it was not taken."""

    id: str
    name: str
    country: str | None
    why: str


class PartyReason(Struct, frozen=True):
    """One party of the event: the words, who it is, by what kind of word, after whom, and who else was possible.

    `named` are the words, earlier in the report, that a pronoun or nominal goes back to.
    """

    side: Literal["actor", "recipient"]
    words: Span
    how: str
    why: str
    person: str | None
    actors: tuple[Actor, ...]
    named: Span | None
    runners_up: tuple[RunnerUp, ...]


class Attached(Struct, frozen=True):
    """A place, time or figure of the event, and by what way it was found to belong to it."""

    kind: Literal["place", "time", "figure"]
    words: Span
    value: str
    way: str


class VoiceReason(Struct, frozen=True):
    """One link of the chain of voices, and the rule of the cue that brings it in; none for the publisher."""

    name: str
    relation: VoiceRelation
    stance: str
    cue: Span | None
    rule: RuleCited | None


class Rejected(Struct, frozen=True):
    """An event word of the same sentence that became no event of its own, and why."""

    word: Span
    rules: tuple[str, ...]
    why: str


class Explanation(Struct, frozen=True):
    """Why one claim was read so. `triggers` are the event's words, the main one first; `path` how its parties were found."""

    report: str
    claim: Claim
    triggers: tuple[Span, ...]
    rule: RuleCited
    path: str
    governing: tuple[GoverningWord, ...]
    parties: tuple[PartyReason, ...]
    attached: tuple[Attached, ...]
    voices: tuple[VoiceReason, ...]
    ruled_out: tuple[Rejected, ...]
