"""Where it happened is not to whom: towns and districts struck, taken or fled from are places, not parties."""

from collections.abc import Mapping, Sequence

import msgspec

from dateline.knowledge.event_words import load_event_words
from dateline.knowledge.place_words import load_place_words
from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.what.kinds import kinds_of
from dateline.reading.who import Cast
from dateline.record import Place

_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST"})
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_LOCAL = frozenset({"settlement", "district"})
_WIDE = frozenset({"country", "region"})


def without_scenes(analysis: Analysis, happening: Happening, places: Mapping[int, Place], cast: Cast) -> Happening:
    """A happening without the parties that are only its scene.

    `places` leads from the head token of a name to the place it stands for, `cast` holds those that name a party.
    No town acts, unless its name stands for a government ("Kabul said"). Force in a town ("shelled Homs") is not done
    to the government that its name may stand for; that is where it happened.
    """
    named = cast.parties
    actors = tuple(
        token
        for token in happening.actors
        if (token in named or not _is_scene(places.get(token))) and not _is_stage(analysis, cast, token)
    )
    recipients = happening.recipients
    if happening.root in _FORCE:
        people = [
            token
            for token in recipients
            if _is_opposed(analysis, token)
            or (happening.mode == "restrict" and _is_capital(analysis, token))
            or (
                not _is_scene(places.get(token))
                and not _is_beside_town(analysis, token, places)
                and not _is_part_of_land(analysis, token)
            )
        ]
        towns = [] if _only_there(happening, places, recipients) else _towns(analysis, recipients, places, cast)
        hurt = [token for token in people if token not in places] if happening.casualty else []
        recipients = tuple(hurt or people or towns)
    elif happening.root in _MUTUAL:
        recipients = tuple(
            token
            for token in recipients
            if not _is_of_pact(analysis, places, token) and (token in named or not _is_setting(analysis, places, token))
        )
    if actors == happening.actors and recipients == happening.recipients:
        return happening
    return msgspec.structs.replace(happening, actors=actors, recipients=recipients)


def _only_there(happening: Happening, places: Mapping[int, Place], recipients: Sequence[int]) -> bool:
    """True where what is named only says where: a protest's place, a town that is struck, taken or left.

    A region that is attacked, or one that is put under a curfew, stands for its people.
    """
    local = all(places[token].precision in _LOCAL for token in recipients if token in places)
    return happening.root == "PROTEST" or (local and (happening.root == "ASSAULT" or happening.mode == "seize"))


def _is_setting(analysis: Analysis, places: Mapping[int, Place], token: int) -> bool:
    """True for a town or province that tells where others dealt with each other ("a truce in Taiz")."""
    words = load_event_words().links["where"]
    return _is_scene(places.get(token)) and any(analysis.lower[t] in words for t in _above(analysis, token))


def _above(analysis: Analysis, token: int) -> tuple[int, ...]:
    """The preposition above a noun, or above the noun that it stands before ("in Taiz province")."""
    head = analysis.heads[token]
    return (head, analysis.heads[head]) if analysis.deps[token] in ("compound", "nmod", "amod", "appos") else (head,)


def _towns(analysis: Analysis, tokens: tuple[int, ...], places: Mapping[int, Place], cast: Cast) -> list[int]:
    """Those that name no known party, and names of towns that no list holds."""
    return [
        token
        for token in tokens
        if (party := cast.at(token)) is None
        or not any(cast.actors[actor].known for actor in party.actors)
        or _is_beside_town(analysis, token, places)
    ]


def _is_opposed(analysis: Analysis, token: int) -> bool:
    """True for a capital that stands for its government: "sanctions against Tehran"."""
    return token in analysis.known_at and analysis.lower[analysis.heads[token]] == "against"


def _is_capital(analysis: Analysis, token: int) -> bool:
    """True for a capital that stands for its government as what a verb is done to: "suspended Damascus"."""
    known = analysis.known_at.get(token)
    return known is not None and known.how == "metonym" and analysis.deps[token] == "dobj"


def _is_scene(place: Place | None) -> bool:
    return place is not None and place.use == "place" and place.precision not in _WIDE


def _is_part_of_land(analysis: Analysis, token: int) -> bool:
    """True for "in eastern Syria", which says where and not whom."""
    inside = analysis.deps[token] == "pobj" and analysis.lower[analysis.heads[token]] == "in"
    parts = load_place_words().part
    return inside and any(analysis.lower[kid] in parts for kid in analysis.children[token] if kid < token)


def _is_of_pact(analysis: Analysis, places: Mapping[int, Place], token: int) -> bool:
    """True for the town in "agreed to an Aleppo truce", which says which truce it is."""
    before = _is_before_noun(analysis, token) and _is_scene(places.get(token))
    return before and "pact" in kinds_of(analysis, analysis.heads[token])


def _is_before_noun(analysis: Analysis, token: int) -> bool:
    return analysis.deps[token] in ("compound", "nmod", "amod")


def _is_beside_town(analysis: Analysis, token: int, places: Mapping[int, Place]) -> bool:
    """True for a name that no list of places holds, joined to a town: "on the towns of Homs and Kafr Batikh"."""
    if analysis.pos[token] != "PROPN" or token in analysis.known_at:
        return False
    beside = [kid for kid in analysis.children[token] if analysis.deps[kid] == "conj"]
    if analysis.deps[token] == "conj":
        beside.append(analysis.heads[token])
    return any(_is_scene(places.get(other)) for other in beside)


def _is_stage(analysis: Analysis, cast: Cast, token: int) -> bool:
    """True for the state in "Syria war" and "Libya unrest", which says where."""
    party = cast.at(token)
    if party is None or analysis.tags[token] != "NNP" or analysis.words[token].isupper():
        return False
    before = _is_before_noun(analysis, token)
    strife = analysis.lemmas[analysis.heads[token]] in load_event_words().links["strife"]
    return before and strife and cast.actors[party.actors[0]].kind == "state"
