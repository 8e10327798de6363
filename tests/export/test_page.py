from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.page import to_html
from reportedly.export.visible import visible
from reportedly.records import Claim, Document, Report, Span, Voice
from tests.growth import grows_in_proportion


class Page(HTMLParser):
    """The page as a browser would take it: elements, attributes, and the text of the report."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.paragraphs: list[str] = []
        self.raw: dict[str, str] = {}
        self._stack: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._stack.append(tag)
        if tag == "p":
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._stack and self._stack.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "p" in self._stack:
            self.paragraphs[-1] += data
        if self._stack and self._stack[-1] in {"script", "style"}:
            self.raw[self._stack[-1]] = data


def test_the_text_is_whole_and_nothing_in_it_is_an_element(report: Report) -> None:
    page = Page(to_html(report))
    assert page.paragraphs == [visible(line) for line in report.document.text.split("\n") if line]
    assert [tag for tag, _ in page.tags].count("script") == 2
    assert "b" not in [tag for tag, _ in page.tags]


@given(st.text(st.characters(exclude_characters="\n")).filter(str.strip))
def test_any_text_stays_text(text: str) -> None:
    claim = Claim("c1", (Span(0, len(text)),), Span(0, 1), None, ("v0",), "asserted", "certain", "+", ())
    document = Document("sha256:0", text, title=text, publisher=text, authors=(text,), url=text)
    voices = (Voice("v0", "reporter", text, None),)
    source = to_html(Report(document, voices=voices, claims=(claim,)))
    source.encode("utf-8")
    page = Page(source)
    assert page.paragraphs == [visible(text)]
    assert {tag for tag, _ in page.tags} <= {
        *("html", "head", "meta", "title", "style", "body", "a", "header", "h1", "dl", "dt", "dd", "form"),
        *(
            "fieldset",
            "legend",
            "label",
            "input",
            "span",
            "select",
            "optgroup",
            "option",
            "div",
            "main",
            "p",
            "mark",
            "aside",
        ),
        *("ul", "li", "h2", "article", "blockquote", "section", "footer", "br", "script"),
    }


def test_the_policy_admits_only_our_own_style_and_script(report: Report) -> None:
    source = to_html(report)
    page = Page(source)
    policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    style = re.search(r"<style>(.*?)</style>", source, re.S)
    script = re.search(r"<script>(.*?)</script>", source, re.S)
    assert style is not None
    assert script is not None
    for name, content in (("style", style[1]), ("script", script[1])):
        assert f"{name}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'")


def test_it_needs_no_network_and_no_inline_handlers(report: Report) -> None:
    page = Page(to_html(report))
    names = {name for _, attrs in page.tags for name in attrs}
    assert not {"src", "style", "srcset", "action", "background"} & names
    assert not any(name.startswith("on") for name in names)
    targets = {str(attrs["href"]) for _, attrs in page.tags if "href" in attrs}
    assert all(target.startswith("#") for target in targets)
    assert targets - {"#"} <= {f"#{attrs['id']}" for _, attrs in page.tags if "id" in attrs}
    assert not re.search(r"url\(|@import|https?://", to_html(report))


def test_every_mark_can_be_reached_by_keyboard_and_is_explained(report: Report) -> None:
    source = to_html(report)
    data = json.loads(re.search(r'id="data">(.*?)</script>', source, re.S)[1])  # type: ignore[index]
    marks = [attrs for tag, attrs in Page(source).tags if tag == "mark"]
    keys = {pair.split(":")[1] for attrs in marks for pair in str(attrs["data-k"]).split()}
    reached = {p.split(":")[1] for attrs in marks if "tabindex" in attrs for p in str(attrs["data-k"]).split()}
    assert keys == reached == set(data)
    assert {"c1", "e1", "f1", "t1", "p1", "m1", "l1", "w1", "fc1", "fl1", "r1"} == keys - {
        "c2",
        "c3",
        "c4",
        "p2",
        "m2",
        "m3",
    }
    assert data["t1"][0] == "time, grain day"


def test_the_digest_links_to_the_records_behind_it(report: Report) -> None:
    links = [(attrs["data-r"], attrs["href"]) for tag, attrs in Page(to_html(report)).tags if "data-r" in attrs]
    assert links[:4] == [("v1", "#text"), ("v2", "#text"), ("c3", "#card-c3"), ("c4", "#card-c4")]
    assert "<li>“it had shelled Wadi Sarif” is denied by Syrian Arab Army." in to_html(report)


def test_unseen_characters_are_named_and_silent_stretches_set_apart(report: Report) -> None:
    page = Page(to_html(report))
    assert ("span", {"class": "inv", "title": "RIGHT-TO-LEFT OVERRIDE"}) in page.tags
    assert [attrs.get("class") for tag, attrs in page.tags if tag == "p"] == [None, None, "silent"]


def test_the_same_report_gives_the_same_page(report: Report) -> None:
    assert to_html(report) == to_html(report)
    assert "Shells on <b>" not in to_html(report)
    assert "Shells on <b>Wadi</b> Sarif" in unescape(to_html(report))


def test_thousands_of_overlapping_marks_take_time_in_proportion() -> None:
    def page(marks: int) -> str:
        claims = tuple(
            Claim(f"c{n}", (Span(n * 40, n * 40 + 120),), None, None, ("v0",), "asserted", "certain", "+", ())
            for n in range(marks)
        )
        document = Document("sha256:0", "word " * (10 * marks))
        return to_html(Report(document, voices=(Voice("v0", "reporter", None, None),), claims=claims))

    assert grows_in_proportion(page, 500)


def test_unnamed_sources_are_set_apart_among_cards_and_voices(report: Report) -> None:
    source = to_html(report)
    assert source.count('<span class="chip unnamed">unnamed source</span>') == 1
    assert re.findall(r'<optgroup label="([^"]*)">', source) == [
        "Who speaks",
        "Unnamed sources",
        "The report&#x27;s own voice",
    ]
