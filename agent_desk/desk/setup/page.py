"""Protection, chosen where there is no system keyring, and the passphrase at later starts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.middle import Middle
from agent_desk.desk.setup.choice import ProtectionChoice
from agent_desk.desk.setup.opening import PassphraseQuestion


class SetupPage(Middle):
    """Asks for a choice of protection, or for the passphrase chosen before.

    Signals:
        passphrase_chosen: Protect with this passphrase from now on.
        no_encryption_chosen: Write without encryption; the consequences were shown.
        passphrase_given: Open with this passphrase.
    """

    passphrase_chosen = Signal(str)
    no_encryption_chosen = Signal()
    passphrase_given = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, width=674, parent=parent)
        self._title = Label(look, role=Role.NAME)
        self._told = Label(look, colour="ink2")
        self._choice = ProtectionChoice(look)
        self._question = PassphraseQuestion(look)
        for part in (self._title, self._told):
            self.add_beside(part)
        self.add_gap(8)
        self.column.addWidget(self._choice)
        self.add_beside(self._question)
        self._choice.passphrase_chosen.connect(self.passphrase_chosen)
        self._choice.no_encryption_chosen.connect(self.no_encryption_chosen)
        self._question.given.connect(self.passphrase_given)
        self.ask_passphrase()

    def ask_protection(self) -> None:
        """Ask how this desk is to be protected; nothing is preselected."""
        self._title.setText(self.tr("How is this desk protected?"))
        self._told.setText(
            self.tr(
                "This computer has no keyring that could keep a key, so the choice is yours. "
                "Nothing is written before you have chosen."
            )
        )
        self._question.hide()
        self._choice.show()
        self._choice.begin()

    def ask_passphrase(self) -> None:
        """Ask for the passphrase of this desk."""
        self._title.setText(self.tr("This desk is locked"))
        self._told.setText(self.tr("Its passphrase was chosen when it was set up."))
        self._choice.hide()
        self._question.show()
        self._question.begin()

    def show_problem(self, problem: str) -> None:
        """Say beside the field what was wrong, and let the person go on from there."""
        if self._choice.isHidden():
            self._question.show_problem(problem)
        else:
            self._choice.show_problem(problem)

    def show_wrong_key(self) -> None:
        """Say that the passphrase does not open the desk."""
        self.show_problem(
            self.tr("This passphrase does not open the desk. Nothing is lost; type it again.")
        )
