"""Whether every value of a record quotes the words it says it quotes."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.record.reading import Record


def find_misquotes(record: Record) -> list[str]:
    """Every value of `record` whose `text` is not `report.text[start:end]`, as "path: quoted, stands"; empty when all are right.

    A voice has a `name` in place of a `text`, so only its offsets are checked.
    """
    text = record.report.text
    wrong = []
    for path, start, end, quoted in _walk(msgspec.to_builtins(record), ""):
        if not 0 <= start <= end <= len(text):
            wrong.append(f"{path}: {start}:{end} is outside a text of {len(text)}")
        elif quoted is not None and text[start:end] != quoted:
            wrong.append(f"{path}: quotes {quoted!r}, there stands {text[start:end]!r}")
    return wrong


def _walk(value: Any, path: str) -> Iterator[tuple[str, int, int, str | None]]:
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield path, value["start"], value["end"], value.get("text")
        for key, inner in value.items():
            if key != "report":
                yield from _walk(inner, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _walk(inner, f"{path}[{number}]")
