"""The phrases of page furniture are written as the marker compares them."""

from reportedly.knowledge.furniture import author_cues, furniture, outlets


def test_phrases_are_in_lower_case():
    known, cues = furniture(), author_cues()
    for phrase in (
        *known.openings,
        *known.sentences,
        *known.comments_on,
        *known.closings,
        *known.menu,
        *cues.contact,
        *cues.works,
        *cues.offices,
        *cues.callings,
    ):
        assert phrase == phrase.lower()


def test_an_agency_is_not_also_what_is_no_agency():
    assert outlets().not_agencies.isdisjoint(name.lower() for name in outlets().agencies)
