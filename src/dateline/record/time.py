"""Times as TIMEX3 values and closed intervals."""

from typing import Literal

from msgspec import Struct

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


class Time(Struct, frozen=True, rename={"from_": "from"}):
    """A time expression: its TIMEX3 type, value and mod, and the closed ISO 8601 interval it stands for.

    `from_` and `to` are null where the words do not settle them.
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    mod: str | None
    from_: str | None
    to: str | None
