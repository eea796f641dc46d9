"""The language pass: stand-in text, one parse, and back to the report's offsets."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from dateline.knowledge.standins import find_stand_ins
from dateline.reading.language.analysis import Analysis, KnownName, Sentence
from dateline.reading.language.chunks import split_paragraphs, split_sentences
from dateline.reading.language.headlines import lower_capitals
from dateline.reading.language.lemma import make_lemmatizer, universal_tag
from dateline.reading.language.model import DEFAULT_MODEL, load_model, read_lemma_tables
from dateline.reading.language.names import find_names
from dateline.reading.language.repair import repair
from dateline.reading.language.standin import Change, StandIn, blank_out, make_stand_in


class NamedSpan(Protocol):
    """A known name as `knowledge` finds it in a text: code points, the actors it may mean, and how it names them."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def ids(self) -> tuple[str, ...]: ...
    @property
    def how(self) -> str: ...


def analyse(
    text: str,
    *,
    find_known: Callable[[str], Sequence[NamedSpan]] = lambda text: (),
    stand_in_for: Callable[[NamedSpan], str | None] = lambda name: None,
    blanks: Sequence[tuple[int, int]] = (),
    headings: Sequence[tuple[int, int]] = (),
    preambles: Sequence[tuple[int, int]] = (),
    model: str = DEFAULT_MODEL,
) -> Analysis:
    """The analysis of one report's `text`.

    `find_known` yields the known names of a text, `stand_in_for` the word that the parser shall see instead of one
    (None: its own). `blanks` are ranges of markup that are not to be read, `headings` ranges that are headlines,
    `preambles` ranges before a report's first sentence, such as a dateline (all in code points). The result does
    not depend on any other report.
    """
    visible = blank_out(text, blanks)
    known = find_known(visible)
    shown = lower_capitals(visible, [(name.start, name.end) for name in known])
    words = [(name, stand_in_for(name)) for name in known]
    breaks = [Change(end, end, "\n\n") for _, end in preambles]
    changes = [Change(name.start, name.end, word) for name, word in words if word]
    changes += [Change(*found) for found in find_stand_ins(shown)]
    stand_in = make_stand_in(shown, [*breaks, *changes])
    analysis = _parse(text, stand_in, headings, model)
    analysis.known.extend(_locate(analysis, known))
    repair(analysis)
    analysis.names.extend(find_names(analysis, load_model(model)))
    return analysis


def _parse(text: str, stand_in: StandIn, headings: Sequence[tuple[int, int]], model: str) -> Analysis:
    """One pass of the pipeline over the pieces of a report, gathered into one analysis without names."""
    nlp = load_model(model)
    pieces = [
        (number, start, end)
        for number, (first, last) in enumerate(split_paragraphs(stand_in.text))
        for start, end in split_sentences(stand_in.text, first, last)
    ]
    documents = [nlp.tokenizer(stand_in.text[start:end]) for _, start, end in pieces]
    for name, part in nlp.pipeline:
        if name != "ner":
            documents = list(part.pipe(documents, batch_size=len(documents) or 1))
    lemma = make_lemmatizer_once(model)
    analysis = Analysis(text, [], [], [], [], [], [], [], [], [], [], [], [])
    for (paragraph, start, _), document in zip(pieces, documents, strict=True):
        _gather(analysis, document, start, paragraph, stand_in, headings, lemma)
    return analysis


_lemmatizers: dict[str, Callable[[str, str], str]] = {}


def make_lemmatizer_once(model: str) -> Callable[[str, str], str]:
    """The lemmatizer of a pipeline, kept with what it remembers."""
    if model not in _lemmatizers:
        _lemmatizers[model] = make_lemmatizer(read_lemma_tables(model))
    return _lemmatizers[model]


def _gather(
    analysis: Analysis,
    document: Any,
    offset: int,
    paragraph: int,
    stand_in: StandIn,
    headings: Sequence[tuple[int, int]],
    lemma: Callable[[str, str], str],
) -> None:
    """Append one parsed piece, leaving out tokens of mere space (whatever hangs from them moves to their head)."""
    columns = _columns(document)
    base = len(analysis.words)
    place = [-1] * len(columns)
    kept = 0
    for token, column in enumerate(columns):
        if not column[_SPACE]:
            place[token] = base + kept
            kept += 1
    fresh, strings = True, document.vocab.strings
    for token, (dep, space, length, begin, step, opens, tag) in enumerate(columns):
        fresh = fresh or opens == 1
        if space:
            continue
        head = token + step
        while place[head] < 0 and columns[head][_STEP]:
            head += columns[head][_STEP]
        here = place[token]
        start = stand_in.start_in_report(offset + begin)
        end = stand_in.end_in_report(offset + begin + length)
        word, tag_name, dep_name = stand_in.text[offset + begin : offset + begin + length], strings[tag], strings[dep]
        written = analysis.text[start:end]
        stood_in = word.lower() != written.lower()
        if stood_in and tag_name.startswith("NNP"):
            lemmatized = written.lower()
        else:
            lemmatized = lemma(written if stood_in and written.isalpha() else word, tag_name)
        analysis.words.append(written)
        analysis.lemmas.append(lemmatized)
        analysis.tags.append(tag_name)
        analysis.deps.append(dep_name)
        analysis.pos.append(universal_tag(tag_name, dep_name, lemmatized))
        analysis.heads.append(place[head] if place[head] >= 0 else here)
        analysis.starts.append(start)
        analysis.ends.append(end)
        if fresh:
            heading = any(first <= start < last for first, last in headings)
            analysis.sentences.append(Sentence(here, here + 1, here, paragraph, heading))
            fresh = False
        analysis.sentence_of.append(len(analysis.sentences) - 1)
    _close_sentences(analysis, base)


_SPACE, _STEP = 1, 4  # columns of the table below


def _columns(document: Any) -> list[tuple[int, int, int, int, int, int, int]]:
    """For each token: dependency, whether it is mere space, length, offset, step to its head, sentence start, tag."""
    from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LENGTH, SENT_START, TAG

    table = document.to_array([DEP, IS_SPACE, LENGTH, IDX, HEAD, SENT_START, TAG])
    signed = table[:, 4:6].astype("int64")
    return [(*row[:4], *signs, row[6]) for row, signs in zip(table.tolist(), signed.tolist(), strict=True)]


def _close_sentences(analysis: Analysis, base: int) -> None:
    """Give every sentence that begins at or after token `base` its true end and root."""
    starts = [n for n, sentence in enumerate(analysis.sentences) if sentence.first >= base]
    for n in starts:
        sentence = analysis.sentences[n]
        last = analysis.sentences[n + 1].first if n + 1 < len(analysis.sentences) else len(analysis.words)
        roots = [t for t in range(sentence.first, last) if analysis.heads[t] == t]
        root = roots[0] if roots else sentence.first
        analysis.sentences[n] = Sentence(sentence.first, last, root, sentence.paragraph, sentence.heading)


def _locate(analysis: Analysis, known: Sequence[NamedSpan]) -> list[KnownName]:
    """The known names as token ranges; a name that no token meets is left out."""
    located = []
    for name in known:
        first = bisect_left(analysis.ends, name.start + 1)
        last = bisect_left(analysis.starts, name.end)
        if first < last:
            located.append(KnownName(first, last, name.ids, name.how))
    return located
