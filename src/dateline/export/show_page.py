"""One report as a page of its own."""

from html import escape

from dateline.export.neutral import neutralise, neutralise_line
from dateline.export.show_html import show_html
from dateline.record import Record

# No script, no frame, no request: nothing but the page's own styles.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = (
    ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "li{margin:.8em 0}"
)


def show_page(record: Record) -> str:
    """The report as a whole page of HTML that stands alone; control and bidirectional characters are shown."""
    return wrap_page(record.report.title or record.report.id, neutralise(show_html(record)))


def wrap_page(title: str, body: str) -> str:
    """A page around `body`, which is HTML already; `title` is text."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(neutralise_line(title))}</title>\n<style>{_STYLE}</style>\n"
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
