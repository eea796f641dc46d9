"""Readers that misbehave, for tests; workers import them by name."""

import os
import signal
from pathlib import Path

from dateline.intake import Document
from dateline.knowledge.problem import KnowledgeError
from dateline.record import Record
from tests.factory import read_fake


def read_or_die(document: Document) -> Record:
    """As `read_fake`, but a text that holds "die" kills the process that reads it."""
    if "die" in document.report.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_fake(document)


def read_with_bad_knowledge(document: Document) -> Record:
    """As if a file of actors had been broken after it was checked."""
    raise KnowledgeError(Path("own.toml"), f"no actors to read {document.report.id} with", "mend it")


def read_without_model(document: Document) -> Record:
    """As if the parser could not be loaded."""
    raise OSError(f"no model to read {document.report.id} with")
