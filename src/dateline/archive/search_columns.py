"""By which words a joint incident is found."""

from collections.abc import Iterable

from dateline.archive.facets import fold
from dateline.knowledge.country_names import country_names
from dateline.situation.digest import Digest
from dateline.situation.joint_incident import JointIncident


def search_columns(incident: JointIncident, digests: Iterable[Digest]) -> tuple[str, str]:
    """Folded words of parties (ids, names, what they are part of) and of places (names, divisions, countries) of all
    accounts of `incident`; `digests` are those of its reports."""
    actors = {actor.id: actor for digest in digests for actor in digest.actors}
    parties: set[str] = set()
    places: set[str] = set()
    for account in incident.accounts:
        for party in (*account.actors, *account.recipients):
            actor = actors.get(party)
            parties |= {party, *((actor.name, actor.part_of or "") if actor else ())}
        place = account.place
        if place is not None:
            names = (
                place.text,
                place.name,
                place.admin1,
                place.admin2,
                place.country,
                *country_names(place.country or ""),
            )
            places |= {name for name in names if name}
    return _fold(parties), _fold(places)


def _fold(names: Iterable[str]) -> str:
    """Each name folded, with a bar between any two so that no words are found across them."""
    return "|".join(sorted({fold(name) for name in names}))
