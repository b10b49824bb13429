"""The numbers of a shift: folded, of customers, never of fewer than five agents."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.lead import number_words
from agent_desk.desk.lead.spans import Spans
from agent_desk.desk.lead.strip import Strip
from agent_desk.desk.row_list import RowList
from agent_desk.domain.agents import Role
from agent_desk.domain.shift_numbers import Figure, Name
from tests.desk.accessible import faults
from tests.desk.lead.conftest import (
    CONTROL,
    CONTROL_SHIFT,
    GLAD,
    left,
    miserable,
    page_of,
    plain,
    rows,
    sign_in,
)

Key = Qt.Key
AGENTS = ("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn")


def a_busy_shift(acts):
    """Six agents, each with one who left glad; with the first two one who left miserable."""
    for place, name in enumerate(AGENTS):
        agent = acts.agents.add(name, frozenset({Role.AGENT}), acts.me).agent_id
        left(acts, agent, f"Glad {place}", GLAD)
        if place < 2:
            left(acts, agent, f"Unhappy {place}", miserable("No."))


def numbers(desk):
    return [
        plain(label.text())
        for label in page_of(desk).numbers.findChildren(QLabel)
        if label.isVisible()
    ]


def open_numbers(desk):
    sign_in(desk, "Mira Hansen")
    desk.press(Key.Key_D, CONTROL_SHIFT)
    desk.press(Key.Key_9, CONTROL)


def test_they_open_with_how_many_were_unhappy_and_hold_no_agent(a_desk_of):
    desk = a_desk_of(a_busy_shift)
    open_numbers(desk)
    said = numbers(desk)
    assert said[said.index("People who left unhappy or have reason to be") + 1] == "2"
    assert any(text.startswith("n = 8. ") for text in said)
    tables = page_of(desk).numbers.findChildren(RowList)
    told = " ".join([*said, *(row.aloud() for table in tables for row in table.rows())])
    assert "They left glad" in told
    assert not any(name in told.split() for name in AGENTS)
    assert faults(desk.window) == []
    assert page_of(desk).story.isHidden()


def test_every_figure_opens_the_people_behind_it(a_desk_of):
    desk = a_desk_of(a_busy_shift)
    open_numbers(desk)
    page_of(desk).numbers.people_asked.emit("Who", ())
    table = page_of(desk).numbers.findChildren(RowList)[0]
    glad = next(row for row in table.rows() if "glad" in row.text)
    table.opened.emit(glad.key)
    desk.rest()
    assert {name for name, _, _ in rows(desk)} == {f"Glad {place}" for place in range(6)}
    page_of(desk).people._again.click()
    desk.rest()
    assert {name for name, _, _ in rows(desk)} == {"Unhappy 0", "Unhappy 1"}


def test_fewer_than_five_agents_have_no_numbers(a_desk_of):
    desk = a_desk_of()
    open_numbers(desk)
    (said,) = numbers(desk)
    assert said.startswith("No numbers are shown of this.")


def test_what_is_found_by_words_has_no_numbers(a_desk_of):
    desk = a_desk_of(a_busy_shift)
    open_numbers(desk)
    page_of(desk).people.filtering._words.set_text("Ada")
    page_of(desk).people.filtering._ask()
    desk.rest()
    (said,) = numbers(desk)
    assert said.startswith("No numbers are shown of this.")


def test_the_same_key_and_esc_fold_them(a_desk_of):
    desk = a_desk_of(a_busy_shift)
    open_numbers(desk)
    desk.press(Key.Key_9, CONTROL)
    assert page_of(desk).numbers.isHidden()
    assert page_of(desk).story.isVisible()
    desk.press(Key.Key_9, CONTROL)
    assert page_of(desk).numbers.isVisible()
    desk.press(Key.Key_Escape)
    assert page_of(desk).numbers.isHidden()
    assert desk.page() == "shift"


def test_a_share_is_said_with_how_many_it_is_of():
    figure = Figure(name=Name.PROMISES_KEPT, value=2 / 3, n=1200, left_out=3)
    assert number_words.value(figure) == "67 %"
    assert number_words.share(figure) == 2 / 3
    assert "3 left out" in number_words.out_of(figure)
    nothing = Figure(name=Name.WAITS, value=None, n=0)
    assert number_words.value(nothing) == "nothing to count"
    assert number_words.share(nothing) is None


DAY = 86_400_000_000


def two_days(acts):
    """Yesterday and today: six agents each day; two who were miserable, then one."""
    made = [acts.agents.add(name, frozenset({Role.AGENT}), acts.me).agent_id for name in AGENTS]
    for day, unhappy in enumerate((2, 1)):
        for place, agent in enumerate(made):
            left(acts, agent, f"Glad {day} {place}", GLAD)
            if place < unhappy:
                left(acts, agent, f"Unhappy {day} {place}", miserable("No."))
        acts.clock.at += (1 - day) * DAY


def open_two_days(a_desk_of, before=two_days):
    desk = a_desk_of(before)
    sign_in(desk, "Mira Hansen")
    desk.press(Key.Key_D, CONTROL_SHIFT)
    page_of(desk).people.filtering.days.setText("20 to 22 September 2026")
    page_of(desk).people.filtering._ask()
    desk.rest()
    desk.press(Key.Key_9, CONTROL)
    return desk


def spans_of(desk):
    """The spans of the first figure: who left unhappy."""
    return page_of(desk).numbers.findChildren(Spans)[0]


def test_by_day_a_picture_first_and_the_table_when_it_is_asked_for(a_desk_of):
    desk = open_two_days(a_desk_of)
    strips = spans_of(desk).findChildren(Strip)
    assert [strip._days for strip in strips] == [(2.0, 1.0)]
    assert spans_of(desk).findChildren(RowList) == []
    (button,) = spans_of(desk).findChildren(ActionButton)
    assert button.text() == "Each day in words"
    button.setFocus()
    desk.press(Key.Key_Space)
    (table,) = spans_of(desk).findChildren(RowList)
    assert [(row.text, row.right) for row in table.rows()] == [
        ("Mon 21 Sep", "2 · n = 8"), ("Tue 22 Sep", "1 · n = 7"),
    ]  # fmt: skip
    assert table.hasFocus()
    assert table.accessibleName().endswith("By day, how many")
    assert faults(desk.window) == []
    button.click()
    assert table.isHidden()


def test_every_day_opens_the_people_behind_it(a_desk_of):
    desk = open_two_days(a_desk_of)
    spans_of(desk).findChildren(ActionButton)[0].click()
    (table,) = spans_of(desk).findChildren(RowList)
    table.setFocus()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert [name for name, _, _ in rows(desk)] == ["Unhappy 1 0"]


def test_a_day_of_few_agents_is_not_shown_nor_what_would_give_it_away(a_desk_of):
    def only_one_on_the_second(acts):
        a_busy_shift(acts)
        acts.clock.at += DAY
        ada = next(one for one in acts.agents.listed() if one.name == "Ada")
        left(acts, ada.agent_id, "Alone", miserable("No."))

    desk = open_two_days(a_desk_of, only_one_on_the_second)
    strips = spans_of(desk).findChildren(Strip)
    assert all(strip._days == () for strip in strips)
    spans_of(desk).findChildren(ActionButton)[0].click()
    (table,) = spans_of(desk).findChildren(RowList)
    assert {row.right for row in table.rows()} == {"not shown: too few agents"}
    asked = []
    page_of(desk).numbers.people_asked.connect(lambda *told: asked.append(told))
    for place in range(2):
        table.opened.emit(place)
    assert asked == []
