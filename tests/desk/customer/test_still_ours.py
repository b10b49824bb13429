"""Still ours to clear: what is owed stands first, and one key does what is to be done."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.customer.memories import Memories
from agent_desk.desk.customer.still_ours import StillOurs
from agent_desk.desk.customer.who import Who
from agent_desk.desk.scroll import Scroll
from agent_desk.domain.owed import Owing
from tests.desk.accessible import faults, name
from tests.desk.stand_ins import DAY, HERE, MIRA, NOW, SECOND, OpenHere, Step, a_page, an_owed

Key = Qt.Key
MISSED = an_owed(Owing.MISTAKE, "The visit was missed and nobody rang.")
RING = an_owed(Owing.DUE, "Ring back before noon.", at=NOW + 3600 * SECOND)


@pytest.fixture
def owing(page, work, presence):
    """The page of a customer whom we owe two things."""
    presence.more["owed"] = (MISSED, RING)
    return opened(page, work)


def opened(page, work):
    page.begin(OpenHere())
    work.do_all()
    return page


def said(page):
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return "\n".join(shown).replace("\u2068", "").replace("\u2069", "")


def buttons(page):
    group = page.findChild(StillOurs)
    return [row.button for row in group._rows if row.isVisible()]


def press(page, work, key):
    QTest.keyClick(page.focusWidget(), key)
    work.do_all()


def test_each_says_what_it_is_how_old_and_who_has_it(owing):
    text = said(owing)
    assert "Mistake, not cleared for 3 day(s)" in text
    assert "Jonas Weber has it. While they are with you, it is yours to own." in text
    assert "Promise, due today at" in text
    assert "Jonas Weber sees to it." in text
    assert [button.text() for button in buttons(owing)] == ["I own it", "Keep it now"]


def test_it_is_the_first_choice_of_the_page(owing):
    owing.focus_choices()
    assert owing.focusWidget() is buttons(owing)[0]


def test_digits_write_until_the_bar_is_there(owing, interactions):
    QTest.keyClick(owing, Key.Key_1)
    assert interactions.done == []


def test_owning_it_shows_what_the_last_owner_did_last(page, work, presence):
    presence.more["owed"] = (
        replace(MISSED, last_step="Left a message on their machine.", last_step_at=NOW - DAY),
    )
    opened(page, work).focus_choices()
    press(page, work, Key.Key_1)
    text = said(page)
    assert "You have it." in text
    assert "Jonas Weber" in text
    assert "Left a message on their machine." in text
    assert buttons(page)[0].text() == "You own it"
    assert buttons(page)[0].isChecked()


def test_owning_it_twice_is_owning_it_once(owing, work, interactions):
    owing.focus_choices()
    QTest.keyClick(owing.focusWidget(), Key.Key_1)
    QTest.keyClick(owing.focusWidget(), Key.Key_1)
    work.do_all()
    press(owing, work, Key.Key_1)
    assert [moment.kind for _, moment in interactions.done] == ["mistake.owned"]


def test_what_is_kept_stays_where_it_stood_so_that_digits_mean_the_same(page, work, presence):
    presence.more["owed"] = (replace(RING, text="first", subject_id=b"first"), RING)
    opened(page, work).focus_choices()
    press(page, work, Key.Key_1)
    assert [button.text() for button in buttons(page)] == ["Kept", "Keep it now"]
    assert "Promise, kept now" in said(page)
    press(page, work, Key.Key_2)
    assert [button.text() for button in buttons(page)] == ["Kept", "Kept"]


def test_taking_it_back_shows_it_as_owed_again(owing, work, presence, interactions):
    owing.focus_choices()
    press(owing, work, Key.Key_2)
    assert buttons(owing)[1].isChecked()
    presence.more["owed"] = (MISSED, RING)
    owing.take_back(interactions.undo(b"", HERE))
    work.do_all()
    assert [button.text() for button in buttons(owing)] == ["I own it", "Keep it now"]
    assert not any(button.isChecked() for button in buttons(owing))


def test_it_stands_done_only_when_it_is_in_the_file(owing, work):
    owing.focus_choices()
    work.broken = OSError("disk full")
    press(owing, work, Key.Key_2)
    assert buttons(owing)[1].text() == "Keep it now"
    assert not buttons(owing)[1].isChecked()
    assert [str(error) for error in work.failures] == ["disk full"]
    work.broken = None
    press(owing, work, Key.Key_2)
    assert buttons(owing)[1].text() == "Kept"


def test_what_is_logged_in_the_line_comes_to_what_is_owed(owing, work, presence):
    presence.more["owed"] = (MISSED, an_owed(Owing.MISTAKE, "The charger is missing."), RING)
    owing.add(Step(entry_id=b"e" * 16, text="The charger is missing.", kind="mistake.opened"))
    work.do_all()
    assert len(buttons(owing)) == 3
    assert "The charger is missing." in said(owing)


def test_a_mistake_that_is_mine_says_so(page, work, presence):
    presence.more["owed"] = (replace(MISSED, owner_id=MIRA.agent_id),)
    assert "You have it." in said(opened(page, work))
    assert buttons(page)[0].isChecked()


def test_arrows_go_from_what_is_owed_to_what_is_open_and_back(owing):
    owing.focus_choices()
    for _ in range(2):
        QTest.keyClick(owing.focusWidget(), Key.Key_Down)
    assert owing.focusWidget().text() == "It is about this"
    QTest.keyClick(owing.focusWidget(), Key.Key_Up)
    assert owing.focusWidget() is buttons(owing)[1]


@pytest.mark.parametrize(
    ("owed", "words"),
    [
        (
            replace(RING, owing=Owing.LATE, at=NOW - DAY),
            "Promise, late: it was due yesterday",
        ),
        (replace(RING, at=NOW, as_told=True), "Promise, as they tell it: today"),
        (replace(RING, owner_id=None), "Nobody here sees to it."),
        (replace(MISSED, owner_id=None), "Nobody here has it."),
        (replace(MISSED, owing=Owing.UNREACHED), "Mistake put right, they do not know it yet"),
        (replace(MISSED, at=NOW), "Mistake of today, not cleared"),
    ],
)
def test_kind_and_age_in_words(page, work, presence, owed, words):
    presence.more["owed"] = (owed,)
    assert words in said(opened(page, work))


def test_a_promise_for_a_day_is_due_on_that_day_not_at_the_first_moment_of_the_next(
    page, work, presence
):
    midnight = 1_764_115_200 * SECOND  # 26 November 2025, 0:00 UTC
    presence.more["owed"] = (replace(RING, at=midnight, zone="UTC", whole_day=True),)
    text = said(opened(page, work))
    assert "Promise, due today\n" in text


def test_with_nothing_owed_and_nothing_open_one_line_says_so(page, work, customers):
    customers.people = [a_page()]
    text = said(opened(page, work))
    assert text.count("Nothing is open between us.") == 1
    assert "Still ours to clear" not in text


def test_while_something_is_open_nobody_says_that_nothing_is(page, work):
    assert "Nothing is open" not in said(opened(page, work))


def test_what_is_owed_could_not_be_read_is_not_nothing(page, work, customers, presence):
    customers.people = [a_page()]
    presence.broken = OSError("gone")
    text = said(opened(page, work))
    assert "What we owe them could not be read." in text
    assert "Nothing is open" not in text
    assert "Ayşe Demir" in text


def test_of_many_three_are_shown_and_the_rest_when_asked_for(page, work, presence):
    presence.more["owed"] = tuple(an_owed(Owing.MISTAKE, f"Mistake {n}") for n in range(5))
    opened(page, work)
    assert len(buttons(page)) == 3
    more = page.findChild(StillOurs)._more
    assert more.text() == "Everything we owe them"
    QTest.keyClick(more, Key.Key_Return)
    assert len(buttons(page)) == 5
    assert page.focusWidget() is buttons(page)[3]


def test_nothing_of_the_customer_before_stays(owing, work, presence):
    presence.more["owed"] = ()
    owing.begin(OpenHere(interaction_id=b"2" * 16))
    assert "visit was missed" not in said(owing)
    assert buttons(owing) == []
    work.do_all()
    assert "visit was missed" not in said(owing)
    assert all("visit" not in row.button.accessibleName() for row in _rows(owing))


def _rows(page):
    return page.findChild(StillOurs)._rows


def test_a_screen_reader_hears_what_each_button_is_about(owing):
    assert faults(owing) == []
    assert "The visit was missed" in name(buttons(owing)[0])


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_long_names_and_texts_are_wrapped_inside_the_card(page, work, presence, look, scale):
    long = "Wolfeschlegelsteinhausen" * 12 + " " + "a long story " * 40
    presence.more["owed"] = (replace(MISSED, text=long),)
    presence.more["names"] = {b"j" * 16: "N" * 300}
    look.set_scale(scale)
    page.resize(800, 600)
    opened(page, work)
    QCoreApplication.processEvents()
    group = page.findChild(StillOurs)
    for part in [*group.findChildren(QLabel), *buttons(page)]:
        right = part.mapTo(page, part.rect().topRight()).x()
        assert right < page.width(), part.text()[:40]
        assert part.height() >= part.heightForWidth(part.width())


def test_in_one_column_it_stands_right_below_who_they_are(owing, look):
    two = owing.findChild(StillOurs).mapTo(owing, QPoint(0, 0))
    owing.focus_choices()
    look.set_scale(2.0)
    QCoreApplication.processEvents()
    who, rest = owing.findChild(Who), owing.findChild(Memories)
    top, owed, below = (
        part.mapTo(owing, QPoint(0, 0)).y() for part in (who, owing.findChild(StillOurs), rest)
    )
    assert top < owed < below
    assert buttons(owing)[0].hasFocus()
    look.set_scale(1.0)
    QCoreApplication.processEvents()
    owing.findChild(Scroll).verticalScrollBar().setValue(0)
    assert owing.findChild(StillOurs).mapTo(owing, QPoint(0, 0)) == two


def asides(page):
    group = page.findChild(StillOurs)
    rows = [row for row in group._rows if row.isVisible()]
    return [
        button
        for row in rows
        for button in row.findChildren(ActionButton)
        if button is not row.button and button.isVisible()
    ]


def test_what_was_wrongly_taken_for_one_promise_is_parted_beside_it(page, work, presence):
    told = ((b"told", "You said you would ring about the boiler."),)
    presence.more["owed"] = (MISSED, replace(RING, told_too=told))
    opened(page, work)
    assert "They told us of it too: “You said you would ring about the boiler.”" in said(page)
    (button,) = asides(page)
    assert button.text() == "That is another promise"
    assert "boiler" in button.accessibleName()
    parted = []
    page.findChild(StillOurs).parting.connect(parted.append)
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert parted == [b"told"]
    assert faults(page) == []


def test_of_several_each_is_parted_by_its_own_words(page, work, presence):
    told = ((b"one", "ring about the boiler"), (b"two", "write " + "very " * 40 + "long"))
    presence.more["owed"] = (replace(RING, told_too=told),)
    opened(page, work)
    first, second = (button.text().replace("\u2068", "") for button in asides(page))
    assert first.startswith("“ring about the boiler")
    assert second.startswith("“write very")
    assert len(second) < 120
    presence.more["owed"] = (RING,)
    page.read_again()
    work.do_all()
    assert asides(page) == []


def test_a_promise_that_is_kept_offers_nothing_besides(page, work, presence):
    presence.more["owed"] = (replace(RING, told_too=((b"told", "ring"),)),)
    opened(page, work).focus_choices()
    press(page, work, Key.Key_1)
    assert asides(page) == []
