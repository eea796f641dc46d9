"""Names that no list knows: the statistical recogniser, run only on sentences that hold an unknown capitalised word."""

from typing import Any

from dateline.reading.language.analysis import Analysis, FoundName, Sentence


def find_names(analysis: Analysis, nlp: Any) -> list[FoundName]:
    """The recogniser's names (OntoNotes labels) in sentences with an unknown capitalised word, in text order."""
    if "ner" not in nlp.pipe_names:
        return []
    from spacy.tokens import Doc

    wanted = [sentence for sentence in analysis.sentences if _has_unknown_name(analysis, sentence)]
    documents = [Doc(nlp.vocab, words=_words(analysis, sentence)) for sentence in wanted]
    found = []
    for sentence, document in zip(wanted, nlp.get_pipe("ner").pipe(documents, batch_size=len(documents) or 1), strict=True):
        for entity in document.ents:
            found.append(FoundName(sentence.first + entity.start, sentence.first + entity.end, entity.label_))
    return found


def _words(analysis: Analysis, sentence: Sentence) -> list[str]:
    """The sentence's words; a name of several words that is one token goes by its first word."""
    return [word.partition(" ")[0] or word for word in analysis.words[sentence.first : sentence.last]]


def _has_unknown_name(analysis: Analysis, sentence: Sentence) -> bool:
    known = analysis.known_at
    return any(
        analysis.tags[token] in ("NNP", "NNPS") and token not in known for token in range(sentence.first, sentence.last)
    )
