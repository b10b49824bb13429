"""Goodbye on a ledger, by the keys an agent presses: nothing is asked twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from agent_desk.actions.promises import Due
from agent_desk.desk.buttons import ActionButton, ChoiceButton
from agent_desk.desk.drafts import Drafts
from agent_desk.desk.goodbye.codes import CodeFields
from agent_desk.desk.goodbye.kept import Kept
from agent_desk.desk.goodbye.page import GoodbyePage, PartingDoings
from agent_desk.desk.told import Told
from agent_desk.domain.agents import Role
from agent_desk.domain.codes import Code, Codes, SaidCodes
from agent_desk.domain.errors import RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.domain.mistakes import MistakeEnd
from tests.desk import accessible
from tests.desk.stand_ins import HeldWork
from tests.ledgers import StepClock, a_desk, a_ledger

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HOUR = 3600 * 1_000_000
BERLIN = "Europe/Berlin"


@pytest.fixture
def desk():
    with a_ledger() as store:
        yield a_desk(store, StepClock())


class Goodbye:
    """The page with one customer, and the keys of an agent."""

    def __init__(self, look, shown, desk, name="Ayşe Demir"):
        self.desk = desk
        self.work = HeldWork()
        self.look = look
        self.customer_id = desk.customers.add(desk.me, name)
        self.id = desk.interactions.open(desk.me, self.customer_id).interaction_id
        self.page = GoodbyePage(
            look,
            PartingDoings(
                interactions=desk.interactions,
                goodbye=desk.goodbye,
                promises=desk.promises,
                mistakes=desk.mistakes,
                private=desk.private,
            ),
            self.work,
            clock=desk.clock,
            drafts=Drafts(desk.interactions.keep_draft, self.work),
            log_first=lambda then: then(),
        )
        self.closed, self.parked, self.steps = [], [], []
        self.page.closed.connect(self.closed.append)
        self.page.parked.connect(self.parked.append)
        self.page.stepped.connect(self.steps.append)
        shown(self.page, 1280, 900)

    def begin(self):
        self.page.begin(self.desk.interactions.opened())
        self.page.show_customer(self.desk.customers.page(self.desk.me, self.customer_id))
        self.work.do_all()
        self.page.focus_choices()
        return self

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
            self.work.do_all()
            QApplication.processEvents()

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.work.do_all()

    def finish(self):
        self.press(Key.Key_Return, modifier=CTRL)

    def undo(self):
        self.desk.interactions.undo(self.desk.me, self.id)
        self.page.refresh()
        self.work.do_all()

    def said(self):
        labels = (one.text() for one in self.page.findChildren(QLabel) if one.isVisible())
        return "\n".join(labels).replace("\u2068", "").replace("\u2069", "")

    def chosen(self):
        buttons = self.page.findChildren(ChoiceButton)
        return [one.text() for one in buttons if one.isChecked() and one.isVisible()]

    def focused(self):
        widget = QApplication.focusWidget()
        return widget.text() if isinstance(widget, ActionButton) else widget.accessibleName()

    def stays(self):
        told = self.page.findChild(Kept).findChild(Told).accessibleDescription()
        return told.replace("\u2068", "").replace("\u2069", "").split("\n")[1:]

    def promises(self):
        return self.desk.goodbye.parting(self.desk.me, self.id).promises

    def due(self, hours):
        return Due(at=self.desk.clock.at + hours * HOUR, zone=BERLIN)


@pytest.fixture
def goodbye(look, shown, desk):
    return Goodbye(look, shown, desk)


def test_a_call_that_leaves_nothing_ends_with_one_chord(goodbye):
    goodbye.desk.interactions.note(goodbye.desk.me, goodbye.id, "Asked when we open.")
    goodbye.begin().finish()
    (closed,) = goodbye.closed
    assert closed.customer_name == "Ayşe Demir"
    history = goodbye.desk.customers.history(goodbye.desk.me, goodbye.customer_id, None, 5)
    assert history.moments[0].feeling is None


def test_the_chord_may_come_before_the_page_has_read_anything(goodbye):
    page, work = goodbye.page, goodbye.work
    page.begin(goodbye.desk.interactions.opened())
    QTest.keyClick(page, Key.Key_Return, CTRL)
    assert goodbye.closed == []
    work.do_all()
    assert len(goodbye.closed) == 1


def test_what_the_call_told_is_there_and_is_not_asked_again(goodbye):
    me, call = goodbye.desk.me, goodbye.id
    goodbye.desk.tellings.words(me, call, "I took a day off.")
    goodbye.desk.tellings.feel(me, call, Feeling.LET_DOWN, FeelingSource.THEIR_WORDS)
    goodbye.begin()
    assert goodbye.chosen() == ["Let down", "In their words"]
    goodbye.finish()
    page = goodbye.desk.customers.page(me, goodbye.customer_id)
    assert page.last_words.text == "I took a day off."
    assert page.last_words.feeling is Feeling.LET_DOWN


def test_what_is_told_later_fills_in_but_never_over_an_answer(goodbye):
    me, call, tellings = goodbye.desk.me, goodbye.id, goodbye.desk.tellings
    goodbye.begin()
    goodbye.press(Key.Key_1, Key.Key_4)
    tellings.feel(me, call, Feeling.MISERABLE, FeelingSource.OUR_IMPRESSION)
    tellings.words(me, call, "At last.")
    goodbye.page.refresh()
    goodbye.work.do_all()
    assert goodbye.chosen()[:2] == ["Yes", "Glad"]
    assert "At last." in [one.text() for one in goodbye.page.findChildren(QLineEdit)]
    goodbye.undo()
    assert "At last." not in [one.text() for one in goodbye.page.findChildren(QLineEdit)]


def test_promises_are_named_with_time_and_owner(goodbye):
    me, call, promises = goodbye.desk.me, goodbye.id, goodbye.desk.promises
    colleague = goodbye.desk.agents.add("Murat Kaya", frozenset({Role.AGENT}), me).agent_id
    promises.make(me, call, "Somebody is at the door", goodbye.due(5), owner=colleague)
    promises.make(me, call, "Ring and ask", goodbye.due(50))
    promises.make(me, call, "Two heaters arrive", goodbye.due(20), as_told=True)
    said = goodbye.begin().said()
    for words in ("Somebody is at the door", "Murat Kaya", "You", "As they tell it"):
        assert words in said
    order = [said.index(one) for one in ("the door", "Two heaters", "Ring and ask")]
    assert order == sorted(order)


def test_add_another_asks_for_the_line(qtbot, goodbye):
    goodbye.begin()
    (add,) = [one for one in goodbye.page.findChildren(ActionButton) if one.text() == "Add one"]
    add.setFocus()
    with qtbot.waitSignal(goodbye.page.promise_asked):
        goodbye.press(Key.Key_Return)


def test_only_they_clear_a_mistake_and_it_can_be_taken_back(goodbye):
    me, call = goodbye.desk.me, goodbye.id
    goodbye.desk.mistakes.open(me, call, "The visit was missed")
    goodbye.begin()
    assert "Mistake: The visit was missed" in goodbye.said()
    goodbye.press(Key.Key_1, Key.Key_3, Key.Key_1)
    goodbye.type("Good that you say so.")
    goodbye.press(Key.Key_Return)
    assert goodbye.focused() == "They do"
    goodbye.press(Key.Key_1)
    (mistake,) = goodbye.desk.goodbye.parting(me, call).mistakes
    assert (mistake.ended, mistake.ended_text) == (MistakeEnd.CLEARED, "Good that you say so.")
    assert "They do" in goodbye.chosen()
    assert [step.kind for step in goodbye.steps] == ["mistake.cleared"]
    goodbye.undo()
    assert "They do" not in goodbye.chosen()


def test_what_was_cleared_is_not_cleared_twice_and_the_way_back_is_said(goodbye):
    goodbye.desk.mistakes.open(goodbye.desk.me, goodbye.id, "The visit was missed")
    goodbye.begin()
    (they_do, not_yet) = [
        one
        for one in goodbye.page.findChildren(ChoiceButton)
        if one.text() in {"They do", "Not yet, I keep it"}
    ]
    for button in (they_do, they_do, not_yet):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        goodbye.work.do_all()
    assert len(goodbye.steps) == 1
    assert they_do.isChecked()
    assert "Ctrl+Z takes it back" in goodbye.said()
    assert goodbye.work.failures == []


def test_a_mistake_of_a_colleague_that_is_kept_is_the_agents(goodbye):
    me, call = goodbye.desk.me, goodbye.id
    colleague = goodbye.desk.agents.add("Murat Kaya", frozenset({Role.AGENT}), me).agent_id
    goodbye.desk.mistakes.open(me, call, "The visit was missed")
    (mistake,) = goodbye.desk.goodbye.parting(me, call).mistakes
    goodbye.desk.mistakes.own(me, call, mistake.mistake_id, colleague)
    goodbye.begin()
    goodbye.press(Key.Key_1, Key.Key_6, Key.Key_Return, Key.Key_2)
    (kept,) = goodbye.desk.goodbye.parting(me, call).mistakes
    assert kept.owner_id == me
    assert "Not yet, I keep it" in goodbye.chosen()
    goodbye.begin()
    assert "Not yet, I keep it" in goodbye.chosen()


def test_whoever_leaves_let_down_is_rung_tomorrow_at_nine_with_one_key(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_3, Key.Key_2, Key.Key_2, Key.Key_Return)
    assert "You ring them tomorrow" in goodbye.said()
    assert goodbye.focused() == "I do"
    goodbye.press(Key.Key_1)
    (promise,) = goodbye.promises()
    assert promise.text == "Ring and ask how it is now"
    assert "I do" in goodbye.chosen()
    QTest.keyClick(_button(goodbye, "I do"), Key.Key_1)
    goodbye.work.do_all()
    assert len(goodbye.promises()) == 1
    goodbye.undo()
    assert goodbye.promises() == ()
    assert "I do" not in goodbye.chosen()


def _button(goodbye, text):
    return next(b for b in goodbye.page.findChildren(ChoiceButton) if b.text() == text)


def test_the_proposal_can_be_given_another_time(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_3, Key.Key_1, Key.Key_2, Key.Key_Return, Key.Key_2)
    assert goodbye.focused() == "When?"
    goodbye.type("whenever")
    goodbye.press(Key.Key_Return)
    assert "This time is not understood." in goodbye.said()
    assert goodbye.promises() == ()
    field = QApplication.focusWidget()
    field.selectAll()
    goodbye.type("in 3 hours")
    goodbye.press(Key.Key_Return)
    (promise,) = goodbye.promises()
    assert 0 < promise.due_at - goodbye.desk.clock.at < 3 * HOUR
    assert "I do" in goodbye.chosen()


def test_a_time_that_stands_typed_is_promised_before_the_end(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_3, Key.Key_1, Key.Key_2, Key.Key_Return, Key.Key_2)
    goodbye.type("in 3 hours")
    goodbye.finish()
    assert goodbye.closed == []
    assert len(goodbye.promises()) == 1
    goodbye.finish()
    assert len(goodbye.closed[0].promises) == 1


def test_another_feeling_than_the_call_told_has_a_source_of_its_own(goodbye):
    theirs = FeelingSource.THEIR_WORDS
    goodbye.desk.tellings.words(goodbye.desk.me, goodbye.id, "Fine.")
    goodbye.desk.tellings.feel(goodbye.desk.me, goodbye.id, Feeling.GLAD, theirs)
    goodbye.begin()
    assert goodbye.chosen() == ["Glad", "In their words"]
    goodbye.press(Key.Key_1, Key.Key_3)
    assert goodbye.chosen() == ["Yes", "Settled"]
    goodbye.page.refresh()
    goodbye.work.do_all()
    assert goodbye.chosen() == ["Yes", "Settled"]


def test_a_retired_code_is_neither_offered_nor_filled_in(look, shown):
    codes = Codes(
        reasons=(
            Code(code="old", names={"en": "Fax"}, retired=True),
            Code(code="new", names={"en": "Fancy"}),
        )
    )
    fields = shown(CodeFields(look, "en"))
    fields.offer(codes)
    fields.show_codes(SaidCodes(reason="old"))
    assert fields.said() == SaidCodes()
    fields.focus_first()
    QTest.keyClicks(QApplication.focusWidget(), "fa")
    offered = [one.text() for one in fields.findChildren(ChoiceButton) if one.isVisible()]
    assert offered == ["Fancy"]


def test_the_proposal_never_blocks_and_can_be_left(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_3, Key.Key_1, Key.Key_2)
    goodbye.finish()
    assert len(goodbye.closed) == 1
    assert goodbye.closed[0].promises == ()


def test_left_stays_left_after_a_restart(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_3, Key.Key_1, Key.Key_2, Key.Key_Return, Key.Key_3)
    assert "Not needed" in goodbye.chosen()
    goodbye.begin()
    assert "Not needed" in goodbye.chosen()
    assert goodbye.promises() == ()


def test_who_asked_not_to_be_rung_is_written_to(goodbye):
    goodbye.desk.details.do_not_call(goodbye.desk.me, goodbye.id)
    goodbye.begin()
    goodbye.press(Key.Key_3, Key.Key_1)
    assert "You write to them tomorrow" in goodbye.said()
    assert "You ring" not in goodbye.said()


def test_what_was_promised_is_named_at_the_end_with_its_time(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_3, Key.Key_2, Key.Key_2, Key.Key_Return, Key.Key_1)
    goodbye.finish()
    (promise,) = goodbye.closed[0].promises
    assert promise.due_at > goodbye.closed[0].closed_at


def test_codes_are_found_by_typing_and_by_digit(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_R, modifier=CTRL)
    assert goodbye.focused() == "Why were they in touch?"
    assert "1 A question" in QApplication.focusWidget().accessibleDescription()
    goodbye.type("WRÓ")
    goodbye.press(Key.Key_Return)
    assert goodbye.focused() == "What came of it?"
    goodbye.press(Key.Key_1)
    assert "Finish with" in goodbye.focused()
    goodbye.finish()
    said = goodbye.desk.store
    with said.read() as db:
        body = db.exec_driver_sql(
            "SELECT body FROM entry WHERE kind = 'interaction.closed'"
        ).scalar_one()
    assert '"reason":"bill_wrong"' in body
    assert '"result":"answered"' in body


def test_a_code_that_is_typed_counts_without_enter_and_an_unknown_one_says_nothing(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_R, modifier=CTRL)
    goodbye.type("nothing like it")
    goodbye.press(Key.Key_Return)
    assert "There is none of this name, so nothing is said." in goodbye.said()
    QApplication.focusWidget().selectAll()
    goodbye.type("thank")
    codes = goodbye.page.findChild(CodeFields)
    assert (codes.said().reason, codes.said().result) == ("thanks", "")


def test_the_reason_comes_from_the_matter_and_can_be_taken_out(goodbye):
    me, desk = goodbye.desk.me, goodbye.desk
    matter_id = desk.matters.open(me, goodbye.id, "the bill").matter_id
    goodbye.begin()
    goodbye.press(Key.Key_3, Key.Key_6)
    goodbye.press(Key.Key_R, modifier=CTRL)
    goodbye.press(Key.Key_2)
    goodbye.finish()
    assert len(goodbye.closed) == 1
    goodbye.id = desk.interactions.open(me, goodbye.customer_id).interaction_id
    desk.interactions.join(me, goodbye.id, matter_id)
    goodbye.begin()
    codes = goodbye.page.findChild(CodeFields)
    assert codes.said().reason == "bill_wrong"
    goodbye.press(Key.Key_R, modifier=CTRL)
    goodbye.press(Key.Key_Backtab, modifier=SHIFT)
    field = codes.findChildren(QLineEdit)[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    assert codes.said().reason == ""


def test_what_stays_is_told_as_they_would_and_follows_the_answers(goodbye):
    me, call = goodbye.desk.me, goodbye.id
    goodbye.desk.tellings.need(me, call, "A warm flat")
    goodbye.desk.mistakes.open(me, call, "The visit was missed")
    goodbye.begin()
    assert goodbye.stays() == [
        "I needed this: A warm flat.",
        "They said it was their mistake: The visit was missed.",
    ]
    goodbye.press(Key.Key_2)
    assert goodbye.stays()[2] == "I have a part of what I needed."
    goodbye.press(Key.Key_1)
    goodbye.desk.promises.make(me, call, "A technician comes", goodbye.due(30))
    goodbye.page.refresh()
    goodbye.work.do_all()
    assert goodbye.stays()[2].startswith("They promised me, ")
    assert goodbye.stays()[2].endswith(": A technician comes.")


def test_the_look_back_is_the_agents_own(goodbye):
    me, call = goodbye.desk.me, goodbye.id
    goodbye.begin()
    (yes,) = [
        one
        for one in goodbye.page.findChildren(ChoiceButton)
        if one.text() == "Yes" and one.mapTo(goodbye.page, one.rect().topLeft()).x() > 640
    ]
    yes.setFocus()
    goodbye.press(Key.Key_2)
    assert goodbye.desk.goodbye.parting(me, call).look_back_answer == "yes"
    assert "Finish with" in goodbye.focused()
    assert goodbye.steps == []


def test_finish_later_parks_one_with_all_that_was_typed(goodbye):
    goodbye.begin()
    goodbye.press(Key.Key_2, Key.Key_3, Key.Key_1)
    goodbye.type("half a sen")
    goodbye.press(Key.Key_Return, modifier=CTRL | SHIFT)
    (waiting,) = goodbye.parked
    assert waiting.customer_name == "Ayşe Demir"
    assert "Ayşe" not in goodbye.said()
    assert goodbye.desk.interactions.opened() is None
    back = goodbye.desk.interactions.bring_back(goodbye.desk.me, waiting.interaction_id)
    assert back.drafts["words"] == "half a sen"
    assert back.drafts["feeling"] == "settled"


def test_a_second_is_refused_in_words_unless_somebody_is_on_the_line(goodbye):
    desk = goodbye.desk
    desk.interactions.park(desk.me, goodbye.id)
    other = desk.customers.add(desk.me, "Omar Haddad")
    goodbye.id = desk.interactions.open(desk.me, other).interaction_id
    goodbye.begin()
    goodbye.press(Key.Key_Return, modifier=CTRL | SHIFT)
    (refused,) = goodbye.work.failures
    assert isinstance(refused, RuleError)
    assert goodbye.parked == []
    goodbye.page.tell_waiting(on_the_line=True)
    assert "Somebody is on the line." in goodbye.said()
    goodbye.press(Key.Key_Return, modifier=CTRL | SHIFT)
    assert [one.for_call for one in goodbye.parked] == [True]


def test_a_promise_in_the_line_at_the_end_asks_how_they_leave(goodbye):
    """What stands in the line is logged first, and the call is plain no more."""
    goodbye.begin()

    def log_first(then):
        goodbye.desk.promises.make(goodbye.desk.me, goodbye.id, "ring", goodbye.due(3))
        then()

    goodbye.page._log_first = log_first
    goodbye.finish()
    assert goodbye.closed == []
    assert "Say how they leave" in goodbye.said()
    assert goodbye.work.failures == []


def a_full_one(goodbye):
    me, call, desk = goodbye.desk.me, goodbye.id, goodbye.desk
    desk.matters.open(me, call, "The missed visit")
    desk.mistakes.open(me, call, "The missed visit of 18 Nov")
    desk.promises.make(me, call, "Murat is at their door", goodbye.due(26))
    desk.tellings.words(me, call, "I took a day off for nothing.")
    desk.tellings.feel(me, call, Feeling.LET_DOWN, FeelingSource.THEIR_WORDS)
    return goodbye.begin()


def test_a_screen_reader_hears_every_part_once(goodbye):
    a_full_one(goodbye)
    assert accessible.faults(goodbye.page) == []
    goodbye.press(Key.Key_R, modifier=CTRL)
    assert accessible.faults(goodbye.page) == []


def test_tab_reaches_every_group_in_the_order_it_is_read(goodbye):
    a_full_one(goodbye)
    seen = []
    for _ in range(30):
        goodbye.press(Key.Key_Tab)
        seen.append(goodbye.focused())
    order = [
        "Let down", "In their words", "Their own words", "Add another", "What we promised",
        "They do", "I do", "Why were they in touch?", "What came of it?",
    ]  # fmt: skip
    places = [seen.index(name) for name in order]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("scale", "width"), [(0.8, 1280), (1.3, 1280), (2.0, 1389), (1.0, 640)]
)
def test_nothing_is_cut_off_at_any_text_size(goodbye, scale, width):
    goodbye.look.set_scale(scale)
    goodbye.page.resize(width, 868)
    a_full_one(goodbye)
    goodbye.press(Key.Key_R, modifier=CTRL)
    QApplication.processEvents()
    page = goodbye.page
    for part in page.findChildren(ActionButton) + page.findChildren(QLabel):
        if part.isVisible():
            left = part.mapTo(page, part.rect().topLeft()).x()
            assert left >= 0, part.text()
            assert left + part.width() <= width, part.text()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_it_speaks_german(spoken, look, shown, desk):
    spoken("de")
    goodbye = a_full_one(Goodbye(look, shown, desk))
    goodbye.press(Key.Key_2)
    said = goodbye.said()
    for english in ("What we", "Only they", "ring them", "Why were", "One look", "promised"):
        assert english not in said
    assert any(line.startswith("Mir wurde versprochen") for line in goodbye.stays())


NAUGHTY = [
    "<b>bold</b> & <script>alert(1)</script>",
    "{name} {0} %s %n %1 &amp;",
    "مرحبا بكم \u202e reversed \u2066 open",
    "👩‍👩‍👧‍👦 ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
    "ends with a quote”",
    "\ufeff\u200b\u00ad",
    "a" * 3000,
]


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_words_names_and_promises_may_be_anything(look, shown, desk, text):
    goodbye = Goodbye(look, shown, desk, name=(text.strip("\ufeff\u200b\u00ad") or "x")[:300])
    me, call = desk.me, goodbye.id
    desk.mistakes.open(me, call, text)
    desk.promises.make(me, call, text, goodbye.due(3))
    desk.tellings.need(me, call, text)
    desk.tellings.words(me, call, text)
    desk.tellings.feel(me, call, Feeling.GLAD, FeelingSource.THEIR_WORDS)
    goodbye.begin()
    goodbye.press(Key.Key_1)
    assert 1 <= len(goodbye.stays()) <= 3
    goodbye.finish()
    assert len(goodbye.closed) == 1
    assert goodbye.closed[0].promises[0].text == text.strip()
