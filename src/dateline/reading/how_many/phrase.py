"""How many does a noun phrase stand for? Numerals, articles, lists of names, and phrases that hold the number inside."""

from dateline.reading.how_many.count import Count
from dateline.reading.how_many.listed import befell_otherwise, is_thing, listed, names_them, shares
from dateline.reading.how_many.number import Number
from dateline.reading.how_many.number_of import number_of, spoken_of
from dateline.reading.how_many.reference import included, is_definite, is_extra, is_group_name, is_plural, names_beside
from dateline.reading.how_many.scene import Scene
from dateline.reading.how_many.whom import classify

_DEPTH = 30  # a cap on lists, for hostile text
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "PRP", "DT", "JJ", "VBN", "JJR", "JJS", "FW"})


def count_phrase(scene: Scene, head: int, depth: int = 0, verb: int | None = None) -> Count | None:
    """The count of the noun phrase with this head, its list included; None where nothing can be counted.

    `verb` is the word that it befell by, from which "along with two others" may hang.
    """
    one = _count_one(scene, head, depth)
    if one is None or depth > _DEPTH:
        return one
    for kid in listed(scene, head, one, verb):
        if scene.analysis.tags[kid] in _NOUNS and not is_thing(scene, kid) and not names_them(scene, one, kid):
            other = count_phrase(scene, kid, depth + 1)
            mine, theirs = number_of(scene, head), number_of(scene, kid)
            again = mine is not None and mine is theirs  # "70 army and rebel fighters"
            again = again or befell_otherwise(scene, head, kid)
            if other is not None and not again and not shares(scene, one, other):
                one = _add(one, other)
    return one


def count_alone(scene: Scene, head: int) -> Count | None:
    """The count of a noun phrase without what is listed with it."""
    return _count_one(scene, head, 0)


def _add(one: Count, other: Count) -> Count:
    def total(a: float | None, b: float | None) -> float | None:
        return None if a is None or b is None else a + b

    return Count(
        min(one.first, other.first),
        max(one.last, other.last),
        one.head,
        (one.low or 0) + (other.low or 0) or None,
        total(one.best, other.best),
        total(one.high, other.high),
        one.approx or other.approx,
        one.of if one.of == other.of else "people",
        one.definite and (other.definite or not other.numbered),
        one.extra,
        (*one.names, *other.names),
        one.numbered or other.numbered,
        (*one.included, *other.included),
        (*one.heads, *other.heads),
        one.recalls or other.recalls or one.definite != other.definite,
    )


def _count_one(scene: Scene, head: int, depth: int) -> Count | None:
    """The count of one noun phrase without its list."""
    analysis = scene.analysis
    number = number_of(scene, head)
    inner = _inside(scene, head, depth, number)
    if inner is not None:
        return inner
    if number is not None:
        return _numbered(scene, head, number)
    if analysis.tags[head] in ("PRP", "PRP$", "DT", "WP", "WDT", "EX", "CD"):
        return _pronoun(scene, head)
    return _unnumbered(scene, head)


def _inside(scene: Scene, head: int, depth: int, number: Number | None) -> Count | None:
    """ "dozens of farmers", "two of the men", "a group of ten rebels", "the bodies of two men": the noun after "of"."""
    analysis, words = scene.analysis, scene.words
    group = analysis.lemmas[head] in words.groups
    if depth > _DEPTH or not (group or head in scene.numbers):
        return None
    of = next((k for k in analysis.children[head] if analysis.lower[k] == "of" and k > head), None)
    noun = analysis.child(of, "pobj") if of is not None else None
    if noun is None:
        return None
    if number is not None:
        of_class = classify(scene, noun)
        low = number
        return _from_number(scene, low, head, noun + 1, of_class, definite=False)
    inner = count_phrase(scene, noun, depth + 1)
    if inner is None or (analysis.lemmas[head] in words.collectives and not inner.numbered):
        return None
    return inner


def _numbered(scene: Scene, head: int, number: Number) -> Count | None:
    return _from_number(
        scene,
        number,
        head,
        max(head + 1, number.last),
        classify(scene, head),
        definite=is_definite(scene, head, number),
    )


def _from_number(scene: Scene, number: Number, head: int, last: int, of: str | None, *, definite: bool) -> Count:
    return Count(
        min(number.first, head),
        last,
        head,
        number.low,
        number.best,
        number.high,
        number.approx,
        of,
        definite,
        is_extra(scene, head, number),
        names_beside(scene, head),
        True,
        included(scene, head),
        (head,),
    )


def _pronoun(scene: Scene, head: int) -> Count | None:
    analysis = scene.analysis
    word = analysis.lower[head]
    if word in scene.words.one_person:
        return Count(head, head + 1, head, 1, 1, 1, of=None, definite=True, heads=(head,))
    if word in scene.words.several_persons:
        return Count(head, head + 1, head, 2, None, None, of=None, definite=True, heads=(head,))
    if word == "another":
        return Count(head, head + 1, head, 1, 1, 1, of=None, extra=True, numbered=True, heads=(head,))
    return None


def _unnumbered(scene: Scene, head: int) -> Count | None:
    """A lone noun is one, a plural at least two, a name of a person one."""
    analysis, words = scene.analysis, scene.words
    tag, lemma = analysis.tags[head], analysis.lemmas[head]
    if tag not in _NOUNS or lemma in words.things or lemma in words.ignored:
        return None
    definite = any(
        analysis.deps[kid] == "det" and analysis.lower[kid] in words.definite
        for kid in analysis.children[head]
        if kid < head
    )
    first = min(
        [
            kid
            for kid in analysis.children[head]
            if kid < head and analysis.deps[kid] in ("det", "amod", "compound", "poss", "nmod")
        ]
        or [head]
    )
    extra = is_extra(scene, head, None)
    plural = (
        (tag == "NNS" and analysis.lower[head] not in words.plurals)
        or (tag == "NNPS" and is_group_name(scene, head))
        or is_plural(scene, head)
    )
    if not plural and (lemma in words.collectives or is_group_name(scene, head)):
        return None
    names = names_beside(scene, head)
    before = spoken_of(scene, head) if plural and definite else None
    low, best, high = (before.low, before.best, before.high) if before else (2, None, None) if plural else (1, 1, 1)
    return Count(
        first,
        head + 1,
        head,
        low,
        best,
        high,
        of=classify(scene, head),
        definite=definite,
        extra=extra,
        names=names,
        numbered=any(analysis.lower[kid] in ("a", "an") for kid in analysis.children[head] if kid < head)
        or lemma == "another",
        included=included(scene, head),
        heads=(head,),
    )
