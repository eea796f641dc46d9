"""Statements of FollowTheMoney: one value of one property of one entity, and who says so since when."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from dateline.export.guard_cell import clean

DATASET = "dateline"


class Statement(Struct, frozen=True):
    """One statement, with the columns of followthemoney's own JSON in their order.

    `id` is the SHA-1 of dataset, entity, property and value, as followthemoney makes it. `first_seen` is the day on
    which the report came out; `origin` is the report's id, null for what the whole archive says.
    """

    canonical_id: str
    entity_id: str
    prop: str
    schema: str
    value: str
    dataset: str
    lang: str | None
    original_value: str | None
    first_seen: str | None
    last_seen: str | None
    external: bool
    origin: str | None
    id: str


def make_entity_id(kind: str, *parts: str) -> str:
    """The id of an entity: what it is, and a hash of what it stands for."""
    return f"{DATASET}-{kind}-{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:24]}"


def make_statements(
    entity: str, schema: str, values: dict[str, Any], *, seen: str | None = None, origin: str | None = None
) -> Iterator[Statement]:
    """A statement for every value of every property; null and empty values have none.

    Values stand on one line, cleaned of control and bidirectional characters.
    """
    for prop, given in values.items():
        several = given if isinstance(given, list | tuple) else (given,)
        for value in dict.fromkeys(str(clean(one)).strip() for one in _present(several)):
            if value:
                key = f"{DATASET}.{entity}.{prop}.{value}"
                own = hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()
                fixed = (entity, entity, prop, schema, value, DATASET, None, None, seen, seen, False, origin)
                yield Statement(*fixed, own)


def _present(several: Iterable[Any]) -> Iterator[Any]:
    return (one for one in several if one is not None)
