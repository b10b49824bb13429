"""Who left unhappy or has reason to be, as a list: the leading column of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.lead import person_words
from agent_desk.desk.lead.filtering import Filtering
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from agent_desk.actions.shift_steps import Named
    from agent_desk.desk.look import Look
    from agent_desk.domain.ids import Id
    from agent_desk.domain.shift_log import ShiftContact, Unhappy

translate = QCoreApplication.translate

_SHOWN_AT_LEAST, _LOADING_MS, _RESTS_MS = 4, 300, 350


class People(QWidget):
    """The list under its title. Nothing in it moves unless the lead asks for it.

    Signals:
        wanted: Somebody is to be opened. Carries the customer's id.
        more_wanted: The end of the list comes near.
        several_asked: Those who are marked are to be promised something.
        news_asked: Those who stand otherwise are to be shown.
        silent_asked: Those who said nothing are to be shown.
        again_asked: The shift is to be read once more.
    """

    wanted = Signal(object)
    more_wanted = Signal()
    several_asked = Signal()
    news_asked = Signal()
    silent_asked = Signal()
    again_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people: dict[Id, Unhappy] = {}
        self._marked: dict[Id, None] = {}
        self._now = 0
        self._one_day = True
        self._title = Label(look, role=Role.TITLE)
        self._lead = Label(look, colour="ink2")
        self.filtering = Filtering(look)
        self._news = ActionButton(look, "", kind=Kind.QUIET, icon="rotate-cw")
        self._said = Label(look, colour="ink2")
        self._silent = ActionButton(look, translate("Lead", "Ring one who said nothing"))
        self._again = ActionButton(look, "")
        self.list = RowList(look, translate("Lead", "People of the shift"), lines=1)
        self.list.show_cursor_always()
        self.list.setMinimumHeight(look.px(160))
        self._several = QWidget()
        row = Flow(look, gap=12, parent=self._several)
        self._promise = ActionButton(look, "")
        nobody = ActionButton(look, translate("Lead", "Choose nobody"), kind=Kind.QUIET)
        row.addWidget(self._promise)
        row.addWidget(nobody)
        self._hint = Label(
            look,
            translate("Lead", "Space chooses several at once."),
            role=Role.CAPTION,
            colour="ink2",
        )
        self._loading = QTimer(self, interval=_LOADING_MS, singleShot=True)
        self._rests = QTimer(self, interval=_RESTS_MS, singleShot=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for part in (
            self._title, self._lead, self.filtering, self._news, self._said, self._silent,
            self._again,
        ):  # fmt: skip
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._several)
        column.addWidget(self._hint)
        # Where the list is absent, what is above it stays at the top.
        column.addStretch(0)
        for part in (self._news, self._said, self._silent, self._again):
            part.hide()
        self._several.hide()
        self._join(nobody)

    def _join(self, nobody: ActionButton) -> None:
        self.list.opened.connect(self._want)
        self.list.clicked.connect(lambda _index: self._want_current())
        self.list.more_wanted.connect(self.more_wanted)
        selection = self.list.selectionModel()
        selection.currentChanged.connect(lambda _now, _before: self._rests.start())
        self._rests.timeout.connect(self._want_current)
        self._loading.timeout.connect(self._tell_loading)
        self._promise.clicked.connect(self.several_asked)
        nobody.clicked.connect(self.mark_nobody)
        self._news.clicked.connect(self.news_asked)
        self._silent.clicked.connect(self.silent_asked)
        self._again.clicked.connect(self.again_asked)
        self.filtering.left.connect(self.list.setFocus)

    # What is shown

    def begin_reading(self) -> None:
        """Something is read: if it takes long, it is said."""
        self._loading.start()

    def set_title(self, title: str, lead: str) -> None:
        """Say which shift this is."""
        self._title.setText(title)
        self._lead.setText(lead)

    def show_people(
        self, people: Sequence[Unhappy], now: int, *, one_day: bool, more: bool, nobody: str
    ) -> None:
        """Show these from the top; ``nobody`` is said if there are none."""
        self._now, self._one_day = now, one_day
        self._people = {one.customer_id: one for one in people}
        self._marked = {one: None for one in self._marked if one in self._people}
        self._show(nobody if not people else "", silent=not people)
        self.list.set_rows([self._row(one) for one in people], more=more)
        self.list.setVisible(bool(people))
        self._show_marked()
        self.tell_news("")

    def append_people(self, people: Sequence[Unhappy], *, more: bool) -> None:
        """Add the next ones at the end."""
        new = [one for one in people if one.customer_id not in self._people]
        self._people.update((one.customer_id, one) for one in new)
        self.list.append_rows([self._row(one) for one in new], more=more)

    def show_silent(self, contacts: Sequence[ShiftContact], now: int) -> None:
        """Show contacts of whom nobody knows how it was for them."""
        by_customer = {one.customer_id: one for one in contacts}
        self._people, self._marked = {}, {}
        nothing = "" if by_customer else translate("Lead", "Nobody said nothing.")
        self._show(nothing)
        self.list.set_rows([person_words.contact_row(one, now) for one in by_customer.values()])
        self.list.setVisible(bool(by_customer))
        self._hint.hide()

    def show_named(self, said: str, people: Sequence[Named]) -> None:
        """Show who is behind a figure, in the place of the shift."""
        self._people, self._marked = {}, {}
        self._show(said, again=translate("Lead", "Back to the shift"))
        rows = [Row(one.customer_id, words.isolated(one.name), strong=True) for one in people]
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._show_marked()

    def show_unread(self) -> None:
        """Say that the shift could not be read."""
        self._show(
            translate("Lead", "The shift could not be read."),
            again=translate("Lead", "Try again"),
        )
        self.list.hide()

    def renew(self, person: Unhappy) -> bool:
        """Show how somebody stands now, where they are; say whether they are in the list."""
        known = self._people.get(person.customer_id)
        if known is None:
            return False
        if known != person:
            self._people[person.customer_id] = person
            self._renew(person.customer_id)
        return True

    def tell_news(self, said: str) -> None:
        """Say in one line what has come; nothing that is read moves."""
        if said and said != self._news.text():
            announce(self, said)
        self._news.setText(said)
        self._news.setVisible(bool(said))

    def place_of(self, customer_id: Id) -> int:
        """Say the how many-th of the list somebody is; 0 if they are not in it."""
        return next((n for n, one in enumerate(self._people, start=1) if one == customer_id), 0)

    # Several at once

    def marked(self) -> tuple[Id, ...]:
        """Give who is chosen."""
        return tuple(self._marked)

    def mark_nobody(self) -> None:
        """Choose nobody."""
        marked, self._marked = self._marked, {}
        for customer_id in marked:
            self._renew(customer_id)
        self._show_marked()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Space chooses, where the list has the focus."""
        if event.key() == Qt.Key.Key_Space and self.list.hasFocus():
            self._mark_current()
        elif event.key() == Qt.Key.Key_Escape and self._marked:
            self.mark_nobody()
        else:
            super().keyPressEvent(event)

    def go(self, step: int) -> None:
        """Open the next person, or the one before."""
        rows, current = self.list.rows(), self.list.currentIndex().row()
        place = max(0, min(len(rows) - 1, current + step))
        if rows:
            self.list.set_current(rows[place].key)
            self._want_current()

    def _mark_current(self) -> None:
        row = self.list.current()
        if row is None or not isinstance(row.key, bytes) or row.key not in self._people:
            return
        customer_id = row.key
        if customer_id in self._marked:
            del self._marked[customer_id]
        else:
            self._marked[customer_id] = None
        self._renew(customer_id)
        self._show_marked()

    def _renew(self, customer_id: Id) -> None:
        self.list.replace(customer_id, self._row(self._people[customer_id]))

    def _show_marked(self) -> None:
        count = len(self._marked)
        said = translate("Lead", "Promise %n person(s) something for tomorrow", "", count)
        self._promise.setText(said)
        self._several.setVisible(bool(count))
        self._hint.setVisible(not count and len(self._people) > 1)
        if count:
            announce(self, translate("Lead", "%n chosen", "", count))

    # Inside

    def _row(self, person: Unhappy) -> Row:
        marked = person.customer_id in self._marked
        return person_words.row(person, self._now, one_day=self._one_day, marked=marked)

    def _want(self, key: object) -> None:
        self._rests.stop()
        self.wanted.emit(key)

    def _want_current(self) -> None:
        row = self.list.current()
        if row is not None and self.isVisible():
            self._want(row.key)

    def _show(self, said: str, *, silent: bool = False, again: str = "") -> None:
        self._loading.stop()
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._silent.setVisible(silent)
        self._again.setText(again)
        self._again.setVisible(bool(again))

    def _tell_loading(self) -> None:
        self._said.setText(translate("Lead", "Reading the shift …"))
        self._said.show()
