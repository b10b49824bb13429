"""Small policies for tests: what a test does not say about them is filled in here."""

import tomllib
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from agent_desk.policy import shipped
from agent_desk.policy.check.whole import check
from agent_desk.policy.decide import decide
from agent_desk.policy.notation.documents import read
from agent_desk.policy.situations import Past, Situation
from agent_desk.policy.values import value_of

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 10, tzinfo=ZONE)
HEAD = """
[policy]
name = "test"
zone = "Europe/Berlin"
languages = ["en"]
"""


def loaded(text, head=HEAD):
    """The policy of a text, and what is wrong with its notation."""
    return read({"test.toml": tomllib.loads(head + text, parse_float=Decimal)})


def faults(text, head=HEAD):
    """Every finding about a text."""
    found = loaded(text, head)
    return [*found.findings, *check(found.policy)]


def asked(
    policy, kind="it", *, now=NOW, past=None, subject="", asked=(), incidents=(), **facts
):
    """The verdict for one decision, with facts as JSON would give them."""
    known = {name: value_of(policy.facts[name], given) for name, given in facts.items()}
    situation = Situation(
        facts=known,
        now=now,
        subject=subject,
        asked=frozenset(asked),
        incidents=frozenset(incidents),
    )
    return decide(policy, kind, situation, past or Past())


@pytest.fixture
def a_policy():
    """A policy from the text of its tables; its notation has to be right."""

    def make(text):
        found = loaded(text)
        assert not found.findings, [str(one.problem) for one in found.findings]
        return found.policy

    return make


@pytest.fixture(scope="session")
def retail():
    """The policy that comes with the program."""
    return shipped.shipped().policy
