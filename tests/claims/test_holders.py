"""Figures, labels and wording are held by who utters them."""

from reportedly.claims.claims import make_claims
from reportedly.claims.holders import give_voices, holder_of
from reportedly.marking.sentences import sentences
from reportedly.records import Label, Span, Wording
from tests.claims.marked import attribution, figure, marked, spans


def test_figures_labels_and_wording_are_held_by_who_utters_them():
    bare, found = marked("{l:Terrorists} fled. {s:The army} {q:said} {c:12 terrorists died in a crushing blow}.")
    _, claims = make_claims(bare, sentences(bare), [attribution(found)], own=())
    twelve = bare.index("12")
    figures, labels, wording = give_voices(
        claims,
        [figure("f1", Span(twelve, twelve + 13), 12, 12)],
        [Label("l1", spans(found, "l")[0], None, "unclear", None)],
        [Wording("w1", Span(bare.index("crushing"), bare.index("crushing") + 8), "loaded", None)],
    )
    assert (figures[0].holder, labels[0].voice, wording[0].voice) == ("v1", "v0", "v1")


def test_outside_all_claims_the_reporter_holds():
    assert holder_of(Span(0, 1), []) == "v0"
