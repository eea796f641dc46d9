"""A picture as a file, which appears once it is whole."""

import os
from pathlib import Path
from typing import Any

from dateline.errors import ExportError
from dateline.export.render_picture import render_picture


def write_picture(chart: dict[str, Any], path: Path, format: str) -> None:  # noqa: A002 - the option's own name
    """Write the chart to `path` as svg, png or vega; errors as for `render_picture`, and `cannot-export`."""
    write_bytes(render_picture(chart, format), path)


def write_bytes(drawn: bytes, path: Path) -> None:
    """Write what was drawn to `path`; raises `ExportError` (`cannot-export`)."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(drawn)
        unfinished.replace(path)
    except OSError as error:
        message = f"{path} cannot be written ({error.strerror}); check the folder and its permissions"
        raise ExportError("cannot-export", message) from error
    finally:
        unfinished.unlink(missing_ok=True)
