"""One desk with everything behind it: the real actions, a real ledger, real keys."""

import threading

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from agent_desk.actions.publications import shipped
from agent_desk.app.doings import doings
from agent_desk.desk.customer.who import Who
from agent_desk.desk.header import Tab
from agent_desk.desk.in_pieces import InPieces
from agent_desk.desk.keys_page import KeysPage
from agent_desk.desk.row_list import RowList
from agent_desk.desk.setup.page import SetupPage
from agent_desk.desk.shift import Shift
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.customers import ContactKind
from agent_desk.domain.errors import RuleError
from agent_desk.domain.imports import ImportedContact, ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import InteractionNoted
from agent_desk.domain.sharing import Came
from agent_desk.phone.calls import Call
from agent_desk.settings import Settings
from agent_desk.store import interactions, ledger
from agent_desk.store.ledger import Subjects
from tests.desk.accessible import description, faults
from tests.ledgers import StepClock, a_desk, a_ledger

IN_2015 = 1_445_000_000_000_000
SETTINGS = Settings(region="US", speaker_facts=("postcode", "date_of_birth"))
CONTROL = Qt.KeyboardModifier.ControlModifier
AYSE = ImportedCustomer(
    source="shop",
    key="1",
    name="Ayşe Demir",
    contacts=(
        ImportedContact(kind=ContactKind.PHONE, value="+13035550123", note="added for a test"),
        ImportedContact(kind=ContactKind.EMAIL, value="ayse@example.com"),
        ImportedContact(kind=ContactKind.ADDRESS, value="Lindenstraße 14, Bremen"),
    ),
)
OMAR = ImportedCustomer(
    source="shop",
    key="2",
    name="Omar Haddad",
    contacts=(ImportedContact(kind=ContactKind.PHONE, value="+13035550144"),),
)
ORDER = ImportedMoment(
    source="shop",
    key="W1",
    customer_source="shop",
    customer_key="1",
    kind="moment.order",
    at=0,
    text="Order W2611340: a boiler",
    reference="#W2611340",
    open=True,
)


class Desk:
    """A window on a ledger, and the keys a person presses."""

    def __init__(self, qtbot, look, store, clock=None, before=lambda _acts: None, **more):
        self.qtbot = qtbot
        self.acts = a_desk(store, clock)
        self.acts.imports.put([AYSE, OMAR, ORDER])
        before(self.acts)
        self.window = Window(look)
        self.work = Work(self.window)
        self.work.failed.connect(self.window.notices.show_error)
        self.signin = SigninPage(look)
        self.window.add_page("signin", self.signin)
        self.window.show_page("signin")
        self.doings = doings(store, self.acts.clock, SETTINGS, shipped)
        self.shift = Shift(
            self.window,
            self.signin,
            look,
            self.doings,
            self.work,
            clock=self.acts.clock,
            **more,
        )
        qtbot.addWidget(self.window, before_close_func=lambda _window: self.work.stop())
        self.window.resize(1280, 800)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.shift.begin("Public data.")
        self.rest()

    def rest(self):
        """Wait until nothing is on its way."""
        for _ in range(2):
            self.qtbot.waitUntil(self._is_idle)
            QApplication.processEvents()

    def _is_idle(self):
        pieces = self.window.findChildren(InPieces)
        return self.work.is_idle() and all(one.is_idle() for one in pieces)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.rest()

    def type(self, text):
        for character in text:
            target = QApplication.focusWidget() or self.window
            key = ord(character.upper()) if character.isascii() else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(target, event)
        self.rest()

    def arrive(self):
        self.press(Qt.Key.Key_Return)

    def open(self, typed):
        self.press(Qt.Key.Key_N, CONTROL)
        self.type(typed)
        self.press(Qt.Key.Key_Return)

    def page(self):
        return self.window.shown_page()

    def logged(self):
        opened = self.acts.interactions.opened()
        return self.acts.interactions.logged(self.acts.me, opened.interaction_id)


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        yield made
        made.work.stop()


