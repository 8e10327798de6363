"""Triggers choose their participants and places among the candidates."""

from reportedly.marking.encoder import Encoded, Encoder
from reportedly.marking.encoder.arguments import mark_arguments
from reportedly.records import Span

TEXT = "Government warplanes bombed the rebel fighters near Marat on Monday, and six civilians were killed."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def chosen(role: str) -> list[str]:
    candidates = [at("Government warplanes"), at("the rebel fighters"), at("Marat"), at("six civilians")]
    found = mark_arguments(Encoder.load().run(TEXT), [at("bombed")], candidates)
    return [a.span.of(TEXT) for a in found if a.role == role]


def test_who_bombs_stands_before_the_verb() -> None:
    assert chosen("who")[:1] == ["Government warplanes"]


def test_where_it_happened_is_the_place() -> None:
    assert chosen("where") == ["Marat"]


def test_without_candidates_nothing_is_chosen() -> None:
    assert mark_arguments(Encoder.load().run(TEXT), [at("bombed")], []) == ()


def test_what_was_never_encoded_has_no_arguments() -> None:
    assert mark_arguments(Encoded(), [at("bombed")], [at("Marat")]) == ()
