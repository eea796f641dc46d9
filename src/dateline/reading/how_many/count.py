"""What a counted noun phrase amounts to, whom it counts, and how it refers to them."""

from msgspec import Struct


class Count(Struct, frozen=True):
    """A counted noun phrase: tokens `first` to `last` (excluded), its amounts, whom it counts, and how it refers.

    `definite`, `extra`, `names`, `numbered` as in FigureFact; `included` are heads of phrases that are parts of it,
    `heads` the heads of all that was added up.
    """

    first: int
    last: int
    head: int
    low: float | None
    best: float | None
    high: float | None
    approx: bool = False
    of: str | None = None
    definite: bool = False
    extra: bool = False
    names: tuple[str, ...] = ()
    numbered: bool = False
    included: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    recalls: bool = False
