"""Countries and capitals that stand for their governments: "Damascus denies the charge"."""

from dateline.knowledge.gazetteer import Entry
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis
from dateline.reading.where.mention import Mention

_BEFORE_A_NOUN = frozenset({"compound", "amod", "nmod", "npadvmod", "nsubj", "dep"})
_LETTERS = 4  # of a country's initials


def stands_for_government(mention: Mention, entry: Entry, analysis: Analysis, words: PlaceWords) -> bool:
    """Whether a country or capital is a party and no scene.

    So the subject of a verb of governing or speaking; what a deed is laid to by a hyphen ("Iran-backed"); and a country's
    initials before a noun ("US troops"), where a name would be an adjective ("Russian troops").
    """
    if not (entry.kind == "country" or entry.capital):
        return False
    last = mention.last - 1
    head = analysis.heads[last]
    if analysis.deps[last] == "nsubj" and analysis.lower[head] in words.government_verb:
        return True
    if _is_joined(analysis, mention.last, words):
        return True
    letters = analysis.quote(mention.first, mention.last).replace(".", "")
    initials = letters.isupper() and len(letters) <= _LETTERS and entry.kind == "country"
    return initials and head > last and analysis.deps[last] in _BEFORE_A_NOUN and analysis.pos[head] == "NOUN"


def _is_joined(analysis: Analysis, after: int, words: PlaceWords) -> bool:
    """True before "-backed" and the like."""
    return (
        after + 1 < len(analysis)
        and analysis.lower[after] == "-"
        and analysis.starts[after] == analysis.ends[after - 1]
        and analysis.lower[after + 1] in words.state_deed
    )
