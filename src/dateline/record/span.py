"""Words of a report, and where they stand."""

from msgspec import Struct


class Span(Struct, frozen=True):
    """Words quoted from a report: `text == report.text[start:end]`, counted in code points."""

    start: int
    end: int
    text: str


def quote(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end` (code points, end excluded) with its words beside it."""
    return Span(start, end, text[start:end])
