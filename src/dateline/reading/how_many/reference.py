"""How does a noun refer: to those spoken of before, to others beside them, to many, by name, with parts?"""

from dateline.reading.how_many.number import Number
from dateline.reading.how_many.scene import Scene

_DEPTH = 30  # a cap on lists of names, for hostile text


def is_definite(scene: Scene, head: int, number: Number) -> bool:
    """True for a counted noun spoken of before: "the two men", "those three"."""
    analysis, words = scene.analysis, scene.words
    before = analysis.lower[number.first - 1] if number.first and analysis.tags[number.first - 1] != "IN" else ""
    if number.vague or before in words.definite:
        return before in words.definite
    return any(
        analysis.deps[kid] in ("det", "predet") and analysis.lower[kid] in words.definite
        for kid in analysis.children[head]
        if kid < head
    )


def is_extra(scene: Scene, head: int, number: Number | None) -> bool:
    """True for "two others", "another", "three more soldiers"."""
    analysis, extra = scene.analysis, scene.words.extra
    if analysis.lower[head] in extra:
        return True
    near = number.first - 1 if number is not None else head
    return any(analysis.lower[kid] in extra for kid in analysis.children[head] if kid < head) or (
        near >= 0 and analysis.lower[near] in extra
    )


def is_plural(scene: Scene, head: int) -> bool:
    """Nouns that look singular and count many: "police personnel", "SF personnel"."""
    analysis = scene.analysis
    lone = any(analysis.lower[kid] in ("a", "an", "another") for kid in analysis.children[head] if kid < head)
    return analysis.lower[head] in scene.words.plurals and not lone


def is_group_name(scene: Scene, head: int) -> bool:
    """True where the noun is the name of a group, place or people."""
    analysis = scene.analysis
    known = analysis.known_at.get(head)
    if any(analysis.lower[kid] in ("a", "an", "another") for kid in analysis.children[head] if kid < head):
        return False  # "a Maoist", "an Afghan": one of them
    if known is not None:
        return known.how != "person"
    found = analysis.name_at.get(head)
    return (
        found is not None
        and found.label in ("GPE", "NORP", "LOC", "FAC", "EVENT")
        and analysis.tags[head] in ("NNP", "NNPS")
    )


def names_beside(scene: Scene, head: int) -> tuple[str, ...]:
    """The last words of the names that the phrase is or stands beside ("a constable, identified as N. N.")."""
    analysis = scene.analysis
    found: list[str] = []
    waiting = [head]
    while waiting and len(found) < _DEPTH:
        token = waiting.pop(0)
        if (
            analysis.tags[token] in ("NNP", "NNPS")
            and analysis.lemmas[token] not in scene.words.counted
            and not is_group_name(scene, token)
        ):
            found.extend(
                analysis.lower[kid] for kid in analysis.children[token] if analysis.tags[kid] == "NNP" and kid < token
            )
            found.append(analysis.lower[token])
        for kid in analysis.children[token]:
            if analysis.deps[kid] == "appos" or (token != head and analysis.deps[kid] == "conj"):
                waiting.append(kid)
            elif analysis.deps[kid] == "acl" and analysis.lemmas[kid] in scene.words.naming:
                waiting.extend(
                    n
                    for p in analysis.children[kid]
                    for n in ([p] if analysis.deps[p] in ("oprd", "dobj") else analysis.children[p])
                )
    return tuple(found)


def included(scene: Scene, head: int) -> tuple[int, ...]:
    """Heads of the phrases that name parts: "including three children", "among them a nurse"."""
    analysis = scene.analysis
    heads: list[int] = []
    for kid in analysis.children[head]:
        if (
            kid > head
            and analysis.lower[kid] in ("including", "include", "among", "comprising")
            and analysis.deps[kid] != "pobj"
        ):
            noun = analysis.child(kid, "pobj", "dobj")
            if noun is not None:
                heads.append(noun)
        elif analysis.deps[kid] == "relcl" and kid > head:
            heads.extend(_known_among(scene, kid))
    return tuple(heads)


def _known_among(scene: Scene, verb: int) -> list[int]:
    """Who is said to be one of those counted: the head in "two men, one of whom was the commander"."""
    analysis = scene.analysis
    one, said = analysis.child(verb, "nsubj"), analysis.child(verb, "attr")
    if one is None or said is None or analysis.lemmas[verb] != "be" or analysis.lower[one] != "one":
        return []
    of = [kid for kid in analysis.children[one] if analysis.lower[kid] == "of"]
    whom = any(analysis.lower[low] in ("whom", "which") for kid in of for low in analysis.children[kid])
    return [said] if whom else []
