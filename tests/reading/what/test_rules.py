"""Every event rule does on its own example what it says."""

from functools import cache

import pytest

from dateline.knowledge.event_words import (
    ClassRule,
    FieldRule,
    GovernorRule,
    IdiomRule,
    LightRule,
    LinkRule,
    NounRule,
    VerbRule,
    load_event_words,
)
from dateline.knowledge.load import load_actors
from dateline.knowledge.plover import load_plover
from dateline.reading.known import make_finder
from dateline.reading.language import Analysis, analyse
from dateline.reading.what import Happening, find_happenings
from dateline.reading.what.kinds import kinds_of

WORDS = load_event_words()


@cache
def read(text: str) -> tuple[Analysis, tuple[Happening, ...]]:
    analysis = analyse(text, **make_finder(load_actors())._asdict())
    return analysis, find_happenings(analysis)


def heads(analysis: Analysis, tokens: tuple[int, ...]) -> set[str]:
    return {analysis.words[token].split()[-1].split("-")[-1] for token in tokens}


@pytest.mark.parametrize("rule", [*WORDS.verb_rules, *WORDS.noun_rules], ids=lambda rule: rule.id)
def test_rule_reads_its_example(rule: VerbRule | NounRule) -> None:
    analysis, happenings = read(rule.example)
    found = [(h.root, heads(analysis, h.actors), heads(analysis, h.recipients)) for h in happenings]
    assert (rule.root, set(rule.expected.actors), set(rule.expected.recipients)) in found, [h.why for h in happenings]


@pytest.mark.parametrize("rule", WORDS.light_rules, ids=lambda rule: rule.id)
def test_light_verb_reads_its_example(rule: LightRule) -> None:
    analysis, happenings = read(rule.example)
    found = [(heads(analysis, h.actors), heads(analysis, h.recipients)) for h in happenings]
    assert (set(rule.expected.actors), set(rule.expected.recipients)) in found


@pytest.mark.parametrize("rule", WORDS.class_rules, ids=lambda rule: rule.id)
def test_class_holds_its_word(rule: ClassRule) -> None:
    assert rule.id in WORDS.classes[analyse(rule.expected).lemmas[0]] | WORDS.classes.get(
        rule.expected.lower(), frozenset()
    )


@pytest.mark.parametrize("rule", WORDS.class_rules, ids=lambda rule: rule.id)
def test_kind_of_a_word_in_a_sentence(rule: ClassRule) -> None:
    analysis, _ = read(rule.example)
    token = analysis.words.index(rule.expected)
    assert rule.id in kinds_of(analysis, token) or rule.id in WORDS.classes[analysis.lemmas[token]]


@pytest.mark.parametrize("rule", WORDS.governor_rules, ids=lambda rule: rule.id)
def test_governor_governs_in_its_example(rule: GovernorRule) -> None:
    _, happenings = read(rule.example)
    assert rule.expected in {governor.kind for h in happenings for governor in h.governors}


@pytest.mark.parametrize("rule", WORDS.fields, ids=lambda rule: rule.id)
def test_field_reports_no_event(rule: FieldRule) -> None:
    _, happenings = read(rule.example)
    assert not [h.rule for h in happenings if not rule.roots or h.root in rule.roots]


@pytest.mark.parametrize("rule", WORDS.idiom_rules, ids=lambda rule: rule.id)
def test_an_idiom_reports_nothing_of_its_verb(rule: IdiomRule) -> None:
    analysis, happenings = read(rule.example)
    verbs = {phrase.split()[0] for phrase in rule.words}
    assert not [h.rule for h in happenings if analysis.lemmas[h.head] in verbs]


@pytest.mark.parametrize("rule", WORDS.link_rules, ids=lambda rule: rule.id)
def test_link_names_the_actor(rule: LinkRule) -> None:
    analysis, happenings = read(rule.example)
    deed = next((h for h in happenings if h.root == "ASSAULT"), happenings[0])
    assert heads(analysis, deed.actors) == set(rule.expected)


def test_every_class_that_a_rule_asks_for_exists() -> None:
    made = {"party", "person", "place", "anything", "armed-party", "event", "clause", "number", "police"}
    known = made | {rule.id for rule in WORDS.class_rules}
    for rule in WORDS.verb_rules:
        assert rule.need | rule.bar | rule.agent | rule.agent_bar <= known, rule.id
    for acled in load_plover().acled:
        assert acled.actor | acled.recipient <= known, acled.type


def test_every_mode_is_plovers() -> None:
    modes: dict[str, frozenset[str]] = {root.id: root.modes for root in load_plover().root}
    rules: list[VerbRule | NounRule] = [*WORDS.verb_rules, *WORDS.noun_rules]
    for rule in rules:
        assert rule.mode is None or rule.mode in modes[rule.root], rule.id


def test_no_rule_says_a_word_twice() -> None:
    rules: list[VerbRule | NounRule | GovernorRule | ClassRule] = [*WORDS.verb_rules, *WORDS.noun_rules]
    rules += [*WORDS.governor_rules, *WORDS.class_rules]
    for rule in rules:
        assert len(set(rule.words)) == len(rule.words), rule.id


@pytest.mark.parametrize(
    ("text", "actors", "recipients", "reciprocal"),
    [
        ("Fighting broke out between the army and the rebels on Friday.", {"army", "rebels"}, set(), True),
        ("War broke out between Chad and Sudan.", {"Chad", "Sudan"}, set(), True),
        ("Battles raged in Raqqa between rebels and soldiers.", {"rebels", "soldiers"}, set(), True),
        ("The army was locked in battle with the rebels.", {"army"}, {"rebels"}, True),
        ("Chad, Sudan agree truce", {"Chad", "Sudan"}, set(), True),
        ("The army broke the truce with the rebels.", {"army"}, {"rebels"}, False),
        ("The rebels lost ten men in their attack on the army base.", {"their"}, {"rebels", "army"}, False),
        ("Hundreds of soldiers were killed fighting the rebels.", {"rebels"}, {"soldiers"}, False),
        ("Three guards were injured due to attacks carried out by rebels.", {"rebels"}, {"guards"}, False),
        ("The council called on the rebels to free the hostages.", {"rebels"}, {"hostages"}, False),
        ("Terrorists fired shells claiming the life of a woman injuring five others.", {"Terrorists"}, {"others"}, False),
    ],
)  # fmt: skip
def test_parties_that_hang_elsewhere(text: str, actors: set[str], recipients: set[str], reciprocal: bool) -> None:
    analysis, happenings = read(text)
    found = [(heads(analysis, h.actors), heads(analysis, h.recipients), h.reciprocal) for h in happenings]
    assert (actors, recipients, reciprocal) in found


def test_people_are_besieged_not_their_town() -> None:
    analysis, happenings = read("The residents of Fuaa and Kafraya who were besieged by rebels left.")
    assert [heads(analysis, h.recipients) for h in happenings if h.root == "COERCE"] == [{"residents"}]


def test_a_vehicle_without_an_article_does_nothing() -> None:
    analysis, happenings = read("Troops were moved by truck.")
    assert [heads(analysis, h.actors) for h in happenings] == [set()]
