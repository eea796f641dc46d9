"""How much one input may cost."""

from msgspec import Struct

from dateline.intake.failure import IntakeError


class Limits(Struct, frozen=True):
    """Bounds on one input, so that a hostile file costs a message and not the run.

    `file_bytes` bounds one text, Markdown or HTML file and one JSON line, `characters` one stored text (spaCy's own
    bound for a parse). A compressed file may expand to `expanded_bytes`, and past `expanded_grace` bytes to no more
    than `expansion` times its size. An HTML page gets `seconds` of wall clock and of processor time and
    `memory_bytes` of address space in its worker.
    """

    file_bytes: int = 10_000_000
    characters: int = 1_000_000
    expanded_bytes: int = 8_000_000_000
    expanded_grace: int = 50_000_000
    expansion: int = 200
    seconds: float = 10.0
    memory_bytes: int = 1_000_000_000


def check_length(text: str, limits: Limits) -> str:
    """`text` itself; raises `IntakeError` (`too-large`) where it is longer than one report may be."""
    if len(text) > limits.characters:
        raise IntakeError("too-large", f"text is longer than {limits.characters:,} characters; split it into reports")
    return text
