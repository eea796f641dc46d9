"""What readers wrote below a report is not the report."""

from dateline.intake.ranges import Range
from dateline.knowledge.intake_words import compile_readers


def find_readers_words(text: str) -> tuple[Range, ...]:
    """The end of `text` that is its readers' (comments, reposts; `knowledge/intake/readers.toml`); none where no rule holds.

    The first comment before a stamp that follows each comment stays with the report: nothing tells where it begins.
    """
    starts = []
    for rule, pattern in compile_readers():
        places = [match.start() for match in pattern.finditer(text)]
        if len(places) >= rule.enough:
            starts.append(places[0])
    return ((min(starts), len(text)),) if starts else ()
