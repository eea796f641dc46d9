"""The chain of voices behind a word: from the publisher inwards to the one who first said it."""

import msgspec

from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.says_who.hearers import find_hearer
from dateline.reading.says_who.kinds import strip_article, tell_kind
from dateline.reading.says_who.naming import describe, find_name_beside
from dateline.reading.says_who.nesting import find_chain
from dateline.reading.says_who.ranges import subtree
from dateline.reading.says_who.saying import Saying
from dateline.reading.says_who.sources import is_passive
from dateline.reading.says_who.speakers import find_antecedents
from dateline.reading.who import Cast
from dateline.record import Report, Stance, Voice, VoiceRelation, quote

# Who speaks or is spoken to is no further voice: "we confirmed ..." is said by whoever is quoted.
_TALKERS = frozenset({"i", "we", "you", "me", "us", "myself", "ourselves"})
_RANK: dict[str, int] = {"neutral": 0, "endorses": 1, "doubts": 2, "denies": 3}


def voices_at(
    token: int,
    analysis: Analysis,
    sayings: tuple[Saying, ...],
    cast: Cast | None = None,
    report: Report | None = None,
    answer: int | None = None,
) -> tuple[Voice, ...]:
    """The voices behind what is asserted at `token`, from the publisher inwards to the origin; never empty.

    A publisher that nobody names is "unknown". An outlet that was told something stands before the one who told it. The
    stance of a voice is what it adds to what the next one says ("claims" doubts, "confirmed" endorses). `answer` is a
    verb by which somebody answers a report, and so speaks, where others would take a stand ("rejected the claim").
    """
    voices = [_publisher(analysis, cast, report)]
    teller = 0  # who chose the words by which the next saying is brought in
    for number in find_chain(token, analysis, sayings):
        saying = sayings[number]
        if saying.rule.part == "adverb":
            voices[teller] = _take_stance(voices[teller], saying.rule.relayer)
            continue
        voices[-1] = _take_stance(voices[-1], saying.rule.relayer)
        if not (saying.rule.voice or saying.head == answer) or not _asserts(analysis, saying):
            continue
        if saying.speaker is not None and analysis.lower[saying.speaker] in _TALKERS:
            voices[-1] = _take_stance(voices[-1], saying.rule.speaker)
            continue
        last = len(voices) - 1
        if saying.speaker is None and voices[-1].stance == "denies":
            continue  # who denies reports makes a claim of its own: the reports' source is not behind it
        voices += [voice for voice in _voices_of(analysis, sayings, number, cast) if not _is_same(voice, voices)]
        voices[-1] = _take_stance(voices[-1], saying.rule.speaker)
        teller = len(voices) - 1 if saying.manner == "direct" else last
    return tuple(voices)


def _asserts(analysis: Analysis, saying: Saying) -> bool:
    """False where a cue is negated or its source is nobody: "has not confirmed that", "no group has claimed"."""
    if saying.rule.part != "verb":
        return True
    nobody = load_saying_words().nobody
    if saying.speaker is not None:
        words = [analysis.lower[kid] for kid in analysis.children[saying.speaker] if analysis.deps[kid] == "det"]
        if nobody.intersection([analysis.lower[saying.speaker], *words]):
            return False
    return saying.rule.raises or analysis.child(saying.head, "neg") is None


def _take_stance(voice: Voice, stance: Stance) -> Voice:
    if _RANK[stance] <= _RANK[voice.stance]:
        return voice
    return msgspec.structs.replace(voice, stance=stance)


def _publisher(analysis: Analysis, cast: Cast | None, report: Report | None) -> Voice:
    name = report.publisher if report is not None and report.publisher else "unknown"
    key = f"says_who.publisher.{name}"
    if key not in analysis.memo:
        plain = strip_article(name).lower()
        actors = cast.actors.values() if cast is not None else ()
        actor = next((a.id for a in actors if plain in (strip_article(a.name).lower(), a.id)), None)
        analysis.memo[key] = Voice(name, actor, actor, "outlet", None, "publisher", "neutral", None, None, None, None)
    voice: Voice = analysis.memo[key]
    return voice


def _voices_of(analysis: Analysis, sayings: tuple[Saying, ...], number: int, cast: Cast | None) -> list[Voice]:
    """The voices that one saying adds: an outlet that was told, then the source."""
    saying = sayings[number]
    cue = quote(analysis.text, analysis.starts[saying.cue[0][0]], analysis.ends[saying.cue[-1][1] - 1])
    identifier = f"a{number}"
    voices = []
    hearer = find_hearer(analysis, saying, cast)
    if hearer is not None:
        voices.append(_voice(analysis, hearer, subtree(analysis, hearer), "told", identifier, cue, cast, hearer))
    if saying.speaker is None:
        if saying.rule.hedge or saying.rule.part == "noun" or is_passive(analysis, saying.head):
            voices.append(
                Voice("unnamed", None, None, "unnamed", None, "cited", "neutral", identifier, cue, None, None)
            )
        return voices
    named = find_antecedents(analysis, sayings, cast).get(saying.speaker, find_name_beside(analysis, saying.speaker))
    where = saying.source[0] if saying.source else (saying.speaker, saying.speaker + 1)
    voices.append(_voice(analysis, saying.speaker, where, "cited", identifier, cue, cast, named))
    return voices


def _voice(
    analysis: Analysis,
    head: int,
    where: tuple[int, int],
    relation: VoiceRelation,
    identifier: str,
    cue: object,
    cast: Cast | None,
    named: int,
) -> Voice:
    """A voice by the party it is cast as; where it is cast as none, by the words that name it."""
    party = _party(cast, head, named)
    words, role = describe(analysis, named)
    name, actor, speaks_for = words, None, None
    if party is not None:
        name = party.name
        cut = named == head and party.first < where[0]  # a headline's dash or a "quoting" that the parser ran over
        name = words if cut and party.how == "nominal" and not party.person else name
        role = strip_article(analysis.quote(*where) if cut else party.role) if party.role else role
        actor = party.person or (party.actors[0] if party.actors else None)
        speaks_for = party.actors[0] if party.actors else None
        if not party.person and party.how in ("nominal", "pronoun") and not role:
            role = words
    kind = tell_kind(analysis, head if analysis.heads[named] == head else named, words, cast)
    start, end = analysis.starts[where[0]], analysis.ends[where[1] - 1]
    return Voice(name, actor, speaks_for, kind, role, relation, "neutral", identifier, cue, start, end)  # type: ignore[arg-type]


def _party(cast: Cast | None, head: int, named: int):  # type: ignore[no-untyped-def]
    if cast is None:
        return None
    first, second = cast.at(named), cast.at(head)
    return first if first is not None else second


def _is_same(voice: Voice, voices: list[Voice]) -> bool:
    """True for a voice that is in the chain already: the publisher that was told, or an outlet named again."""
    if (voice.name, voice.role) == (voices[-1].name, voices[-1].role) and voice.kind != "unnamed":
        return True
    if voice.kind != "outlet":
        return False
    plain = strip_article(voice.name).lower()
    return any(
        v.kind == "outlet"
        and (plain == strip_article(v.name).lower() or (voice.actor is not None and voice.actor == v.actor))
        for v in voices
    )
