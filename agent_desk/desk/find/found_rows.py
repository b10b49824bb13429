"""What stands in the list of people found, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.row_model import Row
from agent_desk.reading import phone_numbers

if TYPE_CHECKING:
    from agent_desk.actions.customers import Found

_MOST_OF_A_MOMENT = 72


def row_of(found: Found, now: int) -> Row:
    """One person found: name, place, what is open, why they are here, what was last."""
    when = words.when(found.last_at, now) if found.last_at is not None else ""
    place = "" if found.match == "address" else found.place
    is_open = QCoreApplication.translate("Find", "something is open") if found.is_open else ""
    facts = [place, is_open, why(found.match, found.match_text), _few_words(found.last_text)]
    return Row(
        found.customer_id,
        found.name,
        detail="  ·  ".join(fact for fact in facts if fact),
        right=when,
        strong=True,
        spoken=", ".join(fact for fact in (found.name, *facts, when) if fact),
    )


def why(match: str, text: str) -> str:
    """Why somebody is in the list, in words; a name speaks for itself."""
    if match == "phone":
        text = phone_numbers.as_written_here(text)
    text = words.isolated(text.lstrip("#"))
    if match == "phone":
        return QCoreApplication.translate("Find", "this number: {number}").format(number=text)
    if match == "email":
        return QCoreApplication.translate("Find", "this e-mail: {email}").format(email=text)
    if match == "order":
        return QCoreApplication.translate("Find", "order #{number}").format(number=text)
    if match == "similar":
        return QCoreApplication.translate("Find", "nearly what you typed")
    if match == "address":
        return QCoreApplication.translate("Find", "this address: {address}").format(
            address=text
        )
    return ""


def _few_words(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _MOST_OF_A_MOMENT:
        return line
    return line[:_MOST_OF_A_MOMENT].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
