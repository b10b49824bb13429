"""What a lead does about a shift, and that agents may none of it."""

import pytest

from agent_desk.actions.promises import Due
from agent_desk.actions.shift_steps import ShiftSteps
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.shift_story import Happened
from tests.actions.test_shift_log import DAY, MISERABLE, SHIFT, a_customer, left

ZONE = "Europe/Berlin"


@pytest.fixture
def desk(desk):
    desk.steps = ShiftSteps(desk.store, desk.clock)
    desk.lena = desk.agents.add("Lena Vogt", frozenset({Role.AGENT}), desk.me).agent_id
    desk.thomas = a_customer(desk, "Thomas Brandt")
    desk.contact = left(desk, desk.thomas, MISERABLE)
    return desk


def tomorrow(desk):
    return Due(at=desk.clock.at + DAY, zone=ZONE, whole_day=True)


def parts(desk, what):
    story = desk.shift_stories.again(desk.me, desk.thomas, SHIFT)
    return [part for part in story.parts if part.what is what]


def test_who_is_given_away_is_theirs_once_they_accept_and_the_story_shows_it(desk):
    given = desk.steps.give(desk.me, desk.thomas, desk.lena, "Ring tonight", desk.contact)
    assert given.to.name == "Lena Vogt"
    (offered,) = desk.handovers.offered_to(desk.lena)
    (part,) = parts(desk, Happened.HANDED_OVER)
    assert (part.owner_name, part.done_at, part.text) == ("Lena Vogt", None, "Ring tonight")
    desk.handovers.accept(desk.lena, offered.handover_id)
    (part,) = parts(desk, Happened.HANDED_OVER)
    assert part.done_at is not None
    with pytest.raises(RuleError):
        desk.steps.take_back(desk.me, given.entry_ids)


def test_what_was_given_is_taken_back_while_nobody_has_accepted_it(desk):
    given = desk.steps.give(desk.me, desk.thomas, desk.lena, "Ring tonight", desk.contact)
    desk.steps.take_back(desk.me, given.entry_ids)
    assert desk.handovers.offered_to(desk.lena) == ()
    assert parts(desk, Happened.HANDED_OVER) == []
    with pytest.raises(RuleError):
        desk.steps.take_back(desk.me, given.entry_ids)


def test_several_are_promised_the_same_in_one_step_and_it_goes_back_as_one(desk):
    greta = a_customer(desk, "Greta Lindqvist", phone="(202) 555-0102")
    chosen = [desk.thomas, greta, desk.thomas]
    given = desk.steps.promise(desk.me, chosen, desk.lena, "We ring you", tomorrow(desk))
    assert len(given.entry_ids) == 2
    owned = desk.promises.mine(desk.lena)
    assert {one.customer_id for one in owned} == {desk.thomas, greta}
    assert {(one.text, one.whole_day) for one in owned} == {("We ring you", True)}
    desk.steps.take_back(desk.me, given.entry_ids)
    assert desk.promises.mine(desk.lena) == ()


def test_nothing_is_promised_if_one_of_them_is_not_here(desk):
    with pytest.raises(NotFoundError):
        desk.steps.promise(desk.me, [desk.thomas, b"x" * 16], desk.lena, "x", tomorrow(desk))
    assert desk.promises.mine(desk.lena) == ()


def test_nobody_is_promised_anything_for_a_time_that_has_passed(desk):
    passed = Due(at=desk.clock.at - DAY, zone=ZONE)
    with pytest.raises(RuleError):
        desk.steps.promise(desk.me, [desk.thomas], desk.lena, "We ring you", passed)
    with pytest.raises(BadInputError):
        desk.steps.promise(desk.me, [], desk.lena, "We ring you", tomorrow(desk))


def test_nobody_is_given_to_who_is_away_or_to_oneself_or_without_a_word(desk):
    desk.people.absent(desk.me, desk.lena, desk.clock.at + DAY)
    assert [one.name for one in desk.steps.colleagues(desk.me)] == ["Mira Hansen"]
    for to, text in ((desk.lena, "Ring"), (desk.me, "Ring"), (b"x" * 16, "Ring")):
        with pytest.raises((RuleError, NotFoundError)):
            desk.steps.give(desk.me, desk.thomas, to, text)
    desk.people.returned(desk.me, desk.lena)
    with pytest.raises(BadInputError):
        desk.steps.give(desk.me, desk.thomas, desk.lena, "  ")


def test_a_review_is_taken_back(desk):
    marked = desk.shift_reviews.mark(desk.me, SHIFT, "Bills are explained twice.")
    entry_ids = desk.steps.marked_by(desk.me, marked.review.review_id)
    desk.steps.take_back(desk.me, entry_ids)
    assert desk.shift_reviews.listed(desk.me, SHIFT) == ()


def test_what_was_written_is_found_once_and_gone_when_it_was_taken_out(desk):
    said = [one.text for one in desk.steps.texts(desk.me, [desk.contact])]
    assert said == ["Five times I have explained it."]
    (written,) = desk.steps.texts(desk.me, [desk.contact])
    desk.shift_reviews.redact(desk.me, written.entry_id, "It names a neighbour.")
    assert desk.steps.texts(desk.me, [desk.contact]) == ()


def test_agents_may_none_of_it(desk):
    for act in (
        lambda: desk.steps.colleagues(desk.lena),
        lambda: desk.steps.give(desk.lena, desk.thomas, desk.me, "Ring"),
        lambda: desk.steps.promise(desk.lena, [desk.thomas], desk.me, "x", tomorrow(desk)),
        lambda: desk.steps.take_back(desk.lena, ()),
        lambda: desk.steps.named(desk.lena, [desk.thomas]),
        lambda: desk.steps.marked_by(desk.lena, b"x" * 16),
        lambda: desk.steps.texts(desk.lena, [desk.contact]),
    ):
        with pytest.raises(RuleError):
            act()
    assert desk.promises.mine(desk.me) == ()
