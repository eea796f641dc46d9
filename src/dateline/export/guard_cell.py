"""Cells that a spreadsheet or another program would take for more than text.

Reports are hostile: a cell that begins with = + - @ is a formula to a spreadsheet (OWASP, "CSV injection"), and control
characters break XML and tab-separated files.
"""

from typing import Any

from dateline.export.neutral import neutralise_line

# Full-width forms count too: spreadsheets of East Asian locales read them alike.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NO_CHARACTERS = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


def guard(value: Any) -> Any:
    """`value` as a cell of CSV: text that a spreadsheet would take for a formula has an apostrophe put before it.

    Numbers and null stay as they are; a truth value is `true` or `false`.
    """
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA) else value


def clean(value: Any) -> Any:
    """`value` on one line, without control, bidirectional or non-characters (which XML has no place for), each replaced
    by a visible one."""
    return neutralise_line(value).translate(_NO_CHARACTERS) if isinstance(value, str) else value
