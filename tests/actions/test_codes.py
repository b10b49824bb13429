"""The codes of a contact come from the last one about the same matter."""

from dataclasses import replace

from agent_desk.actions.codes import proposed_for, said_of
from agent_desk.domain.codes import Code, Codes, SaidCodes
from agent_desk.domain.interactions import Feeling, FeelingSource, Outcome

CODES = Codes(reasons=(Code(code="bill_wrong"), Code(code="old", retired=True)))
SETTLED = Outcome(need_met=None, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION)


def again(desk, call, matter_id, reason):
    desk.interactions.close(
        desk.me,
        desk.interactions.opened().interaction_id,
        replace(SETTLED, reason=reason, result="answered" if reason else ""),
    )
    opened = desk.interactions.open(desk.me, call.customer_id).interaction_id
    desk.interactions.join(desk.me, opened, matter_id)
    return opened


def proposed(desk, interaction_id):
    with desk.store.read() as db:
        return proposed_for(db, CODES, interaction_id)


def said(desk, interaction_id):
    with desk.store.read() as db:
        return said_of(db, interaction_id)


def test_the_reason_is_proposed_and_the_result_never(desk, call):
    assert proposed(desk, call.id) == SaidCodes()
    matter_id = desk.matters.open(desk.me, call.id, "the bill").matter_id
    assert proposed(desk, call.id) == SaidCodes()
    second = again(desk, call, matter_id, "bill_wrong")
    assert said(desk, call.id) == SaidCodes(reason="bill_wrong", result="answered")
    assert proposed(desk, second) == SaidCodes(reason="bill_wrong")
    third = again(desk, call, matter_id, "old")
    assert proposed(desk, third) == SaidCodes(reason="bill_wrong")


def test_not_said_is_kept_as_such(desk, call):
    desk.interactions.close(desk.me, call.id, SETTLED)
    assert said(desk, call.id) == SaidCodes()
