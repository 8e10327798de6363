"""All visible text, at any depth and in linear time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.plain import plain_text, prose_length
from tests.growth import grows_in_proportion


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>two</b>.</p><p>Three</p>", "One two.\n\nThree"),
        ("One<br>two", "One\ntwo"),
        ("<script>var a = '<p>no</p>';</script><p>yes</p>", "yes"),
        ("<style>p {}</style><template>no</template>yes", "yes"),
        ("a &amp; b &lt;c&gt; &#8220;d&#8221;", "a & b <c> “d”"),
        ("<!-- no --><div>yes", "yes"),
        ('<a title="1 > 2">yes</a>', "yes"),
        ("<script>no end", "no end"),  # rather too much than too little
        ("<p>3 < 4", "3 < 4"),
        ("", ""),
        ("no tags  at\n all", "no tags at all"),
    ],
)
def test_visible_text(markup, text):
    assert plain_text(markup) == text


def test_depth_loses_nothing():
    assert plain_text("<div>" * 20_000 + "the end" + "</div>" * 20_000) == "the end"


def test_only_long_lines_are_prose():
    line = "The shelling went on for most of the night, residents of the village said on Monday. " * 2
    markup = f"<nav>Home</nav><p>{line}</p><script>{line}</script><!-- {line} --><p>Short.</p>"
    assert prose_length(markup) == len(line.strip())


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<a b=c ",
        "&amp;",
        "&",
        "<",
        "<![x",
        "<!--",
        "-->",
        "</p>",
        "<p/>",
        "<script",
        "<a '",
        '<a "',
        "<a '\"",
        "<title></",
        "<?",
    ],
)
def test_broken_markup_takes_linear_time(piece):
    assert grows_in_proportion(lambda times: plain_text(piece * times), 5_000)


@given(st.text(alphabet='<>/!-[]&;="ab \n\0p', max_size=80))
def test_no_markup_raises(markup):
    assert isinstance(plain_text(markup), str)
    assert prose_length(markup) >= 0
