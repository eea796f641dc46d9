"""Which rules a claim fits."""

from collections.abc import Iterator

from dateline.knowledge.relation_words import RelationRule, RelationWords, fold_words
from dateline.record import Claim


def match_rules(claim: Claim, words: RelationWords) -> Iterator[RelationRule]:
    """The rules that `claim` fits, the first for each state alone, in the order of the file."""
    rules = words.by_root.get(claim.event.root)
    if rules is None:
        return
    folded = _Folded(claim)
    done: set[str] = set()
    for rule in rules:
        if rule.state not in done and _fits(claim, rule) and _worded(folded, rule):
            done.add(rule.state)
            yield rule


class _Folded:
    """The words of a claim, folded once they are asked for."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._text: str | None = None

    @property
    def text(self) -> str:
        if self._text is None:
            self._text = fold_words(self._claim.text)
        return self._text

    @property
    def trigger(self) -> str:
        return fold_words(self._claim.event.trigger.text)


def _fits(claim: Claim, rule: RelationRule) -> bool:
    event = claim.event
    mode = event.mode or ""
    return (
        claim.status in rule.status
        and (not rule.modes or mode in rule.modes)
        and mode not in rule.not_modes
        and rule.reciprocal in (None, event.reciprocal)
        and rule.polarity in (None, claim.polarity)
        and rule.extent in (None, event.extent)
    )


def _worded(folded: _Folded, rule: RelationRule) -> bool:
    if rule.trigger:
        trigger = folded.trigger
        if not any(phrase in trigger for phrase in rule.trigger):
            return False
    if rule.words and not any(phrase in folded.text for phrase in rule.words):
        return False
    return not any(phrase in folded.text for phrase in rule.unless)
