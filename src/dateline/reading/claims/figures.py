"""Figures with the events they belong to, and with those whose losses they count."""

from collections.abc import Mapping, Sequence

import msgspec

from dateline.reading.how_many import FigureFact
from dateline.reading.language import Analysis
from dateline.record import Claim, Figure


def attach_figures(analysis: Analysis, facts: Sequence[FigureFact], events: Mapping[int, int]) -> dict[int, list[int]]:
    """For each event the indices of its figures: those that name it as what they count, or as its cause.

    `events` leads from every word of an event to its main one.
    """
    belongs: dict[int, list[int]] = {event: [] for event in events.values()}
    for index, fact in enumerate(facts):
        direct = [events[token] for token in (*fact.event_tokens, *fact.cause_tokens) if token in events]
        for event in direct or _nearest(analysis, fact.head, events):
            if index not in belongs[event]:
                belongs[event].append(index)
    return belongs


def _nearest(analysis: Analysis, token: int, events: Mapping[int, int]) -> list[int]:
    """The event word that a figure's noun hangs from."""
    for _ in range(8):
        if token in events:
            return [events[token]]
        if analysis.heads[token] == token:
            return []
        token = analysis.heads[token]
    return []


def own_figures(facts: Sequence[FigureFact], claims: Sequence[Claim]) -> tuple[Figure, ...]:
    """The record's figures, each with the one party whose losses or strength it counts where the claims settle it."""
    owners: dict[int, str | None] = {}
    for claim in claims:
        for index in claim.event.figures:
            figure = facts[index].figure
            near = [p.id for p in claim.event.recipients if p.start < figure.end and figure.start < p.end]
            if len(near) == 1:
                owners.setdefault(index, near[0])
    return tuple(
        msgspec.structs.replace(fact.figure, whose=fact.figure.whose or owners.get(index))
        for index, fact in enumerate(facts)
    )
