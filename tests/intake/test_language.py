"""English is told by its commonest words, other languages by a model, and metadata only helps out."""

import sys

import pytest

from reportedly.intake.language import language_of

ENGLISH = "The army said on Monday that it had taken the hill and that its men were safe."
GERMAN = (
    "Die Armee hat am Montag mitgeteilt, dass sie den Hügel eingenommen habe und dass ihre Männer in Sicherheit seien."
)
ARABIC = "قال الجيش يوم الاثنين إنه سيطر على التلة المطلة على القرية بعد يومين من القتال وإن جنوده بخير"
TURKISH = "Ordu pazartesi günü yaptığı açıklamada iki gün süren çatışmaların ardından köyün üzerindeki tepeyi aldığını söyledi."


@pytest.mark.parametrize(
    ("text", "said", "language"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "ar", "en"),  # the text outweighs the template of the page
        (GERMAN, "en", "de"),
        (ARABIC, None, "ar"),
        (TURKISH, None, "tr"),
        ("Hama", "en-GB", "en"),
        ("Hama", "EN_us", "en"),
        ("Hama", None, None),
        ("40 killed", "", None),
        ("", "???", None),
    ],
)
def test_languages(text, said, language):
    assert language_of(text, said) == language


def test_english_needs_no_model(monkeypatch):
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert language_of(ENGLISH) == "en"
