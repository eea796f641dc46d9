"""Where one piece of a report ends for the parser: paragraphs, and sentence ends that leave no doubt.

Small pieces are parsed side by side, which is faster, and no parse runs over a paragraph's end.
"""

import re

_BLANK_LINES = re.compile(r"\n[ \t\r\f\v]*\n\s*")
_LINE_END = re.compile(r"\n")
# A full stop after a small-letter word of three letters or more, or after a number or bracket, before a capital.
_SENTENCE_END = re.compile(r"(?:(?<=[a-z]{3})|(?<=[0-9a-z][0-9)\]%]))[.!?][\"')\]]{0,2}\s+(?=[\"'(\[]?[A-Z])")
# A subheading in capitals that lost its line end: three words or more, then a word that begins a sentence.
_SHOUTED = re.compile(r"\s*(?:[A-Z][A-Z0-9'’.\-]{0,30},?[ \t]+){3,14}(?=[\"'“]?(?:[A-Z][a-z]|A[ \t]+[a-z]))")
_LETTERS = 14  # fewer are initials at a sentence's start ("US and UK" in capitals); ours
# Characters: between these, lines of one length are wrapped; so much shorter is one whose next word did not fit. Ours.
_NARROW, _WIDE, _RAGGED = 50, 160, 16
_ENDS = ".!?:;\"')]"
_ABBREVIATED = re.compile(
    r"\b(?:etc|vs|approx|dept|gen|col|maj|capt|sgt|rev|sept|gov|sen|rep|pres|brig|hon|jan|feb|mar|apr|jun|jul|aug|oct|nov|dec|prof|corp|inc|ltd|fig|nos|pvt|cpl|adm|cmdr)$",
    re.I,
)


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Paragraphs of `text` as (start, end): cut at blank lines, and at a line end where the lines are not just wrapped."""
    blocks, reached = [], 0
    for gap in _BLANK_LINES.finditer(text):
        blocks.append((reached, gap.start()))
        reached = gap.end()
    blocks.append((reached, len(text)))
    wrap = _wrap_width(text)
    parts = (part for start, end in blocks for part in _split_lines(text, start, end, wrap))
    return [part for part in parts if text[part[0] : part[1]].strip()]


def _wrap_width(text: str) -> int | None:
    """The width at which the lines of a whole text were wrapped; None where they were not: some are longer, or few as long."""
    lengths = [len(line) for line in text.split("\n")]
    width = max(lengths)
    full = sum(length > width - _RAGGED for length in lengths)
    return width if _NARROW < width <= _WIDE and full >= max(4, sum(map(bool, lengths)) // 4) else None


def _split_lines(text: str, start: int, end: int, wrap: int | None = None) -> list[tuple[int, int]]:
    """The lines of a block, joined again where one line plainly runs on into the next, or was `wrap`ped before its word."""
    parts, first = [], start
    width = max((len(line) for line in text[start:end].split("\n")), default=0)
    for line_end in _LINE_END.finditer(text, start, end):
        before = text[first : line_end.start()].rstrip()
        line = before[before.rfind("\n") + 1 :]
        after = text[line_end.end() : line_end.end() + 80].lstrip(" \t")
        wrapped = (
            before
            and before[-1] not in _ENDS
            and after
            and (after[0].islower() or (30 < width < 100 and len(line) > 0.7 * width))
        )
        filled = 30 < width < 100 and len(line) > 0.7 * width and text.count("\n", start, end) > 1
        full = wrap is not None and after and len(line) + 1 + len(after.split(maxsplit=1)[0]) > wrap
        if not (wrapped or filled or full):
            parts.append((first, line_end.start()))
            first = line_end.end()
    return [*parts, (first, end)]


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraph from `start` to `end`, cut behind a subheading in capitals and after sentence ends that leave no
    doubt.
    """
    shouted = _SHOUTED.match(text, start, end)
    parts, first = [], start
    if shouted and sum(mark.isalpha() for mark in shouted.group()) >= _LETTERS:
        parts, first = [(start, shouted.end())], shouted.end()
    for found in _SENTENCE_END.finditer(text, start, end):
        if not _ABBREVIATED.search(text[max(first, found.start() - 8) : found.start()]):
            parts.append((first, found.end()))
            first = found.end()
    return [*parts, (first, end)] if first < end else parts
