"""Deciding: three-valued rows, hit policies, and everything that stands before a decision."""

from datetime import UTC, date, datetime, timedelta

import pytest

from agent_desk.policy.explain import allows, explain
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Per, Word
from agent_desk.policy.promised import due_on
from agent_desk.policy.selection import State
from agent_desk.policy.situations import Given, Past, Situation
from agent_desk.policy.verdicts import Because
from tests.policy.conftest import NOW, ZONE, asked

FACTS = """
[facts.a]
type = "yes/no"
[facts.b]
type = "yes/no"
[facts.ok]
type = "yes/no"
[facts.tier]
type = "choice"
values = ["gold", "silver", "guest"]
[facts.price]
type = "money"
currency = "EUR"
[facts.count]
type = "number"
"""


def table(*rows, hit="first", more="", after=""):
    """A decision "it" over the facts above."""
    told = "\n".join(f"[[decisions.it.rows]]\n{row}" for row in rows)
    inputs = 'inputs = ["a", "b", "tier", "price", "count"]'
    return f'{FACTS}\n[decisions.it]\nhit = "{hit}"\n{inputs}\n{more}\n{told}\n{after}'


MAY_A = 'id = "a"\nwhen = { a = "yes" }\nverdict = "may"'
NOT_B = 'id = "b"\nwhen = { b = "yes" }\nverdict = "may not"'
REST = 'id = "rest"\nverdict = "ask"\nask = { whom = "lead" }'


def test_a_row_that_is_met_decides(a_policy):
    verdict = asked(a_policy(table(MAY_A, REST)), a=True)
    assert (verdict.word, verdict.rule, verdict.because) == (Word.MAY, "it/a", Because.ROW)


def test_a_row_that_hangs_on_an_unchecked_fact_asks_for_it(a_policy):
    verdict = asked(a_policy(table(MAY_A, REST)))
    assert (verdict.word, verdict.needs) == (Word.NEEDS_A_FACT, ("a",))


def test_a_fact_that_can_change_nothing_is_not_asked_for(a_policy):
    both = 'id = "both"\nwhen = { a = "yes", b = "yes" }\nverdict = "may"'
    verdict = asked(a_policy(table(both, REST)), b=False)
    assert verdict.word is Word.ASK


def test_refusals_are_said_without_every_fact(a_policy):
    never = 'id = "n"\nwhen = { a = "yes" }\nverdict = "never"'
    rest = 'id = "rest"\nverdict = "may not"'
    verdict = asked(a_policy(table(never, rest)))
    assert (verdict.word, verdict.needs) == (Word.MAY_NOT, ("a",))


def test_facts_are_asked_for_in_the_order_of_the_inputs(a_policy):
    row = 'id = "x"\nwhen = { tier = \'"gold"\', b = "yes", a = "yes" }\nverdict = "may"'
    assert asked(a_policy(table(row, REST))).needs == ("a", "b", "tier")


@pytest.mark.parametrize(
    ("hit", "word"),
    [("first", Word.MAY), ("priority", Word.MAY_NOT), ("unique", Word.ASK), ("any", Word.ASK)],
)
def test_two_rows_that_are_met_are_settled_by_the_hit_policy(hit, word, a_policy):
    verdict = asked(a_policy(table(MAY_A, NOT_B, hit=hit)), a=True, b=True)
    assert verdict.word is word
    assert (verdict.because is Because.CONFLICT) == (word is Word.ASK)


def test_any_takes_rows_that_say_the_same(a_policy):
    again = 'id = "c"\nwhen = { b = "yes" }\nverdict = "may"'
    assert asked(a_policy(table(MAY_A, again, hit="any")), a=True, b=True).word is Word.MAY


def test_a_table_with_a_gap_asks_the_lead_and_one_with_otherwise_does_not(a_policy):
    gap = asked(a_policy(table(MAY_A)), a=False)
    assert (gap.word, gap.because, gap.ask.whom) == (Word.ASK, Because.NO_ROW, "lead")
    rest = '[decisions.it.otherwise]\nverdict = "may not"'
    verdict = asked(a_policy(table(MAY_A, after=rest)), a=False)
    assert (verdict.word, verdict.rule) == (Word.MAY_NOT, "it/otherwise")


def test_what_is_required_comes_first_and_a_no_refuses(a_policy):
    policy = a_policy(table(MAY_A, more='requires = ["ok"]'))
    assert asked(policy, a=True).needs == ("ok",)
    assert asked(policy).needs == ("ok", "a")
    refused = asked(policy, a=True, ok=False)
    assert (refused.word, refused.no) == (Word.MAY_NOT, "ok")
    assert asked(policy, ok=False).word is Word.MAY_NOT
    assert asked(policy, a=True, ok=True).word is Word.MAY


