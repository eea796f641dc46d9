"""Who says it: from the cue to the words that name the source."""

from dateline.reading.language import Analysis
from dateline.reading.says_who.ranges import subtree, trim
from dateline.reading.says_who.saying import Range

_REACH = 6  # verbs up the tree that a subject may be shared with
_NEAR = 6  # tokens from a cue to the source behind it; ours
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_SHARED = frozenset({"xcomp", "advcl", "conj", "pcomp", "ccomp", "dep", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})


def find_speaker(analysis: Analysis, verb: int, reach: int = _REACH) -> int | None:
    """The head token of who does what the verb says: its subject or agent, or one that it shares with a verb above."""
    deps, children = analysis.deps, analysis.children[verb]
    if is_passive(analysis, verb):
        agent = analysis.child(verb, "agent")
        return analysis.child(agent, "pobj") if agent is not None else None
    subjects = [kid for kid in children if deps[kid] == "nsubj"]
    while len(subjects) > 1 and not analysis.words[subjects[0]][0].isalnum():
        del subjects[0]  # the hyphen of "Vice-president"
    if subjects:  # of two the parser has taken the first from the clause before ("hurt two men said the mayor")
        behind = subjects[0] < verb < subjects[-1] <= verb + _NEAR and may_speak(analysis, subjects[-1])
        return _antecedent(analysis, subjects[-1 if behind else 0], verb)
    return _shared(analysis, verb, reach) if reach else None


def is_passive(analysis: Analysis, verb: int) -> bool:
    """True for a passive form ("was told", "[a man] called Ali")."""
    if any(analysis.deps[kid] in ("auxpass", "nsubjpass", "agent") for kid in analysis.children[verb]):
        return True
    if analysis.tags[verb] != "VBN":
        return False
    bare = all(analysis.deps[kid] != "aux" for kid in analysis.children[verb])
    return analysis.deps[verb] in ("acl", "amod") or (analysis.deps[verb] == "advcl" and bare)


def _antecedent(analysis: Analysis, subject: int, verb: int) -> int:
    """What a relative pronoun stands for; any other subject as it is."""
    if analysis.tags[subject] not in _RELATIVE:
        return subject
    clause = verb
    while analysis.deps[clause] in ("conj", "xcomp", "ccomp") and analysis.heads[clause] != clause:
        clause = analysis.heads[clause]
    return analysis.heads[clause] if analysis.deps[clause] == "relcl" else subject


def _shared(analysis: Analysis, verb: int, reach: int) -> int | None:
    head, dep = analysis.heads[verb], analysis.deps[verb]
    if head == verb:
        return None
    if dep == "acl" and analysis.tags[verb] == "VBG":
        return _author(analysis, head, reach) or _doer(analysis, head, reach) or head
    if dep == "pcomp":
        above = analysis.heads[head]
        if analysis.lower[head] == "as" and is_passive(analysis, above):
            return _patient(analysis, above)  # "the general was quoted as saying"
        return _owner(analysis, above) if analysis.pos[above] == "NOUN" else find_speaker(analysis, above, reach - 1)
    if dep in ("acl", "relcl") and analysis.pos[head] in ("NOUN", "PROPN"):
        return _owner(analysis, head) or _subject_over(analysis, head, reach)
    if dep not in _SHARED or (dep == "ccomp" and analysis.tags[verb] not in ("VBG", "VB")):
        return None
    if dep == "xcomp":
        told = analysis.child(head, "dobj")
        if told is not None and told < verb and may_speak(analysis, told):
            return told
    if analysis.pos[head] == "ADJ" or analysis.pos[head] == "NOUN":
        head = analysis.heads[head]
    return find_speaker(analysis, head, reach - 1) if is_active(analysis, head) else _patient(analysis, head)


def _author(analysis: Analysis, noun: int, reach: int) -> int | None:
    """Who put out a document that says something ("the ministry issued a statement saying ...")."""
    from dateline.knowledge.saying_words import load_saying_words

    if analysis.deps[noun] != "dobj" or load_saying_words().kind_of.get(analysis.lemmas[noun]) != "document":
        return None
    return find_speaker(analysis, analysis.heads[noun], reach - 1)


