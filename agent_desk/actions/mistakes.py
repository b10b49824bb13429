"""What an agent does about a mistake until it is settled."""

from dataclasses import replace

from agent_desk.actions.agents import require_agent
from agent_desk.actions.steps import Step, log, open_subjects, require_colleague, said, subjects
from agent_desk.domain import kinds
from agent_desk.domain.agents import Role, require
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.mistakes import (
    Mistake,
    MistakeCleared,
    MistakeClosed,
    MistakeOpened,
    MistakeOwned,
    MistakePutRight,
    MistakeRefused,
    MistakeTried,
    require_tried,
)
from agent_desk.store import agents, interactions, mistakes
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id

TRIES = 3


class Mistakes:
    """Mistakes. Each method is one transaction.

    ``interaction_id`` is the contact that is open here; None between contacts, where a step
    cannot be taken back.
    """

    def __init__(self, store: Store, clock: Clock, tries: int = TRIES) -> None:
        self._store = store
        self._clock = clock
        self._tries = tries

    def open(self, by: Id, interaction_id: Id, text: str) -> Step:
        """Write down what went wrong. It is the agent's until somebody else owns it.

        Raises:
            BadInputError: Nothing is said of it.
        """
        what = said(text)
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            contact = interactions.find(db, interaction_id)
            matter_id = contact.matter_id if contact else None
            subject = replace(about, about_id=new_id(), matter_id=matter_id)
            body = MistakeOpened(owner=by.hex())
            at = self._clock.now()
            return log(db, "mistake.opened", body, subject, at=at, by=by, text=what)

    def own(
        self, by: Id, interaction_id: Id | None, mistake_id: Id, owner: Id | None = None
    ) -> Step:
        """Own it from now on, or give it to ``owner``; who had it can read so."""
        body = MistakeOwned(owner=(owner or by).hex())
        return self._log(by, interaction_id, mistake_id, body, word="mistake.owned", text="")

    def put_right(self, by: Id, interaction_id: Id | None, mistake_id: Id, text: str) -> Step:
        """Say what was done about it; only they can say that it is made good."""
        body = MistakePutRight()
        return self._log(
            by, interaction_id, mistake_id, body, word="mistake.put_right", text=said(text)
        )

    def tried(self, by: Id, interaction_id: Id | None, mistake_id: Id, text: str) -> Step:
        """Say how it was tried to reach them, in vain."""
        body = MistakeTried()
        return self._log(
            by, interaction_id, mistake_id, body, word="mistake.tried", text=said(text)
        )

    def clear(self, by: Id, interaction_id: Id | None, mistake_id: Id, words: str) -> Step:
        """They see it as made good; ``words`` are theirs."""
        body = MistakeCleared()
        return self._log(
            by, interaction_id, mistake_id, body, word="mistake.cleared", text=said(words)
        )

    def refuse(self, by: Id, interaction_id: Id | None, mistake_id: Id, rule: str) -> Step:
        """It is not ours, by this rule, and they were told so."""
        body = MistakeRefused()
        return self._log(
            by, interaction_id, mistake_id, body, word="mistake.refused", text=said(rule)
        )

    def close(self, by: Id, mistake_id: Id, text: str = "") -> None:
        """End the tries to reach them; it is raised at their next contact.

        Raises:
            RuleError: ``by`` is no lead, it is not put right, or they were tried too seldom.
        """
        with self._store.write() as db:
            require(agents.find(db, by), Role.LEAD)
            mistake = _unsettled(db, mistake_id)
            require_tried(mistake, self._tries)
            about = subjects(db, by, None, mistake.customer_id)
            subject = replace(about, about_id=mistake_id, matter_id=mistake.matter_id)
            at = self._clock.now()
            log(db, "mistake.closed", MistakeClosed(), subject, at=at, by=by, text=text.strip())

    def mine(self, by: Id, limit: int = 20) -> tuple[Mistake, ...]:
        """What this agent has and is not settled, the oldest first."""
        with self._store.read() as db:
            require_agent(db, by)
            return mistakes.owned_by(db, by, limit)

    def _log(
        self,
        by: Id,
        interaction_id: Id | None,
        mistake_id: Id,
        body: kinds.Body,
        *,
        word: str,
        text: str,
    ) -> Step:
        with self._store.write() as db:
            mistake = _unsettled(db, mistake_id)
            about = subjects(db, by, interaction_id, mistake.customer_id)
            if isinstance(body, MistakeOwned):
                require_colleague(db, bytes.fromhex(body.owner), self._clock.now())
            subject = replace(about, about_id=mistake_id, matter_id=mistake.matter_id)
            return log(db, word, body, subject, at=self._clock.now(), by=by, text=text)


def _unsettled(db: Connection, mistake_id: Id) -> Mistake:
    mistake = mistakes.find(db, mistake_id)
    if mistake is None:
        raise NotFoundError("This mistake is not here.", "Look at what is still ours to clear.")
    if mistake.settled_at is not None:
        raise RuleError("This mistake is settled already.")
    return mistake
