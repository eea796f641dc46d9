"""What reviewers say of happenings stands above what links say."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct


class Ruling(Struct, frozen=True):
    """A reviewer's word on two accounts (ids): they tell of one happening, or `one` tells of another than `other`."""

    kind: Literal["together", "apart"]
    one: str
    other: str


def apply_rulings(groups: Iterable[Sequence[str]], rulings: Iterable[Ruling]) -> list[list[str]]:
    """`groups` of account ids after each ruling in turn, each sorted: a later one stands above an earlier."""
    held = [set(group) for group in groups]
    for ruling in rulings:
        first = next((group for group in held if ruling.one in group), None)
        second = next((group for group in held if ruling.other in group), None)
        if first is None or second is None:
            continue
        if ruling.kind == "together" and first is not second:
            first |= second
            held.remove(second)
        elif ruling.kind == "apart" and first is second:
            first.discard(ruling.one)
            held.append({ruling.one})
    return sorted(sorted(group) for group in held)
