"""Fields to write in: one line each (a screen reader repeats lines in larger ones)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look


class LineEdit(QLineEdit):
    """A field without a visible label; ``name`` is what a screen reader says."""

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        placeholder: str = "",
        role: Role = Role.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._restyle()
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self._look.font(self._role))


class LineField(QWidget):
    """A field under its label, with a hint or what is wrong below it.

    Attributes:
        edit: The field itself.

    Signals:
        typed: The person changed the text; carries all of it.
        entered: Return was pressed in it.
    """

    typed = Signal(str)
    entered = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        placeholder: str = "",
        hint: str = "",
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._hint_text = hint
        self.edit = LineEdit(look, label, placeholder=placeholder)
        self._label = Label(look, label, role=Role.STRONG)
        self._label.setBuddy(self.edit)
        self._hint = Label(look, hint, role=Role.CAPTION, colour="ink2")
        # Shown while it has no parent yet, it would be a window of its own for a moment.
        if not hint:
            self._hint.hide()
        self.set_secret(secret=secret)
        self.edit.setAccessibleDescription(hint)
        self.edit.textEdited.connect(self.typed)
        self.edit.returnPressed.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for part in (self._label, self.edit, self._hint):
            column.addWidget(part)
        self.setFocusProxy(self.edit)

    def set_label(self, label: str) -> None:
        """Ask for something else."""
        self._label.setText(label)
        self.edit.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Say something else below the field, where nothing is wrong."""
        self._hint_text = hint
        self.show_problem("")

    def text(self) -> str:
        """Give what is written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Write without the signal ``typed``."""
        self.edit.setText(text)

    def set_secret(self, *, secret: bool) -> None:
        """Show dots instead of letters, or the letters."""
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Password if secret else modes.Normal)

    def show_problem(self, problem: str) -> None:
        """Say below the field what is wrong with it; an empty text says it is right again."""
        self._hint.setText(problem or self._hint_text)
        self._hint.set_colour("owed" if problem else "ink2")
        self._hint.setVisible(bool(problem or self._hint_text))
        self.edit.setAccessibleDescription(problem or self._hint_text)
        self.edit.setProperty("problem", "true" if problem else "false")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
