"""How many does a noun phrase stand for? Numerals, articles, lists of names, and phrases that hold the number inside."""

from msgspec import Struct

from dateline.reading.how_many.number import Number
from dateline.reading.how_many.scene import Scene
from dateline.reading.how_many.whom import classify, is_person

_DEPTH = 30  # a cap on lists, for hostile text
_PREMODIFIERS = 12
_CLOSE = 5
_RECALL, _RECALL_TOKENS = 3, 120  # sentences and tokens within which "the rebels" are the ones counted before
_WITHIN = frozenset({"JJ", "NN", "NNP", "NNPS", "VBN", "CC", "HYPH", "JJR", "VBD"})
_BEFORE = frozenset({"nummod", "amod", "det", "quantmod", "compound", "predet", "nmod", "advmod"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "PRP", "DT", "JJ", "VBN", "JJR", "JJS", "FW"})


class Count(Struct, frozen=True):
    """A counted noun phrase: tokens `first` to `last` (excluded), its amounts, whom it counts, and how it refers.

    `definite`, `extra`, `names`, `numbered` as in FigureFact; `included` are heads of phrases that are parts of it,
    `heads` the heads of all that was added up.
    """

    first: int
    last: int
    head: int
    low: float | None
    best: float | None
    high: float | None
    approx: bool = False
    of: str | None = None
    definite: bool = False
    extra: bool = False
    names: tuple[str, ...] = ()
    numbered: bool = False
    included: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    recalls: bool = False


def count_phrase(scene: Scene, head: int, depth: int = 0, verb: int | None = None) -> Count | None:
    """The count of the noun phrase with this head, its list included; None where nothing can be counted.

    `verb` is the word that it befell by, from which "along with two others" may hang.
    """
    one = _count_one(scene, head, depth)
    if one is None or depth > _DEPTH:
        return one
    for kid in _listed(scene, head, one, verb):
        if scene.analysis.tags[kid] in _NOUNS and not _is_thing(scene, kid) and not _names_them(scene, one, kid):
            other = count_phrase(scene, kid, depth + 1)
            mine, theirs = _number_of(scene, head), _number_of(scene, kid)
            again = mine is not None and mine is theirs  # "70 army and rebel fighters"
            again = again or _befell_otherwise(scene, head, kid)
            if other is not None and not again and not _shares(scene, one, other):
                one = _add(one, other)
    return one


def _befell_otherwise(scene: Scene, head: int, kid: int) -> bool:
    """True where two listed nouns say by themselves what befell each: "two dead traders and a wounded guard"."""
    mine, theirs = (_harms(scene, noun) for noun in (head, kid))
    return bool(mine and theirs) and not mine & theirs


def _harms(scene: Scene, noun: int) -> set[str]:
    analysis, triggers = scene.analysis, scene.words.triggers
    words = [analysis.lower[kid] for kid in analysis.children[noun] if analysis.deps[kid] == "amod" and kid < noun]
    return {rule.kind for word in words for rule in triggers.get(word, ()) if rule.role == "adjective"}


def _names_them(scene: Scene, one: Count, kid: int) -> bool:
    """True for the names of those counted, after a comma or a dash: "two guards, Smith and Jones, were hurt"."""
    analysis, after = scene.analysis, one.last
    if not one.numbered or (one.low or 0) < 2 or not (after < kid and analysis.pos[after] == "PUNCT"):
        return False
    before = any(analysis.deps[k] in ("det", "nummod", "poss") for k in analysis.children[kid] if k < kid)
    return analysis.tags[kid] == "NNP" and not before


def _named_beside(scene: Scene, head: int) -> list[int]:
    """A second person hung under the first one's name: "a trader, identified as N. N. and a guard, identified as M. M."."""
    analysis = scene.analysis
    names = [
        noun
        for acl in analysis.children[head]
        if analysis.deps[acl] == "acl"
        for prep in analysis.children[acl]
        for noun in analysis.children[prep]
    ]
    return [
        kid
        for name in names
        for kid in analysis.children[name]
        if analysis.deps[kid] == "conj" and any(analysis.lower[k] in ("a", "an") for k in analysis.children[kid])
    ]


