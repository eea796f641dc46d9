"""Can the tolls of two accounts be of one happening?"""

from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Count, Profile

# An equal toll tells the more the larger it is: few happenings of a day share 85 dead, many 2.
_TELLING, _SMALL = 10, 5
_FIT = 1.2  # tolls within a fifth fit (issue 6 compares with UCDP so)
_RISE = 3.0  # a toll that rises to more than three times itself is rather another's


def compare_tolls(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the dead of two accounts say, and their wounded and captured where they are told by number."""
    if one.killed is not None and other.killed is not None:
        yield _compare(one, one.killed, other, other.killed)
    for kind, mine, theirs in (
        ("wounded", one.wounded, other.wounded),
        ("captured", one.captured, other.captured),
    ):
        if mine is not None and theirs is not None and mine.number == theirs.number and mine.number >= _SMALL:
            yield "same-small-toll", f"{mine.number:g} {kind}"
            return


def _compare(one: Profile, mine: Count, other: Profile, theirs: Count) -> Finding:
    low, high = sorted((mine.number, theirs.number))
    if low == high:
        rule = "same-toll" if low >= _TELLING else "same-small-toll" if low >= _SMALL else "same-few"
        if not (mine.exact and theirs.exact):
            rule = "fitting-toll" if low >= _SMALL else "same-few"
        return rule, f"{low:g} killed"
    shown = f"{mine.number:g} and {theirs.number:g} killed"
    overlap = mine.low <= theirs.high and theirs.low <= mine.high
    if high <= _FIT * low or overlap:
        return ("fitting-toll" if low >= _SMALL else "same-few"), shown
    early, late = (mine, theirs) if one.published <= other.published else (theirs, mine)
    if high <= _RISE * low and (one.published == other.published or late.number > early.number) and low >= 3:
        return "rising-toll", shown
    return ("unlike-toll" if high <= _RISE * low else "other-toll"), shown
