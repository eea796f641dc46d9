"""The words that an event hangs from and that say in what mode it is meant: plans, threats, denials, demands."""

from dateline.knowledge.event_words import EventWords, GovernorKind, GovernorRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.happening import Governor

_UP = frozenset(
    {
        "xcomp",
        "ccomp",
        "pcomp",
        "prep",
        "pobj",
        "dobj",
        "acl",
        "attr",
        "acomp",
        "advcl",
        "agent",
        "dative",
        "nsubj",
        "nsubjpass",
        "relcl",
        "oprd",
        "compound",
        "dep",
        "parataxis",
        "npadvmod",
        "poss",
    }
)
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_DEEDS = frozenset({"ASSAULT", "PROTEST"})  # talks, deals and withdrawals are planned by just such words
_NOMINAL_KINDS = frozenset({"plan", "request", "fail", "deny", "threat", "promise", "fear", "accuse", "say", "attempt"})


def governors_of(analysis: Analysis, token: int) -> tuple[Governor, ...]:
    """Governing words from the nearest up to the root of the sentence."""
    words = load_event_words()
    chain: list[Governor] = []
    low, broken = token, False
    for _ in range(14):
        head = analysis.heads[low]
        dep = analysis.deps[low]
        if dep == "relcl" and _is_infinitive(analysis, low):
            dep = "acl"  # "in no position to attack", like "a plan to attack"
        if head == low:
            break
        if dep == "conj":
            low = head
            continue
        if dep not in _UP:
            break
        broken = broken or dep == "relcl" or _is_reduced(analysis, low)
        broken = broken or (dep == "advcl" and _is_adverbial(analysis, low)) or _is_earlier(analysis, low)
        broken = broken or _is_cause(analysis, low, words) or _is_presupposed(analysis, token, low, words)
        rules = words.governors.get(analysis.lemmas[head], ())
        prepositional = analysis.pos[head] in ("ADP", "SCONJ") and dep != "xcomp"  # "about to" plans, "about" does not
        if rules and not broken and not prepositional and _governs(analysis, low, head, dep):
            kind = _kind(analysis, low, head, dep, rules)
            if kind is not None:
                chain.append(Governor(kind, head))
        low = head
    return tuple(chain)


def _is_infinitive(analysis: Analysis, low: int) -> bool:
    to = any(analysis.deps[kid] == "aux" and analysis.lower[kid] == "to" for kid in analysis.children[low])
    return to and analysis.child(low, "nsubj", "nsubjpass") is None


def _is_earlier(analysis: Analysis, low: int) -> bool:
    """True for "foiled an attempt to storm the base after killing the guards": what was foiled or planned came after."""
    earlier = analysis.deps[low] == "prep" and analysis.lower[low] in load_event_words().links["earlier"]
    return earlier and analysis.child(low, "pcomp") is not None


def _is_reduced(analysis: Analysis, low: int) -> bool:
    """True for "refused to come to the talks hosted by Oman", which were hosted."""
    bare = analysis.child(low, "aux", "auxpass", "nsubj", "nsubjpass", "mark") is None
    return analysis.deps[low] == "acl" and analysis.tags[low] == "VBN" and bare


def _is_cause(analysis: Analysis, low: int, words: EventWords) -> bool:
    """True for what made somebody act ("called for sanctions over an attack"): it is no part of what he plans or asks.

    What somebody is accused over is only alleged.
    """
    if analysis.deps[low] != "prep" or analysis.lower[low] not in words.links["causes"]:
        return False
    head = analysis.heads[low]
    accused = any(rule.kind == "accuse" for rule in words.governors.get(analysis.lemmas[head], ()))
    named = any(analysis.deps[kid] == "pobj" for kid in analysis.children[low])
    return named and analysis.pos[head] in ("VERB", "AUX", "NOUN") and not accused


def _is_presupposed(analysis: Analysis, token: int, low: int, words: EventWords) -> bool:
    """True above a verb that only deals with a deed known before: "tried to repel the attack", "asked them to condemn the
    army's repeated raids"."""
    if low == token or analysis.pos[token] not in ("NOUN", "PROPN") or analysis.pos[low] != "VERB":
        return False
    rules = words.governors.get(analysis.lemmas[low], ())
    condemned = analysis.deps[token] == "dobj" and all(rule.kind == "accuse" for rule in rules)
    if (rules and not condemned) or not _hangs_from(analysis, token, low):
        return False
    known = any(
        analysis.deps[kid] == "poss"
        or (analysis.deps[kid] == "det" and analysis.lower[kid] in _KNOWN)
        or (analysis.deps[kid] == "amod" and analysis.lower[kid] in words.links["past"])
        for kid in analysis.children[token]
    )
    return known and any(entry.rule.root in _DEEDS for entry in words.nouns.get(analysis.lemmas[token], ()))