def _companions(scene: Scene, head: int, verb: int | None) -> list[int]:
    """Those who are brought in by "along with", "together with"."""
    analysis = scene.analysis
    for kid in (*analysis.children[head], *(analysis.children[verb] if verb is not None else ())):
        near = next((t for t in (kid, *analysis.children[kid]) if analysis.lower[t] in scene.words.companions), None)
        if near is None or kid < head:
            continue
        for each in (kid, *analysis.children[kid]):
            noun = analysis.child(each, "pobj")
            if noun is not None and noun > head and is_person(scene, noun):
                return [noun]
    return []


def _is_thing(scene: Scene, noun: int) -> bool:
    """True for weapons and things, and for a bare noun without article, number or name ("... and seizure of arms")."""
    analysis, words = scene.analysis, scene.words
    if (
        analysis.tags[noun] == "CD"
        and analysis.lower[noun + 1 : noun + 2]
        and analysis.lower[noun + 1] in words.triggers
    ):
        return True  # "40 dead and 70 wounded"
    unit = words.units.get(analysis.lemmas[noun])
    if (unit is not None and unit.kind == "weapons") or analysis.lemmas[noun] in words.things:
        return True
    if analysis.tags[noun] != "NN":
        return False
    done = any(analysis.lower[kid] == "of" and kid > noun for kid in analysis.children[noun])
    if done and not is_person(scene, noun):
        return True  # "the deaths of nine rebels and the seizure of arms"
    return not any(kid < noun for kid in analysis.children[noun])  # "a teacher and mother"


def _listed(scene: Scene, head: int, one: Count, verb: int | None) -> list[int]:
    """What is listed with a noun; for a named person also what hangs from the words beside the name ("N. N., a mayor, and
    his son"), if it is not one more office of the same person."""
    analysis = scene.analysis
    found = [kid for kid in analysis.children[head] if analysis.deps[kid] == "conj" and kid > head]
    found += _companions(scene, head, verb)
    if (one.names or analysis.tags[head] == "CD") and one.best == 1:
        found += _named_beside(scene, head)
        beside = [kid for kid in analysis.children[head] if analysis.deps[kid] == "appos"]
        found += [
            kid
            for noun in beside
            for kid in analysis.children[noun]
            if analysis.deps[kid] == "conj"
            and (analysis.child(kid, "poss") is not None or _number_of(scene, kid) is not None)
        ]
    return found


def count_alone(scene: Scene, head: int) -> Count | None:
    """The count of a noun phrase without what is listed with it."""
    return _count_one(scene, head, 0)


def _shares(scene: Scene, one: Count, other: Count) -> bool:
    """True where the number counts the whole list: "25 soldiers and fighters", "five traders and drivers"."""
    analysis = scene.analysis
    if one.high == 0:  # "no women or children"
        return True
    bare = (
        not other.numbered and not other.names and analysis.tags[other.head] in ("NNS", "NNPS") and not other.definite
    )
    return bare and one.numbered and (one.low is None or one.low > 1)


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
    number = _number_of(scene, head)
    inner = _inside(scene, head, depth, number)
    if inner is not None:
        return inner
    if number is not None:
        return _numbered(scene, head, number)
    if analysis.tags[head] in ("PRP", "PRP$", "DT", "WP", "WDT", "EX", "CD"):
        return _pronoun(scene, head)
    return _unnumbered(scene, head)


def _number_of(scene: Scene, head: int) -> Number | None:
    """The number that stands with a noun, or that the head itself is."""
    analysis = scene.analysis
    if head in scene.numbers:
        return scene.numbers[head]
    first = analysis.edges[0][head]
    start = _start_of(scene, head)
    for token in range(head - 1, max(start, head - _PREMODIFIERS) - 1, -1):
        if token < first and token not in scene.numbers and analysis.tags[token] not in _WITHIN:
            break
        number = scene.numbers.get(token)
        if number is not None and (_modifies(scene, token, head) or _stands_before(scene, number, head)):
            return number
    return None


def _start_of(scene: Scene, token: int) -> int:
    """The first token of a sentence, or of the lone numeral that the parser cut off before it ("70 | traders fled")."""
    analysis = scene.analysis
    here = analysis.sentence_of[token]
    first = analysis.sentences[here].first
    alone = here > 0 and all(t in scene.numbers for t in range(analysis.sentences[here - 1].first, first))
    return analysis.sentences[here - 1].first if alone else first


