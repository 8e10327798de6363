"""Nations by adjectives and names."""

from benchmarks.muc4.nations import is_ours, nation_in, nation_of_code, nations_in


def test_the_first_nation_of_a_phrase():
    assert nation_in("THREE U.S. ENGINEERS") == "UNITED STATES"
    assert nation_in("A PERUVIAN AND TWO SPANIARDS") == "PERU"
    assert nation_in("THE BUS DRIVER") is None
    assert nation_in("CUBANACAN STREET") is None


def test_all_nations_of_a_text():
    assert nations_in("BOLIVIA AND THE CHILEANS\nIN EL SALVADOR") == ["BOLIVIA", "CHILE", "EL SALVADOR"]


def test_codes_and_the_nine():
    assert nation_of_code("GT") == "GUATEMALA"
    assert nation_of_code(None) is None
    assert is_ours("PERU")
    assert not is_ours("SPAIN")