def test_a_call_goes_from_who_are_you_to_that_call_ends_here(desk):
    assert desk.page() == "signin"
    desk.arrive()
    assert desk.page() == "arrival"
    desk.open("dem")
    assert desk.page() == "customer"
    desk.type("The flat is cold.")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_3, CONTROL)
    assert desk.page() == "goodbye"
    for digit in (Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_2):
        desk.press(digit)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"
    assert desk.acts.interactions.opened() is None
    (ayse,) = desk.acts.customers.find(desk.acts.me, "ayse", 8)
    history = desk.acts.customers.history(desk.acts.me, ayse.customer_id, None, 9).moments
    assert [m.kind for m in history] == [
        "interaction.closed",
        "interaction.noted",
        "moment.order",
    ]
    assert history[0].feeling.value == "let_down"


class FirstPaint(QObject):
    """Keeps what a list and a name were when the list was painted first."""

    def __init__(self, desk):
        super().__init__()
        self.seen = []
        self._page = desk.shift.contact.customer
        self._list = self._page.findChild(RowList)
        self._list.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.seen:
            told = self._page.findChild(Who).accessibleDescription()
            self.seen = [self._list.model().rowCount(), told.splitlines()[0]]
        return False


def test_the_page_of_who_is_with_us_is_painted_whole_at_once(desk):
    desk.arrive()
    painted = FirstPaint(desk)
    desk.open("dem")
    desk.qtbot.waitUntil(lambda: bool(painted.seen))
    assert painted.seen == [1, AYSE.name]


def test_a_page_that_is_slow_to_read_comes_before_what_is_on_it(desk, monkeypatch):
    desk.arrive()
    read, may_go_on = desk.acts.customers.page, threading.Event()

    def slowly(*given):
        may_go_on.wait(10)
        return read(*given)

    monkeypatch.setattr(desk.acts.customers, "page", slowly)
    desk.press(Qt.Key.Key_N, CONTROL)
    desk.type("dem")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.page() == "customer")
    may_go_on.set()
    desk.rest()
    said = desk.shift.contact.customer.findChild(Who).accessibleDescription()
    assert said.startswith(AYSE.name)


@pytest.mark.parametrize("typed", ["dem", "W26113", "(303) 555-0123", "ayse@exa", "lindenstr"])
def test_a_customer_is_found_by_name_order_number_e_mail_and_street(desk, typed):
    desk.arrive()
    desk.open(typed)
    assert desk.acts.interactions.opened() is not None
    (ayse,) = desk.acts.customers.find(desk.acts.me, "ayse", 8)
    assert desk.acts.interactions.opened().customer_id == ayse.customer_id


def test_nobody_else_can_be_opened_from_anywhere(desk):
    desk.arrive()
    desk.open("dem")
    first = desk.acts.interactions.opened()
    for page in (Qt.Key.Key_1, Qt.Key.Key_3):
        desk.press(page, CONTROL)
        desk.press(Qt.Key.Key_N, CONTROL)
        assert desk.page() in {"customer", "goodbye"}
        assert "Ayşe Demir" in desk.window.notices.text()
        desk.shift.take_call(Call(number="+13035550144"))
        desk.rest()
        assert desk.page() in {"customer", "goodbye"}
        assert "Omar" not in desk.window.notices.text()
    now = desk.acts.interactions.opened()
    assert (now.interaction_id, now.customer_id) == (first.interaction_id, first.customer_id)


def test_a_message_about_a_customer_goes_with_them(desk):
    desk.arrive()
    desk.open("dem")
    desk.press(Qt.Key.Key_N, CONTROL)
    assert desk.window.notices.isVisible()
    desk.press(Qt.Key.Key_3, CONTROL)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_2):
        desk.press(digit)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"
    assert not desk.window.notices.isVisible()


def refused_name(desk, monkeypatch, qapp, error):
    """Name the first agent of this desk, which ends in this error; what stands on the page."""

    def refuse(*_arguments):
        raise error

    monkeypatch.setattr(type(desk.acts.agents), "add", refuse)
    backwards = Backwards()
    qapp.installTranslator(backwards)
    try:
        desk.signin.first_named.emit("Mira")
        desk.rest()
    finally:
        qapp.removeTranslator(backwards)
    return " ".join(label.text() for label in desk.signin.findChildren(QLabel))


