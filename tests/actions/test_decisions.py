"""What is decided: judged where it is written, all or none, taken back as one."""

import json

import pytest
import sqlalchemy as sa

from agent_desk.actions.decisions import Asking, Chosen
from agent_desk.domain.agents import Role
from agent_desk.domain.decisions import DecisionState
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.imports import ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import Feeling, FeelingSource, Outcome
from agent_desk.domain.mistakes import MistakeEnd
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Word
from agent_desk.store import decisions, mistakes, promises
from agent_desk.store.tables import entry
from tests.ledgers import a_desk, views

SETTLED = Outcome(need_met=None, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION)
POLICY = """
[policy]
name = "shop"
zone = "Europe/Berlin"
languages = ["en"]
holidays = [2026-09-23]
[facts.kind]
type = "choice"
values = ["gold", "guest"]
title = { en = "Kind" }
[limits.gifts]
counts = ["gift"]
per = "matter"
most = "50 EUR"
say = { en = "That is all for this." }
[limits.asked]
counts = ["credit"]
per = "customer"
most = "5 EUR"
ask = { whom = "lead", patience = "5 minutes", then = "decide" }
[decisions.gift]
title = { en = "A gift" }
hit = "first"
case = true
inputs = []
[[decisions.gift.rows]]
id = "g"
verdict = "may up to"
amount = "10 EUR"
most = "30 EUR"
money_to = ["gift card", "account"]
say = { en = "{amount} from us." }
carried_out_in = "cards"
[decisions.waive]
title = { en = "Waive the fee" }
hit = "first"
inputs = ["kind"]
once.per = "matter"
[[decisions.waive.rows]]
id = "gold"
when = { kind = '"gold"' }
verdict = "may"
amount = "8 EUR"
say = { en = "The {amount} are yours again by {due}." }
reasons = ["fee"]
promise = { what = { en = "{amount} back" }, within = "5 business days" }
[[decisions.waive.rows]]
id = "guest"
when = { kind = '"guest"' }
verdict = "may not"
say = { en = "The fee stands, as the price list says." }
[decisions.credit]
title = { en = "Credit" }
hit = "first"
inputs = []
[[decisions.credit.rows]]
id = "c"
verdict = "may"
amount = "20 EUR"
[decisions.letter]
title = { en = "A letter" }
hit = "first"
inputs = []
offered_after = ["gift"]
[[decisions.letter.rows]]
id = "l"
verdict = "may"
[decisions.never_this]
title = { en = "Sell their data" }
hit = "first"
inputs = []
[[decisions.never_this.rows]]
id = "n"
verdict = "never"
say = { en = "We never do." }
[decisions.once]
title = { en = "Send it again" }
hit = "first"
inputs = []
once.per = "subject"
[[decisions.once.rows]]
id = "o"
verdict = "may"
"""
GOLD = Asking(checked={"kind": "gold"})
GUEST = Asking(checked={"kind": "guest"})


def eur(amount):
    return Money(amount * 100, "EUR")


def gift(amount=10, **more):
    return Chosen(kind="gift", amount=eur(amount), why="the third call about it", **more)


@pytest.fixture
def desk(desk):
    desk.policies.publish(desk.me, "1", {"shop.toml": POLICY}, "to begin with")
    return desk


def verdict(desk, call, kind, asking=GOLD):
    page = desk.decisions.page(desk.me, call.id, asking)
    return next(one for one in page.verdicts if one.kind == kind)


def decided(desk, call):
    return desk.decisions.decided(desk.me, call.id)


def promised(desk, call):
    with desk.store.read() as db:
        return promises.open_with(db, [call.customer_id], 9)


def test_a_decision_says_what_it_rests_on(desk, call):
    (step,) = desk.decisions.do(desk.me, call.id, [Chosen(kind="waive")], GOLD)
    assert (step.text, step.kind, step.can_undo) == (
        "Waive the fee, €8.00",
        "decision.taken",
        True,
    )
    (one,) = decided(desk, call)
    assert (one.kind, one.rule, one.policy) == ("waive", "waive/gold", "1")
    assert (one.minor, one.currency, one.agent_id) == (800, "EUR", desk.me)
    assert json.loads(one.facts) == {"kind": '"gold"'}
    with desk.store.read() as db:
        kept = db.execute(sa.select(entry.c.body).where(entry.c.id == step.entry_id)).scalar()
    assert json.loads(kept)["reasons"] == ["fee"]
    assert json.loads(kept)["counted"] == "this desk"
    assert json.loads(kept)["say"].startswith("The €8.00 are yours again by September ")


