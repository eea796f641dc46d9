"""Who stands in ACLED's two columns of actors, and of which of its types they are."""

from collections.abc import Sequence

from msgspec import Struct

from dateline.export.told_incident import ToldIncident, find_actor
from dateline.knowledge.export_words import Inter, SubEvent, load_acled, load_countries
from dateline.record import Actor


class Side(Struct, frozen=True):
    """One of the two columns: the actor named first, those with it, and ACLED's actor type (digit and words)."""

    name: str
    associated: tuple[str, ...]
    inter: int
    words: str


def find_sides(told: ToldIncident, sub_event: SubEvent, country: str) -> tuple[Side | None, Side | None]:
    """Those who act and those who suffer it; ACLED's two columns carry no direction.

    Where parties did it to each other, the first stands in one column and the rest in the other. Demonstrators and
    those who suffer violence against civilians are named by what they are ("Protesters (Syria)"), with the parties of
    the reports as associated actors, as are civilians elsewhere. A battle lacks no side, and who strikes is armed to
    ACLED: "Unidentified Armed Group" where the reports name nobody or none but civilians.
    Those against whom people demonstrate peacefully are no side.
    """
    words = load_acled()
    acting, suffering = (_fighters_first(side) if sub_event.event in words.two_sided else side for side in _split(told))
    acts, suffers = words.acting.get(sub_event.event), words.suffering.get(sub_event.event)
    if acts is not None and told.incident.root not in words.demonstrating and sub_event.event == "Protests":
        return _make_side(suffering, acts, country, always=True), _make_side(acting, None, country)
    first = _make_side(acting, acts, country, always=acts is not None)
    second = _make_side(suffering, suffers, country, always=suffers is not None)
    if told.incident.root in words.demonstrating:
        return first, None
    if sub_event.event in words.acted and (first is None or _inter(first.inter).generic):
        first = _unidentified(country, first.associated if first else ())
    if second is None and sub_event.event in words.two_sided:
        second = _unidentified(country, ())
    return (first, second) if first is not None else (second, None)


def word_interaction(first: Side | None, second: Side | None, *, digits: bool) -> str:
    """The two types joined, the lower digit first; a side alone is "Protesters only", or its digit with 0.

    External forces stand before civilians in words, as in ACLED's own list.
    """
    sides = sorted((side for side in (first, second) if side is not None), key=lambda side: side.inter)
    if digits:
        return "".join(str(side.inter) for side in sides).ljust(2, "0")
    if len(sides) < 2:
        return f"{sides[0].words} only" if sides else ""
    names = [side.words for side in sides]
    return "-".join(names if [side.inter for side in sides] != [7, 8] else reversed(names))


def _split(told: ToldIncident) -> tuple[Sequence[Actor], Sequence[Actor]]:
    """The parties on each side that ACLED would take for actors: no places and no things."""
    incident = told.incident
    acting, suffering = incident.actors, incident.recipients
    if acting and set(acting) == set(suffering):
        acting, suffering = acting[:1], acting[1:]
    return _find_actors(told, acting), _find_actors(told, [one for one in suffering if one not in acting])


def _fighters_first(side: Sequence[Actor]) -> Sequence[Actor]:
    """Those who may fight before those who are civilians, else in their order."""
    return sorted(side, key=lambda actor: bool((inter := _find_inter(actor.kind)) and inter.generic))


def _find_actors(told: ToldIncident, ids: Sequence[str]) -> list[Actor]:
    found = (find_actor(told, one) for one in ids)
    return [actor for actor in found if actor is not None and _find_inter(actor.kind) is not None]


def _make_side(actors: Sequence[Actor], inter: int | None, country: str, *, always: bool = False) -> Side | None:
    """A side of these actors; of the type `inter` if given, where `always` even if nobody is named."""
    names = list(dict.fromkeys(_name(actor) for actor in actors))
    if inter is not None:
        if not names and not always:
            return None
        generic = _inter(inter)
        return Side(f"{generic.generic} ({_country_name(country)})", tuple(names), generic.code, generic.words)
    if not actors:
        return None
    own = _type_of(actors[0], country)
    if own.generic:
        return Side(f"{own.generic} ({_country_name(country)})", tuple(names), own.code, own.words)
    return Side(names[0], tuple(names[1:]), own.code, own.words)


def _type_of(actor: Actor, country: str) -> Inter:
    """ACLED's type of an actor in an event in `country`: a state's forces abroad are external forces."""
    own = _find_inter(actor.kind) or _inter(load_acled().unidentified.inter)
    return _inter(8) if own.code == 1 and actor.country not in (None, country) else own


def _unidentified(country: str, associated: tuple[str, ...]) -> Side:
    unknown = load_acled().unidentified
    return Side(f"{unknown.name} ({_country_name(country)})", associated, unknown.inter, _inter(unknown.inter).words)


def _find_inter(kind: str) -> Inter | None:
    return next((one for one in load_acled().inter if kind in one.kinds), None)


def _inter(code: int) -> Inter:
    return next(one for one in load_acled().inter if one.code == code)


def _country_name(iso: str) -> str:
    country = load_countries().get(iso)
    return country.name if country else iso


def _name(actor: Actor) -> str:
    """An actor's name in a cell whose parts are joined by "; "; a state that acts is its government."""
    name = load_acled().state.format(actor.name) if actor.kind == "state" else actor.name
    return name.replace(";", ",")
