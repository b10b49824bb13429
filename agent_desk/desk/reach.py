"""Taking what is known of the customer elsewhere: number, e-mail, another system."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication

from agent_desk.actions.customers import CustomerPage
from agent_desk.desk import commands, words
from agent_desk.desk.at_hand import LINK
from agent_desk.desk.moment_line.line import MomentLine
from agent_desk.desk.systems import known_of, open_address
from agent_desk.domain import links
from agent_desk.settings import Line


class Reach(QObject):
    """Copies and opens what belongs to the customer who is open; at hand where the line is."""

    def __init__(self, line: MomentLine, systems: Sequence[Line]) -> None:
        super().__init__(line)
        self._line = line
        self._known: dict[str, str] = {}
        everywhere = Qt.ShortcutContext.WindowShortcut
        commands.bind("copy_phone", line, self._copy_phone, context=everywhere)
        commands.bind("copy_email", line, self._copy_email, context=everywhere)
        self._links = [(system.value, self._link_to(system)) for system in systems]
        self.clear()

    def show_customer(self, page: CustomerPage) -> None:
        """Know this customer, and nobody else."""
        self._known = known_of(page)
        self._let_open()

    def clear(self) -> None:
        """Know nobody."""
        self._known = {}
        self._let_open()

    def _link_to(self, system: Line) -> QAction:
        text = self.tr("Open {system}").format(system=words.isolated(system.name))
        link = QAction(text, self._line)
        link.setObjectName(LINK)
        link.triggered.connect(partial(self._open, system))
        return link

    def _let_open(self) -> None:
        """Let only those be opened for which enough is known of them."""
        for template, link in self._links:
            link.setEnabled(bool(self._known and links.filled(template, self._known)))

    def _open(self, system: Line, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's
        address = links.filled(system.value, self._known)
        if address and not open_address(address):
            self._line.tell(self.tr("It could not be opened."))

    def _copy_phone(self) -> None:
        self._copy("phone", self.tr("Number copied"), self.tr("No number is known."))

    def _copy_email(self) -> None:
        self._copy("email", self.tr("E-mail address copied"), self.tr("No e-mail is known."))

    def _copy(self, place: str, copied: str, none: str) -> None:
        value = self._known.get(place, "")
        if value:
            QGuiApplication.clipboard().setText(value)
        self._line.tell(copied if value else none)
