"""Words of reports as labels of pictures."""

from dateline.export.neutral import neutralise_line

# Pixels a letter takes, as a share of the size of the type: the mean of Arial over English text, with some to spare.
_LETTER = 0.56


def make_label(text: str, most: int = 48) -> str:
    """`text` on one line of at most `most` characters, without characters that control or reorder it."""
    line = " ".join(neutralise_line(text).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def measure_label(label: str, size: float) -> float:
    """About how many pixels wide a label is in type of `size` pixels."""
    return len(label) * _LETTER * size
