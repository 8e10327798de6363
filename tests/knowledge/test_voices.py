"""Head nouns of speakers by kind."""

from reportedly.knowledge.voices import speakers


def test_heads_are_the_role_collective_and_document_nouns():
    known = speakers()
    assert known.heads == known.role | known.collective | known.document


def test_every_word_is_in_lower_case():
    known = speakers()
    every = [*known.heads, *known.bodies, *known.titles, *known.states, *known.pronouns, *known.anonymous]
    assert all(w == w.lower() for w in every)


def test_pronouns_and_determiners_are_no_heads():
    known = speakers()
    assert not known.heads & (known.pronouns | known.determiners)