def _stands_before(scene: Scene, number: Number, head: int) -> bool:
    """True where only words that may belong to the noun stand between it and a numeral, whatever the parser made of them."""
    if any(
        scene.analysis.tags[t] == "VBD" and scene.analysis.lower[t] not in scene.words.counted
        for t in range(number.last, head)
    ):
        return False
    between = scene.analysis.tags[number.last : head]
    year = number.last - number.opens == 1 and 1900 <= (number.best or 0) <= 2100
    return not year and len(between) <= _CLOSE and all(tag in _WITHIN for tag in between)


def _modifies(scene: Scene, token: int, head: int) -> bool:
    """True where a numeral stands before a noun, on it or on a word before it ("two police officers")."""
    analysis = scene.analysis
    for _ in range(4):
        if token == head:
            return True
        if analysis.deps[token] not in _BEFORE:
            return False
        token = analysis.heads[token]
    return False


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
        definite=_is_definite(scene, head, number),
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
        _is_extra(scene, head, number),
        _names_beside(scene, head),
        True,
        _included(scene, head),
        (head,),
    )


def _is_definite(scene: Scene, head: int, number: Number) -> bool:
    analysis, words = scene.analysis, scene.words
    before = analysis.lower[number.first - 1] if number.first and analysis.tags[number.first - 1] != "IN" else ""
    if number.vague or before in words.definite:
        return before in words.definite
    return any(
        analysis.deps[kid] in ("det", "predet") and analysis.lower[kid] in words.definite
        for kid in analysis.children[head]
        if kid < head
    )


def _is_extra(scene: Scene, head: int, number: Number | None) -> bool:
    """True for "two others", "another", "three more soldiers"."""
    analysis, extra = scene.analysis, scene.words.extra
    if analysis.lower[head] in extra:
        return True
    near = number.first - 1 if number is not None else head
    return any(analysis.lower[kid] in extra for kid in analysis.children[head] if kid < head) or (
        near >= 0 and analysis.lower[near] in extra
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
    extra = _is_extra(scene, head, None)
    plural = (
        (tag == "NNS" and analysis.lower[head] not in words.plurals)
        or (tag == "NNPS" and _is_group_name(scene, head))
        or _is_plural(scene, head)
    )
    if not plural and (lemma in words.collectives or _is_group_name(scene, head)):
        return None
    names = _names_beside(scene, head)
    amount: tuple[float | None, float | None, float | None]
    before = _spoken_of(scene, head) if plural and definite else None
    if before is not None:
        amount = before.low, before.best, before.high
    else:
        amount = (2, None, None) if plural else (1, 1, 1)
    return Count(
        first,
        head + 1,
        head,
        *amount,
        of=classify(scene, head),
        definite=definite,
        extra=extra,
        names=names,
        numbered=any(analysis.lower[kid] in ("a", "an") for kid in analysis.children[head] if kid < head)
        or lemma == "another",
        included=_included(scene, head),
        heads=(head,),
    )


def _spoken_of(scene: Scene, head: int) -> Number | None:
    """The number of those that "the rebels" speaks of again: of the last such noun shortly before that had one."""
    analysis, lemma = scene.analysis, scene.analysis.lemmas[head]
    here = analysis.sentence_of[head]
    first = analysis.sentences[max(0, here - _RECALL)].first
    for token in range(head - 1, max(first, head - _RECALL_TOKENS) - 1, -1):
        if analysis.lemmas[token] == lemma and analysis.tags[token] == "NNS":
            number = _number_of(scene, token)
            if number is not None and (number.low or 0) > 1:
                return number
    return None


def _is_plural(scene: Scene, head: int) -> bool:
    """Nouns that look singular and count many: "police personnel", "SF personnel"."""
    analysis = scene.analysis
    lone = any(analysis.lower[kid] in ("a", "an", "another") for kid in analysis.children[head] if kid < head)
    return analysis.lower[head] in scene.words.plurals and not lone


def _is_group_name(scene: Scene, head: int) -> bool:
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


def _names_beside(scene: Scene, head: int) -> tuple[str, ...]:
    """The last words of the names that the phrase is or stands beside ("a constable, identified as N. N.")."""
    analysis = scene.analysis
    found: list[str] = []
    waiting = [head]
    while waiting and len(found) < _DEPTH:
        token = waiting.pop(0)
        if (
            analysis.tags[token] in ("NNP", "NNPS")
            and analysis.lemmas[token] not in scene.words.counted
            and not _is_group_name(scene, token)
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


def _included(scene: Scene, head: int) -> tuple[int, ...]:
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
    return tuple(heads)
