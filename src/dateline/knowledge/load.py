"""The actor book: every party, person and role that dateline knows, from `knowledge/actors` and a user's own files."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from dateline.knowledge.actor_files import ActorEntry, ActorFile, PersonEntry, RoleEntry, StateEntry, read_actor_file
from dateline.knowledge.problem import KnowledgeError
from dateline.knowledge.ucdp_actors import is_ucdp_file, read_ucdp_actors

_FOLDER = Path(__file__).parent / "actors"
_PARTS = (("government", "Government of {}", "GOV"), ("military", "Military of {}", "MIL"), ("police", "Police of {}", "COP"))


class KnownActor(Struct, frozen=True):
    """One party of the book, a state's government, forces and police included."""

    id: str
    name: str
    kind: str
    sector: str | None
    country: str | None
    code: str | None
    part_of: str | None
    from_: str | None
    to: str | None


class Alias(Struct, frozen=True):
    """A form by which texts name actors: how ("name", "alias", "metonym", "person", "adjective", "people") and whom."""

    form: str
    how: str
    actor: str


class ActorBook(Struct, frozen=True, eq=False, dict=True):
    """All known actors by id, roles by lemma, persons, and the forms by which texts name them."""

    actors: dict[str, KnownActor]
    roles: dict[str, RoleEntry]
    persons: tuple[PersonEntry, ...]
    aliases: tuple[Alias, ...]

    def __hash__(self) -> int:
        return id(self)


def load_actors(extra: tuple[Path, ...] = ()) -> ActorBook:
    """The built-in actors, with those of the files `extra` (TOML as in `knowledge/actors`, or UCDP's actor list as CSV).

    A later entry of the same id replaces an earlier one. Raises `KnowledgeError` naming the file and what to do.
    """
    files = dict(_built_in())
    for path in extra:
        files[path] = read_ucdp_actors(path) if is_ucdp_file(path) else read_actor_file(path)
    return _make_book(files) if extra else _built_in_book()


@cache
def _built_in() -> tuple[tuple[Path, ActorFile], ...]:
    return tuple((path, read_actor_file(path)) for path in sorted(_FOLDER.glob("*.toml")))


@cache
def _built_in_book() -> ActorBook:
    return _make_book(dict(_built_in()))


def _make_book(files: dict[Path, ActorFile]) -> ActorBook:
    actors: dict[str, KnownActor] = {}
    aliases: dict[str, list[Alias]] = {}
    homes: dict[str, Path] = {}
    for path, entries in files.items():
        for state in entries.state:
            _add_state(state, actors, aliases)
        for entry in entries.actor:
            if entry.id in homes and homes[entry.id] == path:
                raise KnowledgeError(path, f"the id {entry.id!r} stands twice", "give one of them another id")
            homes[entry.id] = path
            actors[entry.id] = _make_actor(entry)
            aliases[entry.id] = _actor_aliases(entry)
    persons = tuple(person for entries in files.values() for person in entries.person)
    _check(files, actors)
    forms = [alias for known in aliases.values() for alias in known] + [
        Alias(form, "person", person.actor) for person in persons for form in dict.fromkeys((person.name, *person.names, *person.short))
    ]
    roles = {word: role for entries in files.values() for role in entries.role for word in role.words}
    return ActorBook(actors, roles, persons, tuple(dict.fromkeys(forms)))


def _make_actor(entry: ActorEntry) -> KnownActor:
    return KnownActor(entry.id, entry.name, entry.kind, entry.sector, entry.country, entry.code, entry.part_of, entry.from_, entry.to)


def _actor_aliases(entry: ActorEntry) -> list[Alias]:
    return [
        *(Alias(form, "name", entry.id) for form in (entry.name, *entry.names)),
        *(Alias(form, "alias", entry.id) for form in (*entry.short, *entry.members)),
        *(Alias(form, "adjective", entry.id) for form in entry.adjectives),
    ]


def _add_state(state: StateEntry, actors: dict[str, KnownActor], aliases: dict[str, list[Alias]]) -> None:
    """A state with its government, forces and police, and all that they are called."""
    code = state.cameo or state.iso
    actors[state.id] = KnownActor(state.id, state.name, "state", "GOV", state.iso, code, None, state.from_, state.to)
    aliases[state.id] = [
        *(Alias(form, "name", state.id) for form in dict.fromkeys((state.name, *state.names))),
        *(Alias(form, "adjective", state.id) for form in state.adjectives),
        *(Alias(form, "people", state.id) for form in state.people if form not in state.adjectives),
    ]
    named = {"government": (), "military": state.military, "police": state.police}
    metonyms = dict.fromkeys((*((state.capital,) if state.capital else ()), *state.metonyms))
    for part, title, role in _PARTS:
        actor = f"{state.id}-{part}"
        actors[actor] = KnownActor(actor, title.format(state.name), part, role, state.iso, code + role, state.id, state.from_, state.to)
        aliases[actor] = [Alias(form, "name", actor) for form in named[part]]
    aliases[f"{state.id}-government"] += [Alias(form, "metonym", f"{state.id}-government") for form in metonyms]


def _check(files: dict[Path, ActorFile], actors: dict[str, KnownActor]) -> None:
    """Every id that an entry points to exists."""
    for path, entries in files.items():
        for entry in entries.actor:
            if entry.part_of is not None and entry.part_of not in actors:
                raise KnowledgeError(path, f"{entry.id!r} is part of {entry.part_of!r}, which is not there", "add it or correct the id")
        for person in entries.person:
            if person.actor not in actors:
                raise KnowledgeError(path, f"{person.name!r} speaks for {person.actor!r}, which is not there", "add it or correct the id")
