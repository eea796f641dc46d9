"""A turn that the parser hangs wrongly: "A on the one hand and B on the other"."""

from dateline.reading.language.analysis import Analysis


def mend_hands(analysis: Analysis) -> bool:
    """Join to a first side the second, where the parser joined it to the hand on which the first one stands."""
    changed = False
    for hand, word in enumerate(analysis.lower):
        on = analysis.heads[hand]
        if word not in ("hand", "side") or analysis.deps[hand] != "pobj" or analysis.lower[on] != "on":
            continue
        first = _side_before(analysis, on)
        one = any(analysis.lower[kid] == "one" for kid in analysis.children[hand])
        second = analysis.child(hand, "conj")
        if not one or second is None or first is None:
            continue
        first = _of_its_kind(analysis, first, second)
        if first >= hand or _hangs_from(analysis, first, second):
            continue
        analysis.heads[second] = first
        joint = analysis.child(hand, "cc")
        if joint is not None:
            analysis.heads[joint] = first
        for kid in analysis.children[hand]:
            if kid > second and analysis.deps[kid] == "prep":
                analysis.heads[kid] = second
        changed = True
    return changed


def _hangs_from(analysis: Analysis, low: int, high: int) -> bool:
    """True where `low` is `high` or below it: to hang `high` from it would make a circle."""
    for _ in range(len(analysis)):
        if low == high:
            return True
        if analysis.heads[low] == low:
            return False
        low = analysis.heads[low]
    return True


def _side_before(analysis: Analysis, on: int) -> int | None:
    """The noun that stands on the one hand; where the parse hangs the hand from the verb, the one after "between"."""
    above = analysis.heads[on]
    if analysis.pos[above] in ("NOUN", "PROPN"):
        return above
    token = max(0, on - 1)
    for _ in range(8):
        if analysis.deps[token] == "pobj" and analysis.lower[analysis.heads[token]] == "between":
            return token
        if analysis.heads[token] == token:
            break
        token = analysis.heads[token]
    return None


def _of_its_kind(analysis: Analysis, first: int, second: int) -> int:
    """The common noun above a name, where a common noun is joined: the fighters in "fighters from Fatah on the one hand"."""
    above = analysis.heads[analysis.heads[first]]
    named = analysis.pos[first] == "PROPN" and analysis.deps[first] == "pobj"
    return above if named and analysis.pos[second] == "NOUN" and analysis.pos[above] == "NOUN" else first
