"""What every picture has in common: type, ground, title, and the legend of roots."""

from collections.abc import Iterable
from typing import Any

from dateline.errors import ExportError
from dateline.export.root_signs import SIGNS

INK, QUIET, PAPER = "#222222", "#6b6b6b", "#ffffff"
FONT = "Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif"


def load_altair() -> Any:
    """The charting library; raises `ExportError` (`no-pictures`) where the extra is not installed."""
    try:
        import altair
    except ImportError as error:
        raise missing_pictures() from error
    return altair


def missing_pictures() -> ExportError:
    """The error that says what to install."""
    message = 'pictures need altair and vl-convert; install them with: pip install "dateline[pictures]"'
    return ExportError("no-pictures", message)


def order_roots(roots: Iterable[str]) -> list[str]:
    """Each root once, in the order of the legend."""
    held = set(roots)
    return [root for root in SIGNS if root in held]


def root_scales(alt: Any, roots: list[str]) -> tuple[Any, Any]:
    """The scales of colour and of shape for these roots."""
    signs = [SIGNS[root] for root in order_roots(roots)]
    colours = alt.Scale(domain=roots, range=[sign.colour for sign in signs])
    return colours, alt.Scale(domain=roots, range=[sign.shape for sign in signs])


def finish(
    alt: Any, layers: list[Any], data: dict[str, list[Any]], title: str, notes: list[str], **fields: Any
) -> dict[str, Any]:
    """The layers as one chart with its data in it; the same input gives the same specification."""
    head = alt.TitleParams(
        title or " ", subtitle=notes, anchor="start", frame="bounds", color=INK, subtitleColor=QUIET, font=FONT,
        subtitleFont=FONT, fontSize=15, subtitleFontSize=11, subtitlePadding=4, offset=10,
    )  # fmt: skip
    chart = alt.layer(*layers, datasets=data, title=head, background=PAPER, padding=12, **fields)
    chart = chart.configure_view(stroke="#b8b8b8", continuousWidth=300, continuousHeight=300)
    chart = chart.configure_legend(
        labelFont=FONT, titleFont=FONT, labelFontSize=11, titleFontSize=11, titleColor=INK, labelColor=INK,
        titleFontWeight="bold", rowPadding=4, offset=16, titlePadding=6,
    )  # fmt: skip
    chart = chart.configure_axis(labelFont=FONT, titleFont=FONT, labelColor=INK, labelFontSize=11)
    drawn: dict[str, Any] = chart.configure_text(font=FONT).to_dict()
    return drawn
