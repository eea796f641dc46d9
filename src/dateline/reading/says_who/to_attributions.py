"""Sayings as the record keeps them."""

from dateline.reading.language import Analysis
from dateline.reading.says_who.saying import Range, Saying
from dateline.reading.who import Cast
from dateline.record import Attribution, Span, quote


def to_attributions(
    analysis: Analysis, sayings: tuple[Saying, ...], cast: Cast | None = None
) -> tuple[Attribution, ...]:
    """Attributions with spans quoted, ids "a0", "a1" ... in the order of `sayings`, and the speaker's actor id."""
    return tuple(
        Attribution(
            id=f"a{number}",
            within=None if saying.parent is None else f"a{saying.parent}",
            source=_spans(analysis, saying.source),
            cue=_spans(analysis, saying.cue),
            content=_spans(analysis, saying.content),
            manner=saying.manner,
            speaker=_speaker(saying, cast),
        )
        for number, saying in enumerate(sayings)
    )


def _spans(analysis: Analysis, ranges: list[Range]) -> tuple[Span, ...]:
    return tuple(quote(analysis.text, analysis.starts[first], analysis.ends[last - 1]) for first, last in ranges)


def _speaker(saying: Saying, cast: Cast | None) -> str | None:
    party = cast.at(saying.speaker) if cast is not None and saying.speaker is not None else None
    if party is None:
        return None
    return party.person or (party.actors[0] if party.actors else None)
