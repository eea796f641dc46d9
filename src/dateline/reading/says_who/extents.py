"""How far content reaches: from the dependants that hold it to the words that it covers."""

from dateline.reading.language import Analysis
from dateline.reading.says_who.ranges import join, subtree, trim
from dateline.reading.says_who.saying import Range

_ENDS = frozenset({"cc", "conj", "parataxis", "nsubj", "nsubjpass"})
_CIRCUMSTANCES = frozenset({"advcl", "prep", "npadvmod"})
_COMMAS = frozenset({",", "\u201d", "''", '"'})
_STOPPERS = frozenset(
    {"as", "while", "after", "when", "because", "although", "though", "before", "since", "with", "according", "but"}
)


def spread(analysis: Analysis, verb: int, picks: list[int], hearer: int | None) -> list[Range]:
    """Ranges of the picked dependants, those behind the verb run together with what follows them."""
    before = [pick for pick in picks if pick < verb]
    after = [pick for pick in picks if pick > verb]
    ranges: list[Range] = []
    for pick in before:
        first, last = subtree(analysis, pick)
        last = pick + 1 if analysis.heads[verb] == pick else last  # "a charge that Baku rejected"
        if analysis.deps[pick] in ("ccomp", "xcomp", "advcl"):
            first, last = min(first, _opening(analysis, verb, pick)), _closing(analysis, verb, pick, last)
        ranges += trim(analysis, first, min(last, verb))
    if len(after) == 1 and analysis.tags[after[0]] == "PRP" and analysis.deps[after[0]] == "dobj":
        ranges.append((after[0], after[0] + 1))  # nothing more belongs to "denied it in a telephone call"
    elif after:
        first = max(verb + 1, min(subtree(analysis, pick)[0] for pick in after))
        last = max(_end(analysis, pick) for pick in after)
        ranges += trim(analysis, first, _run_on(analysis, verb, max(after), last))
    return join(ranges)


def _end(analysis: Analysis, pick: int) -> int:
    """Where a dependant ends; a thing named ends before a relative clause that is set off by a comma."""
    last = subtree(analysis, pick)[1]
    if analysis.pos[pick] in ("NOUN", "PROPN"):
        for kid in analysis.children[pick]:
            first = subtree(analysis, kid)[0]
            if analysis.deps[kid] == "relcl" and first < last and analysis.words[first - 1] == ",":
                return first
    return last


def _opening(analysis: Analysis, verb: int, clause: int) -> int:
    """Where the words begin that open a clause before the verb ("But ...", "In May ...")."""
    first = subtree(analysis, clause)[0]
    for kid in reversed(analysis.children[verb]):
        if kid < clause:
            if analysis.deps[kid] not in ("cc", "advmod", "prep", "npadvmod", "punct", "mark", "advcl", "ccomp"):
                break
            first = min(first, subtree(analysis, kid)[0])
    return first


def _closing(analysis: Analysis, verb: int, clause: int, last: int) -> int:
    """Where the words end that close a clause before the verb's subject ("... after the bridge fell, he said").

    The parser hangs such a circumstance on the verb of saying as often as on what is said.
    """
    subject = analysis.child(verb, "nsubj")
    if subject is None or not clause < subject:
        return last
    limit = subtree(analysis, subject)[0]
    for kid in analysis.children[verb]:
        first, end = subtree(analysis, kid)
        if clause < kid and last <= first <= last + 1 and end <= limit and analysis.deps[kid] in _CIRCUMSTANCES:
            last = max(last, end) if analysis.words[min(end, limit - 1)] in _COMMAS else last
    return last


def _run_on(analysis: Analysis, verb: int, pick: int, last: int) -> int:
    """Where content ends that begins behind the verb: with the last dependant that belongs to it."""
    for kid in analysis.children[verb]:
        if kid <= pick or kid < last:
            continue
        first, end = subtree(analysis, kid)
        dep = analysis.deps[kid]
        if dep == "punct":
            continue
        if dep in _ENDS or analysis.lower[first] in _STOPPERS or (dep == "advcl" and analysis.words[first - 1] == ","):
            break
        last = max(last, end)
    return last
