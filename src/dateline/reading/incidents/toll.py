"""The toll of a happening: its sets of victims added up."""

from collections import Counter

from dateline.reading.incidents.victims import Victims, size
from dateline.record import Toll


def add_up(sets: list[Victims]) -> Toll | None:
    """low, best and high over all sets; null ends stay null where any set leaves them open; None without victims."""
    if not sets:
        return None
    lows, bests, highs = zip(*(_span(each) for each in sets), strict=True)
    return Toll(_sum(lows, least=True), _sum(bests), _sum(highs))


def _span(victims: Victims) -> tuple[float | None, float | None, float | None]:
    """low and high span what the origins say; best is what most of them say, then the latest."""
    said = list(victims.said.values())
    votes = Counter(said)
    latest = {amounts: place for place, amounts in enumerate(said)}
    chosen = max(votes, key=lambda amounts: (votes[amounts], latest[amounts]))
    lows = [value for amounts in said for value in amounts[:2] if value is not None]
    highs = [amounts[2] for amounts in said]
    best = chosen[1]
    if best is None and chosen[2] is None and len(said) > 1:
        best = next((amounts[1] for amounts in reversed(said) if amounts[1] is not None), None)
    return min(lows, default=None), best, None if None in highs else max((h for h in highs if h is not None), default=size(chosen))


def _sum(values: tuple[float | None, ...], *, least: bool = False) -> float | int | None:
    known = [value for value in values if value is not None]
    if len(known) < len(values) and not (least and known):
        return None
    total = sum(known)
    return int(total) if total == int(total) else total
