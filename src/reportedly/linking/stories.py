"""Which reports tell one story: texts alike in their telling words that came out within days of one another.

Average linkage over the tf-idf cosine less a little for each day between them. The threshold is the one that parts the
seminal events of ECB+ train best (undated texts); a day costs what makes two months outweigh a likeness of .2.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from reportedly.linking.alike_texts import rarity, text_likeness
from reportedly.linking.average_link import clusters, parts

THRESHOLD = 0.14
_A_DAY, _MOST_DAYS = 0.004, 50


def stories(texts: Sequence[str], published: Sequence[str | None]) -> list[int]:
    """A number for each text, equal for those of one story. `published` are ISO days."""
    likeness = text_likeness(texts, rarity(texts))
    days = np.array([date.fromisoformat(d[:10]).toordinal() if d else np.nan for d in published])
    gap = np.nan_to_num(np.abs(days[:, None] - days[None]))
    likeness -= _A_DAY * np.minimum(gap, _MOST_DAYS)
    numbers = [0] * len(texts)
    made = 0
    for part in parts(likeness, THRESHOLD / 2):
        for group in clusters(likeness[np.ix_(part, part)], THRESHOLD):
            for n in group:
                numbers[part[n]] = made
            made += 1
    return numbers
