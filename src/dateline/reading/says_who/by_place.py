"""Cues known by where they stand, for sentences whose tree the parser got wrong: "..., Coast Radio reported."."""

from dateline.knowledge.saying_words import CueRule, SayingWords
from dateline.reading.language import Analysis
from dateline.reading.says_who.ranges import subtree, trim
from dateline.reading.says_who.saying import Range, Saying

_LONGEST = 12  # tokens of a source that stands between the last comma and the cue; ours
_NAME_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "JJ", "POS", "PRP$", "PRP", "CD", "IN", "HYPH", "JJS", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "NN", "NNS"})
_FARTHEST = 40  # tokens from a verb of citing to its "as saying", over the office of the one cited; ours
_LATEST = 4  # tokens of a time or place behind the cue ("on Tuesday"); ours


def read_final(analysis: Analysis, verb: int, rule: CueRule, words: SayingWords) -> Saying | None:
    """The saying of a cue at a sentence's end, with its source between it and the comma behind what is said."""
    sentence = analysis.sentences[analysis.sentence_of[verb]]
    if analysis.tags[verb] not in _FINITE:
        return None
    cited = _cited(analysis, verb, sentence.last, words)
    if cited is None and not _ends_here(analysis, verb, sentence.last):
        return None
    comma = _comma_before(analysis, verb, sentence.first)
    if comma is None:
        return None
    if not any(analysis.pos[token] in ("VERB", "AUX") for token in range(sentence.first, comma)):
        return None
    content = trim(analysis, sentence.first, comma) + (cited or [])
    return Saying(verb, rule, verb - 1, [(comma + 1, verb)], [(verb, verb + 1)], content)


def read_trailing(analysis: Analysis, verb: int, rule: CueRule, words: SayingWords) -> Saying | None:
    """The saying of a cue behind all that is said with no comma between, which the parser took for a relative clause
    ("two men died in the raid the monitor said").
    """
    sentence = analysis.sentences[analysis.sentence_of[verb]]
    subject, noun = analysis.child(verb, "nsubj"), analysis.heads[verb]
    if analysis.deps[verb] != "relcl" or subject is None or not noun < subject == verb - 1 or not rule.quotes:
        return None
    first = subtree(analysis, subject)[0]
    if analysis.pos[subject] not in ("NOUN", "PROPN") or not _ends_here(analysis, verb, sentence.last):
        return None
    if analysis.lemmas[noun] in words.spoken or analysis.lemmas[noun] in words.nouns:
        return None
    if not any(analysis.tags[token] in ("VBD", "VBZ", "VBP") for token in range(sentence.first, noun)):
        return None
    return Saying(verb, rule, subject, [(first, verb)], [(verb, verb + 1)], trim(analysis, sentence.first, first))


def _ends_here(analysis: Analysis, verb: int, last: int) -> bool:
    if last - verb > _LATEST + 6:
        return False
    rest = trim(analysis, verb + 1, last)
    if analysis.words[last - 1] == ":" or any(analysis.words[token] == '"' for token in range(verb, last)):
        return False
    return not rest or (rest[0][1] - rest[0][0] <= _LATEST and analysis.tags[rest[0][0]] in ("IN", "NNP", "RB"))


def _comma_before(analysis: Analysis, verb: int, first: int) -> int | None:
    """The comma before a source of nothing but nouns and what belongs to them."""
    for token in range(verb - 1, max(first, verb - _LONGEST), -1):
        if analysis.words[token] == ",":
            return token if token + 1 < verb and analysis.pos[verb - 1] in ("NOUN", "PROPN", "PRON") else None
        if analysis.tags[token] not in _NAME_TAGS:
            return None
    return None


def _cited(analysis: Analysis, verb: int, last: int, words: SayingWords) -> list[Range] | None:
    """The one quoted and "as saying", where they are all that follows the cue."""
    end = find_as_saying(analysis, verb, last)
    if analysis.lemmas[verb] not in words.citing or end is None or trim(analysis, end + 2, last):
        return None
    return trim(analysis, verb + 1, end + 2)


def find_as_saying(analysis: Analysis, verb: int, last: int) -> int | None:
    """Where "as saying" (or "as telling ...") stands behind a verb of citing."""
    return next(
        (
            t
            for t in range(verb + 2, min(last - 1, verb + _FARTHEST))
            if analysis.lower[t] == "as" and analysis.tags[t + 1] == "VBG"
        ),
        None,
    )
