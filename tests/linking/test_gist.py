from reportedly.linking.gist import MOST, content_words, gist, stem
from reportedly.records import Document, Mention, Report, Span


def test_content_words_are_stems_without_function_words():
    assert content_words("The warplanes bombed 3 of the markets in Douma's east") == (
        "bomb", "douma", "east", "market", "warplan",
    )  # fmt: skip
    assert content_words("it was said that 26 died") == ("26", "died")


def test_short_words_keep_their_ends():
    assert (stem("bus"), stem("gas"), stem("1990s")) == ("bus", "gas", "1990s")


def test_names_come_into_the_gist_before_other_words():
    text = "Douma " + " ".join(f"word{chr(97 + i)}{chr(97 + j)}" * 2 for i in range(10) for j in range(10))
    name = Mention("m1", Span(0, 5), "place", 1.0, "test")
    found = gist(Report(Document("d", text), mentions=(name,)))
    assert "douma" in found
    assert len(found) == MOST
    assert list(found) == sorted(found)
