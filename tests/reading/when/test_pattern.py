"""The notation of time rules."""

import re

import pytest

from dateline.reading.when.pattern import first_codes, parse, write_regex

CODES = {"MONTH": "m", "DAY": "d", "the": "t", ",": "c"}


def regex(pattern: str) -> str:
    return write_regex(parse(pattern), CODES.__getitem__, {})


def test_a_pattern_becomes_an_expression_over_codes() -> None:
    match = re.fullmatch(regex("the? [ x:MONTH ( DAY ,? )? ]"), "tmdc")
    assert match is not None
    assert match["_span"] == "mdc"
    assert match["x__0"] == "m"


def test_what_a_text_may_begin_with_passes_over_what_may_be_missing() -> None:
    assert first_codes(parse("the? ( MONTH | , ) DAY"), CODES.__getitem__) == {"t", "m", "c"}
    assert first_codes(parse("( the? )? DAY"), CODES.__getitem__) == {"t", "d"}


@pytest.mark.parametrize("pattern", ["( MONTH", "MONTH )", "[ MONTH"])
def test_brackets_must_pair(pattern: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        parse(pattern)
