"""One claim a happening: event words that report the same thing are put together."""

from dateline.knowledge.event_words import VerbRule
from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.reading.what.slots import slots_of

_VIOLENT = frozenset({"ASSAULT"})


def merge(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """Drafts without those that only say again, or what came of, what another one says."""
    by_head = {draft.head: draft for draft in drafts}
    by_noun = {draft.noun: draft for draft in drafts if draft.noun is not None}
    gone: set[int] = set()
    for draft in drafts:
        if id(draft) in gone or draft.noun is not None and draft.head == draft.noun:
            continue
        other = _same(analysis, draft, by_head, by_noun)
        if other is not None and id(other) not in gone and other is not draft:
            _absorb(draft, other)
            gone.add(id(other))
    kept = [draft for draft in drafts if id(draft) not in gone and not _is_unexplained(analysis, draft)]
    return _unique(kept)


def _same(analysis: Analysis, draft: Draft, by_head: dict[int, Draft], by_noun: dict[int | None, Draft]) -> Draft | None:
    """Another draft that tells of the same happening as a verb's."""
    if draft.root_name not in _VIOLENT:
        return by_noun.get(draft.object) if draft.object is not None and _covers(draft, by_noun.get(draft.object)) else None
    verb = draft.head
    slots = slots_of(analysis, verb)
    for noun in (draft.subject, slots.subject, *(low for name, low in slots.preps if name in ("in", "by", "during", "after", "when", "from", "as")), draft.object):
        other = by_noun.get(noun) if noun is not None else None
        if other is not None and other.root_name in _VIOLENT and other is not draft:
            return other
    for kid in analysis.children[verb]:
        dep = analysis.deps[kid]
        other = by_head.get(kid)
        if other is None or other.root_name not in _VIOLENT or other.noun is not None and other.head == other.noun:
            continue
        casualty = draft.rule.casualty or other.rule.casualty
        if dep == "advcl" and casualty and (_by_when(analysis, kid) or analysis.tags[kid] == "VBG"):
            return other
        if dep == "conj" and draft.rule.casualty and other.rule.casualty:
            return other
    return None


def _is_unexplained(analysis: Analysis, draft: Draft) -> bool:
    """True for a death or loss of which no violence is told as the cause."""
    rule = draft.rule
    return isinstance(rule, VerbRule) and rule.needs_event and not draft.also and draft.mode is None


def _covers(draft: Draft, other: Draft | None) -> bool:
    return other is not None and other.root_name == draft.root_name


def _by_when(analysis: Analysis, verb: int) -> bool:
    return any(analysis.lower[kid] in ("when", "after", "as", "while") for kid in analysis.children[verb])


def _absorb(draft: Draft, other: Draft) -> None:
    """Take over the parties, the mode and the words of another draft."""
    if not draft.actors:
        draft.actors = other.actors
    elif other.reciprocal and not draft.actors:
        draft.actors = other.actors
    draft.recipients = tuple(
        token for token in dict.fromkeys((*draft.recipients, *other.recipients)) if token not in draft.actors
    )
    draft.mode = draft.mode or draft.rule.mode or other.mode or other.rule.mode
    draft.also = (*draft.also, other.head, *other.also) if other.head != draft.head else draft.also
    draft.responsibility = draft.responsibility or other.responsibility
    if draft.noun is None and other.head == other.noun and not draft.also:
        draft.also = (other.head,)
    draft.path += f" + {other.rule.id}"


def _unique(drafts: list[Draft]) -> list[Draft]:
    """One draft a trigger and root."""
    seen: set[tuple[int, str]] = set()
    kept = []
    for draft in drafts:
        key = (draft.head, draft.root_name)
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept
