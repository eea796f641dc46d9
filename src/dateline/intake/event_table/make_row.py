"""One row of a table to an `EventRow`."""

from collections.abc import Callable, Sequence

from dateline.intake.event_table.cells import CellError, read_count, read_date, read_degrees, split_names
from dateline.intake.event_table.columns import Columns
from dateline.knowledge.event_table_words import TableFormat
from dateline.record import Toll
from dateline.record.event_row import EventRow

# UCDP GED codebook, "type_of_violence".
_VIOLENCE = {1: "state-based", 2: "non-state", 3: "one-sided"}
Cell = Callable[[str], str]


def make_row(form: TableFormat, columns: Columns, cells: Sequence[str], line: int, *, named: bool) -> EventRow:
    """The event of one row; raises `CellError` where a date, number or party cannot be read.

    Where columns were not `named` by a header, the three tolls are told apart by size: low, best, high.
    """

    def cell(name: str) -> str:
        place = columns.get(name)
        return cells[place].strip() if place is not None and place < len(cells) else ""

    return _make_ged(cell, line, named=named) if form == "ucdp-ged" else _make_acled(cell, line)


def _make_ged(cell: Cell, line: int, *, named: bool) -> EventRow:
    starts = read_date(cell("date_start"), "date_start")
    violence = _VIOLENCE.get(read_count(cell("type_of_violence"), "type_of_violence") or 0)
    if violence is None:
        raise CellError(f"type_of_violence is {cell('type_of_violence')[:40]!r}, not 1, 2 or 3")
    return EventRow(
        format="ucdp-ged",
        id=cell("id").removesuffix(".0"),
        line=line,
        from_=starts,
        to=max(starts, read_date(cell("date_end") or cell("date_start"), "date_end")),
        date_precision=read_count(cell("date_prec"), "date_prec") or 1,
        side_a=_sides(cell("side_a"), "side_a", ", "),
        side_b=_sides(cell("side_b"), "side_b", ", "),
        allies_a=(),
        allies_b=(),
        type=violence,
        event_type=None,
        place=cell("where_coordinates"),
        described=cell("where_description"),
        admin1=cell("adm_1"),
        admin2=cell("adm_2"),
        country=cell("country"),
        lat=read_degrees(cell("latitude"), "latitude", 90),
        lon=read_degrees(cell("longitude"), "longitude", 180),
        place_precision=read_count(cell("where_prec"), "where_prec") or 1,
        killed=_read_toll(cell, sort=not named),
        deaths_a=read_count(cell("deaths_a"), "deaths_a"),
        deaths_b=read_count(cell("deaths_b"), "deaths_b"),
        deaths_civilians=read_count(cell("deaths_civilians"), "deaths_civilians"),
        deaths_unknown=read_count(cell("deaths_unknown"), "deaths_unknown"),
        offices=split_names(cell("source_office"), ";"),
        originals=split_names(cell("source_original"), ";"),
        headline=cell("source_headline"),
        notes=cell("source_article"),
    )


def _make_acled(cell: Cell, line: int) -> EventRow:
    day = read_date(cell("event_date"), "event_date")
    dead = read_count(cell("fatalities"), "fatalities")
    return EventRow(
        format="acled",
        id=cell("event_id_cnty") or cell("data_id"),
        line=line,
        from_=day,
        to=day,
        date_precision=read_count(cell("time_precision"), "time_precision") or 1,
        side_a=_sides(cell("actor1"), "actor1", ";"),
        side_b=split_names(cell("actor2"), ";"),
        allies_a=split_names(cell("assoc_actor_1"), ";"),
        allies_b=split_names(cell("assoc_actor_2"), ";"),
        type=cell("sub_event_type"),
        event_type=cell("event_type"),
        place=cell("location"),
        described="",
        admin1=cell("admin1"),
        admin2=cell("admin2"),
        country=cell("country"),
        lat=read_degrees(cell("latitude"), "latitude", 90),
        lon=read_degrees(cell("longitude"), "longitude", 180),
        place_precision=read_count(cell("geo_precision"), "geo_precision") or 1,
        killed=Toll(dead, dead, dead),
        deaths_a=None,
        deaths_b=None,
        deaths_civilians=None,
        deaths_unknown=None,
        offices=split_names(cell("source"), ";"),
        originals=(),
        headline="",
        notes=cell("notes"),
    )


def _sides(text: str, column: str, separator: str) -> tuple[str, ...]:
    names = split_names(text, separator)
    if not names:
        raise CellError(f"{column} is empty")
    return names


def _read_toll(cell: Cell, *, sort: bool) -> Toll:
    low, best, high = (read_count(cell(name), name) for name in ("low", "best", "high"))
    if best is None:
        raise CellError("best is empty")
    given = low if low is not None else best, best, high if high is not None else best
    return Toll(*sorted(given)) if sort else Toll(*given)
