"""Sayings that the narrator passes on: "according to", "allegedly", "citing", "as saying"."""

from dateline.knowledge.saying_words import CueRule, SayingWords
from dateline.reading.language import Analysis
from dateline.reading.says_who.by_place import find_as_saying
from dateline.reading.says_who.ranges import subtree, trim, without
from dateline.reading.says_who.saying import Range, Saying
from dateline.reading.says_who.sources import name_source

_BOUNDS = frozenset({";", ":"})


def read_according(analysis: Analysis, token: int, words: SayingWords) -> Saying | None:
    """The saying of "according to X": the rest of the sentence is what X says."""
    for entry in words.according.get(analysis.lower[token], ()):
        last = token + 1 + len(entry.rest)
        if tuple(analysis.lower[token + 1 : last]) != entry.rest:
            continue
        preposition = last - 1
        speaker = analysis.child(preposition, "pobj")
        if speaker is None or analysis.lemmas[speaker] in words.not_sources:
            return None
        source = name_source(analysis, speaker, token)
        own = (token, max(last, subtree(analysis, speaker)[1]))
        return Saying(token, entry.rule, speaker, source, [(token, last)], _rest_of(analysis, own))
    return None


def _rest_of(analysis: Analysis, own: Range) -> list[Range]:
    """The sentence that a phrase stands in, without the phrase, up to the next semicolon or colon on either side."""
    sentence = analysis.sentences[analysis.sentence_of[own[0]]]
    first, last = sentence.first, sentence.last
    for token in range(sentence.first, sentence.last):
        if analysis.words[token] in _BOUNDS:
            if token < own[0]:
                first = token + 1
            elif token >= own[1]:
                last = token
                break
    if analysis.words[own[0]].istitle():
        first = max(first, own[0])  # a sentence begins there, though its stop before was lost
    return [piece for part in without((first, last), [own]) for piece in trim(analysis, *part)]


def read_adverb(analysis: Analysis, token: int, words: SayingWords) -> Saying | None:
    """The hedge of "allegedly", "reportedly": nobody is named, and the clause is what is said."""
    for entry in words.adverbs.get(analysis.lower[token], ()):
        verb = analysis.heads[token]
        if analysis.deps[token] == "amod":
            named = trim(analysis, token + 1, _end_of_deed(analysis, verb)) if verb > token else []
            return Saying(token, entry.rule, None, [], [(token, token + 1)], named) if named else None
        if analysis.tags[token][0] != "R":
            return None
        whole = subtree(analysis, verb)
        content = [
            piece
            for part in without(_clause(analysis, verb, whole), [(token, token + 1)])
            for piece in trim(analysis, *part)
        ]
        return Saying(token, entry.rule, None, [], [(token, token + 1)], content)
    return None


def _end_of_deed(analysis: Analysis, noun: int) -> int:
    """Where a noun ends with what it was done to and by whom ("shelling of the port by rebels")."""
    last = noun + 1
    for kid in analysis.children[noun]:
        if kid == last and analysis.deps[kid] == "prep" and analysis.lower[kid] in ("of", "by", "against"):
            last = subtree(analysis, kid)[1]
    return last


def _clause(analysis: Analysis, verb: int, whole: Range) -> Range:
    """The clause of a verb without what is coordinated with it."""
    last = next(
        (
            subtree(analysis, kid)[0]
            for kid in analysis.children[verb]
            if kid > verb
            and (analysis.deps[kid] in ("cc", "conj") or (analysis.deps[kid], analysis.tags[kid]) == ("advcl", "VBG"))
        ),
        whole[1],
    )
    return whole[0], last


def read_cited(analysis: Analysis, outer: Saying, words: SayingWords) -> Saying | None:
    """Whom a saying passes on by citing: "quoted X as saying ...", "reported, citing X"; it stands within the outer
    one.
    """
    verb = outer.head
    cited = analysis.child(verb, "dobj")
    if cited is not None and analysis.lemmas[verb] in words.citing:
        said = find_as_saying(analysis, verb, analysis.sentences[analysis.sentence_of[verb]].last)
        own = subtree(analysis, cited) if said is None else (subtree(analysis, cited)[0], said)
        if said is not None or (cited > verb and any(first < verb for first, _ in outer.content)):
            cue = [(said, said + 2)] if said is not None else [(verb, verb + 1)]
            holes = [own, *cue]
            return _within(
                analysis, outer, said or verb, cited, cue, holes, words.citing[analysis.lemmas[verb]][0].rule
            )
        return None
    for kid in _citing_verbs(analysis, outer):
        if analysis.tags[kid] == "VBG" and analysis.lemmas[kid] in words.citing:
            cited = analysis.heads[kid] if analysis.deps[kid] == "amod" else analysis.child(kid, "dobj")
            if cited is not None and speaks(analysis, cited, words):
                own = subtree(analysis, cited if analysis.deps[cited] == "appos" else kid)
                outer.source = [
                    p for whole in outer.source for part in without(whole, [own]) for p in trim(analysis, *part)
                ]
                rule = words.citing[analysis.lemmas[kid]][0].rule
                return _within(analysis, outer, kid, cited, [(kid, kid + 1)], [own], rule)
    return None


def _citing_verbs(analysis: Analysis, outer: Saying) -> list[int]:
    """Clauses beside a verb of saying or right behind what is said, and what the parser may take for an adjective
    ("the radio, quoting residents, said").
    """
    verb = outer.head
    kids = analysis.children[verb]
    inner = [
        k
        for kid in kids
        if analysis.deps[kid] == "nsubj"
        for held in (kid, *(k for k in analysis.children[kid] if analysis.deps[k] == "appos"))
        for k in analysis.children[held]
        if analysis.deps[k] in ("amod", "acl")
    ]
    behind = outer.content[-1][1] if outer.rule.voice and outer.rule.quotes else len(analysis)
    after = [t for t in range(behind, min(behind + 3, len(analysis))) if analysis.deps[t] == "advcl"]
    first = analysis.sentences[analysis.sentence_of[verb]].first
    return [*(kid for kid in kids if analysis.deps[kid] == "advcl"), *inner, *after, *([first] if first < verb else [])]


def _within(
    analysis: Analysis, outer: Saying, head: int, cited: int, cue: list[Range], holes: list[Range], rule: CueRule
) -> Saying | None:
    """The saying of the one cited: all that the outer one says, without the words of the citing."""
    content = [piece for whole in outer.content for part in without(whole, holes) for piece in trim(analysis, *part)]
    if not content:
        return None
    return Saying(head, rule, cited, name_source(analysis, cited, head), cue, content, manner=outer.manner, outer=outer)


def speaks(analysis: Analysis, token: int, words: SayingWords) -> bool:
    """True for a noun that names somebody or something that can be cited as having said something."""
    if analysis.lemmas[token] in words.kind_of or token in analysis.known_at:
        return True
    name = analysis.name_at.get(token)
    return (name is not None and name.label in ("PERSON", "ORG", "NORP")) or analysis.pos[token] == "PROPN"
