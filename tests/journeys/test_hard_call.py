"""An abusive call: the agent is not kept in it, nor by a power cut."""

from tests.journeys.test_one_call import open_customer, sign_in

ASKED, ENDED = "interaction.stand_by_asked", "interaction.ended_covered"


def test_a_call_is_ended_with_dignity_through_a_power_cut(program):
    program.start("demo")
    sign_in(program)
    opened = open_customer(program, "mei")
    program.type("shouting since the first word")
    program.keys("ctrl+b")
    program.until(lambda desk: desk.kinds(opened).count(ASKED) == 1)
    kept = {"moment": "shouting since the first word", "stand_by": "open"}
    program.until(lambda desk: desk.drafts() == kept)
    program.kill()

    program.start()
    program.until_shown("The customer")
    again = program.until(lambda desk: desk.interactions.opened())
    assert again.interaction_id == opened.interaction_id
    program.keys("ctrl+b", "1")
    program.until_shown("Between customers")
    assert program.until(lambda desk: desk.interactions.opened() is None)
    program.kill()

    program.start()
    program.until_shown("Sign in")
    kinds = program.until(lambda desk: desk.kinds(opened))
    assert kinds[-3:] == [ASKED, "interaction.noted", ENDED]
    assert kinds.count(ASKED) == 1
    assert "interaction.closed" not in kinds
