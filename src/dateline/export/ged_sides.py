"""UCDP's two sides of an incident, and whose the dead are."""

from collections.abc import Sequence

from msgspec import Struct

from dateline.export.told_incident import ToldIncident, figures_of, find_actor
from dateline.export.whole_toll import WholeToll
from dateline.knowledge.export_words import load_countries, load_ucdp
from dateline.knowledge.load import load_actors
from dateline.record import Actor, Figure


class GedSide(Struct, frozen=True):
    """One side: UCDP's name of it, its id in UCDP's actor list, its Gleditsch and Ward number if it is a government,
    and the parties that stand on it."""

    name: str
    id: int | None = None
    gw: int | None = None
    parties: tuple[str, ...] = ()


class Deaths(Struct, frozen=True):
    """The dead of each side, civilians, and those of whom no report says whose they were; they add up to the best."""

    a: int
    b: int
    civilians: int
    unknown: int


def find_ged_sides(told: ToldIncident, violence: str) -> tuple[GedSide, GedSide]:
    """Sides A and B: a government is A, those who kill the unarmed are A and the unarmed B, else who acts is A."""
    words, incident = load_ucdp(), told.incident
    acting, suffering = incident.actors, incident.recipients
    if acting and set(acting) == set(suffering):
        acting, suffering = acting[:1], acting[1:]
    first = _make_side(told, acting)
    if violence == words.violence["unarmed"]:
        return first, GedSide(words.unarmed, parties=suffering)
    second = _make_side(told, [one for one in suffering if one not in acting])
    return (second, first) if second.gw is not None and first.gw is None else (first, second)


def split_deaths(told: ToldIncident, sides: tuple[GedSide, GedSide], toll: WholeToll, violence: str) -> Deaths:
    """The best figure by whose the dead are: by the words of the figures, the highest of each since reports repeat.

    The dead of one-sided violence are civilians. Parts that together exceed the best figure are all unknown.
    """
    words = load_ucdp()
    if violence == words.violence["unarmed"]:
        return Deaths(0, 0, toll.best, 0)
    parts = {"a": 0, "b": 0, "civilians": 0}
    for figure in figures_of(told, "killed"):
        part = _part_of(told, figure, sides)
        number = figure.best if figure.best is not None else figure.low
        if part is not None and number is not None:
            parts[part] = max(parts[part], int(number))
    known = sum(parts.values())
    return Deaths(0, 0, 0, toll.best) if known > toll.best else Deaths(**parts, unknown=toll.best - known)


def _part_of(told: ToldIncident, figure: Figure, sides: tuple[GedSide, GedSide]) -> str | None:
    words = load_ucdp()
    owner = find_actor(told, figure.whose) if figure.whose else None
    if figure.of in words.civilian_words or (owner is not None and owner.kind in words.civilian_kinds):
        return "civilians"
    if owner is None:
        return None
    return "a" if owner.id in sides[0].parties else "b" if owner.id in sides[1].parties else None


def _make_side(told: ToldIncident, ids: Sequence[str]) -> GedSide:
    """The side of these parties, named by the first that UCDP would name: no people, places or things."""
    actors = [actor for one in ids if (actor := find_actor(told, one)) is not None]
    fighting = [actor for actor in actors if _may_fight(actor)]
    if not fighting:
        return GedSide(load_ucdp().unidentified, parties=tuple(ids))
    lead = fighting[0]
    country = load_countries().get(lead.country or "")
    if lead.kind in load_ucdp().governments and country is not None and country.gw is not None:
        return GedSide(f"Government of {country.ucdp or country.name}", country.government, country.gw, tuple(ids))
    known = load_actors().actors.get(lead.id)
    return GedSide(lead.name, known.ucdp if known else None, None, tuple(ids))


def _may_fight(actor: Actor) -> bool:
    return actor.kind not in load_ucdp().civilian_kinds and actor.kind not in ("place", "object")
