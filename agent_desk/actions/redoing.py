"""Whether what was taken back may be done again: a limit may have been used up since."""

from collections.abc import Iterable

from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import RuleError
from agent_desk.store.connection import Connection


def require_within_limits(db: Connection, done_again: Iterable[Entry]) -> None:
    """Whether the decisions among these entries, done again, lie within every limit.

    What went beyond the policy by somebody's yes was never within, and is not asked again.

    Raises:
        RuleError: One is used up.
    """
    taken = [e for e in done_again if e.kind == "decision.taken" and e.about_id is not None]
    if not taken:
        return
    # Policies are read when something was decided, not when a note is typed again.
    from agent_desk.actions import limits_of_decision

    for one in taken:
        if not one.fields.get("beyond") and not limits_of_decision.within(db, one.about_id):
            raise RuleError(
                "“{what}” cannot be done again: a limit was used up meanwhile.",
                "Look again at what you may decide.",
                what=one.text,
            )
