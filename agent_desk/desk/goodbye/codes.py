"""Why they were in touch and what came of it: two short lists, found by typing or by digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from agent_desk.desk.buttons import ChoiceButton
from agent_desk.desk.columns import inset
from agent_desk.desk.digits import digit_of
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.labels import Barred
from agent_desk.desk.told import RING
from agent_desk.domain.codes import NOT_SAID, SaidCodes
from agent_desk.reading.codes import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agent_desk.desk.look import Look
from agent_desk.domain.codes import Code, Codes

_DIGITS = 9
_NARROW_SCALE = 1.4
REASON, RESULT = "reason", "result"


class CodeFields(Barred):
    """Two fields; below them what the one with the focus offers.

    Typing finds, a digit or Enter takes, an empty field says nothing, and that is honest.

    Signals:
        chosen: Another code was said, or none. Carries the name of its draft and the code.
        done: Enter or a digit in the last field.
        grew: What is offered is shown, and may be out of sight.
    """

    chosen = Signal(str, str)
    done = Signal()
    grew = Signal()

    def __init__(self, look: Look, language: str, parent: QWidget | None = None) -> None:
        super().__init__(look, colour="accent", parent=parent)
        self._language = language
        self._lists: dict[str, tuple[Code, ...]] = {REASON: (), RESULT: ()}
        self._said = {REASON: NOT_SAID, RESULT: NOT_SAID}
        self._current = ""
        placeholder = self.tr("Not said")
        hint = self.tr("Type to find, a digit or Enter takes.")
        self._fields = {
            REASON: LineField(
                look, self.tr("Why were they in touch?"), placeholder=placeholder, hint=hint
            ),
            RESULT: LineField(look, self.tr("What came of it?"), placeholder=placeholder),
        }
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for name, field in self._fields.items():
            self._row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            field.edit.installEventFilter(self)
            field.typed.connect(lambda text, name=name: self._typed(name, text))
        self.body.addLayout(self._row)
        self._offers = QWidget()
        self._offered = Flow(look, parent=self._offers)
        self.body.addWidget(self._offers)
        self._offers.hide()
        self.set_barred(barred=False)
        # Shown before it stands in a page it would be a window of its own, and take the focus.
        self.hide()
        self._restyle()

    def offer(self, codes: Codes) -> None:
        """Offer these; without any there is nothing to say here."""
        self._lists = {REASON: codes.reasons, RESULT: codes.results}
        self.setVisible(any(self._lists.values()))

    def said(self) -> SaidCodes:
        """What is said of both; what is typed counts if it finds something."""
        for name in self._fields:
            self._settle(name)
        return SaidCodes(reason=self._said[REASON], result=self._said[RESULT])

    def show_codes(self, said: SaidCodes) -> None:
        """Say these, without a signal; one that is not offered is not said."""
        for name, code in ((REASON, said.reason), (RESULT, said.result)):
            known = self._known(name)
            self._said[name] = code if code in known else NOT_SAID
            self._write(name)

    def focus_first(self) -> None:
        """Go to the first that is not said, else to the first."""
        name = next((name for name, code in self._said.items() if not code), REASON)
        self._fields[name].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def is_said(self) -> bool:
        """Whether nothing is left to say here."""
        return all(self._said.values()) or not any(self._lists.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: show what is offered, and let digits and Enter take."""
        name = next((n for n, f in self._fields.items() if f.edit is watched), "")
        if name and isinstance(event, QFocusEvent):
            self._focused(name, event)
        if name and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._took(name, event)
        return False

    def _focused(self, name: str, event: QFocusEvent) -> None:
        if event.type() == QEvent.Type.FocusIn:
            self._current = name
            self._fields[name].edit.selectAll()
            self._offer(name)
        elif self._current == name:
            self._current = ""
            self._settle(name)
            self._offers.hide()
        self.set_barred(barred=bool(self._current))

    def _took(self, name: str, event: QKeyEvent) -> bool:
        found = self._found(name)
        digit = digit_of(event)
        if 0 < digit <= min(len(found), _DIGITS):
            self._take(name, found[digit - 1])
            self._go_on(name)
            return True
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._settle(name):
                self._go_on(name)
            return True
        return False

    def _typed(self, name: str, text: str) -> None:
        self._fields[name].show_problem("")
        if not text.strip():
            self._say(name, NOT_SAID)
        self._offer(name)

    def _settle(self, name: str) -> bool:
        """Take what is typed if it finds something; whether the field is right now."""
        field = self._fields[name]
        typed = field.text().strip()
        if typed == self._name_of(name):
            return True
        found = self._found(name)
        if not typed:
            self._say(name, NOT_SAID)
        elif found:
            self._take(name, found[0])
        else:
            field.show_problem(self.tr("There is none of this name, so nothing is said."))
            self._say(name, NOT_SAID)
            return False
        return True

    def _take(self, name: str, code: Code) -> None:
        self._say(name, code.code)
        self._write(name)

    def _say(self, name: str, code: str) -> None:
        if self._said[name] != code:
            self._said[name] = code
            self.chosen.emit(name, code)

    def _write(self, name: str) -> None:
        self._fields[name].set_text(self._name_of(name))
        self._fields[name].show_problem("")

    def _go_on(self, name: str) -> None:
        if name == REASON:
            self._fields[RESULT].edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.done.emit()

    def _found(self, name: str) -> tuple[Code, ...]:
        """What is offered now: all of it until something else is typed."""
        typed = self._fields[name].text().strip()
        if typed == self._name_of(name):
            typed = ""
        return find(self._lists[name], typed, self._language)

    def _known(self, name: str) -> Mapping[str, Code]:
        return {code.code: code for code in self._lists[name] if not code.retired}

    def _name_of(self, name: str) -> str:
        code = self._known(name).get(self._said[name])
        return code.name(self._language) if code else ""

    def _offer(self, name: str) -> None:
        while (item := self._offered.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        found = self._found(name)
        for number, code in enumerate(found[:_DIGITS], start=1):
            button = ChoiceButton(self._look, code.name(self._language), digit=number)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.show_digit(shown=True)
            button.setChecked(code.code == self._said[name])
            button.clicked.connect(lambda _=False, code=code: self._clicked(name, code))
            self._offered.addWidget(button)
            button.show()
        told = ", ".join(
            f"{number} {code.name(self._language)}"
            for number, code in enumerate(found[:_DIGITS], start=1)
        )
        self._fields[name].edit.setAccessibleDescription(told)
        self._offers.setVisible(bool(found))
        if found:
            QTimer.singleShot(0, self, self.grew.emit)

    def _clicked(self, name: str, code: Code) -> None:
        self._take(name, code)
        self._offer(name)

    def _restyle(self) -> None:
        super()._restyle()
        if not hasattr(self, "_row"):
            return  # before it is built
        direction = QBoxLayout.Direction
        narrow = self._look.scale > _NARROW_SCALE
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.setSpacing(self._look.px(16))
        inset(self._row, trailing=self._look.px(RING))
        self.body.setSpacing(self._look.px(8))
