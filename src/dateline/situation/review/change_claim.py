"""A claim with values that a reviewer gave it."""

from collections.abc import Iterable
from typing import Any

import msgspec

from dateline.record import Actor, Change, Claim, Figure, Place, Record, Time

# Dotted paths in the contract that a correction may set. Indices into the record's lists are given as what they point to.
PATHS = frozenset(
    {
        "event.root", "event.mode", "event.context", "event.cameo", "event.acled", "event.ucdp", "event.reciprocal",
        "event.actors", "event.recipients", "event.places", "event.times", "event.figures", "event.from",
        "event.from_mod", "event.to", "event.to_mod", "event.extent", "event.trigger", "polarity", "certainty", "status",
        "responsibility", "voices", "start", "end", "text",
    }
)  # fmt: skip
_LISTS: dict[str, tuple[str, Any]] = {
    "event.places": ("places", tuple[Place, ...]),
    "event.times": ("times", tuple[Time, ...]),
    "event.figures": ("figures", tuple[Figure, ...]),
}


class ChangeError(ValueError):
    """A change that the contract does not allow, in words for the reviewer."""


def change_claim(record: Record, claim: Claim, changes: Iterable[Change]) -> Record:
    """`record` with `claim`, which it holds, changed; what the claim newly points to is appended to the record's lists.

    A party that the record does not hold becomes an unknown actor of it. Raises `ChangeError`.
    """
    raw = msgspec.to_builtins(claim)
    for change in changes:
        if change.path not in PATHS:
            raise ChangeError(f"{change.path} is no value that can be corrected")
        value = change.value
        if change.path in _LISTS:
            record, value = _point_to(record, change)
        _set(raw, change.path, value)
    try:
        changed = msgspec.convert(raw, Claim)
    except msgspec.ValidationError as error:
        raise ChangeError(f"the claim would break the contract: {error}") from error
    check_quotes(record, changed)
    record = _add_parties(record, changed)
    claims = tuple(changed if one.id == claim.id else one for one in record.claims)
    return msgspec.structs.replace(record, claims=claims)


def _point_to(record: Record, change: Change) -> tuple[Record, list[int]]:
    """The record with what `change` lists appended where it is not there yet, and the indices of all of it."""
    field, kind = _LISTS[change.path]
    try:
        wanted = msgspec.convert(change.value, kind)
    except msgspec.ValidationError as error:
        raise ChangeError(f"{change.path}: {error}") from error
    held = list(getattr(record, field))
    for one in wanted:
        check_quote(record, one.start, one.end, one.text)
        if one not in held:
            held.append(one)
    return msgspec.structs.replace(record, **{field: tuple(held)}), [held.index(one) for one in wanted]


def _set(raw: dict[str, Any], path: str, value: Any) -> None:
    *outer, last = path.split(".")
    for name in outer:
        raw = raw[name]
    raw[last] = value


def _add_parties(record: Record, claim: Claim) -> Record:
    known = {actor.id for actor in record.actors}
    added = {
        who.id: Actor(who.id, who.text, "organisation", None, None, None, None, None, None, False, ())
        for who in (*claim.event.actors, *claim.event.recipients)
        if who.id not in known
    }
    return msgspec.structs.replace(record, actors=(*record.actors, *added.values())) if added else record


def check_quotes(record: Record, claim: Claim) -> None:
    """Raises `ChangeError` where a span of `claim` is not what the report says there, or an index points nowhere."""
    event = claim.event
    cues = (voice.cue for voice in claim.voices if voice.cue)
    spans: Iterable[Any] = (claim, event.trigger, *event.actors, *event.recipients, *claim.cues, *cues)
    for span in spans:
        check_quote(record, span.start, span.end, span.text)
    for indices, held in ((event.places, record.places), (event.times, record.times), (event.figures, record.figures)):
        if any(not 0 <= index < len(held) for index in indices):
            raise ChangeError("the claim points to a place, time or figure that is not there")
    if not claim.voices:
        raise ChangeError("a claim has at least one voice, its publisher")


def check_quote(record: Record, start: int, end: int, text: str) -> None:
    """Raises `ChangeError` where the report does not say `text` from `start` to `end` (code points)."""
    whole = record.report.text
    if not 0 <= start < end <= len(whole) or whole[start:end] != text:
        raise ChangeError(f"the report does not say “{text[:80]}” at {start} to {end}")
