"""Places that a sentence names but where nothing of what it tells took place."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.claims.attach import token_at
from dateline.reading.language import Analysis
from dateline.reading.who import Cast
from dateline.record import Place

_BEFORE = frozenset({"compound", "amod", "nmod"})
_BASED = frozenset({"based", "born", "registered", "headquartered", "trained", "educated"})
_CLIMB, _NEAR = 6, 3  # tokens; ours


def is_elsewhere(analysis: Analysis, cast: Cast, place: Place, head: int, acting: set[int]) -> bool:
    """True for a place that is no scene, `head` being the token from which its name hangs.

    So are the seat of a body ("the UK-based Observatory"), where a despatch was filed ("MOSCOW (Sputnik)"), where
    something is forbidden or somebody was born ("outlawed in Russia"), and a country that acts or is credited with what
    its people or forces do ("brokered by Egypt", "US officials"). `acting` are the heads of those who act.
    """
    last = token_at(analysis, place.end - 1)
    noun = analysis.heads[head]
    if analysis.deps[head] == "compound" and analysis.lemmas[noun] in load_event_words().links["governments"]:
        return True
    if _is_seat(analysis, last) or _is_filed(analysis, cast, last) or _is_aside(analysis, head):
        return True
    return place.precision == "country" and (_acts(analysis, head, acting) or _is_adjunct(analysis, head))


def _is_seat(analysis: Analysis, last: int) -> bool:
    words = analysis.lower[last + 1 : last + 3]
    return len(words) == 2 and words[0] in ("-", "–") and words[1] in _BASED


def _is_filed(analysis: Analysis, cast: Cast, last: int) -> bool:
    """True for a name before an outlet in brackets, or before an agency and the day: "Moscow AFP Saturday"."""
    if last + 2 >= len(analysis):
        return False
    bracket = analysis.words[last + 1] == "("
    if not bracket and analysis.lemmas[last + 2] not in load_event_words().links["days"]:
        return False
    party = cast.at(last + 2 if bracket else last + 1)
    return party is not None and all(cast.actors[actor].kind in ("outlet", "agency") for actor in party.actors)


def _is_aside(analysis: Analysis, head: int) -> bool:
    """True for what hangs from a participle that tells of somebody's standing or birth."""
    aside, place = load_event_words().links["aside"], head
    for _ in range(_CLIMB):
        above = analysis.heads[head]
        if above == head:
            return False
        if analysis.lemmas[above] in aside and analysis.child(above, "dobj") is None:
            return analysis.tags[above] in ("VBN", "VBD") and place - above <= _NEAR  # "outlawed in Russia"
        if analysis.pos[above] in ("VERB", "AUX"):
            return False
        head = above
    return False


def _acts(analysis: Analysis, head: int, acting: set[int]) -> bool:
    """True for a country that does something in the report's words there."""
    above = analysis.heads[head]
    agent = analysis.deps[head] == "pobj" and analysis.lower[above] == "by"
    owner = analysis.deps[head] == "poss" and above in acting  # "Egypt's foreign ministry condemned"
    does = (
        analysis.deps[head] == "nsubj"
        and analysis.pos[above] == "VERB"
        and analysis.lemmas[above] not in load_event_words().links["undergoing"]
    )
    return agent or owner or does or head in acting


def _is_adjunct(analysis: Analysis, head: int) -> bool:
    """True for a state's letters before a noun: "US officials", "UK warplanes"; "the Libya clashes" were there."""
    word = analysis.words[head]
    return analysis.deps[head] in _BEFORE and len(word) > 1 and (word.isupper() or "." in word)
