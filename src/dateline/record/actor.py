"""Parties, persons, institutions and groups, and where a report names them."""

from typing import Literal

from msgspec import Struct

How = Literal["name", "alias", "nominal", "pronoun", "metonym"]


Reason = Literal[
    "existed at the time",
    "in office at the time",
    "of the country the report is about",
    "the report is about its country",
    "named last before",
    "first in our list",
    "outside the years it existed",
]


class Choice(Struct, frozen=True):
    """Why words that may mean several actors were read as this one: over which others (ids), for what reason.

    A name met outside the years in which its only actor existed is a choice over none.
    """

    over: tuple[str, ...]
    reason: Reason


class Mention(Struct, frozen=True, omit_defaults=True):
    """One place where a report speaks of an actor, and by what kind of word; `choice` stands where it was not plain."""

    start: int
    end: int
    text: str
    how: How
    choice: Choice | None = None


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
