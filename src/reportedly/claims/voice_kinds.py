"""What kind of voice a source phrase is, by its words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.knowledge.voices import speakers
from reportedly.records import Span

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’´`.-][^\W_]+)*|[,(]")
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
    """The words of a source phrase and its head noun (the last before a preposition, comma or relative)."""
    words = tuple(m.group() for m in _WORD.finditer(text, span.start, span.end)) or (span.of(text),)
    end = next((i for i, w in enumerate(words) if i and _ends_head(words, i)), len(words))
    return Phrase(words, words[end - 1].lower(), end - 1)


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
    joined = words[i].lower() == "and" and i + 1 < len(words) and capital(words[i - 1])
    return joined and not any(capital(w) for w in words[i + 1 : i + 3])


def kind_of(phrase: Phrase) -> tuple[str, str]:
    """The kind of voice of a phrase and the reason, without looking at other phrases."""
    known = speakers()
    low = " ".join(phrase.words).lower()
    if any(w in low.split() for w in known.anonymous):
        return "anonymous", "described as unnamed"
    bare = low.removeprefix("the ")
    if bare in known.states or all(p in known.states for p in re.split(r" and | , |, ", bare)):
        return "collective", "a state speaks"
    if len(phrase.words) == 1 and phrase.head in known.pronouns:
        return ("collective", "many, not described") if phrase.head in _MANY else ("role", "a pronoun")
    return _by_head(phrase)


def _by_head(phrase: Phrase) -> tuple[str, str]:
    known = speakers()
    head, word = phrase.head, phrase.words[phrase.at]
    first = phrase.words[0].lower()
    if is_titled_name(phrase) or _apposed_name(phrase):
        return "named", "a title and a name"
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
    if head in known.document:
        return "document", f"{head} is something written or shown"
    if head in known.collective:
        return "collective", f"{head} speak as many"
    if _named_body(phrase, first):
        return "named", f"{head} of a named body"
    if head in known.determiners or head in _MANY:
        return "collective", "many, not described"
    return "role", f"{head} describes the speaker"


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
    return apposed or behind in known.role | {","} or (titles > 0 and words[-1].lower() in known.role)


def _named_body(phrase: Phrase, first: str) -> bool:
    known = speakers()
    if (
        first in ("a", "an", "another", "some", "two", "local")
        or phrase.head not in known.bodies | _TV | speakers().body_words
    ):
        return False
    if any(w.lower() in known.state_words for w in phrase.words[: phrase.at]) and not capital(phrase.words[phrase.at]):
        return False
    if phrase.head in known.named_by_article and first == "the":
        return True
    return any(
        capital(w)
        for w in phrase.words[1 if first in known.determiners or first in speakers().state_words else 0 : phrase.at]
    )


def capital(word: str) -> bool:
    """Whether a word is a name's: with a capital, or with an article like al- before it."""
    return word[:1].isupper() or (word[:3] in ("al-", "el-") and len(word) > 3)
