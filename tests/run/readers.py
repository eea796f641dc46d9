"""Readers that misbehave, for tests; workers import them by name."""

import os
import signal

from dateline.intake import Document
from dateline.record import Record
from tests.factory import read_fake


def read_or_die(document: Document) -> Record:
    """As `read_fake`, but a text that holds "die" kills the process that reads it."""
    if "die" in document.report.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_fake(document)


def read_without_model(document: Document) -> Record:
    """As if the parser could not be loaded."""
    raise OSError(f"no model to read {document.report.id} with")
