"""The block of fields that a Markdown file may begin with."""

from msgspec import Struct

from dateline.intake.ranges import Range
from dateline.knowledge.intake_words import load_formats

_LONGEST = 20_000  # characters: a block longer than this is no front matter


class FrontMatter(Struct, frozen=True):
    """The fields of a front matter by our own names (title, published, publisher, uri, id), and where it stands."""

    fields: dict[str, str]
    range: Range


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of `text`: `key: value` lines between two `---` lines at its very beginning, or null.

    Values are read as they stand, quotation marks dropped; nested YAML is passed over.
    """
    if not text.startswith("---\n"):
        return None
    ends = [end for mark in ("\n---", "\n...") if (end := text.find(mark, 3, _LONGEST)) >= 0]
    if not ends:
        return None
    block = text[4 : min(ends)]
    lines = [line for line in block.split("\n") if line.strip() and not line.startswith((" ", "\t", "#", "- "))]
    if not lines or not all(":" in line and " " not in line.split(":", 1)[0].strip() for line in lines):
        return None
    return FrontMatter(_read_fields(lines), (0, min(ends) + 4))


def _read_fields(lines: list[str]) -> dict[str, str]:
    names = load_formats().front_matter
    fields: dict[str, str] = {}
    for line in lines:
        key, value = line.split(":", 1)
        name = names.get(key.strip().lower())
        words = value.strip().strip("\"'")
        if name and words:
            fields.setdefault(name, words)
    return fields
