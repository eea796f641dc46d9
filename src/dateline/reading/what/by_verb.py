"""Events from verbs."""

from dateline.knowledge.event_words import VerbEntry, VerbRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.aims import is_aim, is_in_words, is_set_aside, is_worry
from dateline.reading.what.draft import Draft
from dateline.reading.what.headlines import is_bare_passive, is_elliptic, listed_before
from dateline.reading.what.kinds import is_date, is_party, is_somebody, kinds_of
from dateline.reading.what.parties import joined, owners_of, parties_of
from dateline.reading.what.recipients import is_armed, recipients_of
from dateline.reading.what.slots import Slots, is_hidden_gerund, prepositions, slots_of

_HANGING = frozenset(
    {
        "prt",
        "prep",
        "advmod",
        "dobj",
        "acomp",
        "xcomp",
        "dative",
        "oprd",
        "attr",
        "npadvmod",
        "ccomp",
        "agent",
        "pobj",
        "compound",
        "amod",
        "nsubj",
        "nsubjpass",
        "advcl",
        "poss",
    }
)
_CLOSING = frozenset({'"', "''", "\u201d", "\u2019", "'"})
_TOWARDS = frozenset({"to", "for", "into"})
_HOSTS = frozenset({"with", "by", "to", "from", "met", "meets", "meet"})


def event_of_verb(analysis: Analysis, verb: int) -> Draft | None:
    """The event that a verb reports, by the first entry that fits."""
    verbs = load_event_words().verbs
    if is_set_aside(analysis, verb) or _is_idiom(analysis, verb):
        return None
    particle = analysis.child(verb, "prt")
    phrasal = False  # "back down" is listed, so that it is not to back, whatever becomes of it
    for entry in verbs.get(analysis.lemmas[verb]) or verbs.get(analysis.lower[verb], ()):
        if phrasal and not entry.rest:
            return None
        words = match_rest(analysis, verb, entry.rest)
        if words is not None:
            draft = _try(analysis, verb, entry, words)
            if draft is not None:
                return draft
            phrasal = phrasal or words == [particle]
    return None


def _is_idiom(analysis: Analysis, verb: int) -> bool:
    """True for a turn of phrase that reports nothing of the kind: "was sworn in", "shot a film"."""
    idioms = load_event_words().idioms.get(analysis.lemmas[verb], ())
    return any(match_rest(analysis, verb, rest) is not None for rest in idioms)


def match_rest(analysis: Analysis, verb: int, rest: tuple[str, ...]) -> list[int] | None:
    """The tokens of an entry's further words, each below the verb or below the word before it; None where one lacks."""
    found: list[int] = []
    bearer = [analysis.heads[verb]] if analysis.deps[verb] == "acl" and analysis.tags[verb] == "VBN" else []
    for word in rest:
        places = bearer + [kid for top in (verb, *found) for kid in _below(analysis, top) if kid not in found]
        hit = next(
            (kid for kid in places if _is_word(analysis, kid, word) and not _is_fronted(analysis, verb, kid)), None
        )
        if hit is None:
            return None
        found.append(hit)
    return found


def _is_fronted(analysis: Analysis, verb: int, token: int) -> bool:
    """True for a particle or preposition before its verb ("In June he gave ..."), which is none of the verb's."""
    return token < verb and analysis.pos[token] in ("ADP", "ADV", "SCONJ")


def _is_word(analysis: Analysis, token: int, word: str) -> bool:
    """True where a token is the word that an entry asks for; a preposition that dates ("called him on Friday") is none."""
    if word == analysis.lower[token]:
        if analysis.pos[token] != "ADP" or analysis.deps[token] == "prt":
            return True
        noun = analysis.child(token, "pobj")
        return noun is None or not is_date(analysis, noun)
    return word == analysis.lemmas[token] and analysis.pos[token] in ("NOUN", "PROPN", "ADJ")


def _below(analysis: Analysis, top: int) -> list[int]:
    kids = []
    for kid in analysis.children[top]:
        if analysis.deps[kid] in _HANGING and analysis.deps[kid] != "nsubj":
            kids.append(kid)
            if analysis.deps[kid] in ("dobj", "prep", "nsubjpass"):
                kids += [
                    low for low in analysis.children[kid] if analysis.deps[low] in ("conj", "compound", "amod", "pobj")
                ]
                if analysis.deps[kid] in ("dobj", "nsubjpass"):
                    kids += [noun for name, noun in prepositions(analysis, kid) if name == "of"]
    return kids


