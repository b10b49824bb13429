"""Whether customers may be shown at this desk."""

from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.lease import Hidden, hidden
from agent_desk.store import lease
from agent_desk.store.connection import Connection


def why_hidden(db: Connection, days: int, now: int) -> RuleError | None:
    """Why customers are not shown, and what to do; None if they are."""
    why = hidden(days, *lease.times(db), now)
    if why is Hidden.PAST:
        return RuleError(
            "Customers are hidden: this desk has not met the hub for more than {days} days.",
            "Bring it on line once. Until then start with the name they say; all is logged.",
            days=days,
        )
    if why is Hidden.CLOCK:
        return RuleError(
            "Customers are hidden: the clock of this computer was set back.",
            "Set it right, or bring it on line once. Until then start with the name they say.",
        )
    return None


def require_shown(db: Connection, days: int, now: int, customer_id: Id) -> None:
    """Refuse a customer who is hidden. Who was written down here meanwhile is not.

    Raises:
        RuleError: They are.
    """
    why = why_hidden(db, days, now)
    if why is not None and not lease.is_unshared(db, customer_id):
        raise why
    lease.saw(db, now)
