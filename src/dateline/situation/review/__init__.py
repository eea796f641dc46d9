"""Judgements and what follows from them: records as reviewed, who decided what, where reviewers differ."""

from dateline.situation.review.apply_review import Reviewed, apply_review
from dateline.situation.review.review import ClaimReview, Review, make_review

__all__ = ["ClaimReview", "Review", "Reviewed", "apply_review", "make_review"]
