"""What a lead can do on the shift's page, handed to it as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.decisions import Decisions
    from agent_desk.actions.next_shift import Handover
    from agent_desk.actions.shift_cards import ShiftCards
    from agent_desk.actions.shift_log import ShiftLog
    from agent_desk.actions.shift_numbers import ShiftNumbers
    from agent_desk.actions.shift_reviews import ShiftReviews
    from agent_desk.actions.shift_steps import ShiftSteps
    from agent_desk.actions.shift_stories import ShiftStories
    from agent_desk.actions.signing_in import SigningIn
    from agent_desk.desk.child import Child
    from agent_desk.domain.codes import Codes


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadDoings:
    """One object for each noun; every one of them refuses whoever is no lead.

    Attributes:
        codes: Says what reasons and results are called now.
        exporting: How to write a file beside the desk; None where that cannot be.
    """

    log: ShiftLog
    stories: ShiftStories
    cards: ShiftCards
    reviews: ShiftReviews
    numbers: ShiftNumbers
    steps: ShiftSteps
    decisions: Decisions
    signing_in: SigningIn
    next_shift: Handover
    codes: Callable[[], Codes]
    exporting: Callable[[tuple[str, ...]], Child | None] = lambda _arguments: None
