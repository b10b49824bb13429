"""The numbers of a shift: folded, of customers, never of fewer than five agents."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from agent_desk.desk.lead import number_words
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
