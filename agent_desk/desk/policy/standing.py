"""Which policy is in force, and why; newer ones that cannot be read, and where."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.actions.policies import Broken, InForce
from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.card import Card, CardKind
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label
from agent_desk.desk.look import Look
from agent_desk.desk.policy import policy_words
from agent_desk.desk.told import Told, refill

_MOST_FAULTS = 5


class Standing(QWidget):
    """One line for what holds; below it a card for each version that does not, and why.

    Signals:
        repair_asked: Such a version is to be put right. Carries the Broken.
    """

    repair_asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._now = Label(look, role=Role.STRONG)
        self._why = Label(look, role=Role.CAPTION, colour="ink2")
        self._told = Told(look, self.tr("What is in force"))
        self._column = QVBoxLayout(self._told)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._told)
        self._column.addWidget(self._now)
        self._column.addWidget(self._why)
        self._broken = QVBoxLayout()
        self._column.addLayout(self._broken)

    def show_standing(self, now: InForce) -> None:
        """Show what holds and what does not."""
        version = words.isolated(now.policy.version)
        if now.published_by is None:
            said = self.tr("The program’s own policy is in force.")
        else:
            said = self.tr("Version {version} is in force.").format(version=version)
        self._now.setText(said)
        self._why.setText(now.reason)
        self._why.setVisible(bool(now.reason))
        refill(self._broken, [self._card(one, now.policy.version) for one in now.broken])
        self._told.tell()

    def _card(self, broken: Broken, own_version: str) -> QWidget:
        own = broken.version == own_version
        said = (
            self.tr("Some of the program’s own policy cannot be read. The rest is in force.")
            if own
            else self.tr("Version {version} cannot be read, so it is not in force.")
        )
        title = said.format(version=words.isolated(broken.version))
        card = Card(self._look, title, kind=CardKind.OWED, padding=14)
        icon = Icon(self._look, "triangle-alert", colour="owed")
        card.body.addWidget(icon)
        card.body.addWidget(Label(self._look, title, role=Role.STRONG, colour="owed"))
        for finding in broken.findings[:_MOST_FAULTS]:
            told = f"{policy_words.written_place(finding)}: {policy_words.problem(finding)}"
            card.body.addWidget(Label(self._look, told, role=Role.CAPTION))
        if broken.files:
            repair = ActionButton(self._look, self.tr("Put it right"), icon="wrench")
            repair.setAccessibleDescription(
                self.tr("Begins a draft with version {version}.").format(version=broken.version)
            )
            repair.clicked.connect(partial(self._repair, broken))
            card.body.addWidget(repair, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _repair(self, broken: Broken, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  a signal's
        self.repair_asked.emit(broken)
