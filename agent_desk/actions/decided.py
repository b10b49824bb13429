"""Writes down what was decided and what follows: promises, being carried out, an ended mistake.

Everything that is written at once carries the same step, so that it is taken back at once.
"""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from agent_desk.actions import promises as promising
from agent_desk.actions.promises import Due, Wanted
from agent_desk.actions.steps import Step, log
from agent_desk.actions.verdicts import Chosen, Judged
from agent_desk.domain.decisions import (
    Decision,
    DecisionCarriedOut,
    DecisionDecidedInstead,
    DecisionRefused,
    DecisionState,
    DecisionTaken,
)
from agent_desk.domain.ids import Id
from agent_desk.domain.mistakes import MistakeRefused
from agent_desk.domain.promises import PromiseKept
from agent_desk.policy.facts import Value
from agent_desk.policy.findings import Faulty
from agent_desk.policy.policies import Policy
from agent_desk.policy.policies import Promise as Promised
from agent_desk.policy.promised import due_on
from agent_desk.policy.values import read_value
from agent_desk.reading.dates import EPOCH, MICROSECOND, read_zone
from agent_desk.reading.working_days import after_working_days
from agent_desk.store import promises
from agent_desk.store.connection import Connection
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects

# How far colleagues' decisions are counted while there is no hub to hear of others.
COUNTED = "this desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Who writes, about whom, when.

    Attributes:
        step: What is written at once, in hexadecimal.
        instead_of: The decision a lead makes this one in place of.
    """

    about: Subjects
    by: Id
    at: int
    step: str
    language: str
    instead_of: Id | None = None

    def on(self, subject: Id) -> Subjects:
        """The subjects of an entry about one thing."""
        return replace(self.about, about_id=subject)


def take(db: Connection, writing: Writing, judged: Judged, chosen: Chosen) -> Step:
    """Write a decision down, with what it promises and whether it is carried out."""
    decision_id = judged.asked.decision_id if judged.asked else new_id()
    if judged.asked and judged.asked.state is DecisionState.ASKED:
        _instead(db, writing, judged.asked)
    promise_id, by_itself = _promise(db, writing, judged, chosen)
    outcome, verdict, money = judged.verdict.outcome, judged.verdict, judged.money
    body = DecisionTaken(
        kind=chosen.kind,
        amount=money.minor if money else None,
        currency=money.currency if money else "",
        choice=judged.choice(chosen),
        subject=judged.situation.subject,
        rule=verdict.rule,
        policy=judged.policy.version,
        facts=judged.facts,
        left={one.limit.name: one.left for one in verdict.left},
        counted=COUNTED,
        why=" ".join(chosen.why.split()),
        reasons=outcome.reasons if outcome else (),
        carry_in=outcome.carried_out_in if outcome else "",
        money_to=_money_to(judged, chosen),
        say=judged.say,
        promise=promise_id.hex() if promise_id else "",
        by_itself=by_itself,
        case=judged.policy.decisions[chosen.kind].case,
        instead_of=writing.instead_of.hex() if writing.instead_of else "",
        beyond="" if judged.allowed else verdict.word.value,
        step=writing.step,
    )
    step = log(
        db,
        "decision.taken",
        body,
        writing.on(decision_id),
        at=writing.at,
        by=writing.by,
        text=judged.title,
    )
    if chosen.carried_out is not None:
        _carried_out(db, writing, decision_id, body.carry_in, chosen.carried_out)
    return step


def refuse(
    db: Connection, writing: Writing, judged: Judged, why: str, mistake_id: Id | None
) -> Step:
    """Write a refusal down with its rule; it may end a mistake."""
    outcome = judged.verdict.outcome
    told = judged.say or judged.title
    if mistake_id is not None:
        _end(db, writing, mistake_id, told)
    body = DecisionRefused(
        kind=judged.verdict.kind,
        subject=judged.situation.subject,
        rule=judged.verdict.rule,
        policy=judged.policy.version,
        facts=judged.facts,
        why=" ".join(why.split()),
        reasons=outcome.reasons if outcome else (),
        mistake=mistake_id.hex() if mistake_id else "",
        step=writing.step,
    )
    return _refused(db, writing, body, told)


def not_ours(db: Connection, writing: Writing, mistake_id: Id, rule: str) -> Step:
    """Write down that a mistake was not ours, by a rule no table holds."""
    _end(db, writing, mistake_id, rule)
    body = DecisionRefused(
        kind="mistake", rule=rule, mistake=mistake_id.hex(), step=writing.step
    )
    return _refused(db, writing, body, rule)


def carry_out(db: Connection, writing: Writing, decision: Decision, reference: str) -> Step:
    """Write down that it is done; the promise to do it, and no other, is kept with it."""
    promise = promises.find(db, decision.promise_id) if decision.promise_id else None
    if promise is not None and decision.by_itself and promise.kept_at is None:
        kept = PromiseKept(step=writing.step, knew=promises.known_up_to(db, promise.promise_id))
        subject = writing.on(promise.promise_id)
        text = promise.text
        log(db, "promise.kept", kept, subject, at=writing.at, by=writing.by, text=text)
    return _carried_out(db, writing, decision.decision_id, decision.carry_in, reference)


def read_facts(policy: Policy, decision: Decision) -> dict[str, Value]:
    """The facts a decision was taken on, as far as the policy still knows them."""
    found: dict[str, Value] = {}
    for name, written in json.loads(decision.facts).items():
        fact = policy.facts.get(name)
        if fact is None or fact.computed:
            continue
        try:
            found[name] = read_value(fact, str(written))
        except Faulty:
            continue
    return found


def _money_to(judged: Judged, chosen: Chosen) -> tuple[str, ...]:
    if chosen.money_to:
        return (chosen.money_to,)
    return judged.verdict.outcome.money_to if judged.verdict.outcome else ()


def _promise(
    db: Connection, writing: Writing, judged: Judged, chosen: Chosen
) -> tuple[Id | None, bool]:
    """What the policy promises with it, or that money nobody has moved yet will be.

    Returns:
        The promise, and whether it is there only because nobody has carried it out.
    """
    outcome, policy = judged.verdict.outcome, judged.policy
    today = judged.situation.now.date()
    follows = outcome.promise if outcome else None
    if follows is not None:
        text = judged.told(follows.what, writing.language) or judged.title
        return _made(db, writing, policy, text, _due(follows, policy, today)), False
    if judged.money is None or chosen.carried_out is not None:
        return None, False
    day = after_working_days(today, 1, policy.holidays)
    return _made(db, writing, policy, judged.title, day), True


def _due(promise: Promised, policy: Policy, today: date) -> date:
    return due_on(promise, today, policy.holidays)


def _made(db: Connection, writing: Writing, policy: Policy, text: str, day: date) -> Id:
    promise_id = new_id()
    # The end of a day is the first moment of the next.
    end = datetime.combine(
        day + timedelta(days=1), datetime.min.time(), tzinfo=read_zone(policy.zone)
    )
    due = Due(at=(end - EPOCH) // MICROSECOND, zone=policy.zone, whole_day=True)
    wanted = Wanted(text=text, due=due, owner=writing.by, step=writing.step)
    promising.make(db, promise_id, wanted, writing.about, at=writing.at, by=writing.by)
    return promise_id


def _instead(db: Connection, writing: Writing, asked: Decision) -> None:
    body = DecisionDecidedInstead(
        carried_by=asked.asked_of.hex() if asked.asked_of else "", step=writing.step
    )
    log(
        db,
        "decision.decided_instead",
        body,
        writing.on(asked.decision_id),
        at=writing.at,
        by=writing.by,
        text=asked.text,
    )


def _carried_out(
    db: Connection, writing: Writing, decision_id: Id, where: str, reference: str
) -> Step:
    number = " ".join(reference.split())
    body = DecisionCarriedOut(where=where, reference=number, step=writing.step)
    subject = writing.on(decision_id)
    told = ", ".join(part for part in (where, number) if part)
    return log(
        db, "decision.carried_out", body, subject, at=writing.at, by=writing.by, text=told
    )


def _refused(db: Connection, writing: Writing, body: DecisionRefused, told: str) -> Step:
    subject = writing.on(new_id())
    return log(db, "decision.refused", body, subject, at=writing.at, by=writing.by, text=told)


def _end(db: Connection, writing: Writing, mistake_id: Id, rule: str) -> None:
    body = MistakeRefused(step=writing.step)
    subject = writing.on(mistake_id)
    log(db, "mistake.refused", body, subject, at=writing.at, by=writing.by, text=rule)
