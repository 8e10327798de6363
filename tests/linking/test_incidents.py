from dataclasses import replace

import pytest

from reportedly.linking.incidents import incident_id, join
from reportedly.linking.index import Index
from reportedly.records import Judgement, Ref
from tests.linking.told import ALEPPO, DOUMA, SYRIA, telling

WORDS = ("civilian", "douma", "market", "strike", "warplane")
ONE = telling("a", words=WORDS, context=WORDS)
SAME = telling("b", words=WORDS[1:], context=WORDS)
ELSEWHERE = telling("c", words=("barrel", "bomb"), context=("barrel", "bomb"), site=ALEPPO)


def judge(left, right, verdict):
    return Judgement(left.ref, right.ref, verdict, "reviewer", "2020-01-01T00:00:00Z")


def test_a_first_telling_founds_an_incident_of_its_own():
    joined = join([ONE], {})
    (made,) = joined.incidents
    assert made.id == incident_id(ONE.ref)
    assert made.members == (ONE.ref,)
    assert (made.earliest, made.place, made.reports) == ("2016-08-02", "Douma", ("a",))
    assert joined.links == ()


def test_a_like_telling_joins_and_says_why():
    joined = join([SAME], {"i1": [ONE]})
    (made,) = joined.incidents
    assert (made.id, made.members) == ("i1", (ONE.ref, SAME.ref))
    (link,) = joined.links
    assert (link.relation, link.left, link.right, link.incident) == ("same", ONE.ref, SAME.ref, "i1")
    assert "the same day" in link.why
    assert link.score > 0.5


@pytest.mark.parametrize(
    "other",
    [
        telling("b", words=("barrel", "bomb"), context=("barrel", "bomb"), site=ALEPPO),
        telling("b", words=WORDS, context=WORDS, earliest="2016-05-01", latest="2016-05-01", site=ALEPPO),
        telling("b", type="AID", words=(), context=()),
    ],
    ids=["another place", "another day and place", "another type"],
)
def test_an_unlike_telling_stands_alone(other):
    (made,) = join([other], {"i1": [ONE]}).incidents
    assert made.members == (other.ref,)


def test_a_person_joins_what_the_machine_parts_and_parts_what_it_joins():
    (made,) = join([ELSEWHERE], {"i1": [ONE]}, [judge(ONE, ELSEWHERE, "same")]).incidents
    assert made.members == (ONE.ref, ELSEWHERE.ref)
    (made,) = join([SAME], {"i1": [ONE]}, [judge(ONE, SAME, "not same")]).incidents
    assert made.members == (SAME.ref,)


def test_a_judgement_survives_joining_anew_in_any_order():
    law = [judge(ONE, ELSEWHERE, "same"), judge(ONE, SAME, "not same")]
    for order in ([ONE, SAME, ELSEWHERE], [ELSEWHERE, SAME, ONE], [SAME, ELSEWHERE, ONE]):
        groups = {frozenset(i.members) for i in join(order, {}, law).incidents}
        assert groups == {frozenset((ONE.ref, ELSEWHERE.ref)), frozenset((SAME.ref,))}


def test_a_newcomer_that_people_put_into_two_incidents_makes_them_one():
    law = [judge(SAME, ONE, "same"), judge(SAME, ELSEWHERE, "same")]
    joined = join([SAME], {"i1": [ONE], "i2": [ELSEWHERE]}, law)
    (made,) = joined.incidents
    assert set(made.members) == {ONE.ref, SAME.ref, ELSEWHERE.ref}
    assert joined.dissolved == ("i2",)


DETAIL = telling("b", "e2", events=("e2",), again=("e1",), head="strike", words=WORDS[2:], context=WORDS)
LEAD = replace(SAME, head="strike")


def test_what_a_report_tells_of_one_happening_goes_as_one():
    joined = join([LEAD, DETAIL], {"i1": [ONE]})
    (made,) = joined.incidents
    assert made.members == (ONE.ref, LEAD.ref, DETAIL.ref)
    between, within = joined.links
    assert (between.left, between.right in (LEAD.ref, DETAIL.ref)) == (ONE.ref, True)
    assert (within.left, within.right) == (LEAD.ref, DETAIL.ref)


def test_a_person_parts_one_telling_from_what_the_rest_of_its_report_joins():
    law = [judge(SAME, ONE, "same"), judge(DETAIL, ONE, "not same")]
    groups = {frozenset(i.members) for i in join([LEAD, DETAIL], {"i1": [ONE]}, law).incidents}
    assert groups == {frozenset((ONE.ref, SAME.ref)), frozenset((DETAIL.ref,))}


def test_a_person_parts_a_telling_from_an_incident_that_another_of_its_happening_is_put_into():
    law = [judge(SAME, ONE, "same"), judge(ONE, ELSEWHERE, "same"), judge(DETAIL, ELSEWHERE, "not same")]
    groups = {frozenset(i.members) for i in join([LEAD, DETAIL], {"i1": [ONE, ELSEWHERE]}, law).incidents}
    assert groups == {frozenset((ONE.ref, ELSEWHERE.ref, SAME.ref)), frozenset((DETAIL.ref,))}


def test_an_incident_is_as_precise_as_its_most_precise_telling():
    whom = ("White Helmets",)
    wide = telling(
        "w",
        site=SYRIA,
        earliest="2016-08-01",
        latest="2016-08-09",
        words=WORDS,
        context=WORDS,
        head="strike",
        whom=whom,
    )
    (made,) = join([replace(SAME, head="strike", whom=whom)], {"i1": [wide]}).incidents
    assert len(made.members) == 2
    assert (made.place, made.earliest, made.latest) == (DOUMA.name, "2016-08-02", "2016-08-02")


def test_the_index_holds_a_report_only_against_what_shares_a_key():
    index = Index()
    index.add([ONE])
    index.add([telling("x", site=ALEPPO, earliest="2015-01-01", latest="2015-01-01")])
    assert list(index.near([SAME])) == [incident_id(ONE.ref)]
    joined = index.add([SAME])
    assert joined.incidents[0].members == (ONE.ref, SAME.ref)
    assert index.members[incident_id(ONE.ref)] == (ONE, SAME)


def test_the_index_finds_what_a_judgement_names_without_a_key():
    index = Index()
    far = telling("far", site=ALEPPO, earliest="2015-01-01", latest="2015-01-01")
    index.add([far])
    joined = index.add([ONE], [judge(far, ONE, "same")])
    assert joined.incidents[0].members == (far.ref, ONE.ref)


def test_names_of_records_are_stable():
    assert incident_id(Ref("a", "e1")) == incident_id(Ref("a", "e1")) != incident_id(Ref("a", "e2"))
