"""Values for a claim from words that a reviewer picked in the text."""

import re
from collections.abc import Sequence
from contextlib import closing
from typing import Any

import msgspec

from dateline.desk.correct_voices import pick_voice
from dateline.errors import UsageError
from dateline.reading.who.casting import make_id
from dateline.record import (
    Actor,
    Change,
    Claim,
    Event,
    Figure,
    Participant,
    Place,
    Record,
    Root,
    Span,
    Time,
    Voice,
    quote,
)

_DIGITS = re.compile(r"\d[\d,]{0,14}")
_END = re.compile(r"[.!?\n]")
# What may be picked for, each with the record's list that holds it already.
LISTS = {"event.places": "places", "event.times": "times", "event.figures": "figures"}
PATHS = frozenset({"event.actors", "event.recipients", "event.trigger", "voices", *LISTS})


def pick_words(record: Record, claim: Claim, path: str, start: int, end: int) -> Change:
    """The change that gives `claim` the words from `start` to `end` (code points) as its actor, recipient, place, voice ...

    A party is whom the record reads in these words, else somebody new called so; a place, time or figure is what the
    record reads there, else what the words are looked up or counted as. Raises `UsageError` (`bad-change`).
    """
    text = record.report.text
    if path not in PATHS or not 0 <= start < end <= len(text):
        raise UsageError("bad-change", "these words cannot be taken for that; select some of the report's text")
    words = _trim(quote(text, start, end), text)
    if path == "event.trigger":
        return Change(path, msgspec.to_builtins(words), words)
    if path == "voices":
        return pick_voice(record, claim, words)
    if path in LISTS:
        return Change(path, [msgspec.to_builtins(_find_value(record, claim, path, words))], words)
    return Change(path, [{"id": _find_party(record, words), "person": None, **msgspec.to_builtins(words)}], words)


def _trim(words: Span, text: str) -> Span:
    """The words without space around them."""
    start = words.start + len(words.text) - len(words.text.lstrip())
    end = words.end - (len(words.text) - len(words.text.rstrip()))
    if start >= end:
        raise UsageError("bad-change", "there is no word in what you selected")
    return quote(text, start, end)


def _find_party(record: Record, words: Span) -> str:
    """The actor that the record reads in the words: the longest mention in them, else any that touches them."""
    best: tuple[bool, int, Actor] | None = None
    for actor in record.actors:
        for mention in actor.mentions:
            if mention.start < words.end and words.start < mention.end:
                inside = words.start <= mention.start and mention.end <= words.end
                rank = (inside, mention.end - mention.start, actor)
                if best is None or rank[:2] > best[:2]:
                    best = rank
    return best[2].id if best else make_id(words.text)


def _find_value(record: Record, claim: Claim, path: str, words: Span) -> Place | Time | Figure:
    held: tuple[Any, ...] = getattr(record, LISTS[path])
    touching = [one for one in held if one.start < words.end and words.start < one.end]
    if touching:
        found: Place | Time | Figure = max(touching, key=lambda one: (one.end - one.start, -one.start))
        return found
    if path == "event.places":
        return _look_up(record, words)
    if path == "event.figures":
        return _count(words)
    raise UsageError("bad-change", "no date is read in these words; set From and To instead")


def _look_up(record: Record, words: Span) -> Place:
    """The place called so, of the countries that the report names first, then the best known."""
    from dateline.knowledge.gazetteer import Gazetteer
    from dateline.knowledge.gazetteer_index import open_index

    with closing(open_index()) as index:
        entries = Gazetteer(index).find(words.text)
    near = {place.country for place in record.places}
    entry = min(entries, key=lambda one: one.country not in near, default=None)
    if entry is None:
        raise UsageError("bad-change", f"no place is known as “{words.text[:60]}”; add it to a file of your own places")
    return Place(
        words.start, words.end, words.text, entry.name, entry.geonames_id, entry.lat, entry.lon,
        entry.country, entry.admin1, entry.admin2, entry.kind, "place",
    )  # fmt: skip


def _count(words: Span) -> Figure:
    """The number in the words, as people killed: what else it counts is corrected after."""
    found = _DIGITS.search(words.text)
    if found is None:
        raise UsageError("bad-change", "no number is read in these words; select one written in digits")
    number = int(found[0].replace(",", ""))
    return Figure(
        words.start, words.end, words.text, "killed", number, number, number, "persons", False, None, None, None
    )


def show_words(record: Record, start: int, end: int) -> Span:
    """The words picked, without space around them; raises `UsageError` (`bad-change`) where there are none."""
    text = record.report.text
    if not 0 <= start < end <= len(text):
        raise UsageError("bad-change", "these words are not in the report; load the page anew")
    return _trim(quote(text, start, end), text)


def cast_party(record: Record, actor: str, words: Span) -> Participant:
    """An actor of the record as a party to what `words` tell, by its mention nearest to them.

    Raises `UsageError` (`bad-change`) where the record mentions no such actor.
    """
    held = next((one for one in record.actors if one.id == actor), None)
    mentions = held.mentions if held else ()
    if not mentions:
        raise UsageError("bad-change", f"the report does not mention {actor}; select the words that name the party")
    near = min(mentions, key=lambda one: (max(one.start - words.end, words.start - one.end), one.start))
    return Participant(actor, None, near.start, near.end, near.text)


def miss_claim(
    record: Record, root: Root, start: int, end: int, *, actors: Sequence[str] = (), recipients: Sequence[str] = ()
) -> Claim:
    """A claim that the reading missed: `root` told by the words picked, asserted by the publisher, in their sentence.

    `actors` and `recipients` are ids of the record's actors. Raises `UsageError` (`bad-change`) where there is no word
    in what was picked, or no such actor.
    """
    text, words = record.report.text, show_words(record, start, end)
    before = [found.end() for found in _END.finditer(text, 0, words.start)]
    after = _END.search(text, words.end)
    whole = _trim(quote(text, before[-1] if before else 0, after.start() if after else len(text)), text)
    values: dict[str, Any] = dict.fromkeys(Event.__struct_fields__) | {
        "root": root, "trigger": words, "reciprocal": False,
        **dict.fromkeys(("places", "times", "figures"), ()),
        "actors": tuple(cast_party(record, one, words) for one in actors),
        "recipients": tuple(cast_party(record, one, words) for one in recipients),
    }  # fmt: skip
    publisher = record.report.publisher or "unknown"
    voice = Voice(publisher, None, None, "outlet", None, "publisher", "neutral", None, None, None, None)
    return Claim(
        "", whole.start, whole.end, whole.text, Event(**values), "positive", "unstated", "occurred", None, (), (voice,)
    )
