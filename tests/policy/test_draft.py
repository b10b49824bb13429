"""A policy edited as tables: what is written says what was shown, the rest as it was."""

import tomllib
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.policy import grid, shipped
from agent_desk.policy.draft import begun
from agent_desk.policy.edits import Insert, Move, Put, Remove
from agent_desk.policy.files import files_of, load_texts, texts_of
from agent_desk.policy.inline import Form, inline, meant, shown
from agent_desk.policy.written_back import written

SHIPPED = texts_of(files_of((shipped.folder(),)))
ROWS = ("decisions", "cancel_order", "rows")
FILE = "cancel_order.toml"


def table(draft, name, *, wide=False):
    (found,) = [one for one in grid.grids(draft, wide=wide) if one.name == name]
    return found


def test_an_untouched_draft_is_the_files_as_they_are():
    draft = begun(SHIPPED)
    assert written(draft).files == SHIPPED
    assert draft.loaded() == load_texts(SHIPPED)


def test_a_change_makes_another_draft_and_leaves_the_one_before_as_it_was():
    before = begun(SHIPPED)
    rows = table(before, "cancel_order")
    edit, _ = grid.copied(rows, rows.rows[0])
    after = before.plus(edit)
    after = after.plus(table(after, "cancel_order").written(rows.rows[1], "say.en", "No."))
    assert before.documents == begun(SHIPPED).documents
    assert table(before, "cancel_order") == rows
    assert [row.id for row in table(after, "cancel_order").rows][1] == "gift-card-2"
    assert begun(SHIPPED).plus(*after.edits).documents == after.documents


def test_a_changed_cell_leaves_every_other_line_and_remark_as_it_was():
    draft = begun(SHIPPED)
    rows = table(draft, "cancel_order")
    draft = draft.plus(rows.written(rows.rows[0], "when.paid_with", '"gift card", "paypal"'))
    text = written(draft).files[FILE]
    before, after = SHIPPED[FILE].splitlines(), text.splitlines()
    (changed,) = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed[1].endswith("""paid_with = '"gift card", "paypal"' }""")
    assert after[0].startswith("# ")


def test_the_words_of_a_choice_are_changed_in_their_cell():
    draft = begun(SHIPPED)
    facts = table(draft, "facts")
    (row,) = [one for one in facts.rows if one.id == "paid_with"]
    told = facts.text(row, "words.de")
    assert told == "gift card = Geschenkkarte, credit card = Kreditkarte, paypal = PayPal"
    draft = draft.plus(facts.written(row, "words.de", told.replace("Kreditkarte", "Karte")))
    assert written(draft).bare == ()
    policy = load_texts(written(draft).files).policy
    assert policy == draft.loaded().policy
    assert policy.facts["paid_with"].word("credit card", "de") == "Karte"
    assert policy.facts["paid_with"].word("credit card", "en") == "credit card"


def test_rows_are_added_copied_moved_and_taken_out():
    draft = begun(SHIPPED)
    rows = table(draft, "cancel_order")
    ids = [row.id for row in rows.rows]
    edit, new = grid.copied(rows, rows.rows[1])
    draft = draft.plus(edit)
    assert [r.id for r in table(draft, "cancel_order").rows] == [*ids[:2], new.id, *ids[2:]]
    rows = table(draft, "cancel_order")
    assert rows.rows[2] == new
    draft = draft.plus(grid.moved(rows, rows.rows[2], -1))
    draft = draft.plus(grid.removed(table(draft, "cancel_order").rows[0]))
    assert [r.id for r in table(draft, "cancel_order").rows] == [new.id, *ids[1:]]
    told = written(draft)
    assert told.bare == ()
    assert load_texts(told.files).policy == draft.loaded().policy
    assert grid.moved(rows, rows.rows[0], -1) is None
    assert grid.moved(rows, rows.rows[-1], 1) is None


