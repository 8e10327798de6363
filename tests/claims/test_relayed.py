"""What somebody is quoted with is his, and passed on by who quotes."""

import pytest

from reportedly.claims.relayed import quoted_by
from tests.claims.marked import marked, spans


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("{s:The agency} quoted residents as saying {c:jets bombed the school}.", "residents"),
        (
            "{s:The reporter} has quoted a source at the police as telling her that {c:shells fell}.",
            "a source at the police",
        ),
        ("{s:The paper} cites an aide as saying {c:the road is shut}.", "an aide"),
        ("{s:The agency} said {c:residents fled}.", None),
        ("{c:Jets bombed it}, {s:the agency} quoted residents as saying.", None),
        ("{s:The agency} quoted residents. {c:Jets bombed it}.", None),
        ("{s:The radio}, citing a clerk, said {c:the army had left}.", "a clerk"),
        ("Citing a clerk, {s:it} said {c:the army had left}.", "a clerk"),
        ("Citing a clerk {s:it} said {c:the army had left}.", "a clerk"),
        ("{c:The army has left}, {s:the radio} said, citing a clerk.", "a clerk"),
        ("{c:The army has left} {s:the radio} said citing a clerk.", "a clerk"),
        ("{s:The radio} said {c:the army had left}, citing a clerk.", "a clerk"),
        ("{s:The radio} said {c:the army had left}, citing the need for rest.", None),
        ("Citing figures of its own, {s:it} said {c:the army had left}.", None),
        ("It spoke of a city. {s:The radio} said {c:the army had left}.", None),
    ],
)
def test_the_quoted_speaks(text, speaker):
    bare, found = marked(text)
    span = quoted_by(bare, spans(found, "s")[0], spans(found, "c")[0])
    assert (span and span.of(bare)) == speaker
