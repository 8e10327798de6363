"""The bundled samples, read end to end: who says what stands as a careful reader would have it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import reportedly
from reportedly import pipeline
from reportedly.export.contract import from_json, to_dict
from reportedly.export.digest import DESCRIBED, KNOWN, UNNAMED, figures_by_holder, speakers
from reportedly.export.phrases import reading
from reportedly.export.reading import Reading
from tests.export.test_schema import problems

SAMPLES = Path(__file__).parents[1] / "src/reportedly/samples"
NAMES = ("partisan.html", "agency.txt", "monitor.pdf")


@cache
def sample(name: str) -> Reading:
    return reportedly.read(SAMPLES / name)


@pytest.mark.parametrize(
    ("name", "title", "publisher", "author", "published"),
    [
        ("partisan.html", "Foreign-Backed Mercenaries Massacre Farmers at Wadi Sarif", "The Orontes Beacon", "Nabil Harfoush", None),
        ("agency.txt", "At least 26 killed in fight for Syrian road crossing; both sides blame each other", "Halden Wire", "Marta Lindqvist", "2016-06-07"),
        ("monitor.pdf", "Incident report 14/2016: Fighting at the Wadi Sarif crossing", "Steppe Conflict Monitor", None, "2016-06-15"),
    ],
)  # fmt: skip
def test_the_head(name: str, title: str, publisher: str, author: str | None, published: str | None) -> None:
    document = sample(name).document
    assert (document.title, document.publisher) == (title, publisher)
    assert author is None or document.authors == (author,)
    assert published is None or (document.published is not None and document.published.latest == published)


@pytest.mark.parametrize(
    ("name", "holder", "said"),
    [
        ("partisan.html", "local sources", "23 killed"),
        ("partisan.html", "Haitham Darwish", "more than 400 killed"),
        ("partisan.html", "the report itself", "about 3,000 combatants"),
        ("agency.txt", "a hospital doctor and a rebel commander", "26 or more killed"),
        ("agency.txt", "State television", "60 killed"),
        ("agency.txt", "doctor at the hospital in Salamiyah", "about 40 injured"),
        ("agency.txt", "town's relief committee", "about 1,200 displaced"),
        ("monitor.pdf", "the report itself", "31 to 38 killed"),
    ],
)
def test_who_gives_which_figure(name: str, holder: str, said: str) -> None:
    given = [(who, reading(one)) for who, figures in figures_by_holder(sample(name).report) for one in figures]
    assert any(holder in who and said == figure for who, figure in given), given


@pytest.mark.parametrize(
    ("name", "words", "holder", "status"),
    [
        ("partisan.html", "its gunmen had entered the village", "Salamiyah Coordination Council", "denied"),
        ("partisan.html", "Our men never crossed the wadi", "Abu Yazan", "alleged"),
        ("agency.txt", "its fighters had killed farmers", "Omar al-Sabbagh", "denied"),
        ("agency.txt", "push east towards Uqayribat", "Two Western diplomats", "predicted"),
        ("partisan.html", "dragged families out", "a military official", "asserted"),
        ("monitor.pdf", "60 farmers were executed", "The monitor", "denied"),
        ("monitor.pdf", "10,000 more people will be displaced", "The monitor", "predicted"),
        ("monitor.pdf", "remains of two TOW anti-tank missiles", "Photographs", "asserted"),
        ("agency.txt", "it had repelled an attack", "Syrian Arab Army", "asserted"),
        ("monitor.pdf", "shot the three men at a roadblock", "Two residents", "asserted"),
    ],
)
def test_who_says_what(name: str, words: str, holder: str, status: str) -> None:
    report = sample(name).report
    found = [
        (one.name, claim.status)
        for one in speakers(report)
        for claim in one.claims
        if any(words in span.of(report.document.text) for span in claim.content)
    ]
    assert any(holder in who and status == state for who, state in found), found


@pytest.mark.parametrize(
    ("name", "holder", "group"),
    [
        ("partisan.html", "embassy of an undisclosed European state", UNNAMED),
        ("partisan.html", "Abu Yazan", KNOWN),
        ("agency.txt", "Syrian Arab Army", KNOWN),
        ("agency.txt", "Two Western diplomats", DESCRIBED),
        ("monitor.pdf", "Two residents", DESCRIBED),
    ],
)
def test_unnamed_sources_are_set_apart(name: str, holder: str, group: str) -> None:
    found = [(one.name, one.group) for one in speakers(sample(name).report)]
    assert any(holder in who and group == set_in for who, set_in in found), found


def test_comments_and_the_author_box_claim_nothing() -> None:
    reading_ = sample("partisan.html")
    silent = reading_.document.silent()
    assert not any(span.overlaps(part) for claim in reading_.claims for span in claim.content for part in silent)
    assert "500 of ours" not in " ".join(str(row) for row in reading_.to_dicts("claims"))


@pytest.mark.parametrize("name", NAMES)
def test_the_json_fits_its_schema_and_comes_back(name: str) -> None:
    found = sample(name)
    assert problems(found.to_dict()) == []
    assert to_dict(from_json(found.to_json())) == found.to_dict()


@pytest.mark.parametrize("name", NAMES)
def test_every_quotation_stands_in_the_text(name: str) -> None:
    found = sample(name)
    spans = [span for layer in found.to_dict().values() if isinstance(layer, list) for span in quotations(layer)]
    assert spans
    assert all(found.text[one["start"] : one["end"]] == one["text"] for one in spans)


def test_raw_bytes_are_kept_by_their_hash(tmp_path: Path) -> None:
    pipeline.read(SAMPLES / "agency.txt", keep=tmp_path)
    (kept,) = tmp_path.iterdir()
    assert kept.read_bytes() == (SAMPLES / "agency.txt").read_bytes()
    assert sample("agency.txt").document.id == f"sha256:{kept.name}"


def test_what_cannot_be_kept_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("in the way")
    reports, told = pipeline.read(SAMPLES / "agency.txt", keep=folder)
    assert (reports, [one.code for one in told]) == ((), ["not-kept"])


def quotations(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        return [value] if set(value) == {"start", "end", "text"} else quotations(list(value.values()))
    return [one for item in value for one in quotations(item)] if isinstance(value, list) else []
