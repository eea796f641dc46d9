"""A report's text as HTML: spans that cross and nest, every character as text, hidden ones shown."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from markupsafe import Markup, escape
from msgspec import Struct

# Characters that cannot stand in HTML, or that would reorder, hide or join what stands around them (CVE-2021-42574).
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_SHORT = {
    0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE",
    0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
    0x061C: "ALM", 0xFEFF: "BOM", 0xAD: "SHY", 0x0D: "CR", 0x00: "NUL", 0x1B: "ESC",
}  # fmt: skip


class Mark(Struct, frozen=True, order=True):
    """A stretch of the text (code points, end excluded), the kinds of thing it is, the number of its claim, -1 for none."""

    start: int
    end: int
    kind: str
    claim: int = -1


def mark_text(text: str, marks: Iterable[Mark]) -> Markup:
    """`text` with a `span` for each stretch that the same marks cover; its class names kinds, `data-c` claims' numbers.

    Without the tags, and with each `i.hid` read as the character whose code it holds, it is the text again.
    """
    length = len(text)
    kept = [mark for mark in marks if max(mark.start, 0) < min(mark.end, length)]
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in kept:
        opening.setdefault(max(mark.start, 0), []).append(mark)
        closing.setdefault(min(mark.end, length), []).append(mark)
    bounds = sorted({0, length, *opening, *closing})
    active: dict[Mark, int] = {}
    pieces: list[str] = []
    for start, end in pairwise(bounds):
        for mark in closing.get(start, ()):
            active[mark] -= 1
            if not active[mark]:
                del active[mark]
        for mark in opening.get(start, ()):
            active[mark] = active.get(mark, 0) + 1
        pieces.append(_piece(text[start:end], start, sorted(active)))
    return Markup("".join(pieces))  # noqa: S704 - every piece is escaped below


def _piece(text: str, start: int, marks: Sequence[Mark]) -> str:
    shown = show_hidden(text)
    if not marks:
        return f'<span data-s="{start}">{shown}</span>'
    kinds = " ".join(dict.fromkeys(mark.kind for mark in marks))
    claims = " ".join(str(number) for number in dict.fromkeys(m.claim for m in marks if m.claim >= 0))
    return f'<span data-s="{start}" class="{kinds}"' + (f' data-c="{claims}"' if claims else "") + f">{shown}</span>"


def show_hidden(text: str) -> Markup:
    """`text` escaped, with a visible mark for every character that would hide, reorder or break what is shown."""
    return Markup(_HIDDEN.sub(_name, str(escape(text))))  # noqa: S704 - escaped before, and names are ours


def _name(match: re.Match[str]) -> str:
    code = ord(match[0])
    name = unicodedata.name(match[0], f"control {code:04X}")
    return f'<i class="hid" data-u="{code:x}" title="U+{code:04X} {name}">{_SHORT.get(code, f"U+{code:04X}")}</i>'
