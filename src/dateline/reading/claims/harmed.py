"""Whom an act of violence befell, where only the count of its victims says so: "killed 12", "shells, claiming two lives"."""

from collections.abc import Sequence

import msgspec

from dateline.reading.claims.figures import attach_figures
from dateline.reading.how_many import FigureFact
from dateline.reading.language import Analysis
from dateline.reading.what import Happening

_HARM = frozenset({"killed", "wounded"})


def with_harmed(analysis: Analysis, facts: Sequence[FigureFact], happenings: Sequence[Happening]) -> list[Happening]:
    """The happenings, where violence that names nobody whom it befell has those whom its own sentence counts as its victims.

    Victims of a whole war, and parts of a number that stands beside them, are nobody's here.
    """
    triggers = {token: happening.head for happening in happenings for token in (*happening.also, happening.head)}
    counted = attach_figures(analysis, facts, triggers)
    return [
        msgspec.structs.replace(happening, recipients=harmed)
        if happening.root == "ASSAULT"
        and not happening.recipients
        and not happening.reciprocal
        and (harmed := _harmed(analysis, happening, [facts[index] for index in counted.get(happening.head, ())]))
        else happening
        for happening in happenings
    ]


def _harmed(analysis: Analysis, happening: Happening, facts: Sequence[FigureFact]) -> tuple[int, ...]:
    here = analysis.sentence_of[happening.head]
    return tuple(
        dict.fromkeys(
            fact.head
            for fact in facts
            if fact.figure.kind in _HARM
            and not fact.cumulative
            and fact.part_of is None
            and fact.figure.high != 0
            and analysis.sentence_of[fact.head] == here
            and fact.head not in happening.actors
        )
    )
