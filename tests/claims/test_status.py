"""Status, certainty, polarity and the words that decided them."""

import pytest

from reportedly.claims.status import standing_of
from tests.claims.marked import marked, spans


def standing(text):
    bare, found = marked(text)
    cue, source = spans(found, "q"), spans(found, "s")
    judged = standing_of(bare, spans(found, "c"), cue[0] if cue else None, source[0] if source else None)
    return judged, [s.of(bare) for s in judged.cues]


@pytest.mark.parametrize(
    ("text", "status", "certainty", "polarity"),
    [
        ("{s:The army} {q:said} {c:shells fell on the market}.", "asserted", "certain", "+"),
        ("{s:The army} {q:claimed} {c:rebels fired first}.", "alleged", "certain", "+"),
        ("{s:Omar} {q:accused} {c:the army of shelling the market}.", "alleged", "certain", "+"),
        ("{c:The town has reportedly fallen}.", "alleged", "probable", "+"),
        ("{c:The army allegedly used gas}.", "alleged", "possible", "+"),
        ("{s:The army} {q:denied} {c:that it had used gas}.", "denied", "certain", "-"),
        ("{s:The army} {q:said} {c:it had not used gas}.", "asserted", "certain", "+"),
        ("{s:The army} did not {q:deny} {c:that it had used gas}.", "asserted", "possible", "+"),
        ("{s:The army} {q:did not deny} {c:that it had used gas}.", "asserted", "possible", "+"),
        ("{s:The envoy} {q:said} {c:talks will begin on Monday}.", "predicted", "certain", "+"),
        ("{c:The battle is expected to begin soon}.", "predicted", "probable", "+"),
        ("{s:Eid} {q:said} {c:the talks could be held in May}.", "predicted", "possible", "+"),
        ("{s:The envoy} {q:said} {c:the truce will hold if shelling stops}.", "conditional", "certain", "+"),
        ("{c:The town would have fallen without help}.", "conditional", "certain", "+"),
        ("{s:The envoy} {q:called on} {c:both sides to stop}.", "demanded", "certain", "+"),
        ("{s:The envoy} {q:said} {c:both sides must stop}.", "demanded", "certain", "+"),
        ("{s:Omar} {q:believes} {c:the road is open}.", "asserted", "probable", "+"),
        ("{c:The report could not be verified}.", "asserted", "possible", "+"),
        ("{c:Neither report could be verified}.", "asserted", "possible", "+"),
        ("{c:The monitor could not establish who fired}.", "asserted", "certain", "+"),
        ("{c:The rifles came in the middle of May}.", "asserted", "certain", "+"),
        ("{s:Eid} {q:said} {c:the army may attack before the end of June}.", "predicted", "possible", "+"),
        ("{s:Eid} {q:said} {c:the army may attack next week}.", "predicted", "possible", "+"),
        ("{s:Eid} {q:said} {c:the army may have attacked before the end of June}.", "asserted", "possible", "+"),
        ("{c:It is possible that the army will use gas}.", "predicted", "possible", "+"),
        ("{c:It is possible that the army used gas}.", "asserted", "possible", "+"),
        ("{c:It is unclear whether the truce will hold}.", "asserted", "possible", "+"),
        ("{s:Eid} {q:said} {c:the army may hold the bridge}.", "asserted", "possible", "+"),
        ("{s:Eid} {q:expects} {c:many will flee should the fighting spread}.", "predicted", "probable", "+"),
        ("{s:Eid} {q:said} {c:the fighting should stop}.", "demanded", "certain", "+"),
        ("{s:Eid} {q:found} no evidence for the claim that {c:ten were shot}.", "denied", "probable", "-"),
        ("{s:Eid} {q:found no evidence} that {c:ten were shot}.", "denied", "probable", "-"),
        ("{s:Eid} {q:found} evidence for the claim that {c:ten were shot}.", "asserted", "certain", "+"),
    ],
)
def test_the_cue_and_the_words_of_the_content_give_the_standing(text, status, certainty, polarity):
    judged, _ = standing(text)
    assert (judged.status, judged.certainty, judged.polarity) == (status, certainty, polarity)


@pytest.mark.parametrize(
    ("text", "deciding"),
    [
        ("{s:The army} {q:said} {c:shells fell}.", []),
        ("{s:The army} {q:denied} {c:the raid}.", ["denied"]),
        ("{c:The town has reportedly fallen}.", ["reportedly"]),
        ("{s:The envoy} {q:said} {c:talks will begin}.", ["will"]),
    ],
)
def test_the_deciding_words_are_named(text, deciding):
    assert standing(text)[1] == deciding


def test_a_hedge_in_a_relative_clause_is_about_another_proposition():
    judged, _ = standing("{s:The army} {q:said} {c:it took the base, which may hold rockets}.")
    assert (judged.status, judged.certainty) == ("asserted", "certain")
