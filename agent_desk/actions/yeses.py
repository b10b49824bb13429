"""Beyond the agent: a yes from a lead, by name. The wait for it is the organisation's.

The question and the answer are entries. Where they cannot reach whoever is asked, that is said,
with what to read out to them over the phone.
"""

from dataclasses import dataclass, replace

from agent_desk.actions.agents import require_agent
from agent_desk.actions.policies import in_force
from agent_desk.actions.reaching import unreached
from agent_desk.actions.situations import UNCHECKED, Asking, Here, place_of, situation
from agent_desk.actions.steps import Step, log, open_subjects, said, subjects
from agent_desk.actions.verdicts import Chosen, Judged, judge, patience_over
from agent_desk.domain.agents import Agent, Role, require, require_here
from agent_desk.domain.clock import Clock
from agent_desk.domain.decisions import (
    Decision,
    DecisionState,
    DecisionYesAsked,
    DecisionYesGiven,
    DecisionYesPassedOn,
    DecisionYesRefused,
    waited,
)
from agent_desk.domain.errors import NotFoundError, RuleError, WorldError
from agent_desk.domain.ids import Id
from agent_desk.policy.policies import Ask
from agent_desk.store import agents, customers, decisions, interactions
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOut:
    """Three lines to read out over the phone.

    Attributes:
        who: The customer, and what they are in touch about where that was written down.
        what: What is wanted, with its amount.
        why: The rule that asks for a yes, and the agent's own line.
    """

    who: tuple[str, str]
    what: str
    why: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A yes that was asked for.

    Attributes:
        decision_id: To be named when it is decided.
        unreached: That whoever was asked does not hear of it from here; None once they do.
    """

    step: Step
    decision_id: Id
    lead: Agent
    patience: int
    then_decide: bool
    unreached: WorldError | None
    read_out: ReadOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A question for a yes as it stands now.

    Attributes:
        waited: Microseconds, of the organisation's time.
        lead: Who is asked; None while somebody else is to be chosen.
        gone: Who was asked before, who left or is away; None if nobody was.
        may_decide: Nobody has to wait any longer: the agent decides, and the lead carries it.
        unreached: As when it was asked.
        read_out: Likewise; but the agent's own line is not kept with a question.
    """

    decision: Decision
    lead: Agent | None
    waited: int
    may_decide: bool
    unreached: WorldError | None
    read_out: ReadOut
    gone: Agent | None = None


