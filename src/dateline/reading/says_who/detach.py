"""Clauses that the parser hangs into what somebody says, although they go on with the telling (", adding that ...")."""

from dateline.knowledge.answer_words import index_answer_verbs
from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.says_who.ranges import subtree, trim, without
from dateline.reading.says_who.saying import Range, Saying

_CONTRAST = frozenset({"though", "although", "while", "but", "and"})
_BREAKS = frozenset({",", ";", "-", "–", "—", "--"})
_DAY = 3  # tokens behind a cue that may tell no more than the day; ours
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def detach(analysis: Analysis, sayings: list[Saying]) -> None:
    """Cut from each content the clauses that bring in a further saying of the same teller, and give those their
    source.
    """
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        by_sentence.setdefault(analysis.sentence_of[saying.head], []).append(saying)
    for group in by_sentence.values():
        if len(group) > 1:
            for saying in group:
                start = _start(analysis, saying) if saying.rule.part == "verb" and saying.rule.quotes else None
                if start is not None:
                    _cut(analysis, saying, start, group)
            _part(analysis, group)
            _take_answers_out(analysis, group)
            _share(group)


def _share(group: list[Saying]) -> None:
    """Name one speaker by the same words throughout a sentence."""
    named: dict[int, list[Range]] = {}
    for saying in sorted(group, key=lambda saying: saying.head):
        if saying.speaker is not None and saying.source:
            first = named.setdefault(saying.speaker, saying.source)
            if len(first) == len(saying.source) == 1:
                saying.source = list(first)


def _part(analysis: Analysis, group: list[Saying]) -> None:
    """Where each of two sayings holds the other's cue, take the later one with its source out of the earlier one's
    content.
    """
    for inner in group:
        for outer in group:
            if outer.head > inner.head and outer.source and inner.covers(outer.head) and outer.covers(inner.head):
                hole = _own_words(analysis, outer)
                inner.content = [
                    p for whole in inner.content for part in without(whole, [hole]) for p in trim(analysis, *part)
                ]


def _take_answers_out(analysis: Analysis, group: list[Saying]) -> None:
    """Take what somebody answers (", a charge that Baku rejected", ", which Baku denies") out of what he answers."""
    for answer in group:
        verb = answer.head
        if (
            analysis.deps[verb] != "relcl"
            or not answer.rule.quotes
            or analysis.lemmas[verb] not in index_answer_verbs()
        ):
            continue
        first, last = subtree(analysis, verb)
        if analysis.heads[verb] in (token for piece in answer.content for token in range(*piece)):
            first = subtree(analysis, analysis.heads[verb])[0]
        if first == 0 or analysis.words[first - 1] not in _BREAKS:
            continue
        for other in group:
            if other is not answer:
                pieces = [part for whole in other.content for part in without(whole, [(first, last)])]
                other.content = [piece for part in pieces for piece in trim(analysis, *part)]


def _own_words(analysis: Analysis, saying: Saying) -> Range:
    """The cue with the source where it stands beside it, and a day behind them that ends the sentence."""
    first, last = min(saying.source[0][0], saying.head), max(end for _, end in saying.cue)
    last = saying.source[-1][1] if saying.source[0][0] == last else max(last, saying.head + 1)
    end = analysis.sentences[analysis.sentence_of[saying.head]].last
    return first, end if len(trim(analysis, last, end)) == 1 and end - last <= _DAY else last


def _start(analysis: Analysis, saying: Saying) -> int | None:
    """Where a clause begins that goes on with the telling; None for any other clause."""
    verb = saying.head
    dep, head = analysis.deps[verb], analysis.heads[verb]
    first = subtree(analysis, verb)[0]
    if dep in ("advcl", "acl") and analysis.tags[verb] == "VBG" and first >= verb - 2 and first > 0:
        return first if analysis.words[first - 1] == "," or _goes_on(analysis, saying, dep, first) else None
    if dep == "conj" and analysis.deps[head] == "ccomp" and _speaks_above(analysis, saying, head):
        return next((kid for kid in reversed(analysis.children[head]) if head < kid < verb), None)
    if analysis.tags[verb] not in _FINITE or analysis.child(verb, "nsubj") is None:
        return None
    if dep == "advcl" and first > 0 and analysis.lower[first] in _CONTRAST:
        return first if analysis.words[first - 1] in _BREAKS else None
    if dep == "conj" and head < verb:
        joint = [kid for kid in analysis.children[head] if head < kid < verb and analysis.deps[kid] == "cc"]
        if joint and analysis.words[joint[-1] - 1] in _BREAKS:
            return joint[-1]
    return None


def _goes_on(analysis: Analysis, saying: Saying, dep: str, first: int) -> bool:
    """True where a lost comma stood before "saying", for the speaker of the verb that it hangs on or is carried by."""
    if dep == "advcl" and _speaks_above(analysis, saying, analysis.heads[saying.head]):
        return True
    verb = analysis.heads[saying.head] if dep == "advcl" else analysis.heads[analysis.heads[saying.head]]
    subject = analysis.child(verb, "nsubj")
    if not (saying.rule.quotes and saying.rule.voice) or analysis.tags[verb] not in _FINITE:
        return False
    if dep == "acl" and analysis.lemmas[analysis.heads[saying.head]] in load_saying_words().kind_of:
        return False  # "a leaflet warning ...": the paper says it
    return subject is not None and subject == saying.speaker and subject < verb < first


def _speaks_above(analysis: Analysis, saying: Saying, clause: int) -> bool:
    """True where a source stands outside the clause that its cue was hung on."""
    first, last = subtree(analysis, clause)
    return saying.speaker is not None and not first <= saying.speaker < last and saying.speaker < first


def _cut(analysis: Analysis, saying: Saying, start: int, group: list[Saying]) -> None:
    for outer in sorted(group, key=lambda other: -other.head):
        if outer is saying or outer.head > start or outer.rule.part != "verb":
            continue
        for n, (first, last) in enumerate(outer.content):
            if outer.head < first <= start < last:
                outer.content[n : n + 1] = trim(analysis, first, start)
                if analysis.tags[saying.head] == "VBG":
                    saying.speaker, saying.source = outer.speaker, list(outer.source)
                break
