"""A teacher sees names as they are written, the network what stands for them; run where the extra `train` is installed."""

import random

import pytest

from reportedly.marking.encoder import Encoder

torch = pytest.importorskip("torch", reason="the extra `train` is not installed")

from reportedly.training.batches import collate, cut  # noqa: E402
from reportedly.training.gold import Example  # noqa: E402
from reportedly.training.network import Network  # noqa: E402
from reportedly.training.stand_ins import stand  # noqa: E402

TEXT = "Ahrar al-Sham said that Russian jets had shelled the town. The Syrian Arab Army denied it."


def windows(text, plain):
    example = Example(text, {"names": [(0, 13, "Organisation"), (63, 79, "Organisation")]})
    return list(cut(example, Encoder.load().vocabulary, random.Random(1), 0.0, plain=plain))


def test_both_readings_tell_of_as_many_words():
    batch = collate(windows(TEXT, plain=True))
    assert batch.words.sum() == batch.plain.words.sum()
    assert batch.ids.shape[1] < batch.plain.ids.shape[1]


def test_without_a_teacher_of_names_there_is_one_reading():
    assert collate(windows(TEXT, plain=False)).plain is None


def test_a_stand_in_begins_as_the_mean_of_its_names():
    vocabulary, network = Encoder.load().vocabulary, Network()
    rows = network.words.weight.data
    before = rows.clone()
    stand(network, vocabulary)
    government, opposition = (vocabulary.numbers[word] for word in ("government", "opposition"))
    assert torch.allclose(rows[15], (before[government] + before[opposition]) / 2)
    assert torch.equal(rows[government], before[government])
