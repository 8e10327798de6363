"""Bytes become documents: whatever comes, there is text or a problem that says why not."""

import gzip
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.intake import Taken, read_bytes
from tests.intake.test_boilerplate import STORY
from tests.intake.test_feed import RSS
from tests.intake.test_pdf import bomb
from tests.samples.build_pdf import build

SAMPLES = Path(__file__).parents[2] / "src/reportedly/samples"
ABOUT = "Dr. Ines Kaya is the founder and editor of dunepost. She is a physician. She can be contacted at dunepost at"
PARTISAN = f"{STORY} It was dunepost that saw it first.\n\n\n\n{ABOUT}\n\nSharing is caring!\n\nLeave a Reply"


def document(raw, **known):
    (found,) = read_bytes(raw, **known).documents
    return found


def codes(taken):
    return [problem.code for problem in taken.problems]


def test_a_plain_text_with_all_that_it_says_of_itself():
    found = document(PARTISAN.encode())
    assert found.id == f"sha256:{sha256(PARTISAN.encode()).hexdigest()}"
    assert (found.text, found.media_type, found.language) == (PARTISAN, "text/plain", "en")
    assert (found.title, found.authors, found.publisher) == (
        "Army takes the hill above Tell Aswad",
        ("Ines Kaya",),
        "dunepost",
    )
    assert [span.of(found.text) for span in found.silent()] == [ABOUT, "Sharing is caring!\n\nLeave a Reply"]


def test_the_samples_are_read():
    page, printed, text = (
        document((SAMPLES / name).read_bytes()) for name in ("partisan.html", "monitor.pdf", "agency.txt")
    )
    assert (page.authors, page.publisher) == (("Nabil Harfoush",), "The Orontes Beacon")
    assert (printed.publisher, len(printed.pages)) == ("Steppe Conflict Monitor", 2)
    assert (text.authors, text.publisher) == (("Marta Lindqvist",), "Halden Wire")
    assert {found.language for found in (page, printed, text)} == {"en"}
    assert all(found.title for found in (page, printed, text))


def test_each_entry_of_a_feed_is_a_document_with_an_id_of_its_own():
    first, second = read_bytes(RSS.format("").encode(), url="https://dune.example/feed").documents
    assert (first.id != second.id, first.url, first.publisher) == (True, "https://dune.example/1", "Dune Wire")


def test_the_address_and_its_charset_are_kept():
    found = document(
        "Die Stadt Köln half den Dörfern am Fluss sehr.".encode("cp1252"),
        url="https://a.example/",
        media_type="text/plain; charset=windows-1252",
    )
    assert (found.url, "Köln" in found.text) == ("https://a.example/", True)


def test_a_text_in_another_language_is_told():
    taken = read_bytes(
        "Die Armee hat am Montag mitgeteilt, dass sie den Hügel eingenommen habe und niemand verletzt sei.".encode()
    )
    assert (taken.documents[0].language, codes(taken)) == ("de", ["not-english"])


NESTED = b"<html><body>" + b"<div>" * 100_000 + STORY.encode() + b"</div>" * 100_000 + b"</body></html>"
CROWDED = (
    b"<html><body><div " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">" + STORY.encode() + b"</body></html>"
)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (bytes(range(256)) * 9, "binary"),
        (gzip.compress(bytes(10_000_000)), "wrong-type"),
        (b"<html>" + bytes(100_000_000), "too-big"),
        (b"word " * 20_000_000, "too-big"),
        (build(" "), "no-text"),
        (bomb(1 << 20), "no-text"),
        (build("Words")[:200], "unreadable"),
        (b"<html><script>1</script></html>", "no-text"),
    ],
)
def test_bad_inputs_are_refused_and_the_next_is_read(raw, code):
    start = time.monotonic()
    taken = read_bytes(raw, name="bad")
    assert time.monotonic() - start < 10
    assert (taken.documents, codes(taken)[-1:], taken.problems[-1].fatal, taken.problems[-1].where) == (
        (),
        [code],
        True,
        "bad",
    )
    assert document(STORY.encode()).text == STORY


@pytest.mark.parametrize("raw", [NESTED, CROWDED])
def test_hostile_markup_loses_no_text(raw):
    taken = read_bytes(raw)
    assert "withdrew in good order" in taken.documents[0].text
    assert codes(taken) == ["whole-page"]


def test_a_plain_text_starts_no_child_and_loads_no_parser():
    program = (
        "import sys; from reportedly.intake import read_bytes\n"
        f"assert read_bytes({STORY.encode()!r}).documents\n"
        "print(sorted({'lxml', 'trafilatura', 'pypdfium2', 'feedparser', 'py3langid', 'ssl', 'msgspec', 'reportedly.intake.sandbox'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_the_same_bytes_give_the_same_documents():
    raw = (SAMPLES / "partisan.html").read_bytes()
    assert read_bytes(raw) == read_bytes(raw)


PIECES = [
    b"<html>",
    b"<p>",
    b"</p>",
    b"%PDF-1.4",
    b"<rss>",
    b"<item>",
    STORY.encode(),
    b"\0",
    b"\xff",
    b"\xed\xa0\x80",
    b"Leave a Reply\n",
    b"\r\n",
    b"&#xD800;",
    "مدينة".encode(),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=20), max_size=8).map(b"".join))
def test_any_bytes_give_documents_or_a_fatal_problem(raw):
    taken = read_bytes(raw)
    assert isinstance(taken, Taken)
    assert taken.documents or any(problem.fatal for problem in taken.problems)
    for found in taken.documents:
        found.text.encode()
        assert found.text.strip()
        assert all(span.of(found.text).strip() and span.end <= len(found.text) for span in found.silent())
