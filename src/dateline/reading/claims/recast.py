"""Words that the cast took for one party and what happened shows to mean another."""

from collections.abc import Mapping

import msgspec

from dateline.reading.language import Analysis
from dateline.reading.who import Cast, Party
from dateline.record import Actor, Mention


def recast(analysis: Analysis, cast: Cast, meant: Mapping[int, Party | None]) -> Cast:
    """The cast with the parties of `meant` at their head tokens, none where it says null, and their mentions moved."""
    if not meant:
        return cast
    parties = {token: meant.get(token, party) for token, party in cast.parties.items()}
    kept = {token: party for token, party in parties.items() if party is not None}
    return Cast(kept, _move_mentions(analysis, cast, meant))


def _move_mentions(analysis: Analysis, cast: Cast, meant: Mapping[int, Party | None]) -> dict[str, Actor]:
    actors = dict(cast.actors)
    for token, party in meant.items():
        before = cast.parties[token]
        start, end = analysis.starts[before.first], analysis.ends[before.last - 1]
        for actor in before.actors:
            kept = tuple(one for one in actors[actor].mentions if (one.start, one.end) != (start, end))
            actors[actor] = msgspec.structs.replace(actors[actor], mentions=kept)
        for actor in party.actors if party else ():
            mention = Mention(start, end, analysis.text[start:end], before.how)
            mentions = sorted((*actors[actor].mentions, mention), key=lambda one: (one.start, one.end))
            actors[actor] = msgspec.structs.replace(actors[actor], mentions=tuple(mentions))
    return actors