@pytest.mark.parametrize("name", ["cancel_order", "limits", "facts"])
def test_a_new_row_never_permits_anything_and_is_written_in_every_language(name):
    draft = begun(SHIPPED)
    rows = table(draft, name)
    edit, new = grid.added(rows, rows.rows[0], ("en", "de"))
    draft = draft.plus(edit)
    assert new in table(draft, name).rows
    told = written(draft)
    assert told.bare == ()
    assert load_texts(told.files).policy == draft.loaded().policy
    assert new.entries.get("verdict", "ask") == "ask"


def test_limits_and_facts_are_tables_too_and_go_by_name():
    draft = begun(SHIPPED)
    limits = table(draft, "limits")
    (row,) = [one for one in limits.rows if one.id == "gestures_of_agent"]
    assert limits.text(row, "counts") == "something_else"
    assert limits.text(row, "most") == "300 USD"
    draft = draft.plus(limits.written(row, "most", "250 USD"), grid.removed(limits.rows[0]))
    told = {one.name: one.most for one in draft.loaded().policy.limits}
    assert told["gestures_of_agent"] == 25_000
    assert limits.rows[0].id not in told
    assert load_texts(written(draft).files).policy == draft.loaded().policy
    facts = table(draft, "facts")
    assert {facts.text(one, "type") for one in facts.rows} >= {"yes/no", "choice", "money"}


def test_a_cell_that_was_empty_and_one_that_is_emptied():
    draft = begun(SHIPPED)
    rows = table(draft, "cancel_order")
    row = rows.rows[2]
    assert rows.text(row, "amount") == ""
    for column, text in (
        ("when.paid_with", '"paypal"'),
        ("duty.en", "Pack it."),
        ("most", "5 USD"),
    ):
        draft = draft.plus(rows.written(row, column, text))
    for column in ("duty.en", "when.paid_with", "when.order_state", "when.cancel_reason"):
        draft = draft.plus(rows.written(row, column, "-" if "when" in column else ""))
    entries = table(draft, "cancel_order").rows[2].entries
    assert "duty" not in entries
    assert "when" not in entries
    assert load_texts(written(draft).files).policy == draft.loaded().policy


def test_what_cannot_be_read_is_kept_as_it_is_and_said():
    files = {**SHIPPED, "broken.toml": "[decisions.x\n"}
    draft = begun(files)
    assert [one.place.file for one in draft.unreadable] == ["broken.toml"]
    assert not draft.editable("broken.toml")
    assert "cancel_order" in draft.loaded().policy.decisions
    assert written(draft).files == files


def test_the_row_otherwise_stands_last_and_keeps_its_name():
    text = SHIPPED[FILE].replace(
        "[decisions.cancel_order.once]",
        '[decisions.cancel_order.otherwise]\nverdict = "ask"\n[decisions.cancel_order.once]',
    )
    draft = begun({FILE: text})
    rows = table(draft, "cancel_order")
    assert rows.rows[-1].id == "otherwise"
    assert not rows.can_name(rows.rows[-1])
    assert grid.moved(rows, rows.rows[-1], -1) is None
    assert grid.moved(rows, rows.rows[-2], 1) is None
    draft = draft.plus(rows.written(rows.rows[-1], "verdict", "may not"))
    assert draft.loaded().policy.decisions["cancel_order"].otherwise.word.value == "may not"
    assert grid.removed(rows.rows[-1]) == Put(
        file=FILE, path=("decisions", "cancel_order", "otherwise"), value=None
    )


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("8 EUR", Form.AMOUNT, "8 EUR"),
        ("3", Form.AMOUNT, 3),
        ("2.5", Form.AMOUNT, Decimal("2.5")),
        ('{ percent = 20, of = "price" }', Form.AMOUNT, {"percent": 20, "of": "price"}),
        ("{ percent", Form.AMOUNT, "{ percent"),
        ("a, b ,", Form.NAMES, ["a", "b"]),
        ('["a, b", "c"]', Form.NAMES, ["a, b", "c"]),
        (" , ", Form.NAMES, None),
        ("a b = c, d = e", Form.WORDS, {"a b": "c", "d": "e"}),
        ("a =", Form.WORDS, "a ="),
        ('{ "a, b" = "c" }', Form.WORDS, {"a, b": "c"}),
        ("ja", Form.FLAG, True),
        ("no", Form.FLAG, None),
        ("perhaps", Form.FLAG, "perhaps"),
        ("2026-01-31", Form.DAY, tomllib.loads("x = 2026-01-31")["x"]),
        ("tomorrow", Form.DAY, "tomorrow"),
        ("-", Form.CELL, None),
        (" < 10 ", Form.CELL, "< 10"),
        ("two\nlines", Form.TEXT, "two lines"),
        ("", Form.TEXT, None),
    ],
)
def test_what_is_typed_stands_for_a_value(text, form, value):
    assert meant(text, form) == value
    if value is not None:
        assert meant(shown(value, form), form) == value


