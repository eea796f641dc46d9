"""One claim a happening: event words that report the same thing are put together."""

from dateline.knowledge.event_words import NounRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.reading.what.slots import prepositions, slots_of
from dateline.reading.what.unexplained import is_unexplained

_CAUSES = frozenset(
    {"in", "by", "with", "during", "after", "when", "from", "as", "due", "because", "following", "amid"}
)
_SPANS = frozenset({"day", "week", "month", "year", "hour"})
_WHEN = frozenset({"when", "after", "as", "while"})


def merge(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """Drafts without those that only say again, or what came of, what another one says."""
    by_head = {draft.head: draft for draft in drafts}
    by_noun: dict[int, Draft] = {draft.noun: draft for draft in drafts if draft.noun is not None}
    gone: set[int] = set()
    holder: dict[int, Draft] = {}
    for draft in drafts:
        if id(draft) in gone:
            continue
        if draft.head == draft.noun:
            _take_doers(analysis, draft, by_noun, gone)
            continue
        for _ in range(4):
            other = _same(analysis, draft, by_head, by_noun, gone)
            if other is None:
                break
            _face(analysis, draft, other)
            _absorb(draft, other)
            gone.add(id(other))
            holder[id(other)] = draft
        deed = _told_before(analysis, draft, by_noun, gone)
        told = holder.get(id(deed))
        if deed is None or draft.root_name != deed.root_name:
            continue
        more = analysis.deps[draft.head] == "relcl" and told is not None and told.rule.casualty is None
        if more and told is not None and id(told) not in gone:
            _absorb(told, draft)  # "was destroyed by a raid that killed nine"
            gone.add(id(draft))
        elif not draft.actors and not deed.reciprocal:
            draft.actors = tuple(token for token in deed.actors if token not in draft.recipients)
            draft.mode = draft.mode or deed.mode or deed.rule.mode
    left = [draft for draft in drafts if id(draft) not in gone]
    return _unique([draft for draft in left if not is_unexplained(analysis, draft, left)])


def _take_doers(analysis: Analysis, draft: Draft, by_noun: dict[int, Draft], gone: set[int]) -> None:
    """Take over the doers of the deed that a killing was done by: "the assassination of a general in a Turkish air raid"."""
    if draft.rule.casualty is None or draft.noun is None:
        return
    own = prepositions(analysis, draft.noun)
    deeper = [pair for name, low in own if name == "of" for pair in prepositions(analysis, low)]
    causes = [low for name, low in (*own, *deeper) if name in ("in", "by", "during")]
    for low in (*causes, *_causes_of(analysis, draft.noun)):
        other = by_noun.get(low)
        if other is None or id(other) in gone or other is draft:
            continue
        if other.root_name == draft.root_name and other.head == other.noun:
            _absorb(draft, other)
            gone.add(id(other))


def _told_before(analysis: Analysis, draft: Draft, by_noun: dict[int, Draft], gone: set[int]) -> Draft | None:
    """The deed that a verb tells more of, where another verb has told of it: "was hurt in a NATO strike which killed his
    son"."""
    if draft.root_name != "ASSAULT" or draft.noun is not None:
        return None
    subject = slots_of(analysis, draft.head).subject
    deed = by_noun.get(subject) if subject is not None else None
    return deed if deed is not None and id(deed) in gone and deed.root_name == "ASSAULT" else None


def _causes_of(analysis: Analysis, noun: int) -> list[int]:
    """What is said to have caused a death: the raid in "the raid caused the death of two", "raids led to 30 deaths"."""
    above = analysis.heads[noun]
    verb = analysis.heads[above] if analysis.deps[noun] == "pobj" else above
    between = f" {analysis.lower[above]}" if verb != above else ""
    if f"{analysis.lemmas[verb]}{between}" not in load_event_words().links["causing"]:
        return []
    subject = slots_of(analysis, verb).subject
    return [] if subject is None else [subject]


def _same(
    analysis: Analysis, draft: Draft, by_head: dict[int, Draft], by_noun: dict[int, Draft], gone: set[int]
) -> Draft | None:
    """Another draft that tells of the same happening as a verb's."""
    for noun in _event_nouns(analysis, draft, by_noun):
        other = by_noun.get(noun) if noun is not None else None
        if other is not None and other is not draft and id(other) not in gone and other.root_name == draft.root_name:
            return other
    for verb in (draft.head, *draft.also):
        for kid in (*analysis.children[verb], *_done_by_means(analysis, verb)):
            other = by_head.get(kid)
            if other is None or id(other) in gone or other is draft or other.root_name != draft.root_name:
                continue
            told = by_head.get(verb, draft)  # "struck a van, killing two and injuring five"
            if other.head != other.noun and _is_same_act(analysis, told, other, kid):
                return other
    return None


def _done_by_means(analysis: Analysis, verb: int) -> list[int]:
    """What the means of a verb did, by a participle that the parse hangs from them: "was hit by rockets, killing six"."""
    agents = [kid for kid in analysis.children[verb] if analysis.deps[kid] in ("agent", "prep")]
    means = [low for by in agents if analysis.lower[by] in ("by", "with") for low in analysis.children[by]]
    return [kid for low in means for kid in analysis.children[low] if analysis.deps[kid] == "acl"]


def _event_nouns(analysis: Analysis, draft: Draft, by_noun: dict[int, Draft]) -> list[int | None]:
    """Nouns around a verb that may name what it tells of: for violence also causes ("killed in an attack")."""
    slots = slots_of(analysis, draft.head)
    if draft.root_name == "ASSAULT":
        causes = [
            low
            for verb in (draft.head, *draft.also)
            for name, low in slots_of(analysis, verb).preps
            if name in _CAUSES and not _is_later(analysis, low) and not (name == "after" and draft.actors)
        ]
        causes += [kid for cause in causes for kid in analysis.children[cause] if analysis.deps[kid] == "conj"]
        causes += [low for cause in causes if _is_outcome(analysis, cause) for _, low in prepositions(analysis, cause)]
        if slots.object is not None and draft.rule.casualty:
            causes += [low for name, low in prepositions(analysis, slots.object) if name in ("in", "by", "during")]
        left = _what_left(analysis, draft.head) if draft.rule.casualty and not draft.actors else None
        around = (_around(analysis, slots.subject, by_noun), _around(analysis, left, by_noun))
        return [draft.subject, slots.subject, *causes, draft.object, *around]
    further = [low for _, low in slots.preps] if draft.root_name in ("AGREE", "CONSULT", "PROTEST") else []
    return [draft.object, slots.object, *further]


def _what_left(analysis: Analysis, verb: int) -> int | None:
    """What left people killed or hurt: the raid in "a raid that left two nurses killed and a driver wounded"."""
    for _ in range(3):
        if analysis.heads[verb] == verb or analysis.pos[analysis.heads[verb]] not in ("VERB", "NOUN", "NUM"):
            return None
        verb = analysis.heads[verb]
        if analysis.lemmas[verb] == "leave":
            subject = slots_of(analysis, verb).subject
            return analysis.heads[verb] if subject is None and analysis.deps[verb] == "relcl" else subject
    return None


def _is_later(analysis: Analysis, cause: int) -> bool:
    """True for what came so much before that it is another deed: "killed days after the attack"."""
    prep = analysis.heads[cause]
    return analysis.lower[prep] == "after" and analysis.lemmas[prep - 1] in _SPANS


def _is_outcome(analysis: Analysis, noun: int) -> bool:
    """True for "result" in "died as a result of an attack"."""
    return analysis.lemmas[noun] in load_event_words().links["outcome"]


def _is_same_act(analysis: Analysis, draft: Draft, other: Draft, kid: int) -> bool:
    """True for "killed ... and wounded ...", "killed when ...", "attacked ..., killing ...", "met ... to discuss"."""
    dep = analysis.deps[kid]
    if draft.root_name != "ASSAULT":
        return dep in ("advcl", "xcomp") and not set(other.recipients) - set(draft.recipients)
    if dep in ("advcl", "acl"):
        return bool(draft.rule.casualty or other.rule.casualty) and (
            _by_when(analysis, kid) or analysis.tags[kid] == "VBG"
        )
    return dep == "conj" and draft.rule.casualty is not None and other.rule.casualty is not None


def _around(analysis: Analysis, token: int | None, by_noun: dict[int, Draft]) -> int | None:
    """The event noun around a subject: in "the bombing of a market that left ten dead" the market killed nobody."""
    for _ in range(4):
        if token is None or token in by_noun:
            return token
        if analysis.deps[token] not in ("pobj", "prep", "conj"):
            return None
        token = analysis.heads[token]
    return None


def _by_when(analysis: Analysis, verb: int) -> bool:
    return any(analysis.lower[kid] in _WHEN for kid in analysis.children[verb])


def _face(analysis: Analysis, draft: Draft, fight: Draft) -> None:
    """Who was "wounded in clashes with the police" was wounded by them, armed or not."""
    if draft.actors or not draft.recipients or draft.rule.casualty is None or fight.noun is None or fight.actors:
        return
    if fight.reciprocal and any(name == "with" for name, _ in prepositions(analysis, fight.noun)):
        draft.actors = tuple(token for token in fight.recipients if token not in draft.recipients)


def _absorb(draft: Draft, other: Draft) -> None:
    """Take over the parties, the mode and the words of another draft."""
    if draft.rule.casualty and not draft.actors and set(other.actors) & set(draft.recipients):
        other.actors, other.recipients = other.recipients, ()  # "soldiers were killed fighting the rebels"
    draft.actors = other.actors if other.responsibility or not draft.actors else draft.actors
    one_sided = isinstance(other.rule, NounRule) and not other.rule.sides and not other.actors
    fought = draft.reciprocal and bool(draft.recipients or len(draft.actors) > 1)
    if (one_sided and draft.recipients) or (fought and other.rule.casualty):
        merged = dict.fromkeys(draft.recipients)
    elif other.reciprocal and draft.recipients and other.recipients and draft.actors == other.actors:
        merged = dict.fromkeys(draft.recipients)  # "killed a farmer after clashes with the army"
    elif other.reciprocal and draft.recipients and (not draft.actors or draft.actors == other.actors):
        sides = (*other.actors, *other.recipients)
        draft.actors = tuple(token for token in sides if token not in draft.recipients)
        merged = dict.fromkeys(draft.recipients)
    else:
        merged = dict.fromkeys((*draft.recipients, *other.recipients))
    draft.recipients = tuple(token for token in merged if token not in draft.actors)
    draft.mode = draft.mode or draft.rule.mode or other.mode or other.rule.mode
    draft.responsibility = draft.responsibility or other.responsibility
    more = other.head if other.head != draft.head else other.noun
    if more is not None:
        draft.also = (*draft.also, more, *other.also)
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
