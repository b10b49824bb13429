"""What two versions of a policy say differently, in sentences."""

import pytest

from agent_desk.policy import shipped
from agent_desk.policy.changes import changes
from agent_desk.policy.files import load_texts

BEFORE = """
[policy]
name = "shop"
zone = "Europe/Berlin"
languages = ["en"]
[facts.tier]
type = "choice"
values = ["gold", "guest"]
title = { en = "Tier", de = "Stufe" }
[facts.price]
type = "money"
currency = "EUR"
title = { en = "Price" }
[limits.month]
counts = ["refunds"]
per = "customer"
within = "month"
most = "100 EUR"
[decisions.refunds]
title = { en = "Refunds", de = "Erstattungen" }
hit = "first"
inputs = ["tier"]
[[decisions.refunds.rows]]
id = "late_delivery"
when = { tier = '"gold"' }
verdict = "may up to"
most = "30 EUR"
say = { en = "I give you {amount} back." }
[[decisions.refunds.rows]]
id = "damaged"
verdict = "may"
amount = { percent = 20, of = "price" }
[[decisions.refunds.rows]]
id = "others"
verdict = "ask"
"""


def told(before, after, language="en"):
    versions = [load_texts({"shop.toml": text}) for text in (before, after)]
    assert not any(one.findings for one in versions)
    return [str(one) for one in changes(*(one.policy for one in versions), language)]


def test_nothing_is_said_of_what_is_the_same():
    policy = shipped.shipped().policy
    assert changes(policy, policy) == ()
    assert told(BEFORE, "# a remark\n" + BEFORE) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'most = "30 EUR"',
            'most = "50 EUR"',
            "In Refunds, row late_delivery: up to 30.00 EUR becomes up to 50.00 EUR.",
        ),
        (
            "I give you {amount} back.",
            "{amount} are on their way.",
            (
                "In Refunds, row late_delivery: what the customer hears (en):"
                " “I give you {amount} back.” becomes “{amount} are on their way.”."
            ),
        ),
        (
            "when = { tier = '\"gold\"' }",
            "when = { tier = 'not(\"gold\")' }",
            'In Refunds, row late_delivery: Tier: “"gold"” becomes “not("gold")”.',
        ),
        (
            "when = { tier = '\"gold\"' }",
            "",
            'In Refunds, row late_delivery: Tier: no longer “"gold"”.',
        ),
        ('verdict = "ask"', 'verdict = "never"', "In Refunds, row others: ask becomes never."),
        (
            "percent = 20",
            "percent = 25",
            "In Refunds, row damaged: 20 % of Price becomes 25 % of Price.",
        ),
        (
            'verdict = "ask"',
            'verdict = "ask"\nask = { whom = "lead", patience = "5 minutes" }',
            "In Refunds, row others: who is asked: now “lead”.",
        ),
        (
            'within = "month"',
            'within = "30 days"',
            "In Limits, row month: over which time: “month” becomes “30 days”.",
        ),
        (
            'most = "100 EUR"',
            'most = "80 EUR"',
            "In Limits, row month: 100.00 EUR becomes 80.00 EUR.",
        ),
        (
            'values = ["gold", "guest"]',
            'values = ["gold", "silver", "guest"]',
            (
                "In What can be known, row tier: possible values:"
                " “gold, guest” becomes “gold, silver, guest”."
            ),
        ),
        (
            "Europe/Berlin",
            "Europe/Vienna",
            "The whole policy: time zone: “Europe/Berlin” becomes “Europe/Vienna”.",
        ),
        (
            'hit = "first"',
            'hit = "priority"',
            "Refunds: how several rows count: “first” becomes “priority”.",
        ),
    ],
)
def test_each_change_is_a_sentence_with_what_was_and_what_is(old, new, expected):
    assert old in BEFORE
    assert expected in told(BEFORE, BEFORE.replace(old, new, 1))


def test_rows_come_go_and_move():
    damaged = BEFORE[BEFORE.index('[[decisions.refunds.rows]]\nid = "damaged"') :]
    damaged = damaged[: damaged.index('[[decisions.refunds.rows]]\nid = "others"')]
    without = BEFORE.replace(damaged, "")
    assert told(BEFORE, without) == ["In Refunds: row damaged is gone."]
    assert told(without, BEFORE) == ["In Refunds: new row damaged: may, 20 % of Price."]
    moved = without + damaged
    assert told(BEFORE, moved) == ["In Refunds: row others stands after row late_delivery now."]


def test_whole_tables_limits_and_facts_come_and_go():
    other = BEFORE + '[decisions.gift]\ntitle = { en = "A gift" }\ninputs = []\n'
    other += '[[decisions.gift.rows]]\nid = "g"\nverdict = "may"\n'
    assert told(BEFORE, other) == ["A gift is new."]
    assert told(other, BEFORE) == ["A gift is gone, with all its rows."]
    fewer = BEFORE[: BEFORE.index("[limits.month]")] + BEFORE[BEFORE.index("[decisions") :]
    assert told(BEFORE, fewer) == ["Limits: “month” is gone."]
    assert told(fewer, BEFORE) == ["Limits: “month” is new."]


def test_titles_are_in_the_language_asked_for():
    assert told(BEFORE, BEFORE.replace("30 EUR", "9 EUR"), "de")[0].startswith(
        "In Erstattungen"
    )
