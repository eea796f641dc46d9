import pytest

from dateline.situation.record_check.place_names import find_names, is_among


def test_names_of_one_to_three_words_are_found_folded() -> None:
    names = find_names(["Shells fell on Kafr Zeita and al-Lataminah on Friday."])
    assert {"kafrzeita", "kafr", "lataminah"} <= names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("kafrzayta", "kafrzeita", True),
        ("atarib", "atareb", True),
        ("tadmur", "tadmur", True),
        ("kafrnabl", "kafrzeita", False),
        ("rif", "rif", False),
    ],
)
def test_a_name_spelt_by_another_hand_is_known(one: str, other: str, same: bool) -> None:
    assert is_among(one, {other}) is same
