"""What kind of thing a noun stands for: a party, an armed unit, a place, a pact, a hazard."""

from dateline.knowledge.event_words import load_event_words
from dateline.knowledge.load import load_actors
from dateline.reading.language import Analysis
from dateline.reading.language.analysis import KnownName

_PARTY_LABELS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_NO_PARTY_LABELS = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "LAW", "LANGUAGE", "EVENT", "WORK_OF_ART", "PRODUCT"}
)
_NOT_THINGS = frozenset(
    {
        "hazard",
        "abstract",
        "not-party",
        "proposal",
        "talks",
        "hostility",
        "restriction",
        "pact",
        "aid",
        "weapon",
        "explosive",
        "place-noun",
        "quantity",
        "market-thing",
    }
)
_PEOPLE = frozenset({"armed", "authority", "group", "protester", "civilian", "captive"})
_THINGS = _NOT_THINGS | {
    "site",
    "territory",
    "event",
    "number",
    "meeting",
    "talks-thing",
    "charge",
    "legal",
    "money",
    "access",
    "power",
    "network",
    "contraband",
}
_THINGS_ER = _THINGS | {"thing-er", "armed"}
_ARMED = frozenset({"armed", "state-force", "insurgent"})
_NAMING = frozenset({"name", "alias"})
_ARMED_KINDS = frozenset({"armed group", "militia"})
_GROUPED = _ARMED | {"armed-group"}
_NONE: frozenset[str] = frozenset()
_MADE_BY = {"metonym": frozenset({"place"}), "person": frozenset({"person"})}


def kinds_of(analysis: Analysis, token: int) -> frozenset[str]:
    """The classes of `knowledge/events/classes.toml` that a token stands in, with "party", "person", "place" and the like."""
    memo: dict[int, frozenset[str]] = analysis.memo.setdefault("what.kinds", {})
    kinds = memo.get(token)
    if kinds is None:
        kinds = memo[token] = _find_kinds(analysis, token)
    return kinds


def is_party(analysis: Analysis, token: int) -> bool:
    """True where a noun or pronoun can stand for somebody who acts or is acted upon."""
    return "party" in kinds_of(analysis, token)


def _find_kinds(analysis: Analysis, token: int) -> frozenset[str]:
    words = load_event_words()
    pos, lemma = analysis.pos[token], analysis.lemmas[token]
    known, name = analysis.known_at.get(token), analysis.name_at.get(token)
    kinds = set(words.classes.get(lemma, _NONE) | words.classes.get(analysis.lower[token], _NONE))
    kinds -= _misled(analysis, token, kinds)
    if lemma in words.nouns:
        kinds.add("event")
    kinds.add("anything")
    if not any(letter.isalnum() for letter in analysis.words[token]):
        return frozenset({"anything"})  # a hyphen that the tagger took for a name
    if _is_mass(analysis, token):
        kinds -= _PEOPLE
    if known is not None:
        kinds -= _NOT_THINGS
        kinds |= {"party", "armed-party"} | _MADE_BY.get(known.how, _NONE)
        kinds |= words.classes.get(analysis.lower[token].rpartition(" ")[2], _NONE) & _GROUPED
        kinds |= {"armed-group"} if _is_armed_group(known) else _NONE
        return frozenset(kinds)
    if pos == "NUM" or "quantity" in kinds:
        kinds.add("number")
    if name is not None:
        if name.label in _PLACE_LABELS:
            kinds.add("place")
        if name.label == "PERSON":
            kinds.add("person")
        if name.label in _NO_PARTY_LABELS and not (pos == "NOUN" and _names_people(kinds)):
            return frozenset(kinds)
    if "pointer" in kinds and analysis.deps[token] not in ("amod", "advmod", "compound"):
        return frozenset(kinds | {"party", "armed-party"})
    if pos == "PRON":
        if analysis.lower[token] in words.links["pronouns"]:
            kinds |= {"party", "armed-party", "person"}
    elif pos == "PROPN":
        if (
            "not-party" not in kinds
            and not ("event" in kinds and name is None)  # "Coalition Strikes Kill Ten"
            and "hazard" not in kinds
            and (name is None or name.label in _PARTY_LABELS or name.label == "CARDINAL")
        ):
            kinds |= {"party", "armed-party"}
            kinds -= _NOT_THINGS
    elif (
        name is not None
        and name.label in _PARTY_LABELS
        and (pos == "NOUN" or (analysis.tags[token].startswith("JJ") and analysis.words[token][:1].isupper()))
    ):
        kinds |= {"party", "armed-party"}
    elif pos == "NOUN" and (_names_people(kinds) or _looks_human(analysis, token, lemma, kinds, words.suffixes)):
        kinds.add("party")
        kinds.add("group") if not kinds & _PEOPLE else None
        if "armed" in kinds:
            kinds.add("armed-party")
    if "armed" in kinds or lemma in words.links["police"]:
        kinds |= _side(analysis, token, lemma)
    if kinds & {"group", "authority", "person"}:
        kinds.add("person")
    return frozenset(kinds)


