"""The pictures in docs/ show every page of the desk, each is used, and none is heavy."""

import re
import struct
from pathlib import Path

import pytest

from dateline.desk.pages import PAGES

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "screenshots"
GUIDE = ROOT / "docs" / "desk.md"
HEAVY = 150_000


@pytest.fixture(autouse=True)
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))


def test_every_page_of_the_desk_has_a_picture() -> None:
    from screenshots import SHOTS  # type: ignore[import-not-found] # a script, found by the path above

    assert {one.path for one in PAGES} == {shot.page for shot in SHOTS}
    assert {f"{shot.name}.png" for shot in SHOTS} == {path.name for path in FOLDER.iterdir()}
    assert len({shot.name for shot in SHOTS}) == len(SHOTS)


def test_every_picture_is_used_with_words_for_those_who_do_not_see_it() -> None:
    used = dict(re.findall(r"!\[([^\]]*)\]\(screenshots/([\w-]+\.png)\)", GUIDE.read_text("utf8")))
    shown = {name: words for words, name in used.items()}
    assert set(shown) == {path.name for path in FOLDER.iterdir()}
    assert all(len(words) > 20 for words in shown.values())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.png")), ids=lambda path: path.stem)
def test_no_picture_is_heavy_or_empty(path: Path) -> None:
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert 5_000 < len(data) < HEAVY
    width, height = struct.unpack(">II", data[16:24])
    assert width in (390, 1280)
    assert height >= 600


def test_a_picture_is_shrunk_to_a_palette_without_losing_its_colours() -> None:
    import zlib

    from shrink_picture import _read, shrink_picture  # type: ignore[import-not-found]

    rows = b"".join(
        bytes([kind]) + bytes((row * 7 + at) % 251 for at in range(12)) for row, kind in enumerate(range(5))
    )
    header = struct.pack(">IIBBBBB", 4, 5, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
    width, height, pixels = _read(png)
    assert (width, height, len(pixels)) == (4, 5, 20)
    assert shrink_picture(png)[25] == 3  # a palette
    with pytest.raises(ValueError, match="no PNG"):
        shrink_picture(b"GIF89a")
