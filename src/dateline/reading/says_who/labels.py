"""Speakers set before a colon ("MINISTER: ...") or behind a headline's dash ("... - officials")."""

from dateline.knowledge.saying_words import SayingWords
from dateline.reading.language import Analysis
from dateline.reading.language.quotations import find_quotations
from dateline.reading.says_who.ranges import trim
from dateline.reading.says_who.saying import Range, Saying

_LONGEST = 8  # tokens of a label; ours, from reading headlines and transcripts
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PUNCT", "NUM", "PART"})
_SPEAKERS = frozenset({"PERSON", "ORG"})
_LANDS = frozenset({"NORP", "GPE"})  # "France: ..." speaks, "France crisis: ..." does not
_DASHES = frozenset({"-", "–", "—", "―", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
_FULL_DATE = 3  # tokens of a date with day, month and year
_HEAD = 3  # sentences at a page's head: date and headline; ours
_SINGLE = frozenset({"`", "'", "‘", "’"})
_STOPS = frozenset({'"', "“", "”", "''", "``"})


def read_labels(analysis: Analysis, words: SayingWords) -> list[Saying]:
    """Sayings whose speaker stands before a colon at a paragraph's head, or behind a dash at a headline's end."""
    found: list[Saying] = []
    open_label: Saying | None = None
    for first, last, heading in paragraphs(analysis):
        label = _label(analysis, first, last, words, heading)
        if label is not None:
            found.append(label)
            open_label = label if label.source and _shouted(analysis, label) else None
            label.manner = "direct" if open_label is not None else "indirect"
        elif open_label is not None and not heading:
            open_label.content += trim(analysis, first, last)
        if heading and label is None:
            dashed = _dashed(analysis, first, last, words)
            found += [dashed] if dashed else []
    taken = {saying.head for saying in found}
    return found + [saying for saying in _signed(analysis, words) if saying.head not in taken]


def _signed(analysis: Analysis, words: SayingWords) -> list[Saying]:
    """Quotations signed behind a dash ('"We lost everything." - Amal, 32')."""
    found = []
    for quotation in find_quotations(analysis):
        dash = quotation[1]
        if dash + 1 >= len(analysis) or analysis.words[dash] not in _DASHES:
            continue
        sentence = analysis.sentences[analysis.sentence_of[dash + 1]]
        last = min(dash + _LONGEST, sentence.last)
        name = trim(analysis, dash + 1, next((t for t in range(dash + 1, last) if analysis.words[t] in _STOPS), last))
        speaker = (
            next((t for t in range(*name[0]) if analysis.name_at.get(t) and analysis.name_at[t].last == t + 1), None)
            if name
            else None
        )
        if speaker is not None and analysis.tags[dash + 1] in ("NNP", "NN", "NNS"):
            found.append(Saying(dash, words.label, speaker, name, [(dash, dash + 1)], trim(analysis, *quotation)))
    return found


def paragraphs(analysis: Analysis) -> list[tuple[int, int, bool]]:
    """Token ranges of paragraphs, and whether each is a headline (marked as one, or the first and short)."""
    found: list[tuple[int, int, bool]] = []
    for number, sentence in enumerate(analysis.sentences):
        if found and analysis.sentences[number - 1].paragraph == sentence.paragraph:
            found[-1] = (found[-1][0], sentence.last, found[-1][2])
        else:
            found.append((sentence.first, sentence.last, sentence.heading))
    if found and found[0][1] < 30:
        found[0] = (found[0][0], found[0][1], True)
    return found


def _shouted(analysis: Analysis, label: Saying) -> bool:
    first, last = label.source[0]
    return analysis.text[analysis.starts[first] : analysis.ends[last - 1]].isupper()


def _label(analysis: Analysis, first: int, last: int, words: SayingWords, heading: bool) -> Saying | None:
    colon = next((t for t in range(first, min(first + _LONGEST, last)) if analysis.words[t] == ":"), None)
    if colon is None or colon == first or colon + 1 >= last:
        return None
    name = trim(analysis, first, colon)
    if (
        not name
        or analysis.quote(*name[0]).lower() in words.not_speakers
        or not all(analysis.pos[t] in _NAMING for t in range(*name[0]))
    ):
        return None
    speaker = name[0][1] - 1
    shouted = analysis.quote(*name[0]).isupper()
    if not heading and (not _speaks_up(analysis, colon, last, shouted) or _is_land(analysis, *name[0])):
        return None
    if analysis.pos[speaker] not in ("PROPN", "NOUN") or not any(
        _names(analysis, t, speaker + 1, words) for t in range(*name[0])
    ):
        return None
    if analysis.sentence_of[first] < _HEAD and not shouted:
        last = min(
            last, analysis.sentences[analysis.sentence_of[colon + 1]].last
        )  # the headline of a page of one paragraph
    return Saying(colon, words.label, speaker, name, [(colon, colon + 1)], _spoken(analysis, colon + 1, last))


def _speaks_up(analysis: Analysis, colon: int, last: int, shouted: bool) -> bool:
    """True where a sentence stands behind a label's colon, or a few words behind one in capitals ("TANKS: 40, including
    12 hulls" says nothing).
    """
    behind = range(colon + 1, last)
    if shouted:
        figures = any(analysis.pos[token] == "NUM" for token in behind)
        return not figures or any(analysis.tags[token] in _FINITE for token in behind)
    return any(analysis.pos[token] in ("VERB", "AUX") for token in behind)


def _is_land(analysis: Analysis, first: int, last: int) -> bool:
    """True for the bare name of a country or people, which in running text is a topic and only in a headline speaks."""
    return all(
        (token in analysis.name_at and analysis.name_at[token].label in _LANDS)
        or (token in analysis.known_at and analysis.known_at[token].how in ("metonym", "people"))
        for token in range(first, last)
    )


def _spoken(analysis: Analysis, first: int, last: int) -> list[Range]:
    """What stands behind a label: its quotation, where it begins with one, else the rest of its paragraph."""
    quotation = next((q for q in find_quotations(analysis) if q[0] == first), None)
    end = quotation[1] if quotation is not None else _single_end(analysis, first, last)
    dated = analysis.name_at.get(min(end, last) - 1)
    if dated is not None and dated.label == "DATE" and dated.last - dated.first >= _FULL_DATE:
        end = dated.first  # the page's date behind a headline
    return trim(analysis, first, min(end, last))


def _single_end(analysis: Analysis, first: int, last: int) -> int:
    """Where a quotation in single marks ends that opens at `first`; `last` where none does."""
    if analysis.words[first] not in _SINGLE:
        return last
    ends = (t for t in range(first + 1, last) if analysis.words[t] in _SINGLE and _is_free(analysis, t))
    return next(ends, last)


def _is_free(analysis: Analysis, token: int) -> bool:
    """True for a closing mark: a space behind it, and no word that it belongs to ("the rebels' claim" has a noun)."""
    end = analysis.ends[token]
    return analysis.text[end : end + 1].isspace() and analysis.tags[token] != "POS"


def _names(analysis: Analysis, token: int, last: int, words: SayingWords) -> bool:
    name = analysis.name_at.get(token)
    if (
        (name is not None and (name.label in _SPEAKERS or (name.label in _LANDS and token + 1 == last)))
        or (token in analysis.known_at and token + 1 == last)
        or analysis.lemmas[token] in words.kind_of
    ):
        return True
    word = analysis.text[analysis.starts[token] : analysis.ends[token]]
    return word.isupper() and word.isalpha() and len(word) > 1


def _dashed(analysis: Analysis, first: int, last: int, words: SayingWords) -> Saying | None:
    dash = next((t for t in range(last - 2, max(first, last - _LONGEST), -1) if analysis.words[t] in _DASHES), None)
    if dash is None or analysis.ends[dash - 1] == analysis.starts[dash]:
        return None
    name = trim(analysis, dash + 1, last)
    if not name or any(analysis.pos[t] == "NUM" for t in range(*name[0])):
        return None
    if not _names(analysis, name[0][1] - 1, name[0][1], words):
        return None
    return Saying(dash, words.label, name[0][1] - 1, name, [(dash, dash + 1)], trim(analysis, first, dash))