VALUES = st.recursive(
    st.text(max_size=8) | st.integers(-5, 5) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("ab .", min_size=1), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(VALUES)
@settings(max_examples=200)
def test_any_value_in_one_line_is_toml(value):
    assert tomllib.loads(f"x = {inline(value)}")["x"] == value


TEXTS = st.text(max_size=12) | st.sampled_from(
    ['"a", "b"', "it's", "\\", '"""', "'''", "é😀", "# no remark", "[x]", "{a}", "= 3", "1e5"]
)
COLUMNS = st.sampled_from(
    ["id", "when.order_state", "verdict", "amount", "most", "requires", "say.en", "say.de",
     "promise.within", "promise.what.en", "until", "only_if_asked", "reasons"]
)  # fmt: skip
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 9), COLUMNS, TEXTS),
        st.tuples(st.just("copy"), st.integers(0, 9)),
        st.tuples(st.just("add"), st.integers(0, 9)),
        st.tuples(st.just("remove"), st.integers(0, 9)),
        st.tuples(st.just("move"), st.integers(0, 9), st.integers(-2, 2)),
    ),
    max_size=8,
)


def step(draft, name, what, number, *more):
    """The draft after one step of a person at one of its tables."""
    rows = table(draft, name, wide=True)
    if not rows.rows:
        return draft
    row = rows.rows[number % len(rows.rows)]
    if what == "put":
        named = more[0] == "id" and not rows.can_name(row)
        return draft if named else draft.plus(rows.written(row, *more))
    edit = {
        "copy": lambda: grid.copied(rows, row)[0],
        "add": lambda: grid.added(rows, row, ("en", "de"))[0],
        "remove": lambda: grid.removed(row),
        "move": lambda: grid.moved(rows, row, *more),
    }[what]()
    return draft if edit is None else draft.plus(edit)


@given(st.sampled_from(["cancel_order", "something_else", "limits", "facts"]), STEPS)
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_is_written_as_it_was_shown(name, steps):
    draft = begun(SHIPPED)
    for one in steps:
        draft = step(draft, name, *one)
    told = written(draft)
    for file, text in told.files.items():
        assert tomllib.loads(text, parse_float=Decimal) == draft.documents[file]
    assert load_texts(told.files).policy == draft.loaded().policy


def test_where_the_library_would_write_something_else_the_file_is_written_anew(monkeypatch):
    draft = begun(SHIPPED).plus(
        Remove(file=FILE, path=ROWS, place=0),
        Insert(file=FILE, path=ROWS, place=0, value={"id": "n", "verdict": "ask"}),
        Move(file=FILE, path=ROWS, place=0, to=2),
    )
    monkeypatch.setattr("agent_desk.policy.written_back._edited", lambda _draft, _name: "")
    told = written(draft)
    assert told.bare == (FILE,)
    assert "#" not in told.files[FILE].splitlines()[0]
    assert load_texts(told.files).policy == draft.loaded().policy
