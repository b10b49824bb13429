"""What is in force and why, newer versions that cannot be read, and those there were before."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.actions.publications import Broken
from agent_desk.desk import words
from agent_desk.desk.card import Card, CardKind
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label
from agent_desk.desk.look import Look
from agent_desk.desk.publications import publication_words
from agent_desk.desk.publications.publishing import Standing
from agent_desk.desk.row_list import RowList
from agent_desk.desk.told import Told, refill

translate = QCoreApplication.translate

_MOST_FAULTS, _MOST_SHOWN = 5, 4


class Versions(QWidget):
    """One line for what holds; below it what does not; Return on a version begins with it.

    Signals:
        wanted: A draft shall begin with these files. Carries them.
    """

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._standing: Standing | None = None
        self._now = Label(look, role=Role.STRONG)
        self._why = Label(look, role=Role.CAPTION, colour="ink2")
        self._told = Told(look, translate("Publications", "What is in force"))
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(look.px(6))
        told.addWidget(self._now)
        told.addWidget(self._why)
        self._broken = QVBoxLayout()
        told.addLayout(self._broken)
        self._earlier = Label(
            look,
            translate("Publications", "Other versions: Return begins a draft with one"),
            role=Role.LABEL,
            colour="ink2",
        )
        self._list = RowList(look, translate("Publications", "Other versions"), lines=2)
        self._list.opened.connect(self._want)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(look.px(8))
        for part in (self._told, self._earlier, self._list):
            around.addWidget(part)

    def show_standing(self, standing: Standing, now: int) -> None:
        """Show what holds, what does not, and what did."""
        self._standing = standing
        self._now.setText(publication_words.in_force(standing))
        self._why.setText(standing.now.reason)
        self._why.setVisible(bool(standing.now.reason))
        refill(self._broken, [self._card(one) for one in standing.now.broken])
        rows = publication_words.version_rows(standing, now)
        self._list.set_rows(rows)
        self._list.fit_rows(_MOST_SHOWN)
        for part in (self._earlier, self._list):
            part.setVisible(bool(rows))
        self._told.tell()

    def _card(self, broken: Broken) -> QWidget:
        said = translate(
            "Publications", "Version {version} cannot be read, so it is not in force."
        ).format(version=words.isolated(broken.version))
        card = Card(self._look, said, kind=CardKind.OWED, padding=14)
        card.body.addWidget(Icon(self._look, "triangle-alert", colour="owed"))
        card.body.addWidget(Label(self._look, said, role=Role.STRONG, colour="owed"))
        for finding in broken.findings[:_MOST_FAULTS]:
            told = publication_words.found(finding)
            card.body.addWidget(Label(self._look, told, role=Role.CAPTION))
        return card

    def _want(self, key: object) -> None:
        standing = self._standing
        if standing is None:
            return
        if key == publication_words.OWN:
            self.wanted.emit(standing.own)
        for one in standing.versions:
            if one.publication_id == key:
                self.wanted.emit(one.texts)
