"""From a trained network to the shipped files: one int8 ONNX graph, its vocabulary, and model.json."""

from __future__ import annotations

import hashlib
import json
import tempfile
import warnings
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from reportedly.knowledge.weights import FACTS, GRAPH, VOCABULARY
from reportedly.training.fit import vocabulary
from reportedly.training.gold import HEADS, LINKS, QUALITIES, RELATION_TYPES
from reportedly.training.network import LINK_WIDTH, OUTPUTS, RELATION_WIDTH, Network


def to_onnx(network: Network, path: Path) -> None:
    """Write the graph in single precision; batch and length are free."""
    network.eval()
    ids, mask = torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7)
    names = ["ids", "shapes", "mask", "out"]
    with warnings.catch_warnings():
        # The newer exporter, which torch would rather see used, writes operators that the quantiser passes over.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network, (ids, ids.clone(), mask), str(path), input_names=names[:3], output_names=names[3:],
            opset_version=17, dynamic_axes={n: {0: "batch", 1: "length"} for n in names}, dynamo=False,
        )  # fmt: skip


def _rounded(numbers: torch.Tensor) -> Any:
    return torch.round(numbers.detach(), decimals=5).tolist()


def ship(network: Network, folder: Path, config: dict[str, Any]) -> Path:
    """Quantise and write encoder.onnx, vocabulary.txt and model.json; returns the path of the graph."""
    folder.mkdir(parents=True, exist_ok=True)
    graph = folder / GRAPH
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        to_onnx(network, full)
        # onnxruntime joins the operators of a layer itself when it loads: faster than joining them beforehand.
        quantize_dynamic(full, graph, weight_type=QuantType.QUInt8, per_channel=True)
    numbers = vocabulary().numbers
    (folder / VOCABULARY).write_text(
        "".join(f"{piece}\n" for piece in sorted(numbers, key=numbers.__getitem__)), encoding="utf-8"
    )
    facts = {
        "version": config["version"],
        "bias": config["bias"],
        "temperature": config["temperature"],
        "outputs": OUTPUTS,
        "heads": {head: list(types) for head, types in HEADS.items()},
        "qualities": {head: list(types) for head, types in QUALITIES.items()},
        "links": list(LINKS),
        "link_width": LINK_WIDTH,
        "link_distance": _rounded(network.link_distance),
        "link_none": _rounded(network.link_none),
        "relation_types": list(RELATION_TYPES),
        "relation_width": RELATION_WIDTH,
        "relation_distance": _rounded(network.relation_distance),
        "relation_kinds": [_rounded(row) for row in network.relation_kinds],
        "relation_none": round(float(network.relation_none.detach()), 5),
        "sha256": {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (graph, folder / VOCABULARY)},
    }
    (folder / FACTS).write_text(json.dumps(facts) + "\n", encoding="utf-8")
    return graph
