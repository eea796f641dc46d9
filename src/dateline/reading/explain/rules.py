"""Rules as they stand in the files of `knowledge/`."""

from dateline.knowledge.event_words import GovernorRule, load_event_words
from dateline.knowledge.saying_words import CueRule
from dateline.reading.explain.explanation import RuleCited
from dateline.reading.what import Happening

_SAYING_FILES = {"verb": "verbs.toml", "noun": "nouns.toml", "adjective": "adjectives.toml"}


def cite_event_rule(happening: Happening) -> RuleCited:
    """The rule of `knowledge/events` that makes an event of the trigger."""
    words = load_event_words()
    of_noun = f"noun:{happening.rule}" in happening.why
    rules = words.noun_rules if of_noun else words.verb_rules
    rule = next(rule for rule in rules if rule.id == happening.rule)
    return RuleCited(rule.id, f"events/{'nouns' if of_noun else 'verbs'}.toml", rule.example, rule.source)


def cite_governor(rule: GovernorRule) -> RuleCited:
    """A rule of the words that an event stands under."""
    return RuleCited(rule.id, "events/governors.toml", rule.example, None)


def cite_cue(rule: CueRule) -> RuleCited:
    """The rule of a word that brings in what somebody says."""
    return RuleCited(rule.id, f"saying/{_SAYING_FILES.get(rule.part, 'hearsay.toml')}", rule.example, rule.source)
