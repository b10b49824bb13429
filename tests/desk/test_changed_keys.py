"""Keys from the settings: what can be had, what is said of the rest, and what shows them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.desk import changed_keys, commands
from agent_desk.desk.commands import COMMANDS
from agent_desk.settings import Line

FILE = Path("settings.toml")


def lines(**asked):
    return [Line(name, key, FILE) for name, key in asked.items()]


def told(**asked):
    changed, wrong = changed_keys.checked(lines(**asked))
    assert not changed
    (one,) = wrong
    return str(one)


def test_a_key_that_can_be_read_is_in_force_as_qt_writes_it():
    assert changed_keys.checked(lines(find="ctrl+shift+n", line="F9")) == (
        {"find": "Ctrl+Shift+N", "line": "F9"},
        (),
    )


def test_two_commands_may_change_places():
    changed, wrong = changed_keys.checked(lines(customer="Ctrl+3", goodbye="Ctrl+1"))
    assert changed == {"customer": "Ctrl+3", "goodbye": "Ctrl+1"}
    assert not wrong


@pytest.mark.parametrize(
    "key", ["Strg+N", "Ctrl+", "", "Ctrl+Foo", "Ctrl+X, Ctrl+S", "AltGr+q"]
)
def test_a_key_that_cannot_be_read_is_said(key):
    assert f'keys.find = "{key}" is no key that can be read' in told(find=key)


SYSTEMS = "Ctrl+E Ctrl+U Ctrl+H Ctrl+M Ctrl+W Ctrl+Space Ctrl+. Meta+K Alt+F Alt+F4 Ctrl+Alt+N"
WRITING = "N Shift+N 7 { Return Esc Tab Ctrl+C Ctrl+V Ctrl+Z Ctrl+Left Ctrl+Shift+End ctrl+e"


@pytest.mark.parametrize("key", [*SYSTEMS.split(), *WRITING.split(), "Ctrl+Alt+F7"])
def test_a_key_that_must_stay_free_is_said(key):
    assert "must stay free" in told(find=key)


def test_a_command_nobody_knows_is_said_with_those_there_are():
    said = told(fnid="F9")
    assert "keys names fnid, which is no command" in said
    assert "There are: find, customer, decide, goodbye," in said


def test_what_every_page_means_by_a_key_cannot_be_changed():
    assert "keys.back cannot be changed" in told(back="F9")


def test_one_key_for_two_commands_is_said_of_each_that_was_changed():
    changed, wrong = changed_keys.checked(lines(customer="F9", goodbye="F9", line="F12"))
    assert changed == {"line": "F12"}
    assert [str(one).split(" is the key")[0] for one in wrong] == [
        f'In {FILE}, keys.goodbye = "F9"',
        f'In {FILE}, keys.customer = "F9"',
    ]


def test_a_key_that_a_built_in_has_is_said():
    assert "is the key of palette too" in told(find="Ctrl+K")


def test_a_key_of_another_place_can_be_had():
    changed, wrong = changed_keys.checked(lines(find="Ctrl+3"))
    assert changed == {"find": "Ctrl+3"}
    assert not wrong


def test_what_falls_back_on_its_own_key_takes_it_from_whoever_wanted_it():
    changed, wrong = changed_keys.checked(lines(customer="F11", line="Ctrl+1"))
    assert changed == {}
    assert len(wrong) == 2


KEYS = st.sampled_from(
    ["F8", "F9", "Ctrl+1", "Ctrl+3", "Ctrl+L", "Ctrl+Return", "Ctrl+N", "F1"]
)


@given(st.dictionaries(st.sampled_from(list(COMMANDS)), KEYS | st.text(max_size=8)))
def test_whatever_is_asked_for_no_key_means_two_things(asked):
    changed, wrong = changed_keys.checked(lines(**asked))
    assert len(changed) + len(wrong) == len(asked)
    assert not list(changed_keys._on_one_key(changed))


def test_no_built_in_key_means_two_things_or_one_that_must_stay_free():
    assert not list(changed_keys._on_one_key({}))
    for name, command in COMMANDS.items():
        if not command.by_page:
            assert changed_keys._is_free(command.key, name), name


def test_the_key_in_force_is_the_one_that_is_bound_and_shown(keys):
    keys({"find": "F9", "finish": "Ctrl+Shift+Return"})
    assert commands.key_of("find") == "F9"
    assert commands.keys_of("finish") == ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")
    assert commands.keys_of("larger") == ("Ctrl++", "Ctrl+=")


def test_without_single_keys_no_digit_is_shown(keys):
    assert commands.key_of("pause") == "3"
    keys({}, single_keys=False)
    assert commands.key_of("pause") == ""
    assert commands.digit_key(2) == ""
    assert commands.key_of("here") == "Return"
