"""From a trained network to the shipped files: one int8 ONNX graph, its tokenizer, and model.json."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.fit import base_folder
from training.gold import HEADS, RELATION_TYPES, VALUES
from training.network import LINK_WIDTH, RELATION_WIDTH, RELATIONS, Network


def to_onnx(network: Network, path: Path) -> None:
    """Write the graph in single precision; batch and length are free."""
    network.eval()
    ids, mask = torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7)
    free = {0: "batch", 1: "length"}
    names = [*HEADS, *VALUES, "link_left", "link_right", "relation_left", "relation_right"]
    torch.onnx.export(
        network, (ids, mask), str(path), input_names=["ids", "mask"], output_names=names, opset_version=17,
        dynamic_axes={n: free for n in ["ids", "mask", *names]}, dynamo=False,
    )  # fmt: skip


def _rounded(numbers: torch.Tensor) -> Any:
    return torch.round(numbers.detach(), decimals=5).tolist()


def ship(network: Network, folder: Path, card: dict[str, Any]) -> Path:
    """Quantise and write encoder.onnx, tokenizer.json and model.json; returns the path of the graph."""
    folder.mkdir(parents=True, exist_ok=True)
    graph = folder / "encoder.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        to_onnx(network, full)
        quantize_dynamic(full, graph, weight_type=QuantType.QInt8, per_channel=True)
    shutil.copyfile(base_folder() / "tokenizer.json", folder / "tokenizer.json")
    facts = {
        **card,
        "heads": {head: list(types) for head, types in HEADS.items()},
        "relations": list(RELATIONS),
        "link_width": LINK_WIDTH,
        "link_distance": _rounded(network.link_distance),
        "link_none": _rounded(network.link_none),
        "relation_types": list(RELATION_TYPES),
        "relation_width": RELATION_WIDTH,
        "relation_distance": _rounded(network.relation_distance),
        "relation_kinds": [_rounded(row) for row in network.relation_kinds],
        "relation_none": round(float(network.relation_none), 5),
        "sha256": {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (graph, folder / "tokenizer.json")},
    }
    (folder / "model.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return graph
