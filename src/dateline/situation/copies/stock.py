"""Telling copied words from words that are printed again and again."""

from collections.abc import Callable
from datetime import date

import msgspec

from dateline.situation.copies.copy import Copy
from dateline.situation.copies.sketch import LEAST

# A report is copied within days; corpora date copies up to two weeks wrong. What is printed again after a month is
# background ("the war began in ..."), or furniture of the page.
_STOCK_DAYS = 30
# Issue 6: who shares a fifth of all sequences of five words is a copy, whatever the words.
_WHOLE = 0.2
# Fingerprints are of eight words, fewer of which survive edits: so many are shared where a fifth of sequences of five is.
_HINT = 0.04


def days_between(first: str | None, last: str | None) -> int:
    """Days from one date of publication (ISO 8601) to another; 0 where one is not known."""
    if not first or not last:
        return 0
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days


def is_worth_comparing(mine: frozenset[int], theirs: frozenset[int], days: int) -> bool:
    """Whether two texts with these fingerprints, published so many days apart, may be copies.

    Of what was published more than a month apart all that is shared is stock, so only a copy of the whole counts.
    """
    return abs(days) <= _STOCK_DAYS or len(mine & theirs) >= _HINT * min(len(mine), len(theirs))


def set_stock(copy: Copy, days_of: Callable[[int], int]) -> Copy:
    """`copy` with those passages marked `stock` of whose fingerprints at least half have been printed again for more than
    a month, or that hold none; `days_of` tells the days from the first to the last report that holds a fingerprint."""
    passages = []
    for passage in copy.passages:
        stock = sum(days_of(mark) > _STOCK_DAYS for mark in passage.marks)
        passages.append(
            msgspec.structs.replace(passage, stock=2 * stock >= max(1, len(passage.marks)) or not passage.marks)
        )
    return msgspec.structs.replace(copy, passages=tuple(passages))


def is_copied(copy: Copy) -> bool:
    """Whether one of the reports copies the other, or both a third: a fifth of all they hold, or a passage that is not
    stock."""
    return copy.jaccard >= _WHOLE or sum(one.words for one in copy.passages if not one.stock) >= LEAST
