"""Whom a source leads back to: "he", "the general", "the ministry", a surname, to the words that named them before."""

from collections.abc import Iterator

from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.says_who.kinds import tell_kind
from dateline.reading.says_who.ranges import subtree
from dateline.reading.says_who.saying import Saying
from dateline.reading.who import Cast

_REACH = 8  # sentences back that a source may be named before; ours, from reading reports
_FAR = 40  # sentences back for an office ("the spokesman") that somebody heard before holds
_ONE, _IT, _MANY = frozenset({"he", "she"}), frozenset({"it"}), frozenset({"they"})
_DEFINITE = frozenset({"the", "this", "that", "same"})
_BODIES = frozenset({"organisation", "outlet"})
_PERSONAL = frozenset({"official", "expert", "witness", "unnamed"})


def find_antecedents(analysis: Analysis, sayings: tuple[Saying, ...], cast: Cast | None) -> dict[int, int]:
    """For the head token of each source that speaks of somebody named before, the token that names them; kept in
    `memo`.
    """
    key = "says_who.antecedents"
    if key not in analysis.memo:
        found: dict[int, int] = {}
        heard: list[tuple[int, int]] = []
        for speaker in sorted({saying.speaker for saying in sayings if saying.speaker is not None}):
            before = _antecedent(analysis, speaker, heard, cast)
            if before is not None:
                found[speaker] = found.get(before, before)
            heard.append((speaker, found.get(speaker, speaker)))
        analysis.memo[key] = found
    result: dict[int, int] = analysis.memo[key]
    return result


def _antecedent(analysis: Analysis, speaker: int, heard: list[tuple[int, int]], cast: Cast | None) -> int | None:
    word, tag = analysis.lower[speaker], analysis.tags[speaker]
    if tag == "PRP":
        return next((t for t in _before(analysis, speaker, heard) if _agrees(analysis, t, word, cast)), None)
    first = subtree(analysis, speaker)[0]
    if tag == "NN" and analysis.lower[first] in _DEFINITE:
        lemma = analysis.lemmas[speaker]
        holder = next((t for t in _before(analysis, speaker, heard, _FAR) if _holds_role(analysis, t, lemma)), None)
        return holder if holder is not None else _body(analysis, speaker, heard, cast)
    if tag == "NNP":
        full = _full_names(analysis).get(analysis.words[speaker])
        return full if full is not None and full != speaker and not _has_forename(analysis, speaker) else None
    return None


def _body(analysis: Analysis, speaker: int, heard: list[tuple[int, int]], cast: Cast | None) -> int | None:
    """The organisation or outlet named last, for "the agency" and the like, where the cast knows of none."""
    kind = load_saying_words().kind_of.get(analysis.lemmas[speaker])
    party = cast.at(speaker) if cast is not None else None
    known = party is not None and cast is not None and any(cast.actors[actor].known for actor in party.actors)
    if kind not in _BODIES or known or len(analysis.children[speaker]) > 1:
        return None
    for token in _before(analysis, speaker, heard):
        name = analysis.name_at.get(token)
        if token in analysis.known_at or (name is not None and name.label == "ORG"):
            found = tell_kind(analysis, token, analysis.words[token], cast)
            if found == kind or (found in _BODIES and kind == "organisation"):
                return token
    return None


def _before(analysis: Analysis, speaker: int, heard: list[tuple[int, int]], reach: int = _REACH) -> Iterator[int]:
    """Tokens that may name a source: those heard before, nearest first, then subjects and names of the sentences
    before.
    """
    here = analysis.sentence_of[speaker]
    for place, token in reversed(heard):  # where somebody was heard, and the words that name who it was
        if here - analysis.sentence_of[place] > reach:
            break
        yield token
    for number in range(here, max(-1, here - _REACH), -1):
        sentence = analysis.sentences[number]
        for token in range(sentence.first, min(sentence.last, speaker)):
            if analysis.tags[token] in ("NNP", "NN", "NNS") and analysis.deps[token] in (
                "nsubj",
                "nsubjpass",
                "agent",
                "pobj",
                "dobj",
            ):
                yield token


def is_person(analysis: Analysis, token: int, cast: Cast | None) -> bool:
    """True for one man or woman, named or spoken of by an office."""
    party = cast.at(token) if cast is not None else None
    if party is not None and party.person:
        return True
    name = analysis.name_at.get(token)
    if name is not None and name.label == "PERSON":
        return True
    known = analysis.known_at.get(token)
    if known is not None:
        return known.how == "person"
    return (
        analysis.tags[token] in ("NN", "NNP") and load_saying_words().kind_of.get(analysis.lemmas[token]) in _PERSONAL
    )


def _agrees(analysis: Analysis, token: int, word: str, cast: Cast | None) -> bool:
    person = is_person(analysis, token, cast)
    if word in _ONE:
        return person and analysis.tags[token] != "NNS"
    kind = load_saying_words().kind_of.get(analysis.lemmas[token])
    if word in _IT:
        return (
            not person and analysis.tags[token] in ("NN", "NNP") and (analysis.tags[token] == "NNP" or kind is not None)
        )
    return word in _MANY and not person and (analysis.tags[token] == "NNS" or kind == "party")


def _holds_role(analysis: Analysis, token: int, lemma: str) -> bool:
    """True where the words that name somebody hold the office or kind of body ("expert Ali Rizk", "the defence
    ministry").
    """
    first, last = subtree(analysis, token)
    if analysis.lemmas[token] == lemma:
        return analysis.lower[first] not in _DEFINITE or last - first > 2
    ways = ("compound", "appos", "amod", "nmod") if analysis.pos[token] == "PROPN" else ("appos",)  # no "army post"
    beside = [kid for kid in analysis.children[token] if analysis.deps[kid] in ways]
    return any(analysis.lemmas[kid] == lemma for kid in beside)


def _full_names(analysis: Analysis) -> dict[str, int]:
    """For each surname the token that ends the first full name with it; kept in `memo`."""
    key = "says_who.full_names"
    if key not in analysis.memo:
        found: dict[str, int] = {}
        for name in analysis.names:
            if name.label == "PERSON" and name.last - name.first > 1:
                found.setdefault(analysis.words[name.last - 1], name.last - 1)
        analysis.memo[key] = found
    result: dict[str, int] = analysis.memo[key]
    return result


def _has_forename(analysis: Analysis, token: int) -> bool:
    name = analysis.name_at.get(token)
    return name is not None and name.last - name.first > 1
