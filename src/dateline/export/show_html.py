"""A report as HTML for a notebook: the text with highlighted spans, the claims beneath.

Reports are hostile, so all that comes from one is escaped.
"""

from collections.abc import Iterable
from html import escape

from dateline.export.neutral import neutralise
from dateline.export.segments import Layer, layers_of, split_text
from dateline.export.wording import word_doubt, word_event, word_figure, word_interval, word_place, word_voice
from dateline.record import Claim, Record

# Inline, since a notebook strips style sheets when it is shared; backgrounds that hold dark text in either theme.
_STYLES = {
    "event": "background:#ffe08a;color:#000;font-weight:600",
    "doubt": "color:#a3179e;font-weight:600",
    "figure": "background:#ffd3cf;color:#000",
    "time": "background:#d5f0d0;color:#000",
    "place": "background:#cdeef2;color:#000",
    "actor": "background:#d6e2ff;color:#000",
    "source": "border-bottom:2px solid #888",
    "cue": "border-bottom:2px dotted #888",
}


def show_html(record: Record) -> str:
    """The record as one self-contained element, without script or reference to anything outside."""
    report = record.report
    facts = " · ".join(escape(fact) for fact in (report.publisher, report.published, report.id) if fact)
    head = f"<p><b>{_line(report.title or 'untitled')}</b><br><small>{facts}</small></p>"
    if report.status == "skipped":
        return f'<div class="dateline">{head}<p>skipped: {_line(report.reason or "")}</p></div>'
    text = f'<div style="white-space:pre-wrap">{highlight(report.text, layers_of(record))}</div>'
    legend = " ".join(f'<span style="{style}">{kind}</span>' for kind, style in _STYLES.items())
    claims = "".join(f"<li>{_claim(record, claim)}</li>" for claim in record.claims)
    return f'<div class="dateline">{head}{text}<p><small>{legend}</small></p><ol>{claims}</ol></div>'


def highlight(text: str, layers: Iterable[Layer]) -> str:
    """`text` escaped, each piece in one `span` for all layers that cover it; without the tags it is the text again."""
    return "".join(_mark(piece.text, piece.layers) for piece in split_text(text, layers))


def _mark(text: str, layers: tuple[Layer, ...]) -> str:
    if not layers:
        return escape(text)
    style = ";".join(dict.fromkeys(_STYLES[layer.kind] for layer in layers))
    title = "; ".join(dict.fromkeys(f"{layer.kind}: {layer.note}" if layer.note else layer.kind for layer in layers))
    return f'<span style="{style}" title="{_line(title)}">{escape(text)}</span>'


def _claim(record: Record, claim: Claim) -> str:
    event = claim.event
    facts = [word_doubt(claim), word_place(record, event), word_interval(event.from_, event.to)]
    facts += [word_figure(record.figures[index]) for index in event.figures]
    chain = " &gt; ".join(
        _line(word_voice(voice)) + (f" <small>“{_line(voice.cue.text)}”</small>" if voice.cue else "")
        for voice in claim.voices
    )
    return (
        f"<b>{_line(word_event(record, event))}</b><br>{_line(' · '.join(fact for fact in facts if fact))}"
        f"<br><i>“{_line(claim.text)}”</i><br>says {chain}"
    )


def _line(text: str) -> str:
    """Text of ours or of a report for one line of a page: no controls that reorder it, and escaped."""
    return escape(neutralise(text))
