"""A PDF gives running text with the end of each page; without text it is refused."""

import random
import zlib
from pathlib import Path

import pytest

from reportedly.intake import pdf
from tests.samples.build_pdf import build

SAMPLE = Path(__file__).parents[2] / "src/reportedly/samples/monitor.pdf"


def read(raw):
    found = pdf.read(raw, None, None)
    return (found.extracts or (None,))[0], [problem.code for problem in found.problems]


def test_lines_become_paragraphs_and_pages_are_counted():
    words = "The monitor counted the shells that fell on the village during the night. " * 3
    extract, problems = read(build(f"Shells on a village\n\n{words}\n===\nA second page, with an end."))
    assert extract.text.split("\n\n") == ["Shells on a village", words.strip(), "A second page, with an end."]
    assert extract.pages == (len(f"Shells on a village\n\n{words.strip()}"), len(extract.text))
    assert problems == []


def test_a_paragraph_goes_on_over_the_page():
    extract, _ = read(build("The army had taken the town of Salamiyah and\n===\nthe villages around it."))
    assert extract.text == "The army had taken the town of Salamiyah and the villages around it."


def test_title_and_author_of_the_sample():
    extract, _ = read(SAMPLE.read_bytes())
    assert extract.title == "Incident report 14/2016: Fighting at the Wadi Sarif crossing"
    assert extract.authors == ("Steppe Conflict Monitor",)
    assert "An estimated 6,500 people left the village and five neighbouring hamlets" in extract.text


@pytest.mark.parametrize(
    ("value", "title"),
    [("Report on Hama", "Report on Hama"), ("Microsoft Word - report3.doc", None), ("untitled", None), ("", None)],
)
def test_titles_that_programs_leave_are_no_titles(value, title):
    assert pdf._said(value) == title


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (build(" "), "no-text"),
        (SAMPLE.read_bytes()[:1500], "unreadable"),
        (b"%PDF-1.4\nnothing else", "unreadable"),
        (SAMPLE.read_bytes().replace(b"/Kids [5 0 R", b"/Kids [2 0 R"), None),  # pages in a circle
    ],
)
def test_what_cannot_be_read_is_refused(raw, code):
    extract, problems = read(raw)
    assert code is None or (extract, problems) == (None, [code])


def test_a_page_without_text_is_told():
    assert read(build("Some words.\n===\n \n===\nMore words."))[1] == ["pages-without-text"]


def test_flipped_bits_never_raise():
    whole, dice = SAMPLE.read_bytes(), random.Random(7)
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(20):
            broken[dice.randrange(len(broken))] ^= 1 << dice.randrange(8)
        found = pdf.read(bytes(broken), None, None)
        assert found.extracts or found.problems


def bomb(size):
    """A PDF whose page unpacks to so many bytes."""
    packed = zlib.compress(bytes(size), 9)
    text = build("x")
    at, end = text.index(b"<< /Length"), text.index(b"endstream")
    return text[:at] + b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\n" % (len(packed), packed) + text[end:]


def test_a_page_of_packed_zeros_has_no_text():
    assert read(bomb(1_000_000))[1] == ["no-text"]
