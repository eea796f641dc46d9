"""What the situation needs of one record."""

from msgspec import Struct

from dateline.record import Actor
from dateline.situation.account import Account, Head


class Digest(Struct, frozen=True):
    """All that is carried from one record into the situation, so that the record need not be parsed again.

    `actors` are those that the accounts name, without their mentions.
    """

    report: Head
    actors: tuple[Actor, ...]
    accounts: tuple[Account, ...]
