"""Telling a file's format from its name and its first bytes."""

import os
import re

from dateline.intake.failure import IntakeError
from dateline.knowledge.intake_words import load_formats

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I
)
_FRONT = re.compile(r"---\n[A-Za-z_]{1,40}:")
_HEADING = re.compile(r"#{1,6} \S")


def format_of(name: str) -> str | None:
    """The format that the suffix of `name` tells (`knowledge/intake/formats.toml`), `.gz` set aside; else null."""
    stem = name.lower().removesuffix(".gz")
    return load_formats().suffixes.get(os.path.splitext(stem)[1])


def stands_aside(name: str) -> bool:
    """Whether a file of this name (README, LICENSE) stands in a folder of reports without being one."""
    return os.path.splitext(os.path.basename(name))[0].lower() in load_formats().aside


def sniff_format(data: bytes) -> str:
    """The format of a file by its first bytes: `jsonl`, `html`, `markdown` or `text`.

    Raises `IntakeError` (`unknown-type`) for kinds of file that hold no plain text.
    """
    for magic in load_formats().magic:
        if data.startswith(bytes.fromhex(magic.begins)):
            raise IntakeError("unknown-type", f"is {magic.name}, which is not read; {magic.advice}")
    text = data[:4096].decode("utf-8", "replace").removeprefix("\ufeff")
    if text.lstrip().startswith("{") and '"text"' in data.split(b"\n", 1)[0].decode("utf-8", "replace"):
        return "jsonl"
    if _HTML.match(text):
        return "html"
    return "markdown" if _FRONT.match(text) or _HEADING.match(text) else "text"
