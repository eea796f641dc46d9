"""What a reader or writer remarks is no report: "our friends will attack us", told by nobody but the page."""

from collections.abc import Sequence

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.record import Voice

_QUOTES = frozenset('"\u201c\u201d\u2018`\u00ab\u00bb')


def is_remark(analysis: Analysis, head: int, voices: Sequence[Voice]) -> bool:
    """True for an event in a sentence that speaks for its writer or to its reader, outside quotation marks.

    Only the outlet's own words count: whoever is quoted may say "we". Source: readers' comments, advice and terms of
    use below reports, read by eye (evaluation/README.md).
    """
    if any(voice.kind != "outlet" for voice in voices):
        return False
    sentence = analysis.sentences[analysis.sentence_of[head]]
    tokens = range(sentence.first, sentence.last)
    address = load_event_words().links["address"]
    if not any(analysis.lower[token] in address and analysis.pos[token] == "PRON" for token in tokens):
        return False
    return not any(analysis.words[token] in _QUOTES or analysis.words[token] == "''" for token in tokens)
