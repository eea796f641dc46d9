"""Write docs/record.schema.json and docs/contract.md from the structs of `dateline.record`.

python scripts/write_contract.py           write both
python scripts/write_contract.py --check   fail where what is written differs from the structs
"""

import inspect
import json
import sys
from pathlib import Path
from typing import Any

from dateline import record
from dateline.record import Record, make_schema

DOCS = Path(__file__).parent.parent / "docs"
SCHEMA, CONTRACT = DOCS / "record.schema.json", DOCS / "contract.md"
_PREFIX = "#/$defs/"

_HEAD = """# The contract: what one reading says

This page is written by `scripts/write_contract.py` from the structs in `src/dateline/record/`, and a test fails where
the two differ. The same contract as JSON Schema is [record.schema.json](record.schema.json).

`dateline read --json PATH...` prints one `Record` a report: one JSON object a line, UTF-8, in the order of input.
Fields may be added in later versions; none is renamed or removed within a major version. Null means that the report
does not say, or that it cannot be known. `start` and `end` count code points of `report.text`, and in every object
that has them beside a `text`, that text is `report.text[start:end]`.
"""


def write_schema() -> str:
    """The schema as it stands in docs/record.schema.json."""
    return json.dumps(make_schema(), indent=2, ensure_ascii=False) + "\n"


def write_contract() -> str:
    """The page as it stands in docs/contract.md: one section a struct, the record first."""
    structs = make_schema()["$defs"]
    names = sorted(structs, key=lambda name: (name != Record.__name__, name))
    return "\n".join([_HEAD, *(_section(name, structs[name]) for name in names)])


def _section(name: str, struct: dict[str, Any]) -> str:
    required = set(struct.get("required", ()))
    lines = [f"## {name}", "", *_meaning(name), "", "| field | holds |", "|---|---|"]
    for field, kind in struct["properties"].items():
        absent = "" if field in required or kind.get("type") == "array" else "; may be left out"
        lines.append(f"| `{field}` | {_word(kind)}{absent} |")
    return "\n".join([*lines, ""])


def _meaning(name: str) -> list[str]:
    """The docstring of a struct, with the names that JSON has for its fields."""
    text = inspect.cleandoc(getattr(record, name).__doc__ or "")
    return text.replace("`from_`", "`from`").splitlines()


def _word(kind: dict[str, Any]) -> str:
    """A type of the schema in words: "text or null", "list of Claim", one of some words."""
    if "$ref" in kind:
        name = kind["$ref"].removeprefix(_PREFIX)
        return f"[{name}](#{name.lower()})"
    if "anyOf" in kind:
        words = dict.fromkeys(_word(choice) for choice in kind["anyOf"])
        return " or ".join(sorted(words, key=lambda word: word == "null"))
    if "enum" in kind:
        return " or ".join("null" if word is None else f"`{word}`" for word in sorted(kind["enum"], key=_null_last))
    if kind.get("type") == "array":
        return f"list of {_word(kind['items'])}"
    named = {
        "string": "text",
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "null": "null",
    }
    word: str = named[kind["type"]]
    return word


def _null_last(word: str | None) -> tuple[bool, str]:
    return word is None, word or ""


def main() -> int:
    """Write both, or with --check say which of them is out of date."""
    pages = {SCHEMA: write_schema(), CONTRACT: write_contract()}
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text("utf8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.name} is out of date; run python scripts/write_contract.py", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_text(pages[path], "utf8")
        print(f"wrote {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
