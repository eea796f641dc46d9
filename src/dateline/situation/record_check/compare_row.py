"""One row of a record against one happening of the reports."""

from collections.abc import Sequence

from msgspec import Struct

from dateline.knowledge.record_check_words import load_record_measures
from dateline.record import Toll
from dateline.situation.record_check.find_means import compare_means
from dateline.situation.record_check.place_names import are_alike, find_distance, is_among
from dateline.situation.record_check.row_index import PlacedRow
from dateline.situation.record_check.told import Spot, Told

_OTHER_KIND = (
    1.25  # times apart, where as many died but the record tells of soldiers and reports of civilians, or the reverse
)
_NONE = 99.0  # times apart, where the record has none dead of those told


class Fit(Struct, frozen=True):
    """How a row fits what is told.

    `gap` is days apart; `place` 3 for the same, 2 within precision, 1 the province alone, 0 elsewhere; `toll` by how many
    times the tolls differ (1 where they agree, null where one is not told); `party` true, false, or null where one side
    names nobody; `kilometres` from the nearest place told; `count` the row's figure that fits best; `means` "same",
    "other" or null; `named` whether the claims name its place, which counts as the same place.
    """

    placed: PlacedRow
    gap: int
    place: int
    toll: float | None
    party: bool | None
    kilometres: float | None
    count: int
    means: str | None
    named: bool = False

    @property
    def score(self) -> float:
        """How well the row fits, from 0 to 1, for choosing among rows."""
        near = (0.0, 0.35, 0.85, 1.0)[self.place]
        toll = 0.5 if self.toll is None else 1 / self.toll
        party = {True: 1.0, None: 0.7, False: 0.3}[self.party]
        weeks = (self.placed.last - self.placed.first) / 7
        means = {"same": 1.0, None: 0.9, "other": 0.7}[self.means]
        named = 1.0 if self.named else 0.85
        return near * toll * party * means * named / (1 + 0.6 * self.gap + weeks)


def compare_row(told: Told, placed: PlacedRow) -> Fit:
    """How a row fits what is told."""
    named = is_named(told, placed)
    place, kilometres = find_place(told, placed)
    gap = min(max(0, placed.first - last, first - placed.last) for first, last in told.days)
    toll, count = fit_toll(told.tolls, placed.counts[told.victims])
    if told.victims and place == 3 and toll is not None and toll > 1:
        everyone, dead = fit_toll(told.tolls, placed.counts[None][:1])
        toll, count = (_OTHER_KIND if gap else 1.0, dead) if everyone == 1 else (toll, count)
    means = compare_means(told.means, placed.means)
    return Fit(placed, gap, place, toll, fit_party(told, placed), kilometres, count, means, named)


def is_named(told: Told, placed: PlacedRow) -> bool:
    """Whether the claims name the very place of a row: no town that its province is named after, which reports name for
    much else."""
    return placed.place != placed.admin1 and is_among(placed.place, told.names)


def find_place(told: Told, placed: PlacedRow) -> tuple[int, float | None]:
    """The place of a row beside those told, as `fit_place`; the same where the claims name it and it lies near one, also
    where that name is in no gazetteer."""
    place, away = fit_place(told.spots, placed)
    near = place > 0 or (away is not None and away <= load_record_measures().kilometres)
    return (3, away) if place < 3 and near and is_named(told, placed) else (place, away)


def fit_place(spots: Sequence[Spot], placed: PlacedRow) -> tuple[int, float | None]:
    """The best of 3 (same place), 2 (within precision), 1 (province), 0 over the spots, and the kilometres to it."""
    own = {spot.admin1 for spot in spots[:1]}
    fits = [
        _fit_spot(spot, placed) if spot.admin1 in own else _lessen(_fit_spot(spot, placed))
        for spot in spots
        if spot.precision != "region"
    ]
    return max(fits, key=lambda fit: (fit[0], -(fit[1] or 0)), default=(0, None))


def _lessen(fit: tuple[int, float | None]) -> tuple[int, float | None]:
    """A place of a claim in another province than the happening's own supports less than its own, and its province
    nothing."""
    return max(0, fit[0] - 1), fit[1]


def _fit_spot(spot: Spot, placed: PlacedRow) -> tuple[int, float | None]:
    row, measures = placed.row, load_record_measures()
    if row.lat is None or row.lon is None:
        return 0, None
    away = find_distance(spot.lat, spot.lon, row.lat, row.lon)
    province = are_alike(spot.admin1, placed.admin1)
    if spot.precision == "country":
        return 1, None
    if spot.precision == "province":
        return (2, None) if province or (not placed.admin1 and away <= measures.kilometres) else (0, None)
    wide = measures.same_kilometres + (measures.district_kilometres if spot.precision == "district" else 0.0)
    if away <= wide or (are_alike(spot.plain, placed.place) and away <= measures.kilometres):
        return 3, away
    if away <= max(wide + placed.slack, measures.near_kilometres) and (placed.slack <= measures.kilometres or province):
        return 2, away
    return (1 if province and away <= 2 * measures.kilometres else 0), away


def fit_toll(tolls: Sequence[Toll], counts: Sequence[int]) -> tuple[float | None, int]:
    """By how many times the tolls differ at the least, 1 where they agree, and the figure of the row that says so."""
    fits = [(_apart(toll, count), number, count) for toll in tolls for number, count in enumerate(counts)]
    if not fits:
        return (_NONE if tolls else None), counts[0] if counts else 0
    apart, _, count = min(fits)
    return apart, count


def _apart(toll: Toll, count: int) -> float:
    """By how many times a count lies outside what a toll allows; 1 within the share that measures.toml grants."""
    least, most = read_toll(toll)
    share = 1 - load_record_measures().toll_share
    if least * share <= count <= most / share:
        return 1.0
    return max(least / count, count / most)


def read_toll(toll: Toll) -> tuple[float, float]:
    """The least and most dead that a toll allows: one told as a minimum allows more than it says."""
    least = toll.low if toll.low is not None else toll.best
    most = toll.high if toll.high is not None else toll.best
    if toll.high is None and least is not None:
        times = load_record_measures().vague_times if toll.best is None else load_record_measures().minimum_times
        most = max(most or 0, least * times)
    return least or most or 1, most or least or 1


def fit_party(told: Told, placed: PlacedRow) -> bool | None:
    """Whether a doer told, or where none is known one of those it was done to, is on a side of the row; null where
    either names nobody who could be."""
    wanted, named = told.doers or told.others, placed.named
    if not wanted or not named:
        return None
    if wanted & named:
        return True
    return None if placed.unnamed or not told.doers else False
