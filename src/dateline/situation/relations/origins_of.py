"""Which evidence comes from one origin."""

from collections.abc import Iterable

from dateline.knowledge.relation_words import fold_words
from dateline.situation.relations.evidence import Evidence

# Claims of at least so many words that are alike in every word are copies of one, whoever is said to say them.
_LEAST_COPIED = 8


def group_by_origin(evidence: Iterable[Evidence]) -> tuple[tuple[Evidence, ...], ...]:
    """The evidence of each independent origin, which is its innermost voice, in the order of ids.

    Voices are one where they are one actor or have one name; a publisher that is unknown and a voice without a name are
    one within their report alone. Claims of the same words are of one origin.
    """
    held = sorted(evidence, key=lambda one: (one.published or "9999", one.report, one.claim, one.state, one.side))
    leaders: dict[str, str] = {}
    for one in held:
        text = fold_words(one.text)
        if text.count(" ") > _LEAST_COPIED:
            _join(leaders, key_of(one), f"text {text}")
    groups: dict[str, list[Evidence]] = {}
    for one in held:
        groups.setdefault(_lead(leaders, key_of(one)), []).append(one)
    return tuple(tuple(group) for _, group in sorted(groups.items()))


def key_of(evidence: Evidence) -> str:
    """What tells the origin of a piece of evidence from others."""
    voice = evidence.voices[-1]
    if voice.actor is not None:
        return f"actor {voice.actor}"
    name = fold_words(voice.name).strip()
    if voice.kind == "unnamed" or name in ("", "unknown"):
        return f"report {evidence.report} {name}"
    return f"name {name} {voice.party or ''}"


def name_of(evidence: Evidence) -> str:
    """The origin's name as the report has it."""
    return " ".join(evidence.voices[-1].name.split())


def _lead(leaders: dict[str, str], key: str) -> str:
    while leaders.get(key, key) != key:
        leaders[key] = leaders.get(leaders[key], leaders[key])
        key = leaders[key]
    return key


def _join(leaders: dict[str, str], one: str, other: str) -> None:
    """Of two leaders the lesser leads, so that the order of joining does not count."""
    first, second = sorted((_lead(leaders, one), _lead(leaders, other)))
    leaders[second] = first
