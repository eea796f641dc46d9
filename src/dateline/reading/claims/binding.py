"""Nobody does to himself what is done to another: "Hezbollah shelled the rebels" tells of two parties."""

from collections.abc import Sequence

from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.who import Cast, Party


def part_sides(analysis: Analysis, cast: Cast, happenings: Sequence[Happening]) -> Cast:
    """The cast without those recipients that a bare noun names and that were taken for whoever acts.

    They are then named by their own words. Source: the binding conditions of grammar (Chomsky 1981): a noun is nobody
    whom a name that governs it names. Nouns with an owner, a name or a number before them tell who they are.
    """
    wrong = {token for each in happenings if not each.reciprocal for token in _taken_for_doer(analysis, cast, each)}
    if not wrong:
        return cast
    return Cast({token: party for token, party in cast.parties.items() if token not in wrong}, cast.actors)


def _taken_for_doer(analysis: Analysis, cast: Cast, happening: Happening) -> list[int]:
    doers = [party for token in happening.actors if (party := cast.at(token)) is not None]
    found = []
    for token in happening.recipients:
        party = cast.at(token)
        if party is not None and _is_bare(analysis, party) and any(_are_one(party, doer) for doer in doers):
            found.append(token)
    return found


def _are_one(party: Party, doer: Party) -> bool:
    return party.head != doer.head and set(party.actors) == set(doer.actors) and doer.how != "pronoun"


def _is_bare(analysis: Analysis, party: Party) -> bool:
    """True for "the rebels" and "militants": a plural noun with nothing but an article before it."""
    if party.how != "nominal" or analysis.tags[party.head] != "NNS" or party.head in analysis.known_at:
        return False
    before = range(party.first, party.head)
    return all(analysis.pos[token] == "DET" for token in before) and not analysis.children[party.head][len(before) :]
