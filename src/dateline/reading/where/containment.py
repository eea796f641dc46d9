"""What lies in what, as the words say it: "Sarkani district, Kunar", "Dallas, Texas", "Mosul in northern Iraq"."""

from itertools import pairwise

from dateline.knowledge.gazetteer import Entry
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis
from dateline.reading.where.mention import Mention
from dateline.reading.where.offset import find_offset


def mark_kinds(mentions: list[Mention], analysis: Analysis, words: PlaceWords) -> None:
    """Note the kind words in and beside each mention: "Kunar province", "the town of Douma", "village Bammal"."""
    lower, starts = analysis.lower, analysis.starts
    for mention in mentions:
        after, before = mention.last, mention.first - 1
        if find_offset(analysis, mention.first, words) is not None:
            mention.kind = "settlement"
            continue
        if mention.last - mention.first > 1 and lower[after - 1] in words.kinds:
            mention.kind = words.kinds[lower[after - 1]]
        elif after < len(lower) and lower[after] in words.kinds and starts[after] - analysis.ends[after - 1] == 1:
            mention.kind, mention.end = words.kinds[lower[after]], after + 1
        elif before > 1 and lower[before] == "of" and lower[before - 1] in words.kinds:
            if not _is_name(before - 2, analysis):
                mention.kind, mention.begin = words.kinds[lower[before - 1]], before - 1
        elif before >= 0 and lower[before] in words.kinds and lower[before][-1] != "s":
            mention.kind, mention.begin = words.kinds[lower[before]], before


def _is_name(token: int, analysis: Analysis) -> bool:
    """True for "Islamic State" before "of Iraq"; "the Syrian province" is no name."""
    starts = analysis.starts
    return analysis.text[starts[token]].isupper() and analysis.text[starts[token + 1]].isupper()


def link_containers(mentions: list[Mention], analysis: Analysis, words: PlaceWords) -> None:
    """Set `within` where the next mention says what contains this one and some of its places truly lie there."""
    for mention, behind in pairwise(mentions):
        if is_joined(mention, behind, analysis, words) and any(
            lies_in(entry, outer) for entry in mention.entries for outer in behind.entries[:12]
        ):
            mention.within, behind.holds = behind, True


def is_joined(mention: Mention, behind: Mention, analysis: Analysis, words: PlaceWords) -> bool:
    """Whether a comma, a bracket or "in" is all that stands between the two, but for compass words and kinds."""
    between = analysis.lower[mention.last : behind.first]
    if len(between) > 6 or analysis.sentence_of[mention.first] != analysis.sentence_of[behind.first]:
        return False
    linked = False
    for word in between:
        if word in (",", "(", "in", "of"):
            linked = True
        elif word not in words.part and word not in words.kinds and word not in ("the", "'s", "'"):
            return False
    return linked


def lies_in(entry: Entry, outer: Entry) -> bool:
    """Whether a place lies in another by its country and divisions."""
    if outer.kind == "country":
        return entry.country == outer.country and entry.kind != "country"
    if entry.country != outer.country or entry.id == outer.id:
        return False
    if outer.kind == "province":
        return entry.admin1 == outer.admin1 and entry.kind in ("settlement", "district")
    if outer.kind == "district":
        return entry.admin2 == outer.admin2 and entry.admin1 == outer.admin1 and entry.kind == "settlement"
    return False
