"""Strings of a key and their places in the text."""

from training.muc4.aligned import aligned, places, template_facts

TEXT = "TWO NURSES WERE SHOT DEAD IN QUIROZ.  THE NURSES WORKED\nFOR ANA SOLIS BRAVO."


def _filler(*alts, xref=()):
    return {"alts": list(alts), "xref": list(xref), "optional": False}


def _template(**slots):
    whole = {"INCIDENT: TYPE": [_filler("ATTACK")], "INCIDENT: STAGE OF EXECUTION": [_filler("ACCOMPLISHED")]}
    return {**whole, **slots}


def test_a_string_is_found_over_a_line_break_and_as_whole_words():
    assert [TEXT[s:e] for s, e in places(TEXT, ["WORKED FOR", "NURSE"])] == ["WORKED\nFOR"]


def test_the_better_alternative_takes_the_place():
    assert [TEXT[s:e] for s, e in places(TEXT, ["TWO NURSES", "NURSES"])] == ["TWO NURSES", "NURSES"]


def test_a_filler_carries_its_attributes_and_a_description_its_name():
    template = _template(
        **{
            "HUM TGT: NAME": [_filler("ANA SOLIS BRAVO")],
            "HUM TGT: DESCRIPTION": [_filler("NURSES"), _filler("WORKED", xref=["ANA SOLIS BRAVO"])],
            "HUM TGT: TYPE": [_filler("CIVILIAN", xref=["NURSES"])],
            "HUM TGT: EFFECT OF INCIDENT": [_filler("DEATH", xref=["NURSES"])],
        }
    )
    found = aligned({"text": TEXT, "templates": [template]})
    assert [(TEXT[a.start : a.end], a.role) for a in found] == [
        ("NURSES", "HUM DESC"), ("NURSES", "HUM DESC"), ("WORKED", "HUM DESC"), ("ANA SOLIS BRAVO", "HUM NAME"),
    ]  # fmt: skip
    assert found[0].attributes == {"human": "CIVILIAN", "harm": "DEATH"}
    assert found[2].entities == found[3].entities != found[0].entities


def test_an_instrument_without_words_is_a_fact_of_the_template():
    assert template_facts(_template(**{"INCIDENT: INSTRUMENT TYPE": [_filler("GUN")]})) == {
        "type": "ATTACK", "stage": "ACCOMPLISHED", "category": "-", "instrument": "GUN",
    }  # fmt: skip
    assert (
        template_facts(_template(**{"INCIDENT: INSTRUMENT TYPE": [_filler("GUN", xref=["RIFLE"])]}))["instrument"]
        == "-"
    )
