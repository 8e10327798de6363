"""A page gives its article with title, authors, site and date; what is lost is told."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.intake import html
from reportedly.intake.limits import Late

SAMPLE = Path(__file__).parents[2] / "src/reportedly/samples/partisan.html"
SENTENCE = "The council of the town said on Monday that its wells had run dry after the pumping station was hit. "
PAGE = """<!doctype html><html lang="en-GB"><head><title>Wells run dry - The Dune Post</title>
<meta property="og:site_name" content="The Dune Post"><meta name="author" content="Ines Kaya">
<meta property="article:published_time" content="2021-03-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Wells run dry</h1>{}</article><footer>© 2021 The Dune Post</footer></body></html>"""


def page(*paragraphs):
    return PAGE.format("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)).encode()


def read(raw, url=None, charset=None):
    found = html.read(raw, url, charset)
    return (found.extracts or (None,))[0], [problem.code for problem in found.problems]


def test_the_article_and_what_the_page_says_of_it():
    extract, problems = read(page(SENTENCE * 3, "Nobody was hurt. " * 5))
    assert extract.text.split("\n\n") == ["Wells run dry", (SENTENCE * 3).strip(), ("Nobody was hurt. " * 5).strip()]
    assert (extract.title, extract.authors, extract.publisher) == ("Wells run dry", ("Ines Kaya",), "The Dune Post")
    assert (extract.language, extract.published.earliest, extract.published.basis) == ("en", "2021-03-04", "metadata")
    assert problems == []


def test_navigation_comments_and_share_buttons_of_the_sample_are_left_out():
    extract, problems = read(SAMPLE.read_bytes())
    assert problems == []
    for words in ("Donate", "LionOfHama", "Facebook", "Leave a Reply", "Related articles", "cookies"):
        assert words not in extract.text
    assert extract.text.endswith("as this newspaper already warned in April.")


def test_a_page_of_short_lines_gives_them():
    raw = ("<html><body>" + "<div><a href='/a'>Short line of words</a></div>" * 3 + "</body></html>").encode()
    assert "Short line of words" in read(raw)[0].text


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"<html><body><script>var a;</script></body></html>", "no-text"),
        (b"<html><head><title>Only this</title></head><body></body></html>", "no-text"),
        (page(SENTENCE * 3)[:-60], "truncated"),
        (b"<html><body>" + b"<div>" * 5000 + SENTENCE.encode() * 3, "whole-page"),
        (b"<html><body><div " + b"a=1 " * 20_000 + b">" + SENTENCE.encode() * 3, "whole-page"),
        (page(SENTENCE * 3).replace(b"wells", b"w\xffells", 1), "broken-bytes"),
    ],
)
def test_what_went_wrong_is_told(raw, code):
    assert code in read(raw)[1]


def test_a_broken_byte_has_no_place_in_the_text():
    raw = page(SENTENCE * 3).replace(b"wells", b"w\xffells", 1)
    assert [problem.span for problem in html.read(raw, None, None).problems] == [None]


@pytest.mark.parametrize("depth", [10, 200, 300, 5000])
def test_text_at_any_depth_is_read(depth):
    extract, _ = read(b"<html><body>" + b"<div>" * depth + page(SENTENCE * 4) + b"</div>" * depth)
    assert SENTENCE.strip() in extract.text


def test_an_article_that_takes_too_long_is_read_whole(monkeypatch):
    def late(*_):
        raise Late

    monkeypatch.setattr(html, "within", late)
    extract, problems = read(page(SENTENCE * 3))
    assert (SENTENCE.strip() in extract.text, problems) == (True, ["whole-page"])


def test_a_lost_article_is_noticed(monkeypatch):
    monkeypatch.setattr(html, "paragraphs", lambda body: "Little.")
    extract, problems = read(page(SENTENCE * 3))
    assert (SENTENCE.strip() in extract.text, problems) == (True, ["whole-page"])


def test_a_declared_encoding_is_kept_to():
    raw = page("Die Stadt Köln half. " + SENTENCE * 3).decode().replace("<head>", '<head><meta charset="iso-8859-1">')
    assert "Köln" in read(raw.encode("latin-1", "replace"))[0].text


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="<>/&; abdivptrou\"='!-\n\0\ud800é", max_size=200))
def test_no_page_raises_or_gives_text_that_cannot_be_written(body):
    for extract in html.read(f"<html><body><p>{body}".encode("utf-8", "replace"), None, None).extracts:
        assert extract.text.strip()
        extract.text.encode()
