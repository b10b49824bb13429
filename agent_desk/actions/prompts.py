"""Chooses what the presence line says, from what is known of the customer who is open."""

from collections.abc import Mapping
from dataclasses import dataclass

from agent_desk.actions.customers import CustomerPage, Customers
from agent_desk.actions.presence import Presence, PresencePage
from agent_desk.actions.private import Private
from agent_desk.actions.publications import OwnTexts, in_force, moments_in_force, shipped
from agent_desk.domain.clock import Clock
from agent_desk.domain.ids import Id
from agent_desk.domain.moment_kinds import MomentKinds
from agent_desk.domain.moments import Moment
from agent_desk.domain.owed import Owing
from agent_desk.domain.prompts import (
    MOMENT,
    Now,
    Prompt,
    PromptPolicy,
    Stage,
    Value,
    choose,
    standing,
)
from agent_desk.domain.publications import Topic
from agent_desk.domain.rarity import months_between
from agent_desk.reading.publications import Loaded
from agent_desk.store import entries, interactions
from agent_desk.store.connection import Store

# How far back a prompt's own past is looked at: "in five calls in a row".
_DAY = 86_400 * 1_000_000
_LATELY = 60 * _DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the line says: the sentence's places are filled from ``facts`` by the screen.

    Attributes:
        is_new: It was not shown in this contact yet; who shows it keeps so.
    """

    prompt: Prompt
    facts: Mapping[str, Value]
    is_new: bool = True


class Prompts:
    """The presence line. Reading alone; what was shown is kept by ``Private.see``."""

    def __init__(self, store: Store, clock: Clock, own: OwnTexts = shipped) -> None:
        self._store = store
        self._clock = clock
        self._own = own

    @property
    def policy(self) -> PromptPolicy:
        """The numbers it goes by now."""
        with self._store.read() as db:
            return in_force(db, Topic.PROMPTS, self._own).loaded.policy

    def choose(
        self,
        by: Id,
        interaction_id: Id,
        stage: Stage,
        shift_began_at: int,
        *,
        owning: bool = False,
    ) -> Said | None:
        """What to say at this breakpoint; None for a quiet line.

        Raises:
            NotFoundError: The customer is not here.
        """
        known = self._known(by, interaction_id, stage, shift_began_at, owning=owning)
        if known is None:
            return None
        prompt = choose(known.loaded.prompts, known.facts, known.moment, known.loaded.policy)
        return None if prompt is None else Said(prompt=prompt, facts=known.facts)

    def say(self, by: Id, interaction_id: Id, stage: Stage, shift_began_at: int) -> Said | None:
        """What was said at this stage, as long as it is true; else as ``choose``.

        So going back and forth, or a restart, says the same again and counts it once.

        Raises:
            NotFoundError: The customer is not here.
        """
        known = self._known(by, interaction_id, stage, shift_began_at)
        if known is None:
            return None
        shown = standing(known.loaded.prompts, known.facts, known.moment)
        if shown is not None:
            return Said(prompt=shown, facts=known.facts, is_new=False)
        prompt = choose(known.loaded.prompts, known.facts, known.moment, known.loaded.policy)
        return None if prompt is None else Said(prompt=prompt, facts=known.facts)

    def _known(
        self,
        by: Id,
        interaction_id: Id,
        stage: Stage,
        shift_began_at: int,
        *,
        owning: bool = False,
    ) -> "_Known | None":
        """What there is to choose by; None if the contact was taken back."""
        now = self._clock.now()
        with self._store.read() as db:
            contact = interactions.find(db, interaction_id)
            written_down = [entry.at for entry in entries.about(db, [by])]
            # Asked for each time: others may have been published meanwhile, at any desk.
            loaded = in_force(db, Topic.PROMPTS, self._own).loaded
            moments = moments_in_force(db, self._own)
        if contact is None:
            return None
        page = Customers(self._store, self._clock).page(by, contact.customer_id)
        presence = Presence(self._store, self._clock).page(by, contact.customer_id)
        facts = facts_of(page, presence, by=by, now=now, matter_id=contact.matter_id)
        facts |= {"promise_made": _promised(presence, interaction_id)}
        facts |= critical_moment(page.last_moment, moments, now)
        moment = Now(
            interaction_id=interaction_id,
            stage=stage,
            at=now,
            opened_at=contact.opened_at,
            shift_began_at=shift_began_at,
            agent_since=min(written_down, default=0),
            owning=owning,
            seen=Private(self._store, self._clock).seen(by, now - _LATELY),
        )
        return _Known(facts=facts, moment=moment, loaded=loaded)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The facts of the customer, the moment a prompt is chosen for, and the prompts."""

    facts: Mapping[str, Value]
    moment: Now
    loaded: Loaded


