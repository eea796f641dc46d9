"""Whose truce it is that holds or collapses: of those whom the report last told to have one, or to fight."""

from collections.abc import Sequence

import msgspec

from dateline.reading.language import Analysis
from dateline.reading.what import Happening

_REACH = 25  # sentences; ours: a truce is not carried over a whole page


def carry_sides(analysis: Analysis, happenings: Sequence[Happening]) -> list[Happening]:
    """The happenings, where a truce told of with no side has the sides of the truce or fight last told with two."""
    carried: list[Happening] = []
    last: Happening | None = None
    for happening in sorted(happenings, key=lambda each: each.trigger):
        two = happening.reciprocal and len((*happening.actors, *happening.recipients)) > 1
        if two and (happening.mode == "ceasefire" or happening.root == "ASSAULT"):
            last = happening
        elif _is_bare(happening) and last is not None and _is_near(analysis, last, happening):
            sides = (last.actors, last.recipients)
            happening = msgspec.structs.replace(happening, actors=sides[0], recipients=sides[1], reciprocal=True)
        carried.append(happening)
    return carried


def _is_bare(happening: Happening) -> bool:
    """True for a truce of which the words name no side."""
    return happening.mode == "ceasefire" and not (happening.actors or happening.recipients)


def _is_near(analysis: Analysis, last: Happening, happening: Happening) -> bool:
    return analysis.sentence_of[happening.head] - analysis.sentence_of[last.head] <= _REACH
