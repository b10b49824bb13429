"""Decide: from a policy and what is known to a verdict for each kind of decision.

The order of the questions: is it closed, what do the rows say, is what they require a yes, what
is not checked yet, is something else to be offered first, and what is left of the limits. A
refusal that holds whatever is still unknown is said at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from agent_desk.policy import totals
from agent_desk.policy.amounts import Shape
from agent_desk.policy.facts import Value
from agent_desk.policy.known import known_in, looked_up
from agent_desk.policy.limits import left_of
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Decision, Outcome, Per, Policy, Row, Word
from agent_desk.policy.selection import Selection, select
from agent_desk.policy.situations import (
    Counted,
    Situation,
    Used,
    nothing_used,
    on_the_clock_of,
)
from agent_desk.policy.totals import Amount
from agent_desk.policy.verdicts import Because, Left, Verdict


def verdicts(
    policy: Policy, situation: Situation, used: Used = nothing_used
) -> tuple[Verdict, ...]:
    """Every verdict for one customer, in the policy's order."""
    here = on_the_clock_of(policy, situation)
    known = known_in(policy, here)
    return tuple(
        _Asked(policy, decision, here, known, used).verdict()
        for decision in policy.decisions.values()
    )


def decide(
    policy: Policy, kind: str, situation: Situation, used: Used = nothing_used
) -> Verdict:
    """The verdict for one kind of decision, which the policy has to know."""
    here = on_the_clock_of(policy, situation)
    known = known_in(policy, here)
    return _Asked(policy, policy.decisions[kind], here, known, used).verdict()


@dataclass(frozen=True, slots=True)
class _Asked:
    """One decision asked for."""

    policy: Policy
    decision: Decision
    situation: Situation
    known: Mapping[str, Value]
    used: Used

    def verdict(self) -> Verdict:
        closed = self._closed()
        if closed is not None:
            return closed
        day = self.situation.now.date()
        found = select(self.decision, self.known, day, self.situation.incidents)
        said = self._said(found)
        if said.word.refuses or said.because is Because.CONFLICT:
            return said
        return self._waiting(said) or self._limited(said)

    def _closed(self) -> Verdict | None:
        """Whether it is out of force, or was closed by an earlier decision."""
        decision, day = self.decision, self.situation.now.date()
        begun = decision.valid_from is None or decision.valid_from <= day
        if not begun or (decision.valid_until is not None and day > decision.valid_until):
            return self._answer(Word.MAY_NOT, Because.NOT_IN_FORCE)
        for lock in decision.locks:
            if self._times(lock.after, lock.per):
                return replace(self._answer(Word.MAY_NOT, Because.LOCK), lock=lock)
        return None

    def _said(self, found: Selection) -> Verdict:
        """What the rows say, before anything else is asked."""
        if found.conflict:
            differing = self._answer(Word.ASK, Because.CONFLICT, found.sure)
            return replace(differing, ask=self.policy.ask)
        sure = self._spoken(found.sure)
        outcomes = [row.outcome for row in found.possible]
        if all(outcome == sure.outcome for outcome in outcomes):
            return sure
        needs = self._hang_on(found.possible)
        if sure.word.refuses and all(outcome.word.refuses for outcome in outcomes):
            return replace(sure, needs=needs)
        rows = (*found.possible, *found.sure)
        return replace(self._answer(Word.NEEDS_A_FACT, Because.NOT_CHECKED, rows), needs=needs)

    def _spoken(self, rows: tuple[Row, ...]) -> Verdict:
        """The verdict of rows that are met, or of no row at all."""
        outcome = _strictest(rows) if rows else self.decision.otherwise
        if outcome is None:
            return replace(self._answer(Word.ASK, Because.NO_ROW), ask=self.policy.ask)
        because = Because.ROW if rows else Because.OTHERWISE
        said = replace(self._answer(outcome.word, because, rows), outcome=outcome)
        return (
            replace(said, ask=outcome.ask or self.policy.ask) if said.word is Word.ASK else said
        )

    def _waiting(self, said: Verdict) -> Verdict | None:
        """What stands before the decision: facts, another offer, their own wish."""
        own = said.outcome.requires if said.outcome is not None else ()
        required = (*self.decision.requires, *own)
        for name in required:
            if self.known.get(name) is False:
                return replace(said, word=Word.MAY_NOT, because=Because.REQUIRED, no=name)
        waiting = replace(said, word=Word.NEEDS_A_FACT, because=Because.NOT_CHECKED)
        needs = self._unknown((*required, *said.needs, *self._for_amounts(said)))
        if needs or said.word is Word.NEEDS_A_FACT:
            return replace(waiting, needs=needs)
        if not said.word.permits:
            return None
        for kind in self.decision.offered_after:
            if not self._times((kind,), Per.MATTER, declined=True):
                return replace(waiting, because=Because.ORDER, first=(kind,))
        own_wish = said.outcome is not None and said.outcome.only_if_asked
        if own_wish and self.decision.kind not in self.situation.asked:
            return replace(waiting, because=Because.NOT_ASKED_FOR)
        return None

    def _limited(self, said: Verdict) -> Verdict:
        """The amount, and what every limit leaves of it."""
        if not said.word.permits:
            return said
        outcomes = _outcomes(said)
        amount = self._total(outcome.amount for outcome in outcomes)
        most = self._total(outcome.most for outcome in outcomes)
        left = self._left()
        if said.word is Word.MAY_UP_TO:
            most = _capped(most, left)
            amount = _no_more(amount, most)
        limited = replace(said, amount=amount, most=most, left=left)
        beyond = _beyond(limited)
        if beyond is not None:
            ask = beyond.limit.ask
            word = Word.ASK if ask is not None else Word.MAY_NOT
            return replace(limited, word=word, because=Because.LIMIT, ask=ask, beyond=beyond)
        if limited.word is Word.MAY_UP_TO and isinstance(most, Money) and most.minor <= 0:
            return replace(limited, word=Word.MAY_NOT, because=Because.NOTHING)
        return limited

    def _left(self) -> tuple[Left, ...]:
        limits = self.policy.limits_of(self.decision.kind)
        found = (left_of(one, self.known, self.situation, self.used) for one in limits)
        return tuple(sorted((one for one in found if one), key=lambda one: one.left))

    def _total(self, shapes: Iterable[Shape | None]) -> Amount | None:
        return totals.total(shapes, self.decision.aggregation, self.known, self.policy.facts)

    def _for_amounts(self, said: Verdict) -> Iterable[str]:
        """The facts for the amount, and for the limits it draws on."""
        if not said.word.permits:
            return
        yield from totals.missing(_outcomes(said), self.known)
        yield from (one.by for one in self.policy.limits_of(self.decision.kind) if one.by)

    def _hang_on(self, rows: Sequence[Row]) -> tuple[str, ...]:
        """Facts these rows hang on, in the order in which the table asks."""
        tested = {name for row in rows for name, _ in row.cells}
        return self._unknown(name for name in self.decision.inputs if name in tested)

    def _unknown(self, names: Iterable[str]) -> tuple[str, ...]:
        """Those not known, computed ones as the facts to look up, each once."""
        missing = [name for name in dict.fromkeys(names) if name not in self.known]
        sources = [source for name in missing for source in looked_up(self.policy, name)]
        return tuple(name for name in dict.fromkeys(sources) if name not in self.known)

    def _times(self, kinds: Iterable[str], per: Per, *, declined: bool = False) -> int:
        counted = Counted(
            kinds=frozenset(kinds), per=per, subject=self.situation.subject, declined=declined
        )
        return self.used(counted).times

    def _answer(self, word: Word, because: Because, rows: tuple[Row, ...] = ()) -> Verdict:
        return Verdict(kind=self.decision.kind, word=word, because=because, rows=rows)


