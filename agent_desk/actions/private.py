"""What an agent keeps for themselves: hard calls, moods, quieted prompts. Never an entry."""

from datetime import UTC, datetime

from agent_desk.actions.agents import require_agent
from agent_desk.domain.clock import Clock
from agent_desk.domain.ids import Id
from agent_desk.domain.look_back import LookBack, LookBackAnswer
from agent_desk.domain.private import Mood, PromptSeen, PromptTally
from agent_desk.store import private
from agent_desk.store.connection import Store


class Private:
    """An agent's own table. Each method is one transaction; each agent reads only their own."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def mark_hard(self, by: Id, interaction_id: Id) -> None:
        """This call was hard: a pause is offered after it."""
        with self._store.write() as db:
            require_agent(db, by)
            private.mark_hard(db, by, interaction_id, self._clock.now())

    def unmark_hard(self, by: Id, interaction_id: Id) -> None:
        """It was not, after all."""
        with self._store.write() as db:
            require_agent(db, by)
            private.unmark_hard(db, by, interaction_id)

    def offers_pause(self, by: Id, interaction_id: Id) -> bool:
        """Whether a pause is offered after this call: only because the agent marked it."""
        with self._store.read() as db:
            require_agent(db, by)
            return private.is_hard(db, by, interaction_id)

    def keep_mood(self, by: Id, word: Mood) -> None:
        """Keep how the agent says they are."""
        with self._store.write() as db:
            require_agent(db, by)
            private.keep_mood(db, by, self._clock.now(), word)

    def moods(self, by: Id, limit: int = 30) -> tuple[tuple[int, Mood], ...]:
        """When and what they said, last first."""
        with self._store.read() as db:
            require_agent(db, by)
            return private.moods(db, by, limit)

    def look_back(
        self, by: Id, interaction_id: Id, question: LookBack, answer: LookBackAnswer | None
    ) -> None:
        """Keep what they answered to themselves, in place of what was; None: nothing."""
        with self._store.write() as db:
            require_agent(db, by)
            at, told = self._clock.now(), answer.value if answer else ""
            private.answer_look_back(db, by, interaction_id, (question, told), at)

    def see(self, by: Id, interaction_id: Id, prompt: str, stage: str) -> None:
        """A prompt was shown."""
        at = self._clock.now()
        seen = PromptSeen(prompt=prompt, stage=stage, at=at, interaction_id=interaction_id)
        with self._store.write() as db:
            require_agent(db, by)
            private.see(db, by, seen, _month(at))

    def quiet(self, by: Id, interaction_id: Id, prompt: str) -> None:
        """The agent quieted it. Nobody is told."""
        self._answer(by, interaction_id, prompt, "quieted")

    def bring_back(self, by: Id, interaction_id: Id, prompt: str) -> None:
        """The agent wants it after all; it counts as never quieted."""
        with self._store.write() as db:
            require_agent(db, by)
            private.bring_back(db, by, interaction_id, prompt, _month(self._clock.now()))

    def follow(self, by: Id, interaction_id: Id, prompt: str) -> None:
        """What it asked for was done."""
        self._answer(by, interaction_id, prompt, "followed")

    def seen(self, by: Id, since: int) -> tuple[PromptSeen, ...]:
        """What was shown to this agent since, UTC microseconds, in order."""
        with self._store.read() as db:
            require_agent(db, by)
            return private.seen_by(db, by, since)

    def tallies(self) -> tuple[PromptTally, ...]:
        """How each prompt fared by month; it says nothing of any agent."""
        with self._store.read() as db:
            return tuple(private.tallies(db))

    def told(self, by: Id, until: int) -> None:
        """The agent has read what colleagues took over until then, UTC microseconds."""
        with self._store.write() as db:
            require_agent(db, by)
            private.tell(db, by, until)

    def forget(self, by: Id) -> None:
        """Delete everything that is the agent's own."""
        with self._store.write() as db:
            require_agent(db, by)
            private.forget(db, by)

    def _answer(self, by: Id, interaction_id: Id, prompt: str, word: str) -> None:
        with self._store.write() as db:
            require_agent(db, by)
            month = _month(self._clock.now())
            private.answer(db, by, interaction_id, prompt, word=word, month=month)


def _month(at: int) -> str:
    return datetime.fromtimestamp(at / 1_000_000, UTC).strftime("%Y-%m")
