"""What a rule matched, by the names its pattern gives."""

import re
from typing import NamedTuple

from dateline.knowledge.time_words import Value
from dateline.reading.when.grammar import Rule
from dateline.reading.when.moment import Moment
from dateline.reading.when.pattern import SPAN
from dateline.reading.when.pieces import Pieces


class Sense(NamedTuple):
    """What a time expression means: TIMEX3 type, value, mod, closed interval, and the moment later ones refer to."""

    type: str
    value: str
    mod: str = ""
    start: str | None = None
    end: str | None = None
    moment: Moment | None = None


class Found(NamedTuple):
    """A match of a rule: `first` and `last` (excluded) are the pieces of the time itself."""

    rule: Rule
    match: re.Match[str]
    pieces: Pieces
    first: int
    last: int

    def piece(self, name: str) -> int:
        """The piece that a name kept, or -1."""
        for group in self.rule.names.get(name, ()):
            at = self.match.start(group)
            if at >= 0:
                return at
        return -1

    @property
    def span(self) -> tuple[int, int]:
        """Where the time stands in the report's text."""
        return self.pieces.starts[self.first], self.pieces.ends[self.last - 1]

    def value(self, name: str) -> Value | None:
        """What the named piece stands for in the class the pattern asked for; else the rule's own argument."""
        for group in self.rule.names.get(name, ()):
            at = self.match.start(group)
            entry = self.pieces.entries[at] if at >= 0 else None
            if entry is not None:
                return next((entry.values[c] for c in self.rule.classes[group] if c in entry.values), None)
        return self.rule.rule.args.get(name)

    def number(self, name: str) -> int | None:
        """The named value as a whole number."""
        value = self.value(name)
        return int(value) if isinstance(value, int | float) else None

    def letters(self, name: str) -> str:
        """The named value as letters, or none."""
        value = self.value(name)
        return value if isinstance(value, str) else ""


def found(rule: Rule, match: re.Match[str], pieces: Pieces) -> Found:
    """A match with the bounds of its span."""
    if SPAN in rule.pattern.groupindex and match.start(SPAN) >= 0:
        return Found(rule, match, pieces, match.start(SPAN), match.end(SPAN))
    return Found(rule, match, pieces, match.start(), match.end())
