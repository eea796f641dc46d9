"""Dealings of private people are no events: customers asked, a friend thanked, a film supported."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.what.kinds import kinds_of
from dateline.reading.who import Cast

# Roots that any two people do to each other daily; PLOVER codes them for politically relevant actors alone.
_EVERYDAY = frozenset(
    {
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "COOPERATE",
        "AID",
        "CONCEDE",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "SANCTION",
    }
)
_PRIVATE = frozenset({"object", "people", "civilian", "company", "outlet"})
_OFFICIAL = frozenset({"authority", "armed", "state-force", "insurgent", "protester", "public"})


def is_private(analysis: Analysis, cast: Cast, happening: Happening) -> bool:
    """True for an act of speech or dealing between people none of whom is named, in office, armed or of public life.

    A journey counts by who makes it alone: a tourist's is no visit of state.
    """
    if happening.root == "CONSULT" and any(_is_broadcaster(analysis, cast, head) for head in happening.recipients):
        return True  # "in a telephone call to state television": an interview
    if happening.mode == "visit" and happening.actors and all(_is_outlet(cast, head) for head in happening.actors):
        return True  # a reporter's journey
    fought = happening.root == "ASSAULT" and happening.reciprocal  # "a battle with the banks"
    everyday = happening.root in _EVERYDAY and not happening.commitment and happening.mode != "ceasefire"
    if not (everyday or (fought and happening.recipients)):
        return False
    sides = (
        happening.actors
        if happening.mode == "visit" and happening.actors
        else (*happening.actors, *happening.recipients)
    )
    return not any(_is_public(analysis, cast, head) for head in sides)


def _is_broadcaster(analysis: Analysis, cast: Cast, head: int) -> bool:
    """True for an outlet or an agency, and for the state in "state television"."""
    above = analysis.heads[head]
    before = analysis.deps[head] in ("compound", "amod") and above > head
    return _is_outlet(cast, head) or (before and analysis.lemmas[above] in load_event_words().links["broadcasters"])


def _is_outlet(cast: Cast, head: int) -> bool:
    party = cast.at(head)
    kinds = [cast.actors[actor].kind for actor in party.actors] if party is not None else []
    return bool(kinds) and all(kind in ("outlet", "agency") for kind in kinds)


def _is_public(analysis: Analysis, cast: Cast, head: int) -> bool:
    party = cast.at(head)
    if kinds_of(analysis, head) & _OFFICIAL:
        return True
    if party is None:
        return analysis.pos[head] == "PROPN"
    actors = [cast.actors[actor] for actor in party.actors]
    return party.person is not None or any(actor.known or actor.kind not in _PRIVATE for actor in actors)
