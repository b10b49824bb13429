"""The first start where the system keeps no key: the person chooses, and the file obeys."""

import pytest

from agent_desk import paths
from agent_desk.domain.errors import WrongKeyError
from agent_desk.store import key
from agent_desk.store.connection import Store

PASSPHRASE = "four words one sentence"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


def names_in(program, passphrase=""):
    """Who is in the ledger, read with the key that the passphrase gives."""
    places = paths.under(program.profile)
    store = Store(places.ledger, key.load(key.recorded(places), passphrase))
    try:
        with store.read() as db:
            return db.exec_driver_sql("SELECT name FROM agent").scalars().all()
    finally:
        store.close()


def test_a_passphrase_protects_the_ledger_and_opens_it_again(program):
    program.start()
    program.until_shown("Before the desk opens")
    program.keys("1")
    program.type(PASSPHRASE)
    program.keys("Return")
    program.type(PASSPHRASE)
    program.keys("Return")
    program.until_shown("Sign in")
    program.type("Mira Hansen")
    program.keys("Return")
    program.until_shown("PIN")
    program.keys("Escape")
    program.until_shown("Between customers")
    program.kill()

    assert b"Mira" not in paths.under(program.profile).ledger.read_bytes()
    with pytest.raises(WrongKeyError):
        names_in(program, "another sentence")
    assert names_in(program, PASSPHRASE) == ["Mira Hansen"]

    program.start()
    program.until_shown("Before the desk opens")
    program.type("not the right words")
    program.keys("Return")
    program.until_said_again(PASSPHRASE, "Sign in")
    program.keys("Return")
    program.until_shown("Between customers")


def test_no_encryption_is_a_choice_that_is_made_and_kept(program):
    program.start()
    program.until_shown("Before the desk opens")
    program.keys("2", "ctrl+Return")
    program.until_shown("Sign in")
    program.type("Mira Hansen")
    program.keys("Return")
    program.until_shown("PIN")
    program.keys("Escape")
    program.until_shown("Between customers")
    program.kill()
    assert names_in(program) == ["Mira Hansen"]
    program.start()
    program.until_shown("Sign in")
