"""The shipped model can be trained on; run where the extra `train` is installed."""

import json

import numpy as np
import pytest

from reportedly.knowledge.weights import weights
from reportedly.marking.encoder import Encoder
from reportedly.marking.encoder.windows import pieces
from tests.training.test_gold import folder  # noqa: F401

torch = pytest.importorskip("torch", reason="the extra `train` is not installed")
pytest.importorskip("onnx", reason="the extra `train` is not installed")

from reportedly.training.restore import restored  # noqa: E402
from reportedly.training.tune import configuration, tune  # noqa: E402

TEXT = "The Defence Ministry said on Monday that rebels had shelled the town of Marat."


@pytest.fixture
def short():
    config = configuration()
    config["learn"] |= {"cuts": 1, "passes": 1}
    return config | {"threads": 1}


def test_the_restored_network_says_what_the_shipped_graph_says():
    encoder = Encoder.load()
    p = pieces(encoder.vocabulary, TEXT)
    shipped = np.concatenate(list(encoder._scores(p).values()), axis=1)
    ids, shapes = torch.tensor([[101, *p.ids, 102]]), torch.tensor([[5, *p.shapes, 5]])
    with torch.no_grad():
        found = restored(weights(), 0.0).eval()(ids, shapes, torch.ones(ids.shape)).numpy()[0, 1:-1]
    assert np.abs(found - shipped).mean() < 0.1 * np.abs(shipped).mean()


def test_tuning_is_repeatable_and_its_model_can_be_loaded(folder, tmp_path, short):  # noqa: F811
    graphs = [tune(folder, tmp_path / name, short).read_bytes() for name in ("one", "two")]
    assert graphs[0] == graphs[1]
    assert Encoder.load(tmp_path / "one").run(TEXT).claims


def test_a_folder_without_gold_is_refused(tmp_path, short):
    (tmp_path / "other.json").write_text(json.dumps({}))
    with pytest.raises(FileNotFoundError, match="none of the known sets"):
        tune(tmp_path, tmp_path / "out", short)