@pytest.mark.parametrize(
    ("amount", "facts", "expected"),
    [
        ('"8 EUR"', {}, "8.00 EUR"),
        ('"price"', {"price": 12.5}, "12.50 EUR"),
        ('{ percent = 20, of = "price" }', {"price": "10.03 EUR"}, "2.01 EUR"),
        ('{ per = "count", each = "2 EUR" }', {"count": 3}, "6.00 EUR"),
        ('{ per = "count", each = "price" }', {"count": 3, "price": 2}, "6.00 EUR"),
        ('{ min = ["price", "5 EUR"] }', {"price": 7}, "5.00 EUR"),
        ('{ max = ["price", "5 EUR"] }', {"price": 7}, "7.00 EUR"),
        ('{ default = ["price", "50 EUR"] }', {}, "50.00 EUR"),
        ('{ default = ["price", "50 EUR"] }', {"price": 7}, "7.00 EUR"),
        ('{ sum = ["price", "price"] }', {"price": 7}, "14.00 EUR"),
        ('{ difference = ["price", "price"] }', {"price": 7}, "0.00 EUR"),
    ],
)
def test_amounts_are_named_shapes(amount, facts, expected, a_policy):
    row = f'id = "x"\nverdict = "may"\namount = {amount}'
    assert str(asked(a_policy(table(row)), **facts).amount) == expected


def test_an_amount_that_cannot_be_told_asks_for_its_fact(a_policy):
    row = 'id = "x"\nverdict = "may"\namount = { percent = 20, of = "price" }'
    assert asked(a_policy(table(row))).needs == ("price",)


@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [("sum", "30.00 EUR"), ("min", "10.00 EUR"), ("max", "20.00 EUR"), ("count", "2")],
)
def test_collected_amounts_are_aggregated(aggregation, expected, a_policy):
    rows = (
        'id = "a"\nwhen = { a = "yes" }\nverdict = "may"\namount = "10 EUR"',
        'id = "b"\nwhen = { b = "yes" }\nverdict = "may"\namount = "20 EUR"',
        'id = "c"\nwhen = { tier = \'"gold"\' }\nverdict = "may"\namount = "40 EUR"',
    )
    more = f'aggregation = "{aggregation}"'
    policy = a_policy(table(*rows, hit="collect", more=more))
    verdict = asked(policy, a=True, b=True, tier="guest")
    assert str(verdict.amount) == expected
    assert asked(policy, a=True, b=True).needs == ("tier",)


LIMIT = """
[limits.gifts]
counts = ["it"]
per = "matter"
by = "tier"
most = { gold = "50 EUR", other = "20 EUR" }
ask = { whom = "lead" }
"""
UP_TO = 'id = "x"\nverdict = "may up to"\namount = "15 EUR"\nmost = "40 EUR"'
HERE = dict.fromkeys(Per, "here")


def gift(minor, *, kind="it", at=NOW, **more):
    return Given(kind=kind, at=at, places=HERE, minor=minor, currency="EUR", **more)


@pytest.mark.parametrize(
    ("tier", "used", "word", "amount", "most"),
    [
        ("gold", 0, Word.MAY_UP_TO, "15.00 EUR", "40.00 EUR"),
        ("gold", 3000, Word.MAY_UP_TO, "15.00 EUR", "20.00 EUR"),
        ("silver", 1000, Word.MAY_UP_TO, "10.00 EUR", "10.00 EUR"),
        ("silver", 2000, Word.ASK, "0.00 EUR", "0.00 EUR"),
        ("silver", 9000, Word.ASK, "0.00 EUR", "0.00 EUR"),
    ],
)
def test_what_is_left_depends_on_the_tier_and_on_what_was_given(
    tier, used, word, amount, most, a_policy
):
    policy = a_policy(table(UP_TO, after=LIMIT))
    verdict = asked(policy, past=Past(given=[gift(used)], here=HERE), tier=tier)
    assert (verdict.word, str(verdict.amount), str(verdict.most)) == (word, amount, most)


def test_the_fact_a_limit_depends_on_is_asked_for(a_policy):
    assert asked(a_policy(table(UP_TO, after=LIMIT))).needs == ("tier",)


def test_a_fixed_amount_has_to_fit_whole(a_policy):
    row = 'id = "x"\nverdict = "may"\namount = "15 EUR"'
    policy = a_policy(table(row, after=LIMIT))
    fits = asked(policy, past=Past(given=[gift(500)], here=HERE), tier="guest")
    short = asked(policy, past=Past(given=[gift(501)], here=HERE), tier="guest")
    assert (fits.word, short.word) == (Word.MAY, Word.ASK)
    assert short.left[0].left == 1499


