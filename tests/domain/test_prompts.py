"""At most one sentence, few in a call, and it rests when it is not needed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.private import PromptSeen
from agent_desk.domain.prompts import Condition, Now, Prompt, PromptPolicy, Stage, choose

CALL, DAY = bytes(15) + b"\1", 86_400_000_000
POLICY = PromptPolicy()
FIRST = Prompt(id="first", stage=Stage.CUSTOMER, rank=1, when={"mistake": Condition()})
SECOND = Prompt(id="second", stage=Stage.CUSTOMER, rank=2)
GENERAL = Prompt(id="general", stage=Stage.CUSTOMER, rank=3, general=True)
NOW = Now(
    interaction_id=CALL,
    stage=Stage.CUSTOMER,
    at=100 * DAY,
    opened_at=100 * DAY,
    shift_began_at=100 * DAY - 1,
    agent_since=0,
)


def seen(prompt="first", stage="customer", call=b"o" * 16, at=99 * DAY, **how):
    return PromptSeen(prompt=prompt, stage=stage, at=at, interaction_id=call, **how)


def test_the_lowest_rank_that_fits_is_said():
    both = (SECOND, FIRST)
    assert choose(both, {"mistake": "a wrong bill"}, NOW, POLICY) is FIRST
    assert choose(both, {"mistake": None}, NOW, POLICY) is SECOND
    assert choose((FIRST,), {}, NOW, POLICY) is None


@pytest.mark.parametrize(
    ("condition", "value", "holds"),
    [
        (Condition(), False, False),
        (Condition(), 0, True),
        (Condition(there=False), "", True),
        (Condition(low=3), 2, False),
        (Condition(low=3), 3, True),
        (Condition(low=1, high=2), 3, False),
        (Condition(low=3), "three", False),
        (Condition(words=frozenset({"glad"})), "miserable", False),
        (Condition(words=frozenset({"glad"})), "glad", True),
    ],
)
def test_conditions(condition, value, holds):
    prompt = Prompt(id="p", stage=Stage.CUSTOMER, rank=1, when={"x": condition})
    assert (choose((prompt,), {"x": value}, NOW, POLICY) is prompt) == holds


def test_one_at_each_stage_and_three_in_a_call():
    here = replace(NOW, seen=[seen("other", call=CALL)])
    assert choose((SECOND,), {}, here, POLICY) is None
    parting = replace(here, stage=Stage.GOODBYE)
    last = Prompt(id="last", stage=Stage.GOODBYE, rank=1)
    assert choose((last,), {}, parting, POLICY) is last
    many = replace(parting, seen=[seen(str(n), stage=str(n), call=CALL) for n in range(3)])
    assert choose((last,), {}, many, POLICY) is None


def test_quieted_three_times_in_a_row_it_rests_for_the_shift():
    shift = replace(NOW, shift_began_at=90 * DAY)
    quieted = [seen("second", quieted=True)] * 3
    assert choose((SECOND,), {}, replace(shift, seen=quieted), POLICY) is None
    assert choose((SECOND,), {}, replace(shift, seen=quieted[:2]), POLICY) is SECOND
    assert choose((SECOND,), {}, replace(NOW, seen=quieted), POLICY) is SECOND
    heeded = [*quieted, seen("second")]
    assert choose((SECOND,), {}, replace(shift, seen=heeded), POLICY) is SECOND


def test_who_does_it_anyway_sees_it_in_one_call_of_eight_and_a_newcomer_always():
    followed = [seen("second", followed=True)] * 5
    shown = [
        choose(
            (SECOND,), {}, replace(NOW, seen=followed, interaction_id=bytes([n] * 16)), POLICY
        )
        for n in range(64)
    ]
    assert sum(one is SECOND for one in shown) == 8
    new = replace(NOW, seen=followed, agent_since=99 * DAY)
    assert choose((SECOND,), {}, new, POLICY) is SECOND


def test_what_would_fit_anyone_is_said_once_a_shift_and_never_when_only_they_count():
    later = replace(NOW, opened_at=NOW.at - 91_000_000)
    assert choose((GENERAL,), {}, later, POLICY) is GENERAL
    assert choose((GENERAL,), {}, NOW, POLICY) is None
    assert choose((GENERAL,), {}, replace(later, owning=True), POLICY) is None
    again = replace(later, seen=[seen("general", at=later.at)])
    assert choose((GENERAL,), {}, again, POLICY) is None


@given(
    st.lists(
        st.builds(
            seen,
            prompt=st.sampled_from(["first", "second", "general"]),
            stage=st.sampled_from(["customer", "decide"]),
            call=st.sampled_from([CALL, b"o" * 16]),
            at=st.integers(98 * DAY, 100 * DAY),
            quieted=st.booleans(),
            followed=st.booleans(),
        ),
        max_size=8,
    )
)
def test_whatever_was_seen_no_stage_speaks_twice(past):
    chosen = choose((FIRST, SECOND, GENERAL), {"mistake": "m"}, replace(NOW, seen=past), POLICY)
    if any(one.interaction_id == CALL and one.stage == "customer" for one in past):
        assert chosen is None