class Backwards(QTranslator):
    """A language in which the errors of the world are said backwards, sentence by sentence."""

    def translate(self, context, text, disambiguation=None, count=-1):
        return text[::-1] if context == "WorldError" else None


def test_a_refused_name_is_said_in_the_language_of_the_screen(desk, monkeypatch, qapp):
    said = refused_name(desk, monkeypatch, qapp, RuleError("No.", "Ask a lead."))
    assert ".oN .dael a ksA" in said
    assert not desk.window.notices.isVisible()


@pytest.mark.expects_log
def test_a_mistake_of_ours_is_no_word_beside_a_name(desk, monkeypatch, qapp):
    assert "oops" not in refused_name(desk, monkeypatch, qapp, ValueError("oops"))
    assert "Agent Desk itself" in desk.window.notices.text()


def test_a_call_that_comes_between_customers_is_offered_by_name(desk):
    desk.arrive()
    desk.shift.take_call(Call(number="+1 303-555-0144"))
    desk.rest()
    desk.press(Qt.Key.Key_1)
    opened = desk.acts.interactions.opened()
    (omar,) = desk.acts.customers.find(desk.acts.me, "omar", 8)
    assert opened.customer_id == omar.customer_id


def test_a_call_that_comes_while_somebody_is_open_waits_for_arrival(desk):
    desk.arrive()
    desk.open("dem")
    desk.shift.take_call(Call(number="+13035550144"))
    desk.rest()
    assert not any("Omar" in label.text() for label in desk.window.findChildren(QLabel))
    desk.press(Qt.Key.Key_3, CONTROL)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_6):
        desk.press(digit)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"
    desk.press(Qt.Key.Key_1)
    (omar,) = desk.acts.customers.find(desk.acts.me, "omar", 8)
    assert desk.acts.interactions.opened().customer_id == omar.customer_id


def test_a_call_that_comes_before_anybody_signed_in_is_kept(desk):
    desk.shift.take_call(Call(number="+13035550144"))
    desk.rest()
    desk.arrive()
    desk.press(Qt.Key.Key_1)
    assert desk.acts.interactions.opened() is not None


def test_undo_takes_the_note_back_and_redo_brings_it_again(desk):
    desk.arrive()
    desk.open("dem")
    desk.type("The flat is cold.")
    desk.press(Qt.Key.Key_Return)
    assert desk.logged() == ("The flat is cold.",)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.logged() == ()
    desk.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.logged() == ("The flat is cold.",)


def test_what_is_being_typed_is_in_the_file_at_once(desk):
    desk.arrive()
    desk.open("dem")
    desk.type("half a sen")
    assert desk.acts.interactions.opened().drafts == {"moment": "half a sen"}


def test_a_desk_that_is_started_again_is_where_it_was(desk, qtbot, look):
    desk.arrive()
    desk.open("dem")
    desk.type("half a sen")
    desk.press(Qt.Key.Key_3, CONTROL)
    before = desk.acts.interactions.opened()
    again = Desk(qtbot, look, desk.acts.store)
    assert again.page() == "goodbye"
    assert again.acts.interactions.opened() == before
    again.press(Qt.Key.Key_L, CONTROL)
    assert QApplication.focusWidget().text() == "half a sen"
    again.work.stop()


def test_the_pages_before_the_first_shift_name_their_controls(look, shown):
    signin, setup = SigninPage(look), SetupPage(look)
    told = {"opening": faults(shown(signin))}
    signin.show_agents(())
    told["first person"] = faults(signin)
    shown(setup)
    setup.ask_protection()
    told["protection"] = faults(setup)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(QApplication.focusWidget(), digit)
        told[f"protection {digit}"] = faults(setup)
    setup.ask_passphrase()
    setup.show_wrong_key()
    told["passphrase"] = faults(setup)
    assert {page: found for page, found in told.items() if found} == {}


