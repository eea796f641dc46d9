"""An HTML page to text. Runs only inside the worker: the libraries it uses can be made to run for minutes."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from dateline.intake.ranges import Range
from dateline.knowledge.intake_words import HtmlTags, load_formats

_DEEPEST = 200  # libxml2 itself warns at 256 levels, and trafilatura gives up on deeper trees
_THIN = 200  # characters: an extraction below this that leaves three times as much behind has missed the article
_LAST_DAY = "2100-01-01"  # given outright, or htmldate would ask the clock
_NAME_LENGTH = 300


class Page(Struct, frozen=True):
    """What a page holds: its text with the title as first line, headings as ranges of it, and what its head says."""

    text: str
    headings: tuple[Range, ...]
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    uri: str | None = None


class Block(Struct, frozen=True):
    """One paragraph or heading."""

    text: str
    heading: bool


class TooDeepError(Exception):
    """Raised for a page nested deeper than libxml2 reads, which would lose the text below without a word."""


def read_page(markup: str) -> Page | None:
    """The article of an HTML page by trafilatura, its date by htmldate; where trafilatura finds none, or next to
    nothing, or the page is nested too deep for it, every paragraph outside navigation. Null where nothing is left.

    Nothing is fetched: only the string given is read. Raises `TooDeepError`.
    """
    tree = _parse(markup)
    if tree is None:
        return None
    tags = load_formats().html
    everything = [block for block in read_blocks(tree, tags) if not block.heading or _is_in_body(block, tree)]
    found = None if _depth_passes(tree, _DEEPEST) else _extract(tree)
    blocks = list(read_blocks(found.body, tags)) if found is not None and found.body is not None else []
    if _length(blocks) < _THIN and _length(everything) > 3 * _length(blocks):
        blocks = everything
    return _compose(blocks, found) if blocks else None


def read_blocks(tree: Any, tags: HtmlTags) -> Iterator[Block]:
    """The paragraphs and headings under `tree` (an lxml element) in order, blanks collapsed; no recursion, so that
    deep nesting costs nothing."""
    from lxml import etree  # lxml ships no types

    pieces: list[str] = []
    heading = False
    skipping = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        skipping += _enters(event, tag, tags)
        if tag in tags.blocks:
            yield from _flush(pieces, heading)
            heading = event == "start" and tag in tags.headings
        elif tag in tags.cells:
            pieces.append(" ")
        words = element.text if event == "start" else element.tail
        if words and (tag or event == "end") and (not skipping or (event == "end" and skipping == 0)):
            pieces.append(words)
    yield from _flush(pieces, heading)


def _enters(event: str, tag: str, tags: HtmlTags) -> int:
    return (1 if event == "start" else -1) if tag in tags.unread else 0


def _flush(pieces: list[str], heading: bool) -> Iterator[Block]:
    words = " ".join("".join(pieces).split())
    pieces.clear()
    if words:
        yield Block(words, heading)


def _parse(markup: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(huge_tree=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise TooDeepError
    return tree


def _extract(tree: Any) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        deduplicate=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LAST_DAY},
    )


def _depth_passes(tree: Any, most: int) -> bool:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > most:
            return True
    return False


def _is_in_body(block: Block, tree: Any) -> bool:
    title = tree.find(".//title")
    return title is None or " ".join((title.text or "").split()) != block.text


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _compose(blocks: list[Block], found: Any) -> Page:
    title = _name(found.title) if found is not None else None
    if title is None and blocks[0].heading:
        title = _name(blocks[0].text)
    if title and not (blocks[0].text == title or (blocks[0].heading and blocks[0].text in title)):
        blocks = [Block(title, True), *blocks]
    elif title:
        blocks = [Block(blocks[0].text, True), *blocks[1:]]
    text, headings = _join(blocks)
    if found is None:
        return Page(text, headings, title)
    return Page(text, headings, title, _name(found.sitename), _name(found.date), _name(found.url))


def _join(blocks: list[Block]) -> tuple[str, tuple[Range, ...]]:
    headings = []
    at = 0
    for block in blocks:
        if block.heading:
            headings.append((at, at + len(block.text)))
        at += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks), tuple(headings)


def _name(words: str | None) -> str | None:
    clean = " ".join(words.split())[:_NAME_LENGTH] if words else ""
    return clean or None