def _misled(analysis: Analysis, token: int, kinds: set[str]) -> set[str]:
    """What a word is not, as it stands: no parliament but a "house", no faction but a "camp", no force but an "aid convoy"."""
    before = [kid for kid in analysis.children[token] if kid < token]
    gone: set[str] = set()
    if {"authority", "site", "civilian"} <= kinds and analysis.words[token].islower():
        gone |= {"authority", "civilian"}
    if (
        {"group", "site", "place-noun"} <= kinds
        and "civilian" not in kinds
        and all(analysis.pos[kid] == "DET" for kid in before)
    ):
        gone |= {"group"}
    if {"quantity", "sport"} <= kinds and any(analysis.lower[kid] == "of" for kid in analysis.children[token]):
        gone |= {"sport"}  # "scores of men"
    classes = load_event_words().classes
    if "armed" in kinds and any("aid" in classes.get(analysis.lemmas[kid], _NONE) for kid in before):
        gone |= {"armed"}
    return gone


def _is_armed_group(known: KnownName) -> bool:
    """True for a name that the lists of actors give to an armed group."""
    actors = load_actors().actors
    return known.how in _NAMING and any(one in actors and actors[one].kind in _ARMED_KINDS for one in known.ids)


def _is_mass(analysis: Analysis, token: int) -> bool:
    """True for "force" in "the use of force": a singular noun with nothing before it that would make it a body."""
    return (
        analysis.tags[token] == "NN"
        and analysis.lemmas[token] in load_event_words().links["mass"]
        and (not any(kid < token for kid in analysis.children[token]) or _is_about(analysis, token))
    )


def _is_about(analysis: Analysis, token: int) -> bool:
    """True for "the intelligence on the weapons", which is what is known and not who knows it."""
    return analysis.lemmas[token] == "intelligence" and any(
        analysis.deps[kid] == "prep" and analysis.lower[kid] in ("on", "about") for kid in analysis.children[token]
    )


def is_against(analysis: Analysis, token: int) -> bool:
    """True for the name in "anti-Assad"."""
    return (
        token > 1
        and analysis.words[token - 1] in "-–"
        and analysis.lower[token - 2] in load_event_words().links["against-word"]
    )


def _names_people(kinds: set[str]) -> bool:
    """True for people, not for a market or a home, which are only counted with civilians."""
    return bool(kinds & _PEOPLE) and not ("site" in kinds and not kinds & {"armed", "authority", "group"})


def _looks_human(analysis: Analysis, token: int, lemma: str, kinds: set[str], suffixes: tuple[str, ...]) -> bool:
    """True for nouns that are formed like names of people ("lecturers", "seamstress") and stand in no class of things."""
    if lemma.endswith(suffixes):
        return True
    return (
        not kinds & _THINGS_ER
        and analysis.tags[token] == "NNS"
        and analysis.lower[token].endswith(("ers", "ors", "ees"))
    )


def _side(analysis: Analysis, token: int, lemma: str) -> set[str]:
    """ "state-force" for an army, or forces of a state or government; nothing for rebels and those who are only backed."""
    classes = load_event_words().classes
    before = [kid for kid in analysis.children[token] if kid < token]
    if any("insurgent" in classes.get(analysis.lemmas[kid], _NONE) or analysis.lemmas[kid] == "back" for kid in before):
        return set()
    own = classes.get(lemma, _NONE)
    if "insurgent" in own:
        return set()
    if "state-force" in own:
        return {"state-force", "police"} if lemma.startswith("police") else {"state-force"}
    if any(
        "state-force" in classes.get(analysis.lemmas[kid], _NONE)
        or "authority" in classes.get(analysis.lemmas[kid], _NONE)
        or (analysis.tags[kid] == "JJ" and analysis.words[kid][:1].isupper())
        for kid in before
    ):
        return {"state-force"}
    return set()


def is_somebody(analysis: Analysis, token: int) -> bool:
    """True for a noun of no known kind, which after a verb that needs people ("arrested") stands for people."""
    measured = analysis.words[token][:1].isdigit()  # "65kg"
    return analysis.pos[token] == "NOUN" and not measured and not kinds_of(analysis, token) & _THINGS


def is_date(analysis: Analysis, token: int) -> bool:
    """True for a noun that says when."""
    name = analysis.name_at.get(token)
    return (name is not None and name.label in ("DATE", "TIME")) or analysis.lemmas[token] in load_event_words().links[
        "days"
    ]
