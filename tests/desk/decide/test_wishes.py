"""What was looked up and chosen, as a draft and back."""

import pytest

from agent_desk.actions.decisions import Chosen
from agent_desk.desk.decide.wishes import Wishes, read, written
from agent_desk.policy.money import Money

FULL = Wishes(
    subject="#W1",
    checked={"known": True, "total": "12.50 EUR", "state": "new"},
    wished=frozenset({"gift"}),
    chosen={
        "gift": Chosen(kind="gift", amount=Money(500, "EUR"), why="ü “why”", asked=b"a" * 16),
        "letter": Chosen(kind="letter", money_to="card"),
    },
)


@pytest.mark.parametrize("wishes", [Wishes(), Wishes(subject=""), FULL])
def test_a_draft_says_it_all_again(wishes):
    assert read(written(wishes)) == wishes


@pytest.mark.parametrize(
    "broken",
    ["", "x", "[]", "1", "null", '{"chosen": [{}]}', '{"chosen": 1}', '{"checked": 7}'],
)
def test_a_draft_nobody_can_read_says_nothing(broken):
    assert read(broken) == Wishes()


def test_what_is_of_the_customer_stays_when_it_is_about_something_else():
    other = FULL.about("#W2", {"known"})
    assert other == Wishes(subject="#W2", checked={"known": True})
    assert FULL.about("#W1", {"known"}) is FULL


def test_not_checked_is_no_answer():
    assert FULL.check("known", None).checked == {"total": "12.50 EUR", "state": "new"}
    assert FULL.check("known", False).checked["known"] is False
