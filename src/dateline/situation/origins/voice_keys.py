"""Which voices are one?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from dateline.knowledge.load import load_actors
from dateline.knowledge.origin_words import fold_outlet, load_voice_rules, outlet_names
from dateline.record import Voice, VoiceKind
from dateline.situation.copies import Body

# Bodies of many voices: their officials are heard each for themselves, of any other body for the body.
_MANY_VOICES = frozenset({"state", "government", "people", "country"})


class Who(Struct, frozen=True):
    """A voice as it is told from others: a key that is the same for the same voice in every report, its name, its kind,
    and whether anybody says who it is."""

    key: str
    name: str
    kind: VoiceKind
    named: bool


def outlet_who(name: str | None) -> Who:
    """The outlet that is called `name`: one of our lists by any of its names, another by its name alone."""
    forms = fold_outlet(name or "")
    known = next((outlet_names()[form] for form in forms if form in outlet_names()), None)
    if known is not None:
        return Who(known, load_actors().actors[known].name, "outlet", True)
    return Who(f"outlet:{forms[0] or 'unknown'}", name or "unknown", "outlet", bool(name))


def voice_who(voice: Voice, report: str, bodies: Sequence[Body]) -> Who:
    """Who a cited voice is: the body that a short name or a person stands for, an outlet, an actor, or nobody who is
    named; `bodies` are those that reports name."""
    body = _find_body(voice.name, [one for one in bodies if one.report == report])
    if body is not None:
        return Who(_body_key(body), body.name, "organisation", True)
    actors = load_actors().actors
    if _is_outlet(voice):
        outlet = outlet_who(voice.name)
        return Who(outlet.key, outlet.name, "outlet", True)
    party = actors.get(voice.party or "")
    spokes = voice.kind in ("person", "official") and voice.actor != voice.party
    if spokes and party is not None and party.kind not in _MANY_VOICES:
        return Who(party.id, party.name, "organisation", True)
    if is_named(voice):
        return Who(voice.actor or voice.name.casefold(), voice.name, voice.kind, True)
    return Who(f"unnamed:{report}:{voice.name.casefold()}", voice.name, voice.kind, False)


def _is_outlet(voice: Voice) -> bool:
    """Whether a voice is an outlet that is named; "the monitor" is none, though a paper has that name."""
    actor = load_actors().actors.get(voice.actor or "")
    if actor is not None:
        return actor.kind in ("outlet", "agency") and any(word[0].isupper() for word in voice.name.split())
    return voice.kind == "outlet" and is_named(voice)


def is_named(voice: Voice) -> bool:
    """Whether anybody says who a voice is: an actor of our lists, or a name of capitalised words.

    One capital may be that of a sentence ("Local sources"), but for a person's; "Syrian state television" is named.
    """
    book = load_actors()
    if voice.kind in load_voice_rules().nobody:
        return False
    words = voice.name.split()
    if voice.actor in book.actors:
        return voice.actor != voice.party or _capitals(words) > 0
    if words and words[0] in book.adjectives:
        return len(words) > 1 and voice.kind != "witness"
    return _capitals(words) >= (1 if voice.kind == "person" else 2)


def _capitals(words: Iterable[str]) -> int:
    return sum(word[0].isupper() for word in words)


def _find_body(name: str, bodies: Sequence[Body]) -> Body | None:
    """The only body of a report that a common noun or a part of its name stands for."""
    rules = load_voice_rules()
    words = [word for word in name.split() if word.casefold() not in rules.offices]
    if " ".join(words).casefold() in {word for rule in rules.stand_in for word in rule.words}:
        fitting = list(bodies)
    elif words and _capitals(words) == len(words):
        fitting = [body for body in bodies if {*words} <= {*body.name.split()}]
    else:
        return None
    return fitting[0] if len({_body_key(body) for body in fitting}) == 1 else None


def _body_key(body: Body) -> str:
    return body.actor or body.name.casefold()
