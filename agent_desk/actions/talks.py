"""What two people talk through, sealed to them, until it ends in a change or in thanks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent_desk.actions import sealed_words, talk_changes
from agent_desk.actions.agents import require_agent, require_lead
from agent_desk.actions.lease import why_hidden
from agent_desk.actions.sealed_words import Word
from agent_desk.actions.signing_in import PrivateKey, SigningIn
from agent_desk.actions.talk_changes import Change
from agent_desk.domain.agents import Agent, Role, require_here
from agent_desk.domain.clock import Clock
from agent_desk.domain.entries import Entry, in_order
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.kinds import Body
from agent_desk.domain.redactions import REDACTED, TextRedacted
from agent_desk.domain.talks import (
    Ended,
    Talk,
    TalkAnswered,
    TalkBegun,
    TalkEnded,
)
from agent_desk.store import agents, customers, entries, ledger, talks
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.lease import is_unshared
from agent_desk.store.ledger import Subjects

_MOST = 100
_MOST_AT_ONCE = 50
_FEW = 2
_REASON = "talked through"


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkWith:
    """A talk as one of the two sees it in a list.

    Attributes:
        other: Who the other is, by name; ``about``: which customer, empty for none.
        changed: The published version it ended in; empty for none that is known here.
        is_new: The other wrote last, and this was not opened here since.
    """

    talk: Talk
    other: str
    about: str
    changed: str
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTalk:
    """A talk, opened: what each wrote, in order; what is gone by now is not among it."""

    told: TalkWith
    words: tuple[Word, ...]


class Talks:
    """Talk-throughs. Who reads or writes in one shows the key that only their PIN opens."""

    def __init__(
        self, store: Store, clock: Clock, signing_in: SigningIn, lease_days: int = 0
    ) -> None:
        self._store = store
        self._clock = clock
        self._signing_in = signing_in
        self._lease_days = lease_days

    def open_key(self, by: Id, pin: str) -> PrivateKey:
        """Prove who one is; what opens their talks. Raises RuleError as ``SigningIn`` does."""
        return self._signing_in.open_key(by, pin)

    def listed(self, by: Id) -> tuple[TalkWith, ...]:
        """Their own, the one that was written in last first."""
        with self._store.read() as db:
            require_agent(db, by)
            return self._named(db, told_of(db, by, talks.of(db, by, _MOST)))

    def partners(self, by: Id) -> tuple[Agent, ...]:
        """With whom they can talk something through: a lead with everybody, others with a lead.

        Somebody without a PIN has no key, so nothing can be sealed to them.
        """
        now = self._clock.now()
        with self._store.read() as db:
            leads = Role.LEAD in require_agent(db, by).roles
            return tuple(
                one
                for one in agents.listed(db)
                if one.agent_id != by
                and (leads or Role.LEAD in one.roles)
                and one.is_here(now)
                and agents.key_of(db, one.agent_id).public
            )

    def read(self, key: PrivateKey, talk_id: Id) -> OpenTalk:
        """Open a talk; it is new to them no longer.

        Raises:
            NotFoundError: They have no talk of this id.
        """
        with self._store.write() as db:
            talk = _own(db, key.agent_id, talk_id)
            talks.see(db, key.agent_id, talk_id, talk.hlc)
            return self._opened(db, key, talk)

    def begin(
        self, key: PrivateKey, with_id: Id, text: str, customer_id: Id | None = None
    ) -> OpenTalk:
        """Begin to talk something through with somebody.

        Args:
            key: Of who begins.
            with_id: The other; one of the two leads.
            text: What they write.
            customer_id: Whom it is about; erasing them takes it away.

        Raises:
            BadInputError: Nothing is said, or too much.
            RuleError: Neither of them leads, or the other is not here or has no key.
        """
        told, talk_id = sealed_words.worded(text), new_id()
        with self._store.write() as db:
            _require_two(db, key.agent_id, with_id, self._clock.now())
            note = sealed_words.seal(db, talk_id, key.agent_id, with_id, told)
            body = TalkBegun(with_id=with_id.hex(), note=note)
            about = Subjects(customer_id=customer_id, about_id=talk_id)
            return self._write(db, key, "talk.begun", body, about)

    def answer(self, key: PrivateKey, talk_id: Id, text: str) -> OpenTalk:
        """Write in a talk; one that had ended goes on.

        Raises:
            NotFoundError: They have no talk of this id.
            BadInputError: Nothing is said, or too much.
            RuleError: The other has no key any more.
        """
        told = sealed_words.worded(text)
        with self._store.write() as db:
            talk = _own(db, key.agent_id, talk_id)
            note = sealed_words.seal(
                db, talk_id, key.agent_id, talk.other_than(key.agent_id), told
            )
            body = TalkAnswered(note=note)
            return self._write(db, key, "talk.answered", body, _about(talk))

    def thank(self, key: PrivateKey, talk_id: Id, text: str) -> OpenTalk:
        """End a talk with a thank-you; either of the two may. Raises as ``answer`` does."""
        with self._store.write() as db:
            return self._end(db, key, talk_id, TalkEnded(ended_in=Ended.THANKS), text)

    def end(
        self,
        key: PrivateKey,
        talk_id: Id,
        ended_in: Ended,
        text: str = "",
        changed_id: Id | None = None,
    ) -> OpenTalk:
        """End a talk in a change, which is a lead's to make.

        Args:
            key: Of a lead, one of the two.
            talk_id: The talk.
            ended_in: What was changed.
            text: What is to be said of it, sealed as all else; may be empty for a rule.
            changed_id: The published version, where it is a rule or a prompt.

        Raises:
            NotFoundError: They have no talk of this id.
            BadInputError: It is not said what was changed, or nobody published it.
        """
        with self._store.write() as db:
            require_lead(db, key.agent_id)
            known = {one.changed_id for one in talk_changes.published(db, ended_in)}
            if ended_in in talk_changes.PUBLISHED and changed_id not in known:
                raise BadInputError(
                    "It is not said which version it ended in.",
                    "Publish it first, then choose it here.",
                )
            changed = changed_id.hex() if changed_id else ""
            ending = TalkEnded(ended_in=ended_in, changed=changed)
            return self._end(db, key, talk_id, ending, text)

    def changes(self, by: Id, talk_id: Id) -> tuple[Change, ...]:
        """The versions published since a talk of theirs began, the latest first."""
        with self._store.read() as db:
            talk = _own(db, by, talk_id)
            since = [
                one
                for what in talk_changes.PUBLISHED
                for one in talk_changes.published(db, what)
                if one.at >= talk.begun_at
            ]
        return tuple(sorted(since, key=lambda one: one.at, reverse=True))

    def take_back(self, key: PrivateKey, entry_id: Id) -> OpenTalk:
        """Take one's own last words back, for good. Raises NotFoundError if there are none."""
        with self._store.write() as db:
            own = entries.find(db, entry_id)
            if own is None or own.agent_id != key.agent_id or not sealed_words.is_sealed(own):
                raise NotFoundError("This is taken back already.")
            talk = _own(db, key.agent_id, own.about_id or b"")
            self._take_out(db, key.agent_id, [own])
            return self._opened(db, key, talks.find(db, talk.talk_id) or talk)

    def tidy(self, by: Id) -> int:
        """Delete the words whose time is over, on every desk and the hub; how many went.

        A lead sees to all there are, whoever wrote them, others to their own.
        """
        with self._store.read() as db:
            require_agent(db, by)
            if not talks.over(db, self._clock.now(), 1):
                return 0
        with self._store.write() as db:
            leads = Role.LEAD in require_agent(db, by).roles
            over = [one.talk_id for one in talks.over(db, self._clock.now(), _MOST_AT_ONCE)]
            gone = [
                one
                for one in entries.about(db, over)
                if sealed_words.is_sealed(one) and (leads or one.agent_id == by)
            ]
            self._take_out(db, by, gone)
        return len(gone)

    def _end(
        self, db: Connection, key: PrivateKey, talk_id: Id, ending: TalkEnded, text: str
    ) -> OpenTalk:
        talk = _own(db, key.agent_id, talk_id)
        # A version says of itself what was changed.
        if text.strip() or not ending.changed:
            told = sealed_words.worded(text)
            other = talk.other_than(key.agent_id)
            note = sealed_words.seal(db, talk_id, key.agent_id, other, told)
            ending = replace(ending, note=note)
        return self._write(db, key, "talk.ended", ending, _about(talk))

    def _write(
        self,
        db: Connection,
        key: PrivateKey,
        word: str,
        body: Body,
        about: Subjects,
    ) -> OpenTalk:
        ledger.write(db, word, body, about, at=self._clock.now(), by=key.agent_id)
        return self._opened(db, key, _own(db, key.agent_id, about.about_id or b""))

    def _opened(self, db: Connection, key: PrivateKey, talk: Talk) -> OpenTalk:
        (told,) = self._named(db, told_of(db, key.agent_id, [talk]))
        names = {one.agent_id: one.name for one in agents.listed(db)}
        written = in_order(entries.about(db, [talk.talk_id]))
        words = (
            sealed_words.opened(key, one, names.get(one.agent_id or b"", "")) for one in written
        )
        return OpenTalk(told=told, words=tuple(one for one in words if one is not None))

    def _named(self, db: Connection, told: tuple[TalkWith, ...]) -> tuple[TalkWith, ...]:
        """The same; past the lease without the names of customers who are hidden."""
        days = self._lease_days
        if not days or why_hidden(db, days, self._clock.now()) is None:
            return told
        return tuple(
            one if is_unshared(db, one.talk.customer_id or b"") else replace(one, about="")
            for one in told
        )

    def _take_out(self, db: Connection, by: Id, gone: Iterable[Entry]) -> None:
        at = self._clock.now()
        for one in gone:
            about = Subjects(about_id=one.id)
            ledger.write(db, REDACTED, TextRedacted(), about, at=at, by=by, text=_REASON)


