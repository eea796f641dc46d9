"""Whom does an adjective of harm speak of?"""

from dateline.reading.how_many.number_of import noun_after, number_after
from dateline.reading.how_many.scene import Scene

_SUBJECTS = ("nsubj", "nsubjpass")
_ASIDE = 16  # tokens that may stand between "left" and "dead"


def described(scene: Scene, token: int) -> list[int]:
    """Whom an adjective speaks of: "40 dead", "left 40 people dead", "a wounded man", "three are missing"."""
    analysis = scene.analysis
    dep, head = analysis.deps[token], analysis.heads[token]
    if analysis.tags[token] in ("VBD", "VBP", "VBZ", "VB"):
        return []  # "killed" as a verb: its objects are read by another rule
    struck = _struck(scene, token)
    if struck is not None:
        return [struck]
    own = analysis.child(token, *_SUBJECTS) or _left(scene, token)
    if own is not None:
        return [own]
    if any(kid in scene.numbers for kid in analysis.children[token] if kid < token):
        return [token]
    if dep in ("amod", "acl", "relcl"):
        return [head]
    if dep in ("nummod", "appos") and head in scene.numbers:
        return [head]
    if dep in ("oprd", "acomp", "xcomp", "ccomp", "advmod", "advcl", "attr"):
        noun = analysis.child(head, "dobj", "nsubjpass")
        if noun is None and dep in ("acomp", "oprd", "attr"):
            noun = analysis.child(head, "nsubj")
        if noun is None and analysis.deps[head] == "xcomp" and analysis.tags[head] == "VBN":
            noun = analysis.child(analysis.heads[head], "nsubjpass", "dobj")  # "were found shot dead"
        return [noun] if noun is not None and noun != token else []
    if dep == "conj":
        return described(scene, head) if analysis.tags[head] in ("JJ", "VBN") and head != token else []
    if token and token - 1 in scene.numbers and dep != "det":
        return [token - 1]
    return []


def _struck(scene: Scene, token: int) -> int | None:
    """Who stands right after a verb and its outcome, however the parser took them: "shot dead a driver"."""
    analysis, verb = scene.analysis, token - 1
    if token + 1 >= len(analysis) or verb < 0 or analysis.tags[verb] not in ("VBD", "VBG", "VBN", "VBP", "VB", "VBZ"):
        return None
    if analysis.pos[verb] != "VERB" or analysis.child(verb, "auxpass") is not None or analysis.tags[token] != "JJ":
        return None
    if analysis.tags[token + 1] not in ("DT", "NNP", "NNPS", "CD", "NN", "NNS", "PRP$", "JJ"):
        return None
    head = token + 1
    while analysis.heads[head] > head and analysis.deps[head] in (
        "det",
        "nummod",
        "amod",
        "compound",
        "nmod",
        "quantmod",
        "poss",
    ):
        head = analysis.heads[head]
    return head if analysis.pos[head] in ("NOUN", "PROPN", "NUM") else None


def _left(scene: Scene, token: int) -> int | None:
    """Who was left dead or wounded, where an aside stands between: "leaving nine people - among them a nurse - dead"."""
    analysis = scene.analysis
    first = max(analysis.sentences[analysis.sentence_of[token]].first, token - _ASIDE)
    for verb in range(token - 2, first - 1, -1):
        if analysis.lemmas[verb] == "leave":
            number = number_after(scene, verb)
            if number is None or analysis.lower[token - 1] not in ("-", "–", "—", ",", ")"):
                return None
            return noun_after(scene, number.token)
    return None