def _try(analysis: Analysis, verb: int, entry: VerbEntry, words: list[int]) -> Draft | None:
    """The event that a verb reports by one rule; None where what stands beside it does not fit the rule."""
    rule = entry.rule
    slots = slots_of(analysis, verb)
    subject, object_ = _unbundled(analysis, slots.subject), slots.object
    if _is_misshapen(analysis, rule, verb, slots):
        return None
    if is_elliptic(analysis, entry, verb, slots):
        subject, object_ = None, subject  # "Six killed in raid"
    elif is_bare_passive(analysis, rule, verb, slots):
        subject, object_ = None, subject  # "Truce agreed between"
    locked = rule.root == "ASSAULT" and rule.reciprocal and bool(words)  # "were engaged in battle"
    stative = (rule.stative or locked) and slots.passive and slots.subject is None
    if stative:
        subject, object_ = object_, None  # "is allied with"
    consumed = _is_consumed(analysis, object_, words)
    if not _fits_subject(analysis, rule, subject, slots) or not _fits_object(
        analysis, rule, None if consumed else object_, slots, _names_more(analysis, words), consumed
    ):
        return None
    event = subject is not None and "event" in kinds_of(analysis, subject) and not is_party(analysis, subject)
    actors = () if event else _actors(analysis, rule, verb, subject)
    beside = _beside(analysis, slots, words, actors) if actors else ()
    recipients = recipients_of(analysis, rule, verb, slots, object_, consumed, words)
    if _is_among_those_struck(analysis, rule, object_, recipients, beside):
        recipients = (*recipients, *(token for token in beside if token not in recipients))
    else:
        actors = (*actors, *beside)
    if rule.subject == "recipient":
        counted = parties_of(analysis, slots.subject if not slots.passive else slots.object, counts=True)
        actors, recipients = (), counted
    sent = rule.root == "MOBILIZE" and slots.passive and not actors and any(is_armed(analysis, t) for t in recipients)
    if rule.swap or sent or _is_guest(analysis, verb, object_):  # "soldiers were deployed"
        actors, recipients = recipients, actors
    recipients = tuple(token for token in recipients if token not in actors)
    if rule.root == "AGREE" and rule.reciprocal and len(actors) > 1 and _are_in_clause(analysis, recipients, slots):
        recipients = ()  # "Chad and Mali agreed to send troops to Niger": with each other
    if _is_too_bare(analysis, rule, object_, event, actors, recipients):
        return None
    if rule.clause and analysis.lemmas[verb] == "be" and not _says_how(analysis, verb, words):
        return None
    open_ = stative or not slots.passive or any(name == "between" for name, _ in slots.preps)
    alone = tuple(token for token in actors if token not in beside)
    mutual = rule.reciprocal and open_
    reciprocal = mutual and _is_mutual(analysis, verb, rule, subject, alone, recipients, slots, words)
    if rule.reciprocal and not recipients and not reciprocal and not rule.clause and rule.root == "CONSULT":
        return None
    if _is_each_other(analysis, object_) and not slots.passive:
        reciprocal, recipients = True, ()
    tokens = sorted([verb, *words])
    also = (analysis.heads[verb],) if is_hidden_gerund(analysis, verb) else ()
    ends = (tokens[0], tokens[-1] + 1)
    return Draft(rule, verb, *ends, actors, recipients, reciprocal, subject=subject, object=object_, also=also)


def _is_guest(analysis: Analysis, verb: int, object_: int | None) -> bool:
    """True for "talks with visiting Minister Karim", who is the visitor; "after visiting Karim" tells what another did."""
    bare = not any(analysis.deps[kid] in ("nsubj", "aux") for kid in analysis.children[verb])
    if analysis.lemmas[verb] != "visit" or object_ is None or analysis.tags[verb] != "VBG" or not bare:
        return False
    if analysis.edges[0][object_] not in (verb, verb + 1) or analysis.pos[object_] != "PROPN":
        return False
    known = analysis.known_at.get(object_)
    if "place" in kinds_of(analysis, object_) or (known is not None and known.how != "person"):
        return False
    return analysis.deps[verb] == "csubj" or analysis.lower[verb - 1] in _HOSTS


