"""A path that must hold one report."""

from itertools import islice
from pathlib import Path

from dateline.errors import ReadError
from dateline.intake import Document, IntakeFailure, read_paths


def read_single(path: Path) -> Document:
    """The only report of `path`; raises `ReadError` (`not-one`, or the code of the failure) where there is no such."""
    inputs = list(islice(read_paths([path]), 2))
    if len(inputs) != 1:
        held = "several reports" if inputs else "no report"
        raise ReadError("not-one", f"{path} holds {held}; name a file that holds a single one")
    if isinstance(inputs[0], IntakeFailure):
        raise ReadError(inputs[0].code, f"{inputs[0].path}: {inputs[0].message}")
    return inputs[0]
