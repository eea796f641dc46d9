"""Paragraphs and sentence ends."""

from dateline.reading.language.chunks import split_paragraphs, split_sentences


def paragraphs(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in split_paragraphs(text)]


def sentences(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in split_sentences(text, 0, len(text))]


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("One.\n\nTwo.\n \nThree.") == ["One.", "Two.", "Three."]


def test_a_line_end_after_a_full_stop_parts_paragraphs() -> None:
    assert paragraphs("Rebels fled.\nTroops came.") == ["Rebels fled.", "Troops came."]


def test_wrapped_lines_stay_together() -> None:
    text = "The rebels who had held the eastern bank of the river since\nthe spring left it.\n"
    assert len(paragraphs(text)) == 1


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert sentences("They met Gen. Karim there. He left.") == ["They met Gen. Karim there.", "He left."]
    assert sentences("He met the U.S. Army.") == ["He met the U.S. Army."]


def test_a_closing_quote_belongs_to_the_sentence_before() -> None:
    assert sentences('"They fled." The army said so.') == ['"They fled."', "The army said so."]


def test_a_subheading_in_capitals_is_a_sentence_of_its_own() -> None:
    assert sentences("MILLERS SHUT THE ROAD In the valley nobody came.") == [
        "MILLERS SHUT THE ROAD",
        "In the valley nobody came.",
    ]
    assert len(sentences("The UN and the EU met.")) == 1
    assert len(sentences("US, UK AND EU Ministers met.")) == 1


def test_wide_lines_that_were_wrapped_are_one_paragraph() -> None:
    lines = [
        "A commander who goes by the name of Ruben said at the handover that the guerrillas would free six more before the",
        "June rains if the army suspended its raids in the area. The ministry said that it had agreed to nothing beyond a",
        "36-hour halt for the release itself, and that it would not speak of any other thing with men who had broken every",
        "Christmas truce in ten years; the mayor, who had been at the table with both of them since spring, said the same.",
    ]
    assert len(split_paragraphs("\n".join(lines))) == 1
