"""What they tell while they are with us, and what later contacts know of it."""

import pytest

from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome


def outcome(need_met=None, words=""):
    source = FeelingSource.THEIR_WORDS if words else FeelingSource.OUR_IMPRESSION
    return Outcome(need_met=need_met, feeling=Feeling.SETTLED, source=source, words=words)


def page(desk, call):
    return desk.presence.page(desk.me, call.customer_id)


def test_goodbye_starts_from_what_was_told_last(desk, call):
    desk.tellings.need(desk.me, call.id, "a cold flat")
    desk.tellings.need(desk.me, call.id, "heating by tonight")
    desk.tellings.words(desk.me, call.id, "My mother is ninety.")
    desk.tellings.feel(desk.me, call.id, Feeling.MISERABLE, FeelingSource.THEIR_WORDS)
    told = page(desk, call).told
    assert (told.need, told.words) == ("heating by tonight", "My mother is ninety.")
    assert (told.feeling, told.source) == (Feeling.MISERABLE, FeelingSource.THEIR_WORDS)
    desk.interactions.undo(desk.me, call.id)
    assert page(desk, call).told.feeling is None


def test_their_words_are_remembered_though_goodbye_repeats_none(desk, call):
    desk.tellings.words(desk.me, call.id, "My mother is ninety.")
    desk.interactions.close(desk.me, call.id, outcome())
    assert desk.customers.page(desk.me, call.customer_id).last_words.text == (
        "My mother is ninety."
    )


def test_a_need_that_is_not_met_names_the_matter(desk, call):
    desk.interactions.note(desk.me, call.id, "rings from the stairs")
    desk.tellings.need(desk.me, call.id, "heating by tonight")
    closed = desk.interactions.close(desk.me, call.id, outcome(NeedMet.NOT_YET))
    assert closed.open_matters == ("heating by tonight",)


def test_a_feeling_in_the_middle_needs_a_source(desk, call):
    with pytest.raises(RuleError):
        desk.tellings.feel(desk.me, call.id, Feeling.GLAD, FeelingSource.COULD_NOT_TELL)


def test_at_most_three_lines_are_good_to_know_the_latest_first(desk, call):
    for line in ("hard of hearing", "has a dog", "works nights", "speaks slowly"):
        desk.tellings.know(desk.me, call.id, line)
    known = page(desk, call).known
    assert [one.text for one in known] == ["speaks slowly", "works nights", "has a dog"]
    desk.tellings.retire(desk.me, call.id, known[0].known_id)
    assert [one.text for one in page(desk, call).known][-1] == "hard of hearing"
    with pytest.raises(NotFoundError):
        desk.tellings.retire(desk.me, call.id, known[0].known_id)
    desk.interactions.undo(desk.me, call.id)
    assert page(desk, call).known == known


def test_thanks_are_on_record(desk, call):
    desk.tellings.thank(desk.me, call.id, "for the quick repair")
    assert [one.text for one in page(desk, call).thanks] == ["for the quick repair"]


def test_a_matter_is_opened_joined_and_named_better_each_in_one_step(desk, call):
    desk.matters.open(desk.me, call.id, "the bill")
    (matter,) = desk.customers.page(desk.me, call.customer_id).open_matters
    assert desk.interactions.opened().matter_id == matter.matter_id
    desk.matters.rename(desk.me, call.id, "the October bill")
    (renamed,) = desk.customers.page(desk.me, call.customer_id).open_matters
    assert (renamed.text, renamed.matter_id) == ("the October bill", matter.matter_id)
    desk.interactions.undo(desk.me, call.id)
    desk.interactions.undo(desk.me, call.id)
    assert desk.customers.page(desk.me, call.customer_id).open_matters == ()
    assert desk.interactions.opened().matter_id is None
    desk.interactions.redo(desk.me, call.id)
    assert desk.customers.page(desk.me, call.customer_id).open_matters == (matter,)


def test_a_contact_about_nothing_has_no_matter_to_name(desk, call):
    with pytest.raises(NotFoundError):
        desk.matters.rename(desk.me, call.id, "the October bill")


def test_the_page_says_how_often_they_came_about_a_matter(desk, call):
    desk.matters.open(desk.me, call.id, "the October bill")
    began = desk.interactions.opened().opened_at
    matter_id = desk.interactions.opened().matter_id
    for _ in range(4):
        desk.interactions.close(desk.me, desk.interactions.opened().interaction_id, outcome())
        again = desk.interactions.open(desk.me, call.customer_id)
        desk.interactions.join(desk.me, again.interaction_id, matter_id)
    times = page(desk, call).matters[matter_id]
    assert (times.contacts, times.since_at) == (5, began)


@pytest.mark.parametrize("act", ["need", "words", "thank", "know"])
def test_nothing_is_not_logged(desk, call, act):
    with pytest.raises(BadInputError):
        getattr(desk.tellings, act)(desk.me, call.id, "  ")
