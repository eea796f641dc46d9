"""Places as the record holds them."""

from dateline.knowledge.gazetteer import Gazetteer
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis
from dateline.reading.where.mention import Mention
from dateline.reading.where.metonym import stands_for_government
from dateline.reading.where.nations import Demonym
from dateline.reading.where.offset import find_offset, move
from dateline.record import Place
from dateline.record.place import Use


def to_place(mention: Mention, analysis: Analysis, words: PlaceWords) -> Place:
    """The place of a mention; one told by distance and direction stands there, no more precise than a district."""
    entry = mention.choice or mention.entries[0]
    first, lat, lon, name = mention.first, entry.lat, entry.lon, entry.name
    precision = "province" if entry.known < 0 else entry.kind
    offset = find_offset(analysis, mention.begin, words) if entry.kind == "settlement" else None
    if offset is not None and lat is not None and lon is not None:
        first, precision = offset.first, "district"
        lat, lon = move(lat, lon, offset)
        name = " ".join(analysis.quote(first, mention.last).split())
    start, end = analysis.starts[first], analysis.ends[mention.last - 1]
    use: Use = "metonym" if stands_for_government(mention, entry, analysis, words) else "place"
    return Place(start, end, analysis.text[start:end], name, entry.geonames_id if offset is None else None,
                 _rounded(lat), _rounded(lon), entry.country, entry.admin1, entry.admin2, precision, use)  # fmt: skip


def to_demonym(demonym: Demonym, analysis: Analysis, gazetteer: Gazetteer) -> Place:
    """A demonym: the country it tells of, at no point."""
    start, end = analysis.starts[demonym.first], analysis.ends[demonym.last - 1]
    name = gazetteer.country_names().get(demonym.country, demonym.country)
    return Place(start, end, analysis.text[start:end], name, None, None, None, demonym.country, None, None,
                 "country", "demonym")  # fmt: skip


def _rounded(degrees: float | None) -> float | None:
    """To about a metre, so that a sum of many settlements looks no more exact than it is."""
    return None if degrees is None else round(degrees, 5)
