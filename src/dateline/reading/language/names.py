"""Names that no list knows: the statistical recogniser, run only on sentences that bring a new capitalised word."""

from typing import Any

from dateline.reading.language.analysis import Analysis, FoundName, Sentence

_FRONTED = frozenset({"near", "in", "at", "outside", "around", "inside"})


def find_names(analysis: Analysis, nlp: Any) -> list[FoundName]:
    """The recogniser's names (OntoNotes labels), in text order.

    It reads a sentence only where an unknown capitalised word stands in it for the first time; a name that it found is
    then known wherever the report writes it again, in full or by its last word.
    """
    if "ner" not in nlp.pipe_names:
        return []
    from spacy.tokens import Doc

    wanted, others = _choose(analysis)
    documents = [Doc(nlp.vocab, words=_words(analysis, sentence)) for sentence in wanted]
    found = []
    for sentence, document in zip(
        wanted, nlp.get_pipe("ner").pipe(documents, batch_size=len(documents) or 1), strict=True
    ):
        for entity in document.ents:
            first, last = sentence.first + entity.start, sentence.first + entity.end
            if last - first > 1 and analysis.lower[first] in _FRONTED:
                first += 1  # "Near Raqqa, strikes hit a camp"
            again = next((t for t in range(first + 1, last - 1) if analysis.words[t] == "The"), None)
            first = first if again is None else again  # "Homs The Syrian Air Force"
            if entity.label_ != "ORG" or not _is_sentence(analysis, first, last):
                found.append(FoundName(first, last, entity.label_))
    return sorted([*found, *_again(analysis, found, others)], key=lambda name: name.first)


def _is_sentence(analysis: Analysis, first: int, last: int) -> bool:
    """True for what tells of something done: "Syrian Coalition Urges Neighbours to Stop Crimes" is a headline, no name."""
    inside = range(first + 1, last - 1)
    return any(analysis.tags[t] in ("VBZ", "VBD") and analysis.pos[t] == "VERB" for t in inside)


def _choose(analysis: Analysis) -> tuple[list[Sentence], list[Sentence]]:
    """Sentences that the recogniser must read, and those whose capitalised words have all been met before."""
    wanted: list[Sentence] = []
    others: list[Sentence] = []
    met: set[str] = set()
    known, tags, words = analysis.known_at, analysis.tags, analysis.words
    for sentence in analysis.sentences:
        unknown = {
            words[t] for t in range(sentence.first, sentence.last) if tags[t] in ("NNP", "NNPS") and t not in known
        }
        if not unknown:
            continue
        (others if unknown <= met else wanted).append(sentence)
        met |= unknown
    return wanted, others


def _words(analysis: Analysis, sentence: Sentence) -> list[str]:
    """The sentence's words; a name of several words that is one token goes by its first word."""
    return [word.partition(" ")[0] or word for word in analysis.words[sentence.first : sentence.last]]


def _again(analysis: Analysis, found: list[FoundName], sentences: list[Sentence]) -> list[FoundName]:
    """Where names already found stand once more: whole, or a person's last word alone."""
    forms: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in found:
        if name.label in ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"):
            words = tuple(analysis.words[name.first : name.last])
            for form in {words, words[-1:]} if name.label == "PERSON" else {words}:
                forms.setdefault(form[0], []).append((form, name.label))
    for options in forms.values():
        options.sort(key=lambda option: (-len(option[0]), option))
    again = []
    for sentence in sentences:
        token = sentence.first
        while token < sentence.last:
            match = next(
                (
                    o
                    for o in forms.get(analysis.words[token], ())
                    if tuple(analysis.words[token : token + len(o[0])]) == o[0]
                ),
                None,
            )
            if match and token not in analysis.known_at and analysis.tags[token].startswith("NNP"):
                again.append(FoundName(token, token + len(match[0]), match[1]))
            token += len(match[0]) if match else 1
    return again
