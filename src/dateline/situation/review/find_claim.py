"""The claim that a judgement is about, also after its report was read anew."""

from dateline.record import Anchor, Claim, Judgement, Record


def find_claim(record: Record, judgement: Judgement) -> Claim | None:
    """The claim of `record` that `judgement` is about; None where its words stand no more.

    By its id; else by its anchor: the same trigger at the same place, first of the same root and origin, then of the
    same root, then any. A corrected reading keeps its judgement so, and one that gave up the claim loses it.
    """
    by_id = next((claim for claim in record.claims if claim.id == judgement.target), None)
    if by_id is not None or judgement.anchor is None:
        return by_id
    anchor = judgement.anchor
    held = [claim for claim in record.claims if claim.event.trigger == anchor.trigger]
    return min(held, key=lambda claim: (_differs(claim, anchor), claim.id), default=None)


def _differs(claim: Claim, anchor: Anchor) -> tuple[bool, bool]:
    return claim.event.root != anchor.root, claim.voices[-1].name != anchor.origin


def make_anchor(claim: Claim) -> Anchor:
    """The words by which a judgement of `claim` finds it again."""
    return Anchor(claim.event.trigger, claim.event.root, claim.voices[-1].name)
