"""An order nobody needs any more, by keyboard alone; afterwards the ledger tells the story."""

import json

from agent_desk.domain.decisions import DecisionTaken
from agent_desk.domain.kinds import KINDS
from tests.journeys.test_one_call import open_customer, sign_in

ORDER = "#W7425646"


def until_looked_up(program, **facts):
    """Wait until the page has taken these answers."""
    return program.until(
        lambda desk: facts.items() <= json.loads(desk.drafts().get("decide", "{}"))
        .get("checked", {})
        .items()
    )  # fmt: skip


def test_an_order_is_cancelled_carried_out_and_told_as_they_would_tell_it(program):
    program.start("demo")
    sign_in(program)
    opened = open_customer(program, ORDER)
    program.type("/need I no longer need the yoga mat.")
    program.keys("Return")
    program.until(lambda desk: "interaction.needed" in desk.kinds(opened))

    program.keys("ctrl+2")
    program.until_shown("Decide")
    program.keys("1")
    until_looked_up(program, identity_checked=True)
    # The first row: why do they cancel? It is no longer needed.
    program.keys("1")
    program.until(lambda desk: "cancel_order" in desk.drafts()["decide"])
    program.keys("1")
    until_looked_up(program, cancel_reason="no longer needed")
    program.until(lambda desk: '"kind": "cancel_order"' in desk.drafts()["decide"])
    program.keys("ctrl+Return")
    program.until(lambda desk: "decision.taken" in desk.kinds(opened))
    program.type("R-1")
    program.keys("Return")
    program.until(lambda desk: "decision.carried_out" in desk.kinds(opened))

    program.keys("ctrl+3")
    program.until_shown("Goodbye")
    program.keys("1", "4", "2", "ctrl+Return")
    program.until_shown("Between customers")

    kinds = program.until(lambda desk: desk.kinds(opened))
    assert kinds == [
        "interaction.opened",
        "customer.viewed",
        "interaction.needed",
        "promise.made",
        "decision.taken",
        "decision.carried_out",
        "interaction.closed",
    ]
    written = {
        one.kind: one
        for one in program.until(lambda desk: desk.upkeep.written_here())
        if one.interaction_id == opened.interaction_id
    }
    taken = written["decision.taken"]
    assert KINDS["decision.taken"].body is DecisionTaken
    assert taken.text == "Cancel the order, $368.15"
    told = taken.fields
    assert (told["rule"], told["subject"]) == ("cancel_order/card-or-paypal", ORDER)
    assert told["facts"]["cancel_reason"] == '"no longer needed"'
    assert told["say"].startswith("Your order is cancelled, and the $368.15 are back")
    assert written["promise.made"].text == "$368.15 are back with them"
    assert written["decision.carried_out"].fields["reference"] == "R-1"
    (first, *_) = (m for m in program.until(lambda desk: desk.history(opened))
                   if m.kind.startswith("decision."))  # fmt: skip
    assert (first.kind, first.text) == ("decision.taken", "Cancel the order, $368.15")
