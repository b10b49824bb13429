"""What they tell while they are with us: need, words, feeling, thanks, what is good to know."""

from dataclasses import replace

from agent_desk.actions.steps import Step, log, open_subjects, said
from agent_desk.domain import kinds
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import NotFoundError, RuleError
from agent_desk.domain.good_to_know import KnownRetired, KnownTold
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.domain.tellings import InteractionFelt, InteractionNeeded, InteractionQuoted
from agent_desk.domain.thanks import ThanksSaid
from agent_desk.store import customers, good_to_know
from agent_desk.store.connection import Store
from agent_desk.store.ids import new_id


class Tellings:
    """What is told in the contact that is open here. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def need(self, by: Id, interaction_id: Id, text: str) -> Step:
        """What they need now; a later one takes its place. Raises BadInputError if empty."""
        return self._log(
            by, interaction_id, text, body=InteractionNeeded(), word="interaction.needed"
        )

    def words(self, by: Id, interaction_id: Id, text: str) -> Step:
        """Their own words. Raises BadInputError if empty."""
        return self._log(
            by, interaction_id, text, body=InteractionQuoted(), word="interaction.quoted"
        )

    def feel(
        self,
        by: Id,
        interaction_id: Id,
        feeling: Feeling,
        source: FeelingSource,
        *,
        words: str = "",
    ) -> Step:
        """How they feel at this moment, and perhaps how they said so.

        Raises:
            RuleError: Nothing could be told, which is only said at Goodbye.
        """
        if feeling is Feeling.COULD_NOT_TELL or source is FeelingSource.COULD_NOT_TELL:
            raise RuleError(
                "A feeling needs its source.",
                "Say whether it is in their words or our impression, or leave it for Goodbye.",
            )
        body = InteractionFelt(feeling=feeling, source=source)
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            at = self._clock.now()
            return log(db, "interaction.felt", body, about, at=at, by=by, text=words.strip())

    def thank(self, by: Id, interaction_id: Id, text: str) -> Step:
        """What they thanked us for. Raises BadInputError if empty."""
        return self._log(
            by, interaction_id, text, body=ThanksSaid(), word="thanks.said", about_id=new_id()
        )

    def know(self, by: Id, interaction_id: Id, text: str) -> Step:
        """A line that is good to know, in their telling. Raises BadInputError if empty."""
        return self._log(
            by, interaction_id, text, body=KnownTold(), word="known.told", about_id=new_id()
        )

    def retire(self, by: Id, interaction_id: Id, known_id: Id) -> Step:
        """Take a line away that no longer holds.

        Raises:
            NotFoundError: There is no such line of this customer.
        """
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            known = good_to_know.find(db, known_id)
            same = customers.same_person(db, about.customer_id or b"")
            if known is None or known.retired or known.customer_id not in same:
                raise NotFoundError("This line is not here.", "Choose one that is shown.")
            subject = replace(about, about_id=known_id)
            at = self._clock.now()
            return log(
                db, "known.retired", KnownRetired(), subject, at=at, by=by, text=known.text
            )

    def _log(
        self,
        by: Id,
        interaction_id: Id,
        text: str,
        *,
        body: kinds.Body,
        word: str,
        about_id: Id | None = None,
    ) -> Step:
        line = said(text)
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            subject = replace(about, about_id=about_id or interaction_id)
            return log(db, word, body, subject, at=self._clock.now(), by=by, text=line)
