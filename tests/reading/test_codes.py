"""Two short lists, found by typing; retired ones are named and no longer offered."""

import pytest

from agent_desk.domain.errors import BadInputError
from agent_desk.reading.codes import find, read


@pytest.fixture
def shipped(repository):
    return repository / "resources" / "codes" / "contact.toml"


def test_both_lists_are_short_and_named_in_both_languages(shipped):
    codes = read([shipped])
    for listed in (codes.reasons, codes.results):
        assert 3 <= len(listed) <= 12
        assert all(set(code.names) == {"en", "de"} for code in listed)


@pytest.mark.parametrize(
    ("typed", "language", "found"),
    [
        ("bil", "en", ["bill_wrong"]),
        ("rech", "de", ["bill_wrong"]),
        ("wro bil", "en", ["bill_wrong"]),
        ("geandert", "de", ["data_changed"]),
        ("xyz", "en", []),
    ],
)
def test_a_code_is_found_by_what_is_typed(shipped, typed, language, found):
    assert [code.code for code in find(read([shipped]).reasons, typed, language)] == found


def test_a_later_file_adds_and_retires_and_nothing_is_lost(shipped, tmp_path):
    own = tmp_path / "codes.toml"
    own.write_text(
        '[[reason]]\ncode = "thanks"\nname = { en = "Thanks" }\nretired = true\n'
        '[[reason]]\ncode = "meter"\nname = { en = "A meter" }\n'
    )
    codes = read([shipped, own, tmp_path / "not_there.toml"])
    named = {code.code: code.name("de") for code in codes.reasons}
    assert (named["thanks"], named["meter"]) == ("Thanks", "A meter")
    offered = [code.code for code in find(codes.reasons, "", "en")]
    assert "meter" in offered
    assert "thanks" not in offered


@pytest.mark.parametrize(
    "text",
    [
        "[[reason",
        "reason = 3",
        '[[reason]]\ncode = "A b"\nname = {en = "x"}',
        '[[result]]\ncode="a"',
    ],
)
def test_what_is_no_list_of_codes_is_told(tmp_path, text):
    (tmp_path / "codes.toml").write_text(text)
    with pytest.raises(BadInputError):
        read([tmp_path / "codes.toml"])
