"""A picture that shows itself in a notebook."""

import os
from pathlib import Path
from typing import Any

from dateline.export.render_picture import choose_format, render_picture
from dateline.export.write_picture import write_picture


class Picture:
    """A map or timeline: shown as SVG where it is the last value of a notebook's cell, or saved to a file.

    `chart` is its Vega-Lite specification, to change or to show live.
    """

    def __init__(self, chart: dict[str, Any], name: str) -> None:
        self.chart = chart
        self._name = name

    def save(self, path: str | os.PathLike[str], *, format: str | None = None) -> None:  # noqa: A002 - the usual word
        """Write it as svg, png or vega (its specification), told by the suffix if not named.

        Raises `UsageError` (`unknown-format`), `ExportError` (`no-pictures`, `cannot-export`).
        """
        target = Path(path)
        write_picture(self.chart, target, format or choose_format(target))

    def __repr__(self) -> str:
        return f"<{self._name}: show it in a notebook, or save() it>"

    def _repr_svg_(self) -> str:
        return render_picture(self.chart, "svg").decode()
