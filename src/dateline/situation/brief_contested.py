"""What is contested across reports, as lines of a brief."""

from collections.abc import Iterable

import msgspec

from dateline.situation.brief import Brief
from dateline.situation.brief_lines import Contested
from dateline.situation.contradictions import Contradiction


def add_contested(brief: Brief, found: Iterable[Contradiction], *, most: int = 8) -> Brief:
    """`brief` with contradictions between reports before those within one, up to `most` in all."""
    lines = [_show(one) for one in found]
    held = {(line.said, line.against) for line in lines}
    within = (line for line in brief.contested if not {(line.said, line.against), (line.against, line.said)} & held)
    return msgspec.structs.replace(brief, contested=tuple([*lines, *within][:most]))


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
