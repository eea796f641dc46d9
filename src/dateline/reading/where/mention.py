"""A name in a report that may be a place, and what is known of it on the way to an answer."""

from collections.abc import Sequence

from msgspec import Struct

from dateline.knowledge.gazetteer import Entry


class Mention(Struct):
    """Tokens `first` to `last` (excluded) that the gazetteer knows.

    `entries` are the places it may be, best known first. `kind` is the kind that a word beside it names ("district");
    `begin` and `end` are the tokens with that word, `end` excluded. `sign` is the sum of the evidence that it is a
    place at all. `within` is the mention that contains it ("Texas" of "Dallas, Texas"), and `holds` marks the latter.
    `choice` is the place decided on.
    """

    first: int
    last: int
    text: str
    entries: Sequence[Entry]
    begin: int
    end: int
    kind: str | None = None
    sign: float = 0.0
    within: "Mention | None" = None
    choice: Entry | None = None
    holds: bool = False
