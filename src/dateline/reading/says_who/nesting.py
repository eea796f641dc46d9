"""Which saying stands within which."""

from dateline.reading.says_who.saying import Saying


def nest(sayings: list[Saying]) -> None:
    """Give every saying the smallest other saying whose content holds its cue as parent; outermost ones get none."""
    fixed = set()
    number = {id(saying): n for n, saying in enumerate(sayings)}
    for n, saying in enumerate(sayings):
        if saying.outer is not None:
            saying.parent = number[id(saying.outer)]
            fixed.add(n)
    order = sorted(range(len(sayings)), key=lambda n: (sayings[n].size, sayings[n].outer is None, n))
    for n, saying in enumerate(sayings):
        if n not in fixed:
            saying.parent = next((m for m in order if m != n and _holds(sayings, m, n)), None)


def _holds(sayings: list[Saying], outer: int, inner: int) -> bool:
    """True where the outer's content covers the inner's cue and not the other way round, and no ring would arise."""
    if not sayings[outer].covers(sayings[inner].head):
        return False
    if sayings[inner].covers(sayings[outer].head):
        return sayings[outer].size > sayings[inner].size and not _above(sayings, outer, inner)
    return not _above(sayings, outer, inner)


def _above(sayings: list[Saying], token: int, ancestor: int) -> bool:
    above: int | None = token
    while above is not None:
        if above == ancestor:
            return True
        above = sayings[above].parent
    return False
