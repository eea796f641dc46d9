"""Spans that overlap and cross, as pieces that do not."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from dateline.record import Record


class Layer(Struct, frozen=True, order=True):
    """A stretch of a report's text (code points, end excluded), the kind of thing it is, and a note about it."""

    start: int
    end: int
    kind: str
    note: str = ""


class Piece(Struct, frozen=True):
    """A stretch of text that the same layers cover throughout, the widest first; none for plain text."""

    text: str
    layers: tuple[Layer, ...]


def split_text(text: str, layers: Iterable[Layer]) -> Iterator[Piece]:
    """The whole of `text` as pieces, cut wherever a layer begins or ends; empty and outlying layers are cut to fit."""
    kept = sorted(
        {layer for layer in layers if max(layer.start, 0) < min(layer.end, len(text))},
        key=lambda layer: (layer.start - layer.end, layer),
    )
    bounds = {0, len(text)} | {bound for layer in kept for bound in (max(layer.start, 0), min(layer.end, len(text)))}
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, layer in enumerate(kept):
        opening.setdefault(max(layer.start, 0), []).append(number)
        closing.setdefault(min(layer.end, len(text)), []).append(number)
    active: set[int] = set()
    cuts = sorted(bounds)
    for start, end in pairwise(cuts):
        active -= set(closing.get(start, ()))
        active |= set(opening.get(start, ()))
        yield Piece(text[start:end], tuple(kept[number] for number in sorted(active)))


def layers_of(record: Record) -> Iterator[Layer]:
    """What a reading found in a report: triggers, cues of doubt, actors, places, times, figures, sources."""
    for claim in record.claims:
        trigger = claim.event.trigger
        yield Layer(trigger.start, trigger.end, "event", f"{claim.event.root} {claim.event.mode or ''}".strip())
        for cue in claim.cues:
            yield Layer(cue.start, cue.end, "doubt", cue.kind)
    for actor in record.actors:
        for mention in actor.mentions:
            yield Layer(mention.start, mention.end, "actor", actor.name)
    for place in record.places:
        if place.use == "place":
            note = ", ".join(part for part in (place.name, place.admin1, place.country) if part)
            yield Layer(place.start, place.end, "place", note)
    for time in record.times:
        yield Layer(time.start, time.end, "time", time.value)
    for figure in record.figures:
        yield Layer(figure.start, figure.end, "figure", figure.kind)
    for attribution in record.attributions:
        for span in attribution.source:
            yield Layer(span.start, span.end, "source", "who says so")
        for span in attribution.cue:
            yield Layer(span.start, span.end, "cue", "how it is brought in")
