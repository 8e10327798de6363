from __future__ import annotations

import pytest

from reportedly.linking.voices import by_voice, voices
from reportedly.records import Copy, Teller
from tests.linking.told import telling

SOHR = ("Syrian Observatory for Human Rights",)


def copied(left: str, right: str) -> Copy:
    return Copy(left, right, 0.9, None, (), "")


def wire(
    document: str,
    agency: str | None = None,
    outlet: str | None = None,
    holders: tuple[str, ...] = (),
    kind: str = "reporter",
):
    return telling(document, killed=12, teller=Teller(outlet or document, agency, holders, kind))


MEDIC, GUARD = (wire("a", holders=(who,), kind="role") for who in ("a medic", "a guard"))


@pytest.mark.parametrize(
    ("members", "copies", "grouped", "independent"),
    [
        ([telling("a", holders=SOHR), telling("b", holders=SOHR)], [], ["ab"], 1),
        ([wire("a"), wire("b")], [], ["a", "b"], 2),
        ([wire("a", "Reuters"), wire("b", "Reuters")], [], ["ab"], 1),
        ([wire("a"), wire("b")], [copied("a", "b")], ["ab"], 1),
        ([wire("a"), wire("b"), wire("c")], [copied("b", "c"), copied("a", "b")], ["abc"], 1),
        ([wire("b"), wire("c")], [copied("a", "b")], ["b", "c"], 2),
        ([wire("a"), wire("b", holders=SOHR, kind="named")], [copied("a", "b")], ["a", "b"], 2),
        ([MEDIC, GUARD, wire("b", holders=("A medic",), kind="role")], [], ["a", "a", "b"], 2),
        ([MEDIC, wire("b", holders=("A medic",), kind="role")], [copied("a", "b")], ["ab"], 1),
        ([wire("a"), wire("b")], [copied("a", "b"), copied("b", "a")], ["a", "b"], 2),
    ],
)
def test_one_source_is_one_voice(members, copies, grouped: list[str], independent: int) -> None:
    assert ["".join(t.ref.document for t in voice) for voice in by_voice(members, copies)] == grouped
    assert voices(members, copies) == independent
