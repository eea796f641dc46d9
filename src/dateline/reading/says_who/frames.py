"""What is said: from a verb of saying and its rule to the words that hold the content."""

from typing import NamedTuple

from dateline.knowledge.answer_words import index_answer_verbs
from dateline.knowledge.saying_words import Entry, load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.says_who.extents import spread
from dateline.reading.says_who.ranges import subtree
from dateline.reading.says_who.saying import Range
from dateline.reading.says_who.sources import is_passive

_QUOTES = frozenset({'"', "''", "``", "“", "”"})


class Frame(NamedTuple):
    """The content of one cue, the tokens that belong to the cue beside its head, and who was told."""

    content: list[Range]
    tail: list[int]
    hearer: int | None


def read_frame(analysis: Analysis, verb: int, entry: Entry) -> Frame | None:
    """The content that a verb has by one entry of the rules; None where the words do not fit the entry."""
    tail = _follow(analysis, verb, entry.rest)
    if tail is None:
        return None
    picks, hearer = _pick(analysis, verb, entry, tail)
    if entry.rule.needs and not any(analysis.deps[pick] == "prep" for pick in picks):
        return None
    if is_passive(analysis, verb):
        picks, hearer = _passive_picks(analysis, verb, entry, picks, hearer)
    if not picks:
        return Frame([], tail, hearer) if entry.rule.quotes and "clause" in entry.rule.takes else None
    return Frame(spread(analysis, verb, picks, hearer), tail, hearer)


def _follow(analysis: Analysis, verb: int, rest: tuple[str, ...]) -> list[int] | None:
    """The tokens of the particles and prepositions that must follow the verb; None where one is missing."""
    found, above = [], verb
    for word in rest:
        kid = next(
            (
                k
                for k in analysis.children[above]
                if k > verb and analysis.lower[k] == word and analysis.deps[k] in ("prt", "prep", "advmod", "dative")
            ),
            None,
        )
        if kid is None or kid - verb > 6:
            return None
        found.append(kid)
        above = kid if analysis.deps[kid] == "prep" else above
    return found


def _pick(analysis: Analysis, verb: int, entry: Entry, tail: list[int]) -> tuple[list[int], int | None]:
    """The dependants that hold content, and who was told."""
    deps, takes, rule = analysis.deps, entry.rule.takes, entry.rule
    kids = analysis.children[verb]
    if tail and deps[tail[-1]] in ("prep", "dative"):
        return [kid for kid in analysis.children[tail[-1]] if deps[kid] in ("pobj", "pcomp")], None
    clauses = _drop_headline(analysis, verb, [kid for kid in kids if _is_clause(analysis, kid, takes)])
    if not clauses and "clause" in takes and rule.quotes:
        clauses = _stated(analysis, kids)
    if rule.hedge:
        clauses = [kid for kid in clauses if kid > verb]  # "they fled (the port seems to be empty)"
    objects = [kid for kid in kids if deps[kid] == "dobj"] or _denied(analysis, verb)
    datives = [kid for kid in kids if deps[kid] == "dative"] or [
        kid for kid in kids if deps[kid] == "prep" and analysis.lower[kid] == "to" and rule.quotes
    ]
    hearer = _told(analysis, datives)
    quoted_as = [kid for kid in kids if analysis.lower[kid] == "as" and analysis.child(kid, "pcomp") is not None]
    if objects and quoted_as:
        return ([*clauses, *objects, *quoted_as] if "clause" in takes else []), None
    if "named" in takes:
        return _named(analysis, verb, objects), None
    if clauses:
        if objects and rule.hearer:
            return [k for k in clauses if k != objects[0]], objects[0]
        if (objects and rule.ordered) or (objects and "object" in takes):
            return [*objects, *clauses], hearer
        return clauses, hearer
    prepositions = [kid for kid in kids if deps[kid] == "prep" and analysis.lower[kid] in takes and kid > verb]
    prepositions = [kid for kid in prepositions if analysis.lower[kid] != "on" or not _is_date(analysis, kid)]
    if "object" in takes and objects:
        charged = prepositions if analysis.tags[objects[0]] == "PRP" else []
        return [*objects, *charged], hearer
    if objects and rule.needs:
        return ([*objects, *prepositions] if prepositions else []), None
    if rule.hearer and objects:
        return [_object_of(analysis, prepositions[0])] if prepositions else [], objects[0]
    return [_object_of(analysis, kid) for kid in prepositions[:1]], hearer


def _denied(analysis: Analysis, verb: int) -> list[int]:
    """The noun in "a charge that Baku rejected", which stands for what was told before it."""
    noun = analysis.heads[verb]
    answers = [rule for rule in index_answer_verbs().get(analysis.lemmas[verb], ()) if rule.effect == "deny"]
    told = analysis.deps[verb] == "relcl" and any(analysis.lemmas[noun] in rule.nouns for rule in answers)
    subject = analysis.child(verb, "nsubj")
    return [noun] if told and subject is not None and analysis.tags[subject] not in ("WDT", "WP") else []


def _drop_headline(analysis: Analysis, verb: int, clauses: list[int]) -> list[int]:
    """The clauses without what the parser hung on from a headline with no stop, where a clause with "that" follows."""
    if len(clauses) < 2 or not clauses[0] < verb < clauses[-1]:
        return clauses
    if analysis.lower[subtree(analysis, clauses[-1])[0]] != "that":
        return clauses
    last = subtree(analysis, clauses[0])[1]
    return clauses if analysis.words[min(last, verb)] == "," else [kid for kid in clauses if kid > verb]