@pytest.mark.parametrize(
    ("within", "back", "counts"),
    [
        ("day", timedelta(hours=9), True),
        ("day", timedelta(hours=11), False),
        ("month", timedelta(days=3), True),
        ("month", timedelta(days=5), False),
        ("year", timedelta(days=60), True),
        ("year", timedelta(days=80), False),
        ("24 hours", timedelta(hours=24), True),
        ("24 hours", timedelta(hours=24, seconds=1), False),
        ("30 days", timedelta(days=30), True),
        ("30 days", timedelta(days=31), False),
        ("30 days", -timedelta(days=400), True),
    ],
)
def test_windows_have_their_edges_in_the_policys_zone(within, back, counts, a_policy):
    limit = f'\n[limits.l]\ncounts = ["it"]\nper = "agent"\nwithin = "{within}"\ntimes = 1\n'
    policy = a_policy(table('id = "x"\nverdict = "may"', after=limit))
    given = gift(0, at=NOW - back)
    verdict = asked(policy, past=Past(given=[given], here=HERE))
    assert verdict.word is (Word.MAY_NOT if counts else Word.MAY)


OTHER = """
[decisions.other]
hit = "first"
inputs = []
[[decisions.other.rows]]
id = "o"
verdict = "may"
"""


def test_once_is_once_for_its_subject(a_policy):
    policy = a_policy(
        table('id = "x"\nverdict = "may"', after='[decisions.it.once]\nsay.en = "-"')
    )
    done = Given(kind="it", at=NOW, places={Per.SUBJECT: "A"})
    past = Past(given=[done])
    assert asked(policy, subject="A", past=past).because is Because.LOCK
    assert asked(policy, subject="B", past=past).word is Word.MAY


def test_a_decision_can_close_another_and_an_undone_one_does_not(a_policy):
    closed = '[[decisions.it.closed]]\nafter = ["other"]\nper = "subject"\nsay.en = "-"'
    policy = a_policy(table('id = "x"\nverdict = "may"', after=closed + OTHER))
    done = {"kind": "other", "at": NOW, "places": {Per.SUBJECT: "A"}}
    assert asked(policy, subject="A", past=Past(given=[Given(**done)])).word is Word.MAY_NOT
    undone = Past(given=[Given(**done, undone=True)])
    assert asked(policy, subject="A", past=undone).word is Word.MAY


def test_an_offer_waits_until_the_one_before_was_declined(a_policy):
    more = 'offered_after = ["other"]'
    policy = a_policy(table('id = "x"\nverdict = "may"', more=more, after=OTHER))
    waiting = asked(policy, past=Past(here=HERE))
    assert (waiting.because, waiting.first) == (Because.ORDER, ("other",))
    declined = Past(given=[gift(0, kind="other", declined=True)], here=HERE)
    assert asked(policy, past=declined).word is Word.MAY
    accepted = Past(given=[gift(0, kind="other")], here=HERE)
    assert asked(policy, past=accepted).because is Because.ORDER


def test_only_if_asked_waits_for_their_own_wish(a_policy):
    policy = a_policy(table('id = "x"\nverdict = "may"\nonly_if_asked = true'))
    assert asked(policy).because is Because.NOT_ASKED_FOR
    assert asked(policy, asked=["it"]).word is Word.MAY


def test_an_incident_overrides_until_its_last_day(a_policy):
    storm = 'id = "storm"\nincident = "storm"\nuntil = 2026-03-04\nverdict = "may"'
    policy = a_policy(table('id = "x"\nverdict = "may not"', storm))
    assert asked(policy, incidents=["storm"]).rule == "it/storm"
    assert asked(policy, incidents=[]).word is Word.MAY_NOT
    tomorrow = NOW + timedelta(days=1)
    assert asked(policy, incidents=["storm"], now=tomorrow).word is Word.MAY_NOT


def test_a_row_is_in_force_from_its_first_day_to_its_last(a_policy):
    old = 'id = "old"\nuntil = 2026-03-03\nverdict = "may not"'
    new = 'id = "new"\nfrom = 2026-03-04\nverdict = "may"'
    policy = a_policy(table(old, new, hit="unique"))
    before_midnight = datetime(2026, 3, 3, 23, 59, tzinfo=ZONE)
    assert asked(policy, now=before_midnight).rule == "it/old"
    assert asked(policy, now=before_midnight + timedelta(minutes=1)).rule == "it/new"


def test_a_decision_out_of_force_is_refused(a_policy):
    policy = a_policy(table('id = "x"\nverdict = "may"', more="until = 2026-03-03"))
    assert asked(policy).because is Because.NOT_IN_FORCE


SINCE = """
[facts.bought]
type = "date"
[facts.age]
type = "duration"
unit = "{unit}"
since = "bought"
[decisions.it]
hit = "unique"
inputs = ["age"]
[[decisions.it.rows]]
id = "in"
when = {{ age = "<= {edge}" }}
verdict = "may"
[[decisions.it.rows]]
id = "out"
when = {{ age = "> {edge}" }}
verdict = "may not"
"""


