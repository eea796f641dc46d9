"""Husbands, daughters, drivers: people told by whose they are, who are not those."""

from dateline.knowledge.who_words import load_who_words
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting
from dateline.reading.who.named import cast_person

_REACH = 6  # tokens between such a word and a name; ours
_NAMED = frozenset({"appos", "nsubj", "nsubjpass", "dobj", "pobj"})


def is_relative(casting: Casting, head: int) -> bool:
    """True for "her husband", "the families of the dead" and "the general's driver", whose owner is somebody else."""
    analysis = casting.analysis
    owned = analysis.child(head, "poss") is not None or any(
        analysis.deps[kid] == "prep" and analysis.lower[kid] == "of" for kid in analysis.children[head]
    )
    return owned and analysis.lemmas[head] in load_who_words().words("kin")


def cast_relative(casting: Casting, head: int, first: int, last: int) -> Party | None:
    """The man or woman whose name stands behind such a word: "her husband, Karim Aziz", "his brother Omar"."""
    if not is_relative(casting, head):
        return None
    analysis = casting.analysis
    for token in range(head + 1, min(head + _REACH, len(analysis))):
        if analysis.pos[token] in ("VERB", "AUX"):
            return None
        name = analysis.name_at.get(token)
        if name is not None and name.label == "PERSON" and analysis.deps[name.last - 1] in _NAMED:
            named = cast_person(casting, name.first, name.last, name.last - 1)
            return casting.add(head, first, last, named.actors, "nominal", person=named.person, name=named.name)
    return None
