"""A lead has been through a shift; the next lead sees what is new since. Wrong texts go out."""

from dataclasses import dataclass

from agent_desk.actions.shift_log import New, ShiftLog, require_lead
from agent_desk.actions.steps import said
from agent_desk.domain.clock import Clock
from agent_desk.domain.entries import ALONE, Entry
from agent_desk.domain.errors import NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.redactions import (
    REDACTED,
    Redaction,
    TextRedacted,
    can_be_redacted,
    copies,
)
from agent_desk.domain.reviews import Review, ShiftReviewed
from agent_desk.domain.shift_log import Wanted
from agent_desk.store import agents, desk, entries, ledger, open_here, redactions, reviews
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects

_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One review as it is shown."""

    review: Review
    reviewed_by: str


class ShiftReviews:
    """Reviews. Each method raises RuleError unless for a lead."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def mark(self, by: Id, wanted: Wanted, learned: str) -> Reviewed:
        """Write down that this part of the log was gone through, and what was learned.

        Raises:
            BadInputError: Nothing is said of what was learned.
        """
        text, at, review_id = said(learned), self._clock.now(), new_id()
        body = ShiftReviewed(from_at=wanted.from_at, to_at=wanted.to_at, branch=wanted.branch)
        with self._store.write() as db:
            lead = require_lead(db, by)
            subject = Subjects(about_id=review_id)
            ledger.write(db, "shift.reviewed", body, subject, at=at, by=by, text=text)
            made = reviews.newest(db, wanted.from_at, wanted.to_at, wanted.branch, _MOST)
            return Reviewed(
                review=next(one for one in made if one.review_id == review_id),
                reviewed_by=lead.name,
            )

    def listed(self, by: Id, wanted: Wanted) -> tuple[Reviewed, ...]:
        """Reviews that touch this part of the log, the latest first."""
        with self._store.read() as db:
            require_lead(db, by)
            found = reviews.newest(db, wanted.from_at, wanted.to_at, wanted.branch, _MOST)
            names = {one.agent_id: one.name for one in agents.listed(db)}
        return tuple(
            Reviewed(review=one, reviewed_by=names.get(one.reviewed_by or b"", ""))
            for one in found
        )

    def new_since(self, by: Id, wanted: Wanted) -> New | None:
        """Who stands otherwise since the last review; None if there was none."""
        with self._store.read() as db:
            require_lead(db, by)
            found = reviews.newest(db, wanted.from_at, wanted.to_at, wanted.branch, 1)
            if not found:
                return None
            row = reviews.arrived_at_row(db, found[0].review_id)
        return ShiftLog(self._store, self._clock).new_since(by, wanted, row)

    def redact(self, by: Id, entry_id: Id, reason: str) -> Redaction:
        """Take a wrong text out of the ledger for good, wherever it is.

        Raises:
            NotFoundError: There is no such text.
            RuleError: Another branch wrote it, or its contact is open here, where it can still
                be taken back.
            BadInputError: It is not said why.
        """
        why, at = said(reason), self._clock.now()
        with self._store.write() as db:
            require_lead(db, by)
            wrong = entries.find(db, entry_id)
            if wrong is None or not can_be_redacted(wrong):
                raise NotFoundError(
                    "There is no text to take out.", "Choose one that is shown."
                )
            if wrong.branch_id not in {ALONE, desk.here(db).branch_id}:
                raise RuleError(
                    "{branch} wrote this.", "Ask a lead there.", branch=wrong.branch_id
                )
            place = open_here.find(db)
            if place is not None and place.interaction_id == wrong.interaction_id:
                raise RuleError("This can still be taken back.", "Press Ctrl+Z.")
            for one in (wrong, *_copies(db, wrong)):
                about = Subjects(
                    customer_id=one.customer_id,
                    matter_id=one.matter_id,
                    interaction_id=one.interaction_id,
                    about_id=one.id,
                )
                ledger.write(db, REDACTED, TextRedacted(), about, at=at, by=by, text=why)
            found = redactions.find(db, entry_id)
        if found is None:
            raise NotFoundError("There is no text to take out.", "Choose one that is shown.")
        return found


def _copies(db: Connection, wrong: Entry) -> list[Entry]:
    """Where the desk took the text over: in its contact, or later about the same thing."""
    found = {one.id: one for one in entries.about(db, filter(None, [wrong.about_id]))}
    if wrong.interaction_id is not None:
        found |= {one.id: one for one in entries.of_interaction(db, wrong.interaction_id)}
    return copies(wrong, found.values())
