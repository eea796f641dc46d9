"""Sayings that a verb brings in."""

from dateline.knowledge.saying_words import CueRule, Entry, SayingWords
from dateline.reading.language import Analysis
from dateline.reading.says_who.by_place import read_final, read_trailing
from dateline.reading.says_who.cues import name_cue
from dateline.reading.says_who.frames import Frame, read_frame
from dateline.reading.says_who.mending import (
    ends_sentence,
    part_at_lost_comma,
    run_into_clause,
    run_on_but,
    run_on_that,
    run_up_to_cue,
)
from dateline.reading.says_who.ranges import subtree, trim, without
from dateline.reading.says_who.saying import Range, Saying
from dateline.reading.says_who.sources import find_speaker, is_day, is_passive, may_speak, name_source

_INSERTED = frozenset({"parataxis", "advcl", "ccomp", "dep", "conj", "appos"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_EXPLETIVE = frozenset({"it", "there"})
_QUOTES = frozenset({'"', "''", "``", "“", "”"})
_BREAKS = frozenset({",", "-", "–", "—", "--", '"', "”", "''", "’", "'"})


def read_verb(analysis: Analysis, verb: int, words: SayingWords) -> Saying | None:
    """The saying that a verb brings in by the first of its rules that fits; None where none does."""
    entries = words.verbs.get(analysis.lemmas[verb])
    if not entries:
        return None
    speaker = find_speaker(analysis, verb)
    spoken = [entry.rule for entry in entries if entry.rule.quotes and "clause" in entry.rule.takes]
    if any(rule.voice or analysis.deps[verb] == "conj" for rule in spoken):
        speaker = _above(analysis, verb, speaker)
    fallback: tuple[Entry, Frame] | None = None
    for entry in entries:
        frame = read_frame(analysis, verb, entry)
        if frame is None or _says_nothing(analysis, frame) or not _fits(analysis, entry.rule, speaker, words):
            continue
        if frame.content:
            return _make(analysis, verb, entry.rule, frame, speaker)
        fallback = fallback or (entry, frame)
    if fallback is None:
        return None
    trailing = read_trailing(analysis, verb, fallback[0].rule, words)
    if trailing is not None:
        return trailing
    if analysis.child(verb, "nsubj") is None or analysis.heads[verb] == verb:
        final = read_final(analysis, verb, fallback[0].rule, words)
        if final is not None:
            return final
    return _inserted(analysis, verb, *fallback, speaker)


def _above(analysis: Analysis, verb: int, speaker: int | None) -> int | None:
    """Who speaks on where the parser has hung a further cue on a clause whose subject cannot speak ("confirmed that the
    sale had gone through and said ...")."""
    clause, form = analysis.heads[verb], (analysis.deps[verb], analysis.tags[verb])
    if speaker is None or form not in (("conj", "VBD"), ("advcl", "VBG")) or analysis.deps[clause] != "ccomp":
        return speaker
    if analysis.child(verb, "nsubj") is not None or may_speak(analysis, speaker):
        return speaker
    higher = find_speaker(analysis, analysis.heads[clause])
    return higher if higher is not None and may_speak(analysis, higher) else speaker


def _says_nothing(analysis: Analysis, frame: Frame) -> bool:
    """True for a bare question word ("the only way I know how")."""
    tokens = [token for first, last in frame.content for token in range(first, last)]
    return len(tokens) == 1 and analysis.tags[tokens[0]] == "WRB"


def _fits(analysis: Analysis, rule: CueRule, speaker: int | None, words: SayingWords) -> bool:
    if not rule.documents:
        return True
    return speaker is not None and words.kind_of.get(analysis.lemmas[speaker]) == "document"


def _make(analysis: Analysis, verb: int, rule: CueRule, frame: Frame, speaker: int | None) -> Saying | None:
    if rule.hedge:
        return _hedged(analysis, verb, rule, frame)
    if speaker is None and analysis.child(verb, "neg") is not None and is_passive(analysis, verb):
        return None  # "his fate is not known", "no name was given": nobody holds or says it
    if speaker is None and not is_passive(analysis, verb):
        speaker = (
            _named_before(analysis, verb) or _misread_subject(analysis, verb) or _beside(analysis, verb, frame.content)
        )
        if speaker is None and analysis.tags[verb] not in ("VBG",):
            return None
    if speaker is not None and analysis.lower[speaker] in _EXPLETIVE and analysis.tags[speaker] == "EX":
        return None
    content = _apart_from(analysis, run_into_clause(analysis, frame.content, verb, rule), speaker, verb)
    content = run_on_that(analysis, run_up_to_cue(analysis, content, speaker, verb), verb)
    if rule.voice and rule.quotes:
        content = run_on_but(analysis, content, verb)
    source = name_source(analysis, speaker, verb) if speaker is not None else []
    source, content = part_at_lost_comma(analysis, speaker, source, content)
    if source and is_day(analysis, source[0][0] - 1):
        content = [(first, last + (last == source[0][0] - 1)) for first, last in content]
    return Saying(verb, rule, speaker, source, name_cue(analysis, verb, frame.tail), content, frame.hearer)


def _apart_from(analysis: Analysis, content: list[Range], speaker: int | None, verb: int) -> list[Range]:
    """The content without the cue's own verb and its source, where the parse has mixed them."""
    holes = [(verb, verb + 1)]
    if speaker is not None and any(first <= speaker < last for first, last in content):
        first, last = subtree(analysis, speaker)
        if not first <= verb < last:
            holes.append((first, last))
    return [
        piece
        for whole in content
        for part in without(_clip(analysis, whole, verb), holes)
        for piece in trim(analysis, *part)
    ]


def _clip_around(analysis: Analysis, whole: Range, own: Range) -> Range:
    """The words around an inserted cue, up to a semicolon on either side."""
    return _clip(analysis, (whole[0], own[0]), own[0])[0], _clip(analysis, (own[1], whole[1]), own[0])[1]


def _clip(analysis: Analysis, piece: Range, verb: int) -> Range:
    """The piece up to the semicolon nearest to the verb: behind it somebody else may speak, unless it is quoted."""
    first, last = piece
    if any(analysis.words[t] in _QUOTES for t in range(first, last)):
        return piece
    marks = [t for t in range(min(first, verb), max(last, verb)) if analysis.words[t] == ";"]
    if not marks:
        return piece
    return (first, max(first, min(marks[0], last))) if verb < first else (min(last, max(marks[-1] + 1, first)), last)


def _hedged(analysis: Analysis, verb: int, rule: CueRule, frame: Frame) -> Saying | None:
    """A saying with nobody to say it: "the convoy is believed to have crossed"."""
    content = list(frame.content)
    if "passive-infinitive" not in rule.takes:
        subject = analysis.child(verb, "nsubj")
        if subject is None or _leads_to_cue(analysis, verb):
            return None
        if analysis.lower[subject] != "it" and analysis.tags[subject] not in ("WDT", "WP"):
            content = [*trim(analysis, *_up_to(subtree(analysis, subject), verb)), *content]
    return Saying(verb, rule, None, [], name_cue(analysis, verb, frame.tail), content)


def _leads_to_cue(analysis: Analysis, verb: int) -> bool:
    """True for "seemed to say": the one who seems to say it is the source."""
    from dateline.knowledge.saying_words import load_saying_words

    inner = analysis.child(verb, "xcomp")
    entries = load_saying_words().verbs.get(analysis.lemmas[inner], ()) if inner is not None else ()
    return any(not entry.rest and entry.rule.quotes for entry in entries)


def _up_to(whole: Range, token: int) -> Range:
    return (whole[0], min(whole[1], token)) if whole[0] < token else whole


def _named_before(analysis: Analysis, verb: int) -> int | None:
    """Whoever speaks right before a verb that follows a headline with no stop ("Two hurt in fire Radio reporter said")."""
    near = verb > 0 and analysis.tags[verb] == "VBD" and analysis.pos[verb - 1] == "NOUN"
    clause = analysis.heads[verb - 1] != verb and analysis.words[min(verb + 1, len(analysis) - 1)].lower() == "that"
    return verb - 1 if near and clause and may_speak(analysis, verb - 1) else None


def _misread_subject(analysis: Analysis, verb: int) -> int | None:
    """The subject that the parser took for a clause of its own ("veterans interviewed at the fair said they ...")."""
    for kid in analysis.children[verb]:
        if kid < verb and analysis.deps[kid] == "advcl" and analysis.tags[kid] == "VBG":
            subject = analysis.child(kid, "nsubj")  # "the radio, quoting an officer, said"
            if subject is not None:
                return subject
    clauses = [kid for kid in analysis.children[verb] if analysis.deps[kid] == "ccomp"]
    if len(clauses) < 2 or not clauses[0] < verb < clauses[-1]:
        return None
    return analysis.child(clauses[0], "nsubj", "nsubjpass")


def _beside(analysis: Analysis, verb: int, content: list[Range]) -> int | None:
    """A source that the parser has hung wrongly: the noun right before or behind a finite verb behind its content."""
    if analysis.tags[verb] not in _FINITE:
        return None
    sentence = analysis.sentences[analysis.sentence_of[verb]]
    for token in (max(0, verb - 1), min(verb + 1, len(analysis) - 1)):
        outside = analysis.heads[token] == verb or not any(first <= token < last for first, last in content)
        if outside and sentence.first <= token < sentence.last and analysis.pos[token] in _NAMING:
            return token
    return None


def _inserted(analysis: Analysis, verb: int, entry: Entry, frame: Frame, speaker: int | None) -> Saying | None:
    """A cue set between commas ("the army, he said, had fled"): what stands around it is its content."""
    if analysis.child(verb, "xcomp") is not None:
        return None  # "the shelling went on as prices continued to rise": it has something else to govern
    if speaker is None or "clause" not in entry.rule.takes or not entry.rule.quotes or entry.rule.ordered:
        return None
    source = name_source(analysis, speaker, verb)
    saying = Saying(verb, entry.rule, speaker, source, name_cue(analysis, verb, frame.tail), [], frame.hearer)
    if analysis.deps[verb] in _INSERTED and analysis.child(verb, "nsubj") is not None:
        own = subtree(analysis, verb)
        if (
            own[0] == 0
            or analysis.words[own[0] - 1] in _BREAKS
            or analysis.words[own[0]] in _BREAKS
            or analysis.lower[own[0]] == "as"
            or ends_sentence(analysis, verb, own)
        ):
            whole = subtree(analysis, analysis.heads[verb])
            saying.content = [
                p for part in without(_clip_around(analysis, whole, own), [own]) for p in trim(analysis, *part)
            ]
    return saying
