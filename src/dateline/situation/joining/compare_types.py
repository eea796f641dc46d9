"""Can two accounts be of one type?"""

from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile


def compare_types(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the types of two accounts of one family say: the same, of a kind, akin, open, or others."""
    if one.acled is None and other.acled is None:
        if one.root == other.root:
            yield "same-root", one.root
    elif one.acled is None or other.acled is None:
        yield "type-open", one.root if one.acled is None else other.root
    elif one.acled == other.acled:
        yield "same-rare-type" if one.acled in rules.rare else "same-type", one.acled
    else:
        both = f"{one.acled}, {other.acled}"
        if one.kind == other.kind:
            yield "same-kind", both
        else:
            yield "akin-type" if (one.kind, other.kind) in rules.akin else "other-type", both
