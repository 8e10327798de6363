"""The losses of the heads: labels (with types that a set does not annotate left open) and links."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.batches import Window, distance
from training.gold import HEADS, RELATION_TYPES
from training.network import LINK_WIDTH, RELATION_WIDTH, RELATIONS, Network

RELATION_REACH = 40  # words between the starts of two related names

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


def value_loss(numbers: Tensor, batch: list[Window]) -> Tensor:
    """Mean absolute error (smooth near zero) of the numbers at the given words."""
    at = [(i, w, v) for i, window in enumerate(batch) for w, v in window.values]
    rows, places, wanted = zip(*at, strict=True)
    found = numbers[list(rows), list(places), 0].float()
    return nn.functional.smooth_l1_loss(found, torch.tensor(wanted))


def relation_loss(network: Network, hidden: Tensor, batch: list[Window]) -> Tensor:
    """Cross-entropy of the type of every near pair of names, most of which have none."""
    losses = []
    for i, window in enumerate(batch):
        pairs = near_pairs([s for s, _ in window.names])
        if not pairs:
            continue
        spans, kinds = [s for s, _ in window.names], [k for _, k in window.names]
        scores = relation_scores(network, hidden[i].float(), spans, kinds, pairs)
        wanted = torch.tensor([window.relations.get(p, -1) + 1 for p in pairs])
        losses.append(nn.functional.cross_entropy(scores, wanted))
    return torch.stack(losses).mean() if losses else hidden.sum() * 0


def near_pairs(spans: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Ordered pairs of spans that start at most RELATION_REACH words apart."""
    n = range(len(spans))
    return [(i, j) for i in n for j in n if i != j and abs(spans[i][2] - spans[j][2]) <= RELATION_REACH]


def relation_scores(network: Network, x: Tensor, spans: list[tuple[int, int, int]], kinds: list[int],
                    pairs: list[tuple[int, int]]) -> Tensor:  # fmt: skip
    """Scores [pairs, none + types]: projections, distance and the two name types."""
    types = len(RELATION_TYPES)
    q = _pool(network.relation_left(x), spans).view(-1, types, RELATION_WIDTH)
    k = _pool(network.relation_right(x), spans).view(-1, types, RELATION_WIDTH)
    left, right = torch.tensor([i for i, _ in pairs]), torch.tensor([j for _, j in pairs])
    scores = (q[left] * k[right]).sum(-1) / RELATION_WIDTH**0.5
    near = torch.tensor([distance(spans[i][2], spans[j][2]) for i, j in pairs])
    kind = torch.tensor(kinds)
    scores = scores + network.relation_distance[near] + network.relation_kinds[kind[left], kind[right]]
    return torch.cat([network.relation_none.expand(len(pairs), 1), scores], dim=1)
