"""One source has one name."""

import pytest

from reportedly.linking.sources import source_name

OBSERVATORY = "syrian observatory for human rights"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("The Syrian Observatory for Human Rights", OBSERVATORY),
        ("Syrian Observatory for Human Rights (SOHR)", OBSERVATORY),
        ("Syrian Observatory for Human Rights monitoring group", OBSERVATORY),
        ("Britain-based Syria Observatory for Human Rights", OBSERVATORY),
        ("Rami Abdulrahman", OBSERVATORY),  # who directs it
        ("Igor Konashenkov", "russian defence ministry"),  # its spokesman
        ("John Kirby", "john kirby"),  # who had several roles
        ("Observatory of Stars", "observatory of stars"),
        ("A critic of the Syrian Observatory for Human Rights", "a critic of the syrian observatory for human rights"),
        ("The Observatory", "observatory"),
        ("SANA", "sana"),
        ("", ""),
    ],
)
def test_a_source_is_one_however_it_is_written_and_whoever_speaks_for_it(name, source):
    assert source_name(name) == source
