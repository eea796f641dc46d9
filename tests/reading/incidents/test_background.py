"""The words of `knowledge/figures/background.toml` say of their examples what they should."""

import tomllib
from pathlib import Path
from typing import Any

import dateline.knowledge.background_words as background_words
from dateline.knowledge.background_words import load_background_words
from dateline.reading.incidents.setting import in_dateline
from dateline.reading.incidents.telling import begins_another, is_history
from dateline.reading.language import analyse

_FILE = Path(background_words.__file__).parent / "figures" / "background.toml"


def _tables() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf8"))


def _told_as_history(example: str) -> bool:
    analysis = analyse(example)
    token = next(t for t, lemma in enumerate(analysis.lemmas) if lemma == "kill")
    return is_history(analysis, token, load_background_words())


def test_examples_of_history() -> None:
    tables = _tables()
    assert all(_told_as_history(tables[name]["example"]) for name in ("history", "sequel", "background"))


def test_what_is_quoted_is_news() -> None:
    assert not _told_as_history(_tables()["news"]["example"])


def test_another_happening_begins() -> None:
    analysis = analyse(_tables()["apart"]["example"])
    assert begins_another(analysis, 0, load_background_words())


def test_dateline_is_found() -> None:
    example = _tables()["dateline"]["example"]
    written = [found.span() for pattern in load_background_words().datelines for found in pattern.finditer(example)]
    assert in_dateline(sorted(written), example.index("Kenya"))
    assert not in_dateline(sorted(written), example.index("Garissa"))
