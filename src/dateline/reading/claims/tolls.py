"""Tolls told apart from what caused them: "Rescue workers put the toll at 126" claims the same happening anew."""

from collections.abc import Sequence

import msgspec

from dateline.knowledge.event_words import load_event_words
from dateline.reading.how_many import FigureFact
from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.what.slots import prepositions

_REACH = 4  # sentences back to what a toll may be the toll of; ours, from reading reports
_KINDS = frozenset({"killed", "wounded"})


def find_toll_happenings(
    analysis: Analysis, facts: Sequence[FigureFact], happenings: Sequence[Happening]
) -> list[tuple[Happening, Happening]]:
    """For each toll that hangs from no event word of its own, the happening it speaks of again, and that first telling.

    The second claim of a happening has the toll's word for its trigger, and so the voice that gives this toll.
    """
    words = {token for happening in happenings for token in (*happening.also, happening.head)}
    found = []
    for fact in facts:
        named = [token for token in fact.event_tokens if _is_toll(analysis, token)]
        if fact.figure.kind not in _KINDS or fact.cumulative or fact.part_of is not None or not named:
            continue
        if words & {*fact.event_tokens, *fact.cause_tokens}:
            continue
        before = told_before(analysis, named[0], happenings)
        if before is not None:
            sentence = analysis.sentences[analysis.sentence_of[named[0]]]
            again = msgspec.structs.replace(
                before,
                trigger=(named[0], named[0] + 1),
                head=named[0],
                also=(),
                recipients=tuple(token for token in before.recipients if not _is_counted(analysis, token)),
                clause=(sentence.first, sentence.last),
                governors=(),
                responsibility=None,
                why=f"a toll of: {before.why}",
            )
            found.append((again, before))
            words.add(named[0])
    return found


def _is_toll(analysis: Analysis, token: int) -> bool:
    """True for a noun that counts victims; bodies found, or a number that rose, may be those of other days."""
    toll = analysis.pos[token] == "NOUN" and analysis.lemmas[token] in load_event_words().links["toll"]
    return toll and not _is_of_one(analysis, token)


def _is_of_one(analysis: Analysis, token: int) -> bool:
    """True for "the death of the mullah", a happening of its own."""
    if analysis.tags[token] != "NN" or analysis.lemmas[token] != "death":
        return False
    return any(
        name == "of" and analysis.tags[noun] in ("NN", "NNP") and analysis.child(noun, "nummod") is None
        for name, noun in prepositions(analysis, token)
    )


def told_before(analysis: Analysis, token: int, happenings: Sequence[Happening]) -> Happening | None:
    """The last violent happening told before a word that speaks of it again, within reach."""
    here = analysis.sentence_of[token]
    near = [
        happening
        for happening in happenings
        if happening.head < token
        and happening.root == "ASSAULT"
        and here - analysis.sentence_of[happening.head] <= _REACH
    ]
    deadly = [happening for happening in near if happening.casualty and not _is_of_none(analysis, happening)]
    return (deadly or near)[-1] if near else None


def _is_counted(analysis: Analysis, token: int) -> bool:
    """True for victims that were told with another number ("killed 14 fighters", whom a toll of 31 does not count alone)."""
    return analysis.tags[token] == "CD" or any(analysis.deps[kid] == "nummod" for kid in analysis.children[token])


def _is_of_none(analysis: Analysis, happening: Happening) -> bool:
    """True where nobody was hurt ("no civilian was hit")."""
    return any(
        analysis.lower[kid] in ("no", "none")
        for head in happening.recipients
        for kid in (head, *analysis.children[head])
    )