def test_a_promise_follows_and_is_due_in_business_days_on_the_policys_clock(desk, call):
    desk.decisions.do(desk.me, call.id, [Chosen(kind="waive")], GOLD)
    (one,) = promised(desk, call)
    assert (one.text, one.zone, one.whole_day) == ("€8.00 back", "Europe/Berlin", True)
    # Decided on Monday 21 September; the Wednesday is a holiday: Tuesday 29, to its end.
    assert one.due_at == 1_790_719_200_000_000
    assert decided(desk, call)[0].promise_id == one.promise_id
    assert not decided(desk, call)[0].by_itself


def test_money_nobody_has_moved_becomes_a_promise_by_itself_and_is_kept_when_it_is(desk, call):
    desk.decisions.do(desk.me, call.id, [gift(10)])
    (one,) = promised(desk, call)
    assert one.text == "A gift, €10.00"
    (given,) = decided(desk, call)
    assert (given.by_itself, given.carry_in) == (True, "cards")
    desk.decisions.carry_out(desk.me, call.id, given.decision_id, " GC-1 ")
    assert promised(desk, call) == ()
    assert decided(desk, call)[0].reference == "GC-1"
    with pytest.raises(RuleError):
        desk.decisions.carry_out(desk.me, call.id, given.decision_id)
    desk.interactions.undo(desk.me, call.id)
    assert len(promised(desk, call)) == 1
    assert decided(desk, call)[0].carried_out_at is None


def test_what_is_carried_out_at_once_is_no_promise(desk, call):
    desk.decisions.do(desk.me, call.id, [gift(10, carried_out="GC-1")])
    assert promised(desk, call) == ()
    (one,) = decided(desk, call)
    assert (one.carried_out_at is not None, one.reference) == (True, "GC-1")
    desk.interactions.undo(desk.me, call.id)
    assert decided(desk, call) == ()


def test_several_are_done_together_or_not_at_all(desk, call):
    before = views(desk.store)
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, call.id, [gift(30), gift(30)])
    assert views(desk.store) == before
    desk.decisions.do(desk.me, call.id, [gift(30), Chosen(kind="waive"), gift(20)], GOLD)
    done = views(desk.store)
    assert len(decided(desk, call)) == 3
    assert len(promised(desk, call)) == 3
    desk.interactions.undo(desk.me, call.id)
    assert (decided(desk, call), promised(desk, call)) == ((), ())
    desk.interactions.redo(desk.me, call.id)
    again = views(desk.store)
    assert again["decision"] == done["decision"]
    assert again["promise"] == done["promise"]


def test_what_is_left_is_less_by_what_was_given_and_more_when_it_is_taken_back(desk, call):
    assert verdict(desk, call, "gift").most == eur(30)
    desk.decisions.do(desk.me, call.id, [gift(30)])
    assert verdict(desk, call, "gift").most == eur(20)
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, call.id, [gift(21)])
    desk.interactions.undo(desk.me, call.id)
    assert verdict(desk, call, "gift").most == eur(30)


def test_taken_back_only_until_the_customer_is_finished_with(desk, call):
    desk.decisions.do(desk.me, call.id, [gift(30)])
    desk.interactions.close(desk.me, call.id, SETTLED)
    with pytest.raises(RuleError):
        desk.interactions.undo(desk.me, call.id)
    assert len(decided(desk, call)) == 1


def test_what_was_taken_back_is_not_done_again_once_a_colleague_used_the_limit(desk, call):
    desk.decisions.do(desk.me, call.id, [Chosen(kind="waive")], GOLD)
    desk.interactions.undo(desk.me, call.id)
    with desk.store.write() as db:
        # As it comes from another desk: about the same matter, and in no step here.
        from agent_desk.domain.decisions import DecisionTaken
        from agent_desk.store import ledger
        from agent_desk.store.ids import new_id
        from agent_desk.store.ledger import Subjects

        matter = Subjects(customer_id=call.customer_id, about_id=new_id(), matter_id=b"m" * 16)
        body = DecisionTaken(kind="waive", amount=800, currency="EUR")
        ledger.write(db, "decision.taken", body, matter, at=desk.clock.now(), by=desk.me)
    before = views(desk.store)
    with pytest.raises(RuleError, match="used up"):
        desk.interactions.redo(desk.me, call.id)
    assert views(desk.store) == before


def test_a_case_needs_its_why_and_goes_to_a_lead(desk, call):
    with pytest.raises(BadInputError):
        desk.decisions.do(desk.me, call.id, [Chosen(kind="gift", amount=eur(5), why=" ")])
    desk.decisions.do(desk.me, call.id, [gift(5)])
    (case,) = desk.cases.listed(desk.me)
    assert case.decision.why == "the third call about it"
    omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
    with pytest.raises(RuleError):
        desk.cases.listed(omar)


