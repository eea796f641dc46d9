"""Is a toll the day's, or counted since the start of a war?"""

from dateline.reading.how_many.scene import Scene

_REACH = 40


def is_cumulative(scene: Scene, token: int) -> bool:
    """True where the clause of a casualty word counts over a long time: "since 2011", "in the past five years"."""
    analysis, words = scene.analysis, scene.words
    perfect = any(analysis.deps[kid] == "aux" and analysis.lower[kid] in ("have", "has") for kid in analysis.children[token])
    sentence = analysis.sentences[analysis.sentence_of[token]]
    first, last = max(sentence.first, token - _REACH), min(sentence.last, token + _REACH)
    lower = analysis.lower[first:last]
    if any(word in words.since for word in lower) and perfect:
        return True
    for phrase in words.since_phrases:
        size = len(phrase)
        for at, word in enumerate(lower):
            if word == phrase[0] and tuple(lower[at : at + size]) == phrase:
                rest = lower[at + size : at + size + 4]
                if phrase[-1] not in ("past", "last") or any(word.rstrip("s") in words.spans for word in rest):
                    return True
    return False
