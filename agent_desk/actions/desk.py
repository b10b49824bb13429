"""What this desk is: its branch, how many customers it knows, how they are protected."""

from dataclasses import dataclass

from agent_desk.domain.clock import Clock, ClockTrouble, SystemClock, trouble
from agent_desk.store import customers, desk
from agent_desk.store.connection import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskStatus:
    """The desk in a few facts.

    Attributes:
        about: Where the data come from, if that must be said on the first screen.
    """

    branch: str
    customers: int
    encrypted: bool
    about: str


class Desk:
    """What is asked about the desk itself."""

    def __init__(self, store: Store, clock: Clock | None = None) -> None:
        self._store = store
        self._clock = clock or SystemClock()

    def clock_trouble(self) -> ClockTrouble | None:
        """What is wrong with this machine's clock; due times are not counted from it then."""
        with self._store.read() as db:
            return trouble(desk.here(db).hlc, self._clock.now())

    def status(self) -> DeskStatus:
        """The desk as it is now."""
        with self._store.read() as db:
            here = desk.here(db)
            return DeskStatus(
                branch=here.branch_id,
                customers=customers.count(db),
                encrypted=self._store.encrypted,
                about=here.about,
            )