def test_every_page_names_its_controls_and_reads_none_twice(desk):
    told = {"signin": faults(desk.window)}
    desk.arrive()
    told["arrival"] = faults(desk.window)
    desk.shift.take_call(Call(number="+13035550144"))
    desk.rest()
    told["arrival with a call"] = faults(desk.window)
    desk.press(Qt.Key.Key_N, CONTROL)
    told["find"] = faults(desk.window)
    desk.type("dem")
    told["found"] = faults(desk.window)
    desk.press(Qt.Key.Key_Return)
    told["customer"] = faults(desk.window)
    desk.press(Qt.Key.Key_3, CONTROL)
    told["goodbye"] = faults(desk.window)
    desk.press(Qt.Key.Key_F1)
    told["keys"] = faults(desk.window)
    assert {page: found for page, found in told.items() if found} == {}


def test_what_a_call_is_about_is_known_after_a_restart(desk):
    desk.arrive()
    desk.open("dem")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_1)
    (ayse,) = desk.acts.customers.find(desk.acts.me, "ayse", 8)
    (matter,) = desk.acts.customers.page(desk.acts.me, ayse.customer_id).open_matters
    assert desk.acts.interactions.opened().matter_id == matter.matter_id
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.acts.interactions.opened().matter_id is None


@pytest.fixture
def counter(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store, counter=True)
        made.arrive()
        yield made
        made.work.stop()


def channel(desk):
    """How the contact that is open was opened, as the ledger has it."""
    opened = desk.acts.interactions.opened()
    with desk.acts.store.read() as db:
        return interactions.find(db, opened.interaction_id).channel


def test_who_is_found_at_a_counter_is_visiting(counter):
    counter.open("dem")
    assert channel(counter) == "visit"


@pytest.mark.parametrize("number", ["+13035550123", "+13035550199"])
def test_who_rings_at_a_counter_is_calling(counter, number):
    counter.arrive()
    counter.shift.take_call(Call(number=number))
    counter.rest()
    counter.press(Qt.Key.Key_1)
    if counter.page() == "find":
        counter.type("Zoe New")
        counter.press(Qt.Key.Key_Return)
    assert channel(counter) == "call"


def test_after_a_call_at_a_counter_the_next_who_is_found_is_visiting(counter):
    counter.shift.take_call(Call(number="+13035550199"))
    counter.rest()
    counter.press(Qt.Key.Key_1)
    counter.press(Qt.Key.Key_Escape)
    counter.open("dem")
    assert channel(counter) == "visit"


def test_who_is_found_elsewhere_is_calling(desk):
    desk.arrive()
    desk.open("dem")
    assert channel(desk) == "call"