def _doer(analysis: Analysis, noun: int, reach: int) -> int | None:
    """Who speaks on behind a thing that cannot ("condemned the raids calling them a crime")."""
    from dateline.knowledge.saying_words import load_saying_words

    if analysis.deps[noun] != "dobj" or analysis.tags[noun] != "NNS" or may_speak(analysis, noun):
        return None
    if not any(not entry.rest for entry in load_saying_words().verbs.get(analysis.lemmas[analysis.heads[noun]], ())):
        return None
    return find_speaker(analysis, analysis.heads[noun], reach - 1)


def may_speak(analysis: Analysis, token: int) -> bool:
    """True for a pronoun, a name, or a noun for somebody who can speak."""
    from dateline.knowledge.saying_words import load_saying_words

    return (
        analysis.pos[token] in ("PRON", "PROPN")
        or token in analysis.known_at
        or analysis.lemmas[token] in load_saying_words().kind_of
    )


def is_active(analysis: Analysis, verb: int) -> bool:
    """True for a verb that is not passive."""
    return not is_passive(analysis, verb)


def _patient(analysis: Analysis, verb: int) -> int | None:
    subject = analysis.child(verb, "nsubjpass")
    return None if subject is None else _antecedent(analysis, subject, verb)


def _owner(analysis: Analysis, noun: int) -> int | None:
    return analysis.child(noun, "poss")


def _subject_over(analysis: Analysis, noun: int, reach: int) -> int | None:
    """The subject of the verb whose object the noun is ("he has a right to say")."""
    head = analysis.heads[noun]
    if analysis.deps[noun] in ("dobj", "attr") and analysis.pos[head] in _VERBAL:
        return find_speaker(analysis, head, reach - 1)
    return None


def name_source(analysis: Analysis, speaker: int, cue: int) -> list[Range]:
    """The words that name a source: the whole noun phrase with office and apposition, without the clause of the cue."""
    first, last = subtree(analysis, speaker)
    pronoun: list[Range] = []
    if first <= cue < last:
        first, last, pronoun = _before_clause(analysis, speaker, cue, first, last)
    while last - 1 > speaker and analysis.deps[last - 1] == "case":
        last -= 1
    if analysis.deps[speaker] == "poss":
        last = max(speaker + 1, min(last, _possessed(analysis, speaker, last)))
    first = _skip_opening(analysis, first, speaker)
    return trim(analysis, first, last) + pronoun


def _skip_opening(analysis: Analysis, first: int, speaker: int) -> int:
    """Where the words that name a source begin: behind a day, "later" or "meanwhile", or what a lost stop left there."""
    from dateline.knowledge.saying_words import load_saying_words

    for token in range(first + 1, speaker):
        if analysis.tags[token] == "DT" and analysis.words[token].istitle() and token not in analysis.name_at:
            first = token
    if first < speaker and (is_day(analysis, first) or analysis.lower[first] in load_saying_words().openings):
        first += 1
    return first


def is_day(analysis: Analysis, token: int) -> bool:
    """True for a day that a parser took for part of whoever speaks ("it fell on Thursday activists said")."""
    found = analysis.name_at.get(token)
    day = found is not None and found.label == "DATE" and found.last == token + 1
    return day and analysis.tags[token] == "NNP" and analysis.pos[analysis.heads[token]] == "NOUN"


def _possessed(analysis: Analysis, speaker: int, last: int) -> int:
    """Where the mark of possession stands that ends the possessor's name."""
    return next((kid for kid in analysis.children[speaker] if analysis.deps[kid] == "case" and kid < last), last)


def _before_clause(analysis: Analysis, speaker: int, cue: int, first: int, last: int) -> tuple[int, int, list[Range]]:
    """The part of a noun phrase that stands on the speaker's side of the clause that holds the cue."""
    clause = cue
    while analysis.heads[clause] != speaker and analysis.heads[clause] != clause:
        clause = analysis.heads[clause]
    begin, end = subtree(analysis, clause)
    pronoun = [
        (t, t + 1)
        for t in range(begin, min(begin + 3, cue))
        if (analysis.tags[t] in ("WP", "WDT") and clause != cue) or (t == begin and analysis.tags[t] in ("WP", "WDT"))
    ][:1]
    if speaker < begin:
        return first, begin, pronoun
    return max(first, end), last, []
