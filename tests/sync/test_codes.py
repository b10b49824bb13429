"""The one-time code as a line of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import BadInputError, NewerFileError, WorldError
from agent_desk.sync import codes
from agent_desk.sync.codes import Code

FIELDS = {
    "host": "hub.example.org", "port": "5432", "database": "agent_desk",
    "role": "agent_desk_1", "branch": "Nord-Süd", "secret": "s", "ca": "",
}  # fmt: skip


@given(st.fixed_dictionaries({name: st.text(max_size=200) for name in FIELDS}))
def test_a_code_says_what_was_put_into_it(fields):
    # JSON has no lone surrogates, and no command line gives them.
    fields = {n: t.encode("utf-8", "replace").decode() for n, t in fields.items()}
    line = codes.write(Code(**fields))
    assert line.isascii()
    assert line.split() == [line]
    assert codes.read(line) == Code(**fields)


def test_a_code_broken_by_a_letter_s_lines_is_whole():
    line = codes.write(Code(**FIELDS))
    broken = f"  {line[:30]}\r\n {line[30:70]}\n{line[70:]}\n"
    assert codes.read(broken) == Code(**FIELDS)


def test_a_wrong_or_missing_character_is_told():
    line = codes.write(Code(**FIELDS))
    middle = len(line) // 2
    other = "A" if line[middle] != "A" else "B"
    for wrong in (line[:-1], line[:middle] + other + line[middle + 1 :]):
        with pytest.raises(BadInputError):
            codes.read(wrong)


def test_a_newer_code_is_told_as_one():
    with pytest.raises(NewerFileError):
        codes.read("agentdesk2.anything.at.all")


@given(st.text(max_size=300))
def test_nothing_else_is_taken_for_a_code_or_crashes(text):
    for line in (text, f"agentdesk1.{text}.{codes._check(text)}"):
        with pytest.raises(WorldError):
            codes.read(line)
