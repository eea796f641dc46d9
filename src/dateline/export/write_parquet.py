"""Claims as Parquet, with the columns of the CSV and their types; needs the extra `frames`."""

from typing import Any, BinaryIO

import msgspec

from dateline.archive import Archive
from dateline.errors import ExportError
from dateline.export.claim_rows import COLUMNS, ClaimRow, rows_of
from dateline.export.written import Options, Written


def write_parquet(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write a row for every claim of the archive to `out`.

    Raises `ExportError` (`no-polars`) where polars is not installed.
    """
    try:
        import polars
    except ImportError as error:
        message = 'Parquet needs polars; install it with: pip install "dateline[frames]"'
        raise ExportError("no-polars", message) from error
    rows = [msgspec.structs.astuple(row) for row in rows_of(archive.records())]
    kinds = {str: polars.String, bool: polars.Boolean, int: polars.Int64, float: polars.Float64}
    schema: Any = {name: kinds[kind] for name, kind in zip(COLUMNS, _kinds(), strict=True)}
    polars.DataFrame(rows, schema=schema, orient="row", strict=False).write_parquet(out)
    return Written(len(rows))


def _kinds() -> list[type]:
    """The plain type of each column: a number that may have a fraction is a float."""
    from typing import get_args, get_type_hints

    hints = get_type_hints(ClaimRow).values()
    choices = [set(get_args(hint)) or {hint} for hint in hints]
    return [next(kind for kind in (str, bool, float, int) if kind in choice) for choice in choices]
