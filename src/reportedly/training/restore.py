"""From the shipped int8 graph back to a network that can be trained on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from reportedly.knowledge.weights import GRAPH, Weights
from reportedly.training.network import Network

EMBEDDINGS = ("words", "positions", "shapes")


def restored(model: Weights, dropout: float) -> Network:
    """A network with the weights of a shipped model, as exact as eight bits are.

    Raises:
        ValueError: if the graph does not hold all weights of the network.
    """
    network = Network(dropout)
    state = _state(model.folder / GRAPH)
    for name in ("link_distance", "link_none", "relation_distance", "relation_kinds"):
        state[name] = torch.tensor(getattr(model, name))
    state["relation_none"] = torch.tensor([model.relation_none])
    missing = network.load_state_dict(state, strict=False).missing_keys
    if missing:
        raise ValueError(f"the graph lacks weights: {', '.join(missing[:3])}")
    network.words.weight.requires_grad = False
    return network


def _state(path: Path) -> dict[str, torch.Tensor]:
    graph = onnx.load(str(path)).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    state = {f"{name}.weight": torch.from_numpy(_whole(held, f"{name}.weight")) for name in EMBEDDINGS}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in held:
            # "/layers.0/query/MatMul_quant" multiplies by the transposed weight of layers.0.query.
            layer = ".".join(node.name.strip("/").split("/")[:-1])
            weight = _whole(held, node.input[1].removesuffix("_quantized"))
            state[f"{layer}.weight"] = torch.from_numpy(np.ascontiguousarray(weight.T))
    named = {n: torch.from_numpy(t.copy()) for n, t in held.items() if n.endswith((".bias", ".weight"))}
    return named | state


def _whole(held: dict[str, np.ndarray], name: str) -> np.ndarray:  # type: ignore[type-arg]
    quantised, zero = held[f"{name}_quantized"].astype(np.float32), held[f"{name}_zero_point"].astype(np.float32)
    return np.asarray((quantised - zero) * held[f"{name}_scale"], dtype=np.float32)
