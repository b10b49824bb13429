"""What the customer's page shows first, read in one go: each way to the store costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from agent_desk.desk.customer.history import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.customers import CustomerPage, Customers, History
    from agent_desk.domain.ids import Id

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class FirstRead:
    """Who they are and their newest moments, or why either could not be read."""

    page: CustomerPage | Exception
    history: History | Exception


def first_read(customers: Customers, agent_id: Id, customer_id: Id) -> FirstRead:
    """Read both; what goes wrong with one leaves the other."""
    return FirstRead(
        _or_error(lambda: customers.page(agent_id, customer_id)),
        _or_error(lambda: customers.history(agent_id, customer_id, None, PAGE)),
    )


def _or_error(read: Callable[[], Read]) -> Read | Exception:
    try:
        return read()
    except Exception as error:  # noqa: BLE001  it is told where its part would stand
        return error
