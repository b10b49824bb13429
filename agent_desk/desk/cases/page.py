"""Cases for a lead: those that wait at the left, the opened one at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands, keycap, words
from agent_desk.desk.announce import announce
from agent_desk.desk.cases import case_words
from agent_desk.desk.cases.opened import OpenedCase
from agent_desk.desk.columns import Columns
from agent_desk.desk.digits import page_digit_of
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.row_list import RowList
from agent_desk.desk.scroll import Scroll
from agent_desk.domain.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from agent_desk.actions.cases import Case, Cases, Change
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.cases import CaseEnd
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id

translate = QCoreApplication.translate

_LIST_WIDTH, _MOST_SHOWN = 400, 12


class CasesPage(QWidget):
    """Lists cases and answers them; each answer can be taken back.

    Signals:
        left: The lead wants to go back.
    """

    left = Signal()

    def __init__(self, look: Look, cases: Cases, work: Work, clock: Clock) -> None:
        super().__init__()
        self._look = look
        self._cases = cases
        self._work = work
        self._clock = clock
        self._lead: Id | None = None
        self._found: dict[Id, Case] = {}
        self._reading = False
        self._title = Label(look, role=Role.TITLE)
        self._about = Label(
            look,
            translate(
                "Cases",
                "Each gesture by “something else that is right for them” comes here, with its"
                " line of why. What was given stays given.",
            ),
            role=Role.CAPTION,
            colour="ink2",
        )
        self._list = RowList(look, translate("Cases", "Cases"), lines=2)
        self._list.show_cursor_always()
        self._said = Label(look, colour="ink2")
        self._opened = OpenedCase(look)
        self._place()
        self._join()

    def begin(self, lead: Id) -> None:
        """Show the cases to this lead; a line that is being written stays."""
        self._lead = lead
        if not self._opened.asks():
            self._read()

    def end(self) -> None:
        """Nobody looks at it any more: nothing of anybody is kept on the page."""
        self._lead = None
        self._found = {}
        self._list.set_rows(())
        self._opened.clear()
        self._tell("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: digits do what the buttons say."""
        buttons = (self._opened.thank, self._opened.change, self._opened.stay)
        digit = page_digit_of(event)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif 1 <= digit <= len(buttons) and buttons[digit - 1].isVisible():
            buttons[digit - 1].click()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        leading, right = QWidget(), QWidget()
        beside, column = QVBoxLayout(leading), QVBoxLayout(right)
        for layout in (beside, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(self._look.px(10))
        for label in (self._title, self._about):
            beside.addWidget(label)
        beside.addWidget(self._list)
        beside.addStretch(1)
        column.addWidget(self._opened)
        column.addWidget(self._said)
        column.addStretch(1)
        scroll = Scroll(self._look)
        scroll.body.addWidget(
            Columns(self._look, leading, right, narrow=leading, width=_LIST_WIDTH), 1
        )
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self._said.hide()

    def _join(self) -> None:
        commands.bind("undo", self, self._take_back)
        commands.bind("finish", self, self._finish)
        self._list.selectionModel().currentChanged.connect(lambda *_two: self._open())
        self._list.opened.connect(lambda _key: self._focus_answers())
        self._opened.answered.connect(self._answer)
        self._opened.changes_asked.connect(self._read_changes)
        self._opened.take_back_asked.connect(self._take_back)

    # What is shown

    def _read(self) -> None:
        if self._lead is not None and not self._reading:
            self._reading = True
            self._work.run(
                partial(self._cases.listed, self._lead),
                owner=self,
                then=self._show,
                failed=self._not_read,
            )

    def _not_read(self, error: Exception) -> None:
        self._reading = False
        self._work.failed.emit(error)

    def _show(self, cases: tuple[Case, ...]) -> None:
        self._reading = False
        if self._lead is None or self._opened.asks():
            return
        chosen, now = self._list.current(), self._clock.now()
        self._found = {one.decision.decision_id: one for one in cases}
        self._title.setText(case_words.title(sum(one.answer is None for one in cases)))
        self._list.set_rows([case_words.row(one, now) for one in cases])
        self._list.fit_rows(_MOST_SHOWN)
        self._list.setVisible(bool(cases))
        key = chosen.key if chosen is not None and chosen.key in self._found else None
        if key is None and cases:
            key = cases[0].decision.decision_id
        if key is not None:
            self._list.set_current(key)
        self._open()
        if cases:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        case = self._chosen()
        if case is None:
            self._opened.clear()
        else:
            self._opened.show_case(case, self._clock.now())

    def _chosen(self) -> Case | None:
        row = self._list.current()
        return self._found.get(row.key) if row and isinstance(row.key, bytes) else None

    def _focus_answers(self) -> None:
        case = self._chosen()
        if case is not None:
            button = self._opened.thank if case.answer is None else self._opened.take_back
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, said: str) -> None:
        self._said.setText(said)
        self._said.setVisible(bool(said))
        if said:
            announce(self, said)

    # What is done

    def _finish(self) -> None:
        if self._opened.thank.isVisible() and not self._opened.asks():
            self._opened.thank.click()

    def _read_changes(self) -> None:
        case = self._chosen()
        if case is not None and self._lead is not None:
            self._work.run(
                partial(self._cases.changes, self._lead, case.decision.decision_id),
                owner=self,
                then=lambda found: self._opened.show_changes(found, self._clock.now()),
            )

    def _answer(self, how: CaseEnd, text: str, change: Change | None) -> None:
        case, lead = self._chosen(), self._lead
        if case is not None and lead is not None:
            of = case.decision.decision_id
            key = keycap.shown(commands.key_of("undo"))
            said = translate("Cases", "Answered. {key} takes it back.").format(key=key)
            self._do(partial(self._cases.answer, lead, of, how, text, change), said)

    def _take_back(self) -> None:
        case, lead = self._chosen(), self._lead
        if case is not None and case.answer is not None and lead is not None:
            of = case.decision.decision_id
            said = translate("Cases", "Taken back. The case waits again.")
            self._do(partial(self._cases.take_back, lead, of), said)

    def _do(self, act: Callable[[], object], said: str) -> None:
        self._work.run(
            act, owner=self, then=lambda _nothing: self._done(said), failed=self._refused
        )

    def _done(self, said: str) -> None:
        self._opened.leave()
        self._tell(said)
        self._read()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, WorldError):
            raise error
        self._opened.show_problem(" ".join(words.error(error)).strip())
