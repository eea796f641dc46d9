"""Imports point one way through the rooms (design.md, section 2)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "dateline"
# What each room may import of ours; every room may import `errors`, which imports nothing.
ALLOWED = {
    "errors": set[str](),
    "record": set[str](),
    "knowledge": {"record"},
    "intake": {"record", "knowledge"},
    "reading": {"record", "knowledge"},
    "situation": {"record", "knowledge", "reading"},
    "archive": {"record", "knowledge", "intake", "situation"},
    "export": {"record", "knowledge", "intake", "situation", "archive"},
    "run": {"record", "knowledge", "intake", "reading", "situation", "archive", "export"},
    "desk": {"record", "knowledge", "intake", "reading", "situation", "archive", "export", "run"},
    "api": {"record", "intake", "reading", "situation", "archive", "export", "run"},
    "cli": {"record", "knowledge", "intake", "reading", "situation", "archive", "export", "run", "desk"},
    "": {"api", "archive", "record"},
}
# A reading is of a document, so it may name the type where a type checker alone looks.
FOR_TYPES = {("reading", "intake")}


def imports_of(path: Path) -> Iterator[tuple[str, bool]]:
    """Names of our modules that a file imports, and whether that is for the type checker alone."""
    tree = ast.parse(path.read_text("utf8"))
    for_types = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node in for_types) for alias in node.names if alias.name.startswith("dateline"))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: name what is imported in full"
            if (node.module or "") == "dateline":
                yield from ((f"dateline.{alias.name}", node in for_types) for alias in node.names)
            elif (node.module or "").startswith("dateline."):
                yield node.module or "", node in for_types


def room_of(path: Path) -> str:
    """The room a file is in, "" for the package's own __init__."""
    first = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_imports_follow_the_arrows(path: Path) -> None:
    room = room_of(path)
    for name, for_types in imports_of(path):
        target = name.split(".")[1]
        if target.startswith("__") or target in (room, "errors"):
            continue
        assert target in ALLOWED[room] or (for_types and (room, target) in FOR_TYPES), f"{room} imports {name}"


def test_every_room_is_known() -> None:
    assert {room_of(path) for path in SOURCE.rglob("*.py")} <= set(ALLOWED)
