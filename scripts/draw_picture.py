"""Draw docs/show.svg, the picture in the README: what `dateline show` prints of one of the examples.

python scripts/draw_picture.py [EXAMPLE]
"""

import re
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

import dateline
from dateline.export.show_terminal import show_record
from dateline.record import Record

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "8-second-hand.md"
PICTURE = ROOT / "docs" / "show.svg"
WIDTH = 110
# The picture stays at home: whoever looks at it asks no other host for a font.
_OUTSIDE = re.compile(r"@font-face \{\{[^{}]*\}\}|<!--.*?-->")


def draw(record: Record) -> str:
    """The report and its claims as the terminal shows them, as SVG without reference to anything outside."""
    with open("/dev/null", "w", encoding="utf8") as nowhere:
        console = Console(
            record=True, file=nowhere, width=WIDTH, markup=False, emoji=False, highlight=False, force_terminal=True
        )
        for part in show_record(record):
            console.print(part)
        template = _OUTSIDE.sub("", CONSOLE_SVG_FORMAT)
        return console.export_svg(title="dateline show", code_format=template, unique_id="dateline")


def main() -> None:
    """Read the example and draw it."""
    example = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE
    PICTURE.write_text(draw(dateline.read(example).record), "utf8")
    print(f"wrote {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
