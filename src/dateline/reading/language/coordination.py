"""Clauses and names that the parser joined to the wrong neighbour, parted by tense, number and the calendar."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language.analysis import Analysis

_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_WHEN = frozenset({"as", "when", "while", "after", "before", "because"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_SPANS = frozenset({"day", "week", "month", "year", "hour"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})


def part_coordination(analysis: Analysis) -> bool:
    """Put right, in place, what "and" joined across clauses, and a day that swallowed an object; whether anything changed."""
    menders = (
        _lift_tensed,
        _give_clause,
        _take_noun,
        _date_subjects,
        _make_clause,
        _part_clauses,
        _part_counted,
        _free_object,
    )
    return sum(mend(analysis) for mend in menders) > 0


def _lift_tensed(analysis: Analysis) -> bool:
    """Join a verb with tense to the act of saying before it: in "says they must leave and pledges support" who says pledges.

    After "must" or "to" only a bare verb could go on.
    """
    changed = False
    for verb, dep in enumerate(analysis.deps):
        low = analysis.heads[verb]
        if dep != "conj" or analysis.tags[verb] not in _TENSED or analysis.deps[low] not in ("ccomp", "xcomp"):
            continue
        bare = any(analysis.tags[kid] in ("MD", "TO") and analysis.deps[kid] == "aux" for kid in analysis.children[low])
        above = analysis.heads[low]
        own = analysis.child(verb, "nsubj", "nsubjpass", "aux", "auxpass")
        if not bare or own is not None or analysis.tags[above] != analysis.tags[verb] or above > low:
            continue
        analysis.heads[verb] = above
        changed = True
    return changed


def _give_clause(analysis: Analysis) -> bool:
    """Give a verb the subject that an adjective behind it was given: "as people angry with the policy took to the streets"."""
    changed = False
    for adjective, dep in enumerate(analysis.deps):
        verb = analysis.heads[adjective]
        if dep != "advcl" or analysis.pos[adjective] != "ADJ" or verb <= adjective or analysis.tags[verb] != "VBD":
            continue
        subject, mark = analysis.child(adjective, "nsubj"), analysis.child(adjective, "mark")
        if subject is None or mark is None or analysis.lower[mark] not in _WHEN:
            continue
        if subject != adjective - 1 or analysis.child(verb, "nsubj", "nsubjpass") is not None:
            continue
        for kid in (subject, mark):
            analysis.heads[kid] = verb
        analysis.heads[adjective], analysis.deps[adjective] = subject, "amod"
        changed = True
    return changed


def _take_noun(analysis: Analysis) -> bool:
    """Give "after" the noun behind it where the clause has another subject: "days after an attack a woman was killed"."""
    changed = False
    for mark, dep in enumerate(analysis.deps):
        if dep != "mark" or analysis.lower[mark] not in ("after", "before"):
            continue
        verb, left, right = analysis.heads[mark], *analysis.edges
        subjects = [kid for kid in analysis.children[verb] if analysis.deps[kid] in ("nsubj", "nsubjpass")]
        if len(subjects) != 2 or left[subjects[0]] != mark + 1 or left[subjects[1]] != right[subjects[0]] + 1:
            continue
        analysis.deps[mark] = "prep"
        analysis.heads[subjects[0]], analysis.deps[subjects[0]] = mark, "pobj"
        changed = True
    return changed


def _date_subjects(analysis: Analysis) -> bool:
    """Take a length of time for when something was, where the clause has another subject: "Days after it a man was shot"."""
    changed = False
    for noun, dep in enumerate(analysis.deps):
        if dep not in ("nsubj", "nsubjpass") or analysis.lemmas[noun] not in _SPANS:
            continue
        kids = analysis.children[analysis.heads[noun]]
        if any(kid > noun and analysis.deps[kid] in ("nsubj", "nsubjpass") for kid in kids):
            analysis.deps[noun] = "npadvmod"
            changed = True
    return changed


def _make_clause(analysis: Analysis) -> bool:
    """Give a verb the subject that a conjunction took for its noun: "listened as the king refused to leave"."""
    changed = False
    for noun, dep in enumerate(analysis.deps):
        mark = analysis.heads[noun]
        if dep != "pobj" or analysis.lower[mark] not in _WHEN or noun + 1 >= len(analysis):
            continue
        verb = noun + 1
        own = analysis.child(verb, "nsubj", "nsubjpass", "aux", "auxpass")
        if (
            analysis.tags[verb] != "VBD"
            or own is not None
            or analysis.deps[verb] not in ("advcl", "ccomp", "conj", "dep")
        ):
            continue
        above = analysis.heads[verb]
        if above > mark:
            continue
        analysis.heads[noun], analysis.deps[noun] = verb, "nsubj"
        analysis.heads[mark], analysis.deps[mark], analysis.deps[verb] = verb, "mark", "advcl"
        changed = True
    return changed


def _part_clauses(analysis: Analysis) -> bool:
    """Give a passive that has no subject the number of people right before it, joined to a place of the clause before.

    "Nine were killed in Kasda and two others were killed in Merj": nobody was killed in two others.
    """
    changed = False
    for noun, dep in enumerate(analysis.deps):
        if dep != "conj" or not _is_counted(analysis, noun) or analysis.deps[analysis.heads[noun]] == "nsubj":
            continue
        after = analysis.edges[1][noun] + 1
        if after >= len(analysis) or analysis.deps[after] not in ("aux", "auxpass"):
            continue
        verb = analysis.heads[after]
        if analysis.child(verb, "auxpass") is None or analysis.child(verb, *_SUBJECTS) is not None:
            continue
        if verb < after or analysis.deps[verb] not in ("ccomp", "conj", "ROOT") or noun <= analysis.heads[verb] < verb:
            continue
        analysis.heads[noun], analysis.deps[noun] = verb, "nsubjpass"
        changed = True
    return changed


def _is_counted(analysis: Analysis, noun: int) -> bool:
    """True for "two others", "40"."""
    return analysis.pos[noun] == "NUM" or analysis.child(noun, "nummod") is not None


def _part_verbs(analysis: Analysis) -> bool:
    """Give a verb joined to another the noun right before it, where the only "and" stands before that noun.

    "Chad accused Mali of shelling Kasda and Oran accused rebels": two verbs need an "and" between them.
    """
    changed = False
    for noun, dep in enumerate(analysis.deps):
        verb = analysis.edges[1][noun] + 1
        if dep != "conj" or analysis.pos[noun] != "PROPN" or verb >= len(analysis) or analysis.tags[verb] != "VBD":
            continue
        above, beside = analysis.heads[verb], analysis.heads[noun]
        joined = analysis.deps[verb] == "conj" and above < beside and analysis.tags[above] == "VBD"
        if not joined or analysis.child(verb, *_SUBJECTS) is not None or analysis.deps[beside] not in ("dobj", "pobj"):
            continue
        if any(analysis.deps[kid] == "cc" for kid in analysis.children[above]):
            continue
        analysis.heads[noun], analysis.deps[noun] = verb, "nsubj"
        changed = True
    return changed


def _part_counted(analysis: Analysis) -> bool:
    """Take a number of people joined to a passive, or to its doer, for those who underwent the participle behind them.

    "Ten were killed by the police and 40 others detained": the others were detained, they did not kill.
    """
    changed = False
    for others, dep in enumerate(analysis.deps):
        doer = analysis.heads[others]
        by = analysis.deps[analysis.heads[doer]] == "agent"
        if dep != "conj" or not (by or analysis.child(doer, "nsubjpass") is not None):
            continue
        told = analysis.child(others, "acl")
        if (
            told is None
            or not _is_counted(analysis, others)
            or analysis.tags[told] != "VBN"
            or told != analysis.edges[0][told]
        ):
            continue
        verb = analysis.heads[analysis.heads[doer]] if by else doer
        analysis.heads[told], analysis.deps[told], analysis.tags[told] = verb, "conj", "VBN"
        analysis.heads[others], analysis.deps[others] = told, "nsubjpass"
        changed = True
    return changed


def _free_object(analysis: Analysis) -> bool:
    """Part a day from the object behind it: "condemned on Sunday attacks in Istanbul" condemns attacks."""
    days = load_event_words().links["days"]
    changed = False
    for day, dep in enumerate(analysis.deps):
        noun = analysis.heads[day]
        prep = analysis.heads[noun]
        if dep not in ("compound", "nmod") or analysis.pos[day] != "PROPN" or analysis.deps[noun] != "pobj":
            continue
        verb = analysis.heads[prep]
        if (
            analysis.lower[day] not in days
            or prep != day - 1
            or analysis.lower[prep] != "on"
            or analysis.pos[verb] != "VERB"
            or verb != prep - 1
        ):
            continue
        if analysis.tags[noun] not in ("NNS", "NNPS") or any(
            analysis.deps[k] in _OBJECTS for k in analysis.children[verb]
        ):
            continue
        analysis.heads[day], analysis.deps[day] = prep, "pobj"
        analysis.heads[noun], analysis.deps[noun] = verb, "dobj"
        changed = True
    return changed
