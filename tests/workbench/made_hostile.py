"""Reports that are full of what would be code in a page."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.made_reports import made_report
from reportedly.records import Problem, Report

CODE = (
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "\"><svg onload=alert(1)>", "'onmouseover='alert(1)", "javascript:alert(1)",
    "<iframe src=//evil.example>", "<style>@import'//evil.example'</style>", "<!--<img src=x>-->", "]]><x/>",
    "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "<a href='data:text/html,<script>1</script>'>x</a>",
    "\u2028</script>", "<math><mi xlink:href='javascript:1'>", "<body onload=1>", "&lt;script&gt;", "\u202e<b>",
    "=HYPERLINK(\"//evil.example\")", "+1+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\t=1+1", "\r=1+1", "＝1＋1",
    "%3Cscript%3E", "\x1b[31m", "'; DROP TABLE documents; --", "<details open ontoggle=alert(1)>",
)  # fmt: skip

_TAGS = (
    "img src=x", "svg", "body", "video src=x", "audio src=x", "details open", "input autofocus", "iframe src=//evil.example",
    "object data=//evil.example", "select autofocus", "marquee", "math",
)  # fmt: skip
_WHEN = ("onerror", "onload", "ontoggle", "onfocus", "onanimationstart", "onmouseover")
_BEFORE = ("", '">', "'>", "</script>", "--></textarea>", "]]>")
_SCHEMES = ("javascript:", "JaVaScRiPt:", "java\tscript:", "&#106;avascript:", "data:text/html,<script>", "vbscript:")
_HELD_BY = (
    "<a href={0}>", "<form action={0}><button>", "<iframe src={0}>", "<base href={0}>", "<link rel=stylesheet href={0}>",
    "<meta http-equiv=refresh content=0;url={0}>",
)  # fmt: skip
STRINGS = (
    *CODE,
    *(held.format(f"{scheme}alert(1)") for scheme in _SCHEMES for held in _HELD_BY),
    *(f"{before}<{tag} {when}=alert({n})>" for before in _BEFORE for n, tag in enumerate(_TAGS, 2) for when in _WHEN),
    "<script src=//evil.example></script>", "<style>*{background:url(//evil.example)}</style>",
)[:500]  # fmt: skip
"""500 of all classes: tags that load, handlers, ends of contexts, schemes, styles, templates, formulas, queries."""


def poisoned(code: str, number: int) -> Report:
    """A report with the code wherever words of a report or about it may stand."""
    made = made_report(number)
    document = replace(
        made.document, title=code, publisher=code, authors=(code,), url=code, text=f"{made.document.text}\n{code}\n",
    )  # fmt: skip
    return replace(
        made, document=document,
        voices=tuple(replace(voice, name=code) for voice in made.voices),
        places=tuple(replace(place, name=code) for place in made.places),
        labels=tuple(replace(label, referent=code) for label in made.labels),
        claims=tuple(replace(claim, why=code) for claim in made.claims),
        events=tuple(replace(event, why=code) for event in made.events),
        figures=tuple(replace(figure, counted=code) for figure in made.figures),
        forecasts=tuple(replace(forecast, what=code) for forecast in made.forecasts),
        problems=(Problem("made", code, code),),
    )  # fmt: skip
