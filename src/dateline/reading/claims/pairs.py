"""Who "they" are in what two do to each other: the two that the report last told of so."""

from collections.abc import Sequence

import msgspec

from dateline.reading.claims.recast import recast
from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.who import Cast, Party

_PLURAL = frozenset({"NNS", "NNPS", "PRP"})
_REACH = 25  # sentences; ours: a pair is not carried over a whole page


def pair_up(analysis: Analysis, cast: Cast, happenings: Sequence[Happening]) -> Cast:
    """The cast, where a plural that stands for one party of a truce or fight between two stands for both.

    "Hamas and Israel agreed a truce. They have kept it": a truce takes two, though a pronoun may point to one of them.
    """
    meant: dict[int, Party | None] = {}
    parties = cast.parties
    pair: tuple[str, ...] = ()
    told = 0
    for happening in sorted(happenings, key=lambda each: each.trigger):
        if not happening.reciprocal:
            continue
        heads = [head for head in (*happening.actors, *happening.recipients) if head in parties]
        sides = tuple(dict.fromkeys(actor for head in heads for actor in parties[head].actors))
        sentence = analysis.sentence_of[happening.head]
        if len(sides) == 2:
            pair, told = sides, sentence
        elif len(heads) == 1 and sides and sides[0] in pair and sentence - told <= _REACH:
            party = parties[heads[0]]
            if _takes_two(analysis, happening, party):
                meant[heads[0]] = msgspec.structs.replace(party, actors=pair)
    return recast(analysis, cast, meant)


def _takes_two(analysis: Analysis, happening: Happening, party: Party) -> bool:
    """True for a plural pronoun, and for a plural noun that keeps or makes a truce."""
    if analysis.tags[party.head] not in _PLURAL or party.person:
        return False
    return analysis.pos[party.head] == "PRON" or happening.mode == "ceasefire"
