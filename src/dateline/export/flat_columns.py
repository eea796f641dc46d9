"""Any of our structs as the columns of a table."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from dateline.record import Place, Toll

Kind = Literal["text", "number", "count", "truth"]
# What stands within what stands within a thing is given as JSON.
_DEPTH = 2


class Column(Struct, frozen=True):
    """One column: its name, what it holds, and how it is taken from a thing."""

    name: str
    kind: Kind
    take: Callable[[Any], Any]


@cache
def columns_of(kind: type[Struct]) -> tuple[Column, ...]:
    """The columns of a struct, in the order of its fields.

    A toll gives three (`killed_low`, `killed_best`, `killed_high`), a place its name and five more, another struct those
    of its own with its name before them. Of several texts one is made, joined by `; `; of several structs their number.
    """
    return tuple(_columns(kind, "", lambda thing: thing, 0))


def _columns(kind: type[Struct], prefix: str, reach: Callable[[Any], Any], depth: int) -> Iterator[Column]:
    hints = get_type_hints(kind)
    for field, name in zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True):
        yield from _column(f"{prefix}{name}", hints[field], _step(reach, field), depth)


def _step(reach: Callable[[Any], Any], field: str) -> Callable[[Any], Any]:
    def take(thing: Any) -> Any:
        held = reach(thing)
        return None if held is None else getattr(held, field)

    return take


def _column(name: str, hint: Any, take: Callable[[Any], Any], depth: int) -> Iterator[Column]:
    choices = _choices(hint)
    struct = choices[0] if len(choices) == 1 and _is_struct(choices[0]) else None
    if struct is Place:
        yield Column(name, "text", _step(take, "name"))
        for field, kind in (
            ("admin1", "text"),
            ("country", "text"),
            ("precision", "text"),
            ("lat", "number"),
            ("lon", "number"),
        ):
            yield Column(f"{name}_{field}", kind, _step(take, field))  # type: ignore[arg-type] # the kinds just above
    elif struct is Toll:
        for bound in ("low", "best", "high"):
            yield Column(f"{name}_{bound}", "number", _step(take, bound))
    elif struct is not None and depth < _DEPTH:
        yield from _columns(struct, f"{name}_", take, depth + 1)
    else:
        yield _simple(name, choices, take)


def _simple(name: str, choices: Sequence[Any], take: Callable[[Any], Any]) -> Column:
    kinds = {
        type(choice) if not isinstance(choice, type) and get_origin(choice) is None else choice for choice in choices
    }
    if kinds == {bool}:
        return Column(name, "truth", take)
    if kinds == {int}:
        return Column(name, "count", take)
    if kinds <= {int, float}:
        return Column(name, "number", take)
    if kinds == {str}:
        return Column(name, "text", take)
    inner = get_args(choices[0])[0] if len(choices) == 1 and get_origin(choices[0]) in (tuple, list) else None
    if inner is not None and all(isinstance(one, str) or one is str for one in _choices(inner)):
        return Column(name, "text", lambda thing: _join(take(thing)))
    if inner is not None and all(_is_struct(one) for one in _choices(inner)):
        return Column(name, "count", lambda thing: _count(take(thing)))
    return Column(name, "text", lambda thing: _encode(take(thing)))


def _choices(hint: Any) -> list[Any]:
    """What a hint allows besides null; the strings of a Literal are given as such."""
    if get_origin(hint) is Literal:
        return list(get_args(hint))
    if get_origin(hint) in (Union, UnionType):
        return [choice for part in get_args(hint) if part is not NoneType for choice in _choices(part)]
    return [] if isinstance(hint, TypeVar) else [hint]


def _is_struct(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Struct)


def _join(several: Any) -> str | None:
    return None if several is None else "; ".join(several)


def _count(several: Any) -> int | None:
    return None if several is None else len(several)


def _encode(value: Any) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()