def _outcomes(said: Verdict) -> list[Outcome]:
    """The outcomes whose amounts count."""
    if said.rows:
        return [row.outcome for row in said.rows]
    return [said.outcome] if said.outcome is not None else []


def _strictest(rows: Sequence[Row]) -> Outcome:
    """The outcome that binds when several rows count: a refusal beats a permission."""
    order = list(Word)
    return max((row.outcome for row in rows), key=lambda outcome: order.index(outcome.word))


def _capped(most: Amount | None, left: Sequence[Left]) -> Amount | None:
    """The least of what the row allows and what its money limits leave."""
    money = [Money(one.left, one.limit.currency) for one in left if not one.limit.counts_times]
    if isinstance(most, Money):
        return min([most, *(one for one in money if one.currency == most.currency)])
    return most if most is not None else min(money, default=None)


def _no_more(amount: Amount | None, most: Amount | None) -> Amount | None:
    """The amount, but never more than there can be."""
    if isinstance(amount, Money) and isinstance(most, Money):
        return min(amount, most)
    if isinstance(amount, Money) or isinstance(most, Money) or amount is None or most is None:
        return amount
    return min(amount, most)


def _beyond(verdict: Verdict) -> Left | None:
    """A limit that does not leave enough; one nobody may lift before one somebody may."""
    short = [one for one in verdict.left if one.left < _wanted(verdict, one)]
    return min(short, key=lambda one: one.limit.ask is not None, default=None)


def _wanted(verdict: Verdict, left: Left) -> int:
    """How much of a limit has to be there: all of a fixed amount, something of a range."""
    amount = verdict.amount
    if left.limit.counts_times or verdict.word is Word.MAY_UP_TO:
        return 1
    if not isinstance(amount, Money):
        return 1
    # An amount the limit cannot count is not let past it.
    return max(1, amount.minor) if amount.currency == left.limit.currency else left.left + 1
