"""Signing in and out, which starts and ends a shift, and proving who one is meanwhile."""

from dataclasses import dataclass, field

from agent_desk.actions.agents import require_agent, require_lead
from agent_desk.domain.agents import Agent, AgentKeyMade, AgentPinSet, Role
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.kinds import NoBody
from agent_desk.domain.pins import Tries, require_good, require_no_wait, waits
from agent_desk.domain.shifts import ShiftEnd, ShiftEnded, ShiftStarted
from agent_desk.store import (
    agents,
    customers,
    desk,
    ledger,
    open_here,
    pin_proof,
    pin_tries,
    sealing,
    shifts,
)
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateKey:
    """Somebody's own, opened by their PIN; it is held as briefly as can be and kept nowhere."""

    agent_id: Id
    secret: bytes = field(repr=False)


class SigningIn:
    """Who is at this desk.

    A PIN is proved between two transactions: it takes a quarter of a second, and nobody waits
    for the file meanwhile. A try is counted before it is made, so that two processes have no
    more tries than one.

    Attributes:
        pin_required: Nobody signs in without a PIN here.
    """

    def __init__(self, store: Store, clock: Clock, *, pin_required: bool = False) -> None:
        self._store = store
        self._clock = clock
        self.pin_required = pin_required

    def sign_in(self, agent_id: Id, pin: str = "") -> Agent:
        """Begin a shift. One that is open at this desk ends, whosever it is.

        Who was away is back.

        Raises:
            RuleError: The PIN is wrong, or is to be set first; they have left; somebody waits
                for further tries; or a customer is open here.
        """
        self.prove(agent_id, pin)
        key = self._missing_key(agent_id, pin)
        at = self._clock.now()
        with self._store.write() as db:
            _refuse_with_a_customer(db)
            agent = require_agent(db, agent_id)
            if agent.has_left:
                raise RuleError("{name} does not work here any more.", name=agent.name)
            if self.pin_required and not agent.has_pin:
                raise RuleError("Nobody signs in here without a PIN.", "Set yours first.")
            if agent.pin_once:
                raise RuleError("A lead gave you this PIN.", "Set your own with it first.")
            _end_shifts(db, ShiftEnd.FOUND_OPEN, at=at, by=agent_id)
            about = Subjects(about_id=new_id())
            ledger.write(db, "shift.started", ShiftStarted(), about, at=at, by=agent_id)
            if key is not None:
                ledger.write(
                    db, "agent.key_made", key, Subjects(about_id=agent_id), at=at, by=agent_id
                )
            if agent.absent_until > at:
                about = Subjects(about_id=agent_id)
                ledger.write(db, "agent.returned", NoBody(), about, at=at, by=agent_id)
            return require_agent(db, agent_id)

    def sign_out(self, by: Id) -> None:
        """End the shift at this desk. Raises RuleError while a customer is open here."""
        at = self._clock.now()
        with self._store.write() as db:
            _refuse_with_a_customer(db)
            require_agent(db, by)
            _end_shifts(db, ShiftEnd.SIGNED_OUT, at=at, by=by)

    def require_free(self) -> None:
        """Raises RuleError, naming no customer, while one is open here."""
        with self._store.read() as db:
            place = open_here.find(db)
            owner = agents.find(db, place.agent_id) if place else None
        if owner is not None:
            raise RuleError(
                "{name} has a customer open here.", "Only they can go on.", name=owner.name
            )

    def unlock(self, by: Id, pin: str = "") -> Agent:
        """Go on where ``by`` was.

        Raises:
            RuleError: The PIN is wrong, or somebody else's customer is open here.
        """
        with self._store.read() as db:
            place = open_here.find(db)
            owner = agents.find(db, place.agent_id) if place else None
        if owner is not None and owner.agent_id != by:
            raise RuleError(
                "{name} has a customer open here.", "Only they can go on.", name=owner.name
            )
        self.prove(by, pin)
        with self._store.read() as db:
            return require_agent(db, by)

    def prove_lead(self, by: Id, pin: str = "") -> Agent:
        """Prove once more who asks, before a shift leaves this house on paper or in a file.

        Raises:
            RuleError: They are no lead, the PIN is wrong or is to be set first, or somebody
                waits for further tries.
        """
        with self._store.read() as db:
            lead = require_lead(db, by)
        if self.pin_required and not lead.has_pin:
            raise RuleError("Nothing goes out from here without a PIN.", "Set yours first.")
        self.prove(by, pin)
        return lead

    def set_pin(self, by: Id, pin: str, before: str = "") -> Agent:
        """Set one's own PIN; the one ``before`` is asked for where there is one.

        What is sealed to them stays theirs to open, unless their PIN was taken away before.

        Raises:
            BadInputError: It is too easily guessed.
            RuleError: The one before is wrong, or the first is a lead's to give.
        """
        require_good(pin)
        if (refusal := self.first_pin_refused(by)) is not None:
            raise refusal
        if pin == before:
            raise BadInputError("This is the one you have.", "Take another.")
        self.prove(by, before)
        made, key = pin_proof.made(pin), self._key_for(by, pin, before)
        at, about = self._clock.now(), Subjects(about_id=by)
        with self._store.write() as db:
            require_agent(db, by)
            body = AgentPinSet(verifier=made)
            ledger.write(db, "agent.pin_set", body, about, at=at, by=by)
            ledger.write(db, "agent.key_made", key, about, at=at, by=by)
            return require_agent(db, by)

    def first_pin_refused(self, by: Id) -> RuleError | None:
        """Why somebody without a PIN cannot set one themselves; None if they can.

        Where a PIN is what proves who one is, a name alone would be anybody's: a lead gives the
        first. Only where no lead has one does a lead begin: the first person of a branch.
        """
        if not self.pin_required:
            return None
        with self._store.read() as db:
            agent = require_agent(db, by)
            leads = [
                one for one in agents.listed(db) if Role.LEAD in one.roles and not one.has_left
            ]
        if agent.has_pin or (agent in leads and not any(one.has_pin for one in leads)):
            return None
        return RuleError(
            "{name} has no PIN yet.",
            "A lead gives the first one, among the people of this branch.",
            name=agent.name,
        )

    def open_key(self, by: Id, pin: str) -> PrivateKey:
        """What opens what is sealed to them.

        Raises:
            RuleError: They have no PIN, the PIN is wrong, or it cannot open the key they have.
        """
        with self._store.read() as db:
            if not require_agent(db, by).has_pin:
                raise RuleError("You have no PIN yet.", "Set yours first.")
        self.prove(by, pin)
        key = self._missing_key(by, pin)
        with self._store.write() as db:
            if key is not None:
                about = Subjects(about_id=by)
                ledger.write(db, "agent.key_made", key, about, at=self._clock.now(), by=by)
            has = agents.key_of(db, by)
        private = sealing.opened(has.closed, pin)
        if private is None:
            raise RuleError(
                "Your key does not open with this PIN.",
                "Set your PIN anew: what was sealed to you before stays closed.",
            )
        return PrivateKey(agent_id=by, secret=private)

    def _missing_key(self, agent_id: Id, pin: str) -> AgentKeyMade | None:
        """A pair for somebody who proved their PIN and has none yet."""
        with self._store.read() as db:
            agent = agents.find(db, agent_id)
            has = agents.key_of(db, agent_id)
        if agent is None or not agent.has_pin or has.public:
            return None
        return _new_key(pin)

    def _key_for(self, by: Id, pin: str, before: str) -> AgentKeyMade:
        """The pair they have, closed with another PIN; a new one where that cannot be."""
        with self._store.read() as db:
            has = agents.key_of(db, by)
        private = sealing.opened(has.closed, before) if has.closed else None
        if private is None:
            return _new_key(pin)
        return AgentKeyMade(public=has.public, closed=sealing.closed(private, pin))

    def prove(self, agent_id: Id, pin: str) -> None:
        """Raises RuleError if this is not their PIN. Who has none proves nothing."""
        with self._store.read() as db:
            agent = agents.find(db, agent_id)
            if agent is not None and not agent.has_pin:
                return
        verifier = self._counted(agent_id)
        if not pin_proof.proves(verifier, pin):
            raise RuleError("This is not the PIN of this name.", "Type it again.")
        with self._store.write() as db:
            pin_tries.forget(db, agent_id)

    def _counted(self, agent_id: Id) -> str:
        """Count a try; gives what it is held against, nothing for nobody."""
        now = self._clock.now()
        with self._store.write() as db:
            if agents.find(db, agent_id) is None:
                return ""
            tries = pin_tries.find(db, agent_id)
            # After the clock was set back nobody waits until it has caught up.
            tries = Tries(wrong=tries.wrong, last_at=min(tries.last_at, now))
            pin_tries.put(db, agent_id, tries if waits(tries, now) else tries.another(now))
            verifier = agents.verifier_of(db, agent_id)
        require_no_wait(tries, now)
        return verifier


def _new_key(pin: str) -> AgentKeyMade:
    public, private = sealing.new_pair()
    return AgentKeyMade(public=public, closed=sealing.closed(private, pin))


def _end_shifts(db: Connection, how: ShiftEnd, *, at: int, by: Id) -> None:
    for shift in shifts.open_at(db, desk.here(db).site_id):
        body, about = ShiftEnded(ended=how), Subjects(about_id=shift.shift_id)
        ledger.write(db, "shift.ended", body, about, at=at, by=by)


def _refuse_with_a_customer(db: Connection) -> None:
    place = open_here.find(db)
    if place is None:
        return
    customer = customers.find(db, place.customer_id)
    raise RuleError(
        "{name} is with you.", "Finish with them first.", name=customer.name if customer else ""
    )
