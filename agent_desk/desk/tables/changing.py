"""What becomes different, in words, and publishing it with a reason."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from agent_desk.desk import commands, words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.fields import LineField
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row
from agent_desk.domain.sentences import Sentence

_MOST_SHOWN = 6


class Changing(Card):
    """A card with the changes, one line for the reason, and the button.

    Signals:
        asked: It is to be published. Carries the reason.
    """

    asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.setAccessibleName(self.tr("What becomes different"))
        self._title = Label(look, role=Role.STRONG)
        self._list = RowList(look, self.tr("What becomes different"), lines=3, frame=False)
        self._reason = LineField(
            look, self.tr("Why"), placeholder=self.tr("One line for everybody to read")
        )
        self._publish = ActionButton(
            look, self.tr("Publish"), kind=Kind.FILLED, key=commands.key_of("finish")
        )
        self._publish.clicked.connect(self._ask)
        self._reason.entered.connect(self._ask)
        self._reason.typed.connect(lambda _text: self._reason.show_problem(""))
        self._hinder = Label(
            look,
            self.tr("It can be published once what was found is corrected."),
            role=Role.CAPTION,
            colour="owed",
        )
        for part in (self._title, self._list, self._reason, self._hinder, self._publish):
            self.body.addWidget(part)
        self.show_changes((), known=False, publishable=False)

    def show_changes(
        self, changes: Sequence[Sentence], *, known: bool, publishable: bool
    ) -> None:
        """Show what becomes different.

        Args:
            changes: In sentences.
            known: Whether it can be told; not while something cannot be read.
            publishable: Whether nothing stands against publishing.
        """
        if not known:
            said = self.tr("What becomes different is told once all can be read.")
        elif changes:
            said = self.tr("This becomes different")
        else:
            said = self.tr("This is what is in force.")
        self._title.setText(said)
        self._title.set_colour("ink" if changes else "ink2")
        rows = [Row(place, words.sentence(one)) for place, one in enumerate(changes)]
        self._list.set_rows(rows)
        self._list.fit_rows(_MOST_SHOWN)
        self._list.setVisible(bool(rows))
        may = publishable and bool(changes)
        self._reason.setVisible(bool(changes))
        self._hinder.setVisible(bool(changes) and not publishable)
        self._publish.setVisible(bool(changes))
        self._publish.setEnabled(may)

    def show_problem(self, problem: str) -> None:
        """Say what stood against publishing."""
        self._reason.show_problem(problem)
        self._reason.edit.setFocus()

    def begin(self) -> None:
        """Forget the reason that was given."""
        self._reason.set_text("")
        self._reason.show_problem("")

    def publish(self) -> None:
        """Do as the button does."""
        if self._publish.isVisible() and self._publish.isEnabled():
            self._ask()

    def _ask(self) -> None:
        if not self._publish.isEnabled():
            return
        if not self._reason.text().strip():
            self.show_problem(self.tr("Say why, in one line."))
            return
        self.asked.emit(self._reason.text())
