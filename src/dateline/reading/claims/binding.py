"""Nobody does to himself what is done to another: "Hezbollah shelled the rebels" tells of two parties."""

from collections.abc import Sequence

import msgspec

from dateline.reading.claims.recast import recast
from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.who import Cast, Party

_REACH = 2  # sentences back to whom a pronoun may stand for; ours, from reading reports
_BLAMES = frozenset({"ACCUSE", "SANCTION", "COERCE"})
_MANY = frozenset({"them", "they"})
_ONE = frozenset({"him", "her", "he", "she"})


def part_sides(analysis: Analysis, cast: Cast, happenings: Sequence[Happening]) -> Cast:
    """The cast without those recipients that a bare noun or pronoun names and that were taken for whoever acts.

    Nouns are then named by their own words, pronouns stand for the nearest other party that agrees with them. Source:
    the binding conditions of grammar (Chomsky 1981): neither a noun nor a plain pronoun is whom the clause's own subject
    names. Nouns with an owner, a name or a number before them tell who they are.
    """
    meant: dict[int, Party | None] = {}
    for each in happenings:
        if not each.reciprocal:
            meant.update(_taken_for_doer(analysis, cast, each))
        if each.root in _BLAMES:
            meant.update(_reasons(analysis, cast, each))
    return recast(analysis, cast, meant)


def _taken_for_doer(analysis: Analysis, cast: Cast, happening: Happening) -> dict[int, Party | None]:
    """For each recipient that was taken for the doer who is meant, null where only its own words tell."""
    doers = [party for token in happening.actors if (party := cast.at(token)) is not None]
    found: dict[int, Party | None] = {}
    for token in happening.recipients:
        party = cast.at(token)
        if party is None or not any(_are_one(party, doer) for doer in doers):
            continue
        if _is_bare(analysis, party):
            found[token] = None
        elif _is_pronoun_done_to(analysis, party) and (other := _another(analysis, cast, party)) is not None:
            found[token] = msgspec.structs.replace(party, actors=other.actors, person=other.person, name=other.name)
        elif party.how != "pronoun":  # "the FSA officers executed by the jihadists"
            found.update((doer.head, None) for doer in doers if _are_one(party, doer) and _is_bare(analysis, doer))
    return found


def _reasons(analysis: Analysis, cast: Cast, happening: Happening) -> dict[int, Party | None]:
    """Whose the deed is that somebody is blamed or punished for: "the League suspended Syria over its crackdown"."""
    doers = {actor for token in happening.actors if (party := cast.at(token)) for actor in party.actors}
    blamed = [party for token in happening.recipients if (party := cast.at(token)) is not None]
    found: dict[int, Party | None] = {}
    for kid in analysis.children[happening.head] if len(blamed) == 1 else ():
        if analysis.lower[kid] not in ("over", "for") or analysis.deps[kid] != "prep":
            continue
        deed = analysis.child(kid, "pobj")
        owner = analysis.child(deed, "poss") if deed is not None else None
        mine = cast.at(owner) if owner is not None and analysis.tags[owner] == "PRP$" else None
        if mine is not None and doers & set(mine.actors):
            found[mine.head] = msgspec.structs.replace(
                mine, actors=blamed[0].actors, person=blamed[0].person, name=blamed[0].name
            )
    return found


def _is_pronoun_done_to(analysis: Analysis, party: Party) -> bool:
    """True for a pronoun that is no subject of a clause of its own ("the United Nations warned that it would leave")."""
    return party.how == "pronoun" and analysis.deps[party.head] not in ("nsubj", "nsubjpass")


def _are_one(party: Party, doer: Party) -> bool:
    return party.head != doer.head and set(party.actors) == set(doer.actors) and party.person == doer.person


def _is_bare(analysis: Analysis, party: Party) -> bool:
    """True for "the rebels" and "militants": a plural noun with nothing but an article before it."""
    if party.how != "nominal" or analysis.tags[party.head] != "NNS" or party.head in analysis.known_at:
        return False
    before = range(party.first, party.head)
    return all(analysis.pos[token] == "DET" for token in before) and not analysis.children[party.head][len(before) :]


def _another(analysis: Analysis, cast: Cast, pronoun: Party) -> Party | None:
    """The nearest party before a pronoun that agrees with it and is none of those it was taken for."""
    here = analysis.sentence_of[pronoun.head]
    for token in sorted((token for token in cast.parties if token < pronoun.head), reverse=True):
        if here - analysis.sentence_of[token] > _REACH:
            return None
        party = cast.parties[token]
        if not set(party.actors) & set(pronoun.actors) and _agrees(analysis, pronoun.head, party):
            return party
    return None


def _agrees(analysis: Analysis, pronoun: int, party: Party) -> bool:
    word, tag = analysis.lower[pronoun], analysis.tags[party.head]
    if word in _MANY:
        return tag in ("NNS", "NNPS") or analysis.lower[party.head] in _MANY
    if word in _ONE:
        return party.person is not None and tag not in ("NNS", "NNPS")
    return word == "it" and party.person is None and tag in ("NN", "NNP")
