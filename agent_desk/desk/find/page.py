"""Find: one field, and the people it may mean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.digits import writes
from agent_desk.desk.fields import LineEdit
from agent_desk.desk.find.found_rows import row_of
from agent_desk.desk.find.further import Looked
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.row_list import RowList
from agent_desk.desk.scroll import Scroll
from agent_desk.domain.errors import GivenUpError

if TYPE_CHECKING:
    from agent_desk.actions.customers import Customers, Found
    from agent_desk.desk.find.further import Further
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.errors import RuleError
    from agent_desk.domain.ids import Id

MOST_FOUND = 8
_FEWEST_DIGITS = 5
_WHOLE_NUMBER = 8
_WIDEST = 760
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindPage(QWidget):
    """Finds a customer as one types; only the answer to what stands in the field is shown.

    Signals:
        chosen: A customer was chosen or newly written down. Carries the customer's id.
        left: Esc: back to where one came from.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        look: Look,
        customers: Customers,
        work: Work,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        further: Further | None = None,
    ) -> None:
        """``further`` asks other branches for a number nobody has here."""
        super().__init__(parent)
        self._further = further
        self._asked_further = ""
        self._look = look
        self._customers = customers
        self._work = work
        self._clock = clock
        self._by: Id = b""
        self._number = self._called = ""
        self._searching: str | None = None
        self._answered = self._why_hidden = ""
        self._enter_waits = False
        self._build()
        self._join()

    def begin(self, by: Id, *, number: str = "", name: str = "") -> None:
        """Start afresh.

        Args:
            by: The agent who looks; a new customer is written down in their name.
            number: A number handed over by the telephone; it is looked up at once.
            name: What the caller is said to be called, if the number is not known.
        """
        self._by = by
        self._number = number.strip()
        self._called = " ".join(name.split())
        self._why_hidden = ""
        self._edit.setText("")
        self._edit.setText(number or name)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Forget who was looked for, before somebody else is with us."""
        self._asked_further = ""
        if self._further is not None:
            self._further.end()
        self._edit.setText("")
        self._number = self._called = ""
        self._enter_waits = False

    def _build(self) -> None:
        self._title = Label(self._look, self.tr("Who is on the line?"), role=Role.TITLE)
        self._edit = LineEdit(
            self._look,
            self.tr("Name, number, e-mail or order"),
            placeholder=self.tr("Name, number, e-mail, order"),
        )
        self._said = Label(self._look, "", colour="ink2")
        self._start = ActionButton(self._look, "", key="Return", icon="plus")
        self._list = RowList(self._look, self.tr("People found"), lines=1)
        self._list.show_cursor_always()
        self._back = ActionButton(self._look, self.tr("Back"), kind=Kind.QUIET, command="back")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        self._column = QWidget()
        self._rows = QVBoxLayout(self._column)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(head)
        for part in (self._edit, self._said):
            self._rows.addWidget(part)
        self._rows.addWidget(self._list)
        self._rows.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        scroll = Scroll(self._look)
        scroll.body.addLayout(row)
        scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._show_nobody()
        self._dress()

    def _join(self) -> None:
        self._look.changed.connect(self._dress)
        if self._further is not None:
            self._further.told.connect(self._looked_further)
        self._edit.textChanged.connect(self._look_for)
        self._edit.returnPressed.connect(self._enter)
        self._edit.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.opened.connect(self.chosen)
        self._list.left.connect(self._edit.setFocus)
        self._start.clicked.connect(self._add)
        self._back.clicked.connect(self.left)

    def _dress(self) -> None:
        px = self._look.px
        self._column.setMaximumWidth(px(_WIDEST))
        self._rows.setContentsMargins(0, px(16), 0, 0)
        self._rows.setSpacing(px(12))
        self._list.fit_rows(MOST_FOUND)

    # The question: one at a time is asked; what is typed meanwhile ends it and is asked next.

    def _look_for(self, _: str) -> None:
        self._enter_waits = False
        if self._searching not in {None, self._typed()}:
            self._customers.give_up_finding()
        if not self._typed():
            self._answered = ""
            self._show_nobody()
        elif self._searching is None:
            self._ask()

    def _typed(self) -> str:
        return self._edit.text().strip()

    def _ask(self) -> None:
        typed = self._searching = self._typed()
        self._work.run(
            partial(self._customers.find, self._by, typed, MOST_FOUND),
            owner=self,
            then=partial(self._answer, typed),
            failed=partial(self._no_answer, typed),
        )

    def _answer(self, typed: str, found: tuple[Found, ...]) -> None:
        self._searching = None
        wanted = self._typed()
        if not wanted:
            return
        if typed != wanted:
            self._ask()
            return
        self._answered = typed
        self._show(found)
        if self._enter_waits and len(found) == 1 and not _only_similar(found):
            self.chosen.emit(found[0].customer_id)
        self._enter_waits = False

    def _no_answer(self, typed: str, error: Exception) -> None:
        self._searching = None
        given_up = isinstance(error, GivenUpError)
        if self._typed() and (given_up or typed != self._typed()):
            self._ask()
        elif not given_up:
            self._work.failed.emit(error)

    # What is shown.

    def _show(self, found: tuple[Found, ...]) -> None:
        now = self._clock.now()
        self._list.set_rows([row_of(one, now) for one in found[:MOST_FOUND]])
        # Somebody similar may be who was meant, or somebody new.
        unknown = not found or _only_similar(found)
        if found:
            self._list.set_current(found[0].customer_id)
            self._said.setText("")
        if unknown:
            self._remember_number()
            self._say_nobody()
        if not found and self._customers.has_lease:
            self._work.run(self._customers.why_hidden, owner=self, then=self._hide)
        if unknown and found:
            self._said.setText(self.tr("Nobody is written like this. Perhaps one of these:"))
        if not found:
            self._look_further()
        # Enter takes the row one sees, where there is one.
        self._start.set_key("" if found else "Return")
        parts = (
            (self._list, bool(found)),
            (self._said, unknown),
            (self._start, unknown and bool(self._new_name())),
        )
        # What goes first: each part that comes lays the whole page out at once.
        for part, shown in sorted(parts, key=lambda each: each[1]):
            part.setVisible(shown)
        announce(self._edit, self._said.text() or _how_many(len(found)))

    def _remember_number(self) -> None:
        """Keep a number nobody has: with the name typed next it makes a new customer."""
        if sum(
            character.isdecimal() for character in self._answered
        ) >= _FEWEST_DIGITS and not (any(character.isalpha() for character in self._answered)):
            self._number = self._answered

    def _look_further(self) -> None:
        """Ask other branches for a whole number, once."""
        number = self._answered
        if (
            self._further is None
            or number != self._number
            or sum(map(str.isdecimal, number)) < _WHOLE_NUMBER
            or number == self._asked_further
        ):
            return
        self._asked_further = number
        self._further.look(number, lambda: self._add_to_said(self.tr("Looking further…")))

    def _looked_further(self, number: str, looked: Looked) -> None:
        if number != self._typed():
            return
        if looked is Looked.FOUND:
            self._ask()
            return
        self._say_nobody()
        if looked is Looked.TOO_LATE:
            self._add_to_said(self.tr("Other branches did not answer in time."))
        elif looked is Looked.OFFLINE:
            self._add_to_said(self.tr("Other branches cannot be asked: no line to the hub."))

    def _add_to_said(self, sentence: str) -> None:
        self._said.setText(f"{self._said.text()} {sentence}")
        announce(self._edit, sentence)

    def _hide(self, why: RuleError | None) -> None:
        """Say why nobody is found here, if customers are hidden."""
        self._why_hidden = " ".join(words.error(why)) if why else ""
        if self._why_hidden and self._said.isVisible():
            self._say_nobody()

    def _say_nobody(self) -> None:
        name = self._new_name()
        if not name:
            nobody = self.tr("Nobody found. Type their name to start with them.")
            self._said.setText(self._why_hidden or nobody)
            return
        self._said.setText(self._why_hidden or self.tr("Nobody found."))
        if self._number:
            start = self.tr("Start with {name}, {number}")
        else:
            start = self.tr("Start with {name}")
        self._start.setText(
            start.format(name=words.isolated(name), number=words.isolated(self._number))
        )

    def _show_nobody(self) -> None:
        self._list.set_rows([])
        for part in (self._list, self._said, self._start):
            part.hide()

    def _new_name(self) -> str:
        """What is typed, if it can be a name, else what the caller is said to be called.

        A number or an e-mail address is no name.
        """
        typed = " ".join(self._answered.split())
        if any(character.isalpha() for character in typed) and "@" not in typed:
            return typed
        return self._called if self._answered == self._number else ""

    # What the person does.

    def _enter(self) -> None:
        current = self._list.current()
        if self._typed() and self._answered != self._typed():
            self._enter_waits = True
        elif current is not None:
            self.chosen.emit(current.key)
        elif self._start.isVisible():
            self._add()

    def _add(self) -> None:
        name = self._new_name()
        if not name or not self._start.isEnabled():
            return
        self._start.setEnabled(False)
        self._work.run(
            partial(self._customers.add, self._by, name, self._number),
            owner=self,
            then=self._added,
            failed=self._not_added,
        )

    def _added(self, customer_id: Id) -> None:
        self._start.setEnabled(True)
        self.chosen.emit(customer_id)

    def _not_added(self, error: Exception) -> None:
        self._start.setEnabled(True)
        self._work.failed.emit(error)

    def _enter_list(self) -> bool:
        if self._list.isVisible():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
        return self._list.isVisible()

    # Qt's own.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field into the list with the arrow, so that it is read aloud."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            # A key held down opens one person once.
            if event.isAutoRepeat() and event.key() in _OPENING:
                return True
            if event.key() == Qt.Key.Key_Down and watched is self._edit:
                return self._enter_list()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc steps back, letters go on in the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif writes(event) and not self._edit.hasFocus():
            # Typing goes on in the field from wherever the focus is.
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._edit.setCursorPosition(len(self._edit.text()))
            QCoreApplication.sendEvent(self._edit, event)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: one can type at once."""
        super().showEvent(event)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Override QWidget.hideEvent: nobody's name waits behind the page of another."""
        if not event.spontaneous():
            self.end()
        super().hideEvent(event)


def _only_similar(found: tuple[Found, ...]) -> bool:
    return bool(found) and all(one.match == "similar" for one in found)


def _how_many(found: int) -> str:
    return QCoreApplication.translate("Find", "%n found", "", found)
