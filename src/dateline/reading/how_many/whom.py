"""Who or what does a counted noun stand for: soldiers, police, children, people?"""

from dateline.reading.how_many.scene import Scene


def classify(scene: Scene, head: int) -> str | None:
    """The class of those counted by the noun `head`, else by the words before it, else "people" for a generic noun."""
    words, lemmas, analysis = scene.words, scene.analysis.lemmas, scene.analysis
    rule = words.counted.get(lemmas[head]) or words.counted.get(analysis.lower[head])
    if rule is not None and not rule.generic:
        return rule.of
    for kid in analysis.children[head]:
        if kid < head and analysis.deps[kid] in ("compound", "amod", "nmod"):
            other = words.counted.get(lemmas[kid]) or words.counted.get(analysis.lower[kid])
            if other is not None and other.of != "people" and not _is_of_group(scene, head, kid):
                return other.of
    if rule is None and analysis.tags[head] in ("NNPS", "NNP") and head in analysis.known_at:
        return analysis.words[head]
    return rule.of if rule is not None else None


def _is_of_group(scene: Scene, head: int, word: int) -> bool:
    """True for "military" in "the top Taliban military leader", who is none of an army's soldiers, and "local" in "a
    local Taliban leader"."""
    analysis = scene.analysis
    if analysis.lemmas[word] not in ("military", "local"):
        return False
    names = (analysis.known_at.get(kid) for kid in analysis.children[head] if kid < head)
    return any(name is not None and name.how == "name" for name in names)


def is_person(scene: Scene, head: int) -> bool:
    """True where the noun `head` stands for persons: by our lists, its ending, a person's name, or a bare number."""
    analysis, words = scene.analysis, scene.words
    lemma = analysis.lemmas[head]
    if lemma in words.counted or analysis.lower[head] in words.counted or analysis.tags[head] in ("PRP", "CD"):
        return True
    if head in scene.numbers or analysis.lower[head] in words.extra:
        return True
    if analysis.tags[head] == "NNP":
        known = analysis.known_at.get(head)
        if known is not None:
            return known.how == "person"
        found = analysis.name_at.get(head)
        return found is not None and found.label == "PERSON"
    return lemma.endswith(words.suffixes)
