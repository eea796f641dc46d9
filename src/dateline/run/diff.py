"""What one reading of a pile of reports says otherwise than another."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from dateline.archive import Archive
from dateline.errors import UsageError
from dateline.record import Record, from_json
from dateline.situation.differences import Difference, compare_records

if TYPE_CHECKING:
    from dateline.reading.read import Settings


class _Head(msgspec.Struct):
    id: str


class _Line(msgspec.Struct):
    report: _Head


def diff(one: Path, other: Path | None = None, *, settings: "Settings | None" = None) -> Iterator[Difference]:
    """Reports of two piles, each an archive's folder or a file of readings (`dateline read --json`), that `one` reads
    otherwise than `other`, in the order of `one`, then those that `other` alone holds.

    Without `other` an archive is set against its reports as they are read now, by `settings`. Reports are the same that
    have one id. Raises `UsageError` (`no-archive`, `no-readings`), and `ArchiveError` for bytes that are gone.
    """
    before = _open_pile(one)
    after = _read_again(one, settings) if other is None else _open_pile(other)
    for report, line in before.items():
        later = after.get(report)
        if later is None or later != line:
            found = compare_records(from_json(line), from_json(later) if later is not None else None)
            if found.held != "both" or found.text_changed or found.lost or found.gained or found.changed:
                yield found
    for report, line in after.items():
        if report not in before:
            yield compare_records(None, from_json(line))


def _open_pile(path: Path) -> dict[str, bytes]:
    """The records of a pile as lines of JSON, by the ids of their reports."""
    if path.is_dir() or not path.exists():
        with Archive(path) as archive:
            lines = list(archive.lines(reviewed=False))
    else:
        with path.open("rb") as file:
            lines = [line.rstrip(b"\r\n") for line in file if line.strip()]
    decode = msgspec.json.Decoder(_Line).decode
    try:
        return {decode(line).report.id: line for line in lines}
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        message = f"{path} holds no readings ({error}); give an archive's folder or what `dateline read --json` printed"
        raise UsageError("no-readings", message) from error


def _read_again(folder: Path, settings: "Settings | None") -> dict[str, bytes]:
    """The reports of an archive as they are read now."""
    from dateline.reading.read import Settings
    from dateline.record import to_json
    from dateline.run.settings import make_reader

    read = make_reader(settings or Settings())
    if not folder.is_dir():
        raise UsageError("no-archive", f"{folder} is no archive's folder; give a second pile to set it against")
    with Archive(folder) as archive:
        reports: list[Record] = [from_json(line) for line in archive.lines(reviewed=False)]
        return {record.report.id: to_json(read(archive.document(record.report.id))) for record in reports}
