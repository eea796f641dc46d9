"""By which words a claim is found."""

from collections.abc import Iterable, Iterator

from dateline.knowledge.country_names import country_names
from dateline.record import Actor, Claim, Participant, Record, Voice


def fold(text: str) -> str:
    """`text` as it is compared: case folded, letters and digits alone, one space around each word."""
    words = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
    return f" {' '.join(words)} "


def facets_of(record: Record, claim: Claim) -> list[tuple[str, str]]:
    """Pairs of facet (party, place, voice, origin) and folded words, sorted, none twice.

    A party is found by id, name and the words of the report, and by what it is part of; a place by the words, its
    name, divisions and country, by code and name; the origin is the innermost voice.
    """
    actors = {actor.id: actor for actor in record.actors}
    event = claim.event
    pairs = {("party", words) for who in (*event.actors, *event.recipients) for words in _party(who, actors)}
    for index in event.places:
        place = record.places[index]
        names = (place.text, place.name, place.admin1, place.admin2, place.country)
        pairs |= {("place", words) for words in _folded((*names, *country_names(place.country or "")))}
    for depth, voice in enumerate(claim.voices):
        words_of = set(_voice(voice, actors))
        pairs |= {("voice", words) for words in words_of}
        if depth == len(claim.voices) - 1:
            pairs |= {("origin", words) for words in words_of}
    return sorted(pairs)


def _party(who: Participant, actors: dict[str, Actor]) -> Iterator[str]:
    yield from _folded((who.text,))
    for start in (who.id, who.person):
        yield from _folded(_names(start, actors))


def _voice(voice: Voice, actors: dict[str, Actor]) -> Iterator[str]:
    yield from _folded((voice.name, voice.role, *_names(voice.actor, actors), *_names(voice.party, actors)))


def _names(start: str | None, actors: dict[str, Actor]) -> Iterator[str]:
    """The id and name of an actor and of all that it is part of, as far as the report's actors tell."""
    seen: set[str] = set()
    while start is not None and start not in seen:
        seen.add(start)
        yield start
        actor = actors.get(start)
        if actor is None:
            return
        yield actor.name
        start = actor.part_of


def _folded(names: Iterable[str | None]) -> Iterator[str]:
    for name in names:
        if name and (words := fold(name)).strip():
            yield words
