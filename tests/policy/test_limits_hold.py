"""Limits cannot be beaten: by splitting, in one call, by undo, by the clock, by two calls.

A desk is driven at random: it gives, takes back, gives again what was taken back, opens other
interactions on the same matter, hands over to a colleague, and its clock jumps. After every
step everything given has to lie within every limit. The times of entries never run backwards
on a desk, as ``domain.clock.next_hlc`` sees to.
"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from agent_desk.policy.decide import decide
from agent_desk.policy.explain import allows
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Per
from agent_desk.policy.situations import Given, Past, Situation
from tests.policy.conftest import ZONE
from tests.shops import limited

POLICY = limited()
LIMITS = {limit.name: limit for limit in POLICY.limits}
BEGIN = datetime(2026, 3, 27, 22, tzinfo=ZONE)  # a night before the clocks change
NAMES = st.sampled_from(["1", "2"])
AMOUNTS = st.sampled_from([1, 500, 1000, 2000, 3000, 4000])


class Desk(RuleBasedStateMachine):
    """One desk and whoever works at it."""

    @initialize()
    def opened(self):
        self.given = []
        self.clock = self.last = BEGIN
        self.here = {
            Per.INTERACTION: "1",
            Per.MATTER: "1",
            Per.CUSTOMER: "1",
            Per.AGENT: "1",
            Per.BRANCH: "1",
            Per.DESK: "1",
        }

    @rule(hours=st.sampled_from([-49, -25, -3, 3, 11, 13, 25, 49]))
    def the_clock_jumps(self, hours):
        self.clock += timedelta(hours=hours)

    def another_call_about_the_matter(self, name):
        self.here[Per.INTERACTION] = f"{self.here[Per.MATTER]}-{name}"

    @rule(name=NAMES)
    def another_matter(self, name):
        self.here[Per.MATTER] = name
        self.here[Per.INTERACTION] = f"{name}-1"

    @rule(name=NAMES)
    def a_colleague_takes_over(self, name):
        self.here[Per.AGENT] = name

    @rule(minor=AMOUNTS, times=st.integers(1, 3), call=NAMES)
    def give(self, minor, times, call):
        self.another_call_about_the_matter(call)
        for _ in range(times):
            self._try(
                Given(kind="gift", at=self._now(), places={}, minor=minor, currency="EUR")
            )

    @rule()
    def waive(self):
        self._try(Given(kind="fee", at=self._now(), places={}, minor=800, currency="EUR"))

    @rule(place=st.integers(0, 20))
    def undo(self, place):
        if self.given:
            place %= len(self.given)
            self.given[place] = replace(self.given[place], undone=True)

    @rule(place=st.integers(0, 20))
    def redo(self, place):
        """What was taken back is decided again, as it is: same place, new time."""
        undone = [one for one in self.given if one.undone]
        if undone:
            before = undone[place % len(undone)]
            rest = [one for one in self.given if one is not before]
            kept, self.given = self.given, rest
            if not self._try(replace(before, undone=False, at=self._now()), before.places):
                self.given = kept

    def _now(self):
        self.last = max(self.last + timedelta(microseconds=1), self.clock)
        return self.last

    def _try(self, wanted, places=None):
        """Decide, and take the decision if it is allowed."""
        here = dict(places or self.here)
        past = Past(given=tuple(self.given), here=here)
        # The screen's clock, which may be behind the last entry, is what limits look back from.
        situation = Situation(facts={}, now=min(self.clock, wanted.at).astimezone(ZONE))
        verdict = decide(POLICY, wanted.kind, situation, past)
        allowed = allows(verdict, Money(wanted.minor, wanted.currency))
        if allowed:
            self.given.append(replace(wanted, places=here))
        return allowed

    @invariant()
    def nothing_is_over_a_limit(self):
        counted = [one for one in getattr(self, "given", ()) if not one.undone]
        for one in counted:
            for name, window in (
                ("interaction", None),
                ("matter", None),
                ("customer", timedelta(days=30)),
                ("agent", None),
                ("often", timedelta(hours=48)),
            ):
                limit = LIMITS[name]
                alike = [
                    other
                    for other in counted
                    if other.kind in limit.counts
                    and one.kind in limit.counts
                    and other.places[limit.per] == one.places[limit.per]
                    and _near(one, other, limit, window)
                ]
                used = len(alike) if limit.counts_times else sum(o.minor for o in alike)
                assert used <= limit.most, (name, alike)

    @invariant()
    def what_is_once_is_once(self):
        fees = [
            one for one in getattr(self, "given", ()) if one.kind == "fee" and not one.undone
        ]
        assert len({one.places[Per.MATTER] for one in fees}) == len(fees)


def _near(one, other, limit, window):
    """Whether both lie in one window: of the calendar, or one that ends with ``one``."""
    if limit.window is None:
        return True
    if limit.window.unit == "day":
        return one.at.astimezone(ZONE).date() == other.at.astimezone(ZONE).date()
    return one.at - window <= other.at <= one.at


TestLimitsHold = pytest.mark.slow(Desk.TestCase)
TestLimitsHold.settings = settings(max_examples=100, stateful_step_count=25)


def test_a_split_gift_comes_to_no_more_than_a_whole_one():
    whole, parts = Past(here={Per.MATTER: "m"}), Past(here={Per.MATTER: "m"})
    situation = Situation(facts={}, now=BEGIN)
    for _ in range(100):
        if allows(decide(POLICY, "gift", situation, parts), Money(100, "EUR")):
            one = Given(
                kind="gift", at=BEGIN, places={Per.MATTER: "m"}, minor=100, currency="EUR"
            )
            parts = parts.plus(one)
    most = decide(POLICY, "gift", situation, whole).most
    assert sum(one.minor for one in parts.given) <= most.minor


def test_what_was_chosen_in_this_call_counts_before_it_is_logged():
    past = Past(here={Per.MATTER: "m"})
    chosen = Given(kind="gift", at=BEGIN, places={Per.MATTER: "m"}, minor=3000, currency="EUR")
    situation = Situation(facts={}, now=BEGIN)
    assert decide(POLICY, "gift", situation, past.plus(chosen)).most == Money(1000, "EUR")


def test_a_gift_dated_ahead_counts_for_a_clock_set_back():
    ahead = Given(
        kind="gift",
        at=BEGIN + timedelta(days=300),
        places={Per.CUSTOMER: "c"},
        minor=9000,
        currency="EUR",
    )
    past = Past(given=(ahead,), here={Per.CUSTOMER: "c", Per.MATTER: "m"})
    verdict = decide(POLICY, "gift", Situation(facts={}, now=BEGIN), past)
    assert not allows(verdict, Money(1, "EUR"))
