"""What could command a terminal is made visible instead, and nothing else changes."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dateline.export.neutral import escape_json, neutralise, neutralise_line


@given(st.text(alphabet=st.characters()))
def test_no_control_is_left_and_spans_still_fit(text: str) -> None:
    shown = neutralise(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        if unicodedata.category(before) in ("Cc", "Cs") and before not in "\n\t":
            assert unicodedata.category(after) == "So"
        elif unicodedata.bidirectional(before) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"):
            assert after == "\ufffd"
        elif unicodedata.category(before) not in ("Cf", "Zl", "Zp"):
            assert after == before
    assert "\n" not in neutralise_line(text)


@given(st.text())
def test_escaped_json_is_the_same_value(text: str) -> None:
    line = json.dumps({"text": text}, ensure_ascii=False).encode("utf8")
    escaped = escape_json(line)
    assert json.loads(escaped) == {"text": text}
    assert neutralise(escaped.decode()) == escaped.decode()
