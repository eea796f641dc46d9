"""Whether what an event word tells is an event of the field: what stands around it, who acts, how it is told."""

from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from dateline.knowledge.bearing_words import BearingWords, ground_of, load_bearing_words
from dateline.knowledge.event_words import load_event_words
from dateline.reading.how_many import FigureFact
from dateline.reading.language import Analysis
from dateline.reading.what import Happening
from dateline.reading.who import Cast
from dateline.record import Claim

_PEOPLE = frozenset({"killed", "wounded", "captured", "released", "missing", "displaced", "besieged"})


class Ground(Struct, frozen=True):
    """A report's words of each ground, counted up to each token, and how many happenings it tells."""

    field: list[int]
    politics: list[int]
    other: list[int]
    actors: list[int]
    told: int


def survey(analysis: Analysis, happenings: Sequence[Happening]) -> Ground:
    """The grounds that a report moves on; once a report."""
    elsewhere = load_bearing_words().elsewhere
    grounds = [ground_of(word) or ("other" if word in elsewhere else None) for word in analysis.lower]
    known = analysis.known_at
    return Ground(
        _sum([ground == "field" for ground in grounds]),
        _sum([ground == "politics" for ground in grounds]),
        _sum([ground == "other" for ground in grounds]),
        _sum([token in known for token in range(len(analysis))]),
        len(happenings),
    )


def _sum(flags: list[bool]) -> list[int]:
    return list(accumulate(flags, initial=0))


def bears(
    analysis: Analysis, ground: Ground, happening: Happening, claim: Claim, cast: Cast, facts: Sequence[FigureFact]
) -> bool:
    """True for a claim whose signs together say that it tells of an event of the field."""
    words = load_bearing_words()
    found = signs_of(analysis, ground, happening, claim, cast, facts)
    total = words.start + sum(sign.weight * min(found[sign.id], sign.most) for sign in words.sign)
    return total >= words.enough


def signs_of(
    analysis: Analysis, ground: Ground, happening: Happening, claim: Claim, cast: Cast, facts: Sequence[FigureFact]
) -> dict[str, float]:
    """How strongly each sign of `bearing.toml` shows."""
    words = load_bearing_words()
    return {
        **_around(analysis, ground, happening, words),
        **_throughout(analysis, ground, words),
        **_who(claim, cast, words),
        **_how(analysis, happening, words),
        **_meant(analysis, happening, claim),
        "counted": any(facts[index].figure.kind in _PEOPLE for index in claim.event.figures),
        "placed": bool(claim.event.places),
        "dated": bool(claim.event.times),
    }


def _around(analysis: Analysis, ground: Ground, happening: Happening, words: BearingWords) -> dict[str, float]:
    here = analysis.sentence_of[happening.head]
    sentence = analysis.sentences[here]
    low = analysis.sentences[max(0, here - words.reach)].first
    high = analysis.sentences[min(len(analysis.sentences) - 1, here + words.reach)].last
    own = range(*happening.trigger)
    telling = {
        analysis.lower[token]
        for token in range(sentence.first, sentence.last)
        if token not in own and ground_of(analysis.lower[token]) == "field"
    }
    return {
        "field-here": len(telling),
        "politics-around": _share(ground.politics, low, high, words.typical.politics, words.ballast // 2),
        "actors-around": _share(ground.actors, low, high, words.typical.actors, words.ballast // 2),
        "other-around": ground.other[high] - ground.other[low],
    }


def _throughout(analysis: Analysis, ground: Ground, words: BearingWords) -> dict[str, float]:
    size = len(analysis)
    told = 100 * (ground.told + words.typical.told * words.ballast / 100) / (size + words.ballast)
    return {
        "field-throughout": _share(ground.field, 0, size, words.typical.field, words.ballast),
        "told-throughout": told,
    }


def _share(counts: list[int], low: int, high: int, typical: float, ballast: int) -> float:
    """How many of a hundred words, drawn towards what is typical by so many words of `ballast`."""
    return 100 * (counts[high] - counts[low] + typical * ballast / 100) / (high - low + ballast)


def _who(claim: Claim, cast: Cast, words: BearingWords) -> dict[str, float]:
    sides = [[cast.actors[party.id] for party in side] for side in (claim.event.actors, claim.event.recipients)]
    return {
        "known-actor": any(actor.known and actor.kind in words.public | words.armed for actor in sides[0]),
        "known-recipient": any(actor.known and actor.kind in words.public | words.armed for actor in sides[1]),
        "armed-party": any(actor.kind in words.armed for side in sides for actor in side),
        "nobody": not sides[0] and not sides[1],
    }


def _how(analysis: Analysis, happening: Happening, words: BearingWords) -> dict[str, float]:
    head = happening.head
    helpers = [kid for kid in analysis.children[head] if analysis.deps[kid] in ("aux", "auxpass")]
    tags = {analysis.tags[token] for token in (head, *helpers)}
    verb = analysis.pos[head] in ("VERB", "AUX")
    return {
        "mild": happening.root in words.mild and happening.mode != "ceasefire",
        "told-past": verb and "VBD" in tags,
        "told-perfect": verb and "VBD" not in tags and any(analysis.lemmas[token] == "have" for token in helpers),
        "told-present": verb
        and bool(tags & {"VBZ", "VBP"})
        and not any(analysis.lemmas[token] == "have" for token in helpers),
        "told-modal": verb and "MD" in tags and not happening.commitment,
        "noun": not verb,
    }


def _meant(analysis: Analysis, happening: Happening, claim: Claim) -> dict[str, float]:
    governors = happening.governors
    sides = happening.actors or happening.recipients
    return {
        "meant": claim.status == "planned" and all(governor.kind == "say" for governor in governors),
        "intended": claim.status == "planned" and any(governor.kind == "plan" for governor in governors),
        "supposed": claim.status == "hypothetical" and all(governor.kind == "say" for governor in governors),
        "unsided": happening.root == "ASSAULT" and happening.casualty is None and not sides,
        "pronoun": bool(happening.actors)
        and not happening.commitment
        and all(_is_other(analysis, token) for token in happening.actors),
    }


def _is_other(analysis: Analysis, token: int) -> bool:
    """True for "they" and "it"; "we" and "I" are those who speak, known where anything is told of them."""
    return analysis.pos[token] == "PRON" and analysis.lower[token] not in load_event_words().links["address"]
