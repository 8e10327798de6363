"""The bytes say what they are; what no report can be is named and refused."""

import gzip
import io
import json
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.sniff import FEED, HTML, PDF, TEXT, kind_of
from reportedly.records import Problem


def zipped():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return out.getvalue()


def tarred():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("report.txt"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"<!doctype html><title>A</title>", HTML),
        (b"\n\n<!-- old --> <HTML><body>", HTML),
        (b"<p>A piece of a page</p>", HTML),
        (b"%PDF-1.7\n", PDF),
        (b"\x00\x00junk before %PDF-1.4\n", PDF),
        (b'<?xml version="1.0"?><rss version="2.0">', FEED),
        (b'<?xml version="1.0"?><!-- c --><feed xmlns="http://www.w3.org/2005/Atom">', FEED),
        (b"<rdf:RDF xmlns='x'>", FEED),
        (b"The army said <b> was not a tag.", TEXT),
        (b"3 < 4 and 5 > 4", TEXT),
        (b"MZ is the Czech foreign ministry.", TEXT),
        ("\ufeffمدينة".encode("utf-16"), TEXT),
        ("Plain words".encode("utf-16-le"), TEXT),
    ],
)
def test_kinds(raw, kind):
    assert kind_of(raw) == kind


@pytest.mark.parametrize(
    ("raw", "code", "word"),
    [
        (b"", "empty", "empty"),
        (b" \r\n\t ", "empty", "empty"),
        (zipped(), "wrong-type", "ZIP"),
        (gzip.compress(b"\0" * 1_000_000), "wrong-type", "gzip"),
        (tarred(), "wrong-type", "tar"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "wrong-type", "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "wrong-type", "JPEG"),
        (b"\x7fELF" + bytes(50), "wrong-type", "program"),
        (b"MZ\x90\0\x03\0\0\0", "wrong-type", "program"),
        (b"\xd0\xcf\x11\xe0" + bytes(50), "wrong-type", "office"),
        (b"\0\0\0\x18ftypmp42", "wrong-type", "film"),
        (b'<?xml version="1.0"?><kml></kml>', "wrong-type", "XML"),
        (bytes(range(256)), "binary", "binary"),
        (b"text, but\0 with NUL" * 20, "binary", "binary"),
    ],
)
def test_what_is_no_report_is_refused_by_name(raw, code, word):
    problem = kind_of(raw)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.fatal, word in problem.message) == (code, True, True)


@pytest.mark.parametrize(
    ("name", "media_type", "kind"),
    [
        ("a.html", None, HTML),
        (None, "text/html; charset=utf-8", HTML),
        ("a.txt", "text/plain", TEXT),
        (None, None, TEXT),
    ],
)
def test_name_and_media_type_decide_where_the_bytes_leave_it_open(name, media_type, kind):
    assert kind_of(b"Words and <font>tags</font>", name=name, media_type=media_type) == kind


def test_json_is_refused():
    assert kind_of(json.dumps({"a": 1}).encode(), name="reports.json").code == "wrong-type"


def test_the_bytes_outweigh_the_media_type():
    assert kind_of(b"%PDF-1.7", name="a.html", media_type="text/html") == PDF


@given(st.binary(max_size=400), st.text(max_size=9), st.text(max_size=9))
def test_any_bytes_have_a_kind_or_a_fatal_problem(raw, name, media_type):
    found = kind_of(raw, name=name, media_type=media_type)
    assert found.fatal if isinstance(found, Problem) else found in {HTML, PDF, FEED, TEXT}
