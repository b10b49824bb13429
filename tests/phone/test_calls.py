import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.phone import calls, handover
from agent_desk.phone.calls import Call, Direction, NotUnderstood, Raise

TOKEN = "given by the screen"
GOOD = {"v": 1, "do": "call", "number": "+44 20 7946 0018"}


def line(**changes):
    return json.dumps(GOOD | changes).encode()


def test_a_call_arrives_as_it_was_handed_over():
    sent = handover.call_line(
        "+44 20 7946 0018", name="Zoë Ångström", call_id="a-1", direction="out", token=TOKEN
    )
    assert calls.parse(sent) == Call(
        number="+44 20 7946 0018",
        name="Zoë Ångström",
        call_id="a-1",
        direction=Direction.OUT,
        token=TOKEN,
    )


def test_the_shortest_messages_are_enough():
    assert calls.parse(b'{"v":1,"do":"raise"}') == Raise()
    assert calls.parse(line()) == Call(number="+44 20 7946 0018")


@pytest.mark.parametrize(
    ("message", "why"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[1]", "not an object"),
        (b"\xff\xfe", "not UTF-8"),
        (b'{"v":1,"do":"raise"}' + b" " * 5000, "longer than 4096 bytes"),
        # Where the limit of each Python lies decides which of the two it is.
        (b"[" * 4000, "nested|not JSON"),
        (b'{"v":1,"v":1,"do":"raise"}', "there twice"),
        (b'{"do":"raise"}', "speaks version 1"),
        (b'{"v":2,"do":"raise"}', "speaks version 1"),
        (b'{"v":true,"do":"raise"}', "speaks version 1"),
        (b'{"v":1.0,"do":"raise"}', "speaks version 1"),
        (b'{"v":1,"do":"quit"}', "neither a call nor the desk"),
        (b'{"v":1,"do":["call"]}', "neither a call nor the desk"),
        (b'{"v":1,"do":"raise","number":"1"}', "a field this desk does not know"),
        (line(colour="red"), "a field this desk does not know"),
        (line(number=442079460018), "number is not text"),
        (line(name={"first": "A"}), "name is not text"),
        (line(name=None), "name is not text"),
        (line(number=" "), "no number"),
        (line(number="1" * 65), "number is longer than 64 characters"),
        (line(name="a" * 201), "name is longer than 200 characters"),
        (line(name="a\nb"), "cannot be shown"),
        (line(name="a\x00b"), "cannot be shown"),
        (line(name="a\u2028b"), "cannot be shown"),
        (line(name="\ud800"), "cannot be shown"),
        (line(direction="up"), "neither in nor out"),
    ],
)
def test_anything_else_is_refused_with_a_reason(message, why):
    with pytest.raises(NotUnderstood, match=why):
        calls.parse(message)


@given(st.binary(max_size=5000))
def test_no_bytes_do_more_than_be_refused(message):
    _tried(message)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
NAMES = st.sampled_from(["v", "do", "number", "name", "id", "direction", "token"])
LIKELY = st.just(1) | st.sampled_from(["call", "raise", "in", "out"]) | st.text(max_size=300)


@given(st.dictionaries(NAMES, LIKELY | JSON) | JSON)
def test_no_json_does_more_than_be_refused(message):
    _tried(json.dumps(message).encode())


TEXT = st.text(max_size=64)


@given(
    number=TEXT, name=TEXT, call_id=TEXT, direction=st.sampled_from(["in", "out"]), token=TEXT
)
def test_a_call_is_taken_whole_or_refused(**fields):
    taken = _tried(handover.call_line(**fields))
    if taken is not None:
        assert (taken.number, taken.name) == (fields["number"].strip(), fields["name"].strip())
        assert taken.direction == fields["direction"]


@given(st.text(st.characters(min_codepoint=0x10000, max_codepoint=0x1F000), min_size=200))
def test_what_the_fields_allow_fits_into_a_message(text):
    longest = {"number": text[:64], "name": text[:200], "call_id": text[:200]}
    assert len(handover.call_line(**longest, direction="out", token=text[:256])) <= 4096


def _tried(message):
    try:
        taken = calls.parse(message)
    except NotUnderstood:
        return None
    assert isinstance(taken, Call | Raise)
    texts = [taken.token] if isinstance(taken, Raise) else [taken.number, taken.name]
    assert not any(control in text for text in texts for control in "\0\n\r\x1b")
    return taken
