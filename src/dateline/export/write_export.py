"""What an archive holds, as a file of another format."""

import os
from pathlib import Path
from typing import BinaryIO, Literal, get_args

from dateline.archive import Archive
from dateline.errors import ExportError, UsageError

Format = Literal["jsonl", "csv", "parquet"]
FORMATS: tuple[str, ...] = get_args(Format)


def write_export(archive: Archive, path: Path, format: str) -> int:  # noqa: A002 - the option's own name
    """Write all that `archive` holds to `path`, which appears once it is whole; the number of records or rows.

    jsonl holds a record a line, csv and parquet a claim a row. Raises `UsageError` (`unknown-format`), `ExportError`
    (`cannot-export`, `no-polars`).
    """
    if format not in FORMATS:
        raise UsageError("unknown-format", f"{format} is no format of export; choose {', '.join(FORMATS)}")
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(unfinished, "wb") as out:
            count = write_to(archive, out, format)
        unfinished.replace(path)
    except OSError as error:
        message = f"{path} cannot be written ({error.strerror}); check the folder and its permissions"
        raise ExportError("cannot-export", message) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return count


def write_to(archive: Archive, out: BinaryIO, format: str) -> int:  # noqa: A002 - the option's own name
    """Write all that `archive` holds to an open file in one of `FORMATS`; the number of records or rows."""
    if format == "jsonl":
        from dateline.export.write_jsonl import write_jsonl

        return write_jsonl(archive.lines(), out)
    if format == "csv":
        from dateline.export.write_csv import write_csv

        return write_csv(archive.records(), out)
    from dateline.export.write_parquet import write_parquet

    return write_parquet(archive.records(), out)
