"""What a figure hangs from: the facts that claims and incidents need beside the record's figure."""

from msgspec import Struct

from dateline.record import Figure


class FigureFact(Struct, frozen=True):
    """One figure with its place in the syntax.

    `head` is the noun or numeral counted; `event_tokens` the predicates it belongs to (killed, died, bodies ...);
    `cause_tokens` nouns and verbs in the same clause that name what did it ("in an air strike", "when a bomber blew
    himself up"); `part_of` the index of the fact that holds it ("12 people, including 3 children"); `definite` is true
    for those spoken of before ("the two men", "him"); `extra` for those added to others ("two others"); `names` the
    persons named; `numbered` tells a count from an unnumbered plural or a lone noun; `recalls` marks a count that takes
    in somebody spoken of before ("the commander and two others", "four men, including the commander"); `noun` is the
    lemma of `head`.
    """

    figure: Figure
    head: int
    event_tokens: tuple[int, ...]
    cause_tokens: tuple[int, ...]
    part_of: int | None
    definite: bool
    extra: bool
    names: tuple[str, ...]
    numbered: bool
    recalls: bool
    noun: str
    rule: str

    @property
    def cumulative(self) -> bool:
        """True for a toll since the start of a war or over months, not of one happening."""
        return self.figure.scope == "cumulative"
