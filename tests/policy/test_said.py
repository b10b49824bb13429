"""What the customer is told belongs to what was decided, and its places are filled."""

from datetime import date

import pytest

from agent_desk.policy import written
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Per, Word
from agent_desk.policy.said import filled, in_language, place_said, places_of, spoken
from agent_desk.policy.situations import Given, Past
from agent_desk.policy.verdicts import Because
from tests.policy.conftest import NOW, asked

HERE = dict.fromkeys(Per, "here")
KNOWN = {"identity_checked": True, "our_mistake": True}


def gift(minor):
    given = Given(kind="something_else", at=NOW, places=HERE, minor=minor, currency="USD")
    return Past(given=[given], here=HERE)


@pytest.mark.parametrize(
    ("used", "facts", "begins"),
    [
        (0, KNOWN, "This went wrong on our side"),
        (5000, KNOWN, "For this matter we have done"),
        (0, {"our_mistake": True}, ""),
        (0, {"our_mistake": True, "identity_checked": False}, "Before I change anything"),
    ],
)
def test_the_text_is_that_of_the_verdict(used, facts, begins, retail):
    verdict = asked(retail, "something_else", past=gift(used), **facts)
    told = in_language(spoken(verdict, retail.facts), "en")
    assert told.startswith(begins)
    assert bool(told) == bool(begins)


def test_the_text_of_a_lock_is_told(retail):
    done = Given(kind="cancel_order", at=NOW, places={Per.SUBJECT: "A"})
    verdict = asked(retail, "cancel_order", subject="A", past=Past(given=[done]))
    told = in_language(spoken(verdict, retail.facts), "de")
    assert told == "Diese Bestellung ist schon storniert; für sie wird nichts mehr berechnet."


def test_places_are_filled_and_what_nobody_knows_stays_a_gap(retail):
    facts = {
        "identity_checked": True,
        "order_theirs": True,
        "order_state": "pending",
        "order_total": "30.50 USD",
        "paid_with": "paypal",
        "cancel_reason": "no longer needed",
    }
    verdict = asked(retail, "cancel_order", **facts)
    places = places_of(verdict, retail.facts, {}, date(2026, 3, 2))
    told = filled(in_language(spoken(verdict, retail.facts), "en"), places)
    assert "30.50 USD are back with you by 2026-03-11" in told
    assert filled("{moon} and {amount}", places) == "… and 30.50 USD"


def test_a_language_that_is_missing_is_told_in_english():
    assert in_language({"en": "yes"}, "fr") == "yes"
    assert in_language({"de": "ja"}, "fr") == "ja"
    assert in_language({}, "en") == ""


def test_up_to_nothing_is_no_permission(a_policy):
    policy = a_policy(
        """
        [facts.price]
        type = "money"
        currency = "EUR"
        [decisions.it]
        hit = "first"
        inputs = []
        [[decisions.it.rows]]
        id = "x"
        verdict = "may up to"
        most = { percent = 10, of = "price" }
        """
    )
    nothing = asked(policy, price="0 EUR")
    assert (nothing.word, nothing.because) == (Word.MAY_NOT, Because.NOTHING)
    assert asked(policy, price="10 EUR").word is Word.MAY_UP_TO


@pytest.mark.parametrize(
    ("language", "amount", "day"),
    [("", "1250.50 USD", "2026-12-03"), ("en", "$1,250.50", "December 3"),
     ("de", "1.250,50 $", "3. Dezember")],
)  # fmt: skip
def test_amounts_and_days_stand_as_the_language_writes_them(language, amount, day):
    said = written.money(Money(125050, "USD"), language).replace("\N{NO-BREAK SPACE}", " ")
    assert (said, written.day(date(2026, 12, 3), language)) == (amount, day)
    assert written.money(Money(500, "JPY"), "en") == "¥500"


def test_a_choice_is_said_in_the_words_of_the_language(retail):
    facts = {
        "identity_checked": True,
        "order_theirs": True,
        "order_state": "pending",
        "order_total": "30.50 USD",
        "paid_with": "paypal",
        "cancel_reason": "ordered by mistake",
    }
    verdict = asked(retail, "cancel_order", **facts)
    places = places_of(verdict, retail.facts, facts, date(2026, 3, 2), language="de")
    told = filled(in_language(verdict.outcome.confirm, "de"), places)
    assert "(versehentlich bestellt)" in told
    assert place_said("gift card", retail.facts, "de") == "Geschenkkarte"
    assert place_said("gift card", retail.facts, "en") == "gift card"
    assert place_said("paypal", retail.facts, "en") == "PayPal"
    assert place_said("a drawer", retail.facts, "de") == "a drawer"
