"""Sayings that a noun or an adjective brings in."""

from dateline.knowledge.saying_words import Entry, SayingWords, load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.says_who.by_place import read_final
from dateline.reading.says_who.cues import name_cue
from dateline.reading.says_who.ranges import subtree, trim
from dateline.reading.says_who.saying import Range, Saying
from dateline.reading.says_who.sources import find_speaker, name_source


def read_noun(analysis: Analysis, noun: int, words: SayingWords) -> Saying | None:
    """The saying that a noun holds ("the militia's claim that ...", "issued a warning about ..."); None where it holds
    none.
    """
    for entry in words.nouns.get(analysis.lemmas[noun], ()):
        content, tail = _content(analysis, noun, entry)
        if not content:
            continue
        light = analysis.heads[noun]
        supported = analysis.deps[noun] == "dobj" and analysis.lemmas[light] in words.light
        if supported and _says_itself(analysis.lemmas[light], words):
            supported = False  # "announced plans to ...": the verb brings it in
        speaker = _possessor(analysis, noun)
        if speaker is None and supported:
            speaker = find_speaker(analysis, light)
        if speaker is None:
            return _unsourced(analysis, noun, entry, content, tail)
        cue = name_cue(analysis, noun, tail)
        if supported:
            cue = [(name_cue(analysis, light, [])[0][0], cue[0][1]), *cue[1:]]
        source = name_source(analysis, speaker, noun)
        return Saying(noun, entry.rule, speaker, source, cue, content)
    return None


def read_misread(analysis: Analysis, noun: int, words: SayingWords) -> Saying | None:
    """A verb of saying at a sentence's end that the tagger took for a noun ("..., media report.")."""
    for entry in words.verbs.get(analysis.lemmas[noun], ()):
        if entry.rule.quotes and "clause" in entry.rule.takes and not entry.rest:
            plural = analysis.tags[noun - 1] in ("NNS", "NNPS", "NNP")
            return read_final(analysis, noun, entry.rule, words) if noun and plural else None
    return None


def _possessor(analysis: Analysis, noun: int) -> int | None:
    """Whose word it is: a possessive, or what stands behind "by" or "from"."""
    owner = analysis.child(noun, "poss")
    if owner is not None:
        return owner
    for kid in analysis.children[noun]:
        if kid > noun and analysis.lower[kid] in ("by", "from"):
            return analysis.child(kid, "pobj")
    return None


def _unsourced(analysis: Analysis, noun: int, entry: Entry, content: list[Range], tail: list[int]) -> Saying | None:
    """Reports, claims and rumours that something happened, when nobody is named for them."""
    if _is_paper_of_cue(analysis, noun):
        return None
    if tail or not entry.rule.voice or analysis.deps[_content_head(analysis, content)] not in ("acl", "ccomp", "relcl"):
        return None
    return Saying(noun, entry.rule, None, [], name_cue(analysis, noun, []), content)


def _says_itself(verb: str, words: SayingWords) -> bool:
    """True for a verb that brings in what is said by itself, whatever its object."""
    return any(
        not entry.rest and entry.rule.quotes and entry.rule.voice and {"clause", "object"} <= entry.rule.takes
        for entry in words.verbs.get(verb, ())
    )


def _is_paper_of_cue(analysis: Analysis, noun: int) -> bool:
    """True for the paper of "said in a statement that ...", where the verb brings in what is said."""
    preposition = analysis.heads[noun]
    if analysis.deps[noun] != "pobj" or analysis.lower[preposition] != "in":
        return False
    entries = load_saying_words().verbs.get(analysis.lemmas[analysis.heads[preposition]], ())
    return any(entry.rule.quotes and "clause" in entry.rule.takes for entry in entries)


def _content_head(analysis: Analysis, content: list[Range]) -> int:
    """The token of the first piece from which the others hang."""
    first, last = content[0]
    return next((t for t in range(first, last) if not first <= analysis.heads[t] < last), first)


def _content(analysis: Analysis, noun: int, entry: Entry) -> tuple[list[Range], list[int]]:
    takes = entry.rule.takes
    for kid in analysis.children[noun]:
        if kid < noun:
            continue
        dep, first = analysis.deps[kid], analysis.lower[subtree(analysis, kid)[0]]
        if "clause" in takes and (
            dep == "ccomp" or (dep in ("acl", "relcl") and first == "that" and _complete(analysis, kid))
        ):
            return trim(analysis, *subtree(analysis, kid)), []
        if "infinitive" in takes and dep in ("acl", "relcl", "xcomp") and first == "to":
            return trim(analysis, *subtree(analysis, kid)), []
        if dep == "prep" and analysis.lower[kid] in takes:
            inner = analysis.child(kid, "pobj", "pcomp")
            if inner is not None:
                return trim(analysis, kid + 1, subtree(analysis, kid)[1]), [kid]
    return [], []


def _complete(analysis: Analysis, clause: int) -> bool:
    """True where "that" opens a clause with a subject of its own and is no relative pronoun."""
    return any(analysis.deps[kid] == "mark" for kid in analysis.children[clause])


def read_adjective(analysis: Analysis, adjective: int, words: SayingWords) -> Saying | None:
    """The attitude that an adjective holds behind a form of "be" ("was confident that ..."); None where none."""
    verb = analysis.heads[adjective]
    if analysis.tags[adjective] == "VBN" and _is_deed(analysis, adjective):
        return None
    if analysis.deps[adjective] not in ("acomp", "ROOT", "oprd", "conj") and analysis.tags[adjective] != "VBN":
        return None
    for entry in words.adjectives.get(analysis.lower[adjective], ()):
        content, tail = _complement(analysis, adjective, entry)
        if not content and analysis.deps[adjective] == "acomp":
            content, tail = _complement(analysis, verb, entry)
        if not content:
            continue
        if analysis.tags[verb] == "VB" and any(analysis.tags[kid] == "TO" for kid in analysis.children[verb]):
            return None  # "let us try to be fair to them": nobody is yet
        above = verb if analysis.lemmas[verb] in words.copulas and analysis.deps[adjective] == "acomp" else adjective
        speaker = _bearer(analysis, above)
        if speaker is None or analysis.lower[speaker] in ("it", "there", "that", "this", "what"):
            return None
        cue = name_cue(analysis, adjective, tail)
        if above != adjective and above < adjective:
            cue = [(name_cue(analysis, above, [])[0][0], cue[0][1]), *cue[1:]]
        return Saying(adjective, entry.rule, speaker, name_source(analysis, speaker, above), cue, content)
    return None


def _is_deed(analysis: Analysis, participle: int) -> bool:
    """True for what is done, not felt ("the mayor had embarrassed the council with ...", "the crime he committed in")."""
    if analysis.child(participle, "dobj") is not None:
        return True
    return analysis.deps[participle] == "relcl" and analysis.child(participle, "auxpass") is None


def _bearer(analysis: Analysis, verb: int) -> int | None:
    patient = analysis.child(verb, "nsubjpass")
    return patient if patient is not None else find_speaker(analysis, verb)


def _complement(analysis: Analysis, head: int, entry: Entry) -> tuple[list[Range], list[int]]:
    takes = entry.rule.takes
    for kid in analysis.children[head]:
        if kid < head:
            continue
        dep = analysis.deps[kid]
        if (dep == "ccomp" and "clause" in takes) or (dep == "xcomp" and "infinitive" in takes):
            return trim(analysis, *subtree(analysis, kid)), []
        if dep in ("prep", "agent") and analysis.lower[kid] in takes:
            return trim(analysis, kid + 1, subtree(analysis, kid)[1]), [kid]
    return [], []
