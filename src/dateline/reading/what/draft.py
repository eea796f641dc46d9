"""An event under construction."""

from msgspec import Struct

from dateline.knowledge.event_words import NounRule, VerbRule
from dateline.reading.what.happening import Responsibility
from dateline.record import Root


class Draft(Struct):
    """An event word with its rule and arguments, before what stands for one happening is put together."""

    rule: VerbRule | NounRule
    head: int
    first: int
    last: int
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    reciprocal: bool
    subject: int | None = None
    object: int | None = None
    noun: int | None = None
    also: tuple[int, ...] = ()
    mode: str | None = None
    responsibility: Responsibility | None = None
    ended: int | None = None
    undergone: bool = False  # told of whoever underwent it: "repelled the attack"
    root: Root | None = None
    commitment: bool = False
    path: str = ""

    @property
    def root_name(self) -> Root:
        """The root it will have."""
        return self.root or self.rule.root

    def face(self, dead: tuple[int, ...]) -> None:
        """Make one side of a fight the other's doing: who "died in clashes with the rebels" died by them."""
        if dead and self.reciprocal:
            self.actors, self.recipients, self.reciprocal = (*self.actors, *self.recipients), (), False
