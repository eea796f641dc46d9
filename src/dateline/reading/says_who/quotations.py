"""Where words stand between quotation marks."""

from dateline.reading.language import Analysis
from dateline.reading.says_who.saying import Range

_OPENING, _CLOSING, _STRAIGHT = frozenset("“„«"), frozenset("”»"), frozenset({'"', "''", "``"})


def find_quotations(analysis: Analysis) -> list[Range]:
    """Token ranges between quotation marks, marks included; a quotation left open ends with its paragraph."""
    found: list[Range] = []
    opened: int | None = None
    paragraph = -1
    for token in _marks(analysis):
        here = analysis.sentences[analysis.sentence_of[token]].paragraph
        if opened is not None and here != paragraph:
            found.append((opened, _paragraph_end(analysis, opened)))
            opened = None
        mark = analysis.text[analysis.starts[token] : analysis.ends[token]]
        opens = mark in _OPENING or (mark not in _CLOSING and opened is None)
        if opens and opened is None:
            opened, paragraph = token, here
        elif not opens and opened is not None:
            found.append((opened, token + 1))
            opened = None
    if opened is not None:
        found.append((opened, _paragraph_end(analysis, opened)))
    return found


def _marks(analysis: Analysis) -> list[int]:
    starts, text = analysis.starts, analysis.text
    marks = _OPENING | _CLOSING | {'"'}
    return [t for t, start in enumerate(starts) if text[start] in marks or (text[start : start + 2] in ("''", "``"))]


def _paragraph_end(analysis: Analysis, token: int) -> int:
    number = analysis.sentence_of[token]
    paragraph = analysis.sentences[number].paragraph
    while number + 1 < len(analysis.sentences) and analysis.sentences[number + 1].paragraph == paragraph:
        number += 1
    return analysis.sentences[number].last
