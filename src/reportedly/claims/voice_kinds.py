"""What kind of voice a source phrase is, by its words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.knowledge.voices import speakers
from reportedly.records import Span

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}(?:-\w+)?|[^\W_]+(?:['’´`.-][^\W_]+)*|[,(]")
_FIGURES = frozenset(("figure", "figures"))
_UNNAMING = frozenset(("a", "an", "another", "some", "two", "local"))
_TV = frozenset(("tv", "television", "radio"))
_MANY = frozenset(("they", "we", "them"))
_WHERE = frozenset(("in", "at", "from", "near"))  # "embassy in Beirut" is no name behind an office
_ARTICLES = frozenset(("a", "an", "the"))
_PARTICIPLE = re.compile(r"[a-z]+(?:ed|ing|ly)|shot|taken|seen|sent|made|shown|said|held")
SINGULAR = re.compile(r"[^s]$|ss$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source phrase: its words as written, the head noun in lower case and where it stands among them."""

    words: tuple[str, ...]
    head: str
    at: int

    @property
    def pronoun(self) -> str:
        """The word of a phrase of one word in lower case, empty for others and for "US", which is no "us"."""
        word = self.words[0]
        return word.lower() if len(self.words) == 1 and (len(word) == 1 or not word.isupper()) else ""

    @property
    def names(self) -> frozenset[str]:
        """The capitalised words that are no determiner, title or role noun at the head of a sentence."""
        known = speakers()
        low = known.determiners | known.titles
        return frozenset(
            w.lower()
            for i, w in enumerate(self.words)
            if capital(w) and w.lower() not in low and (i or w.lower() not in known.heads)
        )


def phrase_of(text: str, span: Span) -> Phrase:
    """The words of a source phrase and its head noun (the last before a preposition, comma or relative).

    Numbers of people are no heads ("dozens of | residents"), nor are those of papers ("| Article 21").
    """
    words = tuple(m.group() for m in _WORD.finditer(text, span.start, span.end)) or (span.of(text),)
    first = _counted(words)
    end = next((i for i in range(first + 1, len(words)) if _ends_head(words, i)), len(words))
    if end > 1 and words[end - 1].isdigit() and words[end - 2].lower() in speakers().document:
        end -= 1
    return Phrase(words, words[end - 1].lower(), end - 1)


def _counted(words: tuple[str, ...]) -> int:
    """Where the phrase goes on behind a number of people ("tens of thousands of | protesters"), 0 where none stands."""
    known, low = speakers(), [w.lower() for w in words]
    of = [i + 1 for i, w in enumerate(low[:-1]) if w == "of" and i and low[i - 1] in known.amounts]
    return of[-1] if of and all(w in known.amounts | known.determiners | {"of"} for w in low[: of[-1]]) else 0


def _ends_head(words: tuple[str, ...], i: int) -> bool:
    """Whether the head noun stands before a word: a preposition, or "and" behind a name (as in "the UN and aides").

    So does a paper before a participle, and many ("a video purportedly | shot", "activists | monitoring the war").
    """
    if words[i].lower() in speakers().links:
        return True
    known, before = speakers(), words[i - 1].lower()
    many = before in known.heads and before.endswith("s")
    if (before in known.document or many) and _PARTICIPLE.fullmatch(words[i]):
        return True
    if words[i].lower() != "and" or i + 1 == len(words):
        return False
    if not capital(words[i - 1]):
        return before in known.heads and words[i + 1].lower() in known.determiners
    behind = [w for w in words[i + 1 :] if w.lower() not in known.origins]
    return not any(capital(w) for w in behind[:2])


def kind_of(phrase: Phrase) -> tuple[str, str]:
    """The kind of voice of a phrase and the reason, without looking at other phrases."""
    known = speakers()
    low = " ".join(phrase.words).lower()
    if any(w in low.split() for w in known.anonymous):
        return "anonymous", "described as unnamed"
    if only_states(phrase):
        return "collective", "a state speaks"
    if phrase.pronoun in known.pronouns:
        return ("collective", "many, not described") if phrase.head in _MANY else ("role", "a pronoun")
    return _by_head(phrase)


def only_states(phrase: Phrase) -> bool:
    """Whether a phrase names states and nothing else, also where the commas between them are lost."""
    low = [w.lower() for w in phrase.words]
    words = [w for w in low if w not in ("the", "and", ",")]
    if "us" in phrase.words:
        return False
    while words:
        size = next((n for n in (3, 2, 1) if " ".join(words[:n]) in speakers().states), 0)
        if not size:
            return " ".join(low) in speakers().states
        del words[:size]
    return True


