"""One call on the demo desk by keyboard alone, with the power cut in between."""

import json

from agent_desk.domain.interactions import Feeling, NeedMet


def sign_in(program):
    """The first person says who they are, and is here."""
    program.until_shown("Sign in")
    program.type("Mira Hansen")
    program.keys("Return")
    program.until_shown("PIN")
    program.keys("Escape")
    program.until_shown("Between customers")
    program.keys("Return")


def open_customer(program, typed):
    program.keys("ctrl+n")
    program.type(typed)
    # Of several people, Enter opens nobody before they can be seen.
    program.until_shown("The customer", press="Return")
    return program.until(lambda desk: desk.interactions.opened())


def finish(program):
    program.keys("ctrl+3", "3", "3", "2", "ctrl+Return")
    program.until_shown("Between customers")


def test_a_note_and_an_outcome_survive_the_power_cut(program):
    program.start("demo")
    sign_in(program)
    opened = open_customer(program, "mei")
    program.type("The order came without the charger.")
    program.keys("Return")
    program.type("half a sen")
    program.until(lambda desk: desk.drafts() == {"moment": "half a sen"})
    program.kill()

    program.start()
    program.until_shown("The customer")
    again = program.until(lambda desk: desk.interactions.opened())
    assert again.interaction_id == opened.interaction_id
    assert again.drafts == {"moment": "half a sen"}
    program.type("tence")
    program.keys("Return")
    program.until(lambda desk: desk.noted(opened)[-1] == "half a sentence")
    finish(program)
    program.kill()

    program.start()
    program.until_shown("Sign in")
    history = program.until(lambda desk: desk.history(opened))
    assert [moment.text for moment in history[1:3]] == [
        "half a sentence",
        "The order came without the charger.",
    ]
    assert history[0].need_met is NeedMet.NOT_YET
    assert history[0].feeling is Feeling.SETTLED
    assert program.until(lambda desk: desk.interactions.opened() is None)


def test_one_real_customer_is_found_by_order_telephone_and_e_mail(program, repository):
    people = json.loads((repository / "resources/demo/customers.json").read_text("utf-8"))
    person = people["ivan_santos_6635"]
    program.start("demo")
    sign_in(program)
    for typed in (person["orders"][0], person["added_phone"], person["email"]):
        opened = open_customer(program, typed)
        names = program.until(
            lambda desk: [
                desk.customers.page(desk.me(), here.customer_id).customer.name
                for here in [desk.interactions.opened()]
                if here is not None
            ]
        )
        assert names == ["Ivan Santos"]
        kinds = {
            moment.kind
            for moment in program.until(lambda desk, here=opened: desk.history(here))
        }
        assert "moment.order" in kinds
        finish(program)
        program.keys("Return")
