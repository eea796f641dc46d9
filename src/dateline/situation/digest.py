"""What the situation needs of one record."""

from msgspec import Struct

from dateline.record import Actor
from dateline.situation.account import Account, Head
from dateline.situation.relations.evidence import Evidence


class Digest(Struct, frozen=True):
    """All that is carried from one record into the situation, so that the record need not be parsed again.

    `actors` are those that the accounts and the evidence name, without their mentions. `evidence` is what its claims
    say of relations.
    """

    report: Head
    actors: tuple[Actor, ...]
    accounts: tuple[Account, ...]
    evidence: tuple[Evidence, ...] = ()
