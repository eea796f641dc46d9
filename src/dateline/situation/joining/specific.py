"""Do two accounts share what one happening alone has?"""

from dateline.situation.joining.profile import DAYS, Count, Profile

# Days between two reports beyond which words that are dated by each report's own days are printed again, not copied;
# collections date copies of one report up to two weeks wrong.
STOCK_DAYS = 14
# So many dead, by the same number, are hardly two happenings; more than that are those of a war.
_TELLING, _WAR = 10, 1_500
# Days (proleptic ordinals), each with a toll told of it.
Specifics = frozenset[tuple[int, float]]
_FIT, _LARGE = 1.2, 50  # as in compare_tolls; from so many dead on a happening is in the news for days


def share_something_specific(one: Profile, other: Profile) -> bool:
    """Whether two accounts may be joined at all: dated by days, or, where one is dated by weeks or years, with a toll in
    common, or of one town in one and the same interval, which the words of both name.

    What is told of a month or a year is mostly background ("since the protests of March 2011"); a type and a month are
    shared by all that happened then. Nor are two joined that each date by their own report, weeks apart.
    """
    if floats(one) and floats(other) and abs(one.published - other.published) > STOCK_DAYS:
        return False
    if not (one.is_background or other.is_background):
        return True
    if one.killed is not None and other.killed is not None and _is_one_toll(one.killed, other.killed):
        return True
    return (one.first, one.last) == (other.first, other.last) and _is_one_town(one, other)


def are_told_apart(one: Profile, other: Profile) -> bool:
    """Whether two accounts each name a day and a toll of their own, neither of which fits the other's.

    A toll that rises is told of the same day; large ones (`_LARGE` and more) are counted for days, and dated by either.
    """
    return conflict(find_specifics(one), find_specifics(other))


def find_specifics(profile: Profile) -> Specifics:
    """The day and the toll of an account that gives both, none where it leaves one open or the toll is large."""
    killed = profile.killed
    if not profile.first or profile.first != profile.last or killed is None or killed.vague or killed.number >= _LARGE:
        return frozenset()
    return frozenset({(profile.first, killed.number)})


def conflict(ones: Specifics, others: Specifics) -> bool:
    """Whether a day and toll of the one cannot be of one happening with a day and toll of the other."""
    return any(
        day != another and _FIT * min(toll, told) < max(toll, told) for day, toll in ones for another, told in others
    )


def floats(profile: Profile) -> bool:
    """Whether an account has no date of its own, but the days of its report."""
    near = not profile.is_background and abs(profile.first - profile.published) <= DAYS
    return profile.published > 0 and (not profile.first or near)


def _is_one_toll(mine: Count, theirs: Count) -> bool:
    return not (mine.vague or theirs.vague) and mine.number == theirs.number and _TELLING <= mine.number <= _WAR


def _is_one_town(one: Profile, other: Profile) -> bool:
    """Whether the words of both name one settlement or district, in which both are."""
    here, there = one.spot, other.spot
    if here is None or there is None or not here.fine or here.name != there.name:
        return False
    return here.words <= one.words | one.names and there.words <= other.words | other.names
