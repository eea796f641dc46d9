"""Every piece of a stand-in text leads back to the report's own code points."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.language.standin import Change, blank_out, make_stand_in


def test_a_replaced_name_leads_back_to_the_whole_name() -> None:
    text = "The Free Syrian Army fled."
    stand_in = make_stand_in(text, [Change(4, 20, "Hezbollah")])
    assert stand_in.text == "The Hezbollah fled."
    at = stand_in.text.index("Hezbollah")
    assert text[stand_in.start_in_report(at) : stand_in.end_in_report(at + 9)] == "Free Syrian Army"
    fled = stand_in.text.index("fled")
    assert text[stand_in.start_in_report(fled) : stand_in.end_in_report(fled + 4)] == "fled"


def test_blanks_keep_offsets_and_line_ends() -> None:
    assert blank_out("a **b**\nc", [(2, 4), (5, 8)]) == "a   b  \nc"


@given(
    st.text(max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 9), st.sampled_from(["Russia", "NATO"])), max_size=4),
)
def test_unchanged_words_lead_back_to_themselves(text: str, cuts: list[tuple[int, int, str]]) -> None:
    changes = [Change(start, min(start + length, len(text)), word) for start, length, word in cuts if start < len(text)]
    stand_in = make_stand_in(text, changes)
    for number, start in enumerate(stand_in.new_starts):
        if not stand_in.replaced[number]:
            assert stand_in.start_in_report(start) == stand_in.old_starts[number]
            assert stand_in.end_in_report(start + 1) == stand_in.old_starts[number] + 1
