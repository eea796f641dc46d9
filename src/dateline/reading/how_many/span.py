"""Is a toll the day's, or counted since the start of a war?"""

from dateline.reading.how_many.scene import Scene

_REACH = 40
_CLAUSES = ("prep", "mark", "advmod", "advcl", "npadvmod", "pobj", "pcomp")


def is_cumulative(scene: Scene, token: int, size: float) -> bool:
    """True where a casualty word counts over a long time: "since 2011", "in the past five years", "the war has killed"."""
    if size > scene.words.limit:
        return True
    return _since(scene, token) or _by_war(scene, token) or _over_months(scene, token)


def _since(scene: Scene, token: int) -> bool:
    """True where "since" and a time long past hang from the verb."""
    analysis, words = scene.analysis, scene.words
    left, right = analysis.edges
    for kid in analysis.children[token]:
        if analysis.deps[kid] not in _CLAUSES:
            continue
        since = next((t for t in (kid, *analysis.children[kid]) if analysis.lower[t] in words.since), None)
        if since is not None:
            return not any(word in words.recent for word in analysis.lower[left[kid] : right[kid] + 1])
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
    analysis, words = scene.analysis, scene.words
    sentence = analysis.sentences[analysis.sentence_of[token]]
    first, last = max(sentence.first, token - _REACH), min(sentence.last, token + _REACH)
    lower = analysis.lower[first:last]
    for phrase in words.since_phrases:
        size = len(phrase)
        for at, word in enumerate(lower):
            if word == phrase[0] and tuple(lower[at : at + size]) == phrase:
                following = lower[at + size : at + size + 4]
                if phrase[-1] not in ("past", "last") or any(word.rstrip("s") in words.spans for word in following):
                    return True
    return False
