"""S-FEEL unary tests: what they take, what they refuse, and how FEEL says them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.policy.cells import Span, joined, others
from agent_desk.policy.facts import Fact, FactType
from agent_desk.policy.findings import Fault, Faulty
from agent_desk.policy.unary import cell_in_feel, read_cell

NUMBER = Fact(name="n", type=FactType.NUMBER)
MONEY = Fact(name="m", type=FactType.MONEY, currency="EUR")
YEN = Fact(name="y", type=FactType.MONEY, currency="JPY")
DAY = Fact(name="d", type=FactType.DATE)
DAYS = Fact(name="w", type=FactType.DURATION, unit="days")
MONTHS = Fact(name="o", type=FactType.DURATION, unit="months")
WORKING = Fact(name="b", type=FactType.DURATION, unit="business days")
FLAG = Fact(name="f", type=FactType.YES_NO)
TEXT = Fact(name="t", type=FactType.TEXT)
TIER = Fact(name="c", type=FactType.CHOICE, values=("gold", "silver"))
TAGS = Fact(name="l", type=FactType.LIST, values=("a", "b", "c"))


@pytest.mark.parametrize(
    ("fact", "written", "taken", "left"),
    [
        (NUMBER, "< 10", ["9.99", "-1"], ["10", "11"]),
        (NUMBER, "[1..30)", ["1", "29.9"], ["30", "0.9"]),
        (NUMBER, "]1..30]", ["1.1", "30"], ["1", "30.1"]),
        (NUMBER, "(1..3[", ["2"], ["1", "3"]),
        (NUMBER, "1, 3, >= 7", ["1", "3", "7"], ["2", "6.9"]),
        (NUMBER, "not(< 5, > 10)", ["5", "10"], ["4", "11"]),
        (NUMBER, "= 4", ["4"], ["5"]),
        (MONEY, "< 10 EUR", [999], [1000]),
        (MONEY, "[0.5..1]", [50, 100], [49, 101]),
        (YEN, ">= 500", [500], [499]),
        (DAY, ">= 2025-01-31", [date(2025, 1, 31)], [date(2025, 1, 30)]),
        (
            DAY,
            '[date("2025-01-01")..date("2025-12-31")]',
            [date(2025, 6, 1)],
            [date(2026, 1, 1)],
        ),
        (DAYS, "<= 90 days", [90], [91]),
        (DAYS, '<= duration("P90D")', [90], [91]),
        (DAYS, "< 2 weeks", [13], [14]),
        (DAYS, "> 36 hours", [2], [1]),
        (MONTHS, "<= 1 year", [12], ["12.01"]),
        (WORKING, "<= 5 working days", [5], [6]),
        (FLAG, "yes", [True], [False]),
        (FLAG, "false", [False], [True]),
        (TIER, '"gold","silver"', ["gold", "silver"], []),
        (TIER, 'not("gold")', ["silver"], ["gold"]),
        (TEXT, '"a, b", "say \\"x\\""', ["a, b", 'say "x"'], ["a"]),
        (TAGS, '"a", "b"', [{"a", "c"}, {"b"}], [{"c"}, set()]),
        (TAGS, 'not("a")', [{"b"}, set()], [{"a", "b"}]),
    ],
)
def test_a_cell_takes_what_it_says_and_leaves_the_rest(fact, written, taken, left):
    cell = read_cell(fact, written)
    assert all(cell.holds(value(one)) for one in taken)
    assert not any(cell.holds(value(one)) for one in left)


def value(one):
    if isinstance(one, str) and one.replace(".", "").lstrip("-").isdigit():
        return Decimal(one)
    return frozenset(one) if isinstance(one, set) else one


def test_a_dash_is_no_test():
    assert read_cell(NUMBER, " - ") is None


@pytest.mark.parametrize(
    ("fact", "written", "fault"),
    [
        (NUMBER, "", Fault.CELL),
        (NUMBER, "ten", Fault.CELL),
        (NUMBER, "< other_fact", Fault.CELL),
        (NUMBER, "[1..", Fault.CELL),
        (NUMBER, "1e999999999", Fault.CELL),
        (NUMBER, "1,", Fault.CELL),
        (NUMBER, "[30..1]", Fault.EMPTY_CELL),
        (NUMBER, "(1..1)", Fault.EMPTY_CELL),
        (NUMBER, "x" * 5000, Fault.CELL),
        (MONEY, "< 10 USD", Fault.CURRENCY),
        (MONEY, "< 0.001", Fault.CELL),
        (YEN, "< 0.5", Fault.CELL),
        (DAY, "31.01.2025", Fault.CELL),
        (DAY, "2025-02-30", Fault.CELL),
        (DAYS, "< 2 months", Fault.UNIT),
        (MONTHS, "< 60 days", Fault.UNIT),
        (WORKING, "< 5 days", Fault.UNIT),
        (DAYS, "< 5 parsecs", Fault.CELL),
        (FLAG, "maybe", Fault.CELL),
        (TIER, '"platinum"', Fault.UNKNOWN_VALUE),
        (TIER, "gold", Fault.CELL),
        (TIER, '< "gold"', Fault.CELL),
        (TEXT, '"open', Fault.CELL),
    ],
)
def test_a_cell_that_cannot_be_read_says_what_is_wrong(fact, written, fault):
    with pytest.raises(Faulty) as raised:
        read_cell(fact, written)
    assert raised.value.fault is fault
    assert str(raised.value.problem)


@pytest.mark.parametrize(
    ("fact", "written", "feel"),
    [
        (NUMBER, "[1..30)", "[1..30)"),
        (NUMBER, "]1..30]", "(1..30]"),
        (NUMBER, "not([5..10])", "< 5, > 10"),
        (NUMBER, "< 5, >= 5", "-"),
        (MONEY, "< 10.50 EUR", "< 10.5"),
        (DAY, "2025-01-31", 'date("2025-01-31")'),
        (DAYS, "<= 90 days", '<= duration("P90D")'),
        (DAYS, "<= 36 hours", '<= duration("P1DT43200S")'),
        (MONTHS, "<= 1 year", '<= duration("P12M")'),
        (FLAG, "yes", "true"),
        (TIER, 'not("gold")', 'not("gold")'),
        (WORKING, "<= 5 business days", None),
        (TAGS, '"a"', None),
    ],
)
def test_a_cell_is_said_in_feel(fact, written, feel):
    cell = read_cell(fact, written)
    assert cell_in_feel(fact, cell) == feel
    if feel not in {None, "-"}:
        again = read_cell(fact, feel)
        assert getattr(again, "spans", again) == getattr(cell, "spans", again)


SPANS = st.lists(
    st.builds(
        Span,
        st.none() | st.integers(-5, 5),
        st.none() | st.integers(-5, 5),
        st.booleans(),
        st.booleans(),
    ),
    max_size=5,
)
VALUES = [Decimal(half) / 2 for half in range(-13, 14)]


@given(SPANS)
def test_joined_stretches_take_the_same_values_and_others_all_the_rest(spans):
    together = joined(spans)
    rest = others(together)
    for one in VALUES:
        inside = any(span.holds(one) for span in spans)
        assert any(span.holds(one) for span in together) == inside
        assert any(span.holds(one) for span in rest) != inside
