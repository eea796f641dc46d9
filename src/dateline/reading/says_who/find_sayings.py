"""Who says what in a report?"""

from dateline.knowledge.saying_words import SayingWords, load_saying_words
from dateline.reading.language import Analysis, Sentence
from dateline.reading.says_who.blocks import give_blocks
from dateline.reading.says_who.by_hearsay import read_according, read_adverb, read_cited
from dateline.reading.says_who.by_noun import read_adjective, read_misread, read_noun
from dateline.reading.says_who.by_verb import read_verb
from dateline.reading.says_who.datelines import cut_datelines
from dateline.reading.says_who.detach import detach
from dateline.reading.says_who.labels import paragraphs, read_labels
from dateline.reading.says_who.nesting import nest
from dateline.reading.says_who.quoted import give_free_speech, give_quotations
from dateline.reading.says_who.ranges import join
from dateline.reading.says_who.saying import Saying
from dateline.reading.says_who.unsaid import is_unsaid
from dateline.reading.who import Cast

_MOST = 40  # sayings of one sentence; no sentence of 84 news articles holds more than six


def find_sayings(analysis: Analysis, cast: Cast | None = None) -> tuple[Saying, ...]:
    """All acts of saying in a report, by cue in text order, with the saying that each stands within as its `parent`.

    The content of a saying may be several pieces, also in later sentences and paragraphs.
    """
    words = load_saying_words()
    sayings = [saying for sentence in analysis.sentences for saying in _scan(analysis, sentence, words)]
    detach(analysis, sayings)
    sayings += read_labels(analysis, words)
    parts = paragraphs(analysis)
    give_blocks(analysis, sayings, parts)
    give_quotations(analysis, sayings)
    give_free_speech(analysis, sayings, words)
    cut_datelines(analysis, sayings, parts)
    sayings = [saying for saying in sayings if saying.content]
    sayings.sort(key=lambda saying: (saying.head, saying.rule.id))
    sayings = _add_cited(analysis, sayings, words)
    nest(sayings)
    return tuple(sayings)


def _scan(analysis: Analysis, sentence: Sentence, words: SayingWords) -> list[Saying]:
    """The sayings of one sentence; what has more than any sentence has is a list or noise, and is read no further."""
    found: list[Saying] = []
    for token in range(sentence.first, sentence.last):
        saying = _read(analysis, token, words)
        if saying is not None and not is_unsaid(analysis, saying):
            found.append(saying)
            if len(found) == _MOST:
                break
    return found


def _add_cited(analysis: Analysis, sayings: list[Saying], words: SayingWords) -> list[Saying]:
    """The sayings with those that they pass on by citing; the plain reading of a citing verb gives way to it."""
    first: dict[int, Saying] = {}
    for outer in sayings:
        inner = read_cited(analysis, outer, words)
        if inner is not None:
            first.setdefault(inner.head, inner)
            _take_over(analysis, sayings, inner, outer)
    cited = list(first.values())
    outers = {id(inner.outer) for inner in cited}
    heads = {token for inner in cited for start, end in inner.cue for token in range(start, end)}
    kept = [saying for saying in sayings if saying.head not in heads or id(saying) in outers]
    return sorted([*kept, *cited], key=lambda saying: (saying.head, saying.rule.part))


def _take_over(analysis: Analysis, sayings: list[Saying], inner: Saying, outer: Saying) -> None:
    """Give the cited one, and whoever cites, the quotations in later paragraphs that the plain reading was given."""
    for plain in sayings:
        if plain is not outer and any(first <= plain.head < last for first, last in inner.cue):
            last = analysis.sentences[analysis.sentence_of[plain.head]].last
            later = [piece for piece in plain.content if piece[0] >= last]
            inner.content, outer.content = join([*inner.content, *later]), join([*outer.content, *later])


def _read(analysis: Analysis, token: int, words: SayingWords) -> Saying | None:
    """The saying that one token brings in, by its part of speech."""
    tag = analysis.tags[token]
    if analysis.lower[token] in words.adverbs:
        hearsay = read_adverb(analysis, token, words)
        if hearsay is not None:
            return hearsay
    if tag[0] == "V":
        if analysis.lower[token] in words.according:
            return read_according(analysis, token, words)
        found = read_verb(analysis, token, words) if analysis.lemmas[token] in words.verbs else None
        if found is None and tag == "VBN" and analysis.lower[token] in words.adjectives:
            return read_adjective(analysis, token, words)
        return found
    if tag[0] == "N":
        found = read_noun(analysis, token, words) if analysis.lemmas[token] in words.nouns else None
        return (
            found
            if found is not None or analysis.lemmas[token] not in words.verbs
            else read_misread(analysis, token, words)
        )
    if tag[0] == "J":
        return read_adjective(analysis, token, words) if analysis.lower[token] in words.adjectives else None
    return read_according(analysis, token, words) if analysis.lower[token] in words.according else None
