"""States of a relation as a page shows them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from dateline.desk.claim_view import VoiceView, view_voice
from dateline.export.word_relation import word_confidence, word_end, word_onset, word_pair, word_sides
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.relation import Relation, RelationState

_WIDTH = 600.0  # of a bar's whole stretch, in the units of its drawing


class StateBar(Struct, frozen=True):
    """One state as a bar: from `sure_from` to `sure_to` it is told of; around that it may have begun or ended.

    Positions are in parts of 600 of the stretch that all states of the pair span. `words` say the same.
    """

    state: str
    hostile: bool
    words: str
    held: str
    sides: str
    contested: bool
    begins: float
    sure_from: float
    sure_to: float
    ends: float
    open: bool


class EvidenceView(Struct, frozen=True):
    """One claim for or against a state, in its words, with its chain of voices."""

    claim: str
    report: str
    published: str | None
    text: str
    voices: tuple[VoiceView, ...]


class StateView(Struct, frozen=True):
    """A state in full: its bar, its bounds and qualifiers with who says so, the evidence on both sides."""

    bar: StateBar
    bounds: tuple[str, ...]
    qualifiers: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    against: tuple[EvidenceView, ...]


def bars_of(states: Sequence[RelationState], relation: Relation) -> tuple[StateBar, ...]:
    """The bars of `states` over one stretch of time."""
    days = sorted(day for one in states for day in _days(one))
    first, last = (_ordinal(days[0]), _ordinal(days[-1])) if days else (0, 1)
    return tuple(_bar(one, relation, first, max(last, first + 1)) for one in states)


def stretch_of(states: Sequence[RelationState]) -> tuple[str, str] | None:
    """The first and the last day that states are told of."""
    days = sorted(day for one in states for day in _days(one))
    return (days[0], days[-1]) if days else None


def _days(one: RelationState) -> list[str]:
    return [day for day in (one.onset_from, one.onset_to, one.last, one.end_from, one.end_to) if day]


def _ordinal(day: str) -> int:
    return date.fromisoformat(day[:10]).toordinal()


def _bar(one: RelationState, relation: Relation, first: int, last: int) -> StateBar:
    def at(day: str | None, default: float) -> float:
        return default if day is None else round(_WIDTH * (_ordinal(day) - first) / (last - first), 1)

    sure_from = at(one.onset_to, at(one.onset_from, 0.0))
    sure_to = max(sure_from, at(one.last, at(one.end_from, sure_from)))
    pair = word_pair(one, relation.names, relation.one)
    return StateBar(
        state=one.state,
        hostile=one.state in ("fighting", "split"),
        words=f"{pair}: {one.state}, {word_onset(one)}, {word_end(one)}",
        held=word_confidence(one),
        sides=word_sides(one),
        contested=one.contested,
        begins=min(at(one.onset_from, sure_from), sure_from),
        sure_from=sure_from,
        sure_to=sure_to,
        ends=max(at(one.end_to, _WIDTH if one.open else sure_to), sure_to),
        open=one.open,
    )


def view_state(one: RelationState, relation: Relation, names: dict[str, str]) -> StateView:
    """One state in full."""
    return StateView(
        bar=bars_of([one], relation)[0],
        bounds=tuple(f"{each.what} {each.side} {each.date}: {each.origin}" for each in one.bounds),
        qualifiers=tuple(f"“{each.word}” ({each.origin})" for each in one.qualifiers),
        evidence=tuple(_view(each, names) for each in one.evidence[:20]),
        against=tuple(_view(each, names) for each in one.against[:20]),
    )


def _view(one: Evidence, names: dict[str, str]) -> EvidenceView:
    voices = tuple(view_voice(voice, names) for voice in one.voices)
    return EvidenceView(one.claim, one.report, one.published, one.text, voices)
