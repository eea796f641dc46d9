"""The actor book: every party, person and role that dateline knows, from `knowledge/actors` and a user's own files."""

from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path

from msgspec import Struct

from dateline.knowledge.actor_files import (
    ActorEntry,
    ActorFile,
    PersonEntry,
    RoleEntry,
    Spelling,
    StateEntry,
    read_actor_file,
)
from dateline.knowledge.check_actors import check_book
from dateline.knowledge.name_words import find_words, fold
from dateline.knowledge.problem import KnowledgeError
from dateline.knowledge.ucdp_actors import is_ucdp_file, read_ucdp_actors

_FOLDER = Path(__file__).parent / "actors"
_PARTS = (
    ("government", "Government of {}", "GOV"),
    ("military", "Military of {}", "MIL"),
    ("police", "Police of {}", "COP"),
)
# PLOVER sector and CAMEO role of each kind, where an entry gives none; without a country the last is the code.
_BY_KIND = {
    "state": ("GOV", "", None),
    "government": ("GOV", "GOV", "GOV"), "ministry": ("GOV", "GOV", "GOV"), "military": ("MIL", "MIL", "MIL"),
    "police": ("COP", "COP", "COP"), "intelligence": ("SPY", "SPY", "SPY"), "armed group": ("REB", "REB", "REB"),
    "militia": ("REB", "REB", "REB"), "movement": ("OPP", "OPP", "OPP"), "party": ("PTY", "PTY", "PTY"),
    "alliance": ("IGO", "", "IGO"), "intergovernmental": ("IGO", "", "IGO"), "organisation": ("NGO", "NGO", "NGO"),
    "outlet": ("JRN", "MED", "MED"), "agency": ("JRN", "MED", "MED"), "court": ("JUD", "JUD", "JUD"),
    "company": ("BUS", "BUS", "MNC"),
}  # fmt: skip


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
    sub: str | None = None
    ucdp: int | None = None


class Alias(Struct, frozen=True):
    """A form by which texts name actors: how ("name", "alias", "metonym", "person", "adjective", "people") and whom.

    A `careful` form is another word too and needs more to count; `person` is the full name of the person it names, and
    `surname` says that it is only a part of that.
    """

    form: str
    how: str
    actor: str
    careful: bool = False
    person: str | None = None
    surname: bool = False


class ActorBook(Struct, frozen=True, eq=False, dict=True):
    """All known actors by id, roles by lemma, persons, the forms by which texts name them, and how names are written."""

    actors: dict[str, KnownActor]
    roles: dict[str, RoleEntry]
    persons: tuple[PersonEntry, ...]
    aliases: tuple[Alias, ...]
    spelling: Spelling = Spelling()
    states: dict[str, StateEntry] = {}

    def __hash__(self) -> int:
        return id(self)

    @cached_property
    def adjectives(self) -> dict[str, str]:
        """Adjectives ("Afghan", "Kurdish") with the id of the state or people; of two the first entry counts."""
        return {alias.form: alias.actor for alias in reversed(self.aliases) if alias.how == "adjective"}

    @cached_property
    def metonyms(self) -> dict[str, str]:
        """Places that stand for a government ("Damascus", "Kremlin") with its id."""
        return {alias.form: alias.actor for alias in reversed(self.aliases) if alias.how == "metonym"}

    @cached_property
    def _persons_by_form(self) -> dict[str, list[PersonEntry]]:
        forms: dict[str, list[PersonEntry]] = {}
        for person in self.persons:
            for form in _person_forms(person):
                forms.setdefault(self._plain(form), []).append(person)
        return forms

    def _plain(self, form: str) -> str:
        return " ".join(fold(word, self.spelling.articles) for word in find_words(form).texts)

    def persons_called(self, form: str, *, day: str | None = None) -> tuple[PersonEntry, ...]:
        """The persons whom a full name or surname may mean; with a `day` (ISO) those in office come first, then the nearest."""
        found = self._persons_by_form.get(self._plain(form), [])
        return tuple(sorted(found, key=lambda person: years_off(person, day)) if day else found)


