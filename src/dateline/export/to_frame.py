"""What a method of the archive returns, as a data frame."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from msgspec import Struct

from dateline.archive import FoundClaim
from dateline.errors import ExportError, UsageError
from dateline.export.claim_rows import make_row
from dateline.export.flat_columns import Column, columns_of
from dateline.record import Claim, Record
from dateline.situation.relations.relation import Relation

Engine = Literal["polars", "pandas"]


def to_frame(items: Any, *, engine: Engine = "polars") -> Any:
    """A polars (or pandas) data frame with a row for each of `items`: claims, incidents, relations, or anything else that
    a method of `Archive` or a `Reading` returns.

    Claims found in an archive, and readings, give the columns of `dateline export --format csv`, a claim a row;
    relations a row for each stretch of a state; other things a row each, with a column for every field: tolls as
    `killed_low`, `killed_best`, `killed_high`, places as name, province, country, precision and coordinates, several
    texts joined by `; `, several things as their number. Nothing gives a frame without columns. Raises `ExportError`
    (`no-polars`, `no-pandas`) where the library is not installed, `UsageError` (`no-frame`) for things of several kinds,
    or of none of ours.
    """
    rows = list(_rows(items))
    kinds = {type(row) for row in rows}
    if len(kinds) > 1 or not all(issubclass(kind, Struct) for kind in kinds):
        names = ", ".join(sorted(kind.__name__ for kind in kinds))
        raise UsageError("no-frame", f"a frame is made of things of one kind of dateline's, not of {names}")
    kind: type[Struct] | None = kinds.pop() if kinds else None
    columns = columns_of(kind) if kind else ()
    return _MAKERS[engine](rows, columns)


def _rows(items: Any) -> Iterator[Any]:
    """The things that are rows: of a record its claims, of a relation its states."""
    if isinstance(items, Struct) or not isinstance(items, Iterable):
        items = (items,)
    for one in items:
        record = getattr(one, "record", None)
        if isinstance(one, FoundClaim):
            yield make_row(one.record, one.claim)
        elif isinstance(one, Record) or (isinstance(record, Record) and not isinstance(one, Claim)):
            held = one if isinstance(one, Record) else record
            assert isinstance(held, Record)
            yield from (make_row(held, claim) for claim in held.claims)
        elif isinstance(one, Relation):
            yield from one.states
        else:
            yield one


def _make_polars(rows: list[Any], columns: tuple[Column, ...]) -> Any:
    try:
        import polars
    except ImportError as error:
        raise _missing("polars") from error
    kinds = {"text": polars.String, "number": polars.Float64, "count": polars.Int64, "truth": polars.Boolean}
    series = [
        polars.Series(column.name, [column.take(row) for row in rows], dtype=kinds[column.kind], strict=False)
        for column in columns
    ]
    return polars.DataFrame(series)


def _make_pandas(rows: list[Any], columns: tuple[Column, ...]) -> Any:
    try:
        import pandas
    except ImportError as error:
        raise _missing("pandas") from error
    kinds = {"text": "string", "number": "Float64", "count": "Int64", "truth": "boolean"}
    return pandas.DataFrame({
        column.name: pandas.array([column.take(row) for row in rows], dtype=kinds[column.kind]) for column in columns
    })  # fmt: skip


_MAKERS = {"polars": _make_polars, "pandas": _make_pandas}


def _missing(library: str) -> ExportError:
    message = f"this frame needs {library}; install it with: pip install {library}"
    return ExportError("no-polars", message) if library == "polars" else ExportError("no-pandas", message)
