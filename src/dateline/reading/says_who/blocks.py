"""What stands behind a cue's colon ("The colonel said:")."""

from bisect import bisect_right

from dateline.reading.language import Analysis
from dateline.reading.says_who.ranges import join, trim
from dateline.reading.says_who.saying import Range, Saying

_REACH = 25  # tokens from a cue to its colon ("said in a letter to both camps on Friday:"); ours
_MARKS = frozenset({'"', "“", "„", "''", "``"})


def give_blocks(analysis: Analysis, sayings: list[Saying], paragraphs: list[tuple[int, int, bool]]) -> None:
    """Give each cue before a colon the rest of its paragraph, or the next paragraph, as content.

    A quotation right behind the colon is left to those who give quotations to their speakers.
    """
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.rule.quotes and saying.rule.part == "verb":
            by_sentence.setdefault(analysis.sentence_of[saying.head], []).append(saying)
    for number, group in by_sentence.items():
        sentence = analysis.sentences[number]
        for colon in range(sentence.first, sentence.last):
            if analysis.words[colon] == ":":
                chosen = _choose(group, colon)
                if chosen is not None:
                    _give(analysis, chosen, colon, paragraphs)
                break


def _choose(group: list[Saying], colon: int) -> Saying | None:
    """The cue that a colon belongs to: the nearest without content, else the nearest that does not reach over it."""
    near = [saying for saying in group if saying.head < colon <= saying.head + _REACH]
    near = [saying for saying in near if not any(a < colon < b - 1 for a, b in saying.content)]
    return max(near, key=lambda saying: (not saying.content, "clause" in saying.rule.takes, saying.head), default=None)


def _give(analysis: Analysis, saying: Saying, colon: int, paragraphs: list[tuple[int, int, bool]]) -> None:
    block = _block(colon, paragraphs)
    if block is None or (block[0] == colon + 1 and analysis.words[colon + 1] in _MARKS):
        return
    if not saying.content or block[0] == colon + 1:
        saying.content = join([*saying.content, *trim(analysis, *block)])


def _block(colon: int, paragraphs: list[tuple[int, int, bool]]) -> Range | None:
    """The rest of the paragraph behind a colon; the next paragraph where nothing is left."""
    number = bisect_right(paragraphs, colon, key=lambda paragraph: paragraph[0]) - 1
    if colon + 1 < paragraphs[number][1]:
        return colon + 1, paragraphs[number][1]
    return paragraphs[number + 1][:2] if number + 1 < len(paragraphs) else None
