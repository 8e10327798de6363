"""A pronoun, "the group" and "the secretary" take up who was named or spoke before."""

import pytest

from reportedly.claims.voices import voices_of
from reportedly.records import Mention, Span
from tests.claims.marked import marked, sentences, spans

KINDS = {"p": "person", "b": "organisation"}


def last_voice(text):
    """The voice of the last source s, with persons at p and bodies at b."""
    bare, found = marked(text)
    mentions = [Mention(f"m{n}", s, KINDS[k], 0.9, "test") for n, (k, s) in enumerate(found, 1) if k in KINDS]
    sources = spans(found, "s")
    held = voices_of(bare, sources, mentions, sentences=sentences(bare))
    return next(v for v in held.voices if v.id == held.of[sources[-1]])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{p:Omar Karim} is a doctor. {s:He} warned of hunger.", "Omar Karim"),
        ("{b:Aid Watch} works there. {s:It} warned of hunger.", "Aid Watch"),
        ("{b:Aid Watch} works there. {s:The group} warned of hunger.", "Aid Watch"),
        ("{b:Aid Watch} works there. {s:The Britain-based monitor} warned of hunger.", "Aid Watch"),
        ("{s:Ash Carter} spoke. {s:The secretary} warned of hunger.", "Ash Carter"),
        ("{s:Rifaat Eid} spoke. {s:He} warned of hunger.", "Rifaat Eid"),
        ("{b:Aid Watch} works there.\n\n{s:The group} warned of hunger.", "Aid Watch"),
    ],
)
def test_who_is_taken_up_gives_name_and_kind(text, name):
    voice = last_voice(text)
    assert (voice.kind, voice.name) == ("named", name)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{s:A soldier} spoke. {s:He} warned of hunger.", "role"),
        ("{s:Ash Carter} spoke. {s:A source} warned of hunger.", "role"),
        ("{s:Ash Carter} spoke. {s:The source} warned of hunger.", "role"),
        ("{b:Aid Watch} works there. {s:The state news agency} warned of hunger.", "role"),
        ("{b:aid groups} work there. {s:The group} warned of hunger.", "role"),
        ("{s:It} warned of hunger.", "role"),
        ("Rain fell.\n\n{b:Outlook}\n\n{s:The group} warned of hunger.", "role"),
        ("{b:The Relief Ministry} works there. {s:The monitor} warned of hunger.", "role"),
        ("{s:The Relief Ministry} spoke. {s:The monitor} warned of hunger.", "role"),
        ("{s:A soldier} spoke. {s:The reports} warned. {s:We} saw the reports.", "role"),
    ],
)
def test_nobody_takes_a_name_that_is_not_his(text, kind):
    voice = last_voice(text)
    assert (voice.kind, voice.name) == (kind, None)


def test_the_reason_names_who_is_taken_up():
    assert "“Aid Watch”" in last_voice("{b:Aid Watch} works there. {s:The group} warned of hunger.").why


def test_a_body_named_since_goes_before_a_described_one():
    assert last_voice("{s:A monitor} spoke of {b:Aid Watch}. {s:The group} warned of hunger.").name == "Aid Watch"


def test_a_body_is_the_one_called_so_and_not_another_that_spoke_last():
    text = "{s:The monitor} spoke. {s:The brigade} denied it. {s:The monitor} warned of hunger."
    assert last_voice(text).span == Span(0, len("The monitor"))
