"""Events in other schemes: own sentences with the codes that their words support, and none where they do not."""

from __future__ import annotations

from importlib.resources import files

import pytest

from reportedly.claims.codes import coded
from reportedly.knowledge.schemes import read_schemes, schemes
from reportedly.records import Actor, Bounds, Code, Event, Mention, Span

ACTORS = (Actor("a1", "Northern Army", "state military", None), Actor("a2", "Hill Brigade", "armed group", None))
KNOWN = {"Northern Army": "a1", "Hill Brigade": "a2"}


def told(
    text: str,
    trigger: str,
    mode: str | None = None,
    type_: str = "ASSAULT",
    who: tuple[str, ...] = (),
    whom: tuple[str, ...] = (),
    arms: tuple[str, ...] = (),
    stage: str = "accomplished",
    where: str | None = None,
    killed: Bounds | None = None,
    book: str | None = None,
) -> tuple[Code, ...]:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    parties = tuple(Mention(f"m{n}", span(w), "group", 1.0, "x", KNOWN.get(w)) for n, w in enumerate(who + whom))
    things = tuple(Mention(f"w{n}", span(w), "weapon", 1.0, "x") for n, w in enumerate(arms))
    ids = tuple(m.id for m in parties)
    event = Event(
        "e1", type_, mode, span(trigger), ids[: len(who)], ids[len(who) :], where, None, (), killed, None,
        tuple(m.id for m in things), stage, None,
    )  # fmt: skip
    (found,) = coded(text, [event], (*parties, *things), ACTORS, read_schemes(book) if book else schemes())
    return found.codes


def codes(*args: object, **more: object) -> dict[str, str]:
    return {one.scheme: one.code for one in told(*args, **more)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (
            {"text": "Northern Army clashed with rebels.", "trigger": "clashed", "who": ("Northern Army",), "whom": ("rebels",)},
            {"acled": "Armed clash", "ucdp": "1", "cameo": "19"},
        ),
        (
            {"text": "Clashes between Hill Brigade and other militants.", "trigger": "Clashes", "who": ("Hill Brigade", "militants")},
            {"acled": "Armed clash", "ucdp": "2", "cameo": "19"},
        ),
        (
            {"text": "Gunmen of Hill Brigade attacked villagers.", "trigger": "attacked", "who": ("Hill Brigade",), "whom": ("villagers",)},
            {"acled": "Attack", "ucdp": "3", "cameo": "18"},
        ),
        (
            {"text": "An air strike hit the market.", "trigger": "air strike", "mode": "heavy-weapons"},
            {"acled": "Air/drone strike", "cameo": "19"},
        ),
        (
            {"text": "Warplanes raided the hills.", "trigger": "raided", "arms": ("Warplanes",)},
            {"acled": "Air/drone strike", "cameo": "19"},
        ),
        (
            {"text": "Soldiers fired mortars at residents.", "trigger": "fired", "who": ("Soldiers",), "whom": ("residents",), "arms": ("mortars",)},
            {"acled": "Shelling/artillery/missile attack", "cameo": "19"},
        ),
        ({"text": "Shells of the army hit civilians.", "trigger": "hit", "mode": "heavy-weapons", "who": ("army",), "whom": ("civilians",)},
         {"acled": "Shelling/artillery/missile attack", "cameo": "19"}),
        (
            {"text": "Hill Brigade attacked the 9th Infantry.", "trigger": "attacked", "who": ("Hill Brigade",), "whom": ("9th Infantry",)},
            {},
        ),
        ({"text": "Strikes on the town went on.", "trigger": "Strikes"}, {}),
        ({"text": "Two people were killed.", "trigger": "killed", "whom": ("people",)}, {}),
        (
            {"text": "Northern Army retook the town.", "trigger": "retook", "who": ("Northern Army",), "where": "p1"},
            {"acled": "Government regains territory", "cameo": "19"},
        ),
        ({"text": "Northern Army retook it.", "trigger": "retook", "who": ("Northern Army",)}, {"cameo": "19"}),
        (
            {"text": "Police beat protesters.", "trigger": "beat", "mode": "", "who": ("Police",), "whom": ("protesters",)},
            {"acled": "Excessive force against protesters", "ucdp": "3", "cameo": "18"},
        ),
        (
            {"text": "Thousands marched.", "trigger": "marched", "type_": "PROTEST", "mode": "demo"},
            {"acled": "Peaceful protest", "cameo": "14"},
        ),
        (
            {"text": "Thousands marched.", "trigger": "marched", "type_": "PROTEST", "mode": "demo", "killed": Bounds(1, 1)},
            {"cameo": "14"},
        ),
        ({"text": "They besieged the town.", "trigger": "besieged", "type_": "COERCE", "mode": "seize"}, {"cameo": "19"}),
        (
            {"text": "The truce held.", "trigger": "truce", "type_": "AGREE"},
            {"acled": "Agreement", "cameo": "03"},
        ),
        ({"text": "The ministers met.", "trigger": "met", "type_": "CONSULT"}, {"cameo": "04"}),
    ],
)  # fmt: skip
def test_codes_by_the_words(given: dict[str, object], found: dict[str, str]) -> None:
    assert codes(**given) == found


def test_a_codebook_may_leave_out_what_did_not_happen() -> None:
    book = files("reportedly.knowledge").joinpath("schemes.toml").read_text(encoding="utf-8")
    everything = '["accomplished", "attempted", "threatened", "planned", "ongoing", "denied"]'
    deeds = book.replace(f"acled = {everything}", 'acled = ["accomplished"]')
    given = {"text": "A car bomb went off.", "trigger": "car bomb", "mode": "explosives"}
    assert "acled" in codes(**given, stage="denied")
    assert "acled" not in codes(**given, stage="denied", book=deeds)
    assert "acled" in codes(**given, book=deeds)


def test_a_code_names_its_rule_and_reason() -> None:
    first, *_ = told(text="A car bomb went off.", trigger="car bomb", mode="explosives")
    assert first == Code(
        "acled", "Remote explosive/landmine/IED", "Explosions/Remote violence", "acled-explosive",
        "a bomb that was laid or left, a mine",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("party", "side"),
    [
        ("rebel-held town's residents", "3"),
        ("government-backed rebels", "2"),
        ("rebels", "2"),
        ("soldiers", "1"),
        ("foreign-backed mercenaries", "2"),
        ("people", None),
    ],
)
def test_the_last_telling_word_gives_the_side(party: str, side: str | None) -> None:
    found = codes(text=f"Hill Brigade attacked {party}.", trigger="attacked", who=("Hill Brigade",), whom=(party,))
    assert found.get("ucdp") == side


def test_one_party_of_unknown_side_leaves_the_sides_open() -> None:
    text = "Northern Army attacked rebels and merchants."
    given = {"text": text, "trigger": "attacked", "who": ("Northern Army",), "whom": ("rebels", "merchants")}
    assert "ucdp" not in codes(**given)


def test_editing_the_codebook_changes_the_coder() -> None:
    book = files("reportedly.knowledge").joinpath("schemes.toml").read_text(encoding="utf-8")
    edited = book.replace('trigger = ["strike", "struck", "bomb", "raid"]\n', 'trigger = ["strike"]\ncode = "Strike"\n')
    given = {"text": "Strikes on the town went on.", "trigger": "Strikes"}
    assert codes(**given) == {}
    assert codes(**given, book=edited) == {"acled": "Strike"}
