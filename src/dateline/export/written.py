"""What a writer of a format is told, and what it tells."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Literal

from msgspec import Struct

from dateline.archive import Archive


class Options(Struct, frozen=True, kw_only=True):
    """Choices that some formats offer: ACLED's actor types in `words` or as `digits`."""

    inter: Literal["words", "digits"] = "words"


class Written(Struct, frozen=True):
    """How many rows, objects or pages were written, how many of each kind where there are several, and why things were
    left out: by reason, how many."""

    count: int
    kinds: dict[str, int] = {}
    left_out: dict[str, int] = {}


# A format is one function: it writes all that an archive holds to an open file, in the same bytes every time.
Writer = Callable[[Archive, BinaryIO, Options], Written]
FolderWriter = Callable[[Archive, Path, Options], Written]


def count_reasons(reasons: Counter[str]) -> dict[str, int]:
    """Reasons with their counts, by name."""
    return dict(sorted(reasons.items()))
