"""Everyone a report speaks of, and where."""

from msgspec import Struct

from dateline.record import Actor, How


class Party(Struct, frozen=True):
    """One noun phrase or pronoun that names somebody: tokens `first` to `last` (excluded), its `head`.

    `actors` are the ids of the parties it stands for (two for "the two sides"), `person` the id of a named individual,
    `name` what to call it, `role` the words of its office as written, `speaks` the kind of voice it has by its role.
    """

    first: int
    last: int
    head: int
    actors: tuple[str, ...]
    how: How
    person: str | None
    name: str
    role: str | None
    speaks: str | None


class Cast(Struct, frozen=True):
    """All parties of one report, by the head token of the words that name them, and the actors they stand for."""

    parties: dict[int, Party]
    actors: dict[str, Actor]

    def at(self, head: int) -> Party | None:
        """The party that the noun phrase or pronoun with this head token names."""
        return self.parties.get(head)
