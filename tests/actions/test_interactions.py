"""One customer at a time, from opening to goodbye."""

import json

import pytest

from agent_desk.actions.promises import Due
from agent_desk.actions.upkeep import Upkeep
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.imports import ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import Direction, Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.store import interactions
from tests.ledgers import views


def outcome(need_met=NeedMet.YES, words=""):
    source = FeelingSource.THEIR_WORDS if words else FeelingSource.OUR_IMPRESSION
    return Outcome(need_met=need_met, feeling=Feeling.GLAD, source=source, words=words)


def kinds(desk):
    with desk.store.read() as db:
        return db.exec_driver_sql("SELECT kind FROM entry ORDER BY row").scalars().all()


def test_a_second_customer_cannot_be_opened(desk):
    first = desk.customers.add(desk.me, "Ayşe Demir")
    second = desk.customers.add(desk.me, "Omar Haddad")
    desk.interactions.open(desk.me, first)
    with pytest.raises(RuleError, match="Ayşe Demir is with you"):
        desk.interactions.open(desk.me, second)
    assert desk.interactions.opened().customer_id == first


def test_opening_writes_down_who_looked_and_shows_them_nothing(desk):
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    desk.interactions.open(desk.me, customer_id)
    assert kinds(desk)[-2:] == ["interaction.opened", "customer.viewed"]
    assert desk.customers.history(desk.me, customer_id, None, 10).moments == ()


def test_somebody_who_is_no_agent_does_nothing(desk):
    lead = desk.agents.add("Petra Vogt", frozenset({Role.LEAD}), desk.me)
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    before = kinds(desk)
    interaction_id = b"i" * 16
    for act in (
        lambda by: desk.interactions.open(by, customer_id),
        lambda by: desk.interactions.note(by, interaction_id, "said"),
        lambda by: desk.interactions.join(by, interaction_id, b"m" * 16),
        lambda by: desk.interactions.undo(by, interaction_id),
        lambda by: desk.interactions.redo(by, interaction_id),
        lambda by: desk.interactions.logged(by, interaction_id),
        lambda by: desk.interactions.close(by, interaction_id, outcome()),
        lambda by: desk.customers.find(by, "ayse", 8),
        lambda by: desk.customers.by_number(by, "+13035550123"),
        lambda by: desk.customers.page(by, customer_id),
        lambda by: desk.customers.history(by, customer_id, None, 8),
        lambda by: desk.customers.add(by, "Omar Haddad"),
    ):
        for by in (b"nobody".ljust(16), lead.agent_id):
            with pytest.raises(RuleError):
                act(by)
    assert kinds(desk) == before


def test_only_a_lead_writes_down_a_colleague(desk):
    agent = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me)
    with pytest.raises(RuleError):
        desk.agents.add("Lena Busch", frozenset({Role.AGENT}), agent.agent_id)
    with pytest.raises(RuleError):
        desk.agents.add("Lena Busch", frozenset({Role.AGENT}), None)


def test_what_was_typed_and_where_comes_back_after_a_restart(desk):
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    opened = desk.interactions.open(desk.me, customer_id)
    desk.interactions.keep_draft("moment", "half a sen")
    desk.interactions.keep_draft("words", "thank you")
    desk.interactions.keep_place("goodbye")
    again = desk.interactions.opened()
    assert (again.interaction_id, again.page) == (opened.interaction_id, "goodbye")
    assert again.drafts == {"moment": "half a sen", "words": "thank you"}


def test_a_logged_note_is_no_draft_any_more(desk):
    opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    desk.interactions.keep_draft("moment", "the flat is cold")
    desk.interactions.note(desk.me, opened.interaction_id, "the flat is cold")
    assert desk.interactions.opened().drafts == {}


def test_a_need_that_is_not_met_stays_open_until_a_later_call_settles_it(desk):
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    first = desk.interactions.open(desk.me, customer_id)
    desk.interactions.note(desk.me, first.interaction_id, "the flat is cold")
    closed = desk.interactions.close(desk.me, first.interaction_id, outcome(NeedMet.NOT_YET))
    assert closed.open_matters == ("the flat is cold",)
    second = desk.interactions.open(desk.me, customer_id)
    (matter,) = desk.customers.page(desk.me, customer_id).open_matters
    desk.interactions.join(desk.me, second.interaction_id, matter.matter_id)
    closed = desk.interactions.close(desk.me, second.interaction_id, outcome(NeedMet.YES))
    assert closed.open_matters == ()


def test_a_need_of_which_only_a_promise_is_written_is_named_by_it(desk):
    opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    due = Due(at=desk.clock.now() + 3600 * 1_000_000, zone="UTC")
    desk.promises.make(desk.me, opened.interaction_id, "ring about the boiler", due)
    closed = desk.interactions.close(desk.me, opened.interaction_id, outcome(NeedMet.NOT_YET))
    assert closed.open_matters == ("ring about the boiler",)


