"""Words that a site prints again and again tell of no happening, however its reports are dated."""

from collections.abc import Iterable, Mapping

from dateline.situation.joining.profile import Profile
from dateline.situation.joining.specific import STOCK_DAYS

_PRINTED = 3  # a wording is stock where so many accounts hold it, over more than `STOCK_DAYS`
_RUNS = 3  # runs of five words


def find_stock(ids: Iterable[str], profiles: Mapping[str, Profile]) -> set[str]:
    """Those of some linked accounts whose words at least half are stock: dated anew each time they are printed."""
    told = [profiles[one] for one in sorted(ids) if profiles[one].published]
    days: dict[int, list[int]] = {}
    for one in told:
        for run in one.runs:
            days.setdefault(run, []).append(one.first or one.published)
    stock = {run for run, dates in days.items() if _is_stock(dates)}
    return {one.id for one in told if len(one.runs & stock) >= max(_RUNS, len(one.runs) / 2)}


def _is_stock(days: list[int]) -> bool:
    """Whether words are of many days, none of which half of those who print them give."""
    if len(days) < _PRINTED or max(days) - min(days) <= STOCK_DAYS:
        return False
    most = max(sum(abs(day - one) <= 1 for one in days) for day in set(days))
    return 2 * most < len(days)
