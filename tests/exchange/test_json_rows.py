"""JSON documents and JSON Lines."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import BadInputError
from agent_desk.exchange import json_rows
from agent_desk.exchange.json_rows import parsed, read_json, read_json_lines
from agent_desk.exchange.rows import FileFormat, Refused, Row


@pytest.fixture
def read(a_file):
    def rows(content, **how):
        text = content if isinstance(content, str | bytes) else json.dumps(content)
        return list(read_json(a_file("a.json", text), FileFormat(**how)))

    return rows


def values(rows):
    return [dict(row.values) for row in rows if isinstance(row, Row)]


def test_a_list_gives_its_members(read):
    rows = read([{"a": "x"}, {"b": True}])
    assert values(rows) == [{"a": "x"}, {"b": True}]
    assert [str(row.place)[-6:] for row in rows] == ["item 1", "item 2"]


def test_a_keyed_object_gives_its_members_with_their_keys(read):
    rows = read({"7": {"name": "Jo"}, "8": {"name": "Ayşe"}}, key_column="user")
    assert values(rows) == [{"name": "Jo", "user": "7"}, {"name": "Ayşe", "user": "8"}]


def test_a_key_does_not_hide_a_column_of_its_name(read):
    assert values(read({"7": {"user": "x"}}, key_column="user")) == [{"user": "x"}]


def test_an_object_of_values_is_one_record(read):
    assert values(read({"id": "1", "items": [{"a": "b"}]})) == [
        {"id": "1", "items": [{"a": "b"}]}
    ]


def test_the_shape_can_be_said(read):
    assert len(read({"a": {"x": "1"}, "b": {"x": "2"}}, shape="single")) == 1


def test_records_lie_where_the_mapping_says_with_what_is_around_them(read):
    document = {"page": "1", "customers": [{"id": "7", "orders": [{"no": "A"}, {"no": "B"}]}]}
    rows = read(document, records=("customers", "orders"))
    assert [row["no"] for row in values(rows)] == ["A", "B"]
    assert values(rows)[0]["parent"]["id"] == "7"


def test_keyed_records_in_a_document(read):
    rows = read(
        {"data": {"7": {"n": "a"}, "8": {"n": "b"}}, "v": "2"}, records=("data",), shape="keyed"
    )
    assert [(row["key"], row["n"]) for row in values(rows)] == [("7", "a"), ("8", "b")]
    assert values(rows)[1]["parent"] == {"v": "2"}


def test_a_place_without_records_is_told(read):
    with pytest.raises(BadInputError, match="no “orders”"):
        read({"data": []}, records=("orders",))


def test_numbers_stay_as_they_are_written(read):
    assert values(read('[{"sum": 47.80, "id": 123456789012345678901234567890, "x": NaN}]')) == [
        {"sum": "47.80", "id": "123456789012345678901234567890", "x": "NaN"}
    ]


def test_bare_values_are_rows_of_one_column(read):
    assert values(read(["a", "b"])) == [{"value": "a"}, {"value": "b"}]


def test_a_list_in_a_list_is_refused(read):
    rows = read([["a"], {"b": "c"}])
    assert isinstance(rows[0], Refused)
    assert values(rows) == [{"b": "c"}]


@pytest.mark.parametrize("text", ["", "{", '[{"a": 1}', "[1,]", '{"a": 1} {"b": 2}', "\x00"])
def test_what_is_no_json_is_told_with_its_line(read, text):
    with pytest.raises(BadInputError, match=r"a\.json cannot be read.*line \d+, column \d+"):
        read(text)


def test_absurd_depth_is_told(read):
    with pytest.raises(BadInputError, match="too deep"):
        read("[" * 200_000)


def test_a_number_of_five_thousand_digits_is_text(read):
    assert values(read(f'[{{"n": {"9" * 5000}}}]'))[0]["n"] == "9" * 5000


def test_a_document_too_large_is_told(read, monkeypatch):
    monkeypatch.setattr(json_rows, "LARGEST_DOCUMENT", 3)
    with pytest.raises(BadInputError, match="JSON Lines"):
        read([{"a": "b"}])


def test_lines_are_records_and_a_broken_one_is_told(a_file):
    file = a_file("a.jsonl", '{"a": 1}\n\nnot json\n{"a": 2}\n[1]\n')
    rows = list(read_json_lines(file, FileFormat()))
    assert values(rows) == [{"a": "1"}, {"a": "2"}]
    assert [row.place.line for row in rows if isinstance(row, Refused)] == [3, 5]


def test_lines_may_end_as_on_any_system(a_file):
    file = a_file("a.jsonl", '{"a": "x\u2028y"}\r\n{"a": 2}\r{"a": 3}')
    assert len(values(read_json_lines(file, FileFormat()))) == 3


JSON = st.recursive(
    st.none() | st.booleans() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(JSON)
def test_a_value_comes_back(value):
    assert parsed(json.dumps(value)) == value


def test_the_public_naughty_strings_come_through(shared_data):
    folder = shared_data("19_naughty_strings")
    rows = list(read_json(folder / "blns.json", FileFormat()))
    assert [row.values["value"] for row in rows] == json.loads(
        (folder / "blns.json").read_text("utf-8")
    )
