import pytest

from reportedly.marking.figures.drafts import drafts
from reportedly.marking.figures.number_tokens import number_tokens
from reportedly.marking.figures.totals import sum_before


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("bringing the total this week to 45", "total"),
        ("It raised the death toll to 45.", "toll"),
        ("The total was 45.", None),
        ("It brought aid to 45.", None),
    ],
)
def test_a_sum_is_brought_by_a_word(text: str, word: str | None) -> None:
    words = number_tokens(text, 0, len(text))
    (draft,) = drafts(words, lambda _first, _last: True)
    at = sum_before(words, draft, -1)
    assert (None if at is None else words.at(at)) == word
