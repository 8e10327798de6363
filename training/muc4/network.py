"""The network over the frozen encoder: two layers that read each word, and the heads that read their states."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from benchmarks.muc4.encodings import ENCODED
from benchmarks.muc4.features import FLAGS, HASHES
from benchmarks.muc4.labels import ROLES, SPAN_HEADS, TEMPLATE_HEADS, TYPES
from benchmarks.muc4.network import BUCKETS, PAIR, SHORT, STATE, WHOLE, WIDTH

READ = ENCODED + len(FLAGS) + 4 * SHORT


class Trunk(nn.Module):
    """A word to its hidden state and the labels of its role."""

    def __init__(self) -> None:
        super().__init__()
        self.enter, self.middle = nn.Linear(READ, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.letters, self.before, self.after = (nn.Embedding(HASHES, WIDTH) for _ in range(3))
        for table in (self.letters, self.before, self.after):
            nn.init.normal_(table.weight, std=0.02)
        self.drop = nn.Dropout(0.3)
        self.roles = nn.Linear(STATE, 2 * len(ROLES) + 1)

    def forward(self, read: Tensor, hashes: Tensor) -> Tensor:
        """`hashes` [words, 3] are those of the word, the one before and the one after; states [words, WIDTH]."""
        x = self.enter(self.drop(read))
        for n, table in enumerate((self.letters, self.before, self.after)):
            letters = table(hashes[:, n])
            if self.training:  # words unheard of
                letters = letters * (torch.rand(len(hashes), 1) > 0.25)
            x = x + letters
        return torch.relu(self.middle(self.drop(torch.relu(x))))


class Heads(nn.Module):
    """What is asked of stretches, templates and texts."""

    def __init__(self) -> None:
        super().__init__()
        self.time, self.place = nn.Linear(STATE, 1), nn.Linear(STATE, 1)
        self.span = nn.ModuleDict({f"{n}_of": nn.Linear(STATE, len(c)) for n, c in SPAN_HEADS.items()})
        self.template = nn.ModuleDict({f"{n}_of": nn.Linear(2 * STATE, len(c)) for n, c in TEMPLATE_HEADS.items()})
        self.text = nn.Linear(WHOLE, 1 + len(TYPES))
        nn.init.zeros_(self.text.weight)
        self.text_mean, self.text_scale = (nn.Parameter(torch.zeros(WHOLE), requires_grad=False) for _ in range(2))
        self.pair_left, self.pair_right = nn.Linear(STATE, PAIR), nn.Linear(STATE, PAIR)
        self.same_left, self.same_right = nn.Linear(STATE, PAIR), nn.Linear(STATE, PAIR)
        self.pair_near, self.same_near = (nn.Parameter(torch.zeros(BUCKETS)) for _ in range(2))
