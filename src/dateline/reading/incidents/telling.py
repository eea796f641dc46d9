"""How is a claim told: as news, as another happening beside it, or as history?"""

from bisect import bisect_left
from collections.abc import Sequence

from dateline.knowledge.background_words import BackgroundWords
from dateline.reading.language import Analysis
from dateline.record import Claim, Time

_CLIMB = 8
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD"})


def trigger_token(analysis: Analysis, claim: Claim) -> int:
    """The token that a claim's trigger begins with."""
    return min(bisect_left(analysis.ends, claim.event.trigger.start + 1), len(analysis) - 1)


def positions_of(analysis: Analysis) -> list[int]:
    """For each sentence how many sentences of the body tell something before it.

    Headlines and lines without a verb ("For immediate release") tell nothing, so that a headline stands right before
    the lead.
    """
    places, place = [], 0
    for sentence in analysis.sentences:
        places.append(place)
        if not sentence.heading and any(analysis.tags[t] in _FINITE for t in range(sentence.first, sentence.last)):
            place += 1
    return places


def begins_another(analysis: Analysis, sentence: int, words: BackgroundWords) -> bool:
    """True where a sentence opens with "in another incident", "elsewhere", "meanwhile"."""
    first = analysis.sentences[sentence].first
    lower = analysis.lower[first : min(first + words.within, analysis.sentences[sentence].last)]
    return any(tuple(lower[at : at + len(phrase)]) == phrase for phrase in words.apart for at in range(len(lower)))


def is_history(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    """True where a happening is told as history: in the past perfect with nobody quoted for it, in a clause about
    somebody who did it before, as a reason ("in protest against the killing of"), or with "last year"."""
    at = token
    for _ in range(_CLIMB):
        head = analysis.heads[at]
        if _is_perfect(analysis, at) and not _is_told(analysis, at, words):
            return True
        if at != token and analysis.lemmas[at] in words.history:
            return True
        if head == at:
            break
        if _is_answered_for(analysis, at, words):
            return True
        if analysis.deps[at] == "relcl" and analysis.child(at, "dobj") is not None and _by_whom(analysis, at):
            return True
        if _tells_which(analysis, at):
            return True
        at = head
    return _has_phrase(analysis, token, words) or is_sequel(analysis, token, words)


def _is_answered_for(analysis: Analysis, verb: int, words: BackgroundWords) -> bool:
    """True for "executing raids" in "he was responsible for planning, preparing and executing raids", hung from "was"."""
    if analysis.deps[verb] != "advcl" or analysis.tags[verb] != "VBG":
        return False
    said = analysis.child(analysis.heads[verb], "acomp")
    return said is not None and said < verb and analysis.lemmas[said] in words.history


def is_habit(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    """True for what somebody does again and again ("he plans raids", "the group robs banks"): a plain present in a body,
    or with "usually"."""
    if analysis.sentences[analysis.sentence_of[token]].heading:
        return False
    for _ in range(_CLIMB):
        if analysis.pos[token] == "VERB":
            break
        if analysis.heads[token] == token or analysis.deps[token] not in ("dobj", "pobj", "prep", "conj"):
            return False
        token = analysis.heads[token]
    if any(analysis.lower[kid] in words.habit for kid in analysis.children[token]):
        return True
    if _is_befalling(analysis, token):
        return True
    plain = analysis.tags[token] in ("VBZ", "VBP") and analysis.child(token, "aux", "auxpass", "neg") is None
    subject = analysis.child(token, "nsubj") is not None
    shared = analysis.deps[token] == "conj" and analysis.child(analysis.heads[token], "nsubj") is not None
    return plain and (subject or shared)


def _is_befalling(analysis: Analysis, verb: int) -> bool:
    """True for what befalls people in general: "civilians are killed by such bombs"."""
    passive, subject = analysis.child(verb, "auxpass"), analysis.child(verb, "nsubjpass")
    if passive is None or subject is None or analysis.child(verb, "aux") is not None:
        return False
    bare = analysis.tags[subject] == "NNS" and not any(
        analysis.deps[kid] in ("det", "nummod", "poss", "appos") or analysis.pos[kid] in ("NUM", "PROPN")
        for kid in analysis.children[subject]
    )
    return bare and analysis.tags[passive] == "VBP"


def is_repeated(claim: Claim, times: Sequence[Time]) -> bool:
    """True for what happens again and again ("every day women are abducted", "daily shelling"): no one happening."""
    return any(times[index].type == "SET" for index in claim.event.times if index < len(times))


def confirms(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    """True for what somebody confirms, which was told before if it was told at all."""
    for _ in range(_CLIMB):
        head = analysis.heads[token]
        if head == token:
            return False
        if analysis.lemmas[head] in words.confirming:
            return analysis.deps[token] in ("ccomp", "dobj", "nsubjpass")
        token = head
    return False


def comes_before(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    """True for what happened before the news: "the raid came after nine guards were killed"."""
    return analysis.deps[token] == "advcl" and any(
        analysis.deps[kid] == "mark" and analysis.lower[kid] in words.sequel for kid in analysis.children[token]
    )


def is_sequel(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    """True in "days after nine nurses were killed", "a day after the killing of two guards"."""
    lower, heads, at = analysis.lower, analysis.heads, token
    for _ in range(_CLIMB):
        marks = [kid for kid in analysis.children[at] if analysis.deps[kid] == "mark"]
        if any(
            lower[mark] in words.sequel and mark > 0 and lower[mark - 1] in words.times for mark in (*marks, heads[at])
        ):
            return True
        if heads[at] == at:
            break
        at = heads[at]
    return False


def _is_told(analysis: Analysis, verb: int, words: BackgroundWords) -> bool:
    """True for a clause that somebody is quoted for."""
    head = analysis.heads[verb]
    if head == verb:
        return any(analysis.lemmas[kid] in words.news for kid in analysis.children[verb])
    return analysis.deps[verb] in ("ccomp", "conj") and analysis.lemmas[head] in words.news


def _is_perfect(analysis: Analysis, token: int) -> bool:
    return any(analysis.deps[kid] == "aux" and analysis.lower[kid] == "had" for kid in analysis.children[token])


def _by_whom(analysis: Analysis, verb: int) -> bool:
    """True for what a person spoken of did before ("a man who killed three guards"), not an attack ("that killed")."""
    subject = analysis.child(verb, "nsubj")
    return subject is not None and analysis.lower[subject] == "who"


def _tells_which(analysis: Analysis, verb: int) -> bool:
    """True for what tells which person is meant ("the leader who was caught in May"); behind a comma it is news."""
    subject = analysis.child(verb, "nsubjpass")
    if analysis.deps[verb] != "relcl" or subject is None or analysis.lower[subject] != "who" or subject == 0:
        return False
    return analysis.words[subject - 1] != "," and analysis.tags[analysis.heads[verb]] in ("NN", "NNP")


def _has_phrase(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    left, right = analysis.edges
    first, last = left[token], right[token] + 1
    lower = analysis.lower[first:last]
    return any(tuple(lower[at : at + len(phrase)]) == phrase for phrase in words.background for at in range(len(lower)))