def _actors(analysis: Analysis, rule: VerbRule, verb: int, subject: int | None) -> tuple[int, ...]:
    """Who is told to act: the subject, else who owns it or made it."""
    named = parties_of(analysis, subject, counts="number" in rule.agent)
    named += tuple(token for token in _further_agents(analysis, verb) if named and token not in named)
    actors = (*listed_before(analysis, verb, subject), *named)
    if not actors and subject is not None:
        actors = _owners(analysis, subject) or _makers(analysis, verb, subject)
    return actors


def _further_agents(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """Who else did it, behind a second "by": "was backed by Russia and by Hezbollah"."""
    first = [kid for kid in analysis.children[verb] if analysis.deps[kid] == "agent"]
    more = [kid for by in first for kid in analysis.children[by] if analysis.deps[kid] == "conj"]
    nouns = [analysis.child(kid, "pobj") for kid in more if analysis.lower[kid] == "by"]
    return tuple(token for noun in nouns for token in parties_of(analysis, noun))


def _unbundled(analysis: Analysis, subject: int | None) -> int | None:
    """What a bundle holds, where that is a deed or a weapon: "a series of car bombs killed ten"."""
    if subject is None or not kinds_of(analysis, subject) & {"bundle", "quantity"}:
        return subject
    held = [noun for name, noun in prepositions(analysis, subject) if name == "of"]
    return next((noun for noun in held if kinds_of(analysis, noun) & {"event", "explosive", "weapon"}), subject)


def _beside(analysis: Analysis, slots: Slots, words: list[int], actors: tuple[int, ...]) -> tuple[int, ...]:
    """Who acts beside the subject: "shelled the town alongside Malian soldiers", "together with rebels"."""
    found: list[int] = []
    for name, noun in slots.preps:
        prep = analysis.heads[noun]
        beside = name == "alongside" or (name == "with" and analysis.lower[prep - 1] in ("together", "along"))
        if beside and prep not in words:
            found += [token for token in parties_of(analysis, noun) if token not in actors]
    return tuple(found)


def _is_among_those_struck(
    analysis: Analysis, rule: VerbRule, object_: int | None, recipients: tuple[int, ...], beside: tuple[int, ...]
) -> bool:
    """True in "detained a leader along with two guards": who is named after those struck, with "along" or "together"
    right behind them, was struck too; "took the town along with the army" tells who else took it."""
    if rule.casualty is None or object_ is None or object_ not in recipients or not beside:
        return False
    if any(token in analysis.known_at and "person" not in kinds_of(analysis, token) for token in beside):
        return False  # "killed two soldiers together with the Al-Nusra Front"
    end = analysis.edges[1][object_] + 1
    return any(token > object_ for token in beside) and analysis.lower[min(end, len(analysis) - 1)] in (
        "along",
        "together",
    )


def _are_in_clause(analysis: Analysis, tokens: tuple[int, ...], slots: Slots) -> bool:
    """True for parties that only the clause below a verb names."""
    left, right = analysis.edges
    return any(all(left[inner] <= token <= right[inner] for token in tokens) for inner in slots.inner)


def _is_misshapen(analysis: Analysis, rule: VerbRule, verb: int, slots: Slots) -> bool:
    """True where the verb stands in a form that the rule does not speak of."""
    if rule.speech and _is_after_quotation(analysis, verb, slots):
        return True
    if (rule.active and slots.passive and slots.subject is None) or (rule.told and is_aim(analysis, verb, rule.root)):
        return True
    if rule.spoken and not is_in_words(analysis, verb, slots):
        return True
    if rule.bar_to and any(rule.bar_to & kinds_of(analysis, noun) for name, noun in slots.preps if name in _TOWARDS):
        return True  # "taken to hospital" is no arrest
    if (rule.bar_with or rule.bar_inner) and _is_barred_below(analysis, rule, verb, slots):
        return True
    if analysis.lemmas[verb] in rule.own and is_worry(analysis, verb, slots):
        return True
    if rule.plural and not _is_plural(analysis, slots.subject):
        return True
    return not rule.naming and any(_is_complement(analysis, rule, kid) for kid in analysis.children[verb])


def _is_complement(analysis: Analysis, rule: VerbRule, kid: int) -> bool:
    """True for what somebody is called or said to do; not for how those were who were harmed ("captured alive")."""
    if analysis.deps[kid] == "oprd":
        return rule.casualty is None or analysis.pos[kid] != "ADJ"
    return analysis.deps[kid] == "ccomp"


def _is_after_quotation(analysis: Analysis, verb: int, slots: Slots) -> bool:
    """True for a verb that only tells who spoke the quotation before it ("...?" asked the captain)."""
    told = (slots.subject is None or slots.subject > verb) and analysis.tags[verb] in ("VBD", "VBZ")
    return told and not slots.passive and verb > 0 and analysis.words[verb - 1] in _CLOSING


def _is_barred_below(analysis: Analysis, rule: VerbRule, verb: int, slots: Slots) -> bool:
    """True for "asked whether", "asked about", "refused to comment"."""
    lower, lemmas = analysis.lower, analysis.lemmas
    if any(lower[kid] in rule.bar_with for kid in analysis.children[verb]):
        return True
    return any(
        lemmas[inner] in rule.bar_inner
        or any(lower[kid] in rule.bar_with for kid in analysis.children[inner])
        or any(
            lemmas[kid] in rule.bar_inner or (rule.bar and _is_barred(analysis, rule, kid))
            for kid in analysis.children[inner]
            if analysis.deps[kid] == "dobj"
        )
        for inner in slots.inner
    )


def _names_more(analysis: Analysis, words: list[int]) -> bool:
    """True where a rule's further words say what is done ("fire rocket"), so that the object need not; not for a particle."""
    return any(analysis.pos[word] not in ("ADP", "ADV", "PART", "SCONJ") for word in words)


def _is_consumed(analysis: Analysis, object_: int | None, words: list[int]) -> bool:
    """True where the object is one of the rule's own words ("opened fire")."""
    return object_ is not None and (
        object_ in words
        or any(word in joined(analysis, object_) for word in words)
        or any(analysis.deps[word] == "pobj" and analysis.heads[analysis.heads[word]] == object_ for word in words)
    )


def _is_too_bare(
    analysis: Analysis,
    rule: VerbRule,
    object_: int | None,
    event: bool,
    actors: tuple[int, ...],
    recipients: tuple[int, ...],
) -> bool:
    """True where a verb that says little by itself has too little beside it."""
    if rule.need_recipient and not (actors if rule.swap else recipients):
        return True
    if rule.weak and not (actors or recipients) and not (event and object_ is not None):
        return True
    alone = rule.weak and rule.root == "ASSAULT" and object_ is None and not event and not recipients
    return alone and not _are_armed(analysis, actors)


def _are_armed(analysis: Analysis, tokens: tuple[int, ...]) -> bool:
    """True where one of those who act fights by trade: "fighting" alone is said of anybody."""
    return any(is_armed(analysis, token) for token in tokens)


def _says_how(analysis: Analysis, verb: int, words: list[int]) -> bool:
    """True for "is willing to", where the adjective is what the verb says of its subject."""
    return any(analysis.heads[word] == verb and _has_clause(analysis, word) for word in words)


def _has_clause(analysis: Analysis, token: int) -> bool:
    return any(analysis.deps[kid] in ("xcomp", "ccomp", "prep", "advcl") for kid in analysis.children[token])


def _is_mutual(
    analysis: Analysis, verb: int, rule: VerbRule, subject: int | None, actors: tuple[int, ...],
    recipients: tuple[int, ...], slots: Slots, words: list[int],
) -> bool:  # fmt: skip
    """True where both sides do it: "X and Y agreed", "X agreed with Y", "rebels clashed with soldiers"."""
    if rule.root == "AGREE":
        pairs = [*slots.preps, *(pair for word in words for pair in prepositions(analysis, word))]
        together = any(
            name in ("with", "between") and set(parties_of(analysis, noun)) & set(recipients) for name, noun in pairs
        )
        return together or (len(actors) > 1 and not recipients)
    if (actors and recipients) or len(actors) > 1:
        return True
    return _is_plural(analysis, subject) and not _fights_untold(analysis, verb, subject)


def _fights_untold(analysis: Analysis, verb: int, subject: int | None) -> bool:
    """True for "the rebels are fighting", whose other side is untold; those who clash, they and "the two sides" have one."""
    links = load_event_words().links
    if subject is None or analysis.pos[subject] == "PRON" or analysis.lemmas[verb] not in links["one-sided"]:
        return False
    two = {analysis.lemmas[subject], *(analysis.lemmas[kid] for kid in analysis.children[subject])}
    return not two & links["opponents"]


def _is_each_other(analysis: Analysis, object_: int | None) -> bool:
    """True for "accused each other" and "attacked one another"."""
    return object_ is not None and (analysis.lower[object_ - 1], analysis.lower[object_]) in (
        ("each", "other"),
        ("one", "another"),
    )


def _owners(analysis: Analysis, subject: int) -> tuple[int, ...]:
    """Whoever owns or fired the thing that stands as subject: "a rocket fired by rebels", "rebel rockets"."""
    for kid in analysis.children[subject]:
        if analysis.deps[kid] in ("acl", "relcl"):
            agent = slots_of(analysis, kid)
            if agent.passive and agent.subject is not None:
                return parties_of(analysis, agent.subject)
    return tuple(owners_of(analysis, subject))


def _makers(analysis: Analysis, verb: int, subject: int) -> tuple[int, ...]:
    """Whoever makes the text that speaks: "parliament passed a resolution criticising ..."."""
    if analysis.deps[verb] not in ("acl", "relcl") or analysis.deps[subject] not in ("dobj", "pobj"):
        return ()
    above = analysis.heads[subject]
    above = analysis.heads[above] if analysis.pos[above] == "ADP" else above
    return parties_of(analysis, slots_of(analysis, above).subject) if analysis.pos[above] == "VERB" else ()


def _fits_subject(analysis: Analysis, rule: VerbRule, subject: int | None, slots: Slots) -> bool:
    if subject is None:
        return True
    kinds = kinds_of(analysis, subject)
    if rule.subject == "recipient":
        return True
    if "hazard" in kinds and "explosive" not in kinds and "party" not in kinds:
        return False
    if rule.agent_bar & kinds and not ("party" in kinds and "armed" not in rule.agent_bar):
        return False
    if not rule.agent:
        return True
    if rule.agent & kinds or _is_text(analysis, subject, rule):
        return True
    if "party" in rule.agent and owners_of(analysis, subject):
        return True
    return "quantity" in kinds and any(
        rule.agent & kinds_of(analysis, token) for token in parties_of(analysis, subject)
    )


def _is_text(analysis: Analysis, subject: int, rule: VerbRule) -> bool:
    """True for a report, letter or resolution as the subject of an act of speech."""
    return rule.speech and analysis.pos[subject] == "NOUN" and "text" in kinds_of(analysis, subject)


def _is_barred(analysis: Analysis, rule: VerbRule, object_: int) -> bool:
    """True for an object of a kind with which a verb tells of no such event: a vow to fight corruption."""
    kinds = kinds_of(analysis, object_)
    barred = rule.bar & kinds
    if barred == {"abstract"} and kinds & {"site", "place-noun"}:
        return False  # a market is a place as well as a price
    return bool(barred) and not ("party" in kinds and not rule.bar & {"armed", "authority", "place"})


def _fits_object(
    analysis: Analysis, rule: VerbRule, object_: int | None, slots: Slots, more: bool, consumed: bool
) -> bool:
    if object_ is None:
        if rule.transitive and not more:
            return False
        if rule.need and not rule.bare and not consumed and not slots.inner and rule.to:
            held = [kinds_of(analysis, noun) for name, noun in slots.preps if name in rule.to]
            if held and not any(rule.need & kinds for kinds in held):
                return False
            if not held and more and "anything" not in rule.need:
                return False
        return (
            rule.bare
            or consumed
            or more
            or bool(rule.to & {name for name, _ in slots.preps})
            or (rule.clause and bool(slots.inner))
            or rule.object == "none"
        )
    if _is_barred(analysis, rule, object_):
        return False
    kinds = kinds_of(analysis, object_)
    if not rule.need or more:
        return True
    if "quantity" in kinds:
        below = [
            low for name, noun in prepositions(analysis, object_) if name == "of" for low in joined(analysis, noun)
        ]
        if any(rule.need & kinds_of(analysis, low) or (rule.people and is_somebody(analysis, low)) for low in below):
            return True
        kinds = kinds - {"number"} if below else kinds
    if rule.need & kinds:
        return True
    if "clause" in rule.need and slots.inner:
        return True
    if rule.people and rule.somebody and is_somebody(analysis, object_):
        return True
    return (
        bool({"party", "site", "armed"} & rule.need)
        and not is_party(analysis, object_)
        and bool(owners_of(analysis, object_))
        and not kinds & {"abstract", "hazard", "proposal"}
    )


def _is_plural(analysis: Analysis, subject: int | None) -> bool:
    if subject is None:
        return False
    return (
        analysis.tags[subject] in ("NNS", "NNPS")
        or analysis.lower[subject] in ("they", "both", "we")
        or any(analysis.deps[kid] == "conj" for kid in analysis.children[subject])
    )
