"""One wire report of our own, from upper case to templates."""

import pytest

from benchmarks.muc4 import predict

TEXT = """LIMA, 7 MAR 89 (WIRE) -- [TEXT] TERRORISTS OF THE SHINING PATH YESTERDAY DESTROYED
A BANK IN AYACUCHO WITH A BOMB, THE POLICE REPORTED.  THE BOMB ALSO KILLED TWO GUARDS OF THE BANK."""


@pytest.fixture(scope="module")
def template():
    found = predict({"doc": "own", "text": TEXT, "dateline": "LIMA, 7 MAR 89 (WIRE) --", "templates": ["never read"]})
    assert found["doc"] == "own"
    assert len(found["templates"]) == 1
    return {s: [f if isinstance(f, str) else f["alts"][0] for f in fs] for s, fs in found["templates"][0].items()}


@pytest.mark.parametrize(
    ("slot", "wanted"),
    [
        ("INCIDENT: TYPE", ["BOMBING"]),
        ("INCIDENT: DATE", ["06 MAR 89"]),
        ("INCIDENT: LOCATION", ["PERU: AYACUCHO"]),
        ("INCIDENT: INSTRUMENT ID", ["BOMB"]),
        ("PERP: ORGANIZATION ID", ["SHINING PATH"]),
        ("PHYS TGT: ID", ["BANK"]),
        ("PHYS TGT: TYPE", ["FINANCIAL"]),
        ("HUM TGT: DESCRIPTION", ["GUARDS"]),
        ("HUM TGT: EFFECT OF INCIDENT", ["DEATH"]),
    ],
)
def test_a_report_fills_the_slots(template, slot, wanted):
    assert template.get(slot) == wanted


def test_a_report_of_peaceful_things_has_no_template():
    text = "QUITO, 7 MAR 89 (WIRE) -- [TEXT] THE BALLET OPENED ITS SEASON TODAY.  TICKETS ARE SOLD OUT."
    assert predict({"doc": "own", "text": text, "dateline": "QUITO, 7 MAR 89 (WIRE) --"})["templates"] == []