def test_money_goes_only_where_the_policy_lets_it(desk, call):
    with pytest.raises(BadInputError):
        desk.decisions.do(desk.me, call.id, [gift(5, money_to="my own account")])
    desk.decisions.do(desk.me, call.id, [gift(5, money_to="account")])


@pytest.mark.parametrize(
    "amount", [Money(0, "EUR"), Money(-500, "EUR"), Money(500, "USD"), Money(3001, "EUR")]
)
def test_an_amount_beyond_the_row_is_refused(desk, call, amount):
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, call.id, [Chosen(kind="gift", amount=amount, why="so")])
    assert decided(desk, call) == ()


def test_an_amount_the_policy_names_is_no_other(desk, call):
    for amount in (eur(7), eur(80)):
        with pytest.raises(RuleError):
            desk.decisions.do(desk.me, call.id, [Chosen(kind="waive", amount=amount)], GOLD)
    desk.decisions.do(desk.me, call.id, [Chosen(kind="waive", amount=eur(8))], GOLD)


def test_what_is_not_checked_is_not_decided(desk, call):
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, call.id, [Chosen(kind="waive")])
    with pytest.raises(BadInputError):
        desk.decisions.do(desk.me, call.id, [Chosen(kind="steal")])
    with pytest.raises(BadInputError):
        desk.decisions.do(desk.me, call.id, [])


def test_what_is_once_for_each_thing_needs_the_thing_and_knows_it_however_it_is_written(
    desk, call
):
    def asking(subject):
        return Asking(subject=subject)

    with pytest.raises(BadInputError):
        desk.decisions.do(desk.me, call.id, [Chosen(kind="once")])
    desk.decisions.do(desk.me, call.id, [Chosen(kind="once")], asking("#W261-1340"))
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, call.id, [Chosen(kind="once")], asking("w2611340"))
    desk.decisions.do(desk.me, call.id, [Chosen(kind="once")], asking("#W9"))


def test_a_refusal_is_logged_with_its_rule(desk, call):
    step = desk.decisions.refuse(desk.me, call.id, "waive", GUEST)
    assert step.text == "The fee stands, as the price list says."
    (one,) = decided(desk, call)
    assert (one.state, one.rule) == (DecisionState.REFUSED, "waive/guest")
    with pytest.raises(RuleError):
        desk.decisions.refuse(desk.me, call.id, "waive", GOLD)
    desk.interactions.undo(desk.me, call.id)
    assert decided(desk, call) == ()


def test_not_our_mistake_ends_it_and_is_taken_back_with_the_refusal(desk, call):
    desk.mistakes.open(desk.me, call.id, "a fee too much")
    with desk.store.read() as db:
        (wrong,) = mistakes.open_with(db, [call.customer_id], 9)

    def found():
        with desk.store.read() as db:
            return mistakes.find(db, wrong.mistake_id)

    desk.decisions.refuse(desk.me, call.id, "waive", GUEST, mistake_id=wrong.mistake_id)
    assert found().ended is MistakeEnd.NOT_OURS
    assert found().ended_text == "The fee stands, as the price list says."
    desk.interactions.undo(desk.me, call.id)
    assert found() == wrong
    desk.decisions.not_our_mistake(desk.me, call.id, wrong.mistake_id, "The post was late.")
    assert found().ended_text == "The post was late."
    assert decided(desk, call)[0].state is DecisionState.REFUSED
    with pytest.raises(RuleError):
        desk.decisions.not_our_mistake(desk.me, call.id, wrong.mistake_id, "Again.")
    with pytest.raises(NotFoundError):
        desk.decisions.not_our_mistake(desk.me, call.id, b"?" * 16, "Not here.")


def test_what_comes_after_an_offer_waits_for_it_to_be_declined(desk, call):
    assert verdict(desk, call, "letter").first == ("gift",)
    desk.decisions.decline(desk.me, call.id, "gift")
    assert verdict(desk, call, "letter").word is Word.MAY
    assert verdict(desk, call, "gift").most == eur(30)


def test_a_lead_decides_anew_by_name_and_the_agents_own_stays(desk, call):
    omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
    desk.decisions.refuse(desk.me, call.id, "waive", GUEST)
    desk.interactions.close(desk.me, call.id, SETTLED)
    (refused,) = decided(desk, call)
    anew = Chosen(kind="waive", amount=eur(8), why="nine years with us")
    with pytest.raises(RuleError):
        desk.decisions.decide_anew(omar, refused.decision_id, anew)
    with pytest.raises(BadInputError):
        desk.decisions.decide_anew(desk.me, refused.decision_id, Chosen(kind="waive"))
    with pytest.raises(RuleError):
        desk.decisions.decide_anew(
            desk.me, refused.decision_id, Chosen(kind="never_this", why="please")
        )
    desk.decisions.decide_anew(desk.me, refused.decision_id, anew)
    with desk.store.read() as db:
        assert decisions.find(db, refused.decision_id) == refused
        row = db.execute(
            sa.text("SELECT agent_id, minor FROM decision WHERE instead_of = :id"),
            {"id": refused.decision_id},
        ).one()
    assert tuple(row) == (desk.me, 800)


