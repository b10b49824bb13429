"""The presence line says what is known of this person."""

import pytest

from agent_desk.actions.promises import Due
from agent_desk.actions.prompts import Prompts
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.prompts import FACTS, Stage
from agent_desk.reading.prompts import LANGUAGES
from tests.ledgers import START_AT


@pytest.fixture
def line(desk):
    return Prompts(desk.store, desk.clock)


def said(desk, line, call, stage=Stage.CUSTOMER):
    found = line.choose(desk.me, call.id, stage, 0)
    if found is None:
        return None
    assert set(found.facts) <= set(FACTS)
    for language in LANGUAGES:
        text = found.prompt.texts[language].format(**found.facts)
        assert "None" not in text
    return found.prompt.id


def test_a_first_contact_then_what_they_tell(desk, call, line):
    assert said(desk, line, call) == "first_contact"
    assert said(desk, line, call, Stage.DECIDE) is None
    desk.tellings.need(desk.me, call.id, "heating by tonight")
    assert said(desk, line, call, Stage.DECIDE) == "their_need"
    desk.tellings.words(desk.me, call.id, "I cannot any more.")
    desk.tellings.feel(desk.me, call.id, Feeling.MISERABLE, FeelingSource.THEIR_WORDS)
    assert said(desk, line, call, Stage.DECIDE) == "hard_for_them"
    desk.promises.make(desk.me, call.id, "ring", Due(at=START_AT + 10**12, zone="UTC"))
    assert said(desk, line, call, Stage.GOODBYE) == "say_the_hour"
    desk.mistakes.open(desk.me, call.id, "nobody came")
    assert said(desk, line, call) == "mistake_first"


def test_who_left_unhappy_is_met_with_their_words(desk, call, line):
    outcome = Outcome(
        need_met=NeedMet.NOT_YET,
        feeling=Feeling.LET_DOWN,
        source=FeelingSource.THEIR_WORDS,
        words="Again nothing.",
    )
    desk.interactions.close(desk.me, call.id, outcome)
    call.id = desk.interactions.open(desk.me, call.customer_id).interaction_id
    assert said(desk, line, call) == "left_unhappy"


def test_what_was_shown_in_this_call_is_not_followed_by_another(desk, call, line):
    desk.private.see(desk.me, call.id, "first_contact", Stage.CUSTOMER)
    assert said(desk, line, call) is None


def say(desk, line, call, stage=Stage.CUSTOMER):
    return line.say(desk.me, call.id, stage, 0)


def see(desk, line, call):
    found = say(desk, line, call)
    desk.private.see(desk.me, call.id, found.prompt.id, found.prompt.stage.value)
    return found


def test_what_was_said_is_said_again_and_is_not_new(desk, call, line):
    assert see(desk, line, call).is_new
    again = say(desk, line, call)
    assert (again.prompt.id, again.is_new) == ("first_contact", False)
    assert len(desk.private.seen(desk.me, 0)) == 1


def test_what_was_quieted_is_not_said_again_until_it_is_brought_back(desk, call, line):
    see(desk, line, call)
    desk.private.quiet(desk.me, call.id, "first_contact")
    assert say(desk, line, call) is None
    desk.private.bring_back(desk.me, call.id, "first_contact")
    assert say(desk, line, call).prompt.id == "first_contact"


def test_what_is_no_longer_true_is_not_said_again(desk, call, line):
    desk.mistakes.open(desk.me, call.id, "nobody came")
    assert see(desk, line, call).prompt.id == "mistake_first"
    desk.interactions.undo(desk.me, call.id)
    assert say(desk, line, call) is None


def test_a_contact_that_was_taken_back_has_nothing_to_say(desk, line):
    assert line.say(desk.me, b"n" * 16, Stage.CUSTOMER, 0) is None
