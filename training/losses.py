"""The losses of the heads: labels (with types that a set does not annotate left open) and links."""

from __future__ import annotations

import torch
from torch import Tensor

from training.batches import Window, distance
from training.gold import HEADS
from training.network import LINK_WIDTH, RELATIONS, Network

_OPEN = [0] + [
    label
    for i, kind in enumerate(HEADS["names"])
    if kind not in {"Person", "Organisation", "Location"}
    for label in (2 * i + 1, 2 * i + 2)
]


def label_loss(logits: Tensor, rows: Tensor) -> Tensor:
    """Mean negative log-likelihood a word; where the row says -1, of any label that the set leaves open."""
    scores = torch.log_softmax(logits.float(), dim=-1)
    known, unknown = rows >= 0, rows == -1
    total = -scores[known].gather(1, rows[known][:, None]).sum()
    if unknown.any():
        total = total - torch.logsumexp(scores[unknown][:, _OPEN], dim=-1).sum()
    return total / (known.sum() + unknown.sum()).clamp(min=1)


def _pool(states: Tensor, spans: list[tuple[int, int, int]]) -> Tensor:
    return torch.stack([states[s:e].mean(0) for s, e, _ in spans])


def _scores(network: Network, x: Tensor, relation: int, left: list[tuple[int, int, int]],
            right: list[tuple[int, int, int]]) -> Tensor:  # fmt: skip
    part = slice(relation * LINK_WIDTH, (relation + 1) * LINK_WIDTH)
    q = _pool(network.link_left(x)[:, part], left)
    k = _pool(network.link_right(x)[:, part], right)
    near = torch.tensor([[distance(a[2], b[2]) for b in right] for a in left])
    return q @ k.T / LINK_WIDTH**0.5 + network.link_distance[relation][near]


def link_loss(network: Network, hidden: Tensor, batch: list[Window]) -> Tensor:
    """Cross-entropy of each left span choosing its right span, or none, within a window."""
    losses = []
    for i, window in enumerate(batch):
        for r, name in enumerate(RELATIONS):
            lefts, rights = name.split("_")
            left = [(s, k) for k, link in enumerate(window.links) for s in link[lefts]]
            right = [(s, k) for k, link in enumerate(window.links) for s in link[rights]]
            if not left or not right:
                continue
            scores = _scores(network, hidden[i].float(), r, [s for s, _ in left], [s for s, _ in right])
            none = network.link_none[r].expand(len(left), 1)
            scores = torch.log_softmax(torch.cat([scores, none], dim=1), dim=1)
            same = torch.tensor([[a == b for _, b in right] for _, a in left])
            wanted = torch.cat([same, ~same.any(1, keepdim=True)], dim=1)
            losses.append(-torch.logsumexp(scores.masked_fill(~wanted, -1e4), dim=1).mean())
    return torch.stack(losses).mean() if losses else hidden.sum() * 0