def test_two_windows_on_one_ledger_share_a_limit(desk, call):
    other = a_desk(desk.store, desk.clock)
    other.decisions.do(desk.me, call.id, [gift(30)])
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, call.id, [gift(30)])


def test_a_second_contact_counts_what_was_given_before_it_says_what_it_is_about(desk, call):
    desk.matters.open(desk.me, call.id, "the October bill")
    desk.decisions.do(desk.me, call.id, [gift(30), gift(20)])
    desk.interactions.close(desk.me, call.id, SETTLED)
    again = desk.interactions.open(desk.me, call.customer_id)
    page = desk.decisions.page(desk.me, again.interaction_id)
    assert not page.matter_named
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, again.interaction_id, [gift(1)])
    desk.matters.open(desk.me, again.interaction_id, "another thing")
    desk.decisions.do(desk.me, again.interaction_id, [gift(30)])


def test_what_was_given_before_the_matter_was_named_counts_for_it(desk, call):
    desk.decisions.do(desk.me, call.id, [gift(30)])
    desk.matters.open(desk.me, call.id, "the October bill")
    assert verdict(desk, call, "gift").most == eur(20)


def test_a_decision_goes_with_its_contact_to_the_right_customer(desk, call):
    desk.decisions.do(desk.me, call.id, [gift(30)])
    right = desk.customers.add(desk.me, "Omar Haddad")
    desk.moves.move(desk.me, call.id, right)
    (one,) = decided(desk, call)
    assert one.customer_id == right


def test_the_sentence_says_everything_that_is_chosen(desk, call):
    said = desk.decisions.sentence(desk.me, call.id, [gift(7), Chosen(kind="waive")], GOLD)
    assert said.startswith("€7.00 from us. The €8.00 are yours again by September ")


def an_order(number, at=0, **more):
    return ImportedMoment(
        source="shop", key=number, customer_source="shop", customer_key="1",
        kind="moment.order", at=at, text=f"Order {number}", reference=f"#{number}", **more,
    )  # fmt: skip


def test_the_page_knows_what_it_can_be_decided_on_and_what_the_contact_is_about(desk):
    orders = [an_order("W1", at=1, open=True), an_order("W2", at=2), an_order("W3", at=3)]
    desk.imports.put([ImportedCustomer(source="shop", key="1", name="Omar Haddad")])
    desk.imports.put(orders)
    (omar,) = desk.customers.find(desk.me, "omar", 8)
    opened = desk.interactions.open(desk.me, omar.customer_id)
    page = desk.decisions.page(desk.me, opened.interaction_id)
    assert [one.number for one in page.records] == ["#W3", "#W2", "#W1"]
    assert (page.about, page.need, page.mistakes) == ("", "", ())

    (matter,) = desk.customers.page(desk.me, omar.customer_id).open_matters
    desk.interactions.join(desk.me, opened.interaction_id, matter.matter_id)
    desk.interactions.note(desk.me, opened.interaction_id, "The box was empty.")
    desk.mistakes.open(desk.me, opened.interaction_id, "Nobody looked into it.")
    page = desk.decisions.page(desk.me, opened.interaction_id)
    assert (page.about, page.need) == ("#W1", "The box was empty.")
    assert [one.text for one in page.mistakes] == ["Nobody looked into it."]
    desk.tellings.need(desk.me, opened.interaction_id, "A full box.")
    assert desk.decisions.page(desk.me, opened.interaction_id).need == "A full box."


def test_what_to_say_comes_with_its_rule_and_facts_whatever_the_verdict(desk, call):
    chosen = [Chosen(kind="waive"), gift(40), Chosen(kind="credit"), Chosen(kind="never_this")]
    waive, much, credit, never = desk.decisions.to_say(desk.me, call.id, chosen, GOLD)
    assert (waive.title, waive.allowed, waive.rule) == (
        "Waive the fee, €8.00",
        True,
        "waive/gold",
    )
    assert waive.facts == {"kind": '"gold"'}
    assert (much.allowed, much.ask) == (False, False)
    assert (credit.allowed, credit.ask) == (False, True)
    assert (never.say, never.ask) == ("We never do.", False)
