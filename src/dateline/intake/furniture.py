"""Lines that belong to the page and not to the report."""

from collections.abc import Iterator

from dateline.intake.lines import split_text
from dateline.intake.ranges import Range
from dateline.knowledge.intake_words import compile_furniture

_LONGEST = 260  # characters: page furniture is short, but for what a page says of its readers' comments


def find_furniture(text: str) -> Iterator[Range]:
    """The lines of `text` that `knowledge/intake/furniture.toml` knows for page furniture."""
    pattern = compile_furniture()
    for line in split_text(text):
        if len(line.text) <= _LONGEST and pattern.fullmatch(line.text):
            yield line.start, line.end
