"""By keys alone: a PIN, five wrong ones, a lock with a customer open, and a kill behind it."""

import time

from agent_desk import paths
from agent_desk.store import key
from agent_desk.store.connection import Store
from tests.journeys.test_one_call import open_customer

PIN, WRONG = "604183", "000000"


def a_minute_passes(profile):
    """What a clock would do, for whoever waits after wrong PINs."""
    places = paths.under(profile)
    store = Store(places.ledger, key.load(key.recorded(places)))
    with store.write() as db:
        db.exec_driver_sql("UPDATE pin_try SET last_at = last_at - 61000000")
    store.close()


def tries(profile):
    places = paths.under(profile)
    store = Store(places.ledger, key.load(key.recorded(places)))
    with store.read() as db:
        found = db.exec_driver_sql("SELECT wrong FROM pin_try").scalars().all()
    store.close()
    return found


def guess(program, times):
    """Type wrong ones; the field refuses each after a moment, and shows no title."""
    for _ in range(times):
        before = program.until(lambda _ledger: [tries(program.profile)])
        program.keys("ctrl+a")
        program.type(WRONG)
        program.keys("Return")
        program.until(lambda _ledger, before=before: tries(program.profile) != before[0])
        time.sleep(2)  # noqa: TID251 - another process is waited for


def with_a_pin(program):
    """The first person sets one, and signs out."""
    program.start("demo")
    program.until_shown("Sign in")
    program.type("Mira Hansen")
    program.keys("Return")
    program.until_shown("PIN")
    for _ in range(2):
        program.type(PIN)
        program.keys("Return")
    program.until_shown("Between customers")
    program.keys("ctrl+shift+s")
    program.until_shown("Sign in")
    program.keys("Return")


def test_five_wrong_ones_make_the_right_one_wait_over_a_new_start_too(program):
    with_a_pin(program)
    guess(program, 5)
    program.kill()
    assert tries(program.profile) == [5]

    program.start()
    program.until_shown("Sign in")
    program.keys("Return")
    program.type(PIN)
    program.keys("Return")
    time.sleep(3)  # noqa: TID251 - that nothing happens is waited for
    assert program.until(lambda _ledger: tries(program.profile)) == [5]
    a_minute_passes(program.profile)
    program.until_said_again(PIN, "Between customers")
    assert tries(program.profile) == []


def test_a_lock_with_a_customer_open_and_a_kill_behind_it_lose_nothing(program):
    with_a_pin(program)
    program.until_said_again(PIN, "Between customers")
    here = open_customer(program, "mei")
    program.type("The flat is cold.")
    program.keys("Return")
    program.until(lambda ledger: ledger.noted(here))
    program.type("It has been")
    program.until(lambda ledger: ledger.drafts() == {"moment": "It has been"})

    program.keys("ctrl+shift+l")
    program.until_shown("Locked")
    guess(program, 1)
    program.until_said_again(PIN, "The customer")
    program.type(" a week")
    program.until(lambda ledger: ledger.drafts() == {"moment": "It has been a week"})

    program.keys("ctrl+shift+l")
    program.until_shown("Locked")
    program.kill()
    program.start()
    program.until_shown("Locked")
    assert program.until(lambda ledger: ledger.noted(here)) == ("The flat is cold.",)
    program.until_said_again(PIN, "The customer")
    program.type(" now.")
    program.keys("Return")
    noted = program.until(lambda ledger: len(ledger.noted(here)) == 2 and ledger.noted(here))
    assert noted == ("The flat is cold.", "It has been a week now.")
