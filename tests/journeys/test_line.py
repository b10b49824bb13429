"""The Moment line on the demo desk by keyboard alone, with the power cut in between."""

from tests.journeys.test_one_call import open_customer, sign_in

DRAFT = "/promise tomorrow 9:00 ring about the char"


def kinds_of(program, opened):
    history = program.until(lambda desk: desk.history(opened))
    return [moment.kind for moment in history]


def test_a_promise_half_typed_survives_the_power_cut_and_moves_to_the_right_one(program):
    program.start("demo")
    sign_in(program)
    first = open_customer(program, "mei")
    before = kinds_of(program, first)
    program.type(DRAFT)
    program.until(lambda desk: desk.drafts() == {"moment": DRAFT})
    program.kill()

    program.start()
    program.until_shown("The customer")
    program.type("ger")
    program.keys("Return")
    program.until(lambda desk: desk.history(first)[0].kind == "promise.made")
    assert program.until(lambda desk: desk.history(first)[0].text == "ring about the charger")
    program.type("/words It is")
    program.until(lambda desk: desk.drafts() == {"moment": "/words It is"})

    program.keys("ctrl+shift+n")
    program.until_shown("Who is it instead?")
    program.type("har")
    program.until_shown("The customer", press="Return")
    right = program.until(
        lambda desk: (
            (here := desk.interactions.opened()).customer_id != first.customer_id and here
        )
    )
    assert right.interaction_id == first.interaction_id
    assert right.drafts == {"moment": "/words It is"}
    assert kinds_of(program, first) == before
    program.kill()

    program.start()
    program.until_shown("The customer")
    again = program.until(lambda desk: desk.interactions.opened())
    assert again.customer_id == right.customer_id
    assert kinds_of(program, right)[0] == "promise.made"
    program.keys("ctrl+z")
    program.until(lambda desk: desk.interactions.opened().customer_id == first.customer_id)
    assert kinds_of(program, first)[0] == "promise.made"
