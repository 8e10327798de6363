import pytest

from reportedly.linking.copies import copies, copy, taken
from reportedly.linking.shingles import contained
from reportedly.records import Document, Published, Span

WIRE = [
    "Air strikes killed 14 people in the town of Tal Amir on Monday.",
    "The raids hit a vegetable market shortly before noon when the streets were full of shoppers.",
    "A rescue worker claimed that two more bodies lay under a bakery that had fallen in on itself.",
    "The town changed hands three times last year and most of its people have left for the coast.",
    "Talks between the two sides are to open again in the capital at the end of the month.",
]


def document(name, sentences, day="2016-08-02", **fields):
    text = " ".join(sentences)
    ends = [0]
    for s in sentences:
        ends.append(ends[-1] + len(s) + 1)
    spans = [Span(a, a + len(s)) for a, s in zip(ends, sentences, strict=False)]
    return taken(Document(name, text, published=Published(day, day, "metadata", ""), **fields), spans)


def quotes(found, first, second):
    return [
        (c.kind, c.left and c.left.of(first.document.text), c.right and c.right.of(second.document.text))
        for c in found.changes
    ]


def test_a_reprint_is_a_copy_and_its_changes_are_kept():
    told = [
        "Reporting from the coast, our desk gathers what is known of the raid.",
        WIRE[0].replace("14", "19"),
        WIRE[1],
        WIRE[2].replace("claimed", "confirmed"),
        WIRE[3],
    ]
    first, second = document("b", WIRE), document("a", told, day="2016-08-03")
    found = copy(second, first)
    assert (found.left, found.right) == ("b", "a")
    assert found.contained > 0.5
    assert quotes(found, first, second) == [
        ("toll", "14", "19"),
        ("verb", "claimed", "confirmed"),
        ("lead", None, told[0]),
        ("cut", WIRE[4], None),
    ]
    assert [c.why for c in found.changes[:2]] == ["14 became 19", "a doubting verb became a confirming one"]


@pytest.mark.parametrize("kept", [WIRE[:3], WIRE[2:], WIRE[1:4]])
def test_a_cut_reprint_is_a_copy_and_shares_a_key(kept):
    first, second = document("a", WIRE), document("b", ["A town mourned on Tuesday.", *kept])
    assert copy(first, second) is not None
    assert set(first.keys) & set(second.keys)


def test_the_same_event_in_other_words_is_no_copy():
    other = [
        "Fourteen civilians died when jets bombed Tal Amir, a monitor said on Monday.",
        "Shoppers had filled the stalls of the market when the planes came.",
        "Rescuers searched the ruins of a bakery for two people still missing.",
    ]
    assert copy(document("a", WIRE), document("b", other)) is None


def test_one_credited_agency_makes_a_smaller_share_enough():
    kept = [WIRE[0], "Officials gave no reason.", WIRE[4]]
    own = [
        f"Nobody knew why the {x} had stayed closed since the last week of May."
        for x in ("school", "clinic", "bridge", "mill")
    ]
    other = [*kept, *own]
    plain = [document("a", WIRE), document("b", other)]
    assert 0.25 < contained(plain[0].shingles, plain[1].shingles) < 0.45
    assert copy(*plain) is None
    found = copy(document("a", [*WIRE, "--Reuters"]), document("b", [*other, "Source: Reuters"]))
    assert (found.credit, "both credit Reuters" in found.why) == ("Reuters", True)


def test_a_report_is_no_copy_of_itself_and_the_closest_copy_comes_first():
    whole, half = (
        document("a", WIRE),
        document("b", [*WIRE[:3], "One more word from us on what may come of it in the days ahead."]),
    )
    assert copy(whole, whole) is None
    assert [c.right for c in copies(whole, [half, document("c", WIRE), whole])] == ["c", "b"]


def test_boilerplate_does_not_count():
    sentences = [
        *(f"{x} paints a house by the sea in the long summer of that year." for x in ("Anna", "Omar", "Lina")),
        *WIRE,
    ]
    quiet = Span(len(" ".join(sentences[:3])) + 1, len(" ".join(sentences)))
    assert copy(document("a", sentences, boilerplate=(quiet,)), document("b", WIRE)) is None
    assert copy(document("a", sentences), document("b", WIRE)) is not None