def _by_head(phrase: Phrase) -> tuple[str, str]:
    known = speakers()
    head, word = phrase.head, phrase.words[phrase.at]
    first = phrase.words[0].lower()
    if is_titled_name(phrase) or _apposed_name(phrase) or _named_at_end(phrase):
        return "named", "a title and a name"
    if first in known.amounts | known.quantifiers and capital(word) and not SINGULAR.search(head):
        return "collective", "many of a sort"
    if (
        capital(word)
        and (phrase.at > 0 or head not in known.heads)
        and head not in known.determiners
        and not _opening_role(phrase)
    ):
        return "named", "a proper name"
    return _by_noun(phrase, first)


def _by_noun(phrase: Phrase, first: str) -> tuple[str, str]:
    known, head = speakers(), phrase.head
    if head in known.document and not _person_figures(phrase):
        return "document", f"{head} is something written or shown"
    if head in known.collective:
        return "collective", f"{head} speak as many"
    if _named_body(phrase, first):
        return "named", f"{head} of a named body"
    if head in known.determiners or head in _MANY:
        return "collective", "many, not described"
    return "role", f"{head} describes the speaker"


def _person_figures(phrase: Phrase) -> bool:
    """Whether figures are people ("opposition figures") and no numbers."""
    return phrase.head in _FIGURES and phrase.at > 0 and phrase.words[phrase.at - 1].lower() in speakers().public


def _opening_role(phrase: Phrase) -> bool:
    # "State TV": capitals that only open the sentence or belong to the word itself.
    return phrase.head in _TV and phrase.words[max(0, phrase.at - 1)].lower() in speakers().state_words


def is_titled_name(phrase: Phrase) -> bool:
    """Whether a title or an office stands before a name ("President Assad")."""
    known = speakers()
    first = phrase.words[0].lower().removeprefix("vice-").removeprefix("ex-")
    if len(phrase.words) > 2 and (not capital(phrase.words[-1]) or phrase.words[1].lower() in _WHERE):
        return False
    title = first in known.titles or (first in known.role and bool(SINGULAR.search(first)))
    return (
        title
        and len(phrase.words) > 2
        and phrase.at + 1 < len(phrase.words)
        and capital(phrase.words[-1])
        and phrase.words[0] != "a"
    )


def _apposed_name(phrase: Phrase) -> bool:
    """A name before its office ("Omar Said head of the press office", "Hadi Awad a teacher", "Gen. Omar Said, ...")."""
    known, words = speakers(), phrase.words
    titles = next((i for i, w in enumerate(words) if w.lower().rstrip(".") not in known.titles), len(words))
    words = words[titles:]
    if len(words) < 3 or not (capital(words[0]) and capital(words[1])) or words[0].lower() in known.determiners:
        return False
    end = next((i for i, w in enumerate(words) if not capital(w)), len(words))
    if not 2 <= end <= 4 or end == len(words):
        return False
    behind = words[end].lower().removesuffix(",")
    apposed = behind in _ARTICLES and any(w.lower() in known.role for w in words[end + 1 : end + 5])
    office = behind in known.role and bool(SINGULAR.search(behind))  # "Free Army commanders" are no Mr Free Army
    return apposed or office or behind == "," or (titles > 0 and words[-1].lower() in known.role)


def _named_at_end(phrase: Phrase) -> bool:
    """A described office with its bearer's name behind it ("the head of the clinic Dr Omar Said")."""
    known, words = speakers(), phrase.words
    start = next((i for i in range(len(words), 0, -1) if not capital(words[i - 1])), 0)
    name = [w for w in words[start:] if w.lower().rstrip(".") not in known.titles]
    titled = start > 0 and any(w.lower().rstrip(".") in known.titles for w in words[max(start, len(words) - 4) : -1])
    if phrase.head not in known.role or not SINGULAR.search(phrase.head) or phrase.at >= start or not name:
        return False
    return titled or (len(name) == 2 and words[0].lower() == "the" and words[start - 1].lower() not in known.links)


def _named_body(phrase: Phrase, first: str) -> bool:
    """Whether a body's noun stands with a name: a land makes a ministry's or an army's, and no group's, name."""
    known, head = speakers(), phrase.words[phrase.at]
    if first in _UNNAMING or phrase.head not in known.bodies | _TV | known.body_words:
        return False
    if phrase.head in known.named_by_article and first == "the":
        return True
    start = 1 if first in known.determiners | known.state_words else 0
    before = [w for w in phrase.words[start : phrase.at] if capital(w)]
    called = [w for w in before if w.lower() not in known.origins]
    if phrase.head in known.offices_of and first == "the" and _of_a_place(phrase):
        return True
    if capital(head):
        return bool(before)
    described = any(w.lower() in known.state_words for w in phrase.words[: phrase.at])
    return bool(called if described or phrase.head in known.described_bodies else before)


def _of_a_place(phrase: Phrase) -> bool:
    behind = phrase.words[phrase.at + 1 :]
    return behind[:1] == ("of",) and any(capital(w) for w in behind)


def capital(word: str) -> bool:
    """Whether a word is a name's: with a capital, or with an article like al- before it."""
    return word[:1].isupper() or (word[:3] in ("al-", "el-") and len(word) > 3)
