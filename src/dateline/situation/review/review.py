"""What stands of all judgements."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from dateline.record import Judgement

State = Literal["open", "accepted", "corrected", "rejected", "added"]
_STATES: dict[str, State] = {"accept": "accepted", "correct": "corrected", "reject": "rejected", "add": "added"}


class ClaimReview(Struct, frozen=True):
    """What reviewers decided of one claim: the state it is in, all decisions that stand, in their order.

    The latest decision counts; `disputed` is true where the latest of each reviewer differ. Of corrections all stand,
    a later one of the same value over an earlier.
    """

    state: State
    decisions: tuple[Judgement, ...]
    disputed: bool
    flagged: bool
    comments: tuple[Judgement, ...]


class Review(Struct, frozen=True):
    """All that stands of a log of judgements: by target, by report, merges and splits of actors and of incidents."""

    standing: tuple[Judgement, ...]
    undone: frozenset[str]
    by_target: dict[str, tuple[Judgement, ...]]
    by_report: dict[str, tuple[Judgement, ...]]

    def of_claim(self, claim: str) -> ClaimReview:
        """What was decided of the claim with this id."""
        return review_claim(self.by_target.get(claim, ()))

    def about(self, subject: str, decision: str) -> tuple[Judgement, ...]:
        """Standing judgements of one kind about one kind of thing, in their order."""
        return tuple(one for one in self.standing if one.subject == subject and one.decision == decision)


def make_review(judgements: Iterable[Judgement]) -> Review:
    """What stands of `judgements`, in the order of time, then of ids; the order in which they are given does not count.

    An undo takes back what it names, also another undo; what is undone counts no more and stays in the log.
    """
    ordered = sorted(judgements, key=lambda one: (one.time, one.id))
    undone = find_undone(ordered)
    standing = tuple(one for one in ordered if one.decision != "undo" and one.id not in undone)
    targets, reports = defaultdict[str, list[Judgement]](list), defaultdict[str, list[Judgement]](list)
    for one in standing:
        targets[one.target].append(one)
        if one.report is not None:
            reports[one.report].append(one)
    return Review(standing, undone, _freeze(targets), _freeze(reports))


def _freeze(held: dict[str, list[Judgement]]) -> dict[str, tuple[Judgement, ...]]:
    return {key: tuple(ones) for key, ones in held.items()}


def find_undone(ordered: Sequence[Judgement]) -> frozenset[str]:
    """Ids of judgements that an undo takes back, where that undo stands itself.

    An undo names what was there before it, so undos are followed from the one named to those that name it.
    """
    naming: dict[str, list[str]] = defaultdict(list)
    for one in ordered:
        if one.decision == "undo":
            naming[one.target].append(one.id)
    undone: dict[str, bool] = {}
    for one in ordered:
        _is_undone(one.id, naming, undone)
    return frozenset(name for name, held in undone.items() if held)


def _is_undone(name: str, naming: dict[str, list[str]], undone: dict[str, bool]) -> bool:
    """True where an undo that stands names this one; without recursion, since a log may be written to harm."""
    pending = [name]
    while pending:
        one = pending[-1]
        if one in undone:
            pending.pop()
            continue
        open_ones = [undo for undo in naming[one] if undo not in undone and undo not in pending]
        if open_ones:
            pending += open_ones
            continue
        undone[one] = any(not undone.get(undo, True) for undo in naming[one])
        pending.pop()
    return undone[name]


def review_claim(judgements: Sequence[Judgement]) -> ClaimReview:
    """What standing judgements about one claim, in their order, come to."""
    decisions = tuple(one for one in judgements if one.decision in _STATES)
    latest = {one.reviewer: one for one in decisions}
    state: State = _STATES[decisions[-1].decision] if decisions else "open"
    made = {one.decision for one in decisions}
    if state != "rejected" and "add" in made:
        state = "added"
    elif state == "accepted" and "correct" in made:
        state = "corrected"
    return ClaimReview(
        state=state,
        decisions=decisions,
        disputed=len({(one.decision, repr(one.changes)) for one in latest.values()}) > 1,
        flagged=any(one.decision == "flag" for one in judgements),
        comments=tuple(one for one in judgements if one.decision == "comment"),
    )
