"""Text from reports, made harmless for a terminal.

Reports are hostile: an escape sequence in one could recolour, retitle or answer a terminal, and a bidirectional control
could show words in another order than they stand in (CVE-2021-42574).
"""

import re

_C0_PICTURES = 0x2400
_REPLACEMENT = "\ufffd"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HARMFUL = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{_BIDI}\ud800-\udfff]")
# In JSON the C0 controls are escaped already; these are the rest, in UTF-8.
_HARMFUL_BYTES = re.compile(rb"\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]")


def neutralise(text: str) -> str:
    """`text` with each control or bidirectional character replaced by one visible character; line feed and tab stay.

    The length stays too, so spans still fit.
    """
    return _HARMFUL.sub(_picture, text)


def neutralise_line(text: str) -> str:
    """As `neutralise`, with line feeds and tabs made into spaces: for one line of output."""
    return neutralise(text.replace("\n", " ").replace("\t", " "))


def escape_json(line: bytes) -> bytes:
    """A line of JSON in UTF-8 with the same characters written as \\u escapes: the same value, harmless when shown."""
    return _HARMFUL_BYTES.sub(_escape, line)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_C0_PICTURES + code)
    return "\u2421" if code == 0x7F else _REPLACEMENT


def _escape(match: re.Match[bytes]) -> bytes:
    return b"\\u%04x" % ord(match[0].decode())