def years_off(dated: PersonEntry | KnownActor, day: str) -> int:
    """How many years a day (ISO) lies outside the time of a person's office or an actor's existence; 0 within it."""
    if dated.from_ and day[: len(dated.from_)] < dated.from_:
        return max(1, int(dated.from_[:4]) - int(day[:4]))
    if dated.to and day[: len(dated.to)] > dated.to:
        return max(1, int(day[:4]) - int(dated.to[:4]))
    return 0


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
    states = {state.iso: state for entries in files.values() for state in entries.state}
    spelling = next((entries.spelling for entries in files.values() if entries.spelling is not None), Spelling())
    for path, entries in files.items():
        for state in entries.state:
            _add_state(state, actors, aliases)
        for entry in entries.actor:
            if entry.id in homes and {homes[entry.id].parent, path.parent} == {_FOLDER}:
                raise KnowledgeError(path, f"the id {entry.id!r} stands twice", "give one of them another id")
            homes[entry.id] = path
            actors[entry.id] = _make_actor(entry, states)
            aliases[entry.id] = _actor_aliases(entry, spelling)
    persons = tuple(person for entries in files.values() for person in entries.person)
    check_book(files.items(), frozenset(actors), frozenset(states))
    forms = [alias for known in aliases.values() for alias in known] + [
        alias for person in persons for alias in _person_aliases(person)
    ]
    roles = {word: role for entries in files.values() for role in entries.role for word in role.words}
    return ActorBook(actors, roles, persons, tuple(dict.fromkeys(forms)), spelling, states)


def _make_actor(entry: ActorEntry, states: dict[str, StateEntry]) -> KnownActor:
    """An actor, with the sector and CAMEO code of its kind and country where the entry names none."""
    sector, role, code = _BY_KIND.get(entry.kind, (None, "", None))
    if entry.country and (role or not code):
        state = states.get(entry.country)
        code = f"{(state.cameo if state else None) or entry.country}{role}"
    return KnownActor(
        entry.id,
        entry.name,
        entry.kind,
        entry.sector or sector,
        entry.country,
        entry.code or code,
        entry.part_of,
        entry.from_,
        entry.to,
        entry.sub,
        entry.ucdp,
    )


def _actor_aliases(entry: ActorEntry, spelling: Spelling) -> list[Alias]:
    names = (entry.name, *entry.names)
    forms = [
        *((form, "name") for form in dict.fromkeys((*names, *_write_out(names, spelling)))),
        *((form, "alias") for form in (*entry.short, *entry.members)),
        *((form, "adjective") for form in entry.adjectives),
        *((form, "people") for form in entry.people),
        *((form, "metonym") for form in entry.metonyms),
        *((form, "alias") for form in entry.careful if form not in (entry.name, *entry.names, *entry.short)),
    ]
    return [Alias(form, how, entry.id, form in entry.careful) for form, how in forms]


def _write_out(names: Sequence[str], spelling: Spelling) -> list[str]:
    """The names that open with letters which are as often written out, written out: "United Nations Women"."""
    parts = [name.partition(" ") for name in names]
    return [
        f"{spelling.written_out[first]} {rest}" for first, _, rest in parts if rest and first in spelling.written_out
    ]


def _person_forms(person: PersonEntry) -> dict[str, bool]:
    """The forms that name a person, with whether each is a surname alone."""
    full = dict.fromkeys((person.name, *person.names), False)
    return {**dict.fromkeys((*person.short, *person.careful), True), **full}


def _person_aliases(person: PersonEntry) -> list[Alias]:
    return [
        Alias(form, "person", person.actor, form in person.careful, person.name, alone)
        for form, alone in _person_forms(person).items()
    ]


def _add_state(state: StateEntry, actors: dict[str, KnownActor], aliases: dict[str, list[Alias]]) -> None:
    """A state with its government, forces and police, and all that they are called."""
    code = state.cameo or state.iso
    actors[state.id] = KnownActor(state.id, state.name, "state", "GOV", state.iso, code, None, state.from_, state.to)
    aliases[state.id] = [
        *(Alias(form, "name", state.id, form in state.careful) for form in dict.fromkeys((state.name, *state.names))),
        *(Alias(form, "adjective", state.id) for form in state.adjectives),
        *(Alias(form, "people", state.id) for form in state.people if form not in state.adjectives),
    ]
    named = {"government": state.government, "military": state.military, "police": state.police}
    metonyms = dict.fromkeys((*((state.capital,) if state.capital else ()), *state.metonyms))
    for part, title, role in _PARTS:
        actor = f"{state.id}-{part}"
        actors[actor] = KnownActor(
            actor, title.format(state.name), part, role, state.iso, code + role, state.id, state.from_, state.to
        )
        aliases[actor] = [Alias(form, "name", actor) for form in named[part]]
    government = f"{state.id}-government"
    aliases[government] += [Alias(form, "metonym", government, form in state.careful) for form in metonyms]
