"""A question with its answers, chosen by digit, arrow and Space, or mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from agent_desk.desk.buttons import ChoiceButton
from agent_desk.desk.digits import digit_of
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Barred, Icon, Label
from agent_desk.desk.look import Look

_DIGITS = 9


class ChoiceGroup(Barred):
    """A question and its answers. With the focus inside it has the bar and shows its digits.

    A digit chooses and asks to move on; arrows go from answer to answer and choose nothing.

    Signals:
        chosen: An answer was chosen by the person; carries its value.
        moved_on: A digit chose: the next question may have the focus.
    """

    chosen = Signal(str)
    moved_on = Signal()

    def __init__(
        self,
        look: Look,
        title: str,
        choices: Sequence[tuple[str, str]],
        *,
        hint: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build a group.

        Args:
            look: What it is drawn with.
            title: The question.
            choices: Value and words of each answer, in order; the first nine have digits.
            hint: A few words in a second voice after the question.
            icon: Before a question about what is not made good yet.
            parent: Its parent.
        """
        super().__init__(look, colour="accent", parent=parent)
        self._title = Label(look, title, role=Role.STRONG)
        self._hint = Label(look, hint, colour="ink2")
        # Where the second voice takes more lines, the first ones stand in line.
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._choices = QButtonGroup(self)
        self._buttons: dict[str, ChoiceButton] = {}
        head = QHBoxLayout()
        head.setSpacing(look.px(10))
        if icon:
            owed = Icon(look, icon, colour="owed")
            head.addWidget(owed, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        self.body.addLayout(head)
        self._answers = QWidget()
        row = Flow(look, parent=self._answers)
        for number, (value, text) in enumerate(choices, start=1):
            button = ChoiceButton(look, text, digit=number if number <= _DIGITS else 0)
            button.setAutoExclusive(True)
            button.installEventFilter(self)
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self._choices.addButton(button)
            self._buttons[value] = button
            row.addWidget(button)
        self.body.addWidget(self._answers)
        self.set_title(title)
        self._show_current(current=False)

    def value(self) -> str:
        """Give the chosen value, or nothing."""
        return next((v for v, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose without a signal; an empty or unknown value chooses nothing."""
        self._choices.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == value)
            button.updateGeometry()
        self._choices.setExclusive(True)
        self._let_tab_find(self._buttons.get(value) or next(iter(self._buttons.values())))

    def _let_tab_find(self, found: ChoiceButton) -> None:
        """Tab comes to one answer of a group; Qt sees to it only where a person chose."""
        policies = Qt.FocusPolicy
        for button in self._buttons.values():
            button.setFocusPolicy(
                policies.StrongFocus if button is found else policies.ClickFocus
            )

    def set_title(self, title: str) -> None:
        """Ask another question."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_hint(self, hint: str) -> None:
        """Say something else after the question."""
        self._hint.setText(hint)

    def focus_first(self) -> None:
        """Take the focus: to the chosen answer, else to the first."""
        button = self._buttons.get(self.value()) or next(iter(self._buttons.values()))
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: know when the focus is inside, and take keys first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._took(watched, event)
        if isinstance(event, QFocusEvent):
            self._show_current(current=event.type() == QEvent.Type.FocusIn)
        return False

    def _took(self, watched: QObject, event: QKeyEvent) -> bool:
        digit = digit_of(event)
        buttons = list(self._buttons.values())
        if 0 < digit <= len(buttons):
            buttons[digit - 1].click()
            self.moved_on.emit()
            return True
        step = self._step(event.key())
        if step and isinstance(watched, ChoiceButton):
            buttons[(buttons.index(watched) + step) % len(buttons)].setFocus()
            return True
        return False

    def _step(self, key: int) -> int:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left
        return 1 if key == forward else -1 if key == back else 0

    def _show_current(self, *, current: bool) -> None:
        self.set_barred(barred=current)
        for button in self._buttons.values():
            button.show_digit(shown=current)

    def _restyle(self) -> None:
        self.body.setSpacing(self._look.px(8))
        self._set_apart(self._look.px(2))
