"""The steps of the Moment line: real keys in a window, the real actions, a real ledger."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimeZone
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from agent_desk.actions.line_steps import LineSteps
from agent_desk.desk.drafts import Drafts
from agent_desk.desk.moment_line import above, echo, reading
from agent_desk.desk.moment_line import line as line_file
from agent_desk.desk.moment_line.line import LONGEST_MOMENT, MomentLine
from agent_desk.domain.details import Detail
from tests.desk.accessible import faults
from tests.desk.stand_ins import HeldWork, StillClock
from tests.ledgers import a_desk, a_ledger

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
TUESDAY = 1_795_514_400_000_000  # 24 November 2026, 10:00 UTC, 11:00 in Berlin
FACTS = ("postcode", "date_of_birth")
NAUGHTY = [
    "{text} %s %n {0}",
    "'; DROP TABLE entry; --",
    '<b>not bold</b> &amp; \\ "quoted"',
    "Ayşe \N{RIGHT-TO-LEFT OVERRIDE}ʎƎ ﷽ מירה",
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤ ̖t̝͕̳̣̻̪͞h̼͓̲̦̳̘̲e͇̣̰̦̬͎",
    "田中さんにあげて下さい",
    "NULL undefined None -1 1e1000",
]


@pytest.fixture
def said(monkeypatch):
    spoken = []
    for file in (line_file, above):
        monkeypatch.setattr(file, "announce", lambda _, text: spoken.append(text))
    return spoken


class Bench:
    """A line under a page, with everything behind it."""

    def __init__(self, qtbot, look, store, at):
        self.clock = StillClock(at)
        self.acts = a_desk(store, self.clock)
        self.ayse = self.acts.customers.add(self.acts.me, "Ayşe Demir", "+13035550123")
        self.opened = self.acts.interactions.open(self.acts.me, self.ayse)
        self.work = HeldWork()
        self.window = QWidget()
        self.elsewhere = QPushButton("Elsewhere")
        self.steps = LineSteps(store, self.clock, region="US", facts=FACTS)
        self.line = MomentLine(
            look,
            self.acts.interactions,
            self.steps,
            self.work,
            Drafts(self.acts.interactions.keep_draft, self.work),
            clock=self.clock,
        )
        column = QVBoxLayout(self.window)
        column.addWidget(self.elsewhere)
        column.addStretch(1)
        column.addWidget(self.line)
        qtbot.addWidget(self.window)
        self.window.resize(900, 600)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.line.begin(self.opened)
        self.field = self.line.focusProxy()
        self.above = self.window.findChild(above.Above)

    def rest(self):
        self.work.do_all()
        QCoreApplication.processEvents()

    def type(self, text):
        for character in text:
            key = ord(character.upper()) if character.isascii() else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self.field, QKeyEvent(kind, key, NONE, character))
        self.rest()

    def press(self, key, modifier=NONE):
        QTest.keyClick(self.field, key, modifier)
        self.rest()

    def log(self, text):
        self.type(text)
        self.press(Key.Key_Return)

    def offered(self):
        return [way.name for way in self.above.offered()]

    def told(self):
        """What is said above the line, without the marks that keep directions apart."""
        kept = (mark for mark in self.above.text() if mark not in "\u2068\u2069")
        return "".join(kept) if self.above.isVisible() else ""

    def history(self):
        page = self.acts.customers.history(self.acts.me, self.ayse, None, 50)
        return [(moment.kind, moment.text) for moment in page.moments]

    def page(self):
        return self.acts.customers.page(self.acts.me, self.ayse)


@pytest.fixture
def make(qtbot, look, said, monkeypatch):
    monkeypatch.setattr(reading, "_zone", lambda: "Europe/Berlin")
    with a_ledger() as store:
        yield lambda at=TUESDAY: Bench(qtbot, look, store, at)


@pytest.fixture
def bench(make):
    return make()


# Ways to go on


def test_a_slash_offers_every_word_with_its_meaning(bench):
    bench.type("/")
    assert bench.offered()[:4] == ["need", "promise", "promised", "mistake"]
    assert len(bench.offered()) == 19
    assert bench.above.isVisible()


def test_letters_narrow_the_words_and_tab_completes(bench):
    bench.type("/mi")
    assert bench.offered() == ["mistake"]
    bench.press(Key.Key_Tab)
    assert bench.field.text() == "/mistake "
    assert bench.field.hasFocus()
    assert bench.told() == "What went wrong …"


def test_enter_completes_a_word_that_was_begun_and_logs_nothing(bench):
    bench.type("/pr")
    bench.press(Key.Key_Return)
    assert bench.field.text() == "/promise "
    assert bench.history() == []


def test_enter_behind_a_bare_slash_takes_nothing_nobody_has_chosen(bench):
    bench.type("/")
    bench.press(Key.Key_Return)
    assert bench.field.text() == "/"
    assert bench.history() == []


def test_arrows_walk_the_words_round_the_ends_and_each_is_said(bench, said):
    bench.type("/")
    bench.press(Key.Key_Down)
    assert said[-1] == "/need. What they need"
    bench.press(Key.Key_Up)
    bench.press(Key.Key_Up)
    bench.press(Key.Key_Return)
    assert bench.field.text() == "/confirm "


def test_escape_shuts_the_words_until_another_is_begun(bench):
    bench.type("/p")
    bench.press(Key.Key_Escape)
    bench.type("r")
    assert bench.offered() == []
    assert bench.field.text() == "/pr"
    bench.press(Key.Key_Tab)
    assert not bench.field.hasFocus()


def test_completing_keeps_what_follows_and_can_be_taken_back_as_typing(bench):
    bench.type("/mist nobody came")
    bench.field.setCursorPosition(5)
    bench.press(Key.Key_Tab)
    assert bench.field.text() == "/mistake nobody came"
    bench.press(Key.Key_Z, CTRL)
    assert bench.field.text() == "/mist nobody came"


def test_a_feeling_is_offered_and_enter_takes_none_by_itself(bench):
    bench.type("/feeling ")
    assert bench.offered() == ["miserable", "let down", "settled", "glad", "cared for"]
    bench.press(Key.Key_Return)
    assert bench.field.text() == "/feeling "
    bench.log("gl")
    assert bench.field.text() == "/feeling glad"
    assert bench.told() == "They feel glad, we think."
    bench.press(Key.Key_Return)
    assert bench.history()[0][0] == "interaction.felt"


def test_the_words_lie_above_the_line_and_leave_with_the_cursor(bench):
    bench.type("/")
    line = QRect(bench.line.mapTo(bench.window, QPoint(0, 0)), bench.line.size())
    assert not bench.above.geometry().intersects(line)
    assert bench.window.rect().contains(bench.above.geometry())
    bench.elsewhere.setFocus()
    assert not bench.above.isVisible()
    bench.field.setFocus()
    assert bench.above.isVisible()


def test_a_click_takes_a_word(bench):
    bench.type("/")
    words = bench.above.findChild(above.RowList)
    place = words.visualRect(words.model().index(3, 0)).center()
    QTest.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.field.text() == "/mistake "


def test_the_line_with_its_words_can_be_read_aloud(bench):
    bench.type("/")
    assert faults(bench.window) == []


# The meaning, before it is saved


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        (
            "/promise tomorrow 9:00 call about the boiler",
            "Promise, Wed 25 Nov, 09:00: call about the boiler",
        ),
        ("/promise in 20 min ring", "Promise, Tue 24 Nov, 11:20: ring"),
        ("/promise next Tuesday 14 h a visit", "Promise, Tue 1 Dec, 14:00: a visit"),
        ("/promise Thursday 24:00 a bill", "Promise, Thu 26 Nov, 24:00: a bill"),
        ("/promise Friday a letter", "Promise, by the end of Fri 27 Nov: a letter"),
        (
            "/promise 28.3.2027 2:30 ring",
            "Promise, Sun 28 Mar 2027, 03:30 (clocks go forward then): ring",
        ),
        (
            "/promise 31.10.2027 2:30 ring",
            "Promise, Sun 31 Oct 2027, 02:30 (before clocks go back): ring",
        ),
        (
            "/promised yesterday 9:00 a visit",
            "Promised before, as they tell it, Mon 23 Nov, 09:00: a visit",
        ),
        ("/need heat in the flat", "They need: heat in the flat"),
        ("/mistake nobody came", "Mistake, yours to clear: nobody came"),
        ("/words “It is cold.”", "In their words: “It is cold.”"),
        ("/feeling let down, a day off", "They feel let down: “a day off”"),
        ("/good for listening", "They thank us: for listening"),
        ("/matter the heating", "This contact is about: the heating"),
        ("/know has a dog", "Good to know: has a dog"),
        ("/nocalls", "They do not want to be called."),
        (
            "/confirm postcode date of birth",
            "It is them, confirmed by: postcode, date of birth",
        ),
        ("/speaking Deniz, daughter", "Deniz speaks for them: daughter."),
        ("/speaking Deniz", "Deniz speaks for them."),
        ("/title Frau Dr. Demir", "Form of address: Frau Dr. Demir"),
    ],
)
def test_the_meaning_is_echoed(bench, monkeypatch, typed, meaning):
    monkeypatch.setattr(echo, "_this_year", lambda: 2026)
    bench.type(typed)
    assert bench.told() == meaning


@pytest.mark.parametrize(
    ("typed", "said_of_it"),
    [
        (
            "/promise yesterday 9:00 ring",
            "This time has passed. Say one that is still to come.",
        ),
        ("/promise tomorrow 25:00 ring", "There is no such time. Say it as in 14:30."),
        ("/promise 31.2.2027 ring", "There is no such day. Look at a calendar."),
        ("/promise ring them", "By when? Say it first, as in: tomorrow 9:00"),
        ("/promise tomorrow 9:00", "What you promise, and by when …"),
        ("/mistake ", "What went wrong …"),
        (
            "/boiler is cold",
            "The line knows no such word. Two slashes write it as a note.",
        ),
    ],
)
def test_what_cannot_be_is_said_at_once_and_enter_keeps_the_text(
    bench, said, typed, said_of_it
):
    bench.type(typed)
    assert bench.told() == said_of_it
    bench.press(Key.Key_Return)
    assert bench.field.text() == typed
    assert bench.history() == []
    assert said[-1] == said_of_it


def test_a_promise_entered_before_it_was_read_is_read_and_logged(bench):
    QTest.keyClicks(bench.field, "/promise tomorrow 9:00 ring")
    QTest.keyClick(bench.field, Key.Key_Return)
    assert bench.field.text() == ""
    bench.rest()
    assert bench.history() == [("promise.made", "ring")]


def test_a_wrong_promise_entered_before_it_was_read_comes_back(bench):
    QTest.keyClicks(bench.field, "/promise yesterday 9:00 ring")
    QTest.keyClick(bench.field, Key.Key_Return)
    bench.rest()
    assert bench.field.text() == "/promise yesterday 9:00 ring"
    assert bench.told().startswith("This time has passed.")
    assert bench.acts.interactions.opened().drafts == {"moment": bench.field.text()}


def test_a_time_that_passed_while_it_stood_in_the_line_is_not_saved(bench):
    bench.type("/promise 24.11.2026 11:20 ring")
    assert bench.told().startswith("Promise, ")
    bench.clock.at += 30 * 60 * 1_000_000
    bench.press(Key.Key_Return)
    assert bench.told().startswith("This time has passed.")
    assert bench.history() == []


def test_typing_never_waits_for_the_reading_of_times(bench):
    QTest.keyClicks(bench.field, "/promise tomorrow 9:00 call")
    asked = [job for job in bench.work.jobs if "read" in repr(job[0])]
    assert bench.field.text() == "/promise tomorrow 9:00 call"
    assert len(asked) <= 2


def test_the_library_of_times_is_loaded_once_a_word_with_a_time_is_begun(bench):
    def loading():
        return [job for job in bench.work.jobs if "warm" in repr(job[0])]

    QTest.keyClicks(bench.field, "/")
    assert loading() == []
    QTest.keyClicks(bench.field, "pro")
    assert len(loading()) == 1
    QTest.keyClicks(bench.field, "mise ")
    assert len(loading()) == 1


# Their data


def test_what_was_changed_is_said_old_and_new_and_taken_back(bench):
    bench.log("/phone (303) 555-0187")
    assert bench.told() == "Phone: +1 303-555-0187 instead of +1 303-555-0123"
    assert [contact.value for contact in bench.page().contacts] == ["+13035550187"]
    bench.press(Key.Key_Z, CTRL)
    assert bench.told() == "Taken back: “+13035550187”"
    assert [contact.value for contact in bench.page().contacts] == ["+13035550123"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/name Ayşe Öztürk", "Name: Ayşe Öztürk instead of Ayşe Demir"),
        ("/email ayse@example.com", "E-mail added: ayse@example.com"),
        ("/address Am Wall 1, Bremen", "Address added: Am Wall 1, Bremen"),
        ("/language tr", "Language: tr"),
        ("/nocalls", "They do not want to be called."),
    ],
)
def test_every_change_is_said_until_the_next_key(bench, typed, told):
    bench.log(typed)
    assert bench.told() == told
    bench.type("a")
    assert bench.told() == ""


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/phone call me", "“call me” is no telephone number. Ask again."),
        ("/email nowhere", "“nowhere” is no e-mail address. Ask again."),
        ("/phone +1 303 555 0123", "This is what we know already."),
    ],
)
def test_what_is_refused_stands_in_the_line_again_with_the_reason(bench, typed, told):
    bench.log(typed)
    assert bench.field.text() == typed
    assert bench.told() == told
    assert bench.work.failures == []


def test_every_detail_can_be_changed_from_the_line():
    assert set(echo._ADDED) == set(Detail)


def test_who_is_speaking_is_confirmed_and_can_be_taken_back(bench):
    def speaking():
        return bench.acts.speakers.speaking(bench.acts.me, bench.opened.interaction_id)

    bench.log("/confirm postcode")
    assert speaking().facts == ("postcode",)
    bench.log("/speaking Deniz Demir, daughter")
    assert speaking().name == "Deniz Demir"
    bench.press(Key.Key_Z, CTRL)
    bench.press(Key.Key_Z, CTRL)
    assert not speaking().confirmed


# Undo


def test_every_step_is_taken_back_in_turn_and_typing_first(bench):
    bench.log("The flat is cold.")
    bench.log("/mistake nobody came")
    bench.log("/promise tomorrow 9:00 ring")
    bench.type("/wor")
    bench.press(Key.Key_Z, CTRL)
    assert (bench.field.text(), len(bench.history())) == ("", 3)
    told = []
    for _ in range(4):
        bench.press(Key.Key_Z, CTRL)
        told.append(bench.told())
    assert told == [
        "Taken back: “ring”",
        "Taken back: “nobody came”",
        "Taken back: “The flat is cold.”",
        "There is nothing to take back.",
    ]
    assert bench.history() == []


# The clock


def test_no_time_is_counted_from_a_clock_that_is_wrong(bench):
    bench.line.distrust_clock(wrong=True)
    bench.log("/promise tomorrow 9:00 ring")
    assert bench.told().startswith("This computer's clock is wrong")
    assert bench.history() == []
    bench.press(Key.Key_A, CTRL)
    bench.log("/promise 27.11.2026 9:00 ring")
    assert bench.history() == [("promise.made", "ring")]


# What people type


def test_german_words_are_understood_and_offered(spoken, make):
    spoken("de")
    bench = make()
    bench.type("/ver")
    assert bench.offered() == ["versprechen", "versprochen"]
    bench.press(Key.Key_Tab)
    bench.log("morgen 9 Uhr wegen der Heizung anrufen")
    bench.log("/worte „Es ist kalt.“")
    bench.log("/mistake niemand kam")
    assert [text for _, text in bench.history()] == [
        "niemand kam",
        "Es ist kalt.",
        "wegen der Heizung anrufen",
    ]


def test_two_slashes_write_a_note_that_begins_with_one(bench):
    bench.log("//etc/hosts is gone")
    assert bench.history() == [("interaction.noted", "/etc/hosts is gone")]


def test_signs_of_altgr_and_dead_keys_are_written(bench):
    altgr = CTRL | Qt.KeyboardModifier.AltModifier
    for sign in "@€{[]}\\|~":
        QCoreApplication.sendEvent(
            bench.field, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Q, altgr, sign)
        )
    composing = QInputMethodEvent("\N{ACUTE ACCENT}", [])
    QCoreApplication.sendEvent(bench.field, composing)
    done = QInputMethodEvent()
    done.setCommitString("é")
    QCoreApplication.sendEvent(bench.field, done)
    bench.press(Key.Key_Return)
    assert bench.history() == [("interaction.noted", "@€{[]}\\|~é")]


@pytest.mark.parametrize("text", NAUGHTY)
@pytest.mark.parametrize("word", ["", "/words ", "/need ", "/promise tomorrow 9:00 "])
def test_naughty_strings_are_logged_as_they_are(bench, word, text):
    bench.log(f"{word}{text}")
    assert bench.history()[0][1].split() == text.split()
    assert bench.work.failures == []


@pytest.mark.parametrize("name", [*NAUGHTY, "x" * 300])
def test_naughty_names_are_kept_and_taken_back(bench, name):
    bench.log(f"/name {name}")
    assert bench.page().customer.name == " ".join(name.split())
    bench.press(Key.Key_Z, CTRL)
    assert bench.page().customer.name == "Ayşe Demir"


@pytest.mark.parametrize("word", ["", "/words ", "/promise tomorrow 9:00 "])
def test_ten_thousand_characters_are_a_step_like_any_other(bench, qapp, word):
    text = ("no heat since Tuesday " * 500)[: LONGEST_MOMENT - len(word)].strip()
    qapp.clipboard().setText(word + text)
    bench.press(Key.Key_V, CTRL)
    if word:
        assert bench.above.height() < bench.window.height() // 3
    bench.press(Key.Key_Return)
    assert bench.history()[0][1] == text


# Drafts


@pytest.mark.parametrize("typed", ["/pro", "/promise tomorrow 9:00 ring", "/words It is"])
def test_slash_words_are_kept_as_drafts_and_read_again_after_a_restart(bench, typed):
    bench.type(typed)
    told = bench.told()
    again = bench.acts.interactions.opened()
    assert again.drafts == {"moment": typed}
    bench.line.begin(again)
    bench.rest()
    assert (bench.field.text(), bench.told()) == (typed, told)


def test_steps_that_could_not_be_saved_come_back_one_after_the_other(bench):
    lines = ["/words It is cold.", "/need heat", "a note"]
    for text in lines:
        QTest.keyClicks(bench.field, text)
        QTest.keyClick(bench.field, Key.Key_Return)
    bench.work.broken = OSError("disk full")
    while not bench.field.text():
        bench.work.do_one()
    bench.work.broken = None
    assert bench.field.text() == lines[0]
    bench.rest()
    assert bench.acts.interactions.opened().drafts == {"moment": "\n".join(lines)}
    for _ in lines:
        bench.press(Key.Key_Return)
    assert [text for _, text in bench.history()] == ["a note", "heat", "It is cold."]
    assert bench.field.text() == ""


def test_the_zone_of_this_desk_is_one_that_is_known(qapp):
    assert reading._zone() in {"UTC", bytes(QTimeZone.systemTimeZoneId().data()).decode()}