def _hangs_from(analysis: Analysis, token: int, verb: int) -> bool:
    head = analysis.heads[token]
    return verb == head or (verb == analysis.heads[head] and analysis.pos[head] not in ("VERB", "AUX"))


def _is_adverbial(analysis: Analysis, low: int) -> bool:
    """True where a clause only accompanies the one above it ("when ...", "killing ..."); "agreed ... to free" does not."""
    return not any(analysis.deps[kid] == "aux" and analysis.lower[kid] == "to" for kid in analysis.children[low])


def _governs(analysis: Analysis, low: int, head: int, dep: str) -> bool:
    """False where the event is only the subject of the governing word, or its doer."""
    if dep in ("nsubj", "agent", "compound", "poss", "npadvmod"):
        return False
    if dep == "prep":
        return analysis.lower[low] in (
            "of",
            "for",
            "on",
            "from",
            "about",
            "against",
            "to",
            "into",
            "at",
            "as",
            "in",
            "behind",
            "over",
            "that",
        )
    return True


def _is_finite(analysis: Analysis, verb: int) -> bool:
    """True for a clause with tense ("said that it left"), not for an infinitive ("told it to leave")."""
    if analysis.tags[verb] in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(
        analysis.deps[kid] in ("aux", "auxpass") and analysis.lower[kid] != "to" for kid in analysis.children[verb]
    )


def _kind(analysis: Analysis, low: int, head: int, dep: str, rules: tuple[GovernorRule, ...]) -> GovernorKind | None:
    """The kind that fits: an act of saying takes clauses, a plan an infinitive or a noun, and so on."""
    if dep in ("ccomp", "parataxis") and _is_finite(analysis, low) and any(rule.kind == "say" for rule in rules):
        return "say"
    clausal = dep in ("xcomp", "ccomp", "advcl", "acl", "oprd", "parataxis", "dep", "attr")
    other = analysis.child(head, "prt") is not None  # "weigh in on", "set up": other verbs
    told = analysis.lemmas[head] == "mean" and dep == "ccomp" and _is_finite(analysis, low)  # "which means that"
    for rule in rules:
        if (rule.kind == "seem" and not clausal) or (rule.kind == "plan" and (other or told)):
            continue
        if rule.kind == "plan" and dep == "acl" and analysis.tags[low] == "VBG":
            continue  # "engaged the position, killing one"
        if rule.kind == "fail" and dep == "prep" and analysis.lower[low] == "for":
            continue  # "suspended for leading a protest"
        if rule.kind == "say" and dep not in ("ccomp", "parataxis", "dobj", "advcl", "dep", "nsubjpass", "acl"):
            continue
        if dep == "prep" and analysis.lower[low] == "of" and _is_leading(analysis, head):
            continue
        if rule.kind == "cause" and dep not in ("xcomp", "ccomp"):
            continue
        if clausal or rule.kind in _NOMINAL_KINDS:
            if (
                dep == "prep"
                and rule.kind in ("plan", "request", "promise")
                and analysis.lower[low] not in ("for", "of", "on", "to", "against")
                and not _is_over_doing(analysis, low)
            ):
                continue
            if dep == "prep" and analysis.lower[low] in ("in", "at") and rule.kind != "fail":
                continue
            return rule.kind
    return None


def _is_leading(analysis: Analysis, head: int) -> bool:
    """True for "took command of the battle", which is no order to fight it."""
    return analysis.pos[head] == "NOUN" and analysis.lemmas[head] in load_event_words().links["leading"]


def _is_over_doing(analysis: Analysis, low: int) -> bool:
    """True for "argued over launching", "talked about sending": what is argued over is not done."""
    doing = analysis.child(low, "pcomp") if analysis.lower[low] in ("over", "about") else None
    if doing is None:
        return False
    asked = analysis.child(doing, "nsubj")
    return analysis.tags[doing] == "VBG" or (asked is not None and analysis.tags[asked] == "WP")
