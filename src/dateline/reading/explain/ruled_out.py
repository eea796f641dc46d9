"""Event words of a claim's sentence that became no event."""

from collections.abc import Sequence

from dateline.knowledge.event_words import NounRule, VerbRule, load_event_words
from dateline.reading.explain.explanation import Rejected
from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.what.by_noun import event_of_noun
from dateline.reading.what.by_verb import event_of_verb
from dateline.reading.what.draft import Draft
from dateline.reading.what.fields import fields_of, is_barred
from dateline.record import quote

_WEAK = "between parties, armed people or sites"
_ASKED = {
    "some": "asks for more about it than the word itself",
    "argument": "asks for a party beside it",
    "light": "asks for a verb that carries it (launched, held, reached)",
    "light-or-between": "asks for a verb that carries it (launched, held, reached) or two parties",
}


def find_ruled_out(analysis: Analysis, happening: Happening, happenings: Sequence[Happening]) -> tuple[Rejected, ...]:
    """Verbs and nouns of the sentence for which there are event rules but which tell of no happening, and why."""
    sentence = analysis.sentences[analysis.sentence_of[happening.head]]
    used = {token for one in happenings for token in (one.head, *one.also, *range(*one.trigger))}
    found = []
    for token in range(sentence.first, sentence.last):
        rules = _rules_for(analysis, token) if token not in used else ()
        if rules:
            word = quote(analysis.text, analysis.starts[token], analysis.ends[token])
            ids = tuple(dict.fromkeys(rule.id for rule in rules))
            found.append(Rejected(word, ids, _why(analysis, token, rules)))
    return tuple(found)


def _rules_for(analysis: Analysis, token: int) -> tuple[VerbRule | NounRule, ...]:
    """The rules of a word by itself or with words that stand in its sentence."""
    words = load_event_words()
    lemma = analysis.lemmas[token]
    sentence = analysis.sentences[analysis.sentence_of[token]]
    beside = {*analysis.lemmas[sentence.first : sentence.last], *analysis.lower[sentence.first : sentence.last]}
    if analysis.pos[token] == "VERB":
        return tuple(entry.rule for entry in words.verbs.get(lemma, ()) if beside.issuperset(entry.rest))
    if analysis.pos[token] in ("NOUN", "PROPN"):
        return tuple(entry.rule for entry in words.nouns.get(lemma, ()) if beside.issuperset(entry.before))
    return ()


def _why(analysis: Analysis, token: int, rules: Sequence[VerbRule | NounRule]) -> str:
    fields = fields_of(analysis)[analysis.sentence_of[token]]
    if fields and all(is_barred(rule.root, fields) for rule in rules):
        return f"the sentence is about {', '.join(field.id for field in fields)}"
    if analysis.deps[token] == "compound":
        return f"only qualifies “{analysis.words[analysis.heads[token]]}”"
    if analysis.deps[token] == "amod":
        return f"only describes “{analysis.words[analysis.heads[token]]}”"
    draft = event_of_verb(analysis, token) if analysis.pos[token] == "VERB" else _of_noun(analysis, token)
    if draft is None:
        return "; ".join(dict.fromkeys(_asks(rule) for rule in rules))
    if isinstance(draft.rule, VerbRule) and draft.rule.needs_event:
        return "a death or loss of which no violence is told as the cause"
    return "another word tells of the same"


def _of_noun(analysis: Analysis, token: int) -> Draft | None:
    return event_of_noun(analysis, token, analysis.lemmas[token])


def _asks(rule: VerbRule | NounRule) -> str:
    """What a rule wants to stand beside its word, and did not find."""
    if isinstance(rule, NounRule):
        return f"{_ASKED[rule.needs]}, {_WEAK}" if rule.weak else _ASKED[rule.needs]
    classes = f" that is {' or '.join(sorted(rule.need))}" if rule.need else ""
    asked = f"asks for an object{classes}" if rule.need or not rule.bare else "asks for somebody who does it"
    return f"{asked}, {_WEAK}" if rule.weak else asked
