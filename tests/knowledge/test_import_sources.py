"""Files are known by what they hold, and broken ones are told."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reportedly.knowledge.import_sources import LONGEST, SourceError, sources_in
from tests.knowledge.dumps import name_line, place_line

PCODES = "ADM1_EN,ADM1_PCODE\nIdleb,SY07\n"


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (place_line(5, "Orvin"), "places"),
        (f"broken\n{place_line(5, 'Orvin')}", "places"),
        (name_line(5, "Orvin"), "names"),
        (PCODES, "pcodes"),
        ("\ufeff" + PCODES, "pcodes"),
    ],
)
def test_the_first_lines_tell_the_form(tmp_path: Path, content: str, form: str) -> None:
    assert [s.form for s in sources_in(written(tmp_path / "any.dat", content))] == [form]


@pytest.mark.parametrize("content", ["", "hello\n", b"\x00\xff\xfe" * 40, "name,lat,lon\nOrvin,1,2\n"])
def test_another_file_is_refused_by_name(tmp_path: Path, content: str | bytes) -> None:
    with pytest.raises(SourceError, match="neither a GeoNames dump"):
        sources_in(written(tmp_path / "other.txt", content))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such file"):
        sources_in(tmp_path / "none.txt")


def test_a_zip_gives_its_tables_and_not_its_readme(tmp_path: Path) -> None:
    path = tmp_path / "SY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", place_line(1, "An example"))
        archive.writestr("SY.txt", place_line(5, "Orvin"))
        archive.writestr("codes.txt", "other\n")
    (source,) = sources_in(path)
    assert (source.name, source.form) == ("SY.zip/SY.txt", "places")
    assert list(source.lines()) == [place_line(5, "Orvin")]


def test_a_zip_that_breaks_within_is_told(tmp_path: Path) -> None:
    path = tmp_path / "SY.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("SY.txt", "\n".join(place_line(i, f"Orvin {i}") for i in range(1, 5000)))
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    (source,) = sources_in(written(path, bytes(raw)))
    with pytest.raises(SourceError, match=r"SY.zip: broken \(Bad CRC"):
        list(source.lines())


def test_a_line_that_is_no_text_or_too_long_is_none(tmp_path: Path) -> None:
    good = place_line(5, "Orvin").encode()
    content = b"\n".join([good, b"\xff\xff", b"x" * (2 * LONGEST + 5), b"a\0b", good])
    (source,) = sources_in(written(tmp_path / "SY.txt", content))
    assert list(source.lines()) == [good.decode(), None, None, None, good.decode()]
