"""From answers of a network to templates."""

from types import SimpleNamespace

import numpy as np
import pytest

from benchmarks.muc4.encodings import ENCODED
from benchmarks.muc4.features import FLAGS, Words
from benchmarks.muc4.labels import TYPES
from benchmarks.muc4.reading import Choice, templates
from benchmarks.muc4.relevance import HASHES
from tests.benchmarks.muc4 import fake

TEXT, DATELINE = "CHILE, 7 MAR 89 -- A MINE WENT OFF.", "CHILE, 7 MAR 89 --"
ANSWERS = {"roles": 13, "span.type_of": 6, "template.type_of": 6, "template.stage_of": 3, "template.category_of": 3}


class _Network(fake.FakeNetwork):
    """Finds no filler in any word, and says how likely the text is relevant."""

    def __init__(self, relevant):
        super().__init__(heads={"template.category_of": {0: 1}})
        self.relevant = relevant
        self.weights = {name: np.zeros(HASHES, dtype=np.float32) for name in ("rare", "relevant", "usual")}

    def states(self, words):
        return np.tile(fake.state(0), (len(words.starts), 1))

    def text(self, words):
        return np.array([self.relevant, *(9.0 if t == "BOMBING" else -9.0 for t in TYPES)], dtype=np.float32)

    def head(self, name, x):
        if name == "roles":
            return np.tile(np.eye(13, dtype=np.float32)[0] * 9, (len(x), 1))
        return super().head(name, x)[: ANSWERS.get(name, 20)]


def _words():
    starts = np.array([TEXT.index(w) for w in ("MINE", "WENT", "OFF")])
    n, zero = len(starts), np.zeros(len(starts), dtype=np.int64)
    states, flags = (np.zeros((n, size), dtype=np.float32) for size in (ENCODED, len(FLAGS)))
    return Words(starts, starts + 3, states, zero, flags, zero)


@pytest.mark.parametrize(("relevant", "wanted"), [(2.0, [["BOMBING"]]), (-2.0, [])])
def test_a_relevant_text_without_fillers_has_a_template_of_what_is_known(relevant, wanted):
    report = SimpleNamespace(times=(), places=(), document=SimpleNamespace(text=TEXT))
    found = templates(TEXT, DATELINE, _words(), report, _Network(relevant), Choice())
    assert [t["INCIDENT: TYPE"] for t in found] == wanted
    assert [t["INCIDENT: LOCATION"] for t in found] == [["CHILE"] for _ in wanted]
    assert [t["INCIDENT: DATE"] for t in found] == [["- 07 MAR 89"] for _ in wanted]
