"""A Vega-Lite specification as a picture, with no browser and no network."""

import json
import re
from pathlib import Path
from typing import Any, Literal, get_args

from dateline.errors import UsageError
from dateline.export.chart_parts import missing_pictures

PictureFormat = Literal["svg", "png", "vega"]
FORMATS: tuple[str, ...] = get_args(PictureFormat)
SUFFIXES = {"svg": ".svg", "png": ".png", "vega": ".vl.json"}
# Twice the size in pixels, for screens as sharp as print.
_SHARPNESS = 2.0
# Vega tells what a mark means to screen readers alone; a title tells it to whoever points at the mark.
_TOLD = re.compile(r'(<path aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="(?:point|bar)"[^>]*)/>')

_CLIP = re.compile(r'((?:clip-path="url\(#|<clipPath id=")clip)(\d+)(\)?")')


def render_picture(chart: dict[str, Any], format: str) -> bytes:  # noqa: A002 - the option's own name
    """The chart as svg, png, or the JSON of its Vega-Lite specification (vega).

    Raises `UsageError` (`unknown-format`), and `ExportError` (`no-pictures`) where vl-convert is not installed.
    """
    if format not in FORMATS:
        raise UsageError("unknown-format", f"{format} is no format of pictures; choose {', '.join(FORMATS)}")
    if format == "vega":
        return (json.dumps(chart, ensure_ascii=True, separators=(",", ":")) + "\n").encode()
    try:
        import vl_convert
    except ImportError as error:
        raise missing_pictures() from error
    # No address is allowed, so that no specification can make the renderer fetch anything.
    if format == "png":
        return bytes(vl_convert.vegalite_to_png(chart, scale=_SHARPNESS, allowed_base_urls=[]))
    return renumber(add_titles(vl_convert.vegalite_to_svg(chart, allowed_base_urls=[]))).encode()


def add_titles(svg: str) -> str:
    """An SVG in which each mark that has a label for screen readers has it as a title too."""
    return _TOLD.sub(r"\1><title>\2</title></path>", svg)


def renumber(svg: str) -> str:
    """An SVG whose clipping paths are numbered from 1: the renderer counts on through all pictures of a process."""
    numbers: dict[str, int] = {}
    return _CLIP.sub(lambda match: f"{match[1]}{numbers.setdefault(match[2], len(numbers) + 1)}{match[3]}", svg)


def choose_format(path: Path | None) -> str:
    """The format that a file's name asks for: png, vega for .json, else svg."""
    suffix = path.suffix.lower() if path else ""
    return {".png": "png", ".json": "vega"}.get(suffix, "svg")
