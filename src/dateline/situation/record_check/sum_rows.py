"""Rows that make up a toll together."""

from dateline.knowledge.record_check_words import load_record_measures
from dateline.situation.record_check.compare_row import Fit, fit_place, fit_toll
from dateline.situation.record_check.told import Told

_MOST = 40  # rows that one figure may be a total of


def find_sum(told: Told, fits: list[Fit]) -> list[Fit] | None:
    """All rows of the days and places told, by the parties told, where their dead add up to the toll; null else.

    A record parts what a report tells as one: by village, by dyad, by day. Only whole sets are tried, of all rows, of
    those of the very place and of those of each dyad, since among many subsets some always fits.
    """
    measures = load_record_measures()
    if not told.tolls or min(last - first for first, last in told.days) >= measures.sum_days:
        return None
    if (told.tolls[0].best or 0) < measures.sum_toll:
        return None
    near = [
        fit for fit in fits if not fit.gap and fit.party is not False and fit_place(told.spots[:1], fit.placed)[0] >= 2
    ]
    there = [fit for fit in near if fit.place == 3]
    sets = [near, there, *([fit for fit in near if _dyad(fit) == dyad] for dyad in dict.fromkeys(map(_dyad, near)))]
    return next((one for one in sets if 2 <= len(one) <= _MOST and _adds_up(told, one)), None)


def _dyad(fit: Fit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return fit.placed.row.side_a, fit.placed.row.side_b


def _adds_up(told: Told, fits: list[Fit]) -> bool:
    total = sum(count_told(told, fit) for fit in fits)
    return total > 0 and fit_toll(told.tolls[:1], [total])[0] == 1


def find_total(told: Told, fits: list[Fit]) -> list[Fit] | None:
    """All rows of a place in a long interval, where their dead come to the toll; the deadliest first.

    A toll of weeks is the total of as many rows as there are; only rows that lie within the interval count.
    """
    if (told.tolls[0].best or 0 if told.tolls else 0) < load_record_measures().sum_toll:
        return None
    rows = [fit for fit in fits if not fit.gap and fit.party is not False and fit.place >= 2]
    rows = [fit for fit in rows if any(a <= fit.placed.first and fit.placed.last <= b for a, b in told.days)]
    if len(rows) < 2 or not _adds_up(told, rows):
        return None
    return sorted(rows, key=lambda fit: (-count_told(told, fit), fit.placed.row.id, fit.placed.row.line))


def count_told(told: Told, fit: Fit) -> int:
    """The dead of a row of the kind told."""
    return next(iter(fit.placed.counts[told.victims]), 0)
