from __future__ import annotations

from reportedly.export.digest import KNOWN, OWN, UNNAMED, figures_by_holder, labels_used, speakers, tally
from reportedly.records import Claim, Document, Report, Span, Voice

TEXT = "Omar spoke. He went on. An official added. An official agreed. So it is."


def claim(number: int, voice: str, status: str = "asserted") -> Claim:
    return Claim(f"c{number}", (Span(number, number + 5),), None, None, (voice, "v0"), status, "certain", "+", ())


def test_voices_with_one_name_are_one_speaker_and_unnamed_ones_are_not() -> None:
    voices = (
        Voice("v0", "reporter", None, None),
        Voice("v1", "named", "Omar", Span(0, 4)),
        Voice("v2", "named", "Omar", Span(12, 14)),
        Voice("v3", "anonymous", None, Span(24, 35)),
        Voice("v4", "anonymous", None, Span(43, 54)),
        Voice("v5", "named", "Silent", Span(0, 4)),
    )
    claims = (claim(1, "v3"), claim(2, "v1"), claim(3, "v2"), claim(4, "v4"), claim(5, "v0"))
    found = speakers(Report(Document("sha256:0", TEXT), voices=voices, claims=claims))
    assert [(one.group, one.voices) for one in found] == [
        (KNOWN, ("v1", "v2")),
        (UNNAMED, ("v3",)),
        (UNNAMED, ("v4",)),
        (OWN, ("v0",)),
    ]


def test_tally_leaves_plain_assertions_out() -> None:
    assert tally([claim(1, "v0"), claim(2, "v0", "denied"), claim(3, "v0", "denied")]) == "2 denied"
    assert tally([claim(1, "v0")]) == ""


def test_figures_and_labels_stand_under_their_voice(report: Report) -> None:
    assert [(who, len(figures)) for who, figures in figures_by_holder(report)] == [
        ("“A doctor who asked not to be named”", 1)
    ]
    assert labels_used(report) == (("mercenaries", "unclear", "“A doctor who asked not to be named”", 1),)
