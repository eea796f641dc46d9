"""A record as reviewers left it."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from dateline.record import Claim, Incident, Judgement, Record
from dateline.situation.review.change_claim import ChangeError, change_claim, check_quotes
from dateline.situation.review.find_claim import find_claim
from dateline.situation.review.merge_actors import find_merged, rename_actors, split_off
from dateline.situation.review.refit_incident import refit_incident
from dateline.situation.review.review import ClaimReview, Review, review_claim


class Reviewed(Struct, frozen=True):
    """A record after review: without what was rejected, with what was corrected and added.

    `states` tell by claim id what was decided, also of rejected claims, which `rejected` holds. `lost` are judgements
    whose words stand no more in this reading; they stay in the log.
    """

    record: Record
    states: dict[str, ClaimReview]
    rejected: tuple[Claim, ...]
    lost: tuple[Judgement, ...]


def apply_review(record: Record, review: Review) -> Reviewed:
    """`record` as `review` leaves it; without judgements of it, it is the same object."""
    names = find_merged(review) | split_off(review, record.report.id)
    mine = review.by_report.get(record.report.id, ())
    if not mine and not names:
        return Reviewed(record, {}, (), ())
    found, lost = _sort(record, mine)
    reviewed = record
    for judgement in mine:
        if judgement.decision == "add":
            reviewed, added = _add(reviewed, judgement)
            (found.setdefault(judgement.target, []) if added else lost).insert(0, judgement)
    for claim, judgements in found.items():
        reviewed = _correct(reviewed, claim, judgements, lost)
    states = {claim: review_claim(judgements) for claim, judgements in found.items()}
    gone = {claim for claim, state in states.items() if state.state == "rejected"}
    rejected = tuple(claim for claim in reviewed.claims if claim.id in gone)
    touched = {claim for claim, state in states.items() if state.state != "accepted"}
    reviewed = _refit(_drop(reviewed, gone), touched)
    return Reviewed(rename_actors(reviewed, names) if names else reviewed, states, rejected, tuple(lost))


def _sort(record: Record, judgements: Sequence[Judgement]) -> tuple[dict[str, list[Judgement]], list[Judgement]]:
    """Judgements of claims by the id that the claim has now, and those that find none."""
    added = {one.target for one in judgements if one.decision == "add"}
    found: dict[str, list[Judgement]] = {}
    lost: list[Judgement] = []
    for one in judgements:
        if one.subject != "claim" or one.decision == "add":
            continue
        claim = find_claim(record, one)
        if claim is not None:
            found.setdefault(claim.id, []).append(one)
        elif one.target in added:
            found.setdefault(one.target, []).append(one)
        else:
            lost.append(one)
    return found, lost


def _add(record: Record, judgement: Judgement) -> tuple[Record, bool]:
    """The record with the claim that a reviewer added; false where its words stand no more."""
    whole = next((change.value for change in judgement.changes if change.path == "claim"), None)
    others = [change for change in judgement.changes if change.path != "claim"]
    try:
        claim = msgspec.convert(whole, Claim)
        claim = msgspec.structs.replace(claim, id=judgement.target)
        check_quotes(record, claim)
        claims = sorted((*record.claims, claim), key=lambda one: (one.event.trigger.start, one.event.trigger.end))
        return change_claim(msgspec.structs.replace(record, claims=tuple(claims)), claim, others), True
    except (ChangeError, msgspec.ValidationError):
        return record, False


def _correct(record: Record, claim: str, judgements: Sequence[Judgement], lost: list[Judgement]) -> Record:
    for one in judgements:
        if one.decision == "correct":
            held = next((each for each in record.claims if each.id == claim), None)
            try:
                record = change_claim(record, held, one.changes) if held is not None else record
            except ChangeError:
                held = None
            if held is None:
                lost.append(one)
    return record


def _drop(record: Record, gone: set[str]) -> Record:
    if not gone:
        return record
    claims = tuple(claim for claim in record.claims if claim.id not in gone)
    incidents = (_without(incident, gone) for incident in record.incidents)
    return msgspec.structs.replace(record, claims=claims, incidents=tuple(one for one in incidents if one.claims))


def _without(incident: Incident, gone: set[str]) -> Incident:
    claims = tuple(claim for claim in incident.claims if claim not in gone)
    contested = tuple(claim for claim in incident.contested_by if claim not in gone)
    return msgspec.structs.replace(incident, claims=claims, contested_by=contested)


def _refit(record: Record, touched: set[str]) -> Record:
    """The record with incidents of changed claims made to tell what the claims tell now."""
    if not touched:
        return record
    return msgspec.structs.replace(record, incidents=refit_incident(record, touched))
