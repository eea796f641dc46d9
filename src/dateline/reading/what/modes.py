"""What is asked, refused or threatened, and what an event is about: PLOVER's mode and context from the words below it."""

from dateline.knowledge.event_mode_words import load_mode_words
from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.record import Root

_REACH = 40  # tokens after the trigger; ours: beyond that a clause speaks of something else


def mode_of(analysis: Analysis, draft: Draft, root: Root) -> str | None:
    """The mode of a request, refusal or threat; None for other roots and where no word tells."""
    rules = [rule for rule in load_mode_words().mode if root in rule.roots]
    words = _words_below(analysis, draft) if rules else set()
    return next((rule.mode for rule in rules if not rule.words.isdisjoint(words)), None)


def context_of(analysis: Analysis, draft: Draft, root: Root) -> str | None:
    """What an event is about ("military", "legal"); None where no word tells."""
    rules = [rule for rule in load_mode_words().context if not rule.roots or root in rule.roots]
    words = _words_below(analysis, draft)
    return next((rule.context for rule in rules if not rule.words.isdisjoint(words)), None)


def _words_below(analysis: Analysis, draft: Draft) -> set[str]:
    """Dictionary forms from the trigger to the end of what hangs from it; for "will" from the verb that it helps."""
    top = analysis.heads[draft.head] if analysis.deps[draft.head] == "aux" else draft.head
    last = min(analysis.edges[1][top] + 1, draft.first + _REACH)
    words = set(analysis.lemmas[draft.first : last])
    return words | set(analysis.lower[draft.first : last])
