"""Who publishes, as the command line names them, and when it was."""

from collections.abc import Sequence

from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.reading.dates import EPOCH, MICROSECOND


def lead(listed: Sequence[Agent], name: str) -> Agent:
    """Who publishes: the one of that name, or the only lead. Their role is looked at later."""
    found = [one for one in listed if Role.LEAD in one.roles]
    if name:
        wanted = " ".join(name.split()).casefold()
        found = [one for one in listed if one.name.casefold() == wanted]
    if len(found) == 1:
        return found[0]
    names = ", ".join(one.name for one in found or listed)
    if name:
        raise NotFoundError(
            "There is not exactly one person called {name} here.",
            "Write it as in: {names}.",
            name=name,
            names=names or "-",
        )
    if found:
        raise BadInputError(
            "Several leads work here: {names}.", "Say with --by who publishes.", names=names
        )
    raise RuleError("Only a lead can publish.", "Add one at the desk first.")


def at(microseconds: int) -> str:
    """A moment of this computer's clock, to the minute."""
    moment = (EPOCH + microseconds * MICROSECOND).astimezone()
    return moment.isoformat(sep=" ", timespec="minutes")
