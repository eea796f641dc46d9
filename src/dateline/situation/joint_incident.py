"""Happenings across reports."""

from msgspec import Struct

from dateline.record import Place, Root, Toll
from dateline.situation.account import Account


class Join(Struct, frozen=True):
    """Why two accounts are held to tell of one happening: their ids, a score from 0 to 1, the reasons in words."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


class JointIncident(Struct, frozen=True, rename={"from_": "from"}):
    """One happening as all its reports tell it.

    `id` is that of its first account by date of publication, then by id. Place, parties, type and interval are those
    that most origins, then most accounts, give; `low` and `high` of a toll span the accounts, `best` is the figure of
    the most, then the latest, origins. `accounts` stand by date of publication and id; `joins` tell why they are one.
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
    accounts: tuple[Account, ...]
    joins: tuple[Join, ...]
