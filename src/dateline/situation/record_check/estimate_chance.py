"""How easily a row fits by accident."""

from collections.abc import Iterator

from dateline.knowledge.record_check_words import load_record_measures
from dateline.situation.record_check.compare_row import Fit, find_place, fit_party, read_toll
from dateline.situation.record_check.row_index import PlacedRow, RowIndex
from dateline.situation.record_check.told import Told


def find_rows(told: Told, index: RowIndex, *, around: int | None = None) -> Iterator[PlacedRow]:
    """Rows near a place told, within some days of those told; each once."""
    days = load_record_measures().days if around is None else around
    seen: set[int] = set()
    for spot in told.spots:
        if spot.country not in index.countries or spot.precision == "region":
            continue
        first, last = told.first - days, told.last + days
        wide = spot.precision == "country"
        rows = index.within(spot.country or "", first, last) if wide else index.near(spot.lat, spot.lon, first, last)
        for one in rows:
            if id(one) not in seen:
                seen.add(id(one))
                yield one


def find_rows_elsewhere(told: Told, index: RowIndex, countries: frozenset[str], around: int) -> Iterator[PlacedRow]:
    """Rows anywhere in some countries, within some days of those told."""
    for country in sorted(countries & index.countries):
        yield from index.within(country, told.first - around, told.last + around)


def estimate_chance(told: Told, fit: Fit, index: RowIndex, countries: frozenset[str] = frozenset()) -> float:
    """How many rows would fit at least as well in place, toll and parties on as many other days: the expected number of
    accidental fits, from the rate of such rows in the 60 days before and after. Where the row lies elsewhere, anywhere in `countries`."""
    measures = load_record_measures()
    first, last = told.first - measures.days, told.last + measures.days
    ranges = _allow(told, fit)
    others = 0
    days = measures.chance_days
    rivals = find_rows(told, index, around=days) if fit.place else find_rows_elsewhere(told, index, countries, days)
    for placed in rivals:
        if placed.last >= first and placed.first <= last:
            continue
        if ranges and not any(
            least <= count <= most for count in placed.counts[told.victims] for least, most in ranges
        ):
            continue
        if fit.party is not True or fit_party(told, placed):
            others += not fit.place or find_place(told, placed)[0] >= fit.place
    window = min(end - start for start, end in told.days) + 1 + 2 * fit.gap
    return others / (2 * (measures.chance_days - measures.days)) * window


def _allow(told: Told, fit: Fit) -> list[tuple[float, float]]:
    """The counts that fit each toll as well as the row does."""
    times = max(fit.toll or 1.0, 1 / (1 - load_record_measures().toll_share))
    return [(least / times, most * times) for least, most in map(read_toll, told.tolls)]
