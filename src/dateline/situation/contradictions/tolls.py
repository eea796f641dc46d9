"""Tolls that cannot both hold."""

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from math import inf

from msgspec import Struct

from dateline.knowledge.contradiction_words import load_contradiction_words
from dateline.record import Figure
from dateline.situation.contradictions.contradiction import Contradiction, ContradictionKind
from dateline.situation.contradictions.side import (
    Side,
    are_same,
    is_same_voice,
    known,
    make_contradiction,
    meet,
    pairs,
    same_kind,
)
from dateline.situation.contradictions.where_when import compare_places, compare_times, is_wide
from dateline.situation.joint_incident import JointIncident
from dateline.situation.origins.voice_keys import outlet_who

_KINDS = ("killed", "wounded", "captured")
# Tolls further apart than this are rather of two happenings, or a part and a whole.
_FACTOR = 2.5
# The least toll that tells one happening from another.
_LEAST = 3
# Characters between two claims of one scene.
_NEXT = 200
# From this score on, two accounts are joined with confidence; from this whatever their types, which reports mix up.
_SURE, _SURER = 0.7, 0.9
# Days between two reports of one happening, where not both date it.
_SOON = 2
# Within a twentieth of each other tolls are rounded ("thirty" for 31).
_CLOSE = 1.05
_APPROXIMATE = 1.2  # "about" allows a fifth


class Count(Struct, frozen=True):
    """A figure as it is compared: of what kind, who was counted, its bounds, and whether it is a number ("44") rather
    than a word that bounds one ("dozens")."""

    kind: str
    group: str
    low: float
    high: float
    exact: bool
    start: int


def find_tolls(incident: JointIncident, sides: Sequence[Side]) -> Iterator[Contradiction]:
    """Every two claims that count the same kind of people otherwise."""
    told: set[tuple[str, str, str, float, float]] = set()
    counted = [(side, list(_count(side))) for side in sides if side.claim.polarity == "positive"]
    held = [(side, counts) for side, counts in counted if counts]
    scores = {frozenset((join.one, join.other)): join.score for join in incident.joins}
    for side, counts in held:
        told |= {(side.report.id, count.kind, count.group, count.low, count.high) for count in counts}
    counts_of = {id(side): counts for side, counts in held}
    for one, other in pairs([side for side, _ in held]):
        if not _of_one_happening(one, other, scores):
            continue
        for mine in counts_of[id(one)]:
            for theirs in counts_of[id(other)]:
                kind = _compare(one, mine, other, theirs)
                if kind == "toll" and _tells_both(one, mine, other, theirs, told):
                    continue
                if kind is not None:
                    values = _show(mine), _show(theirs)
                    yield make_contradiction(incident, kind, _REASONS[kind], one, other, values)


_REASONS: dict[ContradictionKind, str] = {
    "toll": "two tolls of the same people that cannot both hold",
    "toll updated": "a later report gives more",
    "toll revised": "the same voice gives another toll",
    "toll less precise": "both tolls may hold; one says less",
}


def _count(side: Side) -> Iterator[Count]:
    """The figures of a claim that count its happening's people whole."""
    words = load_contradiction_words()
    text = side.claim.text.casefold()
    if any(word in text for word in (*words.totals, *words.added)):
        return
    for figure in side.claim.figures:
        group = words.group_of.get(figure.of or "people")
        if (
            figure.kind in _KINDS
            and figure.scope == "event"
            and group
            and not _is_part(figure, text, words.parts)
            and figure.per is None
        ):
            low, high = figure.low, figure.high
            if low is not None or high is not None:
                exact = not words.loose & set(figure.text.casefold().split())
                loose = _APPROXIMATE if figure.approx else 1.0
                yield Count(
                    figure.kind,
                    group,
                    (low or 0) / loose,
                    high * loose if high is not None else inf,
                    exact,
                    figure.start,
                )


def _is_part(figure: Figure, text: str, parts: Sequence[str]) -> bool:
    phrase = f" {' '.join(figure.text.casefold().split())} "
    at = text.find(phrase.strip())
    before = " ".join(text[max(0, at - 25) : at].split()[-2:]) if at >= 0 else ""
    return any(f" {word} " in phrase or f" {word} " in f" {before} " for word in parts)