def test_changed_keys_act_and_are_shown_and_the_old_ones_do_nothing(qtbot, look, keys):
    keys({"find": "F9", "goodbye": "F10", "line": "Ctrl+Shift+L", "quit": "Ctrl+Shift+Q"})
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        made.arrive()
        made.press(Qt.Key.Key_N, CONTROL)
        assert made.page() == "arrival"
        made.press(Qt.Key.Key_F9)
        assert made.page() == "find"
        made.type("dem")
        made.press(Qt.Key.Key_Return)
        shown = [description(w) for w in made.window.findChildren(Tab) if w.isVisible()]
        assert shown == ["Key: Ctrl+1", "Key: Ctrl+2", "Key: F10"]
        made.press(Qt.Key.Key_F1)
        rows = {row.key: row.date for row in made.window.findChild(KeysPage)._list.rows()}
        assert (rows["find"], rows["goodbye"], rows["quit"]) == ("F9", "F10", "Ctrl Shift Q")
        made.press(Qt.Key.Key_Escape)
        made.press(Qt.Key.Key_Q, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert "Ctrl Shift Q once more quits" in made.window.notices.text()
        made.press(Qt.Key.Key_F10)
        assert made.page() == "goodbye"
        made.work.stop()


# The steps of the line


def history_of(desk, typed):
    (found,) = desk.acts.customers.find(desk.acts.me, typed, 8)
    page = desk.acts.customers.history(desk.acts.me, found.customer_id, None, 20)
    return [(moment.kind, moment.text) for moment in page.moments]


def shown_texts(desk):
    """Every word that stands somewhere in the window, also behind the page that is shown."""
    labels = [label.text() for label in desk.window.findChildren(QLabel)]
    rows = [row.aloud() for found in desk.window.findChildren(RowList) for row in found.rows()]
    fields = [field.text() for field in desk.window.findChildren(QLineEdit)]
    spoken = [part.accessibleName() for part in desk.window.findChildren(QWidget)]
    spoken += [part.accessibleDescription() for part in desk.window.findChildren(QWidget)]
    return " ".join([*labels, *rows, *fields, *spoken, desk.window.windowTitle()])


def test_a_changed_name_stands_on_the_page_and_goes_again(desk):
    desk.arrive()
    desk.open("dem")
    desk.type("/name Ayşe Öztürk")
    desk.press(Qt.Key.Key_Return)
    assert "Ayşe Öztürk" in desk.window.findChild(Who).accessibleDescription()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert "Ayşe Demir" in desk.window.findChild(Who).accessibleDescription()


def not_them(desk):
    desk.press(Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)


def test_one_opened_by_mistake_keeps_no_moment_and_is_named_nowhere(desk):
    desk.arrive()
    desk.open("dem")
    desk.type("The heating is cold.")
    desk.press(Qt.Key.Key_Return)
    desk.type("/mistake nobody came")
    desk.press(Qt.Key.Key_Return)
    desk.type("/words half a sen")
    not_them(desk)
    assert desk.page() == "find"
    desk.type("omar")
    desk.press(Qt.Key.Key_Return)
    assert desk.page() == "customer"
    assert (
        desk.acts.interactions.opened().customer_id
        != desk.acts.customers.find(desk.acts.me, "dem", 8)[0].customer_id
    )
    assert history_of(desk, "omar") == [
        ("mistake.opened", "nobody came"),
        ("interaction.noted", "The heating is cold."),
    ]
    assert [kind for kind, _ in history_of(desk, "ayse")] == ["moment.order"]
    assert "Omar Haddad" in shown_texts(desk)
    for of_the_first in ("Ayşe", "Demir", "Lindenstraße", "W2611340", "ayse@example.com"):
        assert of_the_first not in shown_texts(desk)
    assert QApplication.focusWidget().text() == "/words half a sen"


def test_not_them_is_taken_back_like_any_step(desk):
    desk.arrive()
    desk.open("dem")
    desk.type("The heating is cold.")
    desk.press(Qt.Key.Key_Return)
    not_them(desk)
    desk.type("omar")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert "Ayşe Demir" in desk.window.findChild(Who).accessibleDescription()
    assert "Omar" not in shown_texts(desk)
    assert history_of(desk, "omar") == []
    assert history_of(desk, "ayse")[0] == ("interaction.noted", "The heating is cold.")
    desk.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "Omar Haddad" in desk.window.findChild(Who).accessibleDescription()


@pytest.mark.parametrize("page", ["customer", "goodbye"])
def test_escape_in_find_goes_back_to_who_is_with_us(desk, page):
    desk.arrive()
    desk.open("dem")
    if page == "goodbye":
        desk.press(Qt.Key.Key_3, CONTROL)
    before = desk.acts.interactions.opened()
    not_them(desk)
    assert desk.page() == "find"
    desk.press(Qt.Key.Key_Escape)
    assert desk.page() == page
    assert desk.acts.interactions.opened() == before


def test_choosing_who_is_open_already_changes_nothing(desk):
    desk.arrive()
    desk.open("dem")
    not_them(desk)
    desk.type("dem")
    desk.press(Qt.Key.Key_Return)
    assert desk.page() == "customer"
    assert desk.window.notices.text() == ""
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.page() == "customer"


def test_what_changed_the_data_of_the_first_is_said_without_what_it_was(desk):
    desk.arrive()
    desk.open("dem")
    desk.type("/name Omar Hadad")
    desk.press(Qt.Key.Key_Return)
    not_them(desk)
    desk.type("haddad")
    desk.press(Qt.Key.Key_Return)
    assert "log that again" in shown_texts(desk)
    assert "Hadad" not in shown_texts(desk).replace("Haddad", "")
    (ayse,) = desk.acts.customers.find(desk.acts.me, "ayse", 8)
    assert ayse.name == "Ayşe Demir"


def test_not_them_does_nothing_between_customers(desk):
    desk.arrive()
    not_them(desk)
    assert desk.page() == "arrival"


def test_a_clock_that_stands_long_ago_is_said_once_and_counts_no_time(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store, clock=StepClock(IN_2015))
        made.arrive()
        assert "clock stands long ago" in made.window.notices.text()
        made.open("dem")
        assert made.window.notices.text() == ""
        made.type("/promise tomorrow 9:00 ring")
        made.press(Qt.Key.Key_Return)
        assert "clock is wrong" in shown_texts(made)
        assert [kind for kind, _ in history_of(made, "ayse")] == ["moment.order"]
        made.work.stop()


def test_a_clock_set_back_while_it_runs_is_said_with_the_next_customer(desk):
    desk.arrive()
    desk.acts.clock.at -= 3_600_000_000
    desk.open("dem")
    assert "clock was set back" in desk.window.notices.text()


class FromElsewhere(QObject):
    """Sharing as a shift knows it, told by the test what came."""

    came = Signal(object)

    def __init__(self):
        super().__init__()
        self.expects, self.torn = None, None

    def expect(self, *, something):
        self.expects = something

    def tell_torn(self, *, torn):
        self.torn = torn


@pytest.fixture
def sharing_desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store, sharing=FromElsewhere())
        made.elsewhere = made.shift._sharing
        yield made
        made.work.stop()


