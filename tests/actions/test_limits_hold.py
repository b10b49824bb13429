"""Limits cannot be beaten on a real ledger, whatever is tried at its desk.

Gifts are split, several are given in one call and in one step, taken back and given again, the
clock jumps, the contact says late what it is about, another contact is about the same matter,
colleagues take over. After every step what stands lies within every limit.
"""

from contextlib import ExitStack, suppress
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from agent_desk.actions.decisions import Asking, Chosen
from agent_desk.actions.situations import UNCHECKED
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.policy.money import Money
from agent_desk.reading.dates import EPOCH
from tests.ledgers import a_desk, a_ledger
from tests.shops import LIMITED

ZONE = ZoneInfo("Europe/Berlin")
HOUR = 3_600_000_000
LEFT = Outcome(
    need_met=NeedMet.YES, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION
)
AMOUNTS = st.sampled_from([3000, 2000, 1000])
# Money, and the matter a decision belongs to: what it was taken in, else what its contact
# became about.
STANDING = sa.text("""
    SELECT decision.kind, decision.at, decision.minor, decision.agent_id, decision.customer_id,
           decision.interaction_id, decision.folded_subject,
           coalesce(decision.matter_id, interaction.matter_id) AS matter
    FROM decision LEFT JOIN interaction USING (interaction_id)
    WHERE decision.state = 'taken'
""")


class Desk(RuleBasedStateMachine):
    """One real desk, two people, and two customers."""

    @initialize()
    def opened(self):
        self.closing = ExitStack()
        store = self.closing.enter_context(a_ledger())
        self.desk = a_desk(store)
        self.desk.policies.publish(self.desk.me, "1", {"p.toml": LIMITED}, "to begin with")
        other = self.desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), self.desk.me)
        self.people = [self.desk.me, other.agent_id]
        self.by = self.desk.me
        self.customers = [self.desk.customers.add(self.by, name) for name in ("A", "B")]
        self.matters = {one: [] for one in self.customers}
        self.open(0)
        self.it_is_about(-1)

    def open(self, number):
        self.customer = self.customers[number]
        self.call = self.desk.interactions.open(self.by, self.customer).interaction_id

    @rule(hours=st.sampled_from([-800, -49, -25, -3, 3, 11, 13, 25, 49, 800]))
    def the_clock_jumps(self, hours):
        self.desk.clock.at += hours * HOUR

    def another_contact(self, number, person):
        self.desk.interactions.close(self.by, self.call, LEFT)
        self.by = self.people[person]
        self.open(number)

    @rule(number=st.sampled_from([0, 0, 0, 1]), person=st.integers(0, 1))
    def finish_and_begin_another(self, number, person):
        self.another_contact(number, person)

    @rule(number=st.integers(-1, 5))
    def it_is_about(self, number):
        if number < 0:
            step = self.desk.matters.open(self.by, self.call, "the bill")
            self.matters[self.customer].append(step.matter_id)
        else:
            self.it_is_about_a_matter_that_was(number)

    def it_is_about_a_matter_that_was(self, number):
        known = self.matters[self.customer]
        if known:
            matter_id = known[number % len(known)]
            # Its opening may have been taken back.
            with suppress(NotFoundError):
                self.desk.interactions.join(self.by, self.call, matter_id)

    @rule(number=st.integers(0, 5), amount=AMOUNTS, person=st.integers(0, 1))
    def give_first_and_say_what_it_is_about_then(self, number, amount, person):
        self.another_contact(self.customers.index(self.customer), person)
        self.attempt([Chosen(kind="gift", amount=Money(amount, "EUR"))])
        self.it_is_about_a_matter_that_was(number)

    @rule(amounts=st.lists(AMOUNTS, min_size=1, max_size=2), fee=st.booleans())
    def give(self, amounts, fee):
        chosen = [Chosen(kind="gift", amount=Money(one, "EUR")) for one in amounts]
        self.attempt([*chosen, Chosen(kind="fee")] if fee else chosen)

    @rule(subject=st.sampled_from(["#W1", "w-1", "#W2"]))
    def resend(self, subject):
        self.attempt([Chosen(kind="resend")], Asking(subject=subject))

    def attempt(self, chosen, asking=UNCHECKED):
        before = self.standing()
        try:
            self.desk.decisions.do(self.by, self.call, chosen, asking)
        except RuleError:
            assert self.standing() == before
        else:
            assert len(self.standing()) == len(before) + len(chosen)

    @rule(back=st.integers(1, 3), again=st.integers(0, 3))
    def take_back_and_do_again(self, back, again):
        for _ in range(back):
            self.desk.interactions.undo(self.by, self.call)
        for _ in range(again):
            before = self.standing()
            try:
                self.desk.interactions.redo(self.by, self.call)
            except RuleError:
                assert self.standing() == before

    def standing(self):
        with self.desk.store.read() as db:
            return db.execute(STANDING).all()

    @invariant()
    def nothing_is_over_a_limit(self):
        if not hasattr(self, "desk"):
            return
        found = self.standing()
        gifts = [one for one in found if one.kind == "gift"]
        money = [one for one in found if one.kind in {"gift", "fee"}]
        assert _most(money, lambda one: one.interaction_id) <= 4000
        assert _most([one for one in money if one.matter], lambda one: one.matter) <= 5000
        assert _most(gifts, lambda one: (one.agent_id, _day(one.at))) <= 5000
        for one in gifts:
            same = [other for other in gifts if other.customer_id == one.customer_id]
            month = [other for other in same if _within(one, other, timedelta(days=30))]
            assert sum(other.minor for other in month) <= 6000
            hours = [other for other in same if _within(one, other, timedelta(hours=48))]
            assert len(hours) <= 4

    @invariant()
    def what_is_once_is_once(self):
        if not hasattr(self, "desk"):
            return
        found = self.standing()
        fees = [one.matter for one in found if one.kind == "fee" and one.matter]
        assert len(set(fees)) == len(fees)
        sent = [one.folded_subject for one in found if one.kind == "resend"]
        assert len(set(sent)) == len(sent)

    def teardown(self):
        if hasattr(self, "closing"):
            self.closing.close()


def _most(found, place):
    sums = {}
    for one in found:
        sums[place(one)] = sums.get(place(one), 0) + one.minor
    return max(sums.values(), default=0)


def _day(at):
    return (EPOCH + timedelta(microseconds=at)).astimezone(ZONE).date()


def _within(one, other, window):
    return one.at - window // timedelta(microseconds=1) <= other.at <= one.at


TestLimitsHold = pytest.mark.slow(Desk.TestCase)
TestLimitsHold.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
