"""The verdict on what was chosen, evaluated where it is written: in the same transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from agent_desk.actions.situations import Here, used
from agent_desk.domain.decisions import Decision, DecisionState
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.policy import written
from agent_desk.policy.decide import decide
from agent_desk.policy.explain import allows
from agent_desk.policy.facts import Texts, Value
from agent_desk.policy.known import known_in
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Ask, Per, Policy, Word
from agent_desk.policy.said import filled, in_language, places_of, spoken
from agent_desk.policy.situations import Situation
from agent_desk.policy.totals import total
from agent_desk.policy.values import literal, plain
from agent_desk.policy.verdicts import Because, Verdict
from agent_desk.store import decisions
from agent_desk.store.connection import Connection

_MINUTE = 60_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """One decision an agent chose.

    Attributes:
        amount: Where they choose it; None for the one the policy names.
        choice: What was chosen where it is no money, such as a colour.
        why: One line; needed where the policy makes it a case.
        carried_out: The link or number it was carried out by, empty for a tick; None if it is
            still to be done.
        money_to: Where the money goes, of the places the policy names.
        asked: The decision a yes was asked for, if one was.
    """

    kind: str
    amount: Money | None = None
    choice: str = ""
    why: str = ""
    carried_out: str | None = None
    money_to: str = ""
    asked: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the policy says to it, with everything it is logged with.

    Attributes:
        verdict: Its amount is the chosen one.
        allowed: Whether the agent may do it alone, for that amount.
        ask: Who can say yes where they may not; None if nobody can.
        facts: Every fact that was known, as literals.
        title: What is decided, with its amount.
        say: What the customer is told.
        asked: The decision it goes on with; None if nobody was asked.
    """

    verdict: Verdict
    allowed: bool
    ask: Ask | None
    policy: Policy
    situation: Situation
    facts: dict[str, str]
    title: str
    say: str
    asked: Decision | None = None

    @property
    def money(self) -> Money | None:
        """Its money."""
        return self.verdict.amount if isinstance(self.verdict.amount, Money) else None

    def choice(self, chosen: Chosen) -> str:
        """What was chosen, or the plain number the policy names."""
        number = self.verdict.amount
        return chosen.choice or (plain(number) if isinstance(number, Decimal) else "")

    def told(self, texts: Texts, language: str) -> str:
        """A text of the policy, filled."""
        return _filled(self.verdict, self.policy, self.situation, texts, language)


def judge(db: Connection, here: Here, chosen: Chosen) -> Judged:
    """What the policy says to what was chosen, whatever it says.

    Raises:
        BadInputError: The policy does not know it, or needs to know on what it is decided.
        NotFoundError: Nobody asked for that yes.
    """
    policy, situation, language = here.policy, here.situation, here.language
    decision = policy.decisions.get(chosen.kind)
    if decision is None:
        raise BadInputError(
            "The policy in force has no decision “{kind}”.",
            "Look again at what you may decide.",
            kind=chosen.kind[:60],
        )
    _require_subject(policy, chosen.kind, situation.subject)
    verdict = decide(policy, chosen.kind, situation, used(db, here.place))
    known = known_in(policy, situation)
    with_amount = replace(verdict, amount=chosen.amount or verdict.amount)
    title = in_language(decision.title, language) or chosen.kind
    money = with_amount.amount
    allowed = allows(verdict, chosen.amount)
    return Judged(
        verdict=with_amount,
        allowed=allowed,
        ask=None if allowed else _ask(policy, with_amount, known),
        policy=policy,
        situation=situation,
        facts={n: literal(policy.facts[n], v) for n, v in known.items() if n in policy.facts},
        title=f"{title}, {written.money(money, language)}"
        if isinstance(money, Money)
        else title,
        say=_filled(with_amount, policy, situation, spoken(verdict, policy.facts), language),
        asked=_asked(db, chosen, here),
    )


def require_allowed(judged: Judged, chosen: Chosen, now: int) -> None:
    """Whether the agent may do it now, alone or with the yes that was given.

    Raises:
        RuleError: The policy says otherwise.
        BadInputError: It needs a line of why, or the money may not go there.
    """
    verdict, decision = judged.verdict, judged.policy.decisions[chosen.kind]
    outcome = verdict.outcome
    if not judged.allowed and not _answered(judged, chosen, now):
        raise _refusal(judged)
    if outcome and chosen.money_to and chosen.money_to not in outcome.money_to:
        raise BadInputError(
            "The money can go to: {places}.",
            "Choose one of these.",
            places=", ".join(outcome.money_to),
        )
    if decision.case and not chosen.why.strip():
        raise BadInputError("This needs one line of why.", "Say why it is right for them.")


