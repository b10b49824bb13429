"""Answers become an outcome, or name the one that is missing."""

import pytest

from agent_desk.desk.goodbye import outcome
from agent_desk.desk.goodbye.outcome import Answers, Missing
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome


def answers(need_met="", feeling="", source="", words="", **codes):
    return Answers(need_met=need_met, feeling=feeling, source=source, words=words, **codes)


def of(given, *, plain=False):
    return outcome.of(given, plain=plain)


def test_nothing_but_the_feeling_has_to_be_said():
    assert of(answers()) == Missing(field="feeling", error=None)


def test_where_nothing_is_left_nothing_has_to_be_said_and_nothing_is_made_up():
    made = of(answers(source="their_words", words="bye"), plain=True)
    assert made == Outcome(need_met=None, feeling=None, source=None, words="bye")


def test_the_codes_are_logged_as_they_were_said():
    made = of(answers(feeling="could_not_tell", reason="question"))
    assert (made.reason, made.result) == ("question", "")


def test_could_not_tell_is_its_own_source_whatever_was_chosen_before():
    made = of(answers(feeling="could_not_tell", source="their_words"))
    assert made == Outcome(
        need_met=None,
        feeling=Feeling.COULD_NOT_TELL,
        source=FeelingSource.COULD_NOT_TELL,
    )


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (answers(feeling="glad"), "source"),
        (answers(feeling="glad", source="their_words"), "words"),
        (answers(feeling="glad", source="their_words", words="  "), "words"),
    ],
)
def test_a_contradiction_names_the_answer_that_is_wrong(given, field):
    made = of(given)
    assert isinstance(made, Missing)
    assert made.field == field
    assert made.error is not None


def test_words_are_kept_without_the_space_around_them():
    made = of(answers("yes", "glad", "their_words", "  At last. "))
    assert made == Outcome(
        need_met=NeedMet.YES,
        feeling=Feeling.GLAD,
        source=FeelingSource.THEIR_WORDS,
        words="At last.",
    )
