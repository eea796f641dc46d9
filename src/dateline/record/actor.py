"""Parties, persons, institutions and groups, and where a report names them."""

from typing import Literal

from msgspec import Struct

How = Literal["name", "alias", "nominal", "pronoun", "metonym"]


class Mention(Struct, frozen=True):
    """One place where a report speaks of an actor, and by what kind of word."""

    start: int
    end: int
    text: str
    how: How


class Actor(Struct, frozen=True, rename={"from_": "from"}):
    """A party, person, institution or group that a report speaks of.

    `kind` says what it is ("state", "armed group", "outlet" ...), `sector` is a PLOVER sector, `country` an
    ISO 3166-1 alpha-3 code, `code` a CAMEO actor code. `from_` and `to` bound its existence where that is known.
    `known` is false for a party that is in none of our lists; its id is then made from its name.
    """

    id: str
    name: str
    kind: str
    sector: str | None
    country: str | None
    code: str | None
    part_of: str | None
    from_: str | None
    to: str | None
    known: bool
    mentions: tuple[Mention, ...]
