"""Can the tolls of two accounts be of one happening?"""

from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Count, Profile

# An equal toll tells the more the larger it is: few happenings of a day share 85 dead, many 2.
_TELLING, _SMALL, _TINY = 10, 5, 3
_FIT = 1.2  # tolls within a fifth fit (issue 6 compares with UCDP so)
_NEAR = 1.6  # counts of one happening by several hospitals and monitors
_MANY, _DOUBLE = 30, 2.0  # happenings with so many dead are rare; one of them is told with tolls up to twice as high
_SHOWN = 4
_RISE = 3.0  # a toll that rises to more than three times itself is rather another's


def compare_tolls(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the dead of two accounts say, and their wounded and captured where they are told by number;
    and numbers that both give, whatever they count."""
    if one.killed is not None and other.killed is not None:
        yield _compare(one, one.killed, other, other.killed)
    for kind, mine, theirs in (
        ("wounded", one.wounded, other.wounded),
        ("captured", one.captured, other.captured),
    ):
        if mine is not None and theirs is not None and mine.number == theirs.number and mine.number >= _SMALL:
            yield "same-small-toll", f"{mine.number:g} {kind}"
            break
    numbers = sorted(one.numbers & other.numbers)
    if numbers:
        yield "same-number", ", ".join(map(str, numbers[:_SHOWN]))


def _compare(one: Profile, mine: Count, other: Profile, theirs: Count) -> Finding:
    low, high = sorted((mine.number, theirs.number))
    if low == high:
        return _compare_equal(mine, theirs, low), f"{low:g} killed"
    shown = f"{mine.number:g} and {theirs.number:g} killed"
    if high <= _FIT * low or (mine.low <= theirs.high and theirs.low <= mine.high):
        vague = mine.vague or theirs.vague
        fits = "vague-toll" if vague else "fitting-large-toll" if low >= _MANY else "fitting-toll"
        return (fits if low >= _SMALL else "same-few"), shown
    if low >= _TELLING and high <= _NEAR * low:
        return "near-toll", shown
    if high > _RISE * low:
        return ("other-wide-toll" if low >= _TELLING or low < _TINY else "other-toll"), shown
    if low >= _MANY and high <= _DOUBLE * low:
        return "large-tolls", shown
    early, late = (mine, theirs) if one.published <= other.published else (theirs, mine)
    rose = one.published == other.published or late.number > early.number
    return ("rising-toll" if rose and low >= _TINY else "unlike-toll"), shown


def _compare_equal(mine: Count, theirs: Count, number: float) -> str:
    if mine.vague or theirs.vague:
        return "vague-toll" if number >= _SMALL else "same-few"
    return "same-toll" if number >= _TELLING else "same-small-toll" if number >= _SMALL else "same-few"
