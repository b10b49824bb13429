"""Logs what the Moment line means, as one transaction with the end of its draft."""

import contextlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from agent_desk.actions.details import Changed, Details
from agent_desk.actions.interactions import Interactions
from agent_desk.actions.matters import Matters
from agent_desk.actions.mistakes import Mistakes
from agent_desk.actions.promises import Due, Promises
from agent_desk.actions.speakers import Speakers
from agent_desk.actions.steps import Step
from agent_desk.actions.tellings import Tellings
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import BadInputError
from agent_desk.domain.ids import Id
from agent_desk.reading.line_steps import DETAILS, LineStep
from agent_desk.reading.line_words import LineWord
from agent_desk.store import open_here
from agent_desk.store.connection import Connection, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A line that is saved; ``changed`` holds old and new if it changed their data."""

    step: Step
    changed: Changed | None = None


class LineSteps:
    """The Moment line's steps. ``log`` is one transaction.

    Attributes:
        facts: By what somebody can be confirmed, as settings call it.
    """

    def __init__(
        self, store: Store, clock: Clock, *, region: str = "", facts: Collection[str] = ()
    ) -> None:
        self._store = store
        self._clock = clock
        self._region = region
        self.facts = tuple(facts)

    def log(self, by: Id, interaction_id: Id, line: LineStep) -> Logged:
        """Log what the line means; its draft is done with.

        Raises:
            BadInputError: Something is missing in it, or cannot be.
            RuleError: This customer is not open here, or it is not allowed now.
            NotFoundError: What it is about is not theirs.
        """
        with self._store.write() as db:
            logged = self._log(_Within(db), by, interaction_id, line)
            open_here.keep_draft(db, "moment", "")
        return logged

    def _log(self, store: Store, by: Id, at: Id, line: LineStep) -> Logged:
        if line.word in DETAILS or line.word is LineWord.NO_CALLS:
            details = Details(store, self._clock, self._region)
            if line.word is LineWord.NO_CALLS:
                changed = details.do_not_call(by, at)
            else:
                changed = details.change(by, at, DETAILS[line.word], line.text)
            return Logged(step=changed.step, changed=changed)
        return Logged(step=self._step(store, by, at, line))

    def _step(self, store: Store, by: Id, at: Id, line: LineStep) -> Step:
        speakers = Speakers(store, self._clock, self.facts)
        if line.word is LineWord.CONFIRM:
            return speakers.confirm(by, at, line.facts)
        if line.word is LineWord.SPEAKS_FOR:
            return speakers.speak_for(by, at, line.text, line.relation)
        act = self._of_texts(store).get(line.word)
        return act(by, at, line.text) if act else self._with_more(store, by, at, line)

    def _of_texts(
        self, store: Store
    ) -> Mapping[LineWord | None, Callable[[Id, Id, str], Step]]:
        """The words that need nothing but a text; a note has none."""
        tellings, matters = Tellings(store, self._clock), Matters(store, self._clock)
        return {
            None: Interactions(store, self._clock).note,
            LineWord.NEED: tellings.need,
            LineWord.WORDS: tellings.words,
            LineWord.GOOD: tellings.thank,
            LineWord.KNOW: tellings.know,
            LineWord.MATTER: matters.open,
            LineWord.RENAME: matters.rename,
            LineWord.MISTAKE: Mistakes(store, self._clock).open,
        }

    def _with_more(self, store: Store, by: Id, at: Id, line: LineStep) -> Step:
        """A promise, which has a time, or a feeling, which has a source."""
        if line.due is not None:
            due = Due(at=line.due.at, zone=line.due.zone, whole_day=line.due.whole_day)
            as_told = line.word is LineWord.PROMISED
            return Promises(store, self._clock).make(by, at, line.text, due, as_told=as_told)
        if line.feeling is not None and line.source is not None:
            tellings = Tellings(store, self._clock)
            return tellings.feel(by, at, line.feeling, line.source, words=line.text)
        raise BadInputError("There is nothing to log.", "Type what matters, as it is said.")


class _Within(Store):
    """The same store to actions that are parts of one transaction that is open."""

    def __init__(self, db: Connection) -> None:  # the file is open already
        self._db = db

    @contextlib.contextmanager
    def write(self, wait: object = None) -> Iterator[Connection]:
        """Override Store.write."""
        yield self._db

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """Override Store.read."""
        yield self._db
