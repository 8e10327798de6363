from dataclasses import replace

from reportedly.linking.judged import judged
from reportedly.linking.one_report import happenings
from reportedly.records import Judgement, Span, Teller
from tests.linking.told import ALEPPO, telling

LEAD = telling("a", "e1", events=("e1",), head="strike", trigger=Span(0, 6))
TOLL = telling("a", "e2", events=("e2",), head="killed", again=("e1",), trigger=Span(70, 76), site=None, earliest=None)
ELSEWHERE = telling("a", "e3", events=("e3",), head="shelling", site=ALEPPO, another=True, trigger=Span(140, 146))
OTHER = telling("b", "e1", events=("e1",), head="strike", trigger=Span(0, 6))


def grouped(tellings, *judgements):
    return [[t.ref for t in h.tellings] for h in happenings(tellings, judged(judgements))]


def judge(left, right, verdict):
    return Judgement(left.ref, right.ref, verdict, "reviewer", "2020-01-01T00:00:00Z")


def test_a_toll_told_later_is_of_the_deed_and_what_happened_elsewhere_is_not():
    (attack, shelling) = happenings([LEAD, TOLL, ELSEWHERE], judged([]))
    assert (attack.tellings, shelling.tellings) == ((LEAD, TOLL), (ELSEWHERE,))
    ((newcomer, closest, why),) = attack.joins
    assert (newcomer, closest) == (TOLL, LEAD)
    assert "the report goes back to what it told before" in {r.words for r in why.reasons}


def test_reports_are_never_mixed_here():
    assert grouped([LEAD, OTHER]) == [[LEAD.ref], [OTHER.ref]]


def test_a_person_parts_and_joins_within_a_report():
    assert grouped([LEAD, TOLL], judge(LEAD, TOLL, "not same")) == [[LEAD.ref], [TOLL.ref]]
    assert grouped([LEAD, ELSEWHERE], judge(LEAD, ELSEWHERE, "same")) == [[LEAD.ref, ELSEWHERE.ref]]


def test_a_sum_of_months_is_no_single_attack():
    assert len(grouped([LEAD, telling("a", "e2", events=("e2",), head="strike", whole=True)])) == 2


RIVAL = telling("a", "e2", events=("e2",), head="killed", again=("e1",), trigger=Span(70, 76), site=None, killed=31)


def test_another_voice_with_its_own_toll_speaks_of_the_same_deed():
    lead = telling("a", "e1", events=("e1",), head="crashed", trigger=Span(0, 6), killed=12)
    assert grouped([lead, replace(RIVAL, teller=Teller("outlet a", None, ("the Council",), "named"))]) == [
        [lead.ref, RIVAL.ref]
    ]
    assert grouped([lead, replace(RIVAL, again=())]) == [[lead.ref], [RIVAL.ref]]
