"""The one model reads names, attributions and events, and every span quotes the text."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.knowledge.weights import weights
from reportedly.marking.encoder import Encoder
from reportedly.records import Span

TEXT = (
    "Rebel commander Yusuf Darwish told the United Nations on Tuesday that government forces had shelled the town of Marat. "
    "The Defence Ministry denied that its troops had attacked civilians."
)


@pytest.fixture(scope="module")
def read():
    return Encoder.load().run(TEXT)


def quoted(spans):
    return [s.of(TEXT) for s in spans]


def test_people_bodies_and_places_are_named(read):
    named = {m.span.of(TEXT): m.kind for m in read.names}
    assert any("Ministry" in name and kind == "organisation" for name, kind in named.items())
    assert any("Darwish" in name and kind == "person" for name, kind in named.items())
    assert any("Marat" in name and kind == "place" for name, kind in named.items())


def test_a_source_is_linked_with_what_it_says(read):
    pairs = [(" ".join(quoted(a.source)), " ".join(quoted(a.content))) for a in read.attributions]
    assert any("Darwish" in source and "shelled the town" in content for source, content in pairs)
    assert any("Ministry" in source and "attacked civilians" in content for source, content in pairs)


def test_the_same_text_gives_the_same_marks(read):
    again = Encoder.load().run(TEXT)
    assert (again.names, again.claims, again.tags, again.relations) == (
        read.names,
        read.claims,
        read.tags,
        read.relations,
    )


def test_a_book_is_read_section_by_section_as_one_text():
    text = "\n\n".join([TEXT] * 400)
    read = Encoder.load().run(text)
    starts = [m.span.start for m in read.names]
    assert starts == sorted(starts)
    assert read.names[-1].id == f"m{len(read.names)}"
    assert 700 < len(read.claims) < 900
    assert read.qualities["status"].of([Span(len(text) - 20, len(text) - 1)])


def test_a_text_longer_than_a_window_is_read_to_its_end():
    text = "The convoy waited. " * 200 + TEXT
    assert any("Ministry" in s.of(text) for a in Encoder.load().run(text).attributions for s in a.source)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300))
def test_every_span_lies_in_the_text(text):
    read = Encoder.load().run(text)
    spans = [t.span for tags in read.tags.values() for t in tags] + [
        s for a in read.claims for s in (*a.source, *a.cue, *a.content)
    ]
    assert all(s.end <= len(text) and s.of(text).strip() for s in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels held the town under Liwa al-Tahwid, the army said.",
        "The army said that the attack began at 5 a.m. in the town of Marat.",
    ],
)
def test_a_content_never_ends_within_a_word(text):
    ends = [s.end for a in Encoder.load().run(text).claims for s in a.content]
    assert ends
    assert not any(
        text[e - 1] == "-" or (text[e] in "-." and text[e + 1 : e + 2].isalnum()) for e in ends if e < len(text)
    )


def test_a_name_ends_with_its_paragraph():
    text = "Fighting near Marat\n\nBy Marta Lindqvist\n\nSALAMIYAH, Syria (Halden Wire) - Rebels shelled the town on Monday."
    assert all("\n\n" not in m.span.of(text) for m in Encoder.load().run(text).names)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army will attack the town of Marat next week.", "predicted"),
        ("The council urged all parties to stop the fighting.", "demanded"),
        ("Warplanes bombed the town of Marat on Monday.", "asserted"),
    ],
)
def test_a_quality_is_a_distribution_over_its_classes(text, status):
    told = Encoder.load().run(text).qualities["status"].of([Span(0, len(text))])
    assert max(told, key=told.__getitem__) == status
    assert sum(told.values()) == pytest.approx(1, abs=0.01)


def test_a_stretch_without_words_has_no_quality(read):
    assert read.qualities["status"].of([Span(len(TEXT) + 5, len(TEXT) + 9)]) == {}


def test_altered_weights_are_refused(tmp_path):
    copy = tmp_path / "model"
    shutil.copytree(weights().folder, copy)
    with (copy / "vocabulary.txt").open("ab") as file:
        file.write(b" ")
    with pytest.raises(ValueError, match=r"vocabulary\.txt"):
        Encoder.load(copy)
