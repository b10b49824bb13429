"""A small shop's policy for tests of limits, read by the engine's and by the ledger's."""

from agent_desk.policy.files import load_texts

LIMITED = """
[policy]
name = "shop"
zone = "Europe/Berlin"
languages = ["en"]
[limits.interaction]
counts = ["gift", "fee"]
per = "interaction"
most = "40 EUR"
[limits.matter]
counts = ["gift", "fee"]
per = "matter"
most = "50 EUR"
[limits.customer]
counts = ["gift"]
per = "customer"
within = "30 days"
most = "60 EUR"
[limits.agent]
counts = ["gift"]
per = "agent"
within = "day"
most = "50 EUR"
[limits.often]
counts = ["gift"]
per = "customer"
within = "48 hours"
times = 4
[decisions.gift]
hit = "first"
inputs = []
[[decisions.gift.rows]]
id = "g"
verdict = "may up to"
most = "30 EUR"
[decisions.fee]
hit = "first"
inputs = []
once.per = "matter"
[[decisions.fee.rows]]
id = "f"
verdict = "may"
amount = "8 EUR"
[decisions.resend]
hit = "first"
inputs = []
once.per = "subject"
[[decisions.resend.rows]]
id = "r"
verdict = "may"
"""
"""Limits in every place and over every window, two decisions that draw on them, two locks."""


def limited():
    """The same, read."""
    loaded = load_texts({"shop.toml": LIMITED})
    assert not loaded.findings
    return loaded.policy
