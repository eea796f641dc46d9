"""Claims that two readings of one report do not share, and values that they give otherwise."""

from typing import Literal

from msgspec import Struct

Side = Literal["both", "one", "other"]


class ToldClaim(Struct, frozen=True):
    """A claim that one reading alone holds: its id, root, span and words, and the name of its last voice."""

    claim: str
    root: str
    start: int
    end: int
    text: str
    voice: str


class ChangedValue(Struct, frozen=True):
    """A part of a claim that was read otherwise; lists are joined by commas, null is nothing."""

    part: str
    before: str | None
    after: str | None


class ChangedClaim(Struct, frozen=True):
    """A claim that both readings hold, with what they read otherwise; `before` and `claim` are its ids in each."""

    before: str
    claim: str
    root: str
    start: int
    end: int
    text: str
    changes: tuple[ChangedValue, ...]


class Difference(Struct, frozen=True):
    """What two readings of a report, the `one` before and the `other` after, say otherwise.

    `held` tells which of them holds the report at all. `text_changed` is true where they read other texts, as when a report
    was corrected; claims are then compared by their words. `same` is how many claims are alike in all parts.
    """

    report: str
    title: str | None
    published: str | None
    held: Side
    text_changed: bool
    same: int
    lost: tuple[ToldClaim, ...]
    gained: tuple[ToldClaim, ...]
    changed: tuple[ChangedClaim, ...]
