"""Plain text is kept as it is, but for its line ends."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake import text
from reportedly.intake.limits import MOST_CHARACTERS


def test_line_ends_become_lf_and_all_else_stays():
    (extract,) = text.read("One\r\ntwo\rthree\u00a0four  five\n\n".encode(), None, None).extracts
    assert extract.text == "One\ntwo\nthree\u00a0four  five\n\n"


def test_a_broken_byte_is_found_after_changed_line_ends():
    found = text.read("Über\r\nacht ".encode() * 3 + b"\xff", None, None)
    (problem,) = found.problems
    assert problem.span.of(found.extracts[0].text) == "\ufffd"


def test_a_text_of_marks_only_is_empty():
    assert text.read(b"\xef\xbb\xbf \n", None, None).problems[0].code == "empty"


def test_a_text_beyond_the_limit_is_refused():
    (problem,) = text.read(b"a" * (MOST_CHARACTERS + 1), None, None).problems
    assert (problem.code, problem.fatal) == ("too-big", True)


@given(st.binary(max_size=200))
def test_text_of_any_bytes_can_be_written_as_utf_8(raw):
    for extract in text.read(raw, None, None).extracts:
        assert extract.text.encode()
