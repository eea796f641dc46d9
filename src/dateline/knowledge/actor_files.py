"""The shape of the actor files in `knowledge/actors`, and of a user's own."""

import re
import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from dateline.knowledge.problem import KnowledgeError

KINDS = frozenset(
    "state government military police ministry intelligence alliance intergovernmental organisation outlet agency party "
    "movement people court company militia".split()
) | {"armed group"}
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class StateEntry(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """One state; its government, armed forces and police are derived from it.

    `adjectives` and `people` are its demonyms, `metonyms` the places that stand for its government, `military` and
    `police` the names of its forces.
    """

    iso: str
    id: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    military: tuple[str, ...] = ()
    police: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None
    cameo: str | None = None
    note: str | None = None
    source: str | None = None


class ActorEntry(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """One party that is not a state: what it is, whose it is, what it is called and when it existed."""

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
    ucdp: int | None = None
    note: str | None = None
    source: str | None = None


class PersonEntry(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A person who speaks for `actor` in an office, from and to a date."""

    name: str
    actor: str
    role: str | None = None
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None
    source: str | None = None


class RoleEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a role word says of a party: its kind, PLOVER sector, CAMEO role, whose it is and how it speaks.

    `party` is the part of a state that an adjective before the word leads to: government, military, police, state,
    rebel, civilian or none.
    """

    words: tuple[str, ...]
    kind: str
    party: str
    speaks: str | None = None
    sector: str | None = None
    code: str | None = None
    collective: bool = False
    example: str | None = None
    expected: tuple[str, ...] = ()
    source: str | None = None


class ActorFile(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that one file may hold."""

    state: tuple[StateEntry, ...] = ()
    actor: tuple[ActorEntry, ...] = ()
    person: tuple[PersonEntry, ...] = ()
    role: tuple[RoleEntry, ...] = ()


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
    for entry in entries.actor:
        if entry.kind not in KINDS:
            raise KnowledgeError(path, f"actor {entry.id!r} has the unknown kind {entry.kind!r}", f"use one of {', '.join(sorted(KINDS))}")
    for dated in (*entries.state, *entries.actor, *entries.person):
        for day in (dated.from_, dated.to):
            if day is not None and not _DATE.fullmatch(day):
                raise KnowledgeError(path, f"{dated.name!r} has the date {day!r}", "write YYYY, YYYY-MM or YYYY-MM-DD")
    return entries
