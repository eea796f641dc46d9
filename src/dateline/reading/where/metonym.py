"""Countries and capitals that stand for their governments: "Damascus denies the charge"."""

from dateline.knowledge.gazetteer import Entry
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis
from dateline.reading.where.mention import Mention


def stands_for_government(mention: Mention, entry: Entry, analysis: Analysis, words: PlaceWords) -> bool:
    """Whether a country or capital is the subject of a verb of governing or speaking."""
    if not (entry.kind == "country" or entry.capital):
        return False
    head = mention.last - 1
    return analysis.deps[head] == "nsubj" and analysis.lower[analysis.heads[head]] in words.government_verb
