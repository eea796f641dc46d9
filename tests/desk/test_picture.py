"""A picture in a page is what is listed, whatever its SVG holds."""

from dateline.desk.picture import inline_picture

HOSTILE = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert(1)" width="9">
<script>alert(1)</script><foreignObject><b/></foreignObject><image href="http://evil.example/x"/>
<a xlink:href="javascript:alert(1)"><path d="M0.123456,1" style="fill:url(http://evil.example)" fill="url(http://evil.example)"/></a>
<path aria-label="Mark" d="M1,1"/><use href="#x"/><style>*{}</style></svg>"""


def test_scripts_styles_and_addresses_are_gone() -> None:
    shown = str(inline_picture(HOSTILE, "A picture", {}))
    for word in ("script", "alert", "foreignObject", "image", "evil", "style", "onload", "javascript", "use"):
        assert word not in shown
    assert 'd="M0.1,1"' in shown
    assert 'aria-label="A picture"' in shown


def test_marks_lead_to_addresses_of_ours_alone() -> None:
    assert '<a href="/actors/x" aria-label="Mark">' in str(inline_picture(HOSTILE, "A", {"Mark": "/actors/x"}))
    for address in ("//evil.example", "https://evil.example", "javascript:alert(1)"):
        assert "<a href=" not in str(inline_picture(HOSTILE, "A", {"Mark": address}))


def test_long_outlines_lose_points_that_fall_together() -> None:
    path = "M0,0" + "L1.2345,0.3456" * 100 + "L9,0L9.2,9Z" + "M1,1L1.1,1.1Z" * 30
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><path d="{path}"/></svg>'.encode()
    assert 'd="M0,0L9,0L9,9Z"' in str(inline_picture(svg, "Land", {}))
