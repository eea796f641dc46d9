"""Verbs of saying that say nothing where they stand: "claimed two lives", "sought shelter", "who knows"."""

from dateline.knowledge.saying_words import load_saying_words
from dateline.knowledge.unsaid_words import Unsaid, load_unsaid
from dateline.reading.language import Analysis
from dateline.reading.says_who.saying import Saying
from dateline.reading.says_who.sources import is_passive, may_speak
from dateline.reading.says_who.speakers import is_person

_PARTIES = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG"})
_BARE = frozenset({"VB", "VBG"})
_PURPOSE = frozenset({"advcl", "acl", "relcl"})


def is_unsaid(analysis: Analysis, saying: Saying) -> bool:
    """True for a saying by a verb that some rule of `knowledge/saying/unsaid.toml` takes for none."""
    if saying.rule.part != "verb" or saying.rule.hedge:
        return False
    attitude = not (saying.rule.voice and saying.rule.quotes)
    return any(_fits(analysis, saying, rule) for rule in load_unsaid() if attitude or not rule.attitude)


def _fits(analysis: Analysis, saying: Saying, rule: Unsaid) -> bool:
    if rule.cues and analysis.lemmas[saying.head] not in rule.cues:
        return False
    if rule.sources and not _is_source(analysis, saying.speaker, rule.sources):
        return False
    held = _object(analysis, saying.head) if rule.objects or rule.form in ("party", "person") else None
    if rule.objects and (held is None or analysis.lemmas[held] not in rule.objects):
        return False
    if rule.form == "base":
        return analysis.tags[saying.head] == "VB"
    if rule.form == "mute":
        return saying.speaker is not None and not may_speak(analysis, saying.speaker)
    if rule.form == "impersonal":
        return _is_impersonal(analysis, saying)
    if rule.form == "wished":
        return _is_wished(analysis, saying)
    if rule.form == "purpose":
        return _is_purpose(analysis, saying.head)
    if rule.form == "agentless":
        return saying.speaker is None and "object" in saying.rule.takes and is_passive(analysis, saying.head)
    if rule.form == "party":
        return held is not None and _is_party(analysis, held)
    return rule.form != "person" or (held is not None and is_person(analysis, held, None))


def _is_source(analysis: Analysis, speaker: int | None, words: frozenset[str]) -> bool:
    if speaker is None or speaker in analysis.known_at:
        return False
    return analysis.lower[speaker] in words or analysis.lemmas[speaker] in words


def _object(analysis: Analysis, verb: int) -> int | None:
    """What the verb is done to: its object, its subject in the passive, or what stands behind its preposition."""
    found = analysis.child(verb, "nsubjpass") if is_passive(analysis, verb) else analysis.child(verb, "dobj")
    at = [kid for kid in analysis.children[verb] if analysis.lower[kid] == "at"]
    behind = analysis.child(at[0], "pobj") if at else None
    return behind if behind is not None else found


def _is_purpose(analysis: Analysis, verb: int) -> bool:
    return (
        analysis.tags[verb] == "VB"
        and analysis.deps[verb] in _PURPOSE
        and any(analysis.tags[kid] == "TO" for kid in analysis.children[verb])
    )


def _is_impersonal(analysis: Analysis, saying: Saying) -> bool:
    """True for what nobody does in "it is hard to know"."""
    if saying.speaker is None or analysis.lower[saying.speaker] != "it" or analysis.tags[saying.head] not in _BARE:
        return False
    above = analysis.heads[saying.head]
    if analysis.tags[saying.head] == "VBG":
        return analysis.pos[above] == "ADJ" and above + 1 == saying.head  # "worth noting"
    return analysis.pos[above] in ("ADJ", "AUX") or any(
        analysis.deps[kid] == "acomp" for kid in analysis.children[above]
    )


def _is_wished(analysis: Analysis, saying: Saying) -> bool:
    """True for what somebody else is asked or told to do ("urged the council to condemn it")."""
    verb, above = saying.head, analysis.heads[saying.head]
    if saying.speaker is None or analysis.tags[verb] != "VB" or analysis.deps[verb] not in ("xcomp", "ccomp"):
        return False
    to = any(analysis.tags[kid] == "TO" for kid in analysis.children[verb])
    return to and above < saying.speaker < verb and analysis.lemmas[above] in load_saying_words().verbs


def _is_party(analysis: Analysis, token: int) -> bool:
    """True for the name of a party, people or place, or a noun for a party."""
    known = analysis.known_at.get(token)
    if known is not None:
        return known.how != "person"
    name = analysis.name_at.get(token)
    if name is not None and name.label in _PARTIES:
        return True
    return load_saying_words().kind_of.get(analysis.lemmas[token]) == "party"
