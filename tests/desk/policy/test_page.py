"""A lead changes the policy in its cells; it is checked behind them, undone, published."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.policy.standing import Standing
from agent_desk.domain.agents import Role
from agent_desk.domain.policies import PolicyPublished
from agent_desk.policy.findings import Fault
from agent_desk.store import ledger
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from tests.desk.accessible import faults
from tests.desk.policy.conftest import SHOP

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def button(page, text):
    (found,) = [one for one in page.widget.findChildren(ActionButton) if one.text() == text]
    return found


def reason(page):
    return page.widget._changing._reason.edit


def test_every_table_stands_there_with_headings_people_can_read(page):
    assert page.listed(page.widget._list.parentWidget()) == [
        "Refunds", "Limits", "What can be known",
    ]  # fmt: skip
    model = page.table.model()
    across = [
        model.headerData(place, Qt.Orientation.Horizontal)
        for place in range(model.columnCount())
    ]
    assert [one.replace("\u2068", "").replace("\u2069", "") for one in across] == [
        "Tier", "Verdict", "Amount", "At most", "What the customer hears (en)", "Row",
    ]  # fmt: skip
    assert page.rows() == ["gold", "guest"]
    assert page.cell("gold", "most") == "30 EUR"
    assert (page.found(), page.changes()) == ([], [])


def test_a_cell_is_changed_in_place_and_the_difference_is_told(page):
    page.write("gold", "most", "50 EUR")
    assert page.cell("gold", "most") == "50 EUR"
    assert page.found() == []
    (told,) = page.changes()
    assert told.replace("\u2068", "").replace("\u2069", "") == (
        "In Refunds, row gold: up to 30.00 EUR becomes up to 50.00 EUR."
    )
    assert page.table.currentIndex() == page.table.model().place("gold", "most")


def test_typing_on_a_cell_writes_in_it_at_once_and_esc_leaves_it_as_it_was(page):
    page.go_to("gold", "most")
    page.type("9")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    page.press(Key.Key_Escape)
    assert page.cell("gold", "most") == "30 EUR"
    assert page.left == []
    page.go_to("gold", "most")
    page.press(Key.Key_Escape)
    assert page.left == [True]


def test_what_is_wrong_stands_in_its_cell_in_words_and_return_goes_there(page):
    page.write("guest", "when.tier", '"silver"')
    first = page.found()[0].replace("\u2068", "").replace("\u2069", "")
    assert first.startswith("Refunds, guest, Tier: “silver” is none of the values")
    index = page.table.model().place("guest", "when.tier")
    aloud = index.data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert "is none of the values" in aloud
    assert aloud.startswith("guest, Tier")
    assert page.changes() == []
    assert not button(page, "Publish").isVisible()
    page.go_to("gold", "say.en")
    page.widget._list.set_current("limits")
    page.widget._found._list.setFocus()
    page.press(Key.Key_Return)
    assert page.table.hasFocus()
    assert page.table.currentIndex() == page.table.model().place("guest", "when.tier")


def test_a_gap_between_rows_is_marked_at_the_table(page):
    page.go_to("guest", "verdict")
    page.press(Key.Key_Delete, CONTROL)
    page.checked()
    assert page.rows() == ["gold"]
    assert any(one.fault is Fault.GAP for one in page.widget._checked.findings)
    row = page.widget._list.rows()[0]
    assert (row.icon, "Something was found" in row.aloud()) == ("triangle-alert", True)


def test_rows_are_added_copied_moved_and_taken_out_by_key(page):
    page.go_to("gold", "verdict")
    page.press(Key.Key_Insert)
    assert page.rows() == ["gold", "new", "guest"]
    assert page.cell("new", "verdict") == "ask"
    assert page.table.currentIndex().row() == 1
    page.press(Key.Key_D, CONTROL)
    assert page.rows() == ["gold", "new", "new-2", "guest"]
    page.press(Key.Key_Up, ALT)
    page.press(Key.Key_Up, ALT)
    assert page.rows() == ["new-2", "gold", "new", "guest"]
    assert page.table.currentIndex().row() == 0
    page.press(Key.Key_Up, ALT)
    page.press(Key.Key_Down, ALT)
    assert page.rows() == ["gold", "new-2", "new", "guest"]
    page.press(Key.Key_Delete, CONTROL)
    assert page.rows() == ["gold", "new", "guest"]
    for expected in (4, 4, 4, 4, 3, 2):
        page.press(Key.Key_Z, CONTROL)
        assert len(page.rows()) == expected
    assert page.rows() == ["gold", "guest"]
    assert not button(page, "Undo").isEnabled()
    page.checked()
    assert page.changes() == []


def test_it_is_published_with_a_reason_and_keeps_its_remarks(page):
    page.write("gold", "most", "50 EUR")
    page.press(Key.Key_Return, CONTROL)
    assert reason(page).hasFocus()
    assert page.in_force().policy.version == "1"
    page.type("prices rose")
    page.press(Key.Key_Return, CONTROL)
    page.checked()
    now = page.in_force()
    assert (now.policy.version, now.reason, now.published_by) == (
        "2", "prices rose", page.acts.me,
    )  # fmt: skip
    assert now.files["shop.toml"] == SHOP.replace('most = "30 EUR"', 'most = "50 EUR"')
    assert page.changes() == []
    assert reason(page).text() == ""
    (said,) = page.said
    assert "is in force" in said


def test_an_agent_cannot_publish_even_if_the_page_were_theirs(page):
    omar = page.acts.agents.add("Omar Haddad", frozenset({Role.AGENT}), page.acts.me)
    page.widget.begin(omar.agent_id)
    page.checked()
    page.write("gold", "most", "50 EUR")
    page.press(Key.Key_Return, CONTROL)
    page.type("I would like to")
    page.press(Key.Key_Return, CONTROL)
    page.qtbot.waitUntil(page.work.is_idle)
    assert page.in_force().policy.version == "1"
    assert "may not do this here" in reason(page).accessibleDescription()
    assert page.cell("gold", "most") == "50 EUR"


def breaks(page):
    """Another desk published what cannot be read here."""
    with page.acts.store.write() as db:
        files = {"shop.toml": SHOP.replace('verdict = "may not"', 'verdict = "perhaps"')}
        body, about = PolicyPublished(version="9", files=files), Subjects(about_id=new_id())
        ledger.write(
            db, "policy.published", body, about, at=page.acts.clock.now(), by=page.acts.me
        )
    page.begin()


def test_a_broken_version_is_put_right_from_its_own_files(page):
    breaks(page)
    button(page, "Put it right").click()
    page.checked()
    assert page.cell("guest", "verdict") == "perhaps"
    assert len(page.found()) >= 1
    page.write("guest", "verdict", "never")
    page.press(Key.Key_Return, CONTROL)
    page.type("put right")
    page.press(Key.Key_Return, CONTROL)
    page.checked()
    assert page.in_force().policy.version == "10"
    assert page.in_force().broken == ()
    assert page.cell("guest", "verdict") == "never"


def test_to_begin_with_a_broken_version_can_be_taken_back(page):
    page.write("gold", "most", "50 EUR")
    breaks(page)
    button(page, "Put it right").click()
    page.checked()
    button(page, "Undo").click()
    page.checked()
    assert page.cell("guest", "verdict") == "may not"
    assert page.cell("gold", "most") == "50 EUR"


def test_a_broken_version_from_elsewhere_is_told_with_its_place_and_the_last_good_one_holds(
    page,
):
    breaks(page)
    labels = page.widget.findChild(Standing).findChildren(QLabel)
    told = [one.text().replace("\u2068", "").replace("\u2069", "") for one in labels]
    assert "Version 1 is in force." in told
    assert "Version 9 cannot be read, so it is not in force." in told
    (where,) = [text for text in told if text.startswith("shop.toml")]
    assert where.startswith("shop.toml, refunds, row guest, column verdict: “perhaps”")
    assert page.cell("guest", "verdict") == "may not"


def test_what_somebody_published_meanwhile_is_not_undone_unseen(page):
    page.write("gold", "most", "50 EUR")
    other = SHOP.replace("This month", "Each month")
    page.acts.policies.publish(page.acts.me, "other", {"shop.toml": other}, "clearer")
    page.press(Key.Key_Return, CONTROL)
    page.type("prices rose")
    page.press(Key.Key_Return, CONTROL)
    page.checked()
    assert page.in_force().policy.version == "other"
    assert "was published meanwhile" in reason(page).accessibleDescription()
    assert len(page.changes()) == 2
    page.press(Key.Key_Return, CONTROL)
    page.checked()
    assert page.in_force().policy.version == "2"


def test_what_the_checker_finds_has_to_be_corrected_before_it_is_published(page):
    page.write("guest", "say.en", "No, {nobody}.")
    assert len(page.found()) == 1
    assert len(page.changes()) == 1
    assert not button(page, "Publish").isEnabled()
    page.press(Key.Key_Return, CONTROL)
    page.checked()
    assert page.in_force().policy.version == "1"


def test_a_draft_stays_while_the_lead_is_away(page):
    page.write("gold", "most", "50 EUR")
    page.begin()
    assert page.cell("gold", "most") == "50 EUR"
    assert len(page.changes()) == 1


def test_limits_and_facts_are_edited_alike(page):
    page.widget._list.set_current("limits")
    page.write("month", "most", "80 EUR")
    page.widget._list.set_current("facts")
    page.write("tier", "title.en", "Level")
    assert [one.split(":")[0].strip("\u2068") for one in page.changes()] == [
        "In Limits, row \u2068month\u2069", "In What can be known, row \u2068tier\u2069",
    ]  # fmt: skip
    page.widget._list.set_current("refunds")
    assert page.table.model().headerData(0, Qt.Orientation.Horizontal) == "Level"


def test_all_columns_can_be_shown_to_write_in_one_no_row_uses(page):
    assert "duty.en" not in page.table.model().grid.columns
    button(page, "All columns").click()
    page.write("guest", "duty.en", "Bring the bill.")
    button(page, "Only columns in use").click()
    assert "duty.en" in page.table.model().grid.columns
    assert "confirm.en" not in page.table.model().grid.columns


@pytest.mark.parametrize(
    "text", ["\x00\ud800", "’); DROP TABLE", "{" * 40, "ﷺ" * 50, "[1..", '"']
)
def test_naughty_strings_are_only_strings(page, text):
    row = page.table.model().grid.rows[0]
    for column in ("when.tier", "verdict", "most", "amount", "say.en", "id"):
        page.widget._write(page.table.model().grid.rows[0], column, text)
        page.checked()
    for _ in range(6):
        page.press(Key.Key_Z, CONTROL)
    page.checked()
    assert page.table.model().grid.rows[0] == row


def test_everything_has_a_name_and_cells_are_read_with_row_and_column(page):
    page.write("guest", "when.tier", '"silver"')
    assert faults(page.widget) == []
    table = QAccessible.queryAccessibleInterface(page.table)
    assert table.text(QAccessible.Text.Name) == "Refunds"


def test_the_field_of_a_cell_says_which_it_is(page):
    page.go_to("gold", "most")
    page.press(Key.Key_Return)
    field = QApplication.focusWidget()
    assert field.accessibleName() == "gold, At most. 30 EUR"
    page.press(Key.Key_Escape)


@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_it_is_laid_out_at_every_text_size(page, look, scale):
    look.set_scale(scale)
    page.write("guest", "when.tier", '"silver"')
    QApplication.processEvents()
    parts = (page.table, page.widget._buttons, page.widget._found, page.widget._changing)
    boxes = [part.geometry() for part in parts]
    assert all(one.bottom() < other.top() for one, other in pairwise(boxes))
    look.set_scale(1.0)
