"""The doer of a violent act is named by the voice in whose claim he stands."""

from reportedly.claims.namers import with_namers
from reportedly.records import Claim, Event
from tests.claims.marked import marked, mention, spans


def test_each_doer_is_named_by_a_voice():
    _, found = marked("{m:Rebels} fired, but {s:a mayor} said {m:soldiers} shot.")
    who = spans(found, "m")
    mentions = [mention(f"m{n}", s, "group") for n, s in enumerate(who, 1)]
    claim = Claim("c1", (who[1],), spans(found, "s")[0], None, ("v1", "v0"), "asserted", "certain", "+", ())
    plain = (None, None, (), None, None, (), "accomplished", None)
    events = [
        Event("e1", "ASSAULT", None, who[0], ("m1",), (), *plain),
        Event("e2", "ASSAULT", None, who[1], ("m2",), (), *plain),
        Event("e3", "CONSULT", None, who[0], ("m1",), (), *plain),
        Event("e4", "ASSAULT", None, who[0], (), (), *plain),
    ]
    assert [e.named_by for e in with_namers(events, mentions, [claim])] == ["v0", "v1", None, None]
