"""What the event pass finds: happenings, and the words that govern them."""

from typing import Literal

from msgspec import Struct

from dateline.knowledge.event_words import GovernorKind
from dateline.record import Root

Responsibility = Literal["claimed", "denied"]


class Governor(Struct, frozen=True):
    """A word under which an event stands ("denied", "plans to", "accused of"), and what it does to it."""

    kind: GovernorKind
    token: int


class Happening(Struct, frozen=True):
    """One event as a sentence reports it, before its parties are resolved.

    `trigger` and `clause` are token ranges (last excluded), `head` the token that places, times and figures hang from,
    `also` further event words that report the same happening ("attacked ..., killing"). `actors` and `recipients` are
    head tokens of noun phrases that name parties. `governors` stand inmost first. `why` names the rule and the path.
    """

    root: Root
    mode: str | None
    context: str | None
    cameo: str
    acled: str | None
    ucdp: str | None
    trigger: tuple[int, int]
    head: int
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    reciprocal: bool
    clause: tuple[int, int]
    rule: str
    governors: tuple[Governor, ...] = ()
    also: tuple[int, ...] = ()
    responsibility: Responsibility | None = None
    places: tuple[int, ...] = ()
    casualty: str | None = None
    commitment: bool = False
    why: str = ""
