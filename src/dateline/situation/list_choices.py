"""Names that may mean several actors, and how they were read."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from dateline.record import Reason, Record


class ListedChoice(Struct, frozen=True):
    """Words that were read as one actor over others: how often for this reason, and in which report first (by date, id)."""

    text: str
    actor: str
    over: tuple[str, ...]
    reason: Reason
    mentions: int
    report: str


_Key = tuple[str, str, tuple[str, ...], Reason]


def list_choices(records: Iterable[Record]) -> tuple[ListedChoice, ...]:
    """Every choice between actors that `records` hold, the most frequent first; persons are told by whom they speak for."""
    counts: Counter[_Key] = Counter()
    first: dict[_Key, tuple[str, str]] = {}
    for record in records:
        stamp = (record.report.published or "9999", record.report.id)
        for actor in record.actors:
            for mention in actor.mentions:
                if mention.choice is not None and actor.kind != "person":
                    key = (" ".join(mention.text.split()), actor.id, mention.choice.over, mention.choice.reason)
                    counts[key] += 1
                    first[key] = min(first.get(key, stamp), stamp)
    order = sorted(counts, key=lambda key: (-counts[key], key))
    return tuple(ListedChoice(*key, mentions=counts[key], report=first[key][1]) for key in order)
