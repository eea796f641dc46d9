"""The signed network of parties on a day."""

from typing import Literal

from msgspec import Struct

from dateline.knowledge.relation_words import StateName
from dateline.situation.relations.relation import Standing


class TieState(Struct, frozen=True):
    """One state that makes up a tie: which, from whom to whom, how it stands on the day, and how surely it is held.

    `begins` is the latest day of its onset, `ends` that of its end; null where nobody tells (ISO 8601).
    """

    state: StateName
    one: str
    other: str
    standing: Standing
    held: float
    contested: bool
    begins: str | None
    ends: str | None


class Tie(Struct, frozen=True):
    """Two parties (ids in their order) that side together (`sign` 1) or against each other (-1) on the day.

    `positive` and `negative` are the weightiest states of either sign, each from 0 to 1; the sign is that of the greater
    and `weight` their difference, at least a hundredth. `frustrated` says that the tie runs against the best division
    into two sides; `balanced` and `unbalanced` count its triads. `tension` is how hard third parties pull at it: the sum
    of weight × weight of the two other ties over its unbalanced triads less that over its balanced ones.
    """

    one: str
    other: str
    sign: Literal[1, -1]
    weight: float
    positive: float
    negative: float
    states: tuple[TieState, ...]
    frustrated: bool
    balanced: int
    unbalanced: int
    tension: float


class NetworkParty(Struct, frozen=True):
    """A party with a tie on the day; `bloc` is the number of its bloc in `Network.blocs`."""

    id: str
    name: str
    bloc: int


class Bloc(Struct, frozen=True):
    """Parties of one side; `against` is the number of the bloc on the other side of the same component, if there is one."""

    parties: tuple[str, ...]
    against: int | None


class Balance(Struct, frozen=True):
    """How near the network is to two camps.

    A triad is balanced where its signs multiply to +1 (Cartwright and Harary 1956). `least` and `most` bound the
    frustration index, the smallest number of ties whose removal leaves a balanced network; `exact` where they are one.
    """

    balanced: int
    unbalanced: int
    least: int
    most: int
    exact: bool


class Network(Struct, frozen=True):
    """Parties, ties and blocs on `date`; parties by id, ties by ids, blocs by size."""

    date: str
    parties: tuple[NetworkParty, ...]
    ties: tuple[Tie, ...]
    balance: Balance
    blocs: tuple[Bloc, ...]
