"""The lines of a brief."""

from msgspec import Struct

from dateline.record import Root, Toll


class Party(Struct, frozen=True):
    """A party that acts or is acted on: how many claims it stands in, in how many reports."""

    id: str
    name: str
    known: bool
    claims: int
    reports: int


class Pair(Struct, frozen=True):
    """Two parties that fight or deal: in how many claims, of which roots (most first), in how many reports."""

    parties: tuple[str, str]
    claims: int
    roots: tuple[str, ...]
    reports: int


class BriefIncident(Struct, frozen=True):
    """An incident with the names of its place and parties, as so many reports tell it; `report` is the first of them."""

    report: str
    id: str
    root: Root
    mode: str | None
    from_: str | None
    to: str | None
    place: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    killed: Toll | None
    wounded: Toll | None
    captured: Toll | None
    contested: int
    reports: int = 1


class Contested(Struct, frozen=True):
    """What one voice asserts and another denies or tells otherwise: the words of both, and who says so."""

    report: str
    incident: str
    said: str
    by: str
    against: str
    against_by: str