@pytest.mark.parametrize(
    ("unit", "edge", "last_in", "first_out"),
    [
        ("days", "7 days", "2026-02-25", "2026-02-24"),
        ("weeks", "1 week", "2026-02-25", "2026-02-24"),
        ("months", "6 months", "2025-09-04", "2025-09-03"),
        ("years", "1 year", "2025-03-04", "2025-03-03"),
        ("business days", "5 business days", "2026-02-25", "2026-02-24"),
        ("hours", "10 hours", "2026-03-04", "2026-03-03"),
    ],
)
def test_a_time_window_ends_exactly_at_its_edge(unit, edge, last_in, first_out, a_policy):
    policy = a_policy(SINCE.format(unit=unit, edge=edge))
    assert asked(policy, bought=last_in).rule == "it/in"
    assert asked(policy, bought=first_out).rule == "it/out"
    assert asked(policy).needs == ("bought",)


def test_half_a_year_after_the_end_of_august_is_the_end_of_february(a_policy):
    policy = a_policy(SINCE.format(unit="months", edge="6 months"))
    now = datetime(2026, 2, 28, 12, tzinfo=ZONE)
    assert asked(policy, now=now, bought="2025-08-31").rule == "it/in"
    assert asked(policy, now=now + timedelta(days=1), bought="2025-08-31").rule == "it/out"


def test_every_cell_is_explained(a_policy):
    row = 'id = "x"\nwhen = { a = "yes", b = "no", tier = \'"gold"\' }\nverdict = "may"'
    policy = a_policy(table(row))
    situation = Situation(facts={"a": True, "b": True}, now=NOW)
    verdict = asked(policy, a=True, b=True)
    (reason,) = explain(policy, situation, verdict)
    told = [(cell.fact, cell.test, cell.value, cell.state) for cell in reason.cells]
    assert told == [
        ("a", "yes", "yes", State.MET),
        ("b", "no", "yes", State.NOT_MET),
        ("tier", '"gold"', "", State.NOT_CHECKED),
    ]
    assert reason.state is State.NOT_MET
    assert not reason.speaks


def test_an_amount_is_allowed_up_to_what_is_left(a_policy):
    policy = a_policy(table(UP_TO, after=LIMIT))
    verdict = asked(policy, past=Past(here=HERE), tier="guest")
    assert allows(verdict, Money(2000, "EUR"))
    assert not allows(verdict, Money(2001, "EUR"))
    assert not allows(verdict, Money(0, "EUR"))
    assert not allows(verdict, Money(100, "USD"))


def test_a_promise_is_due_by_the_calendar(a_policy):
    promise = 'promise = { what.en = "-", within = "5 to 7 business days" }'
    policy = a_policy(table(f'id = "x"\nverdict = "may"\n{promise}'))
    found = asked(policy).outcome.promise
    assert due_on(found, date(2026, 3, 4)) == date(2026, 3, 13)
    assert due_on(found, date(2026, 3, 4), {date(2026, 3, 10)}) == date(2026, 3, 16)


def test_a_day_of_hours_is_twenty_four_of_them_also_when_the_clocks_change(a_policy):
    limit = '\n[limits.l]\ncounts = ["it"]\nper = "agent"\nwithin = "24 hours"\ntimes = 1\n'
    policy = a_policy(table('id = "x"\nverdict = "may"', after=limit))
    noon = datetime(2026, 3, 29, 12, tzinfo=ZONE)  # the night before has 23 hours
    exact = noon.astimezone(UTC) - timedelta(hours=24)
    inside = Past(given=[gift(0, at=exact)], here=HERE)
    outside = Past(given=[gift(0, at=exact - timedelta(seconds=1))], here=HERE)
    assert asked(policy, now=noon, past=inside).word is Word.MAY_NOT
    assert asked(policy, now=noon, past=outside).word is Word.MAY


def test_hours_since_a_moment_are_counted_through_that_night(a_policy):
    policy = a_policy(
        SINCE.format(unit="hours", edge="12 hours").replace('type = "date"', 'type = "moment"')
    )
    noon = datetime(2026, 3, 29, 12, tzinfo=ZONE)
    assert asked(policy, now=noon, bought="2026-03-28T23:00:00+01:00").rule == "it/in"
    assert asked(policy, now=noon, bought="2026-03-28T22:59:00+01:00").rule == "it/out"


def test_days_are_those_of_the_policys_zone_wherever_the_desk_is(a_policy):
    policy = a_policy(table('id = "x"\nuntil = 2026-03-04\nverdict = "may"', REST, hit="first"))
    late = datetime(2026, 3, 4, 23, 30, tzinfo=ZONE)
    assert asked(policy, now=late.astimezone(UTC)).rule == "it/x"
    assert asked(policy, now=late.astimezone(UTC) + timedelta(hours=1)).rule == "it/rest"
