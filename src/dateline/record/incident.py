"""Happenings that several claims speak of."""

from msgspec import Struct

from dateline.record.claim import Root
from dateline.record.place import Place


class Toll(Struct, frozen=True):
    """How many, as the lowest, best and highest figure that the claims allow; null where they give none."""

    low: float | int | None
    best: float | int | None
    high: float | int | None


class Incident(Struct, frozen=True, rename={"from_": "from"}):
    """The claims of a report that speak of one happening, with what they add up to; most central incident first.

    `contested_by` holds claims that deny it or differ from it.
    """

    id: str
    root: Root
    mode: str | None
    acled: str | None
    from_: str | None
    to: str | None
    place: Place | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    killed: Toll | None
    wounded: Toll | None
    captured: Toll | None
    claims: tuple[str, ...]
    contested_by: tuple[str, ...]
