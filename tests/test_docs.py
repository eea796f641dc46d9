"""The manual cannot drift: its commands run, and no command, option or error is missing from it."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from dateline import errors
from dateline.cli.app import make_app

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])
BLOCK = re.compile(r"^```(sh|python) run\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def commands() -> Iterator[tuple[str, Any]]:
    """Every command with its name in full."""
    top = typer.main.get_command(make_app())
    for name, command in top.commands.items():  # type: ignore[attr-defined] # a group has commands
        inner = getattr(command, "commands", None)
        if inner is None:
            yield name, command
        else:
            if command.invoke_without_command:
                yield name, command
            yield from ((f"{name} {below}", one) for below, one in inner.items())


@pytest.mark.parametrize(("name", "command"), list(commands()), ids=[name for name, _ in commands()])
def test_every_command_and_option_has_its_place(name: str, command: Any) -> None:
    page = (DOCS / "commands.md").read_text("utf8")
    assert f"\n## {name}\n" in page
    section = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
    for parameter in command.params:
        if parameter.param_type_name == "option":
            for option in parameter.opts:
                assert f"`{option}" in section, f"{name} {option}"


def test_no_option_is_made_up() -> None:
    real = {option for _, command in commands() for parameter in command.params for option in parameter.opts}
    page = (DOCS / "commands.md").read_text("utf8")
    assert set(re.findall(r"`(--[a-z-]+)", page)) <= real | {"--version", "--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_blocks_run(page: Path, tmp_path: Path) -> None:
    blocks = BLOCK.findall(page.read_text("utf8"))
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    here = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": f"{here}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "120"}
    environment.pop("DATELINE_ARCHIVE", None)
    for language, code in blocks:
        command = [sys.executable, "-W", "error", "-c", code] if language == "python" else ["bash", "-euc", code]
        done = subprocess.run(  # noqa: S603 - our own pages
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, f"{code}\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf8")):
        assert (page.parent / target).exists(), target


def test_the_picture_asks_nothing_of_other_hosts() -> None:
    picture = (DOCS / "show.svg").read_text("utf8")
    assert picture.startswith("<svg")
    assert set(re.findall(r"https?://[^\"') ]*", picture)) == {"http://www.w3.org/2000/svg"}


def codes() -> Iterator[str]:
    """Every code of an error that the source raises or hands on: the first argument of an error, the second of a
    failure, and what the HTML worker answers.
    """
    for path in (ROOT / "src" / "dateline").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                name = call.func.id
                if name == "IntakeFailure":
                    yield from constants(call.args[1])
                elif name == "IntakeError" or hasattr(errors, name):
                    yield from constants(call.args[0])
                elif name == "Answer":
                    yield from (code for word in call.keywords if word.arg == "code" for code in constants(word.value))


def constants(value: ast.expr) -> list[str]:
    """The strings that an expression may be; none where it is computed."""
    if isinstance(value, ast.IfExp):
        return [*constants(value.body), *constants(value.orelse)]
    return [value.value] if isinstance(value, ast.Constant) and isinstance(value.value, str) else []


def test_every_code_is_explained() -> None:
    page = (DOCS / "errors.md").read_text("utf8")
    explained = set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE))
    assert set(codes()) == explained
