"""The frames load whole and typed."""

from reportedly.knowledge.event_frames import event_frames
from reportedly.records import PLOVER_TYPES


def test_every_frame_has_a_type_and_words_in_lower_case():
    for form, frames in event_frames().items():
        assert form == form.lower()
        assert all(f.type in PLOVER_TYPES and (f.objects or f.subjects) for f in frames)
        assert all(o == o.lower() for f in frames for o in f.objects | f.means | f.subjects)


def test_irregular_forms_are_known():
    assert event_frames()["took"][0].type == "ASSAULT"
    assert "taked" not in event_frames()
