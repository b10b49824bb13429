"""Who is speaking: confirmed by facts, or for somebody else."""

from collections.abc import Collection

from agent_desk.actions.agents import require_agent
from agent_desk.actions.steps import Step, log, open_subjects, said
from agent_desk.domain import speakers
from agent_desk.domain.clock import Clock
from agent_desk.domain.entries import effective, undone_ids
from agent_desk.domain.errors import BadInputError
from agent_desk.domain.ids import Id
from agent_desk.domain.speakers import InteractionConfirmed, InteractionSpokenFor, Speaker
from agent_desk.store import entries
from agent_desk.store.connection import Connection, Store


class Speakers:
    """Who is on the line. Each method is one transaction.

    ``facts`` are the names settings give the facts somebody can be confirmed by.
    """

    def __init__(self, store: Store, clock: Clock, facts: Collection[str]) -> None:
        self._store = store
        self._clock = clock
        self.facts = tuple(facts)

    def confirm(self, by: Id, interaction_id: Id, facts: Collection[str]) -> Step:
        """Write down by which facts they are who they say; the values are not written down.

        Raises:
            BadInputError: None is named, or one that settings do not name.
        """
        named = tuple(fact for fact in self.facts if fact in facts)
        if not named or len(named) != len(set(facts)):
            raise BadInputError(
                "They can be confirmed by: {facts}.",
                "Ask for one of these.",
                facts=", ".join(self.facts),
            )
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            body = InteractionConfirmed(facts=named)
            return log(db, "interaction.confirmed", body, about, at=self._clock.now(), by=by)

    def speak_for(self, by: Id, interaction_id: Id, name: str, relation: str) -> Step:
        """Somebody speaks for the customer: who, and what they are to them."""
        who = said(name)
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            body = InteractionSpokenFor(name=who, relation=" ".join(relation.split()))
            at = self._clock.now()
            return log(db, "interaction.spoken_for", body, about, at=at, by=by, text=who)

    def speaking(self, by: Id, interaction_id: Id) -> Speaker:
        """Who is speaking in this contact, as far as it was said."""
        with self._store.read() as db:
            require_agent(db, by)
            return of(db, interaction_id)


def of(db: Connection, interaction_id: Id) -> Speaker:
    """Who is speaking in this contact."""
    log_of = entries.of_interaction(db, interaction_id)
    return speakers.fold(effective(log_of, undone_ids(log_of)))
