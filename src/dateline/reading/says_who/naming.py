"""What a source is called: the words that name it, and the words of its office."""

from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.says_who.kinds import strip_article
from dateline.reading.says_who.ranges import subtree, trim
from dateline.reading.says_who.sources import is_day


def find_name_beside(analysis: Analysis, head: int) -> int:
    """The name right behind a common noun ("the newspaper El Tiempo"), else the noun itself."""
    if analysis.pos[head] == "NOUN":
        for kid in analysis.children[head]:
            if analysis.deps[kid] == "appos" and analysis.pos[kid] == "PROPN" and subtree(analysis, kid)[0] == head + 1:
                return kid
    return head


def _is_citing(analysis: Analysis, kid: int) -> bool:
    """True for "quoting" in "quoting residents", which a parser may take for an adjective."""
    return analysis.tags[kid] == "VBG" and analysis.lemmas[kid] in load_saying_words().citing


def describe(analysis: Analysis, head: int) -> tuple[str, str | None]:
    """The words that name a source without article and clauses, and, beside a name, the words of its office."""
    first = head
    for kid in analysis.children[head]:
        if _is_citing(analysis, kid) or is_day(analysis, kid):
            continue
        if kid < head and analysis.deps[kid] in (
            "compound",
            "amod",
            "poss",
            "nmod",
            "nummod",
            "case",
            "punct",
            "npadvmod",
            "nmod",
        ):
            first = min(first, subtree(analysis, kid)[0])
    found = analysis.name_at.get(head)
    pieces = trim(analysis, first, max(head + 1, found.last if found is not None and found.label == "ORG" else 0))
    words = strip_article(analysis.quote(*pieces[0])) if pieces else analysis.words[head]
    if found is None or found.label != "PERSON":
        common = analysis.pos[head] == "NOUN" and head not in analysis.known_at
        return words, (words if common else None)
    name = analysis.quote(found.first, max(found.last, head + 1)).removesuffix("'s").removesuffix("’s")
    before = trim(analysis, first, found.first) if first < found.first else []
    beside = next((kid for kid in analysis.children[head] if analysis.deps[kid] == "appos" and kid > head), None)
    if before:
        return name, strip_article(analysis.quote(*before[0]))
    return name, strip_article(
        analysis.quote(*trim(analysis, *subtree(analysis, beside))[0])
    ) if beside is not None else None
