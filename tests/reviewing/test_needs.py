from __future__ import annotations

import pytest

from reportedly.reviewing.needs import needs


@pytest.mark.parametrize(
    ("score", "kind", "killed", "contradictions", "reasons"),
    [
        (0.9, "named", None, (), {}),
        (0.8, "named", 9, (), {}),
        (None, "reporter", None, (), {}),
        (0.4, "named", None, (), {"doubt": 0.5, "all": 0.5}),
        (0.9, "anonymous", None, (), {"unnamed": 0.5, "all": 0.5}),
        (0.9, "named", 10, (), {"toll": 0.5, "all": 0.5}),
        (0.9, "named", 400, (), {"toll": 0.75, "all": 0.75}),
        (0.9, "named", 5000, (), {"toll": 1.0, "all": 1.0}),
        (
            0.4,
            "anonymous",
            400,
            ("A against B.",),
            {"contradicted": 1.0, "toll": 0.75, "unnamed": 0.5, "doubt": 0.5, "all": 2.75},
        ),
    ],
)
def test_what_makes_a_claim_worth_a_look(
    score: float | None, kind: str, killed: int | None, contradictions: tuple[str, ...], reasons: dict[str, float]
) -> None:
    found = needs(score, kind, killed, contradictions)
    assert {one.reason: one.weight for one in found} == reasons
    assert all(one.why for one in found)


def test_all_the_reasons_stand_in_words() -> None:
    (*one_by_one, whole) = needs(0.4, "anonymous", 12, ("X and Y differ.",))
    assert whole.why.split("\n") == [one.why for one in one_by_one]
    assert "tells of 12 killed" in whole.why
