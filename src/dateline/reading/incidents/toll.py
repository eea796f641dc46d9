"""The toll of a happening: its sets of victims added up."""

from collections import Counter
from collections.abc import Sequence

from dateline.reading.incidents.victims import Amounts, Victims, size
from dateline.record import Toll


def add_up(sets: list[Victims]) -> Toll | None:
    """low, best and high over all sets; an end that one set leaves open is open for all; None without victims."""
    if not sets:
        return None
    lows, bests, highs = zip(*(_span(each) for each in sets), strict=True)
    return Toll(_sum(lows, least=True), _sum(bests), _sum(highs))


def span_tellings(tellings: Sequence[list[Victims]]) -> Toll | None:
    """The toll of the first telling, with the lowest and highest end that any of them allows."""
    tolls = [toll for telling in tellings if (toll := add_up(telling)) is not None]
    if len(tolls) < 2:
        return tolls[0] if tolls else None
    lows = [low for toll in tolls if (low := toll.low) is not None]
    highs = [high for toll in tolls if (high := toll.high) is not None]
    high = max(highs) if len(highs) == len(tolls) else None
    return Toll(min(lows, default=None), tolls[0].best, high)


def _span(victims: Victims) -> Amounts:
    """low and high span what the origins say; best is what most origins say, then the latest."""
    voices: dict[Amounts, set[str]] = {}
    for origin, amounts in victims.said:
        voices.setdefault(amounts, set()).add(origin)
    votes = Counter({amounts: len(origins) for amounts, origins in voices.items()})
    latest = {amounts: place for place, (_, amounts) in enumerate(victims.said)}
    chosen = max(votes, key=lambda amounts: (votes[amounts], latest[amounts]))
    lows = [value for _, amounts in victims.said for value in amounts[:2] if value is not None]
    highs = [amounts[2] for _, amounts in victims.said]
    high = None if None in highs else max((h for h in highs if h is not None), default=size(chosen))
    return min(lows, default=None), chosen[1], high


def _sum(values: tuple[float | int | None, ...], *, least: bool = False) -> float | int | None:
    known = [value for value in values if value is not None]
    if len(known) < len(values) and not (least and known):
        return None
    total = sum(known)
    return int(total) if total == int(total) else total
