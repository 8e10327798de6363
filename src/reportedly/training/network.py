"""MiniLM-L6 with one linear layer a head and projections for links; plain torch, so that the export is small.

Architecture: BERT (Devlin et al. 2019), six layers of width 384 (Wang et al. 2020, MiniLM). In place of the segment
numbers stands the writing of each word (capitals, digits, line breaks), which the vocabulary does not tell.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from torch import Tensor, nn

from reportedly.marking.encoder.windows import SHAPES
from reportedly.training.gold import HEADS, LINKS, QUALITIES, RELATION_TYPES, VALUES

WIDTH, LAYERS, ATTENTION_HEADS, INNER, VOCABULARY = 384, 6, 12, 1536, 30522
LINK_WIDTH = 48
RELATION_WIDTH = 16
SIZES = (
    {head: 2 * len(types) + 1 for head, types in HEADS.items()}
    | {head: len(types) for head, types in QUALITIES.items()}
    | dict.fromkeys(VALUES, 1)
)
PROJECTIONS = {
    "link_left": LINK_WIDTH * len(LINKS),
    "link_right": LINK_WIDTH * len(LINKS),
    "relation_left": RELATION_WIDTH * len(RELATION_TYPES),
    "relation_right": RELATION_WIDTH * len(RELATION_TYPES),
}
OUTPUTS = SIZES | PROJECTIONS


class Layer(nn.Module):
    """One transformer layer, post-norm."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.out, self.norm1 = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, t, _ = x.shape
        depth = WIDTH // ATTENTION_HEADS
        q, k, v = (f(x).view(b, t, ATTENTION_HEADS, depth).transpose(1, 2) for f in (self.query, self.key, self.value))
        if self.training:  # the fused kernel trains a third faster; the export needs plain operators
            mixed = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        else:
            mixed = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(depth) + bias, dim=-1) @ v
        mixed = mixed.transpose(1, 2).reshape(b, t, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Network(nn.Module):
    """The encoder and one linear layer for all its outputs (OUTPUTS: name to width, in this order)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.heads = nn.Linear(WIDTH, sum(OUTPUTS.values()))
        self.link_distance = nn.Parameter(torch.zeros(len(LINKS), 32))
        self.link_none = nn.Parameter(torch.zeros(len(LINKS)))
        self.relation_distance = nn.Parameter(torch.zeros(32, len(RELATION_TYPES)))
        self.relation_kinds = nn.Parameter(torch.zeros(len(HEADS["names"]), len(HEADS["names"]), len(RELATION_TYPES)))
        self.relation_none = nn.Parameter(torch.zeros(1))

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Hidden states [batch, length, WIDTH]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places)[None] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def outputs(self, hidden: Tensor) -> dict[str, Tensor]:
        """The outputs of all heads by name, each [batch, length, width]."""
        parts = self.heads(self.drop(hidden)).split(list(OUTPUTS.values()), dim=-1)
        return dict(zip(OUTPUTS, parts, strict=True))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        return self.heads(self.encode(ids, shapes, mask))


_NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
    "down": "output.dense", "norm2": "output.LayerNorm",
}  # fmt: skip


def load_base(network: Network, weights: Path) -> None:
    """Fill the encoder with the published MiniLM-L6 weights (safetensors, BERT's parameter names)."""
    from safetensors.torch import load_file

    theirs = load_file(str(weights))
    segment = theirs["embeddings.token_type_embeddings.weight"][0]
    ours: dict[str, Tensor] = {
        "words.weight": theirs["embeddings.word_embeddings.weight"],
        "positions.weight": theirs["embeddings.position_embeddings.weight"],
        "shapes.weight": segment.expand(SHAPES, WIDTH).clone(),
        "norm.weight": theirs["embeddings.LayerNorm.weight"],
        "norm.bias": theirs["embeddings.LayerNorm.bias"],
    }
    for i in range(LAYERS):
        for mine, name in _NAMES.items():
            for part in ("weight", "bias"):
                ours[f"layers.{i}.{mine}.{part}"] = theirs[f"encoder.layer.{i}.{name}.{part}"]
    missing = network.load_state_dict(ours, strict=False)
    if missing.unexpected_keys:
        raise ValueError(f"not MiniLM-L6: {missing.unexpected_keys[:3]}")
