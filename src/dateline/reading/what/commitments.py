"""What somebody says they will, or will not, do, or others must: PLOVER codes it as agreeing, rejecting, threatening, asking."""

from dateline.knowledge.event_words import EventWords, VerbRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.reading.what.governing import governors_of
from dateline.reading.what.parties import parties_of
from dateline.reading.what.slots import is_passive, slots_of, surface_subject
from dateline.record import Root

_KIND = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_JOINT = frozenset({"AGREE", "CONSULT", "COOPERATE", "CONCEDE"})  # what needs the other: who fails to do it refuses
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_RULES = {"AGREE": "agree", "REJECT": "reject", "THREATEN": "threaten", "REQUEST": "demand"}


def commitments(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """A draft for each announced act: "will release" agrees to, "will attack" threatens, "will not release" rejects.

    So does "failed to agree" reject, and "said that X must leave" ask X.
    """
    words = load_event_words()
    found = [made for draft in drafts if (made := _of_draft(analysis, words, draft)) is not None]
    modals = {draft.head for draft in found}
    heads = {draft.head for draft in drafts}
    for token, tag in enumerate(analysis.tags):
        if tag == "MD" and token not in modals and analysis.deps[token] == "aux":
            made = _of_modal(analysis, words, token, heads)
            if made is not None:
                found.append(made)
    return found


def _of_draft(analysis: Analysis, words: EventWords, draft: Draft) -> Draft | None:
    if not draft.actors or draft.noun == draft.head or draft.root_name not in _KIND | _HOSTILE:
        return None
    if draft.root_name in _JOINT:
        for governor in governors_of(analysis, draft.head):
            if analysis.lemmas[governor.token] in words.failing:
                return _commit(words, draft, governor.token, "REJECT")
    modal = None if draft.noun is not None and _is_done_unto(analysis, draft) else _modal(analysis, words, draft.head)
    if modal is not None and analysis.lower[modal] in ("would", "'d") and not _is_own_word(analysis, draft):
        return None
    if modal is not None and (_is_of_others(analysis, draft) or _is_guessed(analysis, words, draft)):
        return None
    root = _root(analysis, draft) if modal is not None else None
    return _commit(words, draft, modal, root) if modal is not None and root is not None else None


def _is_done_unto(analysis: Analysis, draft: Draft) -> bool:
    """True for "the battle will be fought", which nobody who is named announces."""
    return is_passive(analysis, draft.head) and draft.noun == analysis.child(draft.head, "nsubjpass")


def _is_own_word(analysis: Analysis, draft: Draft) -> bool:
    """True where the one who says it would do so is the one who would: only then "would" commits anybody."""
    subject = analysis.child(draft.head, "nsubj", "nsubjpass")
    for governor in governors_of(analysis, draft.head):
        if governor.kind == "say":
            speaker = surface_subject(analysis, governor.token)
            return speaker in draft.actors or (subject is not None and analysis.pos[subject] == "PRON")
    return False


def _is_of_others(analysis: Analysis, draft: Draft) -> bool:
    """True for "it will hurt them", "who will" and "the way it will", which are said of somebody and bind nobody."""
    pronouns = any(analysis.pos[token] == "PRON" for token in draft.actors)
    subject = analysis.child(draft.head, "nsubj", "nsubjpass")
    relative = analysis.deps[draft.head] == "relcl" or (subject is not None and analysis.tags[subject] in ("WP", "WDT"))
    return (pronouns or relative) and not _is_own_word(analysis, draft)


def _is_guessed(analysis: Analysis, words: EventWords, draft: Draft) -> bool:
    """True for what others are thought, feared or expected to do, which binds nobody."""
    above = (governor.token for governor in governors_of(analysis, draft.head))
    return any(analysis.lemmas[token] in words.links["guessing"] for token in above) and not _is_own_word(
        analysis, draft
    )


def _modal(analysis: Analysis, words: EventWords, verb: int) -> int | None:
    """The "will" or "would" of a verb; none in a condition or after "if"."""
    for _ in range(3):
        kids = analysis.children[verb]
        if any(analysis.deps[kid] == "mark" and analysis.lower[kid] in ("if", "unless", "whether") for kid in kids):
            return None
        for kid in kids:
            if analysis.deps[kid] == "aux" and analysis.tags[kid] == "MD" and analysis.lemmas[kid] in words.coming:
                return kid
        if analysis.deps[verb] != "conj" or any(analysis.deps[kid] in ("nsubj", "nsubjpass") for kid in kids):
            return None
        verb = analysis.heads[verb]
    return None


def _root(analysis: Analysis, draft: Draft) -> Root | None:
    negated = _is_negated(analysis, draft.head)
    if draft.root_name in _KIND:
        return "REJECT" if negated else None if draft.root_name == "AGREE" else "AGREE"
    return None if negated else "THREATEN"


def _is_negated(analysis: Analysis, verb: int) -> bool:
    return any(analysis.deps[kid] == "neg" for kid in analysis.children[verb])


def _rule(words: EventWords, root: Root) -> VerbRule:
    return next(rule for rule in words.verb_rules if rule.id == _RULES[root])


def _commit(words: EventWords, draft: Draft, token: int, root: Root) -> Draft:
    return Draft(
        _rule(words, root), token, token, token + 1, draft.actors, draft.recipients,
        draft.reciprocal and root == "AGREE" and bool(draft.recipients),
        subject=draft.subject, root=root, commitment=True, path=f":commitment to {draft.rule.id}",
    )  # fmt: skip


def _of_modal(analysis: Analysis, words: EventWords, modal: int, heads: set[int]) -> Draft | None:
    """ "said they will not end it" and "said that the rebels must leave", whatever the verb is."""
    verb = analysis.heads[modal]
    above = analysis.heads[verb]
    if analysis.deps[verb] != "ccomp" or analysis.pos[above] != "VERB" or above == verb:
        return None
    if not any(rule.kind == "say" for rule in words.governors.get(analysis.lemmas[above], ())):
        return None
    if analysis.lemmas[above] in words.links["guessing"]:
        return None
    subject = parties_of(analysis, _subject(analysis, verb))
    speaker = parties_of(analysis, surface_subject(analysis, above))
    named = tuple(token for token in subject if analysis.pos[token] != "PRON")
    asks = analysis.lemmas[modal] in words.duty and not _is_negated(analysis, verb) and not is_passive(analysis, verb)
    asks = asks and not any(analysis.lower[kid] == "have" for kid in analysis.children[verb] if kid > modal)
    if asks and named and speaker:
        return _make(words, modal, "REQUEST", speaker, tuple(token for token in subject if token not in speaker))
    willed = analysis.lemmas[verb] not in words.links["unwilled"] and _is_negated(analysis, verb)
    if analysis.lemmas[modal] in words.coming and verb not in heads and subject and willed:
        return _make(words, modal, "REJECT", subject, _others(analysis, verb, subject))
    return None


def _subject(analysis: Analysis, verb: int) -> int | None:
    """The grammatical subject of a verb, or whoever a pronoun there stands for ("Hungary says it will not")."""
    slots = slots_of(analysis, verb)
    own = analysis.child(verb, "nsubj", "nsubjpass")
    return own if slots.passive or slots.subject is None else slots.subject


def _others(analysis: Analysis, verb: int, subject: tuple[int, ...]) -> tuple[int, ...]:
    slots = slots_of(analysis, verb)
    for part in (slots.object, *(noun for _, noun in slots.preps)):
        found = tuple(token for token in parties_of(analysis, part, deep=True) if token not in subject)
        if found:
            return found
    return ()


def _make(
    words: EventWords, token: int, root: Root, actors: tuple[int, ...], recipients: tuple[int, ...]
) -> Draft | None:
    if root == "REQUEST" and not recipients:
        return None
    return Draft(
        _rule(words, root),
        token,
        token,
        token + 1,
        actors,
        recipients,
        False,
        root=root,
        commitment=True,
        path=":modal",
    )
