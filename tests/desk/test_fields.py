"""Fields and labels: named once, their problem said in place, never cut."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from agent_desk.desk.arrival.page import ArrivalPage
from agent_desk.desk.card import Card, CardKind
from agent_desk.desk.fields import LineEdit, LineField
from agent_desk.desk.labels import Label, Quote
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.setup.page import SetupPage
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.window import Window
from agent_desk.desk.wrapped import wrapped
from tests.desk import accessible

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2


@pytest.fixture
def field(look, shown):
    return shown(LineField(look, "Name", hint="As colleagues say it."))


def test_a_label_is_its_fields_buddy(field):
    label = field.findChild(QLabel)
    assert label.buddy() is field.edit
    assert accessible.name(field.edit) == "Name"
    assert accessible.description(field.edit) == "As colleagues say it."
    assert accessible.faults(field) == []


def test_no_part_is_a_window_of_its_own_for_a_moment(look, qapp):
    shown = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Show and watched.isWidgetType():
                shown.append(watched)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    made = [LineField(look, "Name", hint="As colleagues say it."), SigninPage(look)]
    made += [SetupPage(look), ArrivalPage(look), Window(look)]
    qapp.removeEventFilter(watch)
    assert shown == []


def test_a_problem_is_said_in_place_and_aloud(field):
    field.show_problem("A person needs a name.")
    assert accessible.description(field.edit) == "A person needs a name."
    field.show_problem("")
    assert accessible.description(field.edit) == "As colleagues say it."


def test_typing_and_return_are_told(field, qtbot):
    with qtbot.waitSignal(field.typed, timeout=500) as typed:
        QTest.keyClicks(field.edit, "M")
    assert typed.args == ["M"]
    with qtbot.waitSignal(field.entered, timeout=500):
        QTest.keyClick(field.edit, Qt.Key.Key_Return)


def test_a_secret_is_not_read_aloud(look, shown):
    secret = shown(LineField(look, "Passphrase", secret=True))
    secret.set_text("horse")
    assert accessible.of(secret.edit).state().passwordEdit
    assert "horse" not in accessible.of(secret.edit).text(QAccessible.Text.Value)


def test_a_bare_field_has_a_name(look):
    assert accessible.name(LineEdit(look, "What matters, as it is said")) == (
        "What matters, as it is said"
    )


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [240, 900])
def test_a_label_is_never_cut(look, shown, scale, width):
    look.set_scale(scale)
    page = QWidget()
    column = QVBoxLayout(page)
    label = Label(look, f"What stays with them is this: {LONG} and more of it.")
    column.addWidget(label)
    column.addStretch(1)
    shown(page, width=width, height=1600)
    needed = wrapped(label.text(), label.font(), label.width(), label.layoutDirection())
    assert needed.width <= label.width()
    assert needed.height <= label.height()
    assert "".join(needed.lines).replace(" ", "") == label.text().replace(" ", "")


def test_only_so_many_lines_end_in_an_ellipsis(look):
    from agent_desk.desk.fonts import Role

    laid = wrapped(
        "word " * 200, look.font(Role.BODY), 300, Qt.LayoutDirection.LeftToRight, most_lines=2
    )
    assert len(laid.lines) == 2
    assert laid.cut
    assert laid.lines[-1].endswith("…")
    assert laid.width <= 300


def test_letters_beyond_the_first_plane_are_not_torn(look):
    from agent_desk.desk.fonts import Role

    laid = wrapped("🙂" * 40, look.font(Role.BODY), 120, Qt.LayoutDirection.LeftToRight)
    assert "".join(laid.lines) == "🙂" * 40


def test_plain_text_stays_plain(look, shown):
    label = shown(Label(look, "<b>not bold</b> & more"))
    assert accessible.name(label) == "<b>not bold</b> & more"


def test_a_quotations_bar_is_at_the_leading_edge(look, shown):
    quote = shown(Quote(look), width=400, height=120)
    quote.set_words("“A day off for nothing.”", "18 Nov")
    bar = look.colour("edge").name()

    def columns():
        image = quote.grab().toImage()
        return [x for x in range(image.width()) if image.pixelColor(x, 5).name() == bar]

    assert max(columns()) < 5
    quote.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert min(columns()) > 390


def test_a_card_has_its_name_and_its_kind_is_seen(look, shown):
    card = shown(Card(look, "Still ours to clear"))
    assert accessible.name(card) == "Still ours to clear"
    seen = {kind: (card.set_kind(kind), card.grab().toImage())[1] for kind in CardKind}
    fills = {
        image.pixelColor(image.width() // 2, image.height() // 2).name()
        for image in seen.values()
    }
    assert len(fills) == 3


def test_a_page_scrolls_to_what_has_the_focus(look, shown, qtbot):
    page = Scroll(look)
    fields = [LineField(look, f"Field {number}") for number in range(20)]
    for field in fields:
        page.body.addWidget(field)
    shown(page, height=300)
    fields[-1].setFocus()
    qtbot.waitUntil(
        lambda: (
            page.viewport()
            .rect()
            .contains(fields[-1].edit.mapTo(page.viewport(), fields[-1].edit.rect().center()))
        )
    )
