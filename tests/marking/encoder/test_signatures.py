"""Who signs a quotation behind a dash has said it."""

import pytest

from reportedly.marking.encoder.signatures import signature
from reportedly.records import Span
from tests.claims.marked import marked, spans


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("“{c:It is our greatest shame.}” ― {s:Omar Said}\n", True),
        ("“{c:It is our shame}.”― {s:Omar Said}\n", True),
        ("“{c:It is our shame,”} – {s:Omar Said}, a teacher", True),
        ('"{c:It is our shame}" - {s:Omar Said}', True),
        ("“{c:It is our shame},” {s:Omar Said} said.", False),
        ("He said {c:it is our shame} – {s:Omar Said} left.", False),
        ("“{c:It is our shame}.”\n― He and {s:Omar Said}\n", False),
        ("“{c:It is our shame}.”\n\n― {s:Omar Said} left.", False),
    ],
)
def test_a_source_right_behind_mark_and_dash_signs(text, signed):
    bare, found = marked(text)
    content, sources = spans(found, "c")[0], spans(found, "s")
    assert signature(bare, content, sources) == (sources[0] if signed else None)


def test_without_sources_nobody_signs():
    assert signature("“It is our shame.” ― Omar", Span(1, 17), []) is None
