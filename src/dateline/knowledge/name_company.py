"""Whether forms that mean other things too are confirmed by what else the report names."""

from dateline.knowledge.load import KnownActor
from dateline.knowledge.name_forms import Form, NameText, is_titled

_WORLDWIDE = frozenset({"organisation", "company", "intergovernmental", "alliance", "people"})

Found = tuple[int, int, list[Form]]


def keep_confirmed(found: list[Found], scene: NameText, actors: dict[str, KnownActor]) -> list[Found]:
    """The matches without those whose every form is careful and unconfirmed.

    A careful surname needs a title before it, or the person's full name elsewhere in the report; any other careful form
    another form of its actor or of what that is part of, or anything of its country, if it is not an organisation or company.
    """
    if not any(form.careful for _, _, forms in found for form in forms):
        return found
    named, countries, persons = _company(found, scene, actors)

    def stands(form: Form, at: int) -> bool:
        alias = form.alias
        if not form.careful or actors[alias.actor].kind == "state" or alias.how == "metonym":
            return True
        if alias.how == "person":
            return alias.person in persons or is_titled(scene, at)
        actor = actors[alias.actor]
        if actor.id in named or actor.part_of in named:
            return True
        return (form.acronym or actor.kind not in _WORLDWIDE) and actor.country in countries

    kept = ((at, last, [form for form in forms if stands(form, at)]) for at, last, forms in found)
    return [match for match in kept if match[2]]


def _company(found: list[Found], scene: NameText, actors: dict[str, KnownActor]) -> tuple[set[str], set[str], set[str]]:
    """The actors, their countries and the persons that a report names by forms that are not careful."""
    named: set[str] = set()
    countries: set[str] = set()
    persons: set[str] = set()
    for at, _, forms in found:
        for form in forms:
            alias = form.alias
            if alias.how == "person" and alias.person and (not form.careful or is_titled(scene, at)):
                persons.add(alias.person)
            elif not form.careful and alias.how != "person":
                named.add(alias.actor)
                country = actors[alias.actor].country
                if country and len(forms) == 1:
                    countries.add(country)
    return named, countries, persons
