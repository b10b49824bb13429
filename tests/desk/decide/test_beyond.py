"""Beyond the agent: a yes, honest about who can be reached, and a handover by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from agent_desk.desk.buttons import ActionButton
from agent_desk.domain.agents import Role
from agent_desk.domain.decisions import DecisionState
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.desk.accessible import faults

Key = Qt.Key
MINUTE = 60_000_000


def ask(decide):
    decide.press(Key.Key_1, Key.Key_3)
    decide.control(Key.Key_G)
    assert decide.focused() == "Petra Vogel"
    decide.press(Key.Key_1)


def test_whoever_is_asked_cannot_be_reached_and_three_lines_can_be_read_out(decide):
    decide.acts.interactions.note(
        decide.acts.me, decide.here.interaction_id, "Nobody came on Tuesday."
    )
    ask(decide)
    told = decide.said()
    assert "Petra Vogel has been asked. This wait is ours, not yours." in told
    assert "Petra Vogel cannot be reached from here." in told
    assert "“Ayşe Demir is with me. Nobody came on Tuesday.”" in told
    assert "“They ask for this: Credit.”" in told
    assert "“It needs your yes by the rule credit/c.”" in told
    (one,) = decide.decided()
    assert one.state is DecisionState.ASKED
    assert faults(decide.page) == []


def test_a_yes_that_was_heard_over_the_phone_is_written_down_and_done(decide):
    ask(decide)
    assert decide.focused() == "Petra Vogel said yes"
    decide.press(Key.Key_1)
    assert decide.chosen() == ["Credit"]
    decide.control(Key.Key_Return)
    (one,) = decide.decided()
    assert (one.state, one.asked_of) == (DecisionState.TAKEN, decide.lead.agent_id)
    assert [step.kind for step in decide.steps] == [
        "decision.yes_asked",
        "decision.yes_given",
        "decision.taken",
    ]


def test_after_the_patience_the_agent_decides_and_the_lead_carries_it(decide):
    ask(decide)
    assert "Decide it; Petra Vogel carries it." not in decide.said()
    decide.acts.clock.at += 6 * MINUTE
    decide.page._going_beyond._look(decide.decided()[0].decision_id)
    decide.rest()
    assert "You waited long enough. Decide it; Petra Vogel carries it." in decide.said()
    decide.press(Key.Key_2)
    decide.control(Key.Key_Return)
    (one,) = decide.decided()
    assert (one.state, one.carried_by) == (DecisionState.TAKEN, decide.lead.agent_id)


def goes(decide, who, to):
    decide.acts.people.left(decide.acts.me, who, to)
    decide.page._going_beyond.look_again()
    decide.rest()
    decide.rest()


def test_a_question_of_who_left_says_who_is_asked_now(decide):
    both = frozenset({Role.AGENT, Role.LEAD})
    zoe = decide.acts.agents.add("Zoe Aziz", both, decide.acts.me)
    told = []
    decide.page._going_beyond.told.connect(told.append)
    ask(decide)
    goes(decide, decide.lead.agent_id, zoe.agent_id)
    said = "Petra Vogel has left. Zoe Aziz has been asked. This wait is ours, not yours."
    assert said in decide.said()
    assert [plain(one) for one in told] == [
        "Petra Vogel has left. Zoe Aziz is now asked about “Credit”."
    ]
    decide.acts.yeses.give(zoe.agent_id, decide.decided()[0].decision_id)
    decide.page._going_beyond.look_again()
    decide.rest()
    assert decide.chosen() == ["Credit"]


def test_where_nobody_can_say_yes_instead_the_agent_chooses(decide):
    both = frozenset({Role.AGENT, Role.LEAD})
    zoe = decide.acts.agents.add("Zoe Aziz", both, decide.acts.me)
    ask(decide)
    goes(decide, decide.lead.agent_id, decide.acts.me)
    assert "Petra Vogel has left. This wait is ours, not yours." in decide.said()
    assert decide.focused() == "Zoe Aziz"
    decide.press(Key.Key_1)
    decide.rest()
    assert "Zoe Aziz has been asked." in decide.said()
    (one,) = decide.decided()
    assert (one.state, one.asked_of) == (DecisionState.ASKED, zoe.agent_id)
    assert faults(decide.page) == []


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


def test_the_wait_is_never_a_count(decide):
    ask(decide)
    decide.acts.clock.at += 2 * MINUTE
    decide.page._going_beyond._look(decide.decided()[0].decision_id)
    decide.rest()
    waiting = decide.said().partition("Petra Vogel has been asked")[2]
    assert not any(character.isdigit() for character in waiting)


def test_a_question_from_before_a_restart_still_waits(decide):
    ask(decide)
    decide.page.end()
    assert "Petra Vogel has been asked" not in decide.said()
    decide.page.begin(decide.acts.interactions.opened())
    decide.rest()
    assert "Petra Vogel has been asked" in decide.said()
    assert "Petra Vogel cannot be reached from here." in decide.said()
    assert "“They ask for this: Credit.”" in decide.said()


def test_more_than_a_limit_leaves_is_asked_for(decide):
    decide.press(Key.Key_1, Key.Key_4, Key.Key_1)
    decide.type("55")
    decide.press(Key.Key_Return)
    decide.type("the third time")
    decide.control(Key.Key_G)
    decide.press(Key.Key_1)
    assert "“They ask for this: Something else, €55.00.”" in decide.said()
    decide.press(Key.Key_1)
    decide.control(Key.Key_Return)
    (one,) = decide.decided()
    assert (one.state, one.minor) == (DecisionState.TAKEN, 5500)


def test_nobody_is_asked_for_what_is_the_agents_own(decide):
    decide.press(Key.Key_1)
    decide.press(Key.Key_2, Key.Key_2)
    decide.press(Key.Key_Up, Key.Key_Down)
    decide.control(Key.Key_G)
    decide.press(Key.Key_1)
    assert "Credit" in decide.said()  # the first that asks is what is asked for


def test_a_handover_is_offered_by_name_and_theirs_only_once_it_is_accepted(decide):
    decide.control(Key.Key_T)
    assert decide.focused() == "Petra Vogel"
    decide.press(Key.Key_1)
    decide.type("They wait for the second visit.")
    decide.press(Key.Key_Return)
    told = decide.said()
    assert "Offered to Petra Vogel. They stay yours until it is accepted." in told
    assert "Petra Vogel cannot be reached from here." in told
    (offered,) = decide.acts.handovers.offered_to(decide.lead.agent_id)
    assert (offered.text, offered.accepted_at) == ("They wait for the second visit.", None)
    assert decide.acts.interactions.opened() is not None


def test_what_there_is_to_know_is_asked_for(decide):
    decide.control(Key.Key_T)
    decide.press(Key.Key_1, Key.Key_Return)
    assert "There is nothing to log." in decide.said()
    assert decide.acts.handovers.offered_to(decide.lead.agent_id) == ()


@pytest.mark.parametrize("left", [Feeling.GLAD, Feeling.MISERABLE])
def test_precedents_stand_beside_it_with_how_they_left(decide, left):
    assert "What we decided before" not in decide.said()
    decide.press(Key.Key_1, Key.Key_2)
    assert "You are the first. What you decide helps the next one." in decide.said()
    decide.control(Key.Key_Return)
    acts, call = decide.acts, decide.here.interaction_id
    outcome = Outcome(
        need_met=NeedMet.YES, feeling=left, source=FeelingSource.THEIR_WORDS, words="So so."
    )
    (one,) = decide.decided()
    acts.interactions.close(acts.me, call, outcome)
    acts.precedents.clear_words(acts.me, one.decision_id, "That is how it should be.")
    again = acts.interactions.open(acts.me, decide.customer_id)
    decide.page.begin(again)
    decide.rest()
    decide.page.focus_choices()
    decide.press(Key.Key_1, Key.Key_2)
    told = decide.said()
    assert "What we decided before: A letter" in told
    assert "“That is how it should be.”" in told
    # Under five people work here: no name, and no day.
    assert "A colleague, September 2026" in told


def test_their_words_are_shown_once_somebody_took_out_what_identifies_until_it_is_taken_back(
    decide,
):
    decide.press(Key.Key_1, Key.Key_2)
    decide.control(Key.Key_Return)
    acts, call = decide.acts, decide.here.interaction_id
    outcome = Outcome(
        need_met=NeedMet.YES,
        feeling=Feeling.GLAD,
        source=FeelingSource.THEIR_WORDS,
        words="Mrs Demir of 12345 Erlangen says thanks.",
    )
    acts.interactions.close(acts.me, call, outcome)
    decide.page.begin(acts.interactions.open(acts.me, decide.customer_id))
    decide.rest()
    decide.page.focus_choices()
    decide.press(Key.Key_1, Key.Key_2)
    assert "Their words wait until somebody has taken out" in decide.said()
    button(decide, "Look through their words").click()
    decide.rest()
    assert decide.focused() == "Their words"
    field = QApplication.focusWidget()
    assert field.text() == "Mrs […] of […] Erlangen says thanks."
    decide.type("Demir ")
    assert field.text() == "Demir Mrs […] of […] Erlangen says thanks."
    decide.press(Key.Key_Return)
    assert "This still says who they are." in decide.said()
    field.setText("Thanks.")
    button(decide, "They identify nobody any more").click()
    decide.rest()
    assert "“Thanks.”" in decide.said()
    assert decide.focused() == "Let them wait again"
    decide.press(Key.Key_Space)
    assert "“Thanks.”" not in decide.said()
    assert "Their words wait until" in decide.said()


def button(decide, text):
    (found,) = [b for b in decide.page.findChildren(ActionButton) if b.text() == text]
    return found
