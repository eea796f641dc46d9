"""Builders of what recurs: daily, every Friday, twice a week."""

from dateline.reading.when.found import Found, Sense
from dateline.reading.when.reckoning import Reckoning
from dateline.reading.when.value import write_length


def build_set(found: Found, reckoning: Reckoning) -> Sense | None:
    """Every `n` units `u`, weekday `w` (its part `p`), month `m` or season `s`, or a word of frequency `q`."""
    part = found.letters("p")
    tail = f"T{part}" if part else ""
    if found.letters("q"):
        return Sense("SET", found.letters("q"))
    if found.number("w"):
        return Sense("SET", f"XXXX-WXX-{found.number('w')}{tail}")
    if found.number("m"):
        return Sense("SET", f"XXXX-{found.number('m'):02d}")
    if found.letters("s"):
        return Sense("SET", f"XXXX-{found.letters('s')}")
    if found.letters("u"):
        return Sense("SET", write_length(float(found.number("n") or 1), found.letters("u")))
    return Sense("SET", f"XXXX-XX-XX{tail}") if part else None
