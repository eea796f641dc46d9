"""Countries by the names that people type."""

from dateline.knowledge.country_names import country_names


def test_a_country_has_its_common_names() -> None:
    assert country_names("LBY") == ("Libya",)
    assert country_names("SYR") == ("Syrian Arab Republic", "Syria")
    assert "Ivory Coast" in country_names("CIV")
    assert country_names("XKX") == ("Kosovo",)
    assert country_names("???") == ()
