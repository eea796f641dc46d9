"""Every place a report names, with its coordinates."""

from collections.abc import Sequence

from dateline.knowledge.gazetteer import Gazetteer, load_gazetteer
from dateline.knowledge.place_words import PlaceWords, load_place_words
from dateline.reading.language import Analysis
from dateline.reading.where.answer import to_demonym, to_place
from dateline.reading.where.containment import link_containers, mark_kinds
from dateline.reading.where.doubt import is_namesake
from dateline.reading.where.focus import find_focus
from dateline.reading.where.heard import hear_mentions
from dateline.reading.where.mention import Mention
from dateline.reading.where.names import find_mentions
from dateline.reading.where.nations import find_demonyms
from dateline.reading.where.people import find_people
from dateline.reading.where.publisher import home_of
from dateline.reading.where.resolve import group_by_name, resolve
from dateline.reading.where.signs import weigh
from dateline.reading.where.unlisted import find_unlisted
from dateline.record import Place, Time


def find_places(
    analysis: Analysis,
    *,
    gazetteer: Gazetteer | None = None,
    times: Sequence[Time] = (),
    publisher: str | None = None,
) -> tuple[Place, ...]:
    """The places that a report names, sorted by start, each resolved to WGS84 degrees as precisely as its words allow.

    `gazetteer` adds a user's own places (default: the world's); a name inside one of `times` is no place; `publisher`
    is the outlet's name or host, whose country code counts. Demonyms carry a country and no coordinates; a country or
    capital that stands for its government is a metonym.
    """
    words, world = load_place_words(), gazetteer or load_gazetteer()
    mentions = _judge(find_mentions(analysis, world, words), analysis, words)
    mentions = [mention for mention in mentions if mention.sign > 0 and not _within_time(mention, analysis, times)]
    demonyms = find_demonyms(analysis, _tokens(mentions))
    nations = [demonym.country for demonym in demonyms] + home_of(publisher)
    focus = find_focus(group_by_name(mentions), nations)
    resolve(group_by_name(mentions), focus)
    mentions = [mention for mention in mentions if not is_namesake(mention, focus)]
    heard = hear_mentions(analysis, world, words, focus, _tokens(mentions))
    if heard:
        _judge(heard, analysis, words)
        mentions = sorted((*mentions, *heard), key=lambda mention: mention.first)
        link_containers(mentions, analysis, words)
        resolve(group_by_name(mentions), focus)
    taken = _tokens(mentions) | {token for demonym in demonyms for token in range(demonym.first, demonym.last)}
    mentions += find_unlisted(analysis, world, words, mentions, taken)
    places = [to_place(mention, analysis, words) for mention in mentions]
    places.extend(to_demonym(demonym, analysis, world) for demonym in demonyms)
    return tuple(sorted(places, key=lambda place: (place.start, place.end)))


def _judge(mentions: list[Mention], analysis: Analysis, words: PlaceWords) -> list[Mention]:
    """`mentions` with their kinds, containers and signs."""
    mark_kinds(mentions, analysis, words)
    link_containers(mentions, analysis, words)
    people = find_people(analysis, words)
    for mention in mentions:
        mention.sign = weigh(mention, analysis, words, people)
    return mentions


def _tokens(mentions: Sequence[Mention]) -> frozenset[int]:
    return frozenset(token for mention in mentions for token in range(mention.first, mention.last))


def _within_time(mention: Mention, analysis: Analysis, times: Sequence[Time]) -> bool:
    start, end = analysis.starts[mention.first], analysis.ends[mention.last - 1]
    return any(time.start <= start and end <= time.end for time in times)
