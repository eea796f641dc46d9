"""Every place a report names, with its coordinates."""

from collections.abc import Sequence

from dateline.knowledge.gazetteer import Gazetteer, load_gazetteer
from dateline.knowledge.place_words import load_place_words
from dateline.reading.language import Analysis
from dateline.reading.where.containment import link_containers, mark_kinds
from dateline.reading.where.mention import Mention
from dateline.reading.where.names import find_mentions
from dateline.reading.where.people import find_people
from dateline.reading.where.resolve import resolve
from dateline.reading.where.signs import weigh
from dateline.record import Place, Time


def find_places(
    analysis: Analysis, *, gazetteer: Gazetteer | None = None, times: Sequence[Time] = (), publisher: str | None = None
) -> tuple[Place, ...]:
    """The places that a report names, sorted by start, each resolved to WGS84 degrees as precisely as its words allow.

    `gazetteer` adds a user's own places (default: the world's); a name inside one of `times` is no place; `publisher`
    is the outlet's name or host. Demonyms carry a country and no coordinates.
    """
    words = load_place_words()
    mentions = find_mentions(analysis, gazetteer or load_gazetteer(), words)
    mark_kinds(mentions, analysis, words)
    link_containers(mentions, analysis, words)
    people = find_people(analysis, words)
    for mention in mentions:
        mention.sign = weigh(mention, analysis, words, people)
    places = [mention for mention in mentions if mention.sign > 0]
    resolve(places, ())
    return tuple(_to_place(mention, analysis) for mention in places)


def _to_place(mention: Mention, analysis: Analysis) -> Place:
    entry = mention.choice or mention.entries[0]
    start, end = analysis.starts[mention.first], analysis.ends[mention.last - 1]
    precision = "province" if entry.known < 0 else entry.kind
    return Place(start, end, analysis.text[start:end], entry.name, entry.geonames_id, entry.lat, entry.lon, entry.country,
                 entry.admin1, entry.admin2, precision, "place")  # fmt: skip
