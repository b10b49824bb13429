"""What settings ask the customer's page to show and to hide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent_desk.domain.speakers import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What is shown of a customer.

    Attributes:
        memory: Whether it is said how they probably remember us.
        hide_private: Whether ways to reach them wait until it is confirmed who is speaking.
        facts: What somebody can be confirmed by.
    """

    memory: bool = True
    hide_private: bool = False
    facts: tuple[str, ...] = ()

    def hides(self, speaker: Speaker | None) -> bool:
        """Whether private fields are hidden now; None: it is not known who is speaking."""
        return self.hide_private and (speaker is None or not speaker.confirmed)
