"""Quotations given to their speakers: beside the cue, behind a colon, or continued from before."""

from dateline.knowledge.saying_words import SayingWords
from dateline.reading.language import Analysis
from dateline.reading.language.quotations import find_quotations
from dateline.reading.says_who.ranges import join, trim
from dateline.reading.says_who.saying import Range, Saying

_SHORTEST = 5  # tokens, marks included, from which words in quotation marks are speech on their own


def give_quotations(analysis: Analysis, sayings: list[Saying]) -> None:
    """Add every quotation to the content of the saying that it belongs to, and set the manner of each saying."""
    quotations = find_quotations(analysis)
    owner: Saying | None = None
    last_end = -1
    by_sentence = _by_sentence(analysis, sayings)
    for quotation in quotations:
        found = _owner(analysis, quotation, by_sentence, sayings)
        if found is None and _is_speech(analysis, quotation):
            found = _open_speaker(analysis, quotation, owner, last_end, by_sentence)
        if found is not None:
            _extend(analysis, found, quotation)
            if found.rule.quotes or found.rule.part == "label":
                owner = found
                last_end = quotation[1]
    _set_manners(sayings, quotations)


def _by_sentence(analysis: Analysis, sayings: list[Saying]) -> dict[int, list[Saying]]:
    table: dict[int, list[Saying]] = {}
    for saying in sayings:
        table.setdefault(analysis.sentence_of[saying.head], []).append(saying)
    return table


def _inside(token: int, whole: Range) -> bool:
    return whole[0] <= token < whole[1]


def _meets(saying: Saying, quotation: Range) -> bool:
    return any(first < quotation[1] and quotation[0] < last for first, last in saying.content)


def _owner(
    analysis: Analysis, quotation: Range, by_sentence: dict[int, list[Saying]], sayings: list[Saying]
) -> Saying | None:
    """The saying beside a quotation: its content meets it, or its cue stands in the same sentence and has none yet."""
    first, last = analysis.sentence_of[quotation[0]], analysis.sentence_of[quotation[1] - 1]
    near = [s for n in (last, first) for s in by_sentence.get(n, ()) if not _inside(s.head, quotation)]
    met = [s for s in near if _meets(s, quotation)]
    if met:
        return min(met, key=lambda s: s.size)
    speech = [s for s in near if s.rule.quotes and not s.content]
    if speech:
        return min(speech, key=lambda s: min(abs(s.head - quotation[0]), abs(s.head - quotation[1])))
    if not _is_speech(analysis, quotation):
        return None
    complete = "." in analysis.words[max(quotation[0], quotation[1] - 2) : quotation[1]]
    after = [
        s
        for s in by_sentence.get(last + 1, ())
        if not complete and s.rule.quotes and not s.content and s.head - quotation[1] < 12
    ]
    same = [s for s in near if s.rule.quotes and s.rule.part == "verb" and "clause" in s.rule.takes]
    same = same or [s for s in near if s.rule.quotes and s.rule.part == "verb" and s.head < quotation[0]][-1:]
    return after[0] if after else same[0] if same else None


def _is_speech(analysis: Analysis, quotation: Range) -> bool:
    if quotation[1] - quotation[0] < _SHORTEST:
        return False
    return any(analysis.pos[t] in ("VERB", "AUX") for t in range(*quotation))


def _open_speaker(
    analysis: Analysis, quotation: Range, owner: Saying | None, last_end: int, by_sentence: dict[int, list[Saying]]
) -> Saying | None:
    """The speaker who goes on: of the quotation before it in this paragraph or the last, or of a cue just before it."""
    number = analysis.sentence_of[quotation[0]]
    paragraph = analysis.sentences[number].paragraph
    for before in (number - 1, number - 2):
        if before < 0 or paragraph - analysis.sentences[before].paragraph > 1:
            break
        speech = [s for s in by_sentence.get(before, ()) if s.rule.quotes and s.speaker is not None and s.rule.voice]
        if speech and (owner is None or speech[-1].head > owner.head):
            return speech[-1]
    if owner is not None and paragraph - analysis.sentences[analysis.sentence_of[max(0, last_end - 1)]].paragraph <= 1:
        return owner
    return None


def _extend(analysis: Analysis, saying: Saying, quotation: Range) -> None:
    """Add a quotation to a saying, and to the saying's piece that it meets, but never the cue itself."""
    if _inside(saying.head, quotation):
        return
    if _stands_alone(analysis, saying, quotation):
        saying.content = [piece for piece in saying.content if piece[0] >= quotation[0]]
    saying.content = join([*saying.content, *trim(analysis, *quotation)])


def _stands_alone(analysis: Analysis, saying: Saying, quotation: Range) -> bool:
    """True for a whole sentence in quotation marks right before its cue that a lost stop has tied to what stands before
    it ("It rained all week "We were wet," she said").
    """
    first, last = quotation
    if not saying.content or not saying.content[0][0] < first < last <= saying.cue[0][0] or last - first < _SHORTEST:
        return False
    own = min(saying.cue[0][0], *(start for start, _ in saying.source)) if saying.source else saying.cue[0][0]
    if own > last + 1 or analysis.pos[first - 1] not in ("NOUN", "PROPN") or not analysis.words[first + 1][0].isupper():
        return False
    if analysis.sentence_of[first] != analysis.sentence_of[saying.content[0][0]]:
        return False
    subjects = any(analysis.deps[t] in ("nsubj", "nsubjpass") for t in range(first + 1, last))
    before = range(saying.content[0][0], first)
    return subjects and any(analysis.tags[t] in ("VBD", "VBZ", "VBP", "MD") for t in before)


def _set_manners(sayings: list[Saying], quotations: list[Range]) -> None:
    for saying in sayings:
        inside = sum(
            max(0, min(last, end) - max(first, start))
            for first, last in saying.content
            for start, end in quotations
            if start < last and first < end
        )
        if inside and inside >= saying.size - 1:
            saying.manner = "direct"
        elif inside:
            saying.manner = "mixed"


def give_free_speech(analysis: Analysis, sayings: list[Saying], words: SayingWords) -> None:
    """Speech that lost its marks: before "..., the Times quoted X as saying", what stands in the same paragraph and is
    nobody else's belongs to what is quoted.
    """
    told = {analysis.sentence_of[saying.head] for saying in sayings if saying.rule.voice and saying.content}
    for saying in sayings:
        if saying.manner != "indirect" or analysis.lemmas[saying.head] not in words.citing or not saying.content:
            continue
        number = analysis.sentence_of[saying.head]
        sentence = analysis.sentences[number]
        if saying.content[0][0] > sentence.first + 1 or saying.content[0][0] > saying.head:
            continue
        before = number - 1
        while before >= 0 and before not in told and analysis.sentences[before].paragraph == sentence.paragraph:
            saying.content = [
                *trim(analysis, analysis.sentences[before].first, analysis.sentences[before].last),
                *saying.content,
            ]
            before -= 1
