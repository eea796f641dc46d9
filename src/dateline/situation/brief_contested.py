"""What is contested, as lines of a brief."""

from collections.abc import Iterable

import msgspec

from dateline.situation.brief import Brief
from dateline.situation.brief_lines import Contested
from dateline.situation.contradictions import Contradiction


def add_contested(brief: Brief, found: Iterable[Contradiction], *, most: int = 8) -> Brief:
    """`brief` with up to `most` contradictions, claim against claim, in the place of what single reports' incidents hold
    against each other: those name a happening, not which of its claims is denied."""
    return msgspec.structs.replace(brief, contested=tuple([_show(one) for one in found][:most]))


def _show(found: Contradiction) -> Contested:
    one, other = found.one, found.other
    return Contested(
        report=one.report.id,
        incident=found.incident,
        said=one.text,
        by=one.voices[-1].name,
        against=other.text,
        against_by=other.voices[-1].name,
    )
