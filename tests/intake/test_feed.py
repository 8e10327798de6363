"""A feed gives its entries, each a report of its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.intake import feed

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Dune Wire</title><language>en-gb</language>
<item><title>Shells hit a market</title><link>https://dune.example/1</link><dc:creator>Ines Kaya</dc:creator>
<pubDate>Fri, 04 Mar 2016 23:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>At least <b>nine</b> people died.</p><p>The army denied it.</p>]]></content:encoded></item>
<item><title>Talks &amp; truce</title><guid>two</guid><description>&lt;p&gt;The envoys met.&lt;/p&gt;</description></item>
<item></item>{}
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry><title>A day</title>
<updated>2020-02-01T00:00:00Z</updated><author><name>Omar Said</name></author><content type="html">&lt;p&gt;Quiet.&lt;/p&gt;</content></entry></feed>"""


def read(markup):
    return feed.read(markup.encode(), None, None)


def test_entries_with_what_the_feed_says_of_them():
    first, second = read(RSS.format("")).extracts
    assert first.text == "Shells hit a market\n\nAt least nine people died.\n\nThe army denied it."
    assert (first.title, first.authors, first.publisher) == ("Shells hit a market", ("Ines Kaya",), "Dune Wire")
    assert (first.url, first.language, first.published.latest) == ("https://dune.example/1", "en", "2016-03-04")
    assert (second.text, second.published) == ("Talks & truce\n\nThe envoys met.", None)


def test_an_entry_without_text_is_told():
    assert [problem.code for problem in read(RSS.format("")).problems] == ["no-text"]


def test_atom():
    (entry,) = read(ATOM).extracts
    assert (entry.text, entry.authors, entry.published.earliest) == ("A day\n\nQuiet.", ("Omar Said",), "2020-02-01")


def test_each_entry_has_an_id_of_its_own_that_stays_when_others_come():
    before, after = read(RSS.format("")), read(RSS.format("<item><title>A third one</title></item>"))
    assert len({extract.content for extract in after.extracts}) == 3
    assert [extract.content for extract in before.extracts] == [extract.content for extract in after.extracts[:2]]


def test_an_entry_that_comes_twice_is_read_once():
    twice = "<item><title>Again</title></item>" * 2
    assert [extract.title for extract in read(RSS.format(twice)).extracts].count("Again") == 1


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ('<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + RSS.format(""), "hostile"),
        (
            '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
            "hostile",
        ),
        ("<rss><channel></channel></rss>", "no-text"),
        ("<rss><channel><item><title>A</title>", "broken-markup"),
    ],
)
def test_hostile_empty_and_broken_feeds(markup, code):
    assert code in [problem.code for problem in read(markup).problems]


def test_a_feed_is_never_taken_for_a_file_name(tmp_path):
    (tmp_path / "a").write_text(RSS.format(""))
    assert feed.read(str(tmp_path / "a").encode(), None, None).extracts == ()


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet='<>/&;![]itemle "=\0é', max_size=100))
def test_no_feed_raises(inner):
    for extract in read(f"<rss><channel><item><title>{inner}</title></item></channel></rss>").extracts:
        assert extract.text.strip()
