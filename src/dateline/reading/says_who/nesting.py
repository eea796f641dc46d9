"""Which saying stands within which, and which sayings stand behind a word."""

from bisect import bisect_left

from dateline.reading.language import Analysis
from dateline.reading.says_who.saying import Saying


def nest(sayings: list[Saying]) -> None:
    """Give every saying the smallest other saying whose content holds its cue as parent; outermost ones get none."""
    number = {id(saying): n for n, saying in enumerate(sayings)}
    for saying in sayings:
        if saying.outer is not None:
            saying.parent = number[id(saying.outer)]
    for n, holders in enumerate(_find_holders(sayings)):
        if sayings[n].outer is None:
            holders.sort(key=lambda m: (sayings[m].size, sayings[m].outer is None, m))
            sayings[n].parent = next((m for m in holders if _holds(sayings, m, n)), None)


def _find_holders(sayings: list[Saying]) -> list[list[int]]:
    """For each saying the others whose content covers its cue; `sayings` stand in order of their cues."""
    heads = [saying.head for saying in sayings]
    holders: list[list[int]] = [[] for _ in sayings]
    for n, saying in enumerate(sayings):
        for first, last in saying.content:
            for inner in range(bisect_left(heads, first), bisect_left(heads, last)):
                if inner != n:
                    holders[inner].append(n)
    return holders


def _holds(sayings: list[Saying], outer: int, inner: int) -> bool:
    """True where not each covers the other's cue, or the outer is the bigger one, and no ring would arise."""
    if sayings[inner].covers(sayings[outer].head) and sayings[outer].size <= sayings[inner].size:
        return False
    return not _is_above(sayings, inner, outer)


def _is_above(sayings: list[Saying], ancestor: int, below: int) -> bool:
    above: int | None = below
    while above is not None:
        if above == ancestor:
            return True
        above = sayings[above].parent
    return False


def find_chain(token: int, analysis: Analysis, sayings: tuple[Saying, ...]) -> list[int]:
    """Indices of the sayings whose content holds the token, outermost first, by what stands within what."""
    near = _by_sentence(analysis, sayings).get(analysis.sentence_of[token], ())
    inside = [n for n in near if sayings[n].covers(token)]
    if not inside:
        return []
    innermost = max(inside, key=lambda n: (_depth(sayings, n), -sayings[n].size, -n))
    chain = [innermost]
    while (parent := sayings[chain[-1]].parent) is not None:
        chain.append(parent)
    return chain[::-1]


def _by_sentence(analysis: Analysis, sayings: tuple[Saying, ...]) -> dict[int, list[int]]:
    """For each sentence the sayings whose content meets it; kept in `memo` with the sayings it was made from."""
    kept = analysis.memo.get("says_who.by_sentence")
    if kept is None or kept[0] is not sayings:
        table: dict[int, list[int]] = {}
        for n, saying in enumerate(sayings):
            met = {
                s for a, b in saying.content for s in range(analysis.sentence_of[a], analysis.sentence_of[b - 1] + 1)
            }
            for sentence in met:
                table.setdefault(sentence, []).append(n)
        kept = analysis.memo["says_who.by_sentence"] = (sayings, table)
    found: dict[int, list[int]] = kept[1]
    return found


def _depth(sayings: tuple[Saying, ...], number: int) -> int:
    depth, above = 0, sayings[number].parent
    while above is not None:
        depth, above = depth + 1, sayings[above].parent
    return depth
