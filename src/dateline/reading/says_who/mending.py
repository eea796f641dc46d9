"""Source and content mended where a report has lost its commas or the parser has cut a clause in two."""

from dateline.knowledge.saying_words import CueRule, load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.says_who.ranges import subtree
from dateline.reading.says_who.saying import Range
from dateline.reading.says_who.sources import is_passive

_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})


def run_into_clause(analysis: Analysis, content: list[Range], verb: int, rule: CueRule) -> list[Range]:
    """The content with the clause that its noun phrase opens ("reported a ship would dock", cut behind "ship")."""
    if len(content) != 1 or content[0][0] <= verb or not {"clause", "object"} <= rule.takes:
        return content
    first, last = content[0]
    if last >= analysis.sentences[analysis.sentence_of[verb]].last or analysis.tags[last] not in _FINITE:
        return content
    if analysis.pos[last - 1] not in ("NOUN", "PROPN", "PRON") or any(
        analysis.tags[t] in _FINITE for t in range(first, last)
    ):
        return content
    group = analysis.heads[last] if analysis.deps[last] in ("aux", "auxpass") else last
    return [(first, max(last, subtree(analysis, group)[1]))]


def run_on_that(analysis: Analysis, content: list[Range], verb: int) -> list[Range]:
    """The content with what follows it by ", but that ..." or ", and that ..."."""
    if not content or content[-1][0] <= verb or content[-1][1] + 2 >= len(analysis):
        return content
    first, last = content[-1]
    conjunction = last + (analysis.words[last] == ",")
    that = conjunction + 1
    if (
        analysis.lower[first] != "that"
        or analysis.lower[conjunction] not in ("and", "but")
        or analysis.lower[that] != "that"
        or analysis.deps[that] != "mark"
    ):
        return content
    return [*content[:-1], (first, max(last, subtree(analysis, analysis.heads[that])[1]))]


def run_on_but(analysis: Analysis, content: list[Range], verb: int) -> list[Range]:
    """The content with an afterthought behind it (", but at the end of the year")."""
    if not content or content[-1][0] <= verb or content[-1][1] + 3 >= len(analysis):
        return content
    first, last = content[-1]
    if analysis.words[last] != "," or analysis.lower[last + 1] != "but" or analysis.tags[last + 2] != "IN":
        return content
    sentence = analysis.sentences[analysis.sentence_of[last]]
    end = next((t for t in range(last + 2, sentence.last) if analysis.pos[t] == "PUNCT"), sentence.last)
    if analysis.deps[last + 2] != "prep" or any(analysis.tags[t] in _FINITE for t in range(last + 2, end)):
        return content
    return [*content[:-1], (first, end)]


def run_up_to_cue(analysis: Analysis, content: list[Range], speaker: int | None, verb: int) -> list[Range]:
    """The content up to a cue whose source follows it, where no comma parts them ("killed two men said the mayor")."""
    if speaker is None or speaker < verb or not content or content[-1][1] >= verb or is_passive(analysis, verb):
        return content
    first, last = content[-1]
    if any(analysis.pos[token] == "PUNCT" for token in range(last, verb)):
        return content
    return [*content[:-1], (first, verb)]


def ends_sentence(analysis: Analysis, verb: int, own: Range) -> bool:
    """True for a cue with its source, and perhaps a day, at a sentence's end with no comma before them."""
    sentence = analysis.sentences[analysis.sentence_of[verb]]
    rest = [token for token in range(verb + 1, sentence.last) if analysis.pos[token] not in ("PUNCT", "ADP")]
    if any(token not in analysis.name_at or analysis.name_at[token].label != "DATE" for token in rest):
        return False
    noun = own[0] > sentence.first and analysis.pos[own[0] - 1] in ("NOUN", "PROPN")
    return noun and len(rest) <= 2 and analysis.tags[verb] == "VBD" and analysis.heads[verb] < own[0]


def part_at_lost_comma(
    analysis: Analysis, speaker: int | None, source: list[Range], content: list[Range]
) -> tuple[list[Range], list[Range]]:
    """Source and content where no comma parts them and the source has swallowed the content's last noun ("killing two
    men Coast Radio reported").
    """
    if speaker is None or not source or not content or content[-1][1] != source[0][0]:
        return source, content
    kinds = load_saying_words().kind_of
    for token in range(source[0][0] + 1, speaker + 1):
        name = analysis.known_at.get(token)
        if name is None or name.first != token or name.how == "person":
            continue
        if analysis.tags[token - 1] in ("NN", "NNS") and analysis.lemmas[token - 1] not in kinds:
            return [(token, source[0][1]), *source[1:]], [*content[:-1], (content[-1][0], token)]
    return source, content
