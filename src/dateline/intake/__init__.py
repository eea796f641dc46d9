"""Bytes to reports: text, Markdown, HTML, JSON Lines, folders, standard input."""

from dateline.intake.document import Document, blank_text
from dateline.intake.failure import IntakeError, IntakeFailure
from dateline.intake.limits import Limits
from dateline.intake.read_paths import read_bytes, read_paths
from dateline.intake.read_text import read_text

__all__ = ["Document", "IntakeError", "IntakeFailure", "Limits", "blank_text", "read_bytes", "read_paths", "read_text"]
