"""Where a report's first words are its dateline and not what anybody says ("BEIRUT (Reuters) - ...")."""

from dateline.reading.language import Analysis
from dateline.reading.says_who.ranges import trim
from dateline.reading.says_who.saying import Saying

_LONGEST = 14  # tokens of a dateline with place, credit and date; ours
_BEGINNING = frozenset({"DT", "CD", "IN", "RB", "PRP$", "PRP", "EX"})
_DASHES = frozenset({"-", "–", "—", "--", "―"})


def cut_datelines(analysis: Analysis, sayings: list[Saying], paragraphs: list[tuple[int, int, bool]]) -> None:
    """Let content that begins with a paragraph's dateline begin behind it."""
    starts = {first: _dateline_end(analysis, first, last) for first, last, _ in paragraphs}
    for saying in sayings:
        if saying.content and starts.get(saying.content[0][0]) is not None:
            first, last = saying.content[0]
            behind = starts[first]
            if behind is not None and behind < last:
                saying.content[:1] = trim(analysis, behind, last)
        elif saying.content:
            first, last = saying.content[0]
            behind = _bare_end(analysis, first)
            if behind is not None and behind < last:
                saying.content[:1] = trim(analysis, behind, last)


def _bare_end(analysis: Analysis, token: int) -> int | None:
    """The token behind a place in capitals that lost its dash, and perhaps a credit ("BEIRUT (Reuters) At least ...")."""
    if token + 1 >= len(analysis) or token != analysis.sentences[analysis.sentence_of[token]].first:
        return None
    place = analysis.text[analysis.starts[token] : analysis.ends[token]]
    if len(place) <= 3 or not place.isupper():
        return None
    behind = token + 1
    if analysis.words[behind] == "(":
        behind = next(
            (t + 1 for t in range(behind, min(behind + 6, len(analysis) - 1)) if analysis.words[t] == ")"), behind
        )
    word = analysis.text[analysis.starts[behind] : analysis.ends[behind]]
    return behind if word.istitle() and (analysis.tags[behind] in _BEGINNING or behind > token + 1) else None


def _dateline_end(analysis: Analysis, first: int, last: int) -> int | None:
    """The token behind the dash of a dateline: a place in capitals, or a credit in brackets, before a dash set free."""
    for token in range(first + 1, min(first + _LONGEST, last - 1)):
        if analysis.words[token] not in _DASHES:
            continue
        if analysis.starts[token] == analysis.ends[token - 1] and analysis.words[token] == "-":
            continue
        opening = analysis.text[analysis.starts[first] : analysis.ends[first]]
        place = opening.isupper() and len(opening) > 2
        return token + 1 if place or analysis.words[token - 1] == ")" else None
    return None
