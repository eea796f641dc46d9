"""The shape of the actor files in `knowledge/actors`, and of a user's own."""

import re
import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from dateline.knowledge.problem import KnowledgeError

KINDS = frozenset({
    "state", "government", "military", "police", "ministry", "intelligence", "armed group", "militia", "alliance",
    "intergovernmental", "organisation", "outlet", "agency", "party", "movement", "people", "court", "company",
})  # fmt: skip
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class StateEntry(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """One state; its government, armed forces and police are derived from it.

    `adjectives` and `people` are its demonyms, `metonyms` the places that stand for its government, `government`,
    `military` and `police` the names of those. Names in `careful` are people's too: beside another name they are not the
    state.
    """

    iso: str
    id: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    government: tuple[str, ...] = ()
    military: tuple[str, ...] = ()
    police: tuple[str, ...] = ()
    careful: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None
    cameo: str | None = None
    note: str | None = None
    source: str | None = None


class ActorEntry(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """One party that is not a state: what it is, whose it is, what it is called and when it existed.

    `names` and `short` are full names and short forms, `members` words for those who belong to it ("Taliban" has none,
    "Houthis" has "Houthi"), `adjectives` and `people` the demonyms of a people, `metonyms` places that stand for it.
    Forms in `careful` mean other things too: they count only where the report names the actor by another form as well, or,
    if they are acronyms, something of its country.
    """

    id: str
    name: str
    kind: str
    sub: str | None = None
    sector: str | None = None
    country: str | None = None
    code: str | None = None
    part_of: str | None = None
    from_: str | None = None
    to: str | None = None
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    careful: tuple[str, ...] = ()
    ucdp: int | None = None
    note: str | None = None
    source: str | None = None


class PersonEntry(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A person who speaks for `actor` in an office, from and to a date.

    A form in `careful` is a common word or name: it counts only behind a title, or where the report gives another form.
    """

    name: str
    actor: str
    role: str | None = None
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    careful: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None
    source: str | None = None


class RoleEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a role word says of a party: its kind, PLOVER sector, CAMEO role, whose it is and how it speaks.

    `party` is the part of a state that an adjective before the word leads to: government, military, police, state,
    rebel, civilian or none; `abroad` is the part where the adjective is of a state that the report is not about.
    Without an adjective a `machine` is nobody's.
    """

    words: tuple[str, ...]
    kind: str
    party: str
    abroad: str | None = None
    speaks: str | None = None
    sector: str | None = None
    code: str | None = None
    collective: bool = False
    machine: bool = False
    example: str | None = None
    expected: tuple[str, ...] = ()
    source: str | None = None


class Spelling(Struct, frozen=True, forbid_unknown_fields=True):
    """How names are written: Arabic articles, first words that are as often `written_out`, acronyms that are words too,
    names that are people's names too (`given`), forms that need company (`careful`), and the words around surnames and
    papers."""

    articles: frozenset[str] = frozenset()
    written_out: dict[str, str] = {}
    guarded: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    after_paper: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    careful: frozenset[str] = frozenset()


class ActorFile(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that one file may hold."""

    state: tuple[StateEntry, ...] = ()
    actor: tuple[ActorEntry, ...] = ()
    person: tuple[PersonEntry, ...] = ()
    role: tuple[RoleEntry, ...] = ()
    spelling: Spelling | None = None


def read_actor_file(path: Path) -> ActorFile:
    """The entries of one TOML file; raises `KnowledgeError` that names the file, the entry and what to do."""
    try:
        entries = msgspec.convert(tomllib.loads(path.read_text(encoding="utf8")), ActorFile)
    except FileNotFoundError as error:
        raise KnowledgeError(path, "there is no such file", "check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(path, f"it is not TOML in UTF-8: {error}", "correct the line that is named") from error
    except msgspec.ValidationError as error:
        raise KnowledgeError(path, str(error), "see docs/knowledge.md for the fields of an entry") from error
    check_entries(path, entries)
    return entries


def check_entries(path: Path, entries: ActorFile) -> None:
    """Raise `KnowledgeError` for an unknown kind, a date of another shape, or an id that stands twice."""
    for entry in entries.actor:
        if entry.kind not in KINDS:
            kinds = ", ".join(sorted(KINDS))
            raise KnowledgeError(path, f"actor {entry.id!r} has the unknown kind {entry.kind!r}", f"use one of {kinds}")
    dated: tuple[StateEntry | ActorEntry | PersonEntry, ...] = (*entries.state, *entries.actor, *entries.person)
    for thing in dated:
        for day in (thing.from_, thing.to):
            if day is not None and not _DATE.fullmatch(day):
                raise KnowledgeError(path, f"{thing.name!r} has the date {day!r}", "write YYYY, YYYY-MM or YYYY-MM-DD")
    ids = [thing.id for thing in dated if not isinstance(thing, PersonEntry)]
    if len(ids) != len(set(ids)):
        twice = next(one for at, one in enumerate(ids) if one in ids[:at])
        raise KnowledgeError(path, f"the id {twice!r} stands twice", "give one of them another id")