def news_for(db: Connection, by: Id) -> tuple[TalkWith, ...]:
    """Those in which the other of the two wrote and they have not opened it here yet."""
    return told_of(db, by, talks.news(db, by, _FEW))


def told_of(db: Connection, by: Id, found: Iterable[Talk]) -> tuple[TalkWith, ...]:
    """These talks as one of the two sees them in a list."""
    new = {one.talk_id for one in talks.news(db, by, _MOST)}
    return tuple(_told(db, by, one, is_new=one.talk_id in new) for one in found)


def _told(db: Connection, by: Id, talk: Talk, *, is_new: bool) -> TalkWith:
    other = agents.find(db, talk.other_than(by))
    customer = customers.find(db, talk.customer_id) if talk.customer_id else None
    return TalkWith(
        talk=talk,
        other=other.name if other else "",
        about=customer.name if customer else "",
        changed=talk_changes.version(db, talk),
        is_new=is_new,
    )


def _own(db: Connection, by: Id, talk_id: Id) -> Talk:
    require_agent(db, by)
    talk = talks.find(db, talk_id)
    if talk is None or not talk.is_of(by):
        raise NotFoundError("There is no such talk of yours.", "Choose one that is shown.")
    return talk


def _about(talk: Talk) -> Subjects:
    return Subjects(customer_id=talk.customer_id, about_id=talk.talk_id)


def _require_two(db: Connection, by: Id, with_id: Id, now: int) -> None:
    one = require_agent(db, by)
    other = require_here(agents.find(db, with_id), now)
    if by == with_id or Role.LEAD not in one.roles | other.roles:
        raise RuleError(
            "Something is talked through with a lead.", "Choose somebody who leads here."
        )
