"""Who is with us: name, how to reach them, how rare this contact is for them."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.customer import presence_words
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label
from agent_desk.desk.passage import Passage
from agent_desk.desk.told import RING, Told
from agent_desk.domain.customers import ContactKind
from agent_desk.reading import phone_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.presence import PresencePage
    from agent_desk.desk.customer.showing import Showing
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.customers import ContactPoint
    from agent_desk.domain.ids import Id

_ICONS = {
    ContactKind.ADDRESS: "map-pin",
    ContactKind.PHONE: "phone",
    ContactKind.EMAIL: "mail",
}


class Who(Told):
    """Name, how to reach them, and what this contact is for them."""

    def __init__(
        self, look: Look, clock: Clock, showing: Showing, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, QCoreApplication.translate("Who", "About them"), parent)
        self._clock = clock
        self._showing = showing
        self._name = Label(look, role=Role.NAME)
        self._about = Passage(look)
        self._contacts = QVBoxLayout()
        self._contact_lines: list[_ContactLine] = []
        self._rare = Passage(look)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addWidget(self._about)
        self._column.addLayout(self._contacts)
        self._column.addWidget(self._rare)
        look.changed.connect(self._dress)
        self._dress()
        self.clear()

    def show_customer(
        self, page: CustomerPage, presence: PresencePage | None, matter: tuple[Id, str]
    ) -> None:
        """Show this person, and nothing of anybody else.

        Args:
            page: Who they are.
            presence: What helps to be with them; None if it could not be read.
            matter: Id and line of what this contact is about; empty if not said yet.
        """
        now = self._clock.now()
        hidden = self._showing.hides(presence.speaker if presence else None)
        asked = self._showing.facts if hidden else ()
        self._name.setText(page.customer.name)
        speaking = presence_words.speaking(presence.speaker, asked) if presence else []
        self._about.show_pieces([*presence_words.about(page.customer, now), *speaking])
        self._show_contacts(page.contacts, hidden=hidden)
        contact = presence_words.now_with_us(presence, matter, now) if presence else []
        self._rare.show_pieces([*presence_words.rare(page, now), *contact])
        self.tell()

    def clear(self) -> None:
        """Show nobody."""
        self._name.setText("")
        for passage in (self._about, self._rare):
            passage.show_pieces(())
        self._show_contacts((), hidden=False)
        self.tell()

    def _dress(self) -> None:
        px = self._look.px
        around = px(RING)
        self._column.setContentsMargins(around, 0, around, around)
        self._column.setSpacing(0)
        self._contacts.setContentsMargins(0, px(8), 0, 0)
        self._contacts.setSpacing(px(4))

    def _show_contacts(self, contacts: Sequence[ContactPoint], *, hidden: bool) -> None:
        """Say how to reach them, in lines that are made once: making them takes longest."""
        while len(self._contact_lines) < len(contacts):
            line = _ContactLine(self._look)
            self._contact_lines.append(line)
            self._contacts.addWidget(line)
        for line, contact in zip_longest(self._contact_lines, contacts):
            line.show_contact(contact, hidden=hidden)


class _ContactLine(QWidget):
    """One way to reach them, under its icon; absent while there is none to show."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon = Icon(look, "phone", size=18)
        self._value = Label(look, colour="ink2")
        self._note = Label(look, role=Role.CAPTION, colour="ink2")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._value)
        told.addWidget(self._note)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(told, 1)
        look.changed.connect(self._dress)
        self._dress()

    def show_contact(self, contact: ContactPoint | None, *, hidden: bool) -> None:
        """Show this one, or that it is known but hidden, or nothing of anybody."""
        value = contact.value if contact and not hidden else ""
        if contact and contact.kind is ContactKind.PHONE:
            value = phone_numbers.as_written_here(value)
        note = contact.added_note if contact and not hidden else ""
        shown = words.isolated(value) if value else ""
        self._value.setText(_hidden(contact.kind) if contact and hidden else shown)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if contact:
            self._icon.set_icon(_ICONS[contact.kind])
        self.setVisible(contact is not None)

    def _dress(self) -> None:
        self._row.setSpacing(self._look.px(10))


def _hidden(kind: ContactKind) -> str:
    """Say that something is known and not shown, so that nobody reads it out."""
    if kind is ContactKind.PHONE:
        return QCoreApplication.translate("Who", "Number hidden until they are confirmed")
    if kind is ContactKind.EMAIL:
        return QCoreApplication.translate("Who", "E-mail hidden until they are confirmed")
    return QCoreApplication.translate("Who", "Address hidden until they are confirmed")
