"""dateline: reports about armed conflict, turned into a record you can defend."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.api import Archive, Picture, Reading, diff, read, read_text, to_frame
    from dateline.archive import ClaimFilter, IncidentFilter
    from dateline.errors import ArchiveError, DatelineError, ExportError, ReadError, RunError, UsageError
    from dateline.record import Record

__version__ = "0.1.0"

# Where each public name lives; it is loaded when it is first asked for, so that `import dateline` costs nothing.
_HOMES = {
    "Archive": "dateline.api",
    "Picture": "dateline.api",
    "Reading": "dateline.api",
    "diff": "dateline.api",
    "read": "dateline.api",
    "read_text": "dateline.api",
    "to_frame": "dateline.api",
    "ClaimFilter": "dateline.archive",
    "IncidentFilter": "dateline.archive",
    "Record": "dateline.record",
    "ArchiveError": "dateline.errors",
    "DatelineError": "dateline.errors",
    "ExportError": "dateline.errors",
    "ReadError": "dateline.errors",
    "RunError": "dateline.errors",
    "UsageError": "dateline.errors",
}

__all__ = [
    "Archive",
    "ArchiveError",
    "ClaimFilter",
    "DatelineError",
    "ExportError",
    "IncidentFilter",
    "Picture",
    "ReadError",
    "Reading",
    "Record",
    "RunError",
    "UsageError",
    "diff",
    "read",
    "read_text",
    "to_frame",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
