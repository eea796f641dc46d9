"""With whom of its block is an account compared?"""

from collections.abc import Sequence

# Accounts of a block of which each is compared with all others. A block grows beyond it where hundreds of reports tell
# of one kind of event in one province on one day; then these alone, the first by their ids, which are hashes and so a
# random sample, stand for the rest, and time grows with the number of accounts and not with its square.
FULL = 300


def find_mates(one: str, block: Sequence[str]) -> Sequence[str]:
    """The accounts of `block`, sorted ids, that `one` of them is compared with (itself among them)."""
    return block if is_full_member(one, block) else block[:FULL]


def is_full_member(one: str, block: Sequence[str]) -> bool:
    """Whether an account of `block` is compared with all others of it."""
    return len(block) <= FULL or one <= block[FULL - 1]
