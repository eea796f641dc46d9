"""How a page is made: a view, the same as JSON, and the template that shows it."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from dateline.desk.desk import Desk
from dateline.errors import DatelineError, UsageError


class Asked(Struct, frozen=True):
    """What a request asks for: parts of its path by name, and its query, of which each name counts once."""

    path: Mapping[str, str]
    query: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """A value of the query, without space around it; None where it is missing or empty."""
        value = (self.query.get(name) or "").strip()
        return value or None

    def number(self, name: str, default: int, *, most: int) -> int:
        """A whole number of the query from 0 to `most`; `default` where it is none."""
        value = self.query.get(name) or ""
        return min(int(value), most) if value.isascii() and value.isdigit() and len(value) < 9 else default


class Page(Struct, frozen=True):
    """A page: its address with `{name}` for parts, its template, what makes its view, its place in the menu."""

    path: str
    template: str
    view: Callable[[Desk, Asked], Struct]
    menu: str = ""


def status_of(error: DatelineError) -> int:
    """The HTTP status that says what went wrong: 404 for what is not there, 400 for a wrong request, 500 for the rest."""
    if error.code.startswith("no-"):
        return 404
    return 400 if isinstance(error, UsageError) else 500


def to_json(view: Any) -> bytes:
    """A view as JSON."""
    return msgspec.json.encode(view)