def test_a_matter_of_somebody_else_cannot_be_joined(desk):
    record = ImportedCustomer(source="shop", key="1", name="Omar Haddad")
    moment = ImportedMoment(
        source="shop",
        key="W1",
        customer_source="shop",
        customer_key="1",
        kind="moment.order",
        at=0,
        text="Order W1",
        open=True,
    )
    desk.imports.put([record, moment])
    (omar,) = desk.customers.find(desk.me, "omar", 8)
    (matter,) = desk.customers.page(desk.me, omar.customer_id).open_matters
    opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    with pytest.raises(NotFoundError):
        desk.interactions.join(desk.me, opened.interaction_id, matter.matter_id)


def test_after_goodbye_nobody_is_open_and_their_words_are_remembered(desk):
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    opened = desk.interactions.open(desk.me, customer_id)
    desk.interactions.close(desk.me, opened.interaction_id, outcome(words="It is warm again."))
    assert desk.interactions.opened() is None
    page = desk.customers.page(desk.me, customer_id)
    assert page.last_words.text == "It is warm again."
    assert page.last_words.source is FeelingSource.THEIR_WORDS
    assert page.last_moment.feeling is Feeling.GLAD


def test_a_feeling_without_its_source_is_refused_and_nothing_is_lost(desk):
    opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    wrong = Outcome(need_met=None, feeling=Feeling.GLAD, source=FeelingSource.COULD_NOT_TELL)
    with pytest.raises(RuleError):
        desk.interactions.close(desk.me, opened.interaction_id, wrong)
    assert desk.interactions.opened() is not None


def test_an_empty_note_is_not_logged(desk):
    opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    with pytest.raises(BadInputError):
        desk.interactions.note(desk.me, opened.interaction_id, " \t ")


def test_a_card_number_never_reaches_the_file(desk):
    opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    said = desk.interactions.note(desk.me, opened.interaction_id, "card 4111 1111-11111111 ok")
    assert said.text == "card •••• 1111 ok"


def test_a_time_that_looks_like_a_card_number_is_kept(desk):
    desk.clock.at = 4_111_111_111_111_111 - 1_000_000
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    assert desk.customers.page(desk.me, customer_id).customer.since_at == 4_111_111_111_111_111


# Whether we got in touch with them


OUT = Direction.OUT
NOT_YET = Outcome(
    need_met=NeedMet.NOT_YET, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION
)


def about(desk, customer_id, matter_id=None, direction=Direction.IN):
    """A contact about one matter, opened anew without an id; gives the contact and matter."""
    here = desk.interactions.open(desk.me, customer_id, direction=direction)
    if matter_id is None:
        matter_id = desk.matters.open(
            desk.me, here.interaction_id, "the October bill"
        ).matter_id
    else:
        desk.interactions.join(desk.me, here.interaction_id, matter_id)
    desk.interactions.close(desk.me, here.interaction_id, NOT_YET)
    desk.clock.at += 3_600_000_000
    return here.interaction_id, matter_id


def direction_of(desk, interaction_id):
    with desk.store.read() as db:
        return interactions.find(db, interaction_id).direction


def test_whom_we_ring_is_told_from_who_rings_and_old_entries_are_theirs(desk):
    customer = desk.customers.add(desk.me, "Ayşe Demir")
    theirs, matter = about(desk, customer)
    ours, _ = about(desk, customer, matter, OUT)
    assert direction_of(desk, theirs) is Direction.IN
    assert direction_of(desk, ours) is OUT
    with desk.store.read() as db:
        bodies = db.exec_driver_sql(
            "SELECT body FROM entry WHERE kind = 'interaction.opened' ORDER BY at"
        ).scalars()
        assert [json.loads(body) for body in bodies] == [
            {"channel": "call"},
            {"channel": "call", "direction": "out"},
        ]
    before = views(desk.store)
    Upkeep(desk.store).rebuild(lambda _done, _of: None)
    assert views(desk.store) == before


def test_that_we_rang_them_is_no_contact_of_theirs_more(desk):
    customer = desk.customers.add(desk.me, "Ayşe Demir")
    _, matter = about(desk, customer)
    about(desk, customer, matter, OUT)
    about(desk, customer, matter, OUT)
    (times,) = desk.presence.page(desk.me, customer).matters.values()
    assert times.contacts == 1
    about(desk, customer, matter)
    (times,) = desk.presence.page(desk.me, customer).matters.values()
    assert times.contacts == 2


def test_the_history_says_that_we_got_in_touch(desk):
    customer = desk.customers.add(desk.me, "Ayşe Demir")
    about(desk, customer)
    about(desk, customer, None, OUT)
    shown = desk.customers.history(desk.me, customer, None, 20).moments
    closed = [one.is_ours for one in shown if one.kind == "interaction.closed"]
    assert closed == [True, False]


def test_the_page_knows_that_we_ring(desk):
    customer = desk.customers.add(desk.me, "Ayşe Demir")
    assert not desk.customers.page(desk.me, customer).is_ours
    desk.interactions.open(desk.me, customer, direction=OUT)
    assert desk.customers.page(desk.me, customer).is_ours
