"""Who is on the line, as far as the telephone says, and whose goodbye waits, as rows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.arrival.before import Row
from agent_desk.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A call that was handed to the desk.

    Attributes:
        call_id: The telephone's word for it, or its number.
        number: As people write it.
        name: Of the customer it was matched with; empty if nobody matches.
        customer_id: Of that customer.
        place: A word that tells two people of one name apart; may be empty.
        is_ours: We ring them.
    """

    call_id: str
    number: str
    name: str = ""
    customer_id: Id | None = None
    place: str = ""
    is_ours: bool = False


def row(offer: Offer, take: Callable[[], object]) -> Row:
    """The row of a call; ``take`` opens who it may be."""
    return Row(
        icon="phone-incoming",
        said=said(offer),
        told=_who_it_is(offer),
        does=_does(offer),
        act=take,
    )


def parked_row(name: str, take: Callable[[], object], *, instead_of: str = "") -> Row:
    """The row of a goodbye that waits.

    Args:
        name: Of the customer.
        take: Opens it as it was left.
        instead_of: Whose it was, who left or is away; empty for one's own.
    """
    said = QCoreApplication.translate("Offers", "The goodbye of {name} waits")
    told = QCoreApplication.translate("Offers", "It is as you left it.")
    if instead_of:
        told = QCoreApplication.translate("Offers", "{colleague} began it; now it is yours.")
        told = told.format(colleague=words.isolated(instead_of))
    return Row(
        icon="handshake",
        said=said.format(name=words.isolated(name)),
        told=told,
        does=QCoreApplication.translate("Offers", "Finish it"),
        act=take,
        stays=True,
    )


def unfinished_rows(
    name: str, go_on: Callable[[], object], begin: Callable[[], object]
) -> tuple[Row, Row]:
    """What to do where their last contact waits: ``go_on`` with it, or ``begin`` another."""
    shown = words.isolated(name)
    unfinished = QCoreApplication.translate(
        "Offers", "The last contact with {name} is not finished"
    )
    other = QCoreApplication.translate("Offers", "Or is it about something else?")
    return (
        Row(
            icon="handshake",
            said=unfinished.format(name=shown),
            told=QCoreApplication.translate("Offers", "It is as you left it."),
            does=QCoreApplication.translate("Offers", "Go on with it"),
            act=go_on,
        ),
        Row(
            icon="user",
            said=other,
            told=QCoreApplication.translate("Offers", "The one that waits stays as it is."),
            does=QCoreApplication.translate("Offers", "Begin a new contact"),
            act=begin,
        ),
    )


def said(offer: Offer) -> str:
    """Say who is on the line."""
    told = QCoreApplication.translate("Offers", "{number} is on the line")
    return told.format(number=words.isolated(offer.number))


def _does(offer: Offer) -> str:
    if not offer.name:
        return QCoreApplication.translate("Offers", "Find them")
    name = words.isolated(offer.name)
    return QCoreApplication.translate("Offers", "Open {name}").format(name=name)


def _who_it_is(offer: Offer) -> str:
    if not offer.name:
        return QCoreApplication.translate("Offers", "Nobody here has this number yet.")
    name, place = words.isolated(offer.name), words.isolated(offer.place)
    if offer.place:
        told = QCoreApplication.translate("Offers", "It is the number of {name}, {place}.")
        return told.format(name=name, place=place)
    told = QCoreApplication.translate("Offers", "It is the number of {name}.")
    return told.format(name=name)