def _of_one_happening(one: Side, other: Side, scores: Mapping[frozenset[str], float]) -> bool:
    """Whether two claims are certainly of one happening: no other means, day, place or doer, and accounts that are joined
    with confidence, or a place and day in common, or words that come back to what was told."""
    mine, theirs = one.claim, other.claim
    places, times = compare_places(mine.place, theirs.place), compare_times(one, other)
    if not (mine.from_ or one.report.published) or not (theirs.from_ or other.report.published):
        return False
    if "apart" in (places, times) or (mine.actors and theirs.actors and not meet(mine.actors, theirs.actors)):
        return False
    outlets = outlet_who(one.report.publisher).key, outlet_who(other.report.publisher).key
    score = scores.get(frozenset((one.account, other.account)), 0.0)
    soon = times == "same" or _days_between(one, other) <= _SOON
    if score >= _SURE and soon and outlets[0] != outlets[1]:
        return same_kind(mine, theirs) or score >= _SURER
    if not same_kind(mine, theirs) or (times == "unknown" and _days_between(one, other) > 1):
        return False
    if outlets[0] == outlets[1] and one.report.id != other.report.id and times != "same":
        return False
    if places in ("same", "within"):
        return mine.acled == theirs.acled or not (is_wide(mine.place) and is_wide(theirs.place))
    if one.account == other.account and _refers(one, other):
        return True
    return times == "same" and (are_same(known(mine.recipients), known(theirs.recipients)) or _same_scene(one, other))


def _tells_both(
    one: Side, mine: Count, other: Side, theirs: Count, told: Set[tuple[str, str, str, float, float]]
) -> bool:
    """Whether either report gives the other's toll too: then they are tolls of two things."""
    if one.report.id == other.report.id:
        return mine.start == theirs.start
    pairs_ = ((one.report.id, theirs), (other.report.id, mine))
    return any((report, count.kind, count.group, count.low, count.high) in told for report, count in pairs_)


def _refers(one: Side, other: Side) -> bool:
    """Whether the later claim, of no place of its own, comes back to the earlier."""
    text = other.claim.text.casefold()
    return other.claim.place is None and any(words in text for words in load_contradiction_words().referring)


def _days_between(one: Side, other: Side) -> int:
    """Days between two reports, many where one is not dated."""
    days = [date.fromisoformat(day[:10]) for side in (one, other) if (day := side.report.published)]
    return abs((days[0] - days[1]).days) if len(days) == 2 else 365


def _show(count: Count) -> str:
    """The count in words: "31 or more civilians killed"."""
    low, high = count.low, count.high
    number = f"{low:g}" if low == high else f"{low:g} or more" if high == inf else f"{low:g} to {high:g}"
    return f"{number} {count.group} {count.kind}"


def _same_scene(one: Side, other: Side) -> bool:
    """Two claims of one sentence or the next, by two voices: "SANA said four were killed. The monitor said six"."""
    return one.report.id == other.report.id and other.claim.start - one.claim.end < _NEXT


def _compare(one: Side, mine: Count, other: Side, theirs: Count) -> ContradictionKind | None:
    """What two counts are to each other; None where they are the same or of two things. `one` was published first."""
    if (mine.kind, mine.group) != (theirs.kind, theirs.group) or (mine.low, mine.high) == (theirs.low, theirs.high):
        return None
    if mine.low <= theirs.high and theirs.low <= mine.high:
        return "toll less precise"
    low, high = sorted((mine, theirs), key=lambda count: count.low)
    if high.low <= _CLOSE * low.high:
        return "toll less precise"
    if not (mine.exact and theirs.exact) or low.low < _LEAST or high.low > _FACTOR * low.high:
        return None
    if _is_part_of(one, mine, other, theirs) or _is_part_of(other, theirs, one, mine):
        return None
    if is_same_voice(one, other):
        return "toll revised"
    if any(word in f"{one.claim.text} {other.claim.text}".casefold() for word in load_contradiction_words().revised):
        return "toll updated"
    if theirs is high and (one.report.published or "") < (other.report.published or ""):
        return "toll updated"
    return "toll updated" if _may_be_later(one if mine is high else other, other if mine is high else one) else "toll"


def _may_be_later(more: Side, less: Side) -> bool:
    """Whether the higher toll may be the same news some hours on: two reports of the day itself, and nobody but its outlet
    answers for the higher one."""
    if more.report.id == less.report.id or len(more.claim.voices) > 1:
        return False
    days = {day[:10] for side in (more, less) if (day := side.report.published)}
    return len(days) == 1 and any(side.claim.from_ and side.claim.from_[:10] in days for side in (more, less))


def _is_part_of(inner: Side, less: Count, outer: Side, more: Count) -> bool:
    """Whether the lower toll is that of a place within the other's."""
    mine, theirs = inner.claim.place, outer.claim.place
    return less.low < more.low and compare_places(mine, theirs) == "within" and not is_wide(mine)
