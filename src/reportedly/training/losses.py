"""The losses of the heads: labels, links, relations, numbers, and agreement with teachers."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from reportedly.training.batches import IGNORED, OPEN, Batch, Pairs
from reportedly.training.gold import HEADS, LINKS, QUALITIES, RELATION_TYPES, VALUES
from reportedly.training.network import LINK_WIDTH, RELATION_WIDTH, SIZES, Network

_OPEN_LABELS = [0] + [
    label
    for i, kind in enumerate(HEADS["names"])
    if kind not in {"Person", "Organisation", "Location"}
    for label in (2 * i + 1, 2 * i + 2)
]
_FAR = -1e4
# The head whose spans a quality is told of.
_TOLD_OF = {"status": "claims", "certainty": "claims", "voice": "roles", "stage": "events", "factuality": "mentions"}


def losses(network: Network, out: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """The loss of each head that the batch annotates."""
    found = {head: label_loss(out[head], row) for head, row in batch.rows.items()}
    links = [link_loss(network, out, name, pairs) for name, pairs in batch.links.items()]
    if links:
        found["links"] = torch.stack(links).mean()
    if batch.values is not None:
        found["factuality"] = value_loss(out["factuality"], *batch.values)
    if batch.relations is not None:
        found["relations"] = relation_loss(network, out, *batch.relations)
    return found


def label_loss(logits: Tensor, rows: Tensor) -> Tensor:
    """Mean negative log-likelihood a word; where the row says OPEN, of any label that the set leaves open."""
    scores = torch.log_softmax(logits.float(), dim=-1)
    known = rows.where(rows >= 0, IGNORED).flatten()
    total = nn.functional.nll_loss(scores.flatten(0, 1), known, ignore_index=IGNORED, reduction="sum")
    count = (rows >= 0).sum()
    unknown = rows == OPEN
    if logits.shape[-1] == 2 * len(HEADS["names"]) + 1:
        likely = torch.logsumexp(scores[..., _OPEN_LABELS], dim=-1)
        total = total - (likely * unknown).sum()
        count = count + unknown.sum()
    return total / count.clamp(min=1)


def _pooled(states: Tensor, spans: Tensor) -> Tensor:
    """Mean states [spans, width] of (window, first, end) rows."""
    sums = nn.functional.pad(states.float().cumsum(dim=1), (0, 0, 1, 0))
    window, first, end = spans.unbind(1)
    return (sums[window, end] - sums[window, first]) / (end - first)[:, None]


def link_loss(network: Network, out: dict[str, Tensor], name: str, pairs: Pairs) -> Tensor:
    """Cross-entropy of each left span choosing its right span, or none, within a window."""
    number = LINKS.index(name)
    part = slice(number * LINK_WIDTH, (number + 1) * LINK_WIDTH)
    q = _pooled(out["link_left"][..., part], pairs.left)
    k = _pooled(out["link_right"][..., part], pairs.right)
    scores = q @ k.T / LINK_WIDTH**0.5 + network.link_distance[number][pairs.near.clamp(min=0)]
    scores = scores.masked_fill(pairs.near < 0, _FAR)
    none = network.link_none[number].expand(len(q), 1)
    scores = torch.log_softmax(torch.cat([scores, none], dim=1), dim=1)
    return -torch.logsumexp(scores.masked_fill(~pairs.same, _FAR), dim=1).mean()


def value_loss(numbers: Tensor, at: Tensor, wanted: Tensor) -> Tensor:
    """Mean absolute error (smooth near zero) of the numbers at the given words."""
    return nn.functional.smooth_l1_loss(numbers[at[:, 0], at[:, 1], 0].float(), wanted)


def relation_loss(network: Network, out: dict[str, Tensor], pairs: Pairs, kinds: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy of the type of every near pair of names, most of which have none."""
    types = len(RELATION_TYPES)
    i, j = (pairs.near >= 0).nonzero(as_tuple=True)
    q = _pooled(out["relation_left"], pairs.left).view(-1, types, RELATION_WIDTH)
    k = _pooled(out["relation_right"], pairs.right).view(-1, types, RELATION_WIDTH)
    scores = (q[i] * k[j]).sum(-1) / RELATION_WIDTH**0.5
    scores = scores + network.relation_distance[pairs.near[i, j]] + network.relation_kinds[kinds[i], kinds[j]]
    none = network.relation_none.expand(len(i), 1)
    return nn.functional.cross_entropy(torch.cat([none, scores], dim=1), wanted[i, j])


@dataclass
class Taught:
    """What teachers say of a batch: mean probabilities a head at the words [words, labels], in half precision."""

    chances: dict[str, Tensor]


def teach(teachers: list[Network], batch: Batch) -> Taught:
    """The mean opinion of several trained networks on the words of a batch."""
    total: dict[str, Tensor] = {}
    for teacher in teachers:
        out = teacher.outputs(teacher.encode(batch.ids, batch.shapes, batch.mask))
        for head in SIZES:
            at = out[head][batch.words].float()
            said = at if head in VALUES else torch.softmax(at, dim=-1)
            total[head] = total.get(head, torch.zeros_like(said)) + said / len(teachers)
    return Taught({head: t.half() for head, t in total.items()})


def agreement(out: dict[str, Tensor], batch: Batch, taught: Taught) -> Tensor:
    """Mean distance from the teachers: cross-entropy of labels, where a quality is told only at what it is told of.

    Source: distillation from an ensemble (Hinton, Vinyals and Dean 2015), word by word.
    """
    total = out["names"].sum() * 0
    for head in SIZES:
        wanted = taught.chances[head].float()
        mine = out[head][batch.words].float()
        share = torch.ones_like(wanted[:, 0]) if head in HEADS else 1 - taught.chances[_TOLD_OF[head]][:, 0].float()
        if head in VALUES:
            apart = nn.functional.smooth_l1_loss(mine, wanted, reduction="none")[:, 0]
        else:
            apart = -(wanted * torch.log_softmax(mine, dim=-1)).sum(-1)
        weight = 0.3 if head in QUALITIES or head in VALUES else 1.0
        total = total + weight * (share * apart).sum() / share.sum().clamp(min=1)
    return total
