"""Who is listed with a counted noun, and who only seems to be?"""

from dateline.reading.how_many.count import Count
from dateline.reading.how_many.number_of import number_of
from dateline.reading.how_many.scene import Scene
from dateline.reading.how_many.whom import is_person


def befell_otherwise(scene: Scene, head: int, kid: int) -> bool:
    """True where two listed nouns say by themselves what befell each: "two dead traders and a wounded guard"."""
    mine, theirs = (_harms(scene, noun) for noun in (head, kid))
    return bool(mine and theirs) and not mine & theirs


def _harms(scene: Scene, noun: int) -> set[str]:
    analysis, triggers = scene.analysis, scene.words.triggers
    words = [analysis.lower[kid] for kid in analysis.children[noun] if analysis.deps[kid] == "amod" and kid < noun]
    return {rule.kind for word in words for rule in triggers.get(word, ()) if rule.role == "adjective"}


def names_them(scene: Scene, one: Count, kid: int) -> bool:
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


def is_thing(scene: Scene, noun: int) -> bool:
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


def listed(scene: Scene, head: int, one: Count, verb: int | None) -> list[int]:
    """What is listed with a noun; for a named person also what hangs from the words beside the name ("N. N., a mayor, and
    his son"), if it is not one more office of the same person."""
    analysis = scene.analysis
    found = [kid for kid in analysis.children[head] if analysis.deps[kid] == "conj" and kid > head]
    found += _companions(scene, head, verb)
    if (one.names or analysis.tags[head] == "CD") and one.best == 1:
        found += _named_beside(scene, head)
        beside = [kid for kid in analysis.children[head] if analysis.deps[kid] == "appos"]
        several = [noun for noun in beside if _are_several(scene, noun)]  # "Captain Smith, two guards and ..."
        found += several
        found += [
            kid
            for noun in beside
            for kid in analysis.children[noun]
            if analysis.deps[kid] == "conj"
            and noun not in several
            and (analysis.child(kid, "poss") is not None or number_of(scene, kid) is not None)
        ]
    return found


def _are_several(scene: Scene, noun: int) -> bool:
    """True for two or more, who cannot be another word for one."""
    analysis = scene.analysis
    if analysis.tags[noun] != "NNS" or not is_person(scene, noun):
        return False
    own = (kid for kid in analysis.children[noun] if analysis.deps[kid] == "nummod" and kid in scene.numbers)
    return any((scene.numbers[kid].low or 0) > 1 for kid in own)


def shares(scene: Scene, one: Count, other: Count) -> bool:
    """True where the number counts the whole list: "25 soldiers and fighters", "five traders and drivers"."""
    analysis = scene.analysis
    if one.high == 0:  # "no women or children"
        return True
    bare = (
        not other.numbered and not other.names and analysis.tags[other.head] in ("NNS", "NNPS") and not other.definite
    )
    return bare and one.numbered and (one.low is None or one.low > 1)
