"""The company's other systems: what a link asks for of who is open, and opening it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QUrl

from agent_desk.actions.customers import CustomerPage
from agent_desk.domain import links
from agent_desk.domain.customers import ContactKind
from agent_desk.settings import Line

_PLACES = {"phone": ContactKind.PHONE, "email": ContactKind.EMAIL}


def known_of(page: CustomerPage) -> dict[str, str]:
    """What can stand in a link to their page elsewhere."""
    known = {"name": page.customer.name}
    for place, kind in _PLACES.items():
        for contact in page.contacts:
            if contact.kind is kind:
                known.setdefault(place, contact.value)
    return known


def address_in(systems: Sequence[Line], name: str, known: Mapping[str, str]) -> str:
    """The address of a system by its name, upper case or lower; empty if none is known."""
    found = (one.value for one in systems if one.name.casefold() == name.casefold())
    template = next(found, "")
    return links.filled(template, known) if template else ""


def open_address(address: str) -> bool:
    """Open it where this desk opens such addresses; false if it cannot."""
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl(address))
