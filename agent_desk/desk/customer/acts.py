"""What is read and done on the customer's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent_desk.actions.corrections import Corrections
    from agent_desk.actions.customers import Customers
    from agent_desk.actions.interactions import Interactions
    from agent_desk.actions.mistakes import Mistakes
    from agent_desk.actions.presence import Presence
    from agent_desk.actions.promises import Promises


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """One object for each noun."""

    customers: Customers
    corrections: Corrections
    interactions: Interactions
    presence: Presence
    mistakes: Mistakes
    promises: Promises
