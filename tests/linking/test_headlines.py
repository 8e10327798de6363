import pytest

from reportedly.linking.headlines import headline_end
from reportedly.records import Document

LEAD = "Shells fell on Tal Amir at dawn on Monday."


@pytest.mark.parametrize(
    ("title", "text", "body"),
    [
        ("Shelling kills six: monitor", f"Shelling kills six monitor {LEAD}", LEAD),
        ("Shelling kills six: monitor | The Daily", f"Shelling kills six: monitor. {LEAD}", f". {LEAD}"),
        ("Shelling kills six", LEAD, LEAD),
        (None, LEAD, LEAD),
        ("Shelling kills six", f"Mon Aug 1 2016 Shelling kills six {LEAD}", LEAD),
        ("Tal Amir", f"Tal Amir {LEAD}", f"Tal Amir {LEAD}"),  # too short to tell
        ("Shells fell on Tal Amir at dawn on Monday", LEAD[:-1], LEAD[:-1]),  # the whole text is the headline
    ],
)
def test_where_the_report_itself_begins(title, text, body):
    assert text[headline_end(Document("d", text, title=title)) :].strip() == body.strip()
