"""A turn that the parser hangs wrongly: "A on the one hand and B on the other"."""

from dateline.reading.language.analysis import Analysis


def mend_hands(analysis: Analysis) -> bool:
    """Join to a first side the second, where the parser joined it to the hand on which the first one stands."""
    changed = False
    for hand, word in enumerate(analysis.lower):
        on = analysis.heads[hand]
        if word not in ("hand", "side") or analysis.deps[hand] != "pobj" or analysis.lower[on] != "on":
            continue
        first = analysis.heads[on]
        one = any(analysis.lower[kid] == "one" for kid in analysis.children[hand])
        second = analysis.child(hand, "conj")
        if not one or second is None or analysis.pos[first] not in ("NOUN", "PROPN"):
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
