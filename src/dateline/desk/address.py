"""Permanent addresses of the desk's pages."""

import base64
import binascii
import re

_PLAIN = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}")


def part_of(identifier: str) -> str:
    """An id as one part of an address: itself where it is plain, else `~` and its bytes in URL-safe base64."""
    if _PLAIN.fullmatch(identifier):
        return identifier
    return "~" + base64.urlsafe_b64encode(identifier.encode("utf8", "surrogatepass")).decode().rstrip("=")


def id_of(part: str) -> str:
    """The id that a part of an address stands for; what is no such part stands for itself."""
    if not part.startswith("~"):
        return part
    body = part[1:]
    try:
        padded = body + "=" * (-len(body) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode("utf8", "surrogatepass")
    except (binascii.Error, UnicodeDecodeError):
        return part


def address_of(kind: str, identifier: str, *, claim: str | None = None) -> str:
    """The address of a report, incident or actor, and of a claim in its report: "/reports/a1#claim-b2"."""
    where = f"/{kind}/{part_of(identifier)}"
    return f"{where}#claim-{part_of(claim)}" if claim else where