def noted_elsewhere(desk, text):
    """What a colleague logs with who is open here, as a pull brings it."""
    here = desk.acts.interactions.opened()
    with desk.acts.store.write() as db:
        about = Subjects(
            customer_id=here.customer_id,
            interaction_id=here.interaction_id,
            about_id=here.interaction_id,
        )
        at, by = desk.acts.clock.now(), desk.acts.me
        ledger.write(
            db, "interaction.noted", InteractionNoted(), about, at=at, by=by, text=text
        )
    return Came(entries=1, customers=(here.customer_id.hex(),))


def shown_moments(desk):
    return [one.text for one in desk.shift.contact.customer._history._moments.values()]


def test_what_comes_in_is_shown_and_the_focus_and_the_words_stay(sharing_desk, monkeypatch):
    desk = sharing_desk
    desk.arrive()
    desk.open("ayş")
    came = noted_elsewhere(desk, "They rang the shop.")
    held = QApplication.focusWidget()
    desk.elsewhere.came.emit(came)
    desk.rest()
    assert "They rang the shop." in shown_moments(desk)
    assert QApplication.focusWidget() is held

    desk.type("half a se")
    desk.elsewhere.came.emit(noted_elsewhere(desk, "And again."))
    desk.rest()
    assert "And again." not in shown_moments(desk)
    assert QApplication.focusWidget() is held
    assert held.text() == "half a se"
    monkeypatch.setattr("agent_desk.desk.elsewhere._TYPING_MS", 0)
    desk.shift.contact._elsewhere.read_again()
    desk.rest()
    assert "And again." in shown_moments(desk)
    assert held.text() == "half a se"


def test_what_comes_of_others_leaves_the_open_page_alone(sharing_desk):
    desk = sharing_desk
    desk.arrive()
    desk.open("ayş")
    noted_elsewhere(desk, "Not read.")
    desk.elsewhere.came.emit(Came(entries=1, customers=("00" * 16,)))
    desk.rest()
    assert "Not read." not in shown_moments(desk)


def test_it_reads_often_between_two_customers_alone(sharing_desk):
    desk = sharing_desk
    desk.arrive()
    assert desk.elsewhere.expects is True
    desk.open("ayş")
    assert desk.elsewhere.expects is False
