"""Paths into a record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.exchange.paths import as_text, parse_path

ORDER = {
    "id": "7",
    "name": {"first": "Jo", "last": None},
    "items": [
        {"name": "Lamp", "price": "5", "tags": ["a", "b"]},
        {"name": "Kettle", "price": "7", "tags": []},
    ],
    "methods": {"x1": {"source": "card"}, "x2": {"source": "gift"}},
    "a.b": "dotted",
    "Open?": "yes",
}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("id", ["7"]),
        ("name.first", ["Jo"]),
        ("name.last", []),
        ("name.middle", []),
        ("items[].name", ["Lamp", "Kettle"]),
        ("items[0].name", ["Lamp"]),
        ("items[-1].name", ["Kettle"]),
        ("items[2].name", []),
        ("items[-3].name", []),
        ("items[].tags[]", ["a", "b"]),
        ("items[name=lamp].price", ["5"]),
        ("items[name!=Lamp].price", ["7"]),
        ("items[name~ett].price", ["7"]),
        ("items[name!~ett|xyz].price", ["5"]),
        ("items[name=Lamp|Kettle, price=7].name", ["Kettle"]),
        ("items[].tags[value=b]", ["b"]),
        ("methods[].source", ["card", "gift"]),
        ("a.b", ["dotted"]),
        ('"a.b"', ["dotted"]),
        ('name."first"', ["Jo"]),
        ("Open?", ["yes"]),
        ("id[]", []),
        ("id.x", []),
    ],
)
def test_a_path_leads_to_its_values(path, found):
    assert parse_path(path).values(ORDER) == found


@pytest.mark.parametrize("path", ["", "?", " "])
def test_nothing_is_no_path(path):
    with pytest.raises(ValueError, match="missing"):
        parse_path(path)


@pytest.mark.parametrize(
    "name", ["a[", "a[b", "a]", "No. [1?]", "Client no.", ".a", "a..b", 'a"b']
)
def test_what_is_no_path_is_a_columns_name(name):
    assert parse_path(name).values({name: "x"}) == ["x"]
    assert not parse_path(name).is_in({"other": "x"})


def test_a_slip_deep_in_a_path_is_seen():
    assert parse_path("name.first").is_in(ORDER)
    assert not parse_path("name.frist").is_in(ORDER)
    assert not parse_path("items[].prize").is_in(ORDER)
    assert parse_path("items[name=Chair].anything").is_in(ORDER)
    assert parse_path("phone?").optional


def test_values_as_text():
    assert [as_text(value) for value in (None, True, "x", ["a"])] == ["", "true", "x", '["a"]']


@given(st.text())
def test_any_text_is_a_path_or_told(written):
    if not written.strip().strip("?").strip():
        return
    path = parse_path(written)
    assert isinstance(path.values(ORDER), list)
    assert path.is_in(ORDER) in {True, False}
