"""Which column of a table holds what."""

from collections.abc import Sequence

from dateline.knowledge.event_table_words import Layout, TableFormat, load_event_table_words, shape_pattern

Columns = dict[str, int]
_SHARE = 0.8  # of a column's values that must have the shape
_SKIPPED = -3.0  # what a column of the file that no column of the layout explains speaks against it
_LEAST = 60.0  # points that a layout needs: a date, coordinates, parties and a toll come to more


def name_columns(first: Sequence[str]) -> tuple[TableFormat, Columns] | None:
    """The format and the place of each named column, where `first` is a header that we know."""
    names = [cell.strip().strip("\ufeff\"'").lower().replace(" ", "_") for cell in first]
    for layout in load_event_table_words().layout:
        columns: Columns = {}
        for place, name in enumerate(names):
            columns.setdefault(name, place)
        for other, name in layout.also.items():
            if other in columns:
                columns.setdefault(name, columns[other])
        if layout.needs and all(name in columns for name in layout.needs):
            return layout.format, columns
    return None


def guess_columns(sample: Sequence[Sequence[str]]) -> tuple[TableFormat, Columns] | None:
    """The format and columns of a table without a header, by the shape of the values of its first rows.

    A file's columns are fitted in order to those of a layout, which may have more: the fit of the most points.
    """
    width = max(map(len, sample), default=0)
    values = [[row[place].strip() for row in sample if place < len(row)] for place in range(width)]
    fits = [(*_fit(values, layout), layout.format) for layout in load_event_table_words().layout]
    points, columns, form = max(fits, key=lambda fit: fit[0])
    return (form, columns) if points >= _LEAST else None


def _fit(values: list[list[str]], layout: Layout) -> tuple[float, Columns]:
    """The best points and columns: an alignment by dynamic programming over (columns of file, columns of layout)."""
    pairs = [column.split() for column in layout.columns]
    shapes = {shape: [_weigh(column, shape) for column in values] for _, shape in pairs}
    table = [[0.0] * (len(pairs) + 1)]
    for place in range(len(values)):
        above, row = table[-1], [table[-1][0] + _SKIPPED]
        for number, (_, shape) in enumerate(pairs):
            matched = above[number] + shapes[shape][place]
            row.append(max(matched, above[number + 1] + _SKIPPED, row[number]))
        table.append(row)
    return table[-1][-1], _trace(table, pairs, shapes)


def _trace(table: list[list[float]], pairs: list[list[str]], shapes: dict[str, list[float]]) -> Columns:
    columns: Columns = {}
    place, number = len(table) - 1, len(pairs)
    while place and number:
        name, shape = pairs[number - 1]
        if table[place][number] == table[place - 1][number - 1] + shapes[shape][place - 1]:
            place, number = place - 1, number - 1
            columns[name] = place
        elif table[place][number] == table[place][number - 1]:
            number -= 1
        else:
            place -= 1
    return columns


def _weigh(column: list[str], shape: str) -> float:
    """How much a column's values speak for a shape; an empty column fits any, and speaks for none."""
    filled = [value for value in column if value]
    if not filled:
        return 0.0
    share = sum(shape_pattern(shape).fullmatch(value) is not None for value in filled) / len(filled)
    return load_event_table_words().shape[shape].weight * share if share >= _SHARE else _SKIPPED