def _stated(analysis: Analysis, kids: list[int]) -> list[int]:
    """The clause that the parser hung on the paper in "said in a statement that ..."."""
    for kid in kids:
        paper = analysis.child(kid, "pobj") if analysis.deps[kid] == "prep" and analysis.lower[kid] == "in" else None
        for clause in analysis.children[paper] if paper is not None else ():
            opens = analysis.lower[subtree(analysis, clause)[0]] == "that"
            if opens and clause > kid and any(analysis.deps[k] == "mark" for k in analysis.children[clause]):
                return [clause]
    return []


def _is_date(analysis: Analysis, preposition: int) -> bool:
    """True for "on Monday", which tells when something was said and not what."""
    inner = analysis.child(preposition, "pobj")
    name = analysis.name_at.get(inner) if inner is not None else None
    return name is not None and name.label == "DATE"


def _object_of(analysis: Analysis, preposition: int) -> int:
    inner = analysis.child(preposition, "pobj", "pcomp")
    return preposition if inner is None else inner


def _is_clause(analysis: Analysis, kid: int, takes: frozenset[str]) -> bool:
    dep = analysis.deps[kid]
    if dep == "ccomp":
        return "clause" in takes or ("infinitive" in takes and analysis.tags[kid] in ("VB", "VBG"))
    if dep == "xcomp":
        bare = analysis.tags[kid] not in ("VB", "VBG") and not any(
            analysis.tags[k] == "TO" for k in analysis.children[kid]
        )
        if analysis.tags[kid][0] == "J" and not analysis.children[kid]:
            bare = False  # "has continued unabated"
        return "infinitive" in takes or ("clause" in takes and bare)
    if dep == "advcl" and kid < analysis.heads[kid] and "clause" in takes:
        return _stands_alone(analysis, kid)
    if dep == "advcl":
        return (
            "clause" in takes and kid > analysis.heads[kid] and analysis.lower[subtree(analysis, kid)[0]] == "whether"
        )
    return dep in ("oprd", "acomp") and "predicate" in takes


def _stands_alone(analysis: Analysis, clause: int) -> bool:
    """True for a finite clause with a subject and no conjunction, which the parser took for a circumstance."""
    kids = analysis.children[clause]
    if (
        any(analysis.deps[k] == "mark" or analysis.tags[k] in ("WRB", "WP", "WDT") for k in kids)
        or analysis.lower[subtree(analysis, clause)[0]] == "as"
    ):
        return False
    finite = analysis.tags[clause] in ("VBD", "VBZ", "VBP") or any(
        analysis.tags[k] in ("VBD", "VBZ", "VBP", "MD") for k in kids
    )
    return finite and any(analysis.deps[k] in ("nsubj", "nsubjpass", "expl") for k in kids)


def _told(analysis: Analysis, datives: list[int]) -> int | None:
    if not datives:
        return None
    if analysis.pos[datives[0]] in ("ADP", "PART"):
        return analysis.child(datives[0], "pobj")
    return datives[0]


def _named(analysis: Analysis, verb: int, objects: list[int]) -> list[int]:
    """Object and what it is called, by any of the parser's ways to hang them."""
    deps = analysis.deps
    names = [
        k for k in analysis.children[verb] if deps[k] in ("oprd",) or (deps[k] == "prep" and analysis.lower[k] == "as")
    ]
    small = [
        k
        for k in analysis.children[verb]
        if deps[k] in ("ccomp", "xcomp") and k > verb and analysis.lower[subtree(analysis, k)[0]] not in ("that", "to")
    ]
    if names and (objects or is_passive(analysis, verb)):
        return [*objects, *names]
    quoted = any(analysis.words[k] in _QUOTES for k in analysis.children[verb] if k > verb)
    return [*objects, *small] if small or quoted else []


def _circumstances(analysis: Analysis, verb: int) -> list[int]:
    """Where what is reported happened ("fires were reported in the port")."""
    kids = [kid for kid in analysis.children[verb] if kid > verb and analysis.deps[kid] == "prep"]
    inner = analysis.child(kids[0], "pobj") if kids else None
    if inner is not None and load_saying_words().kind_of.get(analysis.lemmas[inner]) == "document":
        return []  # "was echoed in a statement": the paper says it
    return [kid for kid in kids[:1] if kid == verb + 1 and analysis.lower[kid] in ("in", "at", "near", "across")]


def _passive_picks(
    analysis: Analysis, verb: int, entry: Entry, picks: list[int], hearer: int | None
) -> tuple[list[int], int | None]:
    """In the passive the subject is what is said, or, for verbs of telling, who was told."""
    rule = entry.rule
    subject = analysis.child(verb, "nsubjpass")
    xcomp = analysis.child(verb, "xcomp")
    if "passive-infinitive" in rule.takes:
        return ([subject, xcomp] if subject is not None and xcomp is not None else []), None
    if rule.hearer or rule.ordered:
        return picks, subject
    reported = [
        kid
        for kid in analysis.children[verb]
        if kid > verb and analysis.lower[kid] == "as" and analysis.child(kid, "pcomp")
    ]
    if subject is not None and reported and "clause" in rule.takes:
        return [subject, *reported], None
    if subject is None:
        return (
            (picks, hearer)
            if any(analysis.deps[p] == "ccomp" for p in picks) or analysis.child(verb, "agent") is not None
            else ([], None)
        )
    if analysis.lower[subject] == "it" and picks:
        return picks, hearer
    if "object" in rule.takes or ("named" in rule.takes and picks):
        around = _circumstances(analysis, verb) if analysis.child(verb, "agent") is None else []
        return [subject, *(around or [p for p in picks if p != subject])], hearer
    return picks, hearer
