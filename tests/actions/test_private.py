"""What an agent keeps for themselves is theirs alone, and no entry."""

from agent_desk.domain.agents import Role
from agent_desk.domain.private import Mood


def entries(desk):
    with desk.store.read() as db:
        return db.exec_driver_sql("SELECT count(*) FROM entry").scalar_one()


def test_a_pause_is_offered_only_because_the_agent_marked_the_call(desk, call):
    omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
    before = entries(desk)
    assert not desk.private.offers_pause(desk.me, call.id)
    desk.private.mark_hard(desk.me, call.id)
    desk.private.mark_hard(desk.me, call.id)
    assert desk.private.offers_pause(desk.me, call.id)
    assert not desk.private.offers_pause(omar, call.id)
    desk.private.unmark_hard(desk.me, call.id)
    assert not desk.private.offers_pause(desk.me, call.id)
    desk.private.keep_mood(desk.me, Mood.TIRED)
    assert [word for _, word in desk.private.moods(desk.me)] == [Mood.TIRED]
    assert desk.private.moods(omar) == ()
    assert entries(desk) == before


def test_a_prompt_is_counted_once_for_each_call_and_for_nobody(desk, call):
    for _ in range(2):
        desk.private.see(desk.me, call.id, "concrete", "customer")
        desk.private.quiet(desk.me, call.id, "concrete")
    desk.private.follow(desk.me, call.id, "never_shown")
    (seen,) = desk.private.seen(desk.me, 0)
    assert (seen.prompt, seen.quieted, seen.followed) == ("concrete", True, False)
    (tally,) = desk.private.tallies()
    assert (tally.prompt, tally.shown, tally.quieted, tally.followed) == ("concrete", 1, 1, 0)


def test_all_of_it_can_be_forgotten(desk, call):
    desk.private.mark_hard(desk.me, call.id)
    desk.private.keep_mood(desk.me, Mood.LIGHT)
    desk.private.see(desk.me, call.id, "concrete", "customer")
    desk.private.forget(desk.me)
    assert not desk.private.offers_pause(desk.me, call.id)
    assert desk.private.moods(desk.me) == desk.private.seen(desk.me, 0) == ()


def test_a_prompt_that_is_brought_back_counts_as_never_quieted(desk, call):
    desk.private.see(desk.me, call.id, "concrete", "customer")
    desk.private.bring_back(desk.me, call.id, "concrete")
    desk.private.quiet(desk.me, call.id, "concrete")
    for _ in range(2):
        desk.private.bring_back(desk.me, call.id, "concrete")
    (seen,) = desk.private.seen(desk.me, 0)
    (tally,) = desk.private.tallies()
    assert (seen.quieted, tally.shown, tally.quieted) == (False, 1, 0)
