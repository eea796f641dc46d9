"""One act of saying, as token ranges."""

from msgspec import Struct

from dateline.knowledge.saying_words import CueRule
from dateline.record import Manner

Range = tuple[int, int]


class Saying(Struct):
    """Who says (`source`), by which words (`cue`), what (`content`): token ranges, last token excluded.

    `head` is the cue's main token, `speaker` the head token of the source (None where nobody is named), `hearer` that
    of whoever was told. `outer` is the saying that plainly passes this one on ("quoted X as saying"), `parent` the
    index of the saying that this one stands within. Filled while a report is read, not changed afterwards.
    """

    head: int
    rule: CueRule
    speaker: int | None
    source: list[Range]
    cue: list[Range]
    content: list[Range]
    hearer: int | None = None
    parent: int | None = None
    manner: Manner = "indirect"
    outer: "Saying | None" = None

    def covers(self, token: int) -> bool:
        """True where the token stands in the content."""
        return any(first <= token < last for first, last in self.content)

    @property
    def heads(self) -> tuple[int, ...]:
        """The main tokens of the cue."""
        return (self.head,)

    @property
    def size(self) -> int:
        """How many tokens the content has."""
        return sum(last - first for first, last in self.content)