def facts_of(
    page: CustomerPage, presence: PresencePage, *, by: Id, now: int, matter_id: Id | None
) -> dict[str, Value]:
    """What prompts can speak of, by the names of domain.prompts.FACTS."""
    customer, told, last = page.customer, presence.told, presence.memory.last
    ended, owed = presence.ended_covered, presence.owed
    wrong = [one for one in owed if one.owing in {Owing.MISTAKE, Owing.UNREACHED}]
    years = months_between(customer.since_at, now) // 12 if customer.since_at else None
    return {
        "name": customer.form_of_address or customer.name,
        "first_contact": presence.rarity.first,
        "months_since": presence.rarity.months,
        "years_with_us": years,
        "contented_years": presence.contented_years or None,
        "mistake": wrong[0].text if wrong else None,
        "mistake_is_mine": bool(wrong) and wrong[0].owner_id == by,
        "late_promise": _first(presence, Owing.LATE),
        "due_promise": _first(presence, Owing.DUE),
        "kept_late": presence.kept_late[0].text if presence.kept_late else None,
        "last_words": page.last_words.text if page.last_words and last else None,
        "last_feeling": last.feeling.value if last else None,
        "thanks": presence.thanks[0].text if presence.thanks else None,
        "known": presence.known[0].text if presence.known else None,
        "ended_owner": presence.names.get(ended.owner_id or b"") if ended else None,
        "speaker": presence.speaker.name or None,
        "need": told.need or None,
        "words": told.words or None,
        "feeling": told.feeling.value if told.feeling else None,
        **_of_matter(page, presence, matter_id),
    }


def critical_moment(last: Moment | None, moments: MomentKinds, now: int) -> dict[str, Value]:
    """Their last moment, while it is of a kind that is kept in mind for so long."""
    kind = moments.get(last.kind) if last is not None else None
    if last is None or kind is None or not last.at:
        return {}
    days = (now - last.at) // _DAY
    if not 0 <= days < kind.critical_days:
        return {}
    return {MOMENT: kind.code, "moment_text": last.text or last.words, "moment_days": days}


def _of_matter(
    page: CustomerPage, presence: PresencePage, matter_id: Id | None
) -> dict[str, Value]:
    """What this contact is about; while that is not said, what they came about most often."""
    texts = {matter.matter_id: matter.text for matter in page.open_matters}
    known = [times for times in presence.matters.values() if times.matter_id in texts]
    about = presence.matters.get(matter_id or b"") or max(
        known, key=lambda times: times.contacts, default=None
    )
    if about is None or about.matter_id not in texts:
        return {}
    return {
        "matter": texts[about.matter_id],
        "matter_contacts": about.contacts,
        "matter_since": about.since_at,
    }


def _first(presence: PresencePage, owing: Owing) -> str | None:
    return next((one.text for one in presence.owed if one.owing is owing), None)


def _promised(presence: PresencePage, interaction_id: Id) -> str | None:
    """What was promised in this contact last."""
    made = [
        one
        for one in presence.owed
        if one.owing is Owing.DUE and one.interaction_id == interaction_id and not one.as_told
    ]
    return max(made, key=lambda one: one.last_step_at).text if made else None
