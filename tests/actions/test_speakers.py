"""Who is speaking: facts are named, never their values."""

import pytest

from agent_desk.domain.errors import BadInputError


def test_nobody_is_confirmed_until_a_fact_is_named(desk, call):
    assert not desk.speakers.speaking(desk.me, call.id).confirmed
    desk.speakers.confirm(desk.me, call.id, ["postcode"])
    desk.speakers.confirm(desk.me, call.id, ["date_of_birth", "postcode"])
    speaker = desk.speakers.speaking(desk.me, call.id)
    assert speaker.facts == ("postcode", "date_of_birth")
    desk.interactions.undo(desk.me, call.id)
    assert desk.speakers.speaking(desk.me, call.id).facts == ("postcode",)
    assert desk.presence.page(desk.me, call.customer_id).speaker.confirmed


@pytest.mark.parametrize("facts", [[], ["shoe_size"], ["postcode", "shoe_size"]])
def test_only_facts_of_the_settings_confirm(desk, call, facts):
    with pytest.raises(BadInputError):
        desk.speakers.confirm(desk.me, call.id, facts)


def test_somebody_speaks_for_the_customer(desk, call):
    desk.speakers.speak_for(desk.me, call.id, "Deniz Demir", "daughter")
    speaker = desk.speakers.speaking(desk.me, call.id)
    assert (speaker.name, speaker.relation) == ("Deniz Demir", "daughter")
    assert not speaker.confirmed
