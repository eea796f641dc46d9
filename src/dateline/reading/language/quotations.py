"""Where words stand between quotation marks."""

from dateline.reading.language.analysis import Analysis

_LINES = 4  # lines over which a quotation may run with no mark of its own; ours
_OPEN = 150  # tokens to which a quotation never closed may run to its paragraph's end; in a longer one, a page without
# paragraphs, it ends with its sentence; ours
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")


def find_quotations(analysis: Analysis) -> list[tuple[int, int]]:
    """Token ranges between quotation marks, marks included; a quotation left open ends with its paragraph.

    A mark that opens at a sentence's start ends a quotation that was never closed; any other is a quotation within.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    paragraph = depth = -1
    left_open = False
    for token in _marks(analysis):
        here = analysis.sentences[analysis.sentence_of[token]].paragraph
        if opened is not None and here != paragraph:
            found.append((opened, _paragraph_end(analysis, opened)))
            opened, left_open = None, True
        opens = _opens(analysis, token, opened)
        if opens and opened is not None and _begins_sentence(analysis, token):
            found.append((opened, token))
            opened = None
        if opens and opened is None:
            opened, paragraph, depth = token, here, 0
        elif opens:
            depth += 1
        elif opened is not None and depth:
            depth -= 1
        elif opened is not None:
            found.append((opened, token + 1))
            opened = None
        elif left_open and here - paragraph < _LINES:
            found[-1] = (found[-1][0], token + 1)  # a report with a line break behind every sentence
        left_open = False
    if opened is not None:
        found.append((opened, _paragraph_end(analysis, opened)))
    return found


def _opens(analysis: Analysis, token: int, opened: int | None) -> bool:
    """True for an opening mark: by its shape, or, for a straight one, by the spaces around it."""
    start, end, text = analysis.starts[token], analysis.ends[token], analysis.text
    if text[start] in _OPENING or text[start] in _CLOSING:
        return text[start] in _OPENING
    before = start == 0 or text[start - 1].isspace() or text[start - 1] in "([-—–"
    after = end == len(text) or text[end].isspace()
    if before == after:
        return opened is None
    return before


def _begins_sentence(analysis: Analysis, token: int) -> bool:
    first = analysis.sentences[analysis.sentence_of[token]].first
    return token == first or analysis.words[token - 1] in (".", "?", "!")


def _marks(analysis: Analysis) -> list[int]:
    starts, text = analysis.starts, analysis.text
    marks = _OPENING | _CLOSING | {'"'}
    return [t for t, start in enumerate(starts) if text[start] in marks or (text[start : start + 2] in ("''", "``"))]


def _paragraph_end(analysis: Analysis, token: int) -> int:
    number = analysis.sentence_of[token]
    paragraph = analysis.sentences[number].paragraph
    while number + 1 < len(analysis.sentences) and analysis.sentences[number + 1].paragraph == paragraph:
        number += 1
    last = analysis.sentences[number].last
    return last if last - token <= _OPEN else analysis.sentences[analysis.sentence_of[token]].last
