"""Upper-case text in print's case, letter for letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.muc4.casing import true_case


@pytest.mark.parametrize(
    "wanted",
    [
        "Two soldiers were wounded when a bomb exploded.",
        "The mayor of Ventaluna, Tomas Ibarra Quispe, was kidnapped by the FMLN.",
        "He spoke. Nobody answered.",
        "A paragraph ends here\n\nThe next one begins.",
        "Members of the Zorzal Front (ZFX) attacked it; ZFX denied that.",
        "The rebels dynamited three pylons near Santa Quiteria.",
    ],
)
def test_case_as_in_print(wanted):
    assert true_case(wanted.upper()) == wanted


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=80))
def test_every_letter_stays_at_its_place(text):
    assert true_case(text.upper()).upper() == text.upper()
    assert len(true_case(text.upper())) == len(text)
