"""What the encoder's layers say of the words of a text."""

import numpy as np

from benchmarks.muc4.encodings import ENCODED, encodings
from benchmarks.muc4.network import fitted_on
from reportedly.knowledge.weights import GRAPH, weights

TEXT = "A bomb broke the windows of a bank. " * 60


def test_every_word_of_a_text_of_several_windows_has_a_state():
    read = encodings(TEXT)
    assert [TEXT[s:e] for s, e in zip(read.starts[:3], read.ends[:3], strict=True)] == ["A", "bomb", "broke"]
    assert read.states.shape == (len(read.starts), ENCODED) == (9 * 60, ENCODED)
    assert np.isfinite(read.states).all()
    assert not np.allclose(read.states[1], read.states[4])


def test_a_text_without_words_has_no_states():
    assert encodings(" ").states.shape == (0, ENCODED)


def test_the_network_was_fitted_on_the_states_of_this_very_encoder():
    """If this fails, the encoder has changed: fit anew with `python -m training.muc4 --gold FOLDER`."""
    assert fitted_on() == weights().sha256[GRAPH]
