from reportedly.linking.stories import stories

ONE = "A gunman opened fire at a bakery in Millbrook and killed two people, the police of Millbrook said."
AGAIN = "The Millbrook gunman who killed two at a bakery was arrested, the police said."
OTHER = "Voters in Easton closed the swimming pool and sold its boats."


def test_alike_texts_of_the_same_days_are_one_story():
    a, b, c = stories([ONE, AGAIN, OTHER], ["2016-03-01", "2016-03-02", "2016-03-01"])
    assert a == b != c


def test_two_months_part_what_few_words_would_join():
    faint = "A gunman who killed two people in Harlow robbed a bakery, the police said."
    near, far = (stories([ONE, faint, OTHER], ["2016-03-01", day, day]) for day in ("2016-03-02", "2016-05-01"))
    assert near[0] == near[1]
    assert far[0] != far[1]


def test_undated_texts_are_told_by_their_words_alone():
    a, b, c = stories([ONE, AGAIN, OTHER], [None, "2016-03-01", None])
    assert a == b != c
