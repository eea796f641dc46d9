"""How many? Numbers with what they count, and the words they hang from."""

from dateline.reading.how_many.fact import FigureFact
from dateline.reading.how_many.find_figures import find_figure_facts, find_figures

__all__ = ["FigureFact", "find_figure_facts", "find_figures"]