def patience_over(asked: Decision, now: int) -> bool:
    """Whether nobody has to wait for that yes any longer, and the agent decides instead."""
    waited = now - (asked.asked_at or now)
    return asked.then_decide and waited >= asked.patience * _MINUTE


def _answered(judged: Judged, chosen: Chosen, now: int) -> bool:
    """Whether somebody said yes to just this, or to wait for it is over."""
    asked, money = judged.asked, judged.money
    if asked is None or judged.ask is None:
        return False
    if asked.state is DecisionState.ASKED and not patience_over(asked, now):
        raise RuleError(
            "Nobody has said yes yet.", "Wait for it, or read it out over the phone."
        )
    within = money is None or (0 <= money.minor <= asked.minor)
    alike = money is None or money.currency == asked.currency
    return within and alike and judged.choice(chosen) == asked.choice


def _ask(policy: Policy, verdict: Verdict, known: Mapping[str, Value]) -> Ask | None:
    """Who can say yes: where the verdict asks, or to more than the limits leave of a row."""
    if not _within_row(policy, verdict, known):
        return None
    if verdict.word is Word.ASK:
        return verdict.ask or policy.ask
    money = verdict.amount
    if verdict.word is not Word.MAY_UP_TO or not isinstance(money, Money):
        return None
    short = [
        left.limit.ask
        for left in verdict.left
        if left.limit.currency == money.currency and left.left < money.minor
    ]
    return short[0] if short and None not in short else None


def _within_row(policy: Policy, verdict: Verdict, known: Mapping[str, Value]) -> bool:
    """Whether an amount they choose is one the row names, whatever limits leave of it."""
    outcome, money = verdict.outcome, verdict.amount
    if outcome is None or outcome.word is not Word.MAY_UP_TO or not isinstance(money, Money):
        return True
    row = total([outcome.most], None, known, policy.facts)
    alike = not isinstance(row, Money) or row.currency == money.currency
    return alike and money.minor > 0 and (not isinstance(row, Money) or money <= row)


def _asked(db: Connection, chosen: Chosen, here: Here) -> Decision | None:
    """The question that was asked about just this."""
    if chosen.asked is None:
        return None
    asked = decisions.find(db, chosen.asked)
    alike = asked is not None and (
        asked.kind == chosen.kind
        and asked.subject == here.situation.subject
        and asked.customer_id in here.place.customer_ids
        and not asked.state.ended
    )
    if asked is None or not alike:
        raise NotFoundError("Nobody was asked for this.", "Ask for a yes first.")
    return asked


def _require_subject(policy: Policy, kind: str, subject: str) -> None:
    """What can be done once for each thing has to say for which."""
    locks = (lock.per for lock in policy.decisions[kind].locks)
    limits = (limit.per for limit in policy.limits_of(kind))
    if not subject.strip() and Per.SUBJECT in {*locks, *limits}:
        raise BadInputError(
            "It is not said what this is decided on.", "Name it, such as the order's number."
        )


def _refusal(judged: Judged) -> RuleError:
    verdict = judged.verdict
    if verdict.because is Because.LIMIT and verdict.beyond is not None:
        left = verdict.beyond
        currency = left.limit.currency
        return RuleError(
            "“{what}” is more than is left: {left}.",
            "Choose less, or ask for a yes.",
            what=judged.title,
            left=Money(left.left, currency) if currency else left.left,
        )
    if verdict.word is Word.MAY_UP_TO:
        return RuleError(
            "“{what}” is more than is left: {left}.",
            "Choose less, or ask for a yes.",
            what=judged.title,
            left=verdict.most,
        )
    return RuleError(
        "“{what}” is not yours to decide as it stands.",
        "Look again: something has changed, or is not checked yet.",
        what=judged.title,
    )


def _filled(
    verdict: Verdict, policy: Policy, situation: Situation, texts: Texts, language: str
) -> str:
    """A text of the policy in a language, with its places filled."""
    text = in_language(texts, language)
    if not text:
        return ""
    known = known_in(policy, situation)
    today, holidays = situation.now.date(), policy.holidays
    places = places_of(verdict, policy.facts, known, today, holidays, language=language)
    return filled(text, {**places, "subject": situation.subject})
