"""Which place, time and figure belongs to which event: by syntax first, then by nearness in the sentence."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence

from dateline.reading.language import Analysis

_LINKS = frozenset(
    {
        "conj",
        "advcl",
        "relcl",
        "acl",
        "xcomp",
        "ccomp",
        "prep",
        "pobj",
        "dobj",
        "appos",
        "pcomp",
        "nsubj",
        "nsubjpass",
        "parataxis",
        "dep",
        "agent",
        "attr",
        "dative",
    }
)


def token_at(analysis: Analysis, start: int) -> int:
    """The token that a span beginning at code point `start` begins with."""
    return min(bisect_left(analysis.ends, start + 1), len(analysis.words) - 1)


def span_head(analysis: Analysis, start: int, end: int) -> int:
    """The token of a span from which the span's others hang."""
    first = token_at(analysis, start)
    last = max(first + 1, bisect_left(analysis.starts, end))
    inside = range(first, min(last, len(analysis.words)))
    return next((t for t in inside if analysis.heads[t] not in inside or analysis.heads[t] == t), first)


def governing_event(analysis: Analysis, token: int, events: Mapping[int, int], stops: set[int]) -> int | None:
    """The event word that a token hangs from, however far up; None where an act of saying or the root comes first."""
    for _ in range(60):  # a cap: trees are shallow, hostile text is not
        head = analysis.heads[token]
        if token in events:
            return token
        carried = [kid for kid in analysis.children[token] if kid in events and analysis.deps[kid] in ("attr", "dobj")]
        if len(carried) == 1 and analysis.lemmas[token] in ("be", "have", "see", "do", "make"):
            return carried[
                0
            ]  # "there has been no shooting for weeks": the time hangs from the verb that carries the event
        if token in stops or head == token:
            return None
        token = head
    return None


def attach(
    analysis: Analysis,
    items: Sequence[tuple[int, int]],
    events: Mapping[int, int],
    sayings: Iterable[int],
    *,
    own: Container[int] = (),
) -> dict[int, list[int]]:
    """For each event the items (index, head token) that belong to it.

    `events` leads from every word of an event to its main one. An item belongs to the event it hangs from. One that
    hangs from none goes, in its sentence, to the nearest event before it, else after it, unless it hangs from an act of
    saying. An event that is left with none shares what an event it is linked to in the sentence has ("killed when a
    bomb exploded in Quetta"), save those items that are one event's `own` ("having fought for a year, they made peace").
    """
    stops = set(sayings) - set(events)
    belongs: dict[int, list[int]] = {event: [] for event in dict.fromkeys(events.values())}
    for index, token in items:
        event = governing_event(analysis, token, events, stops)
        if event is None and not _said(analysis, token, stops):
            event = nearest_event(analysis, token, events)
        if event is not None and index not in belongs[events[event]]:
            belongs[events[event]].append(index)
    for event in belongs:
        if not belongs[event]:
            belongs[event] = [index for index in _shared(analysis, event, belongs) if index not in own]
    return belongs


def _said(analysis: Analysis, token: int, stops: set[int]) -> bool:
    """True where an item hangs from an act of saying with no other verb between ("said on Monday")."""
    for _ in range(4):
        if token in stops:
            return True
        if analysis.heads[token] == token or analysis.pos[token] == "VERB":
            return False
        token = analysis.heads[token]
    return token in stops


def nearest_event(analysis: Analysis, token: int, events: Mapping[int, int]) -> int | None:
    """The event word of a token's sentence that is nearest to it, one before it rather than one after it."""
    sentence = analysis.sentence_of[token]
    near = [event for event in events if analysis.sentence_of[event] == sentence]
    return min(near, key=lambda event: (abs(event - token) + (6 if event > token else 0), event), default=None)


def _shared(analysis: Analysis, event: int, belongs: dict[int, list[int]]) -> list[int]:
    """What the nearest linked event of the sentence has, up or down the tree."""
    sentence = analysis.sentence_of[event]
    linked = [
        other
        for other, items in belongs.items()
        if other != event and items and analysis.sentence_of[other] == sentence and _are_linked(analysis, event, other)
    ]
    nearest = min(linked, key=lambda other: (abs(other - event), other), default=None)
    return list(belongs[nearest]) if nearest is not None else []


def _are_linked(analysis: Analysis, one: int, other: int) -> bool:
    return _hangs_from(analysis, one, other) or _hangs_from(analysis, other, one)


def _hangs_from(analysis: Analysis, low: int, high: int) -> bool:
    for _ in range(12):
        if low == high:
            return True
        if analysis.deps[low] not in _LINKS or analysis.heads[low] == low:
            return False
        low = analysis.heads[low]
    return False
