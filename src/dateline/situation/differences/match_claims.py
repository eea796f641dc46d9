"""Which claim of one reading is which of another's?"""

from collections.abc import Callable, Hashable, Iterator, Sequence

from dateline.record import Claim

Key = Callable[[Claim], Hashable]


def match_claims(one: Sequence[Claim], other: Sequence[Claim], *, same_text: bool) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two readings that are one, each at most once, in the order of the first: the same event at the same word,
    then any event at that word, then, in a text that was changed, the same event in the same words.
    """
    keys: tuple[Key, ...] = (_event_at, _word_at) if same_text else (_event_in_words, _event_of_word)
    left, rest = list(one), list(other)
    pairs: list[tuple[Claim, Claim]] = []
    for key in keys:
        found = _match(left, rest, key)
        taken = {id(claim) for pair in found for claim in pair}
        left, rest = ([claim for claim in side if id(claim) not in taken] for side in (left, rest))
        pairs += found
    order = {id(claim): at for at, claim in enumerate(one)}
    return iter(sorted(pairs, key=lambda pair: order[id(pair[0])]))


def _match(one: Sequence[Claim], other: Sequence[Claim], key: Key) -> list[tuple[Claim, Claim]]:
    """Pairs with one key, the first with the first."""
    waiting: dict[Hashable, list[Claim]] = {}
    for claim in reversed(other):
        waiting.setdefault(key(claim), []).append(claim)
    return [(claim, held.pop()) for claim in one if (held := waiting.get(key(claim)))]


def _event_at(claim: Claim) -> Hashable:
    return claim.event.trigger.start, claim.event.root, claim.voices[-1].name


def _word_at(claim: Claim) -> Hashable:
    return claim.event.trigger.start


def _event_in_words(claim: Claim) -> Hashable:
    return " ".join(claim.text.split()), claim.event.root, claim.event.trigger.text


def _event_of_word(claim: Claim) -> Hashable:
    return claim.event.root, claim.event.trigger.text, tuple(who.id for who in claim.event.actors)
