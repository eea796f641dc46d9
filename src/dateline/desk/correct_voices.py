"""The chain of voices as a reviewer leaves it: renamed, of another kind or stance, taken out, or one more."""

from collections.abc import Mapping
from typing import Any, get_args

import msgspec

from dateline.errors import UsageError
from dateline.record import Actor, Change, Claim, Record, Span, Voice
from dateline.record.claim import Stance, VoiceKind

KINDS: tuple[str, ...] = get_args(VoiceKind)
STANCES: tuple[str, ...] = get_args(Stance)
_MOST = 8  # voices of a chain; the longest that was ever read has five
# What a voice is, by the kind of actor that its words name.
_KIND_OF = {"person": "person", "outlet": "outlet", "agency": "outlet"}


def correct_voices(record: Record, claim: Claim, form: Mapping[str, Any]) -> tuple[Change, ...]:
    """The change that a form asks for by `voice:N:name`, `:kind`, `:stance` and `:drop`; N one past the last adds one.

    None where the chain stays as it is. Raises `UsageError` (`bad-change`) where nobody would be left to say so.
    """
    if not any(name.startswith("voice:") for name in form):
        return ()
    kept = [voice for number, voice in enumerate(claim.voices) if not form.get(f"voice:{number}:drop")]
    asked = [number for number, voice in enumerate(claim.voices) if voice in kept]
    made = [_correct(record, claim, claim.voices[number], number, form) for number in asked]
    added = str(form.get(f"voice:{len(claim.voices)}:name") or "").strip()
    if added:
        kind, stance = _choose(form, len(claim.voices), "person", "neutral")
        made.append(_name(record, claim, added, _plain(kind, stance)))
    if not made or len(made) > _MOST:
        raise UsageError("bad-change", f"a claim has one to {_MOST} voices, the publisher first")
    return () if tuple(made) == claim.voices else (Change("voices", msgspec.to_builtins(made)),)


def pick_voice(record: Record, claim: Claim, words: Span) -> Change:
    """The change that makes who is named in `words` the origin of `claim`: the innermost voice of its chain."""
    found = find_actor(record, words.text)
    kind = _KIND_OF.get(found.kind, "party") if found else "person"
    voice = msgspec.structs.replace(
        _plain(kind, "neutral"), name=found.name if found else words.text, actor=found.id if found else None,
        start=words.start, end=words.end,
    )  # fmt: skip
    return Change("voices", msgspec.to_builtins((*claim.voices, voice)), words)


def find_actor(record: Record, name: str) -> Actor | None:
    """The actor of the record that is called `name`, by name, id or the words of the report."""
    wanted = name.casefold()
    for actor in record.actors:
        if wanted in {actor.id, actor.name.casefold(), *(one.text.casefold() for one in actor.mentions)}:
            return actor
    return None


def _correct(record: Record, claim: Claim, voice: Voice, number: int, form: Mapping[str, Any]) -> Voice:
    name = str(form.get(f"voice:{number}:name") or "").strip()[:200] or voice.name
    kind, stance = _choose(form, number, voice.kind, voice.stance)
    changed = msgspec.convert(msgspec.to_builtins(voice) | {"kind": kind, "stance": stance}, Voice)
    return changed if name == voice.name else _name(record, claim, name, changed)


def _choose(form: Mapping[str, Any], number: int, kind: str, stance: str) -> tuple[str, str]:
    """Kind and stance of a voice; raises `UsageError` (`bad-change`) for words that are none."""
    kind, stance = str(form.get(f"voice:{number}:kind") or kind), str(form.get(f"voice:{number}:stance") or stance)
    if kind not in KINDS or stance not in STANCES:
        raise UsageError("bad-change", f"a voice is one of {', '.join(KINDS)}, and its stance of {', '.join(STANCES)}")
    return kind, stance


def _name(record: Record, claim: Claim, name: str, voice: Voice) -> Voice:
    """`voice` as somebody else: whom the record knows by that name, where the report says it next to the claim."""
    found, start = find_actor(record, name), _find_words(record.report.text, name, claim.start)
    return msgspec.structs.replace(
        voice, name=name, actor=found.id if found else None, party=None, role=None,
        start=start, end=None if start is None else start + len(name),
    )  # fmt: skip


def _find_words(text: str, words: str, near: int) -> int | None:
    before, after = text.rfind(words, 0, near), text.find(words, near)
    found = [start for start in (before, after) if start >= 0]
    return min(found, key=lambda start: abs(start - near), default=None)


def _plain(kind: str, stance: str) -> Voice:
    values = dict.fromkeys(Voice.__struct_fields__) | {"name": "", "kind": kind, "relation": "cited", "stance": stance}
    return msgspec.convert(values, Voice)
