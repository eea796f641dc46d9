"""A table of a user's own actors as an actor file."""

import csv
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from dateline.knowledge.actor_files import ActorEntry, ActorFile, check_entries
from dateline.knowledge.problem import KnowledgeError
from dateline.knowledge.ucdp_actors import is_ucdp_file, read_ucdp_actors

_NOT_WORD = re.compile(r"[^a-z0-9]+")


class _Columns(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    lists: frozenset[str]
    between: str
    kind: str
    columns: dict[str, tuple[str, ...]]

    @property
    def field_of(self) -> dict[str, str]:
        return {heading: field for field, headings in self.columns.items() for heading in headings}


@cache
def _load_columns() -> _Columns:
    text = files("dateline").joinpath("knowledge", "intake", "actor_columns.toml").read_text("utf8")
    return msgspec.convert(tomllib.loads(text), _Columns)


def import_actors(path: Path) -> ActorFile:
    """The actors of a CSV file with a header line, or of UCDP's list; raises `KnowledgeError` that names the line.

    `name` is the one column that must be there. An id is made of the name where none is given; actors without a kind
    are armed groups.
    """
    if is_ucdp_file(path):
        return read_ucdp_actors(path)
    entries = ActorFile(actor=tuple(_read_rows(path)))
    if not entries.actor:
        raise KnowledgeError(path, "it holds no actors", "give each actor a line under the header")
    check_entries(path, entries)
    return entries


def _read_rows(path: Path) -> Iterator[ActorEntry]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            columns = _find_columns(path, rows.fieldnames or ())
            for row in rows:
                values = {field: (row.get(column) or "").strip() for column, field in columns.items()}
                if any(values.values()):
                    yield _make_entry(path, rows.line_num, values)
    except (UnicodeDecodeError, csv.Error) as error:
        raise KnowledgeError(path, f"it is no CSV in UTF-8: {error}", "save it as CSV in UTF-8") from error
    except OSError as error:
        raise KnowledgeError(path, f"it cannot be read ({error.strerror})", "check the name and permissions") from error


def _find_columns(path: Path, header: Iterable[str]) -> dict[str, str]:
    """The fields by the table's own names for them."""
    columns: dict[str, str] = {}
    known = _load_columns()
    for column in header:
        field = known.field_of.get(_NOT_WORD.sub("_", (column or "").strip().casefold()).strip("_"))
        if field is None:
            raise KnowledgeError(path, f"it has the unknown column {column!r}", f"use {', '.join(known.columns)}")
        if field in columns.values():
            raise KnowledgeError(path, f"the column {column!r} stands for {field} a second time", "leave one out")
        columns[column] = field
    if "name" not in columns.values():
        raise KnowledgeError(path, "it has no column `name`", "begin with a header line that names the columns")
    return columns


def _make_entry(path: Path, line: int, values: Mapping[str, str]) -> ActorEntry:
    name = values["name"]
    if not name:
        raise KnowledgeError(path, f"line {line} has no name", "name the actor, or take the line out")
    known = _load_columns()
    fields: dict[str, Any] = {field: value for field, value in values.items() if value and field not in known.lists}
    for field in known.lists & values.keys():
        forms = re.split(f"[{re.escape(known.between)}]", values[field])
        fields[field] = [form.strip() for form in forms if form.strip()]
    fields = {"id": _make_id(name), "kind": known.kind, "source": path.name} | fields
    try:
        return msgspec.convert(fields, ActorEntry, strict=False)
    except msgspec.ValidationError as error:
        raise KnowledgeError(
            path, f"line {line}: {error}", "see docs/knowledge.md for the fields of an entry"
        ) from error


def _make_id(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _NOT_WORD.sub("-", plain.casefold()).strip("-") or f"actor-{sum(map(ord, name))}"


def write_actor_file(entries: ActorFile) -> str:
    """The actors as a TOML file that `--actors` takes (docs/knowledge.md)."""
    return "\n".join("".join(_write_entry(entry)) for entry in entries.actor)


def _write_entry(entry: ActorEntry) -> Iterator[str]:
    yield "[[actor]]\n"
    for field, value in msgspec.to_builtins(entry).items():
        if value not in (None, [], ()):
            yield f"{field} = {_quote(value)}\n"


def _quote(value: Any) -> str:
    """A TOML value; JSON's escapes are among TOML's, but for characters that JSON leaves as they are."""
    return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")
