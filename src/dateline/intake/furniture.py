"""Lines that belong to the page and not to the report."""

from collections.abc import Iterator

from dateline.intake.lines import split_text
from dateline.intake.ranges import Range
from dateline.knowledge.intake_words import compile_furniture

_LONGEST = 260  # characters: page furniture is short, but for what a page says of its readers' comments


def find_furniture(text: str) -> Iterator[Range]:
    """The lines of `text` that `knowledge/intake/furniture.toml` knows for page furniture; of a line whose pattern names
    a group `part`, that part alone."""
    pattern = compile_furniture()
    for line in split_text(text):
        match = pattern.fullmatch(line.text) if len(line.text) <= _LONGEST else None
        if match and match.group("part"):
            yield line.start + match.start("part"), line.start + match.end("part")
        elif match:
            yield line.start, line.end
