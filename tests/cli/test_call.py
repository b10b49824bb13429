import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk import paths
from agent_desk.cli import call, options
from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.phone import calls, machine
from agent_desk.phone.calls import Call, Direction

WORDS = st.sampled_from(
    [
        "call",
        "--name",
        "--id",
        "--direction",
        "in",
        "out",
        "--data-dir",
        "d",
        "+44 20",
        "",
        "-1",
        "x",
    ]
)


@given(st.lists(WORDS, max_size=9))
def test_what_is_read_quickly_is_read_as_every_form_is(arguments):
    quick = call.quick(arguments)
    if quick is None:
        return
    profile, line = quick
    asked = options.parse(arguments)
    assert line == call.message(asked)
    assert machine.address(profile) == machine.address(str(asked.paths.data))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--data-dir", "d"],
        ["call", "1"],
        ["--data-dir", "d", "call", "1", "--direction", "out", "--id", "7", "--name", "Zoë"],
    ],
)
def test_the_usual_forms_are_read_quickly(arguments):
    assert call.quick(arguments) is not None


@pytest.mark.parametrize(
    "arguments",
    [
        ["demo"],
        ["call"],
        ["call", "--help"],
        ["call", "1", "--name"],
        ["call", "1", "2"],
        ["call", "1", "--direction", "up"],
        ["--key-stdin"],
        ["--version"],
        ["--data-dir"],
    ],
)
def test_any_other_form_is_left_to_the_parser(arguments):
    assert call.quick(arguments) is None


def test_a_call_with_everything_is_read_whole():
    asked = options.parse(["call", "+44 20", "--id=7", "--name", "Zoë", "--direction", "out"])
    expected = Call(number="+44 20", call_id="7", name="Zoë", direction=Direction.OUT)
    assert asked.call == expected


def test_other_commands_bring_no_call():
    assert options.parse([]).call is None


@pytest.mark.parametrize("number", ["", "\x07", "1" * 65])
def test_a_call_that_cannot_be_taken_is_told(number):
    with pytest.raises(BadInputError, match="This call cannot be taken"):
        options.parse(["call", number]).call  # noqa: B018  the property reads it


def test_the_right_to_the_front_goes_with_the_call(monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "given")
    assert calls.parse(call.quick(["call", "1"])[1]).token == "given"


@pytest.mark.parametrize("odd", ["x" * 300, "two\nlines"])
def test_an_odd_right_to_the_front_does_not_stop_a_call(monkeypatch, odd):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", odd)
    assert calls.parse(call.quick(["call", "1"])[1]) == Call(number="1")


def test_a_start_without_a_desk_holds_the_profile(tmp_path):
    profile = paths.under(tmp_path)
    hold = call.hand_over_or_hold(profile, b"")
    assert hold is not None
    assert machine.hold(str(profile.runtime / "desk.lock")) is None
    hold.release()


def test_a_profile_that_cannot_be_locked_is_told(tmp_path):
    profile = paths.under(tmp_path).make()
    (profile.runtime / "desk.lock").mkdir()
    with pytest.raises(FileError, match="cannot be locked"):
        call.hand_over_or_hold(profile, b"")


def test_options_stand_before_a_command_or_after_it(tmp_path):
    before = options.parse(["--data-dir", os.fspath(tmp_path), "--language", "de", "rebuild"])
    after = options.parse(["rebuild", "--data-dir", os.fspath(tmp_path), "--language", "de"])
    assert vars(before) == vars(after)
    assert before.paths == paths.under(tmp_path)
