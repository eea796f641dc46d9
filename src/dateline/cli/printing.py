"""What commands write: JSON Lines on standard output, failures on standard error, pages for people through rich."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from dateline.export.neutral import escape_json, neutralise_line

if TYPE_CHECKING:
    from rich.console import Console

    from dateline.intake import IntakeFailure

# Where there is no screen to fit, as in a pipe.
_WIDTH_WITHOUT_SCREEN = 160


def print_json(line: bytes) -> None:
    """One line of JSON on standard output, in UTF-8 whatever the locale."""
    sys.stdout.buffer.write(escape_json(line) + b"\n")
    sys.stdout.buffer.flush()


def print_value(value: Any) -> None:
    """`value` (structs, lists, dicts) as one line of JSON on standard output."""
    import msgspec

    print_json(msgspec.json.encode(value))


def print_line(text: str) -> None:
    """One line for people on standard output, whatever the text holds."""
    sys.stdout.write(neutralise_line(text) + "\n")


def print_error(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    sys.stdout.flush()
    sys.stderr.write(neutralise_line(message) + "\n")
    sys.stderr.flush()


def print_failure(failure: "IntakeFailure") -> None:
    """Which input failed, and why, on one line of standard error."""
    print_error(f"{failure.path}: {failure.message} [{failure.code}]")


def make_console(*, stderr: bool = False) -> "Console":
    """A console that takes text as text: no markup, no emoji codes, no guessed highlights."""
    import os

    from rich.console import Console

    screen = (sys.stderr if stderr else sys.stdout).isatty() or "COLUMNS" in os.environ
    width = None if screen else _WIDTH_WITHOUT_SCREEN
    return Console(stderr=stderr, markup=False, emoji=False, highlight=False, width=width)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    """Rows under headings on standard output, numbers to the right."""
    from rich.table import Table
    from rich.text import Text

    held = list(rows)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column, heading in enumerate(headings):
        numeric = bool(held) and isinstance(held[0][column], int)
        table.add_column(heading, justify="right" if numeric else "left", overflow="fold")
    for row in held:
        table.add_row(*(Text(neutralise_line(str(cell))) for cell in row))
    make_console().print(table)
