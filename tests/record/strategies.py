"""Any record that the structs allow."""

from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: _WORDS,
    int: st.integers(0, 2**40),
    float: st.integers(-(2**30), 2**30).map(lambda number: number + 0.5),
    bool: st.booleans(),
    NoneType: st.none(),
}


def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type as the structs use them: plain types, literals, unions, tuples and structs."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, UnionType):
        return st.one_of([any_of(choice) for choice in arguments])
    if origin is tuple:
        return st.lists(any_of(arguments[0]), max_size=2).map(tuple)
    assert issubclass(kind, msgspec.Struct), kind
    return st.builds(kind, **{name: any_of(hint) for name, hint in get_type_hints(kind).items()})
