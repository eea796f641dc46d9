"""The actor book: what its files promise, and what a user's own files change."""

import re
from pathlib import Path

import pytest

from dateline.knowledge.actor_files import read_actor_file
from dateline.knowledge.load import ActorBook, load_actors, years_off
from dateline.knowledge.name_index import NameIndex
from dateline.knowledge.problem import KnowledgeError

BOOK = load_actors()
INDEX = NameIndex(BOOK)
CODE = re.compile(r"[A-Z]{3}(?:[A-Z]{3}){0,3}")


def found(text: str, index: NameIndex = INDEX) -> list[tuple[str, tuple[str, ...]]]:
    """The names of a text with the actors that each may mean."""
    return [(name.text, name.ids) for name in index.find_names(text)]


FORMS: dict[str, list[str]] = {}
for _alias in BOOK.aliases:
    FORMS.setdefault(_alias.actor, []).append(_alias.form)
STATES = {actor.country: actor.name for actor in BOOK.actors.values() if actor.kind == "state"}


def carrier(form: str, how: str, actor: str) -> str:
    """A made-up sentence with the form in it, and what a form that needs company asks for."""
    others = [other for other in FORMS[actor] if other != form][:20] if how != "person" else []
    title = "minister " if how == "person" else ""
    return f"They went there with {title}{form}, it was learnt. Others: {'; '.join([*others, STATES.get(BOOK.actors[actor].country, '')])}."


def test_every_form_finds_its_own_actor() -> None:
    lost = []
    for alias in BOOK.aliases:
        text = carrier(alias.form, alias.how, alias.actor)
        at = text.index(alias.form)
        ids = [name.ids for name in INDEX.find_names(text) if name.start < at + len(alias.form) and at < name.end]
        if not any(alias.actor in some for some in ids):
            lost.append((alias.form, alias.actor, ids))
    assert lost == []


def test_no_form_stands_twice_for_one_actor() -> None:
    forms = [(alias.form, alias.actor, alias.how, alias.person) for alias in BOOK.aliases]
    assert len(forms) == len(set(forms))


def test_actors_are_whole() -> None:
    for actor in BOOK.actors.values():
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", actor.id)
        assert actor.part_of is None or actor.part_of in BOOK.actors
        assert actor.name.strip() == actor.name != ""
        assert not (actor.from_ and actor.to and actor.to < actor.from_[: len(actor.to)]), actor.id


def test_codes_are_cameo() -> None:
    assert [actor.id for actor in BOOK.actors.values() if actor.code and not CODE.fullmatch(actor.code)] == []


def test_nothing_is_part_of_itself_by_any_way() -> None:
    for actor in BOOK.actors:
        seen, above = {actor}, BOOK.actors[actor].part_of
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = BOOK.actors[above].part_of


def test_persons_speak_for_actors_that_are_there() -> None:
    assert len(BOOK.persons) > 250
    for person in BOOK.persons:
        assert person.actor in BOOK.actors
        assert not (person.from_ and person.to and person.to < person.from_[: len(person.to)]), person.name


@pytest.mark.parametrize(("day", "initials"), [("1990-08-02", "H. W."), ("2003-03-20", "W."), ("2020-01-01", "W.")])
def test_who_bore_a_surname_in_office_on_a_day(day: str, initials: str) -> None:
    assert BOOK.persons_called("Bush", day=day)[0].name == f"George {initials} Bush"


def test_years_outside_an_office() -> None:
    person = BOOK.persons_called("Kofi Annan")[0]
    assert years_off(person, "2001-05-01") == 0
    assert years_off(person, "2007-02-01") == 1
    assert years_off(person, "1990-02-01") == 7


def write(folder: Path, text: str) -> Path:
    path = folder / "ours.toml"
    path.write_text(text, encoding="utf8")
    return path


OURS = """
[[actor]]
id = "valley-guard"
name = "Valley Guard"
kind = "militia"
country = "KEN"

[[actor]]
id = "hamas"
name = "Hamas of our own"
kind = "party"

[[person]]
name = "Amani Odera"
actor = "valley-guard"
short = ["Odera"]
"""


def book_with(path: Path) -> ActorBook:
    return load_actors((path,))


def test_a_users_file_adds_and_replaces_by_id(tmp_path: Path) -> None:
    book = book_with(write(tmp_path, OURS))
    assert book.actors["hamas"].name == "Hamas of our own"
    index = NameIndex(book)
    assert found("The Valley Guard and Odera left.", index) == [
        ("Valley Guard", ("valley-guard",)),
        ("Odera", ("valley-guard",)),
    ]
    assert found("Hamas left.", index) == []
    assert "valley-guard" not in load_actors().actors


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('[[actor]]\nid = "a"\nname = "A B"\nkind = "tribe"\n', "unknown kind"),
        ('[[actor]]\nid = "a"\nname = "A B"\nkind = "party"\nfrom = "May 2003"\n', "has the date"),
        ('[[actor]]\nid = "a"\nname = "A B"\nkind = "party"\npart_of = "nobody"\n', "is part of"),
        ('[[actor]]\nid = "a"\nname = "A B"\nkind = "party"\ncolour = "red"\n', "colour"),
        ('[[person]]\nname = "A B"\nactor = "nobody"\n', "speaks for"),
        ('[[actor]]\nid = "a"\nname = "A B"\nkind = "party"\n' * 2, "stands twice"),
        ("[[actor]\n", "not TOML"),
    ],
)
def test_errors_name_the_file_and_the_remedy(tmp_path: Path, text: str, wrong: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(KnowledgeError) as caught:
        book_with(path)
    assert str(path) in str(caught.value)
    assert wrong in str(caught.value)
    assert caught.value.remedy in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"gone\.toml: there is no such file; check the path"):
        read_actor_file(tmp_path / "gone.toml")


UCDP = """ActorId,NameData,NameOrigFullEng,Org
9001,Hill Front,Hill Liberation Front,1
9002,Government of Nowhere,Government of Nowhere,4
9003,Lake people,n/a,3
"""


def test_ucdps_list_is_read(tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_text("\ufeff" + UCDP, encoding="utf8")
    book = book_with(path)
    assert (book.actors["hill-front"].kind, book.actors["lake-people"].kind) == ("armed group", "movement")
    assert "government-of-nowhere" not in book.actors
    assert ("Hill Liberation Front", ("hill-front",)) in found("The Hill Liberation Front left.", NameIndex(book))


def test_a_row_of_ucdp_without_a_name_is_named(tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_text(UCDP + "9004,,,1\n", encoding="utf8")
    with pytest.raises(KnowledgeError, match="line 5"):
        book_with(path)
