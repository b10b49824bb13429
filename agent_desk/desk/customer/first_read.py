"""What the customer's page shows first, read in one go: each way to the store costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from agent_desk.desk.customer.history import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.customers import CustomerPage, Customers, History
    from agent_desk.actions.presence import Presence, PresencePage
    from agent_desk.domain.ids import Id

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Facts:
    """Who they are and what helps to be with them, or why either could not be read."""

    page: CustomerPage | Exception
    presence: PresencePage | Exception


@dataclass(frozen=True, slots=True)
class FirstRead:
    """The facts and the newest moments, or why those could not be read."""

    facts: Facts
    history: History | Exception


def facts_of(customers: Customers, presence: Presence, agent_id: Id, customer_id: Id) -> Facts:
    """Read both; what goes wrong with one leaves the other."""
    return Facts(
        _or_error(lambda: customers.page(agent_id, customer_id)),
        _or_error(lambda: presence.page(agent_id, customer_id)),
    )


def first_read(
    customers: Customers, presence: Presence, agent_id: Id, customer_id: Id
) -> FirstRead:
    """Read the newest moments and the facts."""
    return FirstRead(
        facts_of(customers, presence, agent_id, customer_id),
        _or_error(lambda: customers.history(agent_id, customer_id, None, PAGE)),
    )


def _or_error(read: Callable[[], Read]) -> Read | Exception:
    try:
        return read()
    except Exception as error:  # noqa: BLE001  it is told where its part would stand
        return error
