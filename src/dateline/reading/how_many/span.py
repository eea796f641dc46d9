"""Is a toll the day's, or counted since the start of a war?"""

from collections.abc import Iterator

from dateline.reading.how_many.scene import Scene
from dateline.record import FigureKind

_REACH = 40
_CLIMB = 6
_CLAUSES = ("prep", "advmod", "advcl", "npadvmod", "pobj", "pcomp")
_STRUCK = frozenset({"killed", "wounded", "captured"})
_AT = frozenset({"in", "during", "by", "from", "amid", "through", "throughout", "over", "after", "on"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_OF = 4  # words from "weeks of" within which strife is named


def is_cumulative(scene: Scene, token: int, kind: FigureKind, size: float) -> bool:
    """True where a casualty word counts over a long time: "since 2011", "in the past five years", "the war has killed".

    A large number is one by less: "3,000 died in the uprising", "has killed 700 so far", "have killed 3,000 civilians".
    """
    words = scene.words
    if size > (words.limit if kind in _STRUCK else words.limit_displaced):
        return True
    if _since(scene, token) or _has_since(scene, token) or _by_war(scene, token) or _over_months(scene, token):
        return True
    if size < words.many:
        return False
    return _in_war(scene, token) or _so_far(scene, token) or (size >= words.most and _has_struck(scene, token))


def _since(scene: Scene, token: int) -> bool:
    """True where "since" and a time long past hang from the verb, or from the one it shares them with.

    So "since June they have raided towns, seizing 90 men", "they have killed two and seized 30 men since May".
    """
    analysis = scene.analysis
    at = token
    for _ in range(_CLIMB):
        if _says_since(scene, at) or _since_object(scene, at):
            return True
        if analysis.deps[at] not in ("conj", "xcomp") and not (
            analysis.deps[at] == "advcl" and analysis.tags[at] == "VBG"
        ):
            break
        at = analysis.heads[at]
    after = [kid for kid in analysis.children[token] if analysis.deps[kid] == "conj" and kid > token]
    return any(_says_since(scene, kid) and analysis.child(kid, "nsubj", "nsubjpass") is None for kid in after)


def _has_since(scene: Scene, token: int) -> bool:
    """True for a perfect tense with "since" further on in the same clause, wherever the parser hung that: "have killed two
    and seized 30 men tied to smugglers since May"."""
    analysis, words = scene.analysis, scene.words
    at = token
    for _ in range(_CLIMB):
        if any(analysis.deps[kid] == "aux" and analysis.lower[kid] in ("have", "has") for kid in analysis.children[at]):
            break
        if analysis.deps[at] != "conj":
            return False
        at = analysis.heads[at]
    else:
        return False
    for since in range(token + 1, analysis.sentences[analysis.sentence_of[token]].last):
        if analysis.tags[since] in _FINITE and analysis.deps[since] not in ("conj", "acl", "advcl", "amod"):
            return False
        if analysis.lower[since] in words.since and analysis.deps[since] == "prep":
            span = analysis.lower[since : analysis.edges[1][since] + 1]
            return not any(word in words.recent for word in span)
    return False


def _says_since(scene: Scene, token: int) -> bool:
    """True where "since" and a time long past hang from this very verb."""
    analysis, words = scene.analysis, scene.words
    left, right = analysis.edges
    for kid in analysis.children[token]:
        if analysis.deps[kid] not in _CLAUSES:
            continue
        marks = [t for t in analysis.children[kid] if analysis.deps[kid] != "advcl" or analysis.deps[t] == "mark"]
        since = next((t for t in (kid, *marks) if analysis.lower[t] in words.since), None)
        if since is not None:
            after = analysis.lower[since + 1] if since + 1 < len(analysis) else ""
            span = analysis.lower[left[kid] : right[kid] + 1]
            return after != "being" and not any(word in words.recent for word in span)
    return False


def _since_object(scene: Scene, token: int) -> bool:
    """The same where the parser hung "since" from those counted: "have detained 40 men along with 90 boys since May"."""
    analysis, words = scene.analysis, scene.words
    right = analysis.edges[1]
    for since in range(token + 1, right[token] + 1):
        if analysis.lower[since] not in words.since or analysis.deps[since] != "prep":
            continue
        noun = analysis.heads[since]
        if noun == token:
            continue  # read by _says_since
        for _ in range(_CLIMB):
            if noun == token or analysis.deps[noun] not in ("pobj", "dobj", "conj", "prep", "nsubjpass"):
                break
            noun = analysis.heads[noun]
        span = analysis.lower[since : right[since] + 1]
        return noun == token and not any(word in words.recent for word in span)
    return False


def _by_war(scene: Scene, token: int) -> bool:
    """True where a war is what killed: "the conflict has killed", "a war that has left 9,000 people dead"."""
    analysis, words = scene.analysis, scene.words
    at = token
    for _ in range(3):
        subject = analysis.child(at, "nsubj")
        if subject is not None and analysis.lemmas[subject] in words.wars:
            return True
        if analysis.deps[at] in ("relcl", "acl") and analysis.lemmas[analysis.heads[at]] in words.wars:
            return True
        at = analysis.heads[at]
    return False


def _over_months(scene: Scene, token: int) -> bool:
    """True where the clause has a phrase such as "over the past two years"."""
    words, lower = scene.words, _words_near(scene, token)
    for phrase in words.since_phrases:
        for end in _ends_of(lower, phrase):
            before = lower[end - len(phrase) - 1] if end > len(phrase) else ""
            if before in words.parts:
                continue  # "earlier this year"
            following = lower[end : end + 4]
            if phrase[-1] not in ("past", "last") or any(word.rstrip("s") in words.spans for word in following):
                return True
    return False


def _in_war(scene: Scene, token: int) -> bool:
    """True where many fell in a war, or in "weeks of unrest"."""
    analysis, words = scene.analysis, scene.words
    if any(analysis.lemmas[noun] in words.wars for noun in _circumstances(scene, token)):
        return True
    lower = _words_near(scene, token)
    for at, word in enumerate(lower[:-1]):
        if word.rstrip("s") in words.spans and lower[at + 1] == "of":
            following = lower[at + 2 : at + 2 + _OF]
            if any(each in words.strife or each.rstrip("s") in words.strife | words.wars for each in following):
                return True
    return False


def _so_far(scene: Scene, token: int) -> bool:
    """True for what many have come to by now, and not "so far today"."""
    lower, words = _words_near(scene, token), scene.words
    said = any(True for phrase in words.so_far for _ in _ends_of(lower, phrase))
    return said and not any(word in words.recent or word == "today" for word in lower) and not _single(scene, token)


def _has_struck(scene: Scene, token: int) -> bool:
    """True for a large number in the perfect tense that is of no one happening."""
    analysis = scene.analysis
    perfect = any(analysis.deps[kid] == "aux" and analysis.lemmas[kid] == "have" for kid in analysis.children[token])
    return perfect and not _single(scene, token)


def _single(scene: Scene, token: int) -> bool:
    """True where one happening or one day is named beside the verb."""
    analysis, words = scene.analysis, scene.words
    subject = analysis.child(token, "nsubj", "agent")
    near = [*_circumstances(scene, token), *([subject] if subject is not None else [])]
    return any(analysis.lemmas[noun] in words.single or analysis.lower[noun] in words.recent for noun in near)


def _circumstances(scene: Scene, token: int) -> Iterator[int]:
    """The nouns by which a verb is placed: in, during, by what."""
    analysis = scene.analysis
    for kid in analysis.children[token]:
        if analysis.deps[kid] in ("prep", "agent") and analysis.lower[kid] in _AT:
            noun = analysis.child(kid, "pobj")
            if noun is not None:
                yield noun
        elif analysis.deps[kid] == "npadvmod":
            yield kid


def _words_near(scene: Scene, token: int) -> list[str]:
    """The words of the sentence about a token, in lower case."""
    analysis = scene.analysis
    sentence = analysis.sentences[analysis.sentence_of[token]]
    return analysis.lower[max(sentence.first, token - _REACH) : min(sentence.last, token + _REACH)]


def _ends_of(lower: list[str], phrase: tuple[str, ...]) -> Iterator[int]:
    """Where a phrase ends among words."""
    size = len(phrase)
    for at, word in enumerate(lower):
        if word == phrase[0] and tuple(lower[at : at + size]) == phrase:
            yield at + size
