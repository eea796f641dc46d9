"""Where what is told of a happening comes from."""

from typing import Literal

from msgspec import Struct

from dateline.record import VoiceKind
from dateline.situation.account import Head

BondKind = Literal["same voice", "same outlet", "credit", "copied words", "own report"]
RelayKind = Literal["cites", "told", "credits", "copies"]
CircleKind = Literal["outlets that cite each other", "one unnamed voice"]


class Bond(Struct, frozen=True):
    """Why two reports' accounts have one origin: the kind of reason, the words for it, the reports (ids)."""

    kind: BondKind
    words: str
    one: str
    other: str


class Origin(Struct, frozen=True):
    """One independent origin: accounts whose last voice is one, whose words are copied, or that credit one agency.

    `name` is the last voice's, `kind` its kind, `named` false where nobody says who it is. `first` is the report that had
    it first, by date of publication; `reports` and `outlets` come in that order; `claims` are ids. `voices` are the ids
    of its last voices, as in the relays.
    """

    id: str
    name: str
    voices: tuple[str, ...]
    kind: VoiceKind
    named: bool
    first: Head
    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    claims: tuple[str, ...]
    bonds: tuple[Bond, ...]


class Relay(Struct, frozen=True):
    """Who passes on what whom says: by ids of voices, with their names; in which report first, on what day, by which words.

    `kind` tells a citation ("AFP reported") from an outlet that was told ("told Reuters"), a credit ("(Reuters)") and
    words that are the same though nobody is credited ("copies"; then the earlier of the two is the source).
    """

    relayer: str
    relayer_name: str
    source: str
    source_name: str
    kind: RelayKind
    report: str
    published: str | None
    cue: str | None
    reports: int


class Circle(Struct, frozen=True):
    """Reports that seem to bear each other out and do not: outlets that cite each other, or several outlets whose
    accounts all lead back to one voice that nobody names."""

    kind: CircleKind
    names: tuple[str, ...]
    reports: tuple[str, ...]


class Origins(Struct, frozen=True):
    """What stands behind one happening: so many reports of so many outlets, so many independent origins.

    `first` is the report that had it first. Origins come by how many reports lead back to them.
    """

    incident: str
    reports: int
    outlets: int
    independent: int
    first: Head | None
    origins: tuple[Origin, ...]
    relays: tuple[Relay, ...]
    circles: tuple[Circle, ...]
