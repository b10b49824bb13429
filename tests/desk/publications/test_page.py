"""A lead changes prompts, codes and moments in their cells, and publishes with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from agent_desk.actions.publications import shipped
from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.publications.page import PublicationPage
from agent_desk.desk.publications.versions import Versions
from agent_desk.desk.row_list import RowList
from agent_desk.desk.tables.table_view import TableView
from agent_desk.desk.work import Work
from agent_desk.domain.publications import Published, Topic
from agent_desk.store import ledger
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from tests.desk.accessible import faults
from tests.ledgers import a_desk, a_ledger

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


class Page:
    """The page of one topic on a real ledger, and what a person does at it."""

    def __init__(self, qtbot, look, shown, store, topic):
        self.qtbot = qtbot
        self.topic = topic
        self.acts = a_desk(store)
        self.work = Work()
        made = PublicationPage(look, self.acts.publications, topic, self.work, self.acts.clock)
        self.widget = shown(made, 1280, 900)
        self.table = self.widget.findChild(TableView)
        self.left, self.said = [], []
        self.widget.left.connect(lambda: self.left.append(True))
        self.widget.published.connect(self.said.append)
        self.begin()

    def begin(self):
        self.widget.begin(self.acts.me)
        self.checked()

    def checked(self):
        drafting = self.widget._drafting

        def done():
            found = self.widget._checked
            assert self.work.is_idle()
            assert found is not None
            assert found.draft is drafting.draft

        self.qtbot.waitUntil(done, timeout=20_000)

    def press(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def show_list(self, name):
        self.widget._list.set_current(name)

    def go_to(self, row, column):
        self.table.setFocus()
        self.table.go_to(self.table.model().place(row, column))

    def write(self, row, column, text):
        """Open a cell by Return, write in it, and leave it by Return."""
        self.go_to(row, column)
        self.press(Key.Key_Return)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, text)
        self.press(Key.Key_Return)
        QApplication.processEvents()
        self.checked()

    def cell(self, row, column):
        return self.table.model().place(row, column).data()

    def rows(self):
        return [row.id for row in self.table.model().grid.rows]

    def listed(self, part):
        return [plain(row.text) for row in part.findChild(RowList).rows()]

    def found(self):
        return self.listed(self.widget._found)

    def changes(self):
        return self.listed(self.widget._changing)

    def publish(self, why):
        edit = self.widget._changing._reason.edit
        edit.setFocus()
        QTest.keyClicks(edit, why)
        before = len(self.said)
        self.press(Key.Key_Return, CONTROL)
        self.qtbot.waitUntil(lambda: len(self.said) > before, timeout=20_000)
        self.checked()

    def in_force(self):
        return self.acts.publications.in_force(self.topic)


@pytest.fixture
def page_of(qtbot, look, shown):
    made = []
    with a_ledger() as store:

        def page(topic):
            made.append(Page(qtbot, look, shown, store, topic))
            return made[-1]

        yield page
        for one in made:
            one.work.stop()


def test_prompts_stand_there_by_stage_with_headings_people_can_read(page_of):
    page = page_of(Topic.PROMPTS)
    assert page.listed(page.widget._list.parentWidget()) == [
        "The opening", "Deciding", "The parting", "How often",
    ]  # fmt: skip
    assert page.rows()[:2] == ["first_trouble", "mistake_first"]
    model = page.table.model()
    across = [
        plain(model.headerData(place, Qt.Orientation.Horizontal))
        for place in range(model.columnCount())
    ]
    assert across[:4] == [
        "What it says, English", "What it says, German", "Shown when, mistake",
        "Shown when, contented years",
    ]  # fmt: skip
    assert page.cell("first_trouble", "when.mistake") == "yes"
    assert page.cell("left_unhappy", "when.last_feeling") == "miserable, let_down"
    assert (page.found(), page.changes()) == ([], [])
    assert faults(page.widget) == []


def test_a_prompt_is_changed_in_place_told_and_published_with_its_remarks_kept(page_of):
    page = page_of(Topic.PROMPTS)
    page.write("first_contact", "text.en", "{name} is new with us. What would help first?")
    (said,) = page.changes()
    assert said.startswith(
        "The opening: “first_contact”, what it says, English: “{name} is new with us."
        " What would help first?”, before “{name} has never spoken with us before."
    )
    page.publish("Shorter is heard better.")
    now = page.in_force()
    assert (now.version, now.reason) == ("1", "Shorter is heard better.")
    assert now.files["opening.toml"].startswith("# Opening:")
    assert now.files["parting.toml"] == shipped(Topic.PROMPTS)["parting.toml"]
    assert plain(page.said[0]) == "Version 1 is in force."
    assert page.changes() == []


def test_what_the_checker_finds_stands_in_the_cell_and_hinders_publishing(page_of):
    page = page_of(Topic.PROMPTS)
    page.write("first_contact", "text.de", "Smile, and say {moon}.")
    assert [one.partition(": ")[0] for one in page.found()] == [
        "The opening, first_contact, What it says, German",
        "The opening, first_contact, Shown when, moon",
    ]
    index = page.table.model().place("first_contact", "text.de")
    assert "mood or a tone" in index.data(int(Qt.ItemDataRole.AccessibleTextRole))
    (button,) = [
        one for one in page.widget.findChildren(ActionButton) if one.text() == "Publish"
    ]
    assert not button.isEnabled()
    page.go_to("first_trouble", "rank")
    page.widget._found._list.setFocus()
    page.press(Key.Key_Return)
    assert page.table.currentIndex() == index
    page.press(Key.Key_Z, CONTROL)
    page.checked()
    assert (page.found(), page.changes()) == ([], [])


def test_a_new_prompt_and_a_number(page_of):
    page = page_of(Topic.PROMPTS)
    page.show_list("goodbye")
    page.go_to("told_at_home", "rank")
    page.press(Key.Key_Insert)
    assert page.rows()[-1] == "new"
    assert page.cell("new", "rank") == "40"
    for column, text in (
        ("text.en", "Tell {name} who rings next."),
        ("text.de", "Sag {name}, wer morgen anruft."),
        ("evidence", "A name is held to."),
        ("owner", "the leads"),
        ("general", "yes"),
    ):
        page.write("new", column, text)
    page.write("new", "id", "who_rings")
    assert page.found() == []
    page.show_list("numbers")
    page.write("most_in_call", "value", "2")
    page.go_to("most_in_call", "value")
    page.press(Key.Key_Insert)
    assert len(page.rows()) == 7
    page.publish("A name, and fewer of them.")
    now = page.in_force().loaded
    assert now.policy.most_in_call == 2
    assert "who_rings" in [one.id for one in now.prompts]


def test_codes_are_renamed_ordered_retired_and_never_lost(page_of):
    page = page_of(Topic.CODES)
    assert page.listed(page.widget._list.parentWidget()) == [
        "Why they were in touch", "What came of it",
    ]  # fmt: skip
    page.write("question", "name.de", "Sie fragen etwas")
    page.go_to("bill_wrong", "name.en")
    page.press(Key.Key_Up, ALT)
    page.checked()
    assert page.rows()[:2] == ["bill_wrong", "question"]
    assert "Why they were in touch: the order is another." in page.changes()
    page.go_to("thanks", "name.en")
    page.press(Key.Key_Delete, CONTROL)
    page.checked()
    assert page.found() == [
        "Why they were in touch, thanks: it is used already; say that it is no longer offered"
    ]
    page.press(Key.Key_Z, CONTROL)
    page.checked()
    page.write("thanks", "retired", "yes")
    page.publish("Thanks have their own line.")
    codes = {one.code: one for one in page.acts.publications.codes().reasons}
    assert codes["thanks"].retired
    assert list(codes)[:2] == ["bill_wrong", "question"]


def test_a_moment_is_named_and_the_history_says_so(page_of):
    page = page_of(Topic.MOMENTS)
    page.go_to("warranty", "name.en")
    page.press(Key.Key_Insert)
    for column, text in (
        ("name.en", "Technician"), ("name.de", "Technik vor Ort"), ("icon", "wrench"),
        ("critical_days", "14"), ("code", "technician"),
    ):  # fmt: skip
        page.write(page.rows()[-1], column, text)
    page.publish("They are the ones people remember.")
    words.use_moments(page.acts.publications.moments())
    try:
        assert words.moment_kind("moment.technician") == "Technician"
        assert words.moment_icon("moment.technician") == "wrench"
        assert words.moment_kind("moment.order") == "Order"
    finally:
        words.use_moments({})


def test_an_earlier_version_is_begun_with_and_put_in_force_again(page_of):
    page = page_of(Topic.CODES)
    assert not page.widget._versions._list.isVisible()
    page.write("question", "name.en", "They ask")
    page.publish("As we say it.")
    page.write("question", "name.en", "Something is asked")
    page.publish("Better still.")
    rows = [plain(row.text) for row in page.widget._versions._list.rows()]
    assert rows[0].startswith("Version 1, ")
    assert rows[1] == "Before: the files of this desk"
    page.widget._versions._list.setFocus()
    page.press(Key.Key_Return)
    page.checked()
    assert page.changes() == [
        (
            "Why they were in touch: “question”, what it is called, English: “They ask”, before"
            " “Something is asked”."
        )
    ]
    page.publish("The first one was right.")
    assert page.in_force().version == "3"
    assert page.in_force().files == page.acts.publications.published(Topic.CODES)[2].texts


def test_a_newer_desks_version_that_cannot_be_read_is_said(page_of):
    page = page_of(Topic.MOMENTS)
    with page.acts.store.write() as db:
        body = Published(version="9", files={"moments.toml": "[[moment"})
        ledger.write(
            db, "moments.published", body, Subjects(about_id=new_id()),
            at=page.acts.clock.now(), by=page.acts.me, text="from a newer desk",
        )  # fmt: skip
    page.begin()
    said = [label.text() for label in page.widget.findChild(Versions).findChildren(QLabel)]
    assert any("cannot be read, so it is not in force" in plain(one) for one in said)
    assert page.in_force().version == ""


def test_what_another_published_meanwhile_is_not_undone_unseen(page_of):
    page = page_of(Topic.CODES)
    page.write("question", "name.en", "They ask")
    files = {"contact.toml": shipped(Topic.CODES)["contact.toml"].replace("Thanks", "Praise")}
    page.acts.publications.publish(page.acts.me, Topic.CODES, "1", files, "meanwhile")
    edit = page.widget._changing._reason.edit
    edit.setFocus()
    QTest.keyClicks(edit, "As we say it.")
    page.press(Key.Key_Return, CONTROL)
    page.qtbot.waitUntil(
        lambda: "published meanwhile" in edit.accessibleDescription(), timeout=20_000
    )
    page.checked()
    assert any("“Thanks”" in one and "“Praise”" in one for one in page.changes())
    assert page.in_force().version == "1"


def test_esc_goes_back_and_the_draft_stays(page_of):
    page = page_of(Topic.CODES)
    page.write("question", "name.en", "They ask")
    page.widget._list.setFocus()
    page.press(Key.Key_Escape)
    assert page.left == [True]
    page.begin()
    assert page.cell("question", "name.en") == "They ask"