class Yeses:
    """Asking for a yes, and answering. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock, language: str = "en") -> None:
        self._store = store
        self._clock = clock
        self._language = language

    def leads(self, by: Id) -> tuple[Agent, ...]:
        """Who can be asked, by name."""
        with self._store.read() as db:
            require_agent(db, by)
            others = (one for one in agents.listed(db) if one.agent_id != by)
            now = self._clock.now()
            return tuple(one for one in others if Role.LEAD in one.roles and one.is_here(now))

    def ask(
        self,
        by: Id,
        interaction_id: Id,
        of: Id,
        chosen: Chosen,
        asking: Asking = UNCHECKED,
    ) -> Asked:
        """Ask a lead for a yes to one decision.

        Raises:
            RuleError: Nobody has to be asked, nobody can say yes, ``of`` is no lead or is away.
        """
        with self._store.write() as db:
            lead = require_here(_lead(db, of), self._clock.now())
            here = self._here(db, by, interaction_id, asking)
            judged = judge(db, here, chosen)
            ask = _require_question(judged)
            decision_id = new_id()
            money = judged.money
            body = DecisionYesAsked(
                of=of.hex(),
                kind=chosen.kind,
                amount=money.minor if money else None,
                currency=money.currency if money else "",
                choice=judged.choice(chosen),
                subject=asking.subject,
                rule=judged.verdict.rule,
                policy=here.policy.version,
                facts=judged.facts,
                patience=ask.patience,
                then_decide=ask.then_decide,
            )
            about = replace(here.about, about_id=decision_id)
            text = judged.title
            step = log(db, "decision.yes_asked", body, about, at=here.at, by=by, text=text)
            return Asked(
                step=step,
                decision_id=decision_id,
                lead=lead,
                patience=ask.patience,
                then_decide=ask.then_decide,
                unreached=unreached(db, lead, here.at),
                read_out=_read_out(db, here, judged, chosen),
            )

    def ask_instead(self, by: Id, decision_id: Id, of: Id) -> None:
        """Ask another lead the same, since whoever was asked left or is away.

        Raises:
            RuleError: It is somebody else's question, was answered, or can still be answered;
                or ``of`` is no lead or is away.
        """
        at = self._clock.now()
        with self._store.write() as db:
            lead = require_here(_lead(db, of), at)
            asked = _open_question(db, decision_id)
            if asked.agent_id != by:
                raise RuleError("Somebody else asked this.")
            if lead.agent_id == by:
                raise RuleError("Nobody says yes to themselves.", "Ask another lead.")
            if asked.asked_of is not None:
                raise RuleError("Somebody is asked this already.", "Wait for the answer.")
            about = replace(
                subjects(db, by, asked.interaction_id, asked.customer_id),
                about_id=decision_id,
                matter_id=asked.matter_id,
            )
            body = DecisionYesPassedOn(of=of.hex())
            log(db, "decision.yes_passed_on", body, about, at=at, by=by, text=asked.text)

    def give(self, by: Id, decision_id: Id, *, heard_from: Id | None = None) -> Step:
        """Say yes, as a lead; or write down that a lead said yes over the phone.

        ``heard_from`` is the lead who said so to the agent ``by``, who has the customer open.

        Raises:
            RuleError: Who says yes is no lead, or it was answered already.
        """
        with self._store.write() as db:
            asked = _open_question(db, decision_id)
            lead = _lead(db, heard_from or by)
            contact = asked.interaction_id if heard_from else None
            if heard_from is not None and asked.interaction_id is None:
                raise NotFoundError("Nobody was asked for this.", "Ask for a yes first.")
            if heard_from is not None and heard_from == by:
                raise RuleError("Nobody says yes to themselves.", "Say yes as a lead.")
            about = subjects(db, by, contact, asked.customer_id)
            subject = replace(about, about_id=decision_id, matter_id=asked.matter_id)
            body = DecisionYesGiven(by=lead.agent_id.hex(), heard=heard_from is not None)
            at = self._clock.now()
            return log(db, "decision.yes_given", body, subject, at=at, by=by, text=asked.text)

    def refuse(self, by: Id, decision_id: Id, why: str) -> None:
        """Say no, as a lead, and why: it is told to who asked.

        Raises:
            BadInputError: Nothing is said of why.
            RuleError: Who says no is no lead, or it was answered already.
        """
        text, at = said(why), self._clock.now()
        with self._store.write() as db:
            asked = _open_question(db, decision_id)
            lead = _lead(db, by)
            about = subjects(db, by, None, asked.customer_id)
            subject = replace(about, about_id=decision_id, matter_id=asked.matter_id)
            body = DecisionYesRefused(by=lead.agent_id.hex())
            log(db, "decision.yes_refused", body, subject, at=at, by=by, text=text)

    def waiting(self, by: Id, decision_id: Id) -> Waiting:
        """How a question stands now."""
        now = self._clock.now()
        with self._store.read() as db:
            require_agent(db, by)
            decision = decisions.find(db, decision_id)
            if decision is None or decision.asked_at is None:
                raise NotFoundError("Nobody was asked for this.", "Ask for a yes first.")
            still = decision.state is DecisionState.ASKED
            lead = agents.find(db, decision.asked_of) if decision.asked_of else None
            return Waiting(
                decision=decision,
                lead=lead,
                waited=waited(decision, now),
                gone=agents.find(db, decision.passed_from) if decision.passed_from else None,
                may_decide=still and lead is not None and patience_over(decision, now),
                unreached=unreached(db, lead, now) if lead else None,
                read_out=ReadOut(
                    who=_who(db, decision.customer_id, decision.interaction_id),
                    what=decision.text,
                    why=(decision.rule, decision.why),
                ),
            )

    def _here(self, db: Connection, by: Id, interaction_id: Id, asking: Asking) -> Here:
        about = open_subjects(db, by, interaction_id)
        place = place_of(db, by, interaction_id, about.customer_id or b"")
        at, policy = self._clock.now(), in_force(db).policy
        return Here(
            about=replace(about, matter_id=place.matter_id),
            place=place,
            policy=policy,
            situation=situation(db, policy, place, asking, at),
            by=by,
            at=at,
            language=self._language,
        )


def _lead(db: Connection, agent_id: Id) -> Agent:
    """Who is asked. Raises RuleError if they are no lead."""
    return require(agents.find(db, agent_id), Role.LEAD)


def _require_question(judged: Judged) -> Ask:
    """Who is asked, how long to wait at most, and whether the agent decides after that."""
    if judged.allowed:
        raise RuleError(
            "“{what}” is yours to decide.", "Nobody has to be asked.", what=judged.title
        )
    if judged.ask is None:
        raise RuleError(
            "Nobody can say yes to “{what}” as it stands.",
            "Look at its rule, and at what is not checked yet.",
            what=judged.title,
        )
    return judged.ask


def _open_question(db: Connection, decision_id: Id) -> Decision:
    asked = decisions.find(db, decision_id)
    if asked is None or asked.asked_at is None:
        raise NotFoundError("Nobody was asked for this.", "Ask for a yes first.")
    if asked.state is not DecisionState.ASKED:
        raise RuleError("This is answered already.")
    return asked


def _read_out(db: Connection, here: Here, judged: Judged, chosen: Chosen) -> ReadOut:
    return ReadOut(
        who=_who(db, here.about.customer_id or b"", here.place.interaction_id),
        what=judged.title,
        why=(judged.verdict.rule, " ".join(chosen.why.split())),
    )


def _who(db: Connection, customer_id: Id, interaction_id: Id | None) -> tuple[str, str]:
    """The customer, and what they are in touch about."""
    customer = customers.find(db, customer_id)
    contact = interactions.find(db, interaction_id) if interaction_id else None
    return customer.name if customer else "", contact.first_note if contact else ""
