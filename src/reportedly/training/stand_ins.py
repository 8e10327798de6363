"""What stands for names begins, for the network, as what it stands for."""

from __future__ import annotations

from collections import defaultdict

import torch
from torch import Tensor

from reportedly.knowledge.stand_ins import stood_for
from reportedly.marking.encoder.word_pieces import WordPieces
from reportedly.training.network import Network


def stand(network: Network, vocabulary: WordPieces) -> None:
    """Give each stand-in the mean embedding of the words that it stands for, each word as the mean of its pieces.

    One that stands for no word stays as it is.
    """
    rows = network.words.weight.data
    found: dict[int, list[Tensor]] = defaultdict(list)
    for name in stood_for():
        words = [rows[list(numbers)].mean(0) for *_, numbers in vocabulary.words(name.words)]
        found[name.first] += words[:1]
        found[name.rest] += words[1:]
    for number, words in ((n, w) for n, w in found.items() if w):
        rows[number] = torch.stack(words).mean(0)
