"""Numbers and what they count."""

from typing import Literal

from msgspec import Struct

FigureKind = Literal[
    "killed",
    "wounded",
    "captured",
    "released",
    "missing",
    "displaced",
    "besieged",
    "strength",
    "weapons",
    "money",
    "other",
]
Scope = Literal["event", "cumulative"]


class Figure(Struct, frozen=True):
    """A number in a report with what it counts, as low, best and high (design.md, section 3, "Figures").

    `of` says who was counted (civilians, soldiers, militants, children ...), `whose` the actor they belong to,
    `unit` what is counted (persons, tanks, USD), `per` a rate's period.
    `scope` tells those who fell in one happening from a toll counted since the start of a war or over weeks, months or
    years ("9,000 killed since March"), which no incident adds up.
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    low: float | int | None
    best: float | int | None
    high: float | int | None
    unit: str | None
    approx: bool
    per: str | None
    of: str | None
    whose: str | None
    scope: Scope = "event"
