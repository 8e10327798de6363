"""A report as one HTML page that needs nothing else: no network, no file beside it.

The text of the report is untrusted: it enters as escaped text only, style and script are admitted by their
hashes (Content Security Policy level 2), and the data stands in a block that is never run.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from reportedly.export.contract import SCHEMA, dumps
from reportedly.export.digest import GROUPS, Speaker, speakers, through_whom, word_count
from reportedly.export.digest_words import in_sentences
from reportedly.export.explain import Context, explanation
from reportedly.export.page_tables import tables
from reportedly.export.phrases import content, number, published, standing, voice_name
from reportedly.export.segments import MARKED, Mark, Segment, by_line, marks_of, segments
from reportedly.export.visible import UNSEEN, code_point, name_of, one_line
from reportedly.records import STATUSES, Claim, Document, Report, Span


def to_html(report: Report) -> str:
    """The page; the same report gives the same characters."""
    context = Context.of(report)
    marks = marks_of(report)
    document = report.document
    style, script = _asset("page.css"), _asset("page.js")
    return Template(_asset("page.html")).substitute(
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        title=shown(document.title or "Untitled report"),
        digest=_digest(report),
        facts=_facts(report),
        layers=_layer_boxes(marks),
        voices=_voice_options(report),
        language=escape(document.language or ""),
        text=_paragraphs(document, marks),
        claim_count=len(report.claims),
        statuses=_statuses(report),
        claims="".join(_card(claim, context) for claim in report.claims),
        tables=tables(report),
        schema=escape(SCHEMA.rpartition("/")[2]),
        document_id=escape(document.id),
        data=_data(context, marks),
    )


def shown(text: str) -> str:
    """Text on one line as HTML: escaped, unseen characters as their code points."""
    return escape(one_line(text))


@cache
def _asset(name: str) -> str:
    return files("reportedly.export").joinpath(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return b64encode(sha256(content.encode()).digest()).decode()


def _facts(report: Report) -> str:
    document = report.document
    facts = (
        ("publisher", document.publisher or "not stated"),
        ("by", ", ".join(document.authors)),
        ("address", document.url),
        ("published", published(document)),
        ("text", f"{document.language or 'language not known'}, {number(word_count(document))} words"),
        ("problems", "; ".join(problem.message for problem in report.problems)),
    )
    return "".join(f"<dt>{name}</dt><dd>{shown(value)}</dd>" for name, value in facts if value)


def _digest(report: Report) -> str:
    claims = {claim.id for claim in report.claims}
    return "".join(
        f"<li>{escape(one.text)}{''.join(_link(key, claims) for key in one.records if key != report.document.id)}</li>"
        for one in in_sentences(report)
    )


def _link(key: str, claims: set[str]) -> str:
    # Without script only claims can be jumped to; the others lead to the text in which they are marked.
    target = f"card-{key}" if key in claims else "text"
    return f'<a href="#{escape(target)}" data-r="{escape(key)}">{escape(key)}</a>'


def _layer_boxes(marks: Iterable[Mark]) -> str:
    counts = Counter(layer for layer, _ in {(mark.layer, mark.key) for mark in marks})
    return '<label><input type="checkbox" value="" checked>all</label>' + "".join(
        f'<label><input type="checkbox" value="{layer}" checked><span class="sw {layer}">{layer}</span> '
        f'<span class="n">{counts[layer]}</span></label>'
        for layer in MARKED
        if counts[layer]
    )


def _voice_options(report: Report) -> str:
    everyone = speakers(report)
    groups = ((title, [one for one in everyone if one.group == group]) for group, title in GROUPS.items())
    return "".join(
        f'<optgroup label="{escape(title)}">{"".join(_voice_option(one) for one in found)}</optgroup>'
        for title, found in groups
        if found
    )


def _voice_option(speaker: Speaker) -> str:
    value = escape(" ".join(speaker.voices))
    return f'<option value="{value}">{escape(one_line(speaker.name, 70))} ({len(speaker.claims)})</option>'


def _statuses(report: Report) -> str:
    """What the colours of claims mean, for those that occur."""
    counts = Counter(claim.status for claim in report.claims)
    return " ".join(
        f'<span class="chip {status}">{counts[status]} {status}</span>' for status in STATUSES if counts[status]
    )


def _paragraphs(document: Document, marks: tuple[Mark, ...]) -> str:
    silent = document.silent()
    return "".join(
        f"<p{_silence(Span(start, end), silent)}>"
        + "".join(_piece(piece, document.text) for piece in segments(start, end, line_marks))
        + "</p>"
        for start, end, line_marks in by_line(document.text, marks)
    )


def _silence(line: Span, silent: Iterable[Span]) -> str:
    if any(stretch.covers(line) for stretch in silent):
        return ' class="silent" title="Nothing is claimed from this: page furniture or about the author"'
    return ""


def _piece(piece: Segment, text: str) -> str:
    inner = _visible_html(text[piece.start : piece.end])
    if not piece.marks:
        return inner
    styles = dict.fromkeys(style for mark in piece.marks for style in (mark.layer, *mark.styles))
    keys = dict.fromkeys(f"{mark.layer}:{mark.key}" for mark in piece.marks)
    stop = ' tabindex="0"' if piece.begins else ""
    return f'<mark class="{escape(" ".join(styles))}" data-k="{escape(" ".join(keys))}"{stop}>{inner}</mark>'


def _visible_html(text: str) -> str:
    parts, done = list[str](), 0
    for found in UNSEEN.finditer(text):
        name = escape(name_of(found[0]))
        parts += (escape(text[done : found.start()]), f'<span class="inv" title="{name}">{code_point(found[0])}</span>')
        done = found.end()
    return "".join((*parts, escape(text[done:])))


def _card(claim: Claim, context: Context) -> str:
    document = context.report.document
    voices = {voice.id: voice for voice in context.report.voices}
    holder = voices.get(claim.voices[0]) if claim.voices else None
    who = voice_name(holder, document) if holder else "voice not found"
    chips = [("unnamed", "unnamed source")] if holder and holder.kind == "anonymous" else []
    chips += [(claim.status, standing(claim))] if standing(claim) else []
    through = through_whom(claim, context.report)
    key, voice = escape(claim.id), escape((claim.voices or ("",))[0])
    notes = (("through", through), ("why", claim.why if standing(claim) else ""))
    return (
        f'<article class="card" id="card-{key}" tabindex="0" data-c="{key}" data-v="{voice}">'
        f'<span class="id">{key}</span> <span class="who">{shown(who)}</span> '
        + " ".join(f'<span class="chip {escape(style)}">{escape(words)}</span>' for style, words in chips)
        + f"<blockquote>{escape(content(claim.content, document.text))}</blockquote>"
        + "".join(f'<div class="why">{caption}: {shown(said)}</div>' for caption, said in notes if said)
        + "</article>"
    )


def _data(context: Context, marks: Iterable[Mark]) -> str:
    found = (explanation(context.records[key], context) for key in dict.fromkeys(mark.key for mark in marks))
    data = dumps({one.id: (one.heading, one.rows) for one in found}, indent=None)
    # Inside a script element only these could end it or open a comment.
    return data.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
