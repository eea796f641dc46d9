"""Whom an act of accusing is against: not those who underwent what is condemned."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.reading.what.kinds import is_party
from dateline.reading.what.slots import prepositions

_STEPS = 6


def spare_victims(analysis: Analysis, drafts: list[Draft]) -> None:
    """In "condemned the attack on the troops" the troops are not accused: whoever attacked is, where the words name them.

    Changes the recipients of accusations among `drafts`. Source: claims read by eye (evaluation/README.md).
    """
    deeds = [draft for draft in drafts if draft.root_name == "ASSAULT" and draft.noun is not None]
    for draft in drafts:
        if draft.root_name != "ACCUSE" or draft.rule.mode != "disapprove" or draft.object is None:
            continue
        if not is_party(analysis, draft.object):  # "condemned the coup in Niger"
            where = _where(analysis, draft, draft.object)
            draft.recipients = tuple(token for token in draft.recipients if token not in where)
        for deed in deeds:
            if deed.noun is not None and _is_below(analysis, deed.noun, draft.object):
                _spare(draft, deed)


def _spare(accusation: Draft, deed: Draft) -> None:
    victims = set(deed.recipients)
    if not accusation.recipients:
        accusation.recipients = tuple(token for token in deed.actors if token not in accusation.actors)
    if not victims.intersection(accusation.recipients):
        return
    kept = [token for token in accusation.recipients if token not in victims]
    doers = [token for token in deed.actors if token not in accusation.actors]
    accusation.recipients = tuple(dict.fromkeys([*kept, *doers]))


def _where(analysis: Analysis, accusation: Draft, noun: int) -> set[int]:
    """Those whose name only says where what is condemned was done: "an attack in the Afghan capital"."""
    wheres = load_event_words().links["where"]
    places = [low for name, low in prepositions(analysis, noun) if name in wheres]
    left, right = analysis.edges
    return {token for token in accusation.recipients for place in places if left[place] <= token <= right[place]}


def _is_below(analysis: Analysis, noun: int, top: int) -> bool:
    """True for the object itself and for nouns that hang from it."""
    for _ in range(_STEPS):
        if noun == top:
            return True
        noun = analysis.heads[noun]
    return False
