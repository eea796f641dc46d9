"""Acts of saying."""

from typing import Literal

from msgspec import Struct

from dateline.record.span import Span

Manner = Literal["direct", "indirect", "mixed"]


class Attribution(Struct, frozen=True):
    """One act of saying: who says (source), by which words (cue), what (content). Inner ones name the outer in `within`.

    `speaker` is the actor the source resolves to.
    """

    id: str
    within: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    manner: Manner
    speaker: str | None
