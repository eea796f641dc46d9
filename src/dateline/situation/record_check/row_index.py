"""The rows of a record by place and day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from math import floor

from msgspec import Struct

from dateline.knowledge.record_check_words import load_record_measures
from dateline.record.event_row import EventRow
from dateline.situation.record_check.find_means import find_means
from dateline.situation.record_check.place_names import plain_name
from dateline.situation.record_check.resolve_party import RecordParty, resolve_country, resolve_party

_LONG = 8  # days; a row that spans more is kept apart, so that the rest can be sought by first day
Cell = tuple[int, int]


class PlacedRow(Struct, frozen=True, eq=False, dict=True):
    """A row with its days as ordinals, widened by the record's precision, and the kilometres that its place may be off."""

    row: EventRow
    first: int
    last: int
    slack: float
    admin1: str
    place: str

    @cached_property
    def sides(self) -> tuple[tuple[RecordParty, ...], tuple[RecordParty, ...]]:
        """The parties of both sides with their allies."""
        row = self.row
        return (
            tuple(map(resolve_party, (*row.side_a, *row.allies_a))),
            tuple(map(resolve_party, (*row.side_b, *row.allies_b))),
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """All actors of ours that a side may be."""
        return frozenset(actor for side in self.sides for party in side for actor in party.actors)

    @cached_property
    def unnamed(self) -> bool:
        """Whether the record does not know who one side was."""
        return any(party.role == "unknown" for side in self.sides for party in side)

    @cached_property
    def means(self) -> frozenset[str]:
        """By what means people were killed, by the words of its headline or notes."""
        return find_means([self.row.headline or self.row.notes, self.row.type])

    @cached_property
    def counts(self) -> dict[str | None, tuple[int, ...]]:
        """The figures of the row that a report may give as the toll, by whether it tells of civilians, of armed men, or
        of people (null)."""
        return {kind: count_dead(self.row, kind) for kind in (None, "civilians", "armed")}


class RowIndex:
    """Rows by degree cell and day; what the record covers.

    `countries` are ISO codes, `first` and `last` ordinals of the days, `formats` the record's formats,
    `most` the most dead of any row of a few days.
    """

    def __init__(self, rows: Iterable[EventRow]) -> None:
        placed = sorted(
            (place_row(row) for row in rows), key=lambda one: (one.first, one.last, one.row.id, one.row.line)
        )
        self.rows = placed
        self._firsts = [one.first for one in placed]
        self.first = min((one.first for one in placed), default=0)
        self.last = max((one.last for one in placed), default=-1)
        short = [one for one in placed if one.last - one.first <= load_record_measures().days]
        self.most = max((int(one.row.killed.best or 0) for one in short), default=0)
        self.formats = frozenset(one.row.format for one in placed)
        self.countries = frozenset(filter(None, (resolve_country(one.row.country) for one in placed)))
        self._cells: dict[Cell, list[PlacedRow]] = {}
        self._long: dict[Cell, list[PlacedRow]] = {}
        for one in placed:
            if one.row.lat is not None and one.row.lon is not None:
                into = self._long if one.last - one.first > _LONG else self._cells
                into.setdefault((floor(one.row.lat), floor(one.row.lon)), []).append(one)
        self._starts = {cell: [one.first for one in held] for cell, held in self._cells.items()}

    def near(self, lat: float, lon: float, first: int, last: int) -> Iterator[PlacedRow]:
        """Rows in the nine degree cells around a point whose days overlap `first` to `last`."""
        for cell in ((floor(lat) + up, floor(lon) + right) for up in (-1, 0, 1) for right in (-1, 0, 1)):
            held, starts = self._cells.get(cell, []), self._starts.get(cell, [])
            for one in held[bisect_left(starts, first - _LONG) : bisect_right(starts, last)]:
                if one.last >= first:
                    yield one
            yield from (one for one in self._long.get(cell, []) if one.last >= first and one.first <= last)

    def within(self, country: str, first: int, last: int) -> Iterator[PlacedRow]:
        """Rows of a country whose days overlap `first` to `last`, but for those of many days begun before."""
        for one in self.rows[bisect_left(self._firsts, first - _LONG) : bisect_right(self._firsts, last)]:
            if one.last >= first and resolve_country(one.row.country) == country:
                yield one


def count_dead(row: EventRow, kind: str | None) -> tuple[int, ...]:
    """All dead (best, low, high) or the civilians among them where a report tells of people; else the civilians, or those
    of each side, with all dead where the record knows no others. The dead of unknown kind may be either."""
    unknown, civilians = row.deaths_unknown or 0, row.deaths_civilians or 0
    first, second = row.deaths_a or 0, row.deaths_b or 0
    everyone = [int(figure) for figure in (row.killed.best, row.killed.low, row.killed.high) if figure]
    sides = [first + second, first + second + unknown, first, second]
    if kind is None:
        figures = [*everyone, civilians + unknown, civilians]
    else:
        figures = [civilians + unknown, civilians] if kind == "civilians" else sides
        figures += everyone if max(figures) == first + second + civilians + unknown else []
    return tuple(dict.fromkeys(figure for figure in figures if figure))


def place_row(row: EventRow) -> PlacedRow:
    """A row with what its precision means in days and kilometres."""
    measures = load_record_measures()
    acled = row.format == "acled"
    scale = measures.acled_kilometres if acled else measures.ged_kilometres
    days = measures.acled_days[min(row.date_precision, 3) - 1] if acled and row.date_precision else 0
    return PlacedRow(
        row=row,
        first=date.fromisoformat(row.from_).toordinal() - days,
        last=date.fromisoformat(row.to).toordinal() + days,
        slack=scale[max(0, min(row.place_precision, len(scale)) - 1)],
        admin1=plain_name(row.admin1),
        place=plain_name(row.place),
    )
