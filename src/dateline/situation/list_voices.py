"""Who is heard, across reports."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from dateline.record import Record, Voice, VoiceKind


class ListedVoice(Struct, frozen=True):
    """Who says so: in how many claims as the origin or as a relay, for which party, and in how many reports.

    `named` is false where the report keeps the source's name to itself: an unnamed source, or one that is called by
    common nouns alone ("two diplomats", "witnesses").
    """

    name: str
    actor: str | None
    party: str | None
    kind: VoiceKind
    named: bool
    origin: int
    relay: int
    doubts: int
    denies: int
    reports: int


_Key = tuple[str, str, str, VoiceKind]


def list_voices(records: Iterable[Record]) -> tuple[ListedVoice, ...]:
    """Every voice of `records`, the most frequent origins first. Names that resolve to one actor are one voice."""
    names: dict[_Key, str] = {}
    counts: dict[_Key, Counter[str]] = {}
    for record in records:
        heard: set[_Key] = set()
        for claim in record.claims:
            for depth, voice in enumerate(claim.voices):
                key = _key(voice)
                names[key] = min(names.get(key, voice.name), voice.name)
                count = counts.setdefault(key, Counter())
                count["origin" if depth == len(claim.voices) - 1 else "relay"] += 1
                count[voice.stance] += 1
                heard.add(key)
        for key in heard:
            counts[key]["reports"] += 1
    order = sorted(counts, key=lambda key: (-counts[key]["origin"], -counts[key]["relay"], key))
    return tuple(_list(key, names[key], counts[key]) for key in order)


def _key(voice: Voice) -> _Key:
    return voice.actor or voice.name.casefold(), voice.actor or "", voice.party or "", voice.kind


def _list(key: _Key, name: str, count: Counter[str]) -> ListedVoice:
    _, actor, party, kind = key
    return ListedVoice(
        name=name,
        actor=actor or None,
        party=party or None,
        kind=kind,
        named=kind != "unnamed" and any(letter.isupper() for letter in name),
        origin=count["origin"],
        relay=count["relay"],
        doubts=count["doubts"],
        denies=count["denies"],
        reports=count["reports"],
    )
